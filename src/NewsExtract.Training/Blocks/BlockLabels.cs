using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>Which blocks of a page the gold body holds.</summary>
internal static class BlockLabels
{
    /// <inheritdoc cref="ShingleLabels.Of"/>
    public static bool[] Of(PageBlocks blocks, PageFeatures features, string body, IReadOnlyList<string> paragraphs, out double oracle)
    {
        var labels = new ShingleLabels([.. Enumerable.Range(0, blocks.Count).Select(i => Shingles.Words(blocks.Text(i)))], body);
        return labels.Of(ByNearness(blocks, features, labels), paragraphs, out oracle);
    }

    /// <summary>The blocks by how far they are from the container that most of the gold stands in.</summary>
    private static IEnumerable<int> ByNearness(PageBlocks blocks, PageFeatures features, ShingleLabels labels)
    {
        var matched = new double[blocks.Containers.Count];
        for (int i = 0; i < blocks.Count; i++) matched[blocks[i].Container] += labels.HitsOf(i);
        for (int i = matched.Length - 1; i > 0; i--) matched[blocks.Containers[i].Parent] += matched[i];
        int core = 0;
        for (int i = 1; i < matched.Length; i++)
            if (blocks.Containers[i].Parent == core && matched[i] > matched[0] * .5) core = i;
        return Enumerable.Range(0, blocks.Count).OrderBy(Distance).ThenBy(i => i);

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
}
