using System.Runtime.CompilerServices;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// The features of the two stages: which tokens are cues, and, for one cue, which tokens of its paragraph are its source and its content.
/// Training and extraction read the same features from here.
/// </summary>
internal sealed class AttributionFeatures
{
    public const int MaxFeatures = 64;

    /// <summary>Tokens before and after a cue among which its source and content are looked for.</summary>
    public const int WindowBefore = 120, WindowAfter = 160;

    public const int CueOutside = 0, CueBegin = 1, CueInside = 2, CueLabels = 3;
    public const int Outside = 0, SourceBegin = 1, SourceInside = 2, ContentBegin = 3, ContentInside = 4, ContentEnd = 5, RoleLabels = 6;

    private uint[] _words = [];
    private uint[] _endings = [];
    private uint[] _stems = [];
    private byte[] _tags = [];
    private byte[] _references = [];
    private QuoteDocument _document = null!;
    private int _count;

    public ReadOnlySpan<byte> Tags => _tags.AsSpan(0, _count);

    /// <summary>Prepares what the features of a document are made of.</summary>
    public void Prepare(QuoteDocument document)
    {
        _document = document;
        _count = document.Tokens.Count;
        if (_words.Length < _count)
        {
            int size = _count * 2;
            (_words, _endings, _stems, _tags, _references) = (new uint[size], new uint[size], new uint[size], new byte[size], new byte[size]);
        }
        for (int i = 0; i < _count; i++)
        {
            ref Token token = ref document.Tokens[i];
            _words[i] = (uint)(token.Word ^ (token.Word >> 32));
            _endings[i] = (uint)WordHash.Of(document.Text.AsSpan(Math.Max(token.Start, token.End - 3)..token.End)) | 1;
            _stems[i] = (uint)WordHash.Of(Stem(document.Text.AsSpan(token.Start..token.End))) | 1;
            _tags[i] = TokenTags.Of(document, i);
        }
        TokenTags.MarkReferences(document, _references.AsSpan(0, _count));
    }

    /// <summary>The features of a token for the cue stage.</summary>
    /// <returns>Their number.</returns>
    public int Cue(int i, Span<uint> features)
    {
        int n = 0;
        uint w0 = Word(i), w1 = Word(i + 1), w2 = Word(i + 2), v1 = Word(i - 1), v2 = Word(i - 2);
        uint t0 = Tag(i), t1 = Tag(i + 1), t2 = Tag(i + 2), s1 = Tag(i - 1), s2 = Tag(i - 2), s3 = Tag(i - 3), t3 = Tag(i + 3);
        uint quoted = Quoted(i);
        uint left = LeftContext(i), right = RightContext(i);
        features[n++] = Mix(1, w0);
        features[n++] = Mix(2, v1);
        features[n++] = Mix(3, w1);
        features[n++] = Mix(4, v2);
        features[n++] = Mix(5, w2);
        features[n++] = Mix(6, v1, w0);
        features[n++] = Mix(7, w0, w1);
        features[n++] = Mix(8, w0, t1, t2);
        features[n++] = Mix(9, w0, s1, s2);
        features[n++] = Mix(10, w0, s1, t1);
        features[n++] = Mix(11, t0, s1, t1);
        features[n++] = Mix(12, s2, s1, t0);
        features[n++] = Mix(13, t0, t1, t2);
        features[n++] = Mix(14, Ending(i), s1);
        features[n++] = Mix(15, Ending(i), t1);
        features[n++] = Mix(16, w0, quoted);
        features[n++] = Mix(17, w0, left);
        features[n++] = Mix(18, w0, right);
        features[n++] = Mix(19, t0, left, right);
        features[n++] = Mix(20, Ending(i), quoted, s1);
        features[n++] = Mix(21, w0, Reference(i - 1), Reference(i + 1));
        features[n++] = Mix(22, t0, Reference(i - 1), Reference(i + 1));
        features[n++] = Mix(23, t0, s1 * 64 + s2, t1 * 64 + t2);
        features[n++] = Mix(24, v1, w1);
        features[n++] = Mix(25, w0, w1, w2);
        features[n++] = Mix(26, v2, v1, w0);
        features[n++] = Mix(27, Ending(i), w1);
        features[n++] = Mix(28, s3 * 64 + s2, s1, t0);
        features[n++] = Mix(29, t0, t1 * 64 + t2, t3);
        features[n++] = Mix(30, t0, quoted, left);
        features[n++] = Mix(31, Ending(i), left, right);
        features[n++] = Mix(32, _stems[i]);
        features[n++] = Mix(33, _stems[i], t0, t1);
        features[n++] = Mix(34, _stems[i], s1, Reference(i - 1));
        features[n++] = Mix(35, _stems[i], left, right);
        features[n++] = Mix(36, _stems[i], t1, t2);
        features[n++] = Mix(37, _stems[i], w1);
        return n;
    }

    /// <summary>The paragraph around a cue, bounded.</summary>
    public (int First, int End) Window(int cueFirst, int cueEnd)
    {
        TokenBuffer tokens = _document.Tokens;
        int paragraph = tokens[cueFirst].Paragraph;
        int first = cueFirst, end = cueEnd;
        int floor = Math.Max(0, cueFirst - WindowBefore), limit = Math.Min(_count, cueEnd + WindowAfter);
        while (first > floor && tokens[first - 1].Paragraph == paragraph) first--;
        while (end < limit && tokens[end].Paragraph == paragraph) end++;
        return (first, end);
    }

    /// <summary>What lies between a token and the cue, kept while the features of a window are read from the cue outwards.</summary>
    public struct Path
    {
        public uint Commas, Marks, Verbs, Sentences, Conjunctions, Cues;
    }

    /// <summary>Adds one token to the path from the cue.</summary>
    public void Step(int i, ref Path path, bool forward)
    {
        uint tag = Tag(i);
        if (tag == TokenTags.Comma) path.Commas++;
        else if (tag is TokenTags.OpenMark or TokenTags.CloseMark) path.Marks++;
        else if (tag is 22 or 24) path.Cues++;
        else if (tag is 29 or 36) path.Verbs++;
        else if (tag is 31 or 25 or 26) path.Conjunctions++;
        bool boundary = forward ? i + 1 < _count && _document.Tokens[i + 1].Sentence != _document.Tokens[i].Sentence : i > 0 && _document.Tokens[i - 1].Sentence != _document.Tokens[i].Sentence;
        if (boundary) path.Sentences++;
        else if (tag == TokenTags.Stop && _document.Tokens[i].Stretch >= 0) path.Sentences += 0;
    }

    /// <summary>The features of a token for the role stage of one cue.</summary>
    /// <param name="cueShape">What is common to all tokens of the window: see <see cref="Shape"/>.</param>
    public int Role(int i, int cueFirst, int cueEnd, in Path path, uint cueShape, Span<uint> features)
    {
        int n = 0;
        bool before = i < cueFirst;
        bool inside = i >= cueFirst && i < cueEnd;
        int distance = before ? cueFirst - i : i - cueEnd + 1;
        uint side = inside ? 2u : before ? 0u : 1u;
        uint near = side * 16 + Bucket(distance);
        uint w0 = Word(i), w1 = Word(i + 1), v1 = Word(i - 1);
        uint t0 = Tag(i), t1 = Tag(i + 1), s1 = Tag(i - 1);
        uint cue = Word(cueFirst), cueLast = Word(cueEnd - 1);
        uint quoted = Quoted(i);
        uint sentence = Math.Min(path.Sentences, 3);
        uint place = side * 64 + sentence * 16 + quoted * 4 + (BeginsSentence(i) ? 1u : 0u) + (EndsSentence(i) ? 2u : 0u);
        uint between = Math.Min(path.Commas, 3) * 64 + Math.Min(path.Verbs, 3) * 16 + Math.Min(path.Conjunctions, 3) * 4 + Math.Min(path.Cues, 3);
        uint marks = Math.Min(path.Marks, 5);
        uint reference = Reference(i);
        features[n++] = Mix(101, near, t0);
        features[n++] = Mix(102, near, cue);
        features[n++] = Mix(103, side, w0);
        features[n++] = Mix(104, side, v1, w0);
        features[n++] = Mix(105, side, w0, w1);
        features[n++] = Mix(106, side * 64 + t0, s1, t1);
        features[n++] = Mix(107, cue, side * 64 + t0, sentence);
        features[n++] = Mix(108, place, cueShape);
        features[n++] = Mix(109, place, t0, marks);
        features[n++] = Mix(110, place, between);
        features[n++] = Mix(111, cue, place, marks);
        features[n++] = Mix(112, reference * 4 + side, between, sentence);
        features[n++] = Mix(113, reference * 4 + side, near, t1);
        features[n++] = Mix(114, cueShape, near);
        features[n++] = Mix(115, cueShape, side * 64 + t0, marks);
        features[n++] = Mix(116, side * 8 + marks, t0 * 64 + s1, sentence);
        features[n++] = Mix(117, cue, w0, side);
        features[n++] = Mix(118, place, s1 * 64 + t1, Math.Min(path.Commas, 3));
        features[n++] = Mix(119, cueLast, near, t0);
        features[n++] = Mix(120, Tag(i - 2) * 64 + s1, t0, side);
        features[n++] = Mix(121, t0 * 64 + t1, Tag(i + 2), side);
        features[n++] = Mix(122, place, marks, between);
        features[n++] = Mix(123, reference * 4 + side, Reference(i - 1) * 16 + Reference(i + 1), sentence);
        features[n++] = Mix(124, cueShape, reference * 4 + side, Math.Min(path.Commas, 3) * 4 + Math.Min(path.Cues, 3));
        features[n++] = Mix(125, side, v1);
        features[n++] = Mix(126, side, w1, sentence);
        features[n++] = Mix(127, cueShape, place, marks * 64 + t0);
        features[n++] = Mix(128, side * 64 + t1, Tag(i + 2), Tag(i + 3));
        features[n++] = Mix(129, side, w0, t1);
        features[n++] = Mix(130, side, w1, Tag(i + 2));
        features[n++] = Mix(131, side * 64 + s1, Tag(i - 2), t0 * 64 + t1);
        features[n++] = Mix(132, _stems[cueFirst], near, t0);
        features[n++] = Mix(133, _stems[cueFirst], side * 64 + t0, t1);
        features[n++] = Mix(134, _stems[cueFirst], w0, side);
        features[n++] = Mix(135, _stems[cueFirst], Tag(cueEnd), place);
        features[n++] = Mix(136, place, t1, marks * 16 + Math.Min(path.Commas, 3));
        return n;
    }

    /// <summary>What the neighbourhood of a cue looks like: its tags left and right and the quoted stretches of its sentence.</summary>
    public uint Shape(int cueFirst, int cueEnd)
    {
        uint left = LeftContext(cueFirst), right = RightContext(cueEnd - 1);
        uint leftTag = Tag(cueFirst - 1), rightTag = Tag(cueEnd);
        uint leftGroup = leftTag is TokenTags.CloseMark or TokenTags.Comma or TokenTags.OpenMark ? leftTag : leftTag is 12 or 14 or 15 ? 4u : leftTag is 18 or 19 or 20 ? 5u : 6u;
        uint rightGroup = rightTag is TokenTags.OpenMark or TokenTags.Comma or TokenTags.Stop or TokenTags.Colon ? rightTag : rightTag is 25 or 26 ? 8u : rightTag is 18 or 19 or 20 or 27 or 28 or 12 ? 9u : rightTag is 30 ? 10u : 11u;
        return ((left * 16 + right) * 16 + leftGroup) * 16 + rightGroup;
    }

    /// <summary>Left of a token, in its sentence: whether a stretch ends near or far, and whether the sentence begins with one.</summary>
    private uint LeftContext(int i)
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

    private uint RightContext(int i)
    {
        TokenBuffer tokens = _document.Tokens;
        int sentence = tokens[i].Sentence, own = tokens[i].Stretch;
        int limit = Math.Min(_count, i + 12);
        for (int t = i + 1; t < limit; t++)
        {
            if (tokens[t].Sentence != sentence) return t - i <= 2 ? 1u : 2u;
            if (_tags[t] == TokenTags.OpenMark && tokens[t].Stretch != own) return t - i <= 2 ? 3u : t - i <= 5 ? 4u : 5u;
        }
        return 6;
    }

    private uint Quoted(int i) => _document.Tokens[i].Stretch < 0 ? 0u : _tags[i] == TokenTags.OpenMark ? 1u : _tags[i] == TokenTags.CloseMark ? 2u : 3u;

    private bool BeginsSentence(int i) => i == 0 || _document.Tokens[i - 1].Sentence != _document.Tokens[i].Sentence;

    private bool EndsSentence(int i) => i + 1 >= _count || _document.Tokens[i + 1].Sentence != _document.Tokens[i].Sentence;

    /// <summary>A verb or noun without its ending, roughly: enough to let the forms of a rare verb share what was learned.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ing")) word = word[..^3];
        else if (word.Length > 4 && (word.EndsWith("ed") || word.EndsWith("es"))) word = word[..^2];
        else if (word.Length > 3 && word[^1] is 's' or 'e') word = word[..^1];
        if (word.Length > 3 && word[^1] == word[^2]) word = word[..^1];
        return word.Length > 3 && word[^1] is 'e' or 'i' or 'y' ? word[..^1] : word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Word(int i) => (uint)i < (uint)_count ? _words[i] : 7u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Ending(int i) => _endings[i];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Tag(int i) => (uint)i < (uint)_count ? _tags[i] : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Reference(int i) => (uint)i < (uint)_count ? _references[i] : 0u;

    private static uint Bucket(int distance) => distance switch { <= 6 => (uint)distance, <= 9 => 7, <= 13 => 8, <= 20 => 9, <= 35 => 10, _ => 11 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        uint hash = template * 0x9E3779B1u;
        hash = (hash ^ a) * 0x85EBCA77u;
        hash ^= hash >> 15;
        hash = (hash ^ b) * 0xC2B2AE3Du;
        hash ^= hash >> 13;
        hash = (hash ^ c) * 0x27D4EB2Fu;
        return hash ^ (hash >> 16);
    }
}
