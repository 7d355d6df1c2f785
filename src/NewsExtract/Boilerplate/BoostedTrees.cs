using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Gradient-boosted decision trees (Friedman 2001): a block's log-odds are the sum of one leaf of each tree. All nodes of one depth ask the
/// same question, whether a feature is above a threshold (Prokhorenkova et al., CatBoost, 2018), so that a leaf is found without a branch,
/// and those of eight blocks at a time.
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>
    /// Questions of each tree. Three of them choose one of the eight leaves that a vector holds, the first one between two vectors.
    /// </summary>
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

    /// <summary>Sets the score of each block to its log-odds.</summary>
    public void Score(FeatureTable table) => Score(table, ..);

    /// <summary>The same of the blocks in some tiles.</summary>
    public void Score(FeatureTable table, Range tiles)
    {
        (int first, int count) = tiles.GetOffsetAndLength(table.Tiles);
        if (count == 0) return;
        Span<Vector256<float>> sums = table.Sums.Slice(first, count);
        sums.Fill(Vector256.Create(_start));
        for (int question = 0, tree = 0; question < _features.Length; question += Depth, tree += Nodes)
            AddLeaves(sums, in table.StartOf(first), table.Features, _features.AsSpan(question, Depth), _thresholds.AsSpan(question, Depth),
                _values.AsSpan(tree + Leaves, Leaves));
    }

    /// <summary>Adds each block's leaf of one tree.</summary>
    private static void AddLeaves(
        Span<Vector256<float>> sums, ref readonly Vector256<float> tile, nint width, ReadOnlySpan<byte> features,
            ReadOnlySpan<float> thresholds, ReadOnlySpan<float> leaves)
    {
        (nint a, nint b, nint c, nint d) = (OffsetOf(features[0]), OffsetOf(features[1]), OffsetOf(features[2]), OffsetOf(features[3]));
        width = OffsetOf(width);
        Vector256<float> low = Vector256.Create(leaves), high = Vector256.Create(leaves[(Leaves / 2)..]);
        (Vector256<float> first, Vector256<float> second, Vector256<float> third, Vector256<float> fourth) =
            (Vector256.Create(thresholds[0]), Vector256.Create(thresholds[1]), Vector256.Create(thresholds[2]),
                Vector256.Create(thresholds[3]));
        foreach (ref Vector256<float> sum in sums)
        {
            Vector256<int> leaf = Vector256.LessThan(second, ValuesOf(in tile, b)).AsInt32() & Vector256.Create(4)
                | Vector256.LessThan(third, ValuesOf(in tile, c)).AsInt32() & Vector256.Create(2)
                | Vector256.LessThan(fourth, ValuesOf(in tile, d)).AsInt32() & Vector256.Create(1);
            sum += Vector256.ConditionalSelect(Vector256.LessThan(first, ValuesOf(in tile, a)), Vector256.ShuffleNative(high, leaf),
                Vector256.ShuffleNative(low, leaf));
            tile = ref ValuesOf(in tile, width);
        }
    }

    /// <summary>In bytes, so that nothing is left to multiply in the loop over the tiles.</summary>
    private static nint OffsetOf(nint feature) => feature * Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly Vector256<float> ValuesOf(ref readonly Vector256<float> tile, nint offset) =>
        ref Unsafe.AddByteOffset(ref Unsafe.AsRef(in tile), offset);

    /// <summary>
    /// Adds up what each feature changed on the way to the leaves: at every question the difference between the value of the node it leads
    /// to and that of the node it is asked at (Saabas 2014).
    /// </summary>
    public void Explain(FeatureRow row, Span<float> contributions)
    {
        for (int question = 0, tree = 0; question < _features.Length; tree += Nodes)
        {
            int node = 1;
            for (int end = question + Depth; question < end; question++)
            {
                int next = node * 2 + (row[_features[question]] > _thresholds[question] ? 1 : 0);
                contributions[_features[question]] += _values[tree + next] - _values[tree + node];
                node = next;
            }
        }
    }
}
