using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Finds the spans of one cue: every span has the score of its first token, of its last token and of itself as a whole, each a sum of hashed features' weights
/// (log-linear, trained on the probability of the right span among all; quantised to one byte a weight).
/// </summary>
/// <param name="scale">The log-odds of one step of the weights.</param>
internal sealed class SpanModel(EdgePlaces places, WeightTable edges, WeightTable wholes, float scale)
{
    /// <summary>Weights of a feature as an edge: for every kind of span one as its first token and one as its last, filled up to a power of two.</summary>
    public const int EdgeColumns = 8;

    /// <summary>Bytes of a row of an edge's weights, and of a whole span's.</summary>
    public const int EdgeBytes = 8, WholeBytes = 2;

    /// <summary>
    /// How far the edges of a span may stay behind the best, in log-odds, to be looked at as a whole: what a whole span scores makes up for no more. Of PolNeAR's dev split a third of
    /// the pairs remain, and 2 of 1000 contents change.
    /// </summary>
    private const float Hopeless = 2.5f;

    private readonly int _hopeless = (int)(Hopeless / scale);

    /// <summary>The most pieces of content beside the first.</summary>
    public const int MaxFurther = 2;

    public static SpanModel Read(BinaryReader reader) => new(EdgePlaces.Read(reader), WeightTable.Read(reader, EdgeBytes), WeightTable.Read(reader, WholeBytes), reader.ReadSingle());

    public void Write(BinaryWriter writer)
    {
        places.Write(writer);
        edges.Write(writer);
        wholes.Write(writer);
        writer.Write(scale);
    }

    /// <summary>Finds the source and the content of the cue whose window is open.</summary>
    /// <param name="further">How many pieces of content to look for beside the first.</param>
    public void Find(SpanSearch search, int further, ref ModelAttribution attribution, Pool<Piece> pieces)
    {
        CueWindow window = search.Window;
        Span<uint> features = stackalloc uint[SpanFeatures.Max];
        search.Clear();
        for (int i = window.First; i < window.End; i += FeatureHash.Lanes) AddTokens(search, i);
        attribution.FirstPiece = attribution.EndPiece = pieces.Count;
        Piece content = Best(search, SpanKind.Content, default, features, out attribution.ContentMargin);
        if (content.End == 0) return;
        pieces.Add(content);
        search.Take(content);
        Piece source = Best(search, SpanKind.Source, default, features, out attribution.SourceMargin);
        (attribution.SourceFirst, attribution.SourceEnd) = (source.First, source.End);
        search.Take(source);
        for (int i = 0; i < further; i++)
        {
            content = Best(search, SpanKind.FurtherContent, content, features, out _);
            if (content.End == 0) break;
            pieces.Add(content);
            search.Take(content);
        }
        attribution.EndPiece = pieces.Count;
        pieces.Span[attribution.FirstPiece..].Sort(static (a, b) => a.First.CompareTo(b.First));
    }

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

    /// <summary>The span of a kind with the best score; an empty one where there being none has a better score.</summary>
    /// <param name="margin">How much better it is than what comes second, in log-odds.</param>
    private Piece Best(SpanSearch search, SpanKind kind, Piece earlier, Span<uint> features, out float margin)
    {
        int second = int.MinValue, best = kind == SpanKind.Content ? int.MinValue : wholes.Sum(features[..SpanFeatures.None(search.Window, kind, earlier, features)]);
        Piece found = default;
        foreach (SpanCandidate candidate in search.Candidates(kind, _hopeless))
        {
            int score = candidate.EdgeScore + wholes.Sum(features[..SpanFeatures.Whole(search.Window, kind, candidate.Span, earlier, features)]);
            if (score > best) (second, best, found) = (best, score, candidate.Span);
            else second = Math.Max(second, score);
        }
        margin = scale * ((float)best - second);
        return found;
    }
}
