using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Gradient-boosted decision trees (Friedman 2001): a block's log-odds are the sum of one leaf of each tree. All nodes of one depth ask the same
/// question, whether a feature is above a threshold (Prokhorenkova et al., CatBoost, 2018), so that a leaf is found without a branch, and those of
/// eight blocks at a time.
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>Questions of each tree. Three of them choose one of the eight leaves that a vector holds, the first one between two vectors.</summary>
    public const int Depth = 4;

    /// <summary>Nodes of a tree: node 1 is the root, those below n are 2n and 2n + 1, the leaves stand last; there is no node 0.</summary>
    public const int Nodes = 2 << Depth;

    private const int Leaves = 1 << Depth;

    private readonly byte[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _values;
    private readonly float _start;

    /// <param name="features">What is asked, tree after tree.</param>
    /// <param name="thresholds">What it is compared with.</param>
    /// <param name="values">Mean log-odds of the training blocks that came to a node, tree after tree.</param>
    /// <param name="start">Log-odds before the first tree.</param>
    public BoostedTrees(byte[] features, float[] thresholds, float[] values, float start) =>
        (_features, _thresholds, _values, _start) = (features, thresholds, values, start);

    public ReadOnlySpan<byte> Features => _features;
    public ReadOnlySpan<float> Thresholds => _thresholds;
    public ReadOnlySpan<float> Values => _values;
    public float Start => _start;

    /// <param name="table">The features of all blocks.</param>
    /// <param name="scores">Gets the log-odds of each block.</param>
    public void Score(FeatureTable table, Span<float> scores)
    {
        for (int i = 0; i < scores.Length; i += FeatureTable.Lanes)
        {
            Vector256<float> sum = Score(table.TileOf(i));
            if (scores.Length - i >= FeatureTable.Lanes) sum.CopyTo(scores[i..]);
            else
                for (int lane = 0; i + lane < scores.Length; lane++) scores[i + lane] = sum[lane];
        }
    }

    private Vector256<float> Score(ReadOnlySpan<Vector256<float>> tile)
    {
        Vector256<float> sum = Vector256.Create(_start);
        ReadOnlySpan<byte> features = _features;
        ReadOnlySpan<float> thresholds = _thresholds, values = _values;
        for (; features.Length >= Depth && thresholds.Length >= Depth && values.Length >= Nodes; features = features[Depth..], thresholds = thresholds[Depth..], values = values[Nodes..])
        {
            Vector256<float> half = Vector256.GreaterThan(tile[features[0]], Vector256.Create(thresholds[0]));
            Vector256<int> leaf = Vector256.GreaterThan(tile[features[1]], Vector256.Create(thresholds[1])).AsInt32() & Vector256.Create(4)
                | Vector256.GreaterThan(tile[features[2]], Vector256.Create(thresholds[2])).AsInt32() & Vector256.Create(2)
                | Vector256.GreaterThan(tile[features[3]], Vector256.Create(thresholds[3])).AsInt32() & Vector256.Create(1);
            sum += Vector256.ConditionalSelect(
                half,
                Vector256.ShuffleNative(Vector256.Create(values[(Leaves + Leaves / 2)..]), leaf),
                Vector256.ShuffleNative(Vector256.Create(values[Leaves..]), leaf));
        }
        return sum;
    }

    /// <summary>
    /// Adds up what each feature changed on the way to the leaves: at every question the difference between the value of the node it leads to and
    /// that of the node it is asked at (Saabas 2014).
    /// </summary>
    public void Explain(FeatureRow row, Span<float> contributions)
    {
        for (int question = 0, tree = 0; question < _features.Length; tree += Nodes)
        {
            int node = 1;
            for (int end = question + Depth; question < end; question++)
            {
                int next = node * 2 + (row[(Feature)_features[question]] > _thresholds[question] ? 1 : 0);
                contributions[_features[question]] += _values[tree + next] - _values[tree + node];
                node = next;
            }
        }
    }
}
