using NewsExtract.Text;

namespace NewsExtract.Training.Lines;

/// <summary>
/// Which lines of a text the gold body holds. A line is positive when half of its four-word shingles stand in the gold and are not yet used
/// up by another line; a shorter one when it is a paragraph of the gold and stands inside the body.
/// </summary>
internal static class LineLabels
{
    /// <param name="oracle">F1 over shingles of the positive lines: how much of the gold the text's lines can give at all.</param>
    public static bool[] Of(ScrapedText text, string body, IReadOnlyList<string> paragraphs, out double oracle)
    {
        Dictionary<ulong, int> left = [];
        int goldShingles = 0;
        foreach (ulong shingle in Shingles.Of(Shingles.Words(body)))
        {
            left[shingle] = left.GetValueOrDefault(shingle) + 1;
            goldShingles++;
        }
        ulong[][] words = [.. Enumerable.Range(0, text.Count).Select(i => Shingles.Words(text.Text(i)))];
        var labels = new bool[text.Count];
        int matched = 0, predicted = 0;
        foreach (int i in ByNearness(words, left))
        {
            ulong[] shingles = [.. Shingles.Of(words[i])];
            int hits = shingles.CountBy(shingle => shingle).Sum(pair => Math.Min(pair.Value, left.GetValueOrDefault(pair.Key)));
            if (shingles.Length == 0 || hits * 2 < shingles.Length) continue;
            labels[i] = true;
            matched += hits;
            predicted += shingles.Length;
            foreach (ulong shingle in shingles)
                if (left.TryGetValue(shingle, out int count) && count > 0) left[shingle] = count - 1;
        }
        LabelShortLines(words, labels, paragraphs);
        oracle = predicted + goldShingles > 0 ? 2.0 * matched / (predicted + goldShingles) : 0;
        return labels;
    }

    /// <summary>The lines by how far they are from the gold's middle: of several copies the nearest takes the gold's words.</summary>
    private static int[] ByNearness(ulong[][] words, Dictionary<ulong, int> gold)
    {
        int[] hits = [.. words.Select(line => Shingles.Of(line).Count(gold.ContainsKey))];
        long all = hits.Sum(), sum = 0;
        int middle = 0;
        while (middle < hits.Length && (sum += hits[middle]) * 2 < all) middle++;
        return [.. Enumerable.Range(0, words.Length).OrderBy(i => Math.Abs(i - middle))];
    }

    private static void LabelShortLines(ulong[][] words, bool[] labels, IReadOnlyList<string> paragraphs)
    {
        HashSet<ulong> shortParagraphs = [.. paragraphs.Select(paragraph => Shingles.Words(paragraph))
            .Where(paragraph => paragraph.Length is > 0 and < Shingles.Length).Select(paragraph => Shingles.Combine(paragraph))];
        int first = Array.IndexOf(labels, true), last = Array.LastIndexOf(labels, true);
        for (int i = Math.Max(0, first); i <= last; i++)
            if (words[i].Length is > 0 and < Shingles.Length && shortParagraphs.Contains(Shingles.Combine(words[i]))) labels[i] = true;
    }
}
