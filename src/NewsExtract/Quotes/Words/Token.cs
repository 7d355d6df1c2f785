using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
    /// <summary>A quotation mark, paired or not yet.</summary>
    Mark,
}

/// <summary>How a word is written.</summary>
internal enum Casing : byte
{
    Lower,
    Capital,
    AllCapitals,
    /// <summary>A script without case.</summary>
    None,
}

/// <summary>A word, number or punctuation mark of the text.</summary>
internal struct Token
{
    /// <summary>Letters of the shortest compound.</summary>
    public const int MinCompound = 6;

    /// <summary>First UTF-16 code unit.</summary>
    public int Start;

    /// <summary>End, exclusive.</summary>
    public int End;

    /// <summary>Identity of the lower-cased word: see <see cref="WordHash"/>.</summary>
    public ulong Word;

    public WordClass Class;
    public int Sentence;
    public int Paragraph;

    /// <summary>The outermost quoted stretch the token lies in (its marks included), or -1.</summary>
    public int Stretch;

    public TokenKind Kind;
    public Casing Casing;

    /// <summary>Whether it is a word of nothing but small ASCII letters, its first perhaps a capital.</summary>
    public bool IsPlain;

    /// <summary>Number of tokens of the phrase that gave the class, 1 for a word alone, 0 for a phrase's later words.</summary>
    public byte PhraseLength;

    /// <summary>The first code unit, enough to tell punctuation marks apart.</summary>
    public char First;

    /// <summary>Begins a token at a place of the text; nothing else is known of it yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(int start, int paragraph, char first)
    {
        this = default;
        Start = start;
        Paragraph = paragraph;
        Stretch = -1;
        PhraseLength = 1;
        First = first;
    }

    public readonly bool Is(WordClass classes) => (Class & classes) != 0;
    /// <summary>What it says of title and gender.</summary>
    public readonly WordClass Titles => Class & (WordClass.Title | WordClass.NounHe | WordClass.NounShe);

    /// <summary>Tokens from it to the end of its phrase; 1 for a phrase's later words.</summary>
    public readonly int Width => Math.Max((int)PhraseLength, 1);

    public readonly bool IsCapital => Casing is Casing.Capital or Casing.AllCapitals;
    public readonly bool IsWord => Kind == TokenKind.Word;

    /// <summary>Whether only its place gives it a capital, and no name begins with it: "In", "The".</summary>
    public readonly bool IsCapitalByPlace => IsCapital && (Class & (WordClass.Stop | WordClass.NameBeginning)) == WordClass.Stop;

    /// <summary>
    /// Whether a mention may begin with it: no punctuation mark, no small word that nothing begins with, and none that only its place gives
    /// a capital.
    /// </summary>
    public readonly bool MayBeginMention
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Kind == TokenKind.Number || Kind == TokenKind.Word && (Is(WordClass.MentionBeginning) || Casing != Casing.Lower
            && !IsCapitalByPlace);
    }

    /// <summary>Whether a small word is long enough to be a compound, or is no plain one.</summary>
    public readonly bool MayTellByEnding
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !IsPlain || End - Start >= MinCompound;
    }

    /// <summary>Whether its form may say what it is, and not a list: a word that no list knows, or "WHO".</summary>
    public readonly bool MayTellByForm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWord && (Class == WordClass.None
            ? Casing != Casing.Lower || MayTellByEnding : Casing == Casing.AllCapitals && Is(WordClass.PronounWho));
    }
}
