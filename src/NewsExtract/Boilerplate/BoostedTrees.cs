using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Gradient-boosted decision trees (Friedman 2001): a block's log-odds are the sum of one leaf of each tree. All nodes of one depth ask the same
/// question, whether a feature is above a threshold (Prokhorenkova et al., CatBoost, 2018), so that the answers are the bits of the leaf's number and
/// four blocks are scored at a time without a branch.
/// </summary>
/// <param name="depth">Questions of each tree.</param>
/// <param name="features">What is asked, tree after tree.</param>
/// <param name="thresholds">What it is compared with.</param>
/// <param name="values">Mean log-odds of the training blocks that came to a node, tree after tree; node 1 is the root, those below n are 2n and 2n + 1.</param>
/// <param name="start">Log-odds before the first tree.</param>
internal sealed class BoostedTrees(int depth, byte[] features, float[] thresholds, float[] values, float start)
{
    public int Depth => depth;
    public ReadOnlySpan<byte> Features => features;
    public ReadOnlySpan<float> Thresholds => thresholds;
    public ReadOnlySpan<float> Values => values;
    public float Start => start;

    /// <param name="rows">Features of all blocks, four blocks side by side as <see cref="PageFeatures"/> keeps them.</param>
    /// <param name="scores">Gets the log-odds of each block.</param>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        int nodes = 2 << depth;
        for (int i = 0; i < scores.Length; i += PageFeatures.Lanes)
        {
            ReadOnlySpan<Vector128<float>> four = MemoryMarshal.Cast<float, Vector128<float>>(rows.Slice(i * PageFeatures.Count, PageFeatures.Count * PageFeatures.Lanes));
            Vector128<float> sum = Vector128.Create(start);
            for (int question = 0, tree = 0; question < features.Length; tree += nodes)
            {
                Vector128<int> node = Vector128<int>.One;
                for (int end = question + depth; question < end; question++)
                    node = node + node - Vector128.GreaterThan(four[features[question]], Vector128.Create(thresholds[question])).AsInt32();
                ReadOnlySpan<float> own = values.AsSpan(tree, nodes);
                sum += Vector128.Create(own[node[0]], own[node[1]], own[node[2]], own[node[3]]);
            }
            for (int lane = 0; lane < Math.Min(PageFeatures.Lanes, scores.Length - i); lane++) scores[i + lane] = sum[lane];
        }
    }

    /// <summary>
    /// Adds up what each feature changed on the way to the leaves: at every question the difference between the value of the node it leads to and
    /// that of the node it is asked at (Saabas 2014).
    /// </summary>
    /// <param name="row">Features of one block, <see cref="PageFeatures.Lanes"/> apart.</param>
    public void Explain(ReadOnlySpan<float> row, Span<float> contributions)
    {
        int nodes = 2 << depth;
        for (int question = 0, tree = 0; question < features.Length; tree += nodes)
        {
            int node = 1;
            for (int end = question + depth; question < end; question++)
            {
                int next = node * 2 + (row[features[question] * PageFeatures.Lanes] > thresholds[question] ? 1 : 0);
                contributions[features[question]] += values[tree + next] - values[tree + node];
                node = next;
            }
        }
    }
}
