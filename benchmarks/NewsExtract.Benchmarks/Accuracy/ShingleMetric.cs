namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// The body metric of scrapinghub/article-extraction-benchmark: shingles of four words, each page's true positives, false positives and
/// false negatives divided by their sum; precision and recall are means over pages, F1 is the harmonic mean of the two.
/// </summary>
internal static class ShingleMetric
{
    private const int Shingle = 4;

    /// <summary>One page's shares; they add up to 1 unless both texts are empty.</summary>
    internal readonly record struct PageCounts(double Hit, double Surplus, double Missed)
    {
        public double F1 => Hit + Surplus + Missed > 0 ? 2 * Hit / (2 * Hit + Surplus + Missed) : 1;
    }

    internal readonly record struct Scores(double F1, double Precision, double Recall);

    public static PageCounts Compare(string gold, string predicted)
    {
        var ids = new Dictionary<string, int>();
        Dictionary<(int, int, int, int), int> want = Shingles(gold, ids), got = Shingles(predicted, ids);
        double hit = want.Sum(pair => Math.Min(pair.Value, got.GetValueOrDefault(pair.Key)));
        double surplus = got.Values.Sum() - hit, missed = want.Values.Sum() - hit, total = hit + surplus + missed;
        return total > 0 ? new PageCounts(hit / total, surplus / total, missed / total) : default;
    }

    public static Scores Summarize(IReadOnlyCollection<PageCounts> pages)
    {
        double precision = Mean(pages.Where(page => page.Hit + page.Surplus > 0)
            .Select(page => Ratio(page.Hit, page.Surplus, page.Missed)));
        double recall = Mean(pages.Where(page => page.Hit + page.Missed > 0).Select(page => Ratio(page.Hit, page.Missed, page.Surplus)));
        return new Scores(precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, precision, recall);
    }

    private static double Ratio(double hit, double miss, double other) =>
        miss == 0 && other == 0 ? 1 : hit == 0 && miss == 0 ? 0 : hit / (hit + miss);

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();

    private static Dictionary<(int, int, int, int), int> Shingles(string text, Dictionary<string, int> ids)
    {
        int[] tokens = [.. TextTokens.Words(text).Select(word => ids.TryGetValue(word, out int id) ? id : ids[word] = ids.Count)];
        var counts = new Dictionary<(int, int, int, int), int>();
        for (int i = 0; i < tokens.Length && (i == 0 || i + Shingle <= tokens.Length); i++)
        {
            // A text shorter than a shingle is one shingle; -1 fills what it lacks.
            int At(int k) => i + k < tokens.Length ? tokens[i + k] : -1;
            (int, int, int, int) shingle = (At(0), At(1), At(2), At(3));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }
        return counts;
    }
}
