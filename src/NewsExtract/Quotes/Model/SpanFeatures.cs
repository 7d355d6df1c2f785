using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Model.CueWindow;
using static NewsExtract.Quotes.Model.FeatureHash;

namespace NewsExtract.Quotes.Model;

/// <summary>What a span is to its cue.</summary>
internal enum SpanKind { Content, Source, FurtherContent }

/// <summary>
/// The features of sources and contents: of a token as the first or last of one, and of a span as a whole.
/// Training and extraction read the same features from here.
/// </summary>
internal static class SpanFeatures
{
    public const int Max = 64;

    /// <summary>The features of a row of tokens as edges of a span; those of the cue itself mean nothing.</summary>
    /// <returns>Their number.</returns>
    public static int Edges(CueWindow window, int first, Span<Vector256<uint>> features)
    {
        TokenFeatures tokens = window.Tokens;
        Piece cue = window.Cue;
        int n = 0;
        Vector256<int> i = Vector256.Create(first) + Vector256<int>.Indices;
        Vector256<int> before = Vector256.LessThan(i, Vector256.Create(cue.First));
        Vector256<uint> side = (before + Vector256<int>.One).AsUInt32();
        Vector256<uint> near = side * 16
            + Buckets(Vector256.ConditionalSelect(before, Vector256.Create(cue.First) - i, i - Vector256.Create(cue.End - 1)));
        Vector256<uint> w0 = tokens.Words(first), w1 = tokens.Words(first + 1), w2 = tokens.Words(first + 2), v1 = tokens.Words(first - 1);
        Vector256<uint> t0 = tokens.TagsFrom(first), t1 = tokens.TagsFrom(first + 1), t2 = tokens.TagsFrom(first + 2),
            t3 = tokens.TagsFrom(first + 3);
        Vector256<uint> s1 = tokens.TagsFrom(first - 1), s2 = tokens.TagsFrom(first - 2);
        Vector256<uint> cueFirst = Vector256.Create(tokens.Word(cue.First)), cueLast = Vector256.Create(tokens.Word(cue.End - 1)),
            behindCue = Vector256.Create(tokens.Tag(cue.End));
        Vector256<uint> stem = Vector256.Create(window.Stem), shape = Vector256.Create(window.Shape);
        CountsRow path = window.ToCueFrom(first);
        Vector256<uint> sentence = path.AtMost(Counts.Sentences, 3), commas = path.AtMost(Counts.Commas, 3),
            cues = path.AtMost(Counts.Cues, 3);
        Vector256<uint> place = side * 64 + sentence * 16 + tokens.Places(first);
        Vector256<uint> between = commas * 64 + path.AtMost(Counts.Verbs, 3) * 16 + path.AtMost(Counts.Conjunctions, 3) * 4 + cues;
        Vector256<uint> marks = path.AtMost(Counts.Marks, 5);
        Vector256<uint> reference = tokens.References(first) * 4 + side;
        features[n++] = Mix(101, near, t0);
        features[n++] = Mix(102, near, cueFirst);
        features[n++] = Mix(103, side, w0);
        features[n++] = Mix(104, side, v1, w0);
        features[n++] = Mix(105, side, w0, w1);
        features[n++] = Mix(106, side * 64 + t0, s1, t1);
        features[n++] = Mix(107, cueFirst, side * 64 + t0, sentence);
        features[n++] = Mix(108, place, shape);
        features[n++] = Mix(109, place, t0, marks);
        features[n++] = Mix(110, place, between);
        features[n++] = Mix(111, cueFirst, place, marks);
        features[n++] = Mix(112, reference, between, sentence);
        features[n++] = Mix(113, reference, near, t1);
        features[n++] = Mix(114, shape, near);
        features[n++] = Mix(115, shape, side * 64 + t0, marks);
        features[n++] = Mix(116, side * 8 + marks, t0 * 64 + s1, sentence);
        features[n++] = Mix(117, cueFirst, w0, side);
        features[n++] = Mix(118, place, s1 * 64 + t1, commas);
        features[n++] = Mix(119, cueLast, near, t0);
        features[n++] = Mix(120, s2 * 64 + s1, t0, side);
        features[n++] = Mix(121, t0 * 64 + t1, t2, side);
        features[n++] = Mix(122, place, marks, between);
        features[n++] = Mix(123, reference, tokens.References(first - 1) * 16 + tokens.References(first + 1), sentence);
        features[n++] = Mix(124, shape, reference, commas * 4 + cues);
        features[n++] = Mix(125, side, v1);
        features[n++] = Mix(126, side, w1, sentence);
        features[n++] = Mix(127, shape, place, marks * 64 + t0);
        features[n++] = Mix(128, side * 64 + t1, t2, t3);
        features[n++] = Mix(129, side, w0, t1);
        features[n++] = Mix(130, side, w1, t2);
        features[n++] = Mix(131, side * 64 + s1, s2, t0 * 64 + t1);
        features[n++] = Mix(132, stem, near, t0);
        features[n++] = Mix(133, stem, side * 64 + t0, t1);
        features[n++] = Mix(134, stem, w0, side);
        features[n++] = Mix(135, stem, behindCue, place);
        features[n++] = Mix(136, place, t1, marks * 16 + commas);
        features[n++] = Mix(137, cueLast, side * 64 + t0, s1);
        features[n++] = Mix(138, stem, v1, near);
        features[n++] = Mix(139, stem, w1, side);
        features[n++] = Mix(140, w1, w2, side);
        return n;
    }

    /// <summary>What is read off spans one by one to make the features of a row of them.</summary>
    private enum Part
    {
        First, Before, Last, Behind, Behind2, FirstWord, WordBehind, Side, Gap, Length, Commas, Cues, Verbs, Conjunctions,
        Sentences, Balanced, Marks, Outside, Begins, At, Mention, Path, Count
    }

    /// <summary>The features of a row of spans as wholes.</summary>
    /// <param name="kind">What the spans are thought to be.</param>
    /// <param name="spans">As many as a row has lanes, or fewer.</param>
    /// <param name="earlier">For further content, the content found before it.</param>
    /// <returns>Their number.</returns>
    public static int Wholes(CueWindow window, SpanKind kind, ReadOnlySpan<SpanCandidate> spans, Piece earlier,
        Span<Vector256<uint>> features)
    {
        Span<uint> parts = stackalloc uint[(int)Part.Count * Lanes];
        for (int lane = 0; lane < spans.Length; lane++) Read(window, kind, spans[lane].Span, earlier, ref parts[lane]);
        ReadOnlySpan<Vector256<uint>> rows = MemoryMarshal.Cast<uint, Vector256<uint>>(parts);
        Vector256<uint> ta = rows[(int)Part.First], pa = rows[(int)Part.Before], tb = rows[(int)Part.Last], nb = rows[(int)Part.Behind],
            nb2 = rows[(int)Part.Behind2];
        Vector256<uint> wa = rows[(int)Part.FirstWord], wb = rows[(int)Part.WordBehind], side = rows[(int)Part.Side],
            gap = rows[(int)Part.Gap], length = rows[(int)Part.Length], at = rows[(int)Part.At];
        Vector256<uint> commas = rows[(int)Part.Commas], cues = rows[(int)Part.Cues], verbs = rows[(int)Part.Verbs],
            conjunctions = rows[(int)Part.Conjunctions];
        Vector256<uint> sentences = rows[(int)Part.Sentences], balanced = rows[(int)Part.Balanced], marks = rows[(int)Part.Marks],
            outside = rows[(int)Part.Outside];
        Vector256<uint> edges = rows[(int)Part.Begins] * 4 + outside;
        Vector256<uint> stem = Vector256.Create(window.Stem), shape = Vector256.Create(window.Shape),
            cueLast = Vector256.Create(window.Tokens.Word(window.Cue.End - 1));
        int n = 0;
        uint k = 200 + 50 * (uint)kind;
        features[n++] = Mix(k, at, length);
        features[n++] = Mix(k + 1, stem, side * 64 + ta);
        features[n++] = Mix(k + 2, stem, length);
        features[n++] = Mix(k + 3, stem, at, outside);
        features[n++] = Mix(k + 4, ta, nb, side);
        features[n++] = Mix(k + 5, marks, at, edges);
        features[n++] = Mix(k + 6, marks, pa, nb);
        features[n++] = Mix(k + 7, ta * 64 + nb, commas * 4 + conjunctions, side);
        features[n++] = Mix(k + 8, ta * 64 + nb, cues * 4 + verbs, side);
        features[n++] = Mix(k + 9, sentences * 16 + marks, edges, side * 2 + balanced);
        features[n++] = Mix(k + 10, ta, tb, nb);
        features[n++] = Mix(k + 11, stem, nb, ta);
        features[n++] = Mix(k + 12, wb, outside, ta);
        features[n++] = Mix(k + 13, cueLast, wa, nb);
        features[n++] = Mix(k + 14, side * 64 + pa, ta, nb * 8 + edges);
        features[n++] = Mix(k + 15, shape, at, ta);
        features[n++] = Mix(k + 16, length * 4 + sentences, nb * 64 + nb2, side);
        features[n++] = Mix(k + 17, wa, wb, side);
        features[n++] = Mix(k + 18, shape, marks, edges);
        features[n++] = Mix(k + 19, commas * 16 + cues * 4 + verbs, edges * 16 + length, side);
        features[n++] = Mix(k + 20, stem, marks, at);
        if (kind == SpanKind.Source)
        {
            Vector256<uint> mention = rows[(int)Part.Mention], path = rows[(int)Part.Path];
            features[n++] = Mix(k + 21, mention, at);
            features[n++] = Mix(k + 22, mention, stem, side);
            features[n++] = Mix(k + 23, mention, shape, gap);
            features[n++] = Mix(k + 24, mention, pa, nb);
            features[n++] = Mix(k + 25, mention, commas * 4 + verbs, length);
            features[n++] = Mix(k + 26, mention, path, side);
        }
        return n;
    }

    /// <param name="parts">The span's place in the first row of parts, of which there are <see cref="Part.Count"/>.</param>
    private static void Read(CueWindow window, SpanKind kind, Piece span, Piece earlier, ref uint parts)
    {
        TokenFeatures tokens = window.Tokens;
        Piece cue = window.Cue;
        int last = span.End - 1;
        bool before = span.First < cue.First;
        uint side = before ? 0u : 1u, gap = Bucket(before ? cue.First - span.End : span.First - cue.End), pa = tokens.Tag(span.First - 1);
        Counts inside = window.Between(span.First, span.End);
        Set(ref parts, Part.First, tokens.Tag(span.First));
        Set(ref parts, Part.Before, pa);
        Set(ref parts, Part.Last, tokens.Tag(last));
        Set(ref parts, Part.Behind, tokens.Tag(span.End));
        Set(ref parts, Part.Behind2, tokens.Tag(span.End + 1));
        Set(ref parts, Part.FirstWord, tokens.Word(span.First));
        Set(ref parts, Part.WordBehind, tokens.Word(span.End));
        Set(ref parts, Part.Side, side);
        Set(ref parts, Part.Gap, gap);
        Set(ref parts, Part.Length, Bucket(span.End - span.First));
        Set(ref parts, Part.Commas, inside.AtMost(Counts.Commas, 3));
        Set(ref parts, Part.Cues, inside.AtMost(Counts.Cues, 3));
        Set(ref parts, Part.Verbs, inside.AtMost(Counts.Verbs, 3));
        Set(ref parts, Part.Conjunctions, inside.AtMost(Counts.Conjunctions, 3));
        Set(ref parts, Part.Sentences, window.Between(span.First, last).AtMost(Counts.Sentences, 3));
        Set(ref parts, Part.Balanced, inside[Counts.Openings] == inside[Counts.Closings] ? 0u : 1u);
        Set(ref parts, Part.Marks, Marks(tokens, span, cue));
        Set(ref parts, Part.Outside, EndsClause(tokens, span.End));
        Set(ref parts, Part.Begins, tokens.BeginsSentence(span.First)
            || pa == TokenTags.OpenMark && span.First > 1 && tokens.BeginsSentence(span.First - 1) ? 1u : 0u);
        Set(ref parts, Part.At, kind == SpanKind.FurtherContent ? Relation(window, span, earlier) : side * 16 + gap);
        if (kind != SpanKind.Source) return;
        Counts path = window.ToCue(before ? last : span.First);
        Set(ref parts, Part.Mention, Mention(tokens, span));
        Set(ref parts, Part.Path, path.AtMost(Counts.Commas, 3) * 16 + path.AtMost(Counts.Verbs, 3) * 4 + path.AtMost(Counts.Cues, 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(ref uint parts, Part part, uint value) => Unsafe.Add(ref parts, (int)part * Lanes) = value;

    /// <summary>The features of there being no span of a kind, or no further one.</summary>
    public static int None(CueWindow window, SpanKind kind, Piece earlier, Span<uint> features)
    {
        TokenFeatures tokens = window.Tokens;
        Piece cue = window.Cue;
        int n = 0;
        uint k = 400 + 20 * (uint)kind;
        uint at = kind == SpanKind.FurtherContent ? Marks(tokens, earlier, cue) * 2 + (earlier.First < cue.First ? 0u : 1u) : 0;
        features[n++] = Mix(k, at);
        features[n++] = Mix(k + 1, at, window.Shape);
        features[n++] = Mix(k + 2, at, tokens.Word(cue.First));
        features[n++] = Mix(k + 3, at, window.Stem);
        features[n++] = Mix(k + 4, tokens.Tag(cue.First - 1), tokens.Tag(cue.End), at);
        features[n++] = Mix(k + 5, tokens.BeginsSentence(cue.First) ? 1u : 0u, tokens.Ending(cue.First), at);
        if (kind == SpanKind.FurtherContent) features[n++] = Mix(k + 6, at, EndsClause(tokens, earlier.End), tokens.Tag(earlier.End));
        return Finish(features, n);
    }

    /// <summary>How further content lies to the content before it and to the cue.</summary>
    private static uint Relation(CueWindow window, Piece span, Piece earlier)
    {
        bool cueBetween = Math.Min(span.First, earlier.First) < window.Cue.First && Math.Max(span.First, earlier.First) >= window.Cue.End;
        bool later = span.First > earlier.First;
        int gap = later ? span.First - earlier.End : earlier.First - span.End;
        uint quoted = window.Tokens.Quoted(span.First) == 3 ? 1u : 0u, both = window.Tokens.Quoted(earlier.First) == 3 ? 1u : 0u;
        return 512 + (cueBetween ? 1u : 0u) + (later ? 2u : 0u) + quoted * 4 + both * 8 + 16 * Bucket(gap);
    }

    /// <summary>How a span lies to quotation marks.</summary>
    private static uint Marks(TokenFeatures tokens, Piece span, Piece cue)
    {
        TokenBuffer words = tokens.Tokens;
        int first = words[span.First].Stretch, last = words[span.End - 1].Stretch, own = words[cue.First].Stretch;
        bool atOpen = tokens.Tag(span.First - 1) == TokenTags.OpenMark, atClose = ClosesBehind(tokens, span.End);
        if (first < 0 && last < 0) return 0;
        if (first == last) return first == own ? 1 : atOpen ? atClose ? 2u : 3u : atClose ? 4u : 5u;
        if (first >= 0 && last >= 0) return atOpen && atClose ? 6u : 7u;
        return first >= 0 ? first == own ? 8u : atOpen ? 9u : 10u : last == own ? 11u : atClose ? 12u : 13u;
    }

    private static bool ClosesBehind(TokenFeatures tokens, int end) =>
        tokens.Tag(end) == TokenTags.CloseMark || tokens.Tag(end) is TokenTags.Comma or TokenTags.Stop
            && tokens.Tag(end + 1) == TokenTags.CloseMark;

    /// <summary>What ends behind a span: 0 nothing, 1 a stretch between commas or marks, 2 a clause, 3 the sentence.</summary>
    private static uint EndsClause(TokenFeatures tokens, int end)
    {
        for (int i = end; i < end + 3; i++)
        {
            if (tokens.EndsSentence(i - 1)) return 3;
            if (i >= tokens.Count || tokens.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return i > end ? 1u : tokens.Tag(i) is TokenTags.Conjunction or TokenTags.Complementizer or TokenTags.Relative ? 2u : 0u;
        }
        return 1;
    }

    /// <summary>How a span lies to the mentions: whether it is one, begins or ends with one.</summary>
    private static uint Mention(TokenFeatures tokens, Piece span)
    {
        uint first = tokens.Reference(span.First), last = tokens.Reference(span.End - 1);
        bool before = tokens.Reference(span.First - 1) != 0, behind = tokens.Reference(span.End) != 0;
        return first * 16 + last + (before ? 256u : 0) + (behind ? 512u : 0);
    }

    /// <summary>Distances of more than 0 by their <see cref="Bucket"/>.</summary>
    private static Vector256<uint> Buckets(Vector256<int> distances) => (Vector256.Min(distances, Vector256.Create(7))
        - Vector256.GreaterThan(distances, Vector256.Create(9)) - Vector256.GreaterThan(distances, Vector256.Create(13))
        - Vector256.GreaterThan(distances, Vector256.Create(20)) - Vector256.GreaterThan(distances, Vector256.Create(35))).AsUInt32();

    public static uint Bucket(int distance) =>
        distance switch { <= 0 => 0, <= 6 => (uint)distance, <= 9 => 7, <= 13 => 8, <= 20 => 9, <= 35 => 10, _ => 11 };
}
