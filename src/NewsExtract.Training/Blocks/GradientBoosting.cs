using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>Settings of <see cref="GradientBoosting"/>.</summary>
internal sealed record BoostingOptions(int Trees, int Leaves, double LearningRate, double MinimumWeight = 20, double Regularization = 10, double FeatureShare = .5);

/// <summary>
/// Gradient-boosted trees for a yes or no, over histograms: features are cut into at most 255 bins of equal weight, each tree grows its best leaf first
/// (Ke et al., LightGBM, 2017), leaves are Newton steps of the logistic loss with L2 regularization (Chen and Guestrin, XGBoost, 2016). Deterministic.
/// </summary>
internal sealed class GradientBoosting
{
    private readonly TrainingTable _table;
    private readonly BoostingOptions _options;
    private readonly double[] _scores;
    private readonly float[] _gradients;
    private readonly float[] _hessians;
    private readonly int[] _rows;
    private readonly int[] _scratch;
    private readonly List<TreeNode> _nodes = [];

    private GradientBoosting(TrainingTable table, BoostingOptions options)
    {
        (_table, _options) = (table, options);
        _scores = new double[table.Count];
        _gradients = new float[table.Count];
        _hessians = new float[table.Count];
        _rows = new int[table.Count];
        _scratch = new int[table.Count];
    }

    public static BoostedTrees Train(TrainingTable table, BoostingOptions options) => new GradientBoosting(table, options).Train();

    private BoostedTrees Train()
    {
        double positive = 0, total = 0;
        for (int i = 0; i < _table.Count; i++) (positive, total) = (positive + _table.Labels[i] * _table.Weights[i], total + _table.Weights[i]);
        double start = Math.Log(positive / (total - positive));
        Array.Fill(_scores, start);
        var random = new Random(17);
        var roots = new int[_options.Trees];
        for (int tree = 0; tree < roots.Length; tree++)
        {
            SetGradients();
            int[] features = [.. Enumerable.Range(0, _table.Features).OrderBy(_ => random.Next()).Take((int)(_table.Features * _options.FeatureShare)).Order()];
            roots[tree] = Grow(features);
        }
        return new BoostedTrees([.. _nodes], roots, (float)start);
    }

    private void SetGradients()
    {
        for (int i = 0; i < _table.Count; i++)
        {
            double probability = 1 / (1 + Math.Exp(-_scores[i]));
            _gradients[i] = (float)((_table.Labels[i] - probability) * _table.Weights[i]);
            _hessians[i] = (float)(probability * (1 - probability) * _table.Weights[i]);
            _rows[i] = i;
        }
    }

    /// <summary>A leaf that may still be split: its rows are a range of <see cref="_rows"/>.</summary>
    private sealed class Leaf
    {
        public int From, To, Node;
        public required double[] Histogram;
        public double Gradient, Hessian;
        public double Gain;
        public int Feature, Bin;
    }

    private int Grow(int[] features)
    {
        int root = _nodes.Count;
        _nodes.Add(default);
        Leaf first = NewLeaf(0, _table.Count, root, BuildHistogram(features, 0, _table.Count), features);
        var leaves = new List<Leaf> { first };
        while (leaves.Count < _options.Leaves && leaves.MaxBy(leaf => leaf.Gain) is { Gain: > 0 } best)
        {
            leaves.Remove(best);
            Split(best, features, leaves);
        }
        foreach (Leaf leaf in leaves)
        {
            double value = ValueOf(leaf) * _options.LearningRate;
            _nodes[leaf.Node] = new TreeNode(0, 0, (float)value, (float)value);
            for (int i = leaf.From; i < leaf.To; i++) _scores[_rows[i]] += value;
        }
        return root;
    }

    private double ValueOf(Leaf leaf) => leaf.Gradient / (leaf.Hessian + _options.Regularization);

    private void Split(Leaf leaf, int[] features, List<Leaf> leaves)
    {
        int middle = Partition(leaf);
        int left = _nodes.Count;
        _nodes.Add(default);
        _nodes.Add(default);
        _nodes[leaf.Node] = new TreeNode((byte)leaf.Feature, (ushort)left, _table.ThresholdOf(leaf.Feature, leaf.Bin), (float)(ValueOf(leaf) * _options.LearningRate));
        bool leftIsSmaller = middle - leaf.From < leaf.To - middle;
        double[] small = leftIsSmaller ? BuildHistogram(features, leaf.From, middle) : BuildHistogram(features, middle, leaf.To);
        double[] large = leaf.Histogram;
        for (int i = 0; i < large.Length; i++) large[i] -= small[i];
        leaves.Add(NewLeaf(leaf.From, middle, left, leftIsSmaller ? small : large, features));
        leaves.Add(NewLeaf(middle, leaf.To, left + 1, leftIsSmaller ? large : small, features));
    }

    /// <summary>Rows at most the threshold first, both sides in their old order.</summary>
    private int Partition(Leaf leaf)
    {
        byte[] bins = _table.Bins[leaf.Feature];
        int left = leaf.From, right = 0;
        for (int i = leaf.From; i < leaf.To; i++)
        {
            int row = _rows[i];
            if (bins[row] <= leaf.Bin) _rows[left++] = row;
            else _scratch[right++] = row;
        }
        Array.Copy(_scratch, 0, _rows, left, right);
        return left;
    }

    private double[] BuildHistogram(int[] features, int from, int to)
    {
        var histogram = new double[features.Length * 512];
        Parallel.For(0, features.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            byte[] bins = _table.Bins[features[f]];
            Span<double> own = histogram.AsSpan(f * 512, 512);
            for (int i = from; i < to; i++)
            {
                int row = _rows[i];
                int bin = bins[row] * 2;
                own[bin] += _gradients[row];
                own[bin + 1] += _hessians[row];
            }
        });
        return histogram;
    }

    private Leaf NewLeaf(int from, int to, int node, double[] histogram, int[] features)
    {
        var leaf = new Leaf { From = from, To = to, Node = node, Histogram = histogram };
        for (int i = 0; i < 512; i += 2) (leaf.Gradient, leaf.Hessian) = (leaf.Gradient + histogram[i], leaf.Hessian + histogram[i + 1]);
        double parent = leaf.Gradient * leaf.Gradient / (leaf.Hessian + _options.Regularization);
        for (int f = 0; f < features.Length; f++)
        {
            double gradient = 0, hessian = 0;
            int last = _table.BinCount(features[f]) - 1;
            for (int bin = 0; bin < last; bin++)
            {
                gradient += histogram[f * 512 + bin * 2];
                hessian += histogram[f * 512 + bin * 2 + 1];
                double otherHessian = leaf.Hessian - hessian;
                if (hessian < _options.MinimumWeight || otherHessian < _options.MinimumWeight) continue;
                double otherGradient = leaf.Gradient - gradient;
                double gain = gradient * gradient / (hessian + _options.Regularization) + otherGradient * otherGradient / (otherHessian + _options.Regularization) - parent;
                if (gain > leaf.Gain + 1e-9) (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, features[f], bin);
            }
        }
        return leaf;
    }
}
