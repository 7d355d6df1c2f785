using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>Counts where the spans of the gold begin and end.</summary>
internal static class EdgePlaceCounts
{
    /// <summary>
    /// The share of tokens at a place that are an edge, from which on they are scored. One edge of
    /// a hundred stands where fewer are, and half of the tokens.
    /// </summary>
    private const double Least = .006;

    /// <summary>
    /// Edges and tokens that a place is taken to have had before anything is counted: one that was hardly ever seen may have some.
    /// </summary>
    private const double PriorEdges = .02, PriorTokens = .5;

    public static EdgePlaces Learn(IEnumerable<LabelledDocument> documents)
    {
        var (tokens, firsts, lasts) = ((Before: new int[EdgePlaces.Count], Behind: new int[EdgePlaces.Count]), new int[EdgePlaces.Count],
            new int[EdgePlaces.Count]);
        var features = new TokenFeatures();
        var window = new CueWindow();
        foreach (LabelledDocument labelled in documents)
        {
            features.Open(labelled.Document);
            features.Prepare(0, features.Count);
            foreach (LabelledDocument.GoldAttribution gold in labelled.Gold)
            {
                window.Open(features, gold.Cue, wholeParagraph: true);
                Piece[] spans = [.. gold.Content, gold.Source];
                for (int i = window.First; i < window.End; i++)
                {
                    if (window.CanBeFirst(i))
                        Count(tokens.Before, firsts, EdgePlaces.PlaceBefore(window, i),
                            Array.Exists(spans, span => span.First == i && span.End > i));
                    if (window.CanBeLast(i))
                        Count(tokens.Behind, lasts, EdgePlaces.PlaceBehind(window, i), Array.Exists(spans, span => span.End == i + 1));
                }
            }
        }
        var places = new byte[EdgePlaces.Count];
        for (int i = 0; i < places.Length; i++)
        {
            if (IsFrequent(firsts[i], tokens.Before[i])) places[i] |= EdgePlaces.First;
            if (IsFrequent(lasts[i], tokens.Behind[i])) places[i] |= EdgePlaces.Last;
        }
        return new EdgePlaces(places);
    }

    private static void Count(int[] tokens, int[] edges, int place, bool edge)
    {
        tokens[place]++;
        if (edge) edges[place]++;
    }

    private static bool IsFrequent(int edges, int tokens) => edges + PriorEdges >= Least * (tokens + PriorTokens);
}
