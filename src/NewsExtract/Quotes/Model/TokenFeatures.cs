using System.Runtime.CompilerServices;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the features of the model are made of, for every token of a document: the word, its ending and stem, its tag, the mention it belongs to, and the marks around.</summary>
internal sealed class TokenFeatures
{
    /// <summary>How far beyond a sentence features look.</summary>
    private const int Neighbours = 3;

    private uint[] _words = [];
    private int _prepared;
    private byte[] _tags = [];
    private byte[] _references = [];
    private QuoteDocument _document = null!;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Tags => _tags.AsSpan(0, Count);

    public TokenBuffer Tokens => _document.Tokens;

    /// <summary>Begins a document; its tokens are looked at where they are needed.</summary>
    public void Open(QuoteDocument document)
    {
        _document = document;
        Count = document.Tokens.Count;
        _prepared = 0;
        if (_words.Length < Count)
        {
            int size = Count * 2;
            (_words, _tags, _references) = (new uint[size], new byte[size], new byte[size]);
        }
        TokenTags.MarkReferences(document, _references.AsSpan(0, Count));
    }

    /// <summary>Prepares tokens and their neighbours, in text order.</summary>
    public void Prepare(int first, int end)
    {
        end = Math.Min(Count, end + Neighbours);
        for (int i = Math.Max(_prepared, first - Neighbours); i < end; i++)
        {
            ref Token token = ref _document.Tokens[i];
            _words[i] = (uint)(token.Word ^ (token.Word >> 32));
            _tags[i] = TokenTags.Of(_document, i);
        }
        _prepared = Math.Max(_prepared, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Word(int i) => (uint)i < (uint)Count ? _words[i] : 7u;

    /// <summary>Identity of a word's last three letters.</summary>
    public uint Ending(int i)
    {
        ref Token token = ref _document.Tokens[i];
        return (uint)WordHash.Of(_document.Text[Math.Max(token.Start, token.End - 3)..token.End]) | 1;
    }

    public uint Stem(int i) => (uint)WordHash.Of(StemOf(_document.WordAt(i))) | 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Tag(int i) => (uint)i < (uint)Count ? _tags[i] : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Reference(int i) => (uint)i < (uint)Count ? _references[i] : 0u;

    /// <summary>0 outside quotes, 1 and 2 for the opening and the closing mark, 3 between them.</summary>
    public uint Quoted(int i) => _document.Tokens[i].Stretch < 0 ? 0u : _tags[i] == TokenTags.OpenMark ? 1u : _tags[i] == TokenTags.CloseMark ? 2u : 3u;

    public bool BeginsSentence(int i) => i == 0 || _document.Tokens[i - 1].Sentence != _document.Tokens[i].Sentence;

    public bool EndsSentence(int i) => i + 1 >= Count || _document.Tokens[i + 1].Sentence != _document.Tokens[i].Sentence;

    /// <summary>What the neighbourhood of a cue looks like: its tags left and right and the quoted stretches of its sentence.</summary>
    public uint Shape(Piece cue)
    {
        uint left = LeftContext(cue.First), right = RightContext(cue.End - 1);
        uint leftTag = Tag(cue.First - 1), rightTag = Tag(cue.End);
        uint leftGroup = leftTag is TokenTags.CloseMark or TokenTags.Comma or TokenTags.OpenMark ? leftTag : leftTag is TokenTags.PronounPerson or TokenTags.PronounWho or TokenTags.PronounIt ? 4u
            : leftTag is TokenTags.Name or TokenTags.NamedRole or TokenTags.NamedGroup ? 5u : 6u;
        uint rightGroup = rightTag is TokenTags.OpenMark or TokenTags.Comma or TokenTags.Stop or TokenTags.Colon ? rightTag : rightTag is TokenTags.Complementizer or TokenTags.Relative ? 8u
            : rightTag is TokenTags.Name or TokenTags.NamedRole or TokenTags.NamedGroup or TokenTags.Definite or TokenTags.Indefinite or TokenTags.PronounPerson ? 9u
            : rightTag is TokenTags.Preposition ? 10u : 11u;
        return ((left * 16 + right) * 16 + leftGroup) * 16 + rightGroup;
    }

    /// <summary>Left of a token, in its sentence: whether a stretch ends near or far, and whether the sentence begins with one.</summary>
    public uint LeftContext(int i)
    {
        TokenBuffer tokens = _document.Tokens;
        int sentence = tokens[i].Sentence, own = tokens[i].Stretch;
        int floor = Math.Max(0, i - 12);
        for (int t = i - 1; t >= floor; t--)
        {
            if (tokens[t].Sentence != sentence) return 1;
            if (_tags[t] == TokenTags.CloseMark && tokens[t].Stretch != own) return i - t <= 3 ? 2u : i - t <= 6 ? 3u : 4u;
        }
        return i - _document.Sentences[sentence].First <= 12 ? 5u : 6u;
    }

    public uint RightContext(int i)
    {
        TokenBuffer tokens = _document.Tokens;
        int sentence = tokens[i].Sentence, own = tokens[i].Stretch;
        int limit = Math.Min(Count, i + 12);
        for (int t = i + 1; t < limit; t++)
        {
            if (tokens[t].Sentence != sentence) return t - i <= 2 ? 1u : 2u;
            if (_tags[t] == TokenTags.OpenMark && tokens[t].Stretch != own) return t - i <= 2 ? 3u : t - i <= 5 ? 4u : 5u;
        }
        return 6;
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
