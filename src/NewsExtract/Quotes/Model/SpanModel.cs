using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Finds the spans of one cue: every span has the score of its first token, of its last token and of itself as a whole, each a sum of
/// hashed features' weights (log-linear, trained on the probability of the right span among all; quantised to one byte a weight).
/// </summary>
/// <param name="scale">The log-odds of one step of the weights.</param>
internal sealed class SpanModel(EdgePlaces places, WeightTable edges, WeightTable wholes, float scale)
{
    /// <summary>
    /// Weights of a feature as an edge: for every kind of span one as its first token and one as its last, filled up to a power of two.
    /// </summary>
    public const int EdgeColumns = 8;

    /// <summary>Bytes of a row of an edge's weights, and of a whole span's.</summary>
    public const int EdgeBytes = 8, WholeBytes = 2;

    /// <summary>
    /// How far the edges of a span may stay behind the best, in log-odds, to be looked at as a whole: what a whole span scores makes up for
    /// no more. Of PolNeAR's dev split a third of the pairs remain, and 2 of 1000 contents change.
    /// </summary>
    private const float Hopeless = 2.5f;

    /// <summary>
    /// How far the second content may stay behind the best, in log-odds, to be judged too. Of PolNeAR's
    /// contents, .73 are the best and .83 are among the two.
    /// </summary>
    private const float Near = 3;

    private readonly int _hopeless = (int)(Hopeless / scale);

    /// <summary>The most pieces of content beside the first.</summary>
    public const int MaxFurther = 2;

    public static SpanModel Read(BinaryReader reader) =>
        new(EdgePlaces.Read(reader), WeightTable.Read(reader, EdgeBytes), WeightTable.Read(reader, WholeBytes), reader.ReadSingle());

    public void Write(BinaryWriter writer)
    {
        places.Write(writer);
        edges.Write(writer);
        wholes.Write(writer);
        writer.Write(scale);
    }

    /// <summary>
    /// Finds the source and the content of the cue whose window is open: an attribution for the content
    /// with the best score, and one for the second where it is near.
    /// </summary>
    /// <param name="wholeParagraph">Whether content may go on in other sentences.</param>
    public void Find(SpanSearch search, bool wholeParagraph, in ModelAttribution cue, Pool<Piece> pieces,
        Pool<ModelAttribution> attributions)
    {
        CueWindow window = search.Window;
        Span<uint> features = stackalloc uint[SpanFeatures.Max];
        search.Clear();
        for (int i = window.First; i < window.End; i += FeatureHash.Lanes) AddTokens(search, i);
        Choice content = Choose(search, SpanKind.Content, default, features);
        if (content.Best.End == 0) return;
        ModelAttribution found = cue;
        (found.Content, found.Rival, found.ContentMargin) = (content.Best, content.Second, content.Margin);
        Complete(search, wholeParagraph, ref found, pieces, features);
        attributions.Add(found);
        if (content.Second.End == 0 || content.Margin > Near) return;
        (found.Content, found.Rival, found.ContentMargin, found.IsSecond) = (content.Second, content.Best, -content.Margin, true);
        if (!TryExchange(ref found, pieces))
        {
            search.Release();
            Complete(search, wholeParagraph, ref found, pieces, features);
        }
        attributions.Add(found);
    }

    /// <summary>Finds the source that goes with a content, and the further pieces.</summary>
    private void Complete(SpanSearch search, bool wholeParagraph, ref ModelAttribution attribution, Pool<Piece> pieces, Span<uint> features)
    {
        attribution.FirstPiece = pieces.Count;
        Piece content = attribution.Content;
        pieces.Add(content);
        search.Take(content);
        Choice source = Choose(search, SpanKind.Source, default, features);
        (attribution.SourceFirst, attribution.SourceEnd, attribution.SourceMargin) = (source.Best.First, source.Best.End, source.Margin);
        search.Take(source.Best);
        // "It may, she said, rain.", but not "She said that it may rain.": inside a sentence content has two pieces around a cue that
        // commas set off.
        int further = wholeParagraph ? MaxFurther
            : content.First < attribution.CueFirst || !search.Window.Tokens.IsWord(content.First - 1) ? 1 : 0;
        for (int i = 0; i < further; i++)
        {
            content = Choose(search, SpanKind.FurtherContent, content, features).Best;
            if (content.End == 0) break;
            pieces.Add(content);
            search.Take(content);
        }
        attribution.EndPiece = pieces.Count;
        pieces.Span[attribution.FirstPiece..].Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>
    /// Puts a content with the same first or last word in the place of the one that an attribution was completed with: the source and the
    /// further pieces stay what they are, if it leaves them their words.
    /// </summary>
    private static bool TryExchange(ref ModelAttribution attribution, Pool<Piece> pieces)
    {
        (Piece content, Piece before) = (attribution.Content, attribution.Rival);
        if (content.First != before.First && content.End != before.End
            || Overlap(content, new Piece(attribution.SourceFirst, attribution.SourceEnd)))
        {
            return false;
        }
        int first = attribution.FirstPiece, end = attribution.EndPiece;
        for (int i = first; i < end; i++)
        {
            if (pieces[i] != before && Overlap(content, pieces[i])) return false;
        }
        attribution.FirstPiece = pieces.Count;
        for (int i = first; i < end; i++) pieces.Add(pieces[i] == before ? content : pieces[i]);
        attribution.EndPiece = pieces.Count;
        return true;
    }

    private static bool Overlap(Piece one, Piece other) => one.First < other.End && other.First < one.End;

    /// <summary>Scores those of a row of tokens that may be an edge.</summary>
    private void AddTokens(SpanSearch search, int first)
    {
        CueWindow window = search.Window;
        ReadOnlySpan<Vector256<uint>> features = [];
        int end = Math.Min(first + FeatureHash.Lanes, window.End);
        for (int i = first; i < end; i++)
        {
            int edge = places.Of(window, i);
            if (edge == 0) continue;
            if (features.IsEmpty) features = search.Features.AsSpan(0, SpanFeatures.Edges(window, first, search.Features));
            search.AddToken(i, (edge & EdgePlaces.First) != 0, (edge & EdgePlaces.Last) != 0, edges.SumRows(features, i - first));
        }
    }

    /// <summary>The spans of a kind with the two best scores; an empty one stands for there being none.</summary>
    private Choice Choose(SpanSearch search, SpanKind kind, Piece earlier, Span<uint> features)
    {
        int second = int.MinValue, best = kind == SpanKind.Content
            ? int.MinValue : wholes.Sum(features[..SpanFeatures.None(search.Window, kind, earlier, features)]);
        Piece bestSpan = default, secondSpan = default;
        ReadOnlySpan<SpanCandidate> candidates = search.Candidates(kind, _hopeless);
        for (int first = 0; first < candidates.Length; first += FeatureHash.Lanes)
        {
            ReadOnlySpan<SpanCandidate> row = candidates[first..Math.Min(first + FeatureHash.Lanes, candidates.Length)];
            ReadOnlySpan<Vector256<uint>> ofRow =
                search.Features.AsSpan(0, SpanFeatures.Wholes(search.Window, kind, row, earlier, search.Features));
            for (int lane = 0; lane < row.Length; lane++)
            {
                int score = row[lane].EdgeScore + wholes.Sum(ofRow, lane);
                if (score > best) (second, secondSpan, best, bestSpan) = (best, bestSpan, score, row[lane].Span);
                else if (score > second) (second, secondSpan) = (score, row[lane].Span);
            }
        }
        return new Choice(bestSpan, secondSpan, scale * ((float)best - second));
    }

    /// <param name="Margin">How much better the best is than the second, in log-odds.</param>
    private readonly record struct Choice(Piece Best, Piece Second, float Margin);
}
