using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>
/// Which blocks of a page the gold body holds. A block is positive when half of its four-word shingles stand in the gold and are not yet
/// used up by another block; a shorter one when it is a paragraph of the gold and stands inside the body.
/// </summary>
internal static class BlockLabels
{
    /// <param name="oracle">F1 over shingles of the positive blocks: how much of the gold the page's blocks can give at all.</param>
    public static bool[] Of(PageBlocks blocks, PageFeatures features, string body, IReadOnlyList<string> paragraphs, out double oracle)
    {
        Dictionary<ulong, int> left = [];
        int goldShingles = 0;
        foreach (ulong shingle in Shingles.Of(Shingles.Words(body)))
        {
            left[shingle] = left.GetValueOrDefault(shingle) + 1;
            goldShingles++;
        }
        ulong[][] words = [.. Enumerable.Range(0, blocks.Count).Select(i => Shingles.Words(blocks.Text(i)))];
        var labels = new bool[blocks.Count];
        int matched = 0, predicted = 0;
        // Of several copies the one nearest to where most of the gold stands takes the gold's words.
        foreach (int i in ByNearness(blocks, features, words, left))
        {
            if (words[i].Length < Shingles.Length) continue;
            ulong[] shingles = [.. Shingles.Of(words[i])];
            int hits = shingles.CountBy(shingle => shingle).Sum(pair => Math.Min(pair.Value, left.GetValueOrDefault(pair.Key)));
            if (hits * 2 < shingles.Length) continue;
            labels[i] = true;
            matched += hits;
            predicted += shingles.Length;
            foreach (ulong shingle in shingles)
                if (left.TryGetValue(shingle, out int count) && count > 0) left[shingle] = count - 1;
        }
        LabelShortBlocks(words, labels, paragraphs);
        oracle = predicted + goldShingles > 0 ? 2.0 * matched / (predicted + goldShingles) : 0;
        return labels;
    }

    private static int[] ByNearness(PageBlocks blocks, PageFeatures features, ulong[][] words, Dictionary<ulong, int> gold)
    {
        var matched = new double[blocks.Containers.Count];
        for (int i = 0; i < blocks.Count; i++)
            if (words[i].Length >= Shingles.Length) matched[blocks[i].Container] += Shingles.Of(words[i]).Count(gold.ContainsKey);
        for (int i = matched.Length - 1; i > 0; i--) matched[blocks.Containers[i].Parent] += matched[i];
        int core = 0;
        for (int i = 1; i < matched.Length; i++)
            if (blocks.Containers[i].Parent == core && matched[i] > matched[0] * .5) core = i;
        return [.. Enumerable.Range(0, blocks.Count).OrderBy(Distance).ThenBy(i => i)];

        int Distance(int block)
        {
            int distance = 0;
            for (int at = blocks[block].Container; at > 0
                && !(at <= core && matched[at] >= matched[core]); at = blocks.Containers[at].Parent)
            {
                distance++;
            }
            return features.RepeatsOf(block) > 1 ? distance : 0;
        }
    }

    private static void LabelShortBlocks(ulong[][] words, bool[] labels, IReadOnlyList<string> paragraphs)
    {
        HashSet<ulong> shortParagraphs = [.. paragraphs.Select(paragraph => Shingles.Words(paragraph))
            .Where(paragraph => paragraph.Length is > 0 and < Shingles.Length).Select(paragraph => Shingles.Combine(paragraph))];
        int first = Array.IndexOf(labels, true), last = Array.LastIndexOf(labels, true);
        for (int i = Math.Max(0, first); i <= last; i++)
            if (words[i].Length is > 0 and < Shingles.Length && shortParagraphs.Contains(Shingles.Combine(words[i]))) labels[i] = true;
    }
}
