using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes;

/// <summary>Everything the passes know about one text. The buffers grow to the longest text seen and are used again.</summary>
internal sealed class QuoteDocument
{
    // The text as a part of an array: the span of a memory that may be a string's as well costs four times as much to make, once a word.
    private char[] _characters = [];
    private int _start, _length;

    /// <summary>Where a text stands that was put together to be read, or that was a string.</summary>
    public readonly TextStore OwnText = new();

    public Language Language = Language.For(null);
    public QuoteScope Scope;

    public readonly TokenBuffer Tokens = new();
    public readonly Pool<Stretch> Stretches = new();
    public readonly Pool<Sentence> Sentences = new();
    public readonly Pool<RecognizedName> RecognizedNames = new();
    public readonly Pool<Reference> References = new();

    /// <summary>For every token the reference that begins at it, or -1.</summary>
    public int[] ReferenceAt = [];

    /// <summary>For every token the reference that ends with it, or -1.</summary>
    public int[] ReferenceEndingAt = [];

    public readonly Pool<Attribution> Attributions = new();
    public readonly Pool<Fragment> Fragments = new();
    public readonly Pool<Fragment> DirectFragments = new();
    public readonly Pool<int> GroupNumbers = new();
    public readonly Pool<byte> CoveredStretches = new();
    public readonly Pool<int> CueAnchors = new();
    public readonly ModelScratch Model = new();
    public readonly EntityTable Entities = new();

    /// <summary>Words that are capital inside a sentence, where only a name is.</summary>
    public readonly HashSet<ulong> NameWords = [];

    /// <summary>Family names of the text that are nouns for a trade or office as well: "Miller", "King".</summary>
    public readonly HashSet<ulong> FamilyNames = [];

    /// <summary>The words of names that a particle stands in front of, behind a given name: "Preen" of "Anna von Preen".</summary>
    public readonly HashSet<ulong> ParticleNames = [];

    /// <summary>The first token behind the dateline, 0 when there is none.</summary>
    public int DatelineEnd;

    public readonly HanNames Han = new();

    public ReadOnlySpan<char> Text => _characters.AsSpan(_start, _length);

    /// <summary>Takes a text. A page's stands in a buffer that the next page uses again; a string is copied.</summary>
    public void SetText(ReadOnlyMemory<char> text)
    {
        if (!MemoryMarshal.TryGetArray(text, out ArraySegment<char> segment))
        {
            OwnText.Clear();
            text.Span.CopyTo(OwnText.Reserve(text.Length));
            MemoryMarshal.TryGetArray(OwnText.Keep(text.Length).Characters, out segment);
        }
        (_characters, _start, _length) = (segment.Array!, segment.Offset, segment.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> WordAt(int token)
    {
        ref Token word = ref Tokens[token];
        return _characters.AsSpan(_start + word.Start, word.End - word.Start);
    }

    public bool EndsWith(int token, string ending) => WordAt(token).EndsWith(ending);

    /// <summary>Whether a word is in a list of the language's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int token, WordList list) => Language.Has(list, Tokens[token].Word);

    /// <summary>Whether a token is the ending of a possessive: "'s", or the bare apostrophe behind a plural.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPossessive(int token) => Tokens[token].First is '\'' or '’' && IsPossessiveEnding(token);

    private bool IsPossessiveEnding(int token) =>
        WordAt(token) is "'s" or "’s" || token > 0 && WordAt(token) is "'" or "’" && Tokens[token].Start == Tokens[token - 1].End
            && EndsWith(token - 1, "s");

    /// <summary>The value of a number of at most three digits at the start of a token, else 0.</summary>
    public int Number(int token)
    {
        int value = 0, digits = 0;
        foreach (char c in WordAt(token))
        {
            if (!char.IsAsciiDigit(c)) break;
            if (++digits > 3) return 0;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    public ReadOnlySpan<char> TextOf(int firstToken, int endToken) => Text[Tokens[firstToken].Start..Tokens[endToken - 1].End];
}
