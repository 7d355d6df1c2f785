using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Puts down what a quoted stretch was found to be.</summary>
internal static class StretchFragments
{
    /// <summary>Adds who says something, and gives its number.</summary>
    public static int AddAttribution(QuoteDocument document, in Attribution attribution)
    {
        document.Attributions.Add(attribution);
        return document.Attributions.Count - 1;
    }

    /// <summary>The group of a quote that goes on from none before.</summary>
    public static int NextGroup(QuoteDocument document) =>
        document.Fragments.Count == 0 ? 0 : document.Fragments[document.Fragments.Count - 1].Group + 1;

    /// <summary>A quote of a group and a speaker; -1 for none.</summary>
    public static void Add(QuoteDocument document, in Stretch stretch, QuoteKind kind, int attribution, int group, float confidence) =>
        document.Fragments.Add(new Fragment(kind, stretch.Start, stretch.End, stretch.Open, attribution, group, confidence));
}
