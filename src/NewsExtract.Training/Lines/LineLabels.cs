using NewsExtract.Text;

namespace NewsExtract.Training.Lines;

/// <summary>Which lines of a text the gold body holds.</summary>
internal static class LineLabels
{
    /// <inheritdoc cref="ShingleLabels.Of"/>
    public static bool[] Of(ScrapedText text, string body, IReadOnlyList<string> paragraphs, out double oracle)
    {
        var labels = new ShingleLabels([.. Enumerable.Range(0, text.Count).Select(i => Shingles.Words(text.Text(i)))], body);
        return labels.Of(ByNearness([.. Enumerable.Range(0, text.Count).Select(labels.HitsOf)]), paragraphs, out oracle);
    }

    /// <summary>The lines by how far they are from the gold's middle.</summary>
    private static IEnumerable<int> ByNearness(int[] hits)
    {
        long all = hits.Sum(), sum = 0;
        int middle = 0;
        while (middle < hits.Length && (sum += hits[middle]) * 2 < all) middle++;
        return Enumerable.Range(0, hits.Length).OrderBy(i => Math.Abs(i - middle));
    }
}
