using System.Runtime.Intrinsics;
using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>Settings of <see cref="GradientBoosting"/>.</summary>
internal sealed record BoostingOptions(int Trees, double LearningRate, double FeatureShare = .5, double Regularization = 10);

/// <summary>
/// Gradient-boosted trees for a yes or no. All nodes of one depth ask the same question (Prokhorenkova et al., CatBoost, 2018): the one
/// that gains most over them all, found by histograms of at most 64 bins a feature. Leaves are Newton steps of the logistic loss with L2
/// regularization (Chen and Guestrin, XGBoost, 2016). Deterministic.
/// </summary>
internal sealed class GradientBoosting
{
    /// <summary>
    /// Every tree sees this share of the rows, those of the largest gradients, and of the others that share, which stands for all of them
    /// (Ke et al., LightGBM, 2017: gradient-based one-side sampling).
    /// </summary>
    private const double LargeShare = .2, OtherShare = .25;

    private readonly TrainingTable _table;
    private readonly BoostingOptions _options;
    private readonly Random _random = new(17);
    private readonly double[] _scores;
    private readonly Vector128<double>[] _gradients;
    private readonly float[] _sizes;
    /// <summary>
    /// The rows the tree is grown on, the gradient and hessian of each, and the node it has come to, counted from the left.
    /// </summary>
    private readonly int[] _rows;
    private readonly Vector128<double>[] _rowGradients;
    private readonly byte[] _nodes;
    private int _count;
    /// <summary>Of each feature that a tree looks at the sums of gradients by node and bin.</summary>
    private readonly Vector128<double>[][] _histograms;
    private readonly bool[] _isSmaller;

    private GradientBoosting(TrainingTable table, BoostingOptions options)
    {
        (_table, _options) = (table, options);
        _scores = new double[table.Count];
        _gradients = new Vector128<double>[table.Count];
        _sizes = new float[table.Count];
        _rows = new int[table.Count];
        _rowGradients = new Vector128<double>[table.Count];
        _nodes = new byte[table.Count];
        _isSmaller = new bool[1 << BoostedTrees.Depth];
        _histograms = [.. Enumerable.Range(0, table.Features)
            .Select(_ => new Vector128<double>[TrainingTable.MostBins << BoostedTrees.Depth])];
    }

    public static BoostedTrees Train(TrainingTable table, BoostingOptions options) => new GradientBoosting(table, options).Train();

    private BoostedTrees Train()
    {
        double positive = 0, total = 0;
        for (int i = 0; i < _table.Count; i++)
            (positive, total) = (positive + _table.Labels[i] * _table.Weights[i], total + _table.Weights[i]);
        double start = Math.Log(positive / (total - positive));
        Array.Fill(_scores, start);
        (List<byte> features, List<float> thresholds, List<float> values) = ([], [], []);
        for (int tree = 0; tree < _options.Trees; tree++)
        {
            SelectRows();
            (int Feature, int Bin)[] questions = Grow(out float[] nodeValues);
            features.AddRange(questions.Select(question => (byte)question.Feature));
            thresholds.AddRange(questions.Select(question => _table.ThresholdOf(question.Feature, question.Bin)));
            values.AddRange(nodeValues);
            AddToScores(questions, nodeValues);
        }
        return new BoostedTrees([.. features], [.. thresholds], [.. values], (float)start);
    }

    private void SelectRows()
    {
        for (int i = 0; i < _table.Count; i++)
        {
            double probability = 1 / (1 + Math.Exp(-_scores[i])), gradient = (_table.Labels[i] - probability) * _table.Weights[i];
            _gradients[i] = Vector128.Create(gradient, probability * (1 - probability) * _table.Weights[i]);
            _sizes[i] = (float)Math.Abs(gradient);
        }
        // Every 16th row tells well enough where the largest begin.
        float[] sorted = [.. _sizes.Where((_, i) => i % 16 == 0).Order()];
        float large = sorted[(int)(sorted.Length * (1 - LargeShare))];
        _count = 0;
        for (int i = 0; i < _table.Count; i++)
        {
            bool isLarge = _sizes[i] >= large;
            if (!isLarge && _random.NextDouble() >= OtherShare) continue;
            _rows[_count] = i;
            _nodes[_count] = 0;
            _rowGradients[_count++] = isLarge ? _gradients[i] : _gradients[i] / OtherShare;
        }
    }

    /// <param name="values">The log-odds of every node, level after level; the first is left open.</param>
    private (int Feature, int Bin)[] Grow(out float[] values)
    {
        int[] features = [.. Enumerable.Range(0, _table.Features).OrderBy(_ => _random.Next())
            .Take((int)(_table.Features * _options.FeatureShare)).Order()];
        var questions = new (int Feature, int Bin)[BoostedTrees.Depth];
        values = new float[BoostedTrees.Nodes];
        for (int depth = 0; ; depth++)
        {
            SetValues(values.AsSpan(1 << depth, 1 << depth));
            if (depth == BoostedTrees.Depth) return questions;
            questions[depth] = BestQuestion(features, depth);
            byte[] bins = _table.Bins[questions[depth].Feature];
            for (int k = 0; k < _count; k++) _nodes[k] = (byte)(_nodes[k] * 2 + (bins[_rows[k]] > questions[depth].Bin ? 1 : 0));
        }
    }

    private void SetValues(Span<float> values)
    {
        var sums = new Vector128<double>[values.Length];
        for (int k = 0; k < _count; k++) sums[_nodes[k]] += _rowGradients[k];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(sums[i][0] / (sums[i][1] + _options.Regularization) * _options.LearningRate);
    }

    private (int Feature, int Bin) BestQuestion(int[] features, int depth)
    {
        int[] counted = depth == 0 ? [.. Enumerable.Range(0, _count)] : RowsOfSmallerNodes(1 << depth);
        var best = new (double Gain, int Bin)[features.Length];
        Parallel.For(0, features.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            Fill(_histograms[f], _table.Bins[features[f]], counted, depth);
            best[f] = BestBin(_histograms[f], features[f], nodes: 1 << depth);
        });
        int winner = 0;
        for (int f = 1; f < best.Length; f++)
            if (best[f].Gain > best[winner].Gain) winner = f;
        return (features[winner], best[winner].Bin);
    }

    /// <summary>The rows of the smaller of every two nodes that came from one: the larger's histogram is the difference.</summary>
    private int[] RowsOfSmallerNodes(int nodes)
    {
        Span<int> sizes = stackalloc int[nodes];
        sizes.Clear();
        for (int k = 0; k < _count; k++) sizes[_nodes[k]]++;
        for (int node = 0; node < nodes; node += 2)
            (_isSmaller[node], _isSmaller[node + 1]) = (sizes[node] <= sizes[node + 1], sizes[node] > sizes[node + 1]);
        return [.. Enumerable.Range(0, _count).Where(k => _isSmaller[_nodes[k]])];
    }

    /// <summary>Takes a feature's histograms of the nodes of one depth to those of the next.</summary>
    private void Fill(Vector128<double>[] histograms, byte[] bins, int[] counted, int depth)
    {
        const int width = TrainingTable.MostBins;
        for (int parent = (1 << depth >> 1) - 1; parent >= 0; parent--)
        {
            Span<Vector128<double>> all = histograms.AsSpan(parent * width, width),
                smaller = histograms.AsSpan((parent * 2 + (_isSmaller[parent * 2] ? 0 : 1)) * width, width);
            Span<Vector128<double>> larger = histograms.AsSpan((parent * 2 + (_isSmaller[parent * 2] ? 1 : 0)) * width, width);
            all.CopyTo(larger);
            smaller.Clear();
        }
        if (depth == 0) histograms.AsSpan(0, width).Clear();
        foreach (int k in counted) histograms[_nodes[k] * width + bins[_rows[k]]] += _rowGradients[k];
        if (depth == 0) return;
        for (int node = 0; node < 1 << depth; node++)
            if (_isSmaller[node])
                for (int bin = 0; bin < width; bin++) histograms[(node ^ 1) * width + bin] -= histograms[node * width + bin];
    }

    private (double Gain, int Bin) BestBin(ReadOnlySpan<Vector128<double>> histograms, int feature, int nodes)
    {
        Span<double> gains = stackalloc double[TrainingTable.MostBins];
        gains.Clear();
        int last = _table.BinCount(feature) - 1;
        for (int node = 0; node < nodes; node++)
        {
            ReadOnlySpan<Vector128<double>> own = histograms.Slice(node * TrainingTable.MostBins, TrainingTable.MostBins);
            Vector128<double> all = default, left = default;
            foreach (Vector128<double> bin in own) all += bin;
            for (int bin = 0; bin < last; bin++)
            {
                left += own[bin];
                gains[bin] += Gain(left) + Gain(all - left) - Gain(all);
            }
        }
        int best = 0;
        for (int bin = 1; bin < last; bin++)
            if (gains[bin] > gains[best]) best = bin;
        return (last > 0 ? gains[best] : -1, best);
    }

    private double Gain(Vector128<double> sum) => sum[0] * sum[0] / (sum[1] + _options.Regularization);

    private void AddToScores((int Feature, int Bin)[] questions, float[] values)
    {
        byte[][] bins = [.. questions.Select(question => _table.Bins[question.Feature])];
        for (int i = 0; i < _scores.Length; i++)
        {
            int node = 1;
            for (int depth = 0; depth < bins.Length; depth++) node = node * 2 + (bins[depth][i] > questions[depth].Bin ? 1 : 0);
            _scores[i] += values[node];
        }
    }
}
