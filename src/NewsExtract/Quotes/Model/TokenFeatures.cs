using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// What the features of the model are made of, for every token of a document: the word, its ending and stem, its tag, the mention it
/// belongs to, and the marks around. Each is read for one token, or for <see cref="FeatureHash.Lanes"/> of them in a row.
/// </summary>
internal sealed class TokenFeatures
{
    /// <summary>How far beyond a sentence features look.</summary>
    private const int Neighbours = 3;

    /// <summary>Places behind the last token that are read with it.</summary>
    private const int Behind = Neighbours + FeatureHash.Lanes;

    /// <summary>What stands in front of the first token and behind the last.</summary>
    private const uint NoWord = 7;

    /// <summary>How far a word looks for quoted stretches around it, in tokens.</summary>
    private const int ContextWindow = 12;

    // The token i stands at i + Neighbours: before the first and behind the last is room for what they look at.
    private uint[] _words = [];
    private byte[] _tags = [];
    private byte[] _references = [];
    private byte[] _places = [];
    private int _prepared;

    /// <summary>Stands beside the classes of a capital word, above them all.</summary>
    private const ulong CapitalBit = 1UL << 63;

    private const int TagBits = 8;

    /// <summary>Tags of classes met before; that of no classes, at first, is by the ending.</summary>
    private readonly (ulong Classes, byte Tag)[] _tagsOfClasses = new (ulong, byte)[1 << TagBits];

    private QuoteDocument _document = null!;

    /// <summary>Bits of a token's place; above them whether it is quoted: see <see cref="Quoted"/>.</summary>
    private const byte BeginsSentenceBit = 1, EndsSentenceBit = 2, WordBit = 16;

    private const int QuotedShift = 2;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Tags => _tags.AsSpan(Neighbours, Count);

    public TokenBuffer Tokens => _document.Tokens;

    /// <summary>Begins a document; its tokens are looked at where they are needed.</summary>
    public void Open(QuoteDocument document)
    {
        _document = document;
        Count = document.Tokens.Count;
        _prepared = 0;
        int size = Count + Neighbours + Behind;
        if (_words.Length < size)
        {
            size *= 2;
            (_words, _tags, _references, _places) = (new uint[size], new byte[size], new byte[size], new byte[size]);
        }
        _words.AsSpan(0, Neighbours).Fill(NoWord);
        _words.AsSpan(Count + Neighbours, Behind).Fill(NoWord);
        _tags.AsSpan(Count + Neighbours, Behind).Clear();
        _references.AsSpan(Count + Neighbours, Behind).Clear();
        TokenTags.MarkReferences(document, _references.AsSpan(Neighbours, Count));
    }

    /// <summary>Prepares tokens and their neighbours, in text order.</summary>
    public void Prepare(int first, int end)
    {
        end = Math.Min(Count, end + Neighbours);
        first = Math.Max(_prepared, first - Neighbours);
        if (first >= end) return;
        ReadOnlySpan<Token> tokens = _document.Tokens.Span[first..end];
        Span<uint> words = _words.AsSpan(first + Neighbours, tokens.Length);
        Span<byte> tags = _tags.AsSpan(first + Neighbours, tokens.Length), places = _places.AsSpan(first + Neighbours, tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            byte tag = token.IsWord ? OfWord(token) : TokenTags.OfNoWord(_document, token, first + i);
            int place = token.Kind is TokenKind.Word or TokenKind.Number ? WordBit : 0;
            if (token.Stretch >= 0) place |= (tag == TokenTags.OpenMark ? 1 : tag == TokenTags.CloseMark ? 2 : 3) << QuotedShift;
            words[i] = (uint)(token.Word ^ (token.Word >> 32));
            tags[i] = tag;
            places[i] = (byte)place;
        }
        MarkSentences(first, end);
        _prepared = end;
    }

    /// <summary>Notes where the sentences of some tokens begin and end.</summary>
    private void MarkSentences(int first, int end)
    {
        Span<byte> places = _places.AsSpan(Neighbours);
        foreach (ref Sentence sentence in _document.Sentences.Span[_document.Tokens[first].Sentence..])
        {
            if (sentence.First >= end) break;
            if (sentence.First >= first) places[sentence.First] |= BeginsSentenceBit;
            if (sentence.End <= end) places[sentence.End - 1] |= EndsSentenceBit;
        }
    }

    /// <summary>The tag of a word. Words are of few combinations of classes: their tags are remembered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte OfWord(in Token token)
    {
        byte tag = TokenTags.None;
        if (token.Class != WordClass.None || token.IsCapital)
        {
            ulong classes = (ulong)token.Class | (token.IsCapital ? CapitalBit : 0);
            ref (ulong Classes, byte Tag) known = ref _tagsOfClasses[(classes * 0x9E3779B97F4A7C15) >> (64 - TagBits)];
            if (known.Classes != classes) known = (classes, TokenTags.OfClasses(token.Class, token.IsCapital));
            tag = known.Tag;
        }
        return tag != TokenTags.None ? tag : TokenTags.OfEnding(_document.Text[token.Start..token.End]);
    }

    public uint Word(int i) => _words[i + Neighbours];

    /// <summary>The words of a row of tokens.</summary>
    public Vector256<uint> Words(int i) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(_words.AsSpan(i + Neighbours, FeatureHash.Lanes)));

    /// <summary>Identity of a word's last three letters.</summary>
    public uint Ending(int i)
    {
        ref Token token = ref _document.Tokens[i];
        return (uint)WordHash.Of(_document.Text[Math.Max(token.Start, token.End - 3)..token.End]) | 1;
    }

    public uint Stem(int i) => (uint)WordHash.Of(StemOf(_document.WordAt(i))) | 1;

    public uint Tag(int i) => _tags[i + Neighbours];

    public Vector256<uint> TagsFrom(int i) => Load(_tags, i);

    /// <summary>What begins, goes on or ends at a token: see <see cref="TokenTags.MarkReferences"/>.</summary>
    public uint Reference(int i) => _references[i + Neighbours];

    public Vector256<uint> References(int i) => Load(_references, i);

    /// <summary>0 outside quotes, 1 and 2 for the opening and the closing mark, 3 between them.</summary>
    public uint Quoted(int i) => (uint)_places[i + Neighbours] >> QuotedShift & 3;

    public bool BeginsSentence(int i) => (_places[i + Neighbours] & BeginsSentenceBit) != 0;

    public bool EndsSentence(int i) => (_places[i + Neighbours] & EndsSentenceBit) != 0;

    /// <summary>Four times whether it is quoted, and 1 where it begins, 2 where it ends a sentence, for a row of tokens.</summary>
    public Vector256<uint> Places(int i) => Load(_places, i) & Vector256.Create(WordBit - 1u);

    /// <summary>Whether a token is a word or number.</summary>
    public bool IsWord(int i) => (_places[i + Neighbours] & WordBit) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Load(byte[] values, int i)
    {
        Vector64<byte> row = Vector64.LoadUnsafe(ref MemoryMarshal.GetReference(values.AsSpan(i + Neighbours, FeatureHash.Lanes)));
        return Vector256.WidenLower(Vector128.WidenLower(row.ToVector128Unsafe()).ToVector256Unsafe());
    }

    /// <summary>
    /// Whether there is a quotation mark in what the contexts of some tokens of a sentence look at: mostly there is none to look for.
    /// </summary>
    public bool HasMarksAround(int first, int end)
    {
        Sentence sentence = SentenceOf(first);
        int floor = Math.Max(sentence.First, first - ContextWindow), limit = Math.Min(sentence.End, end + ContextWindow);
        return Tags[floor..limit].ContainsAny(TokenTags.OpenMark, TokenTags.CloseMark);
    }

    public Sentence SentenceOf(int i) => _document.Sentences[_document.Tokens[i].Sentence];

    /// <summary>What the neighbourhood of a cue looks like: its tags left and right and the quoted stretches of its sentence.</summary>
    public uint Shape(Piece cue)
    {
        bool marked = HasMarksAround(cue.First, cue.End);
        uint left = LeftContext(cue.First, marked), right = RightContext(cue.End - 1, marked);
        uint leftTag = Tag(cue.First - 1), rightTag = Tag(cue.End);
        uint leftGroup = leftTag is TokenTags.CloseMark or TokenTags.Comma or TokenTags.OpenMark
            ? leftTag : leftTag is TokenTags.PronounPerson or TokenTags.PronounWho or TokenTags.PronounIt ? 4u
            : leftTag is TokenTags.Name or TokenTags.NamedRole or TokenTags.NamedGroup ? 5u : 6u;
        uint rightGroup = rightTag is TokenTags.OpenMark or TokenTags.Comma or TokenTags.Stop or TokenTags.Colon
            ? rightTag : rightTag is TokenTags.Complementizer or TokenTags.Relative ? 8u
            : rightTag is TokenTags.Name or TokenTags.NamedRole or TokenTags.NamedGroup or TokenTags.Definite or TokenTags.Indefinite
            or TokenTags.PronounPerson ? 9u
            : rightTag is TokenTags.Preposition ? 10u : 11u;
        return ((left * 16 + right) * 16 + leftGroup) * 16 + rightGroup;
    }

    /// <summary>Left of a token, in its sentence: whether a stretch ends near or far, and whether the sentence begins with one.</summary>
    /// <param name="marked">Whether there are marks around it.</param>
    public uint LeftContext(int i, bool marked)
    {
        TokenBuffer tokens = _document.Tokens;
        int first = SentenceOf(i).First, window = Math.Max(0, i - ContextWindow), floor = Math.Max(first, window), t = i;
        while (marked && Tags[floor..t].LastIndexOf(TokenTags.CloseMark) is >= 0 and var mark)
        {
            t = floor + mark;
            if (tokens[t].Stretch != tokens[i].Stretch) return i - t <= 3 ? 2u : i - t <= 6 ? 3u : 4u;
        }
        return first > window ? 1u : i - first <= ContextWindow ? 5u : 6u;
    }

    /// <summary>The same right of a token.</summary>
    public uint RightContext(int i, bool marked)
    {
        TokenBuffer tokens = _document.Tokens;
        int end = SentenceOf(i).End, window = Math.Min(Count, i + ContextWindow), limit = Math.Min(end, window), t = i + 1;
        for (; marked && t < limit && Tags[t..limit].IndexOf(TokenTags.OpenMark) is >= 0 and var mark; t++)
        {
            t += mark;
            if (tokens[t].Stretch != tokens[i].Stretch) return t - i <= 2 ? 3u : t - i <= 5 ? 4u : 5u;
        }
        return end >= window ? 6u : end - i <= 2 ? 1u : 2u;
    }

    /// <summary>A verb or noun without its ending, roughly: enough to let the forms of a rare verb share what was learned.</summary>
    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ing")) word = word[..^3];
        else if (word.Length > 4 && (word.EndsWith("ed") || word.EndsWith("es"))) word = word[..^2];
        else if (word.Length > 3 && word[^1] is 's' or 'e') word = word[..^1];
        if (word.Length > 3 && word[^1] == word[^2]) word = word[..^1];
        return word.Length > 3 && word[^1] is 'e' or 'i' or 'y' ? word[..^1] : word;
    }
}
