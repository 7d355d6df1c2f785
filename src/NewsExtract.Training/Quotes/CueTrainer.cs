using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// Learns to label cues: a conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features, by <see cref="AdaGrad"/>,
/// with a random part of the features left out at every step.
/// </summary>
internal sealed class CueTrainer(int bits, int edgeKinds)
{
    private const int Labels = CueFeatures.Labels;
    private const float Dropout = .4f;

    /// <summary>Smaller gradients are not worth a step.</summary>
    private const float Negligible = 1e-3f;

    /// <summary>
    /// Added to every edge from outside into a cue, in log-odds: the likeliest labels alone would be few cues and those surely; which of
    /// them are kept is decided when their source and content are known.
    /// </summary>
    private const float Eagerness = 1.7f;

    private FeatureTable _votes = new(Labels);
    private AdaGrad _edges = new(edgeKinds * (Labels + 1) * Labels);
    private uint _salt;

    /// <summary>Learns from one sentence: a step towards the gold labels by the gradient of their log-likelihood.</summary>
    /// <param name="features">The features of all tokens, one after the other.</param>
    /// <param name="ends">For every token where its features end.</param>
    /// <returns>The loss before the step.</returns>
    public double Learn(ReadOnlySpan<uint> features, ReadOnlySpan<int> ends, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold, float rate)
    {
        int[] rows = RowsOf(features);
        double[] emissions = Emissions(rows, ends);
        double[] forward = Forward(emissions, kinds), backward = Backward(emissions, kinds);
        double all = LogSum(forward.AsSpan((gold.Length - 1) * Labels, Labels)), right = 0;
        // The edges' gradients need the weights from before the step: they are gathered first.
        var edgeSteps = new List<(int Index, float Gradient)>();
        for (int i = 0; i < gold.Length; i++)
        {
            int goldBefore = i == 0 ? Viterbi.Start : gold[i - 1];
            right += emissions[i * Labels + gold[i]] + Edge(kinds[i], goldBefore, gold[i]);
            for (int before = i == 0 ? Viterbi.Start : 0; before < (i == 0 ? Labels + 1 : Labels); before++)
            {
                for (int label = 0; label < Labels; label++)
                {
                    double path = (i == 0 ? 0 : forward[(i - 1) * Labels + before]) + Edge(kinds[i], before, label)
                        + emissions[i * Labels + label] + backward[i * Labels + label] - all;
                    float gradient = (float)Math.Exp(path) - (before == goldBefore && label == gold[i] ? 1 : 0);
                    if (MathF.Abs(gradient) > Negligible) edgeSteps.Add((Viterbi.EdgeIndex(kinds[i], before, label), gradient));
                }
            }
        }
        Span<float> gradients = stackalloc float[Labels];
        for (int i = 0; i < gold.Length; i++)
        {
            for (int label = 0; label < Labels; label++)
                gradients[label] = (float)Math.Exp(forward[i * Labels + label] + backward[i * Labels + label] - all)
                    - (label == gold[i] ? 1 : 0);
            StepVotes(RowsOfToken(rows, ends, i), gradients, rate);
        }
        foreach ((int index, float gradient) in edgeSteps) _edges.Step(index, gradient, rate);
        return all - right;
    }

    /// <summary>The features' rows in the table of votes; -1 for those that drop out of this sentence by chance.</summary>
    private int[] RowsOf(ReadOnlySpan<uint> features)
    {
        uint salt = _salt = _salt * 0x9E3779B1u + 12345;
        var rows = new int[features.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = _votes.RowOf(features[i]) is var row && (((features[i] ^ salt) * 0x85EBCA77u) >> 24) < 256 * Dropout ? -1 : row;
        return rows;
    }

    private static ReadOnlySpan<int> RowsOfToken(int[] rows, ReadOnlySpan<int> ends, int token) =>
        rows.AsSpan((token == 0 ? 0 : ends[token - 1])..ends[token]);

    /// <summary>The votes of each token's features for each label.</summary>
    private double[] Emissions(int[] rows, ReadOnlySpan<int> ends)
    {
        var emissions = new double[ends.Length * Labels];
        for (int i = 0; i < ends.Length; i++)
        {
            foreach (int row in RowsOfToken(rows, ends, i))
            {
                if (row < 0) continue;
                for (int label = 0; label < Labels; label++) emissions[i * Labels + label] += _votes[row, label];
            }
        }
        return emissions;
    }

    /// <summary>For each token and label the log-sum over all ways to come there.</summary>
    private double[] Forward(double[] emissions, ReadOnlySpan<byte> kinds)
    {
        var forward = new double[emissions.Length];
        Span<double> terms = stackalloc double[Labels];
        for (int label = 0; label < Labels; label++) forward[label] = emissions[label] + Edge(kinds[0], Viterbi.Start, label);
        for (int i = 1; i < kinds.Length; i++)
        {
            for (int label = 0; label < Labels; label++)
            {
                for (int before = 0; before < Labels; before++)
                    terms[before] = forward[(i - 1) * Labels + before] + Edge(kinds[i], before, label);
                forward[i * Labels + label] = LogSum(terms) + emissions[i * Labels + label];
            }
        }
        return forward;
    }

    /// <summary>For each token and label the log-sum over all ways to go on from there.</summary>
    private double[] Backward(double[] emissions, ReadOnlySpan<byte> kinds)
    {
        var backward = new double[emissions.Length];
        Span<double> terms = stackalloc double[Labels];
        for (int i = kinds.Length - 2; i >= 0; i--)
        {
            for (int label = 0; label < Labels; label++)
            {
                for (int next = 0; next < Labels; next++)
                    terms[next] = Edge(kinds[i + 1], label, next) + emissions[(i + 1) * Labels + next] + backward[(i + 1) * Labels + next];
                backward[i * Labels + label] = LogSum(terms);
            }
        }
        return backward;
    }

    private void StepVotes(ReadOnlySpan<int> rows, ReadOnlySpan<float> gradients, float rate)
    {
        float largest = 0;
        foreach (float gradient in gradients) largest = Math.Max(largest, MathF.Abs(gradient));
        if (largest < Negligible) return;
        foreach (int row in rows)
        {
            if (row < 0) continue;
            for (int label = 0; label < Labels; label++) _votes.Step(row, label, gradients[label], rate);
        }
    }

    /// <summary>Ends the first epoch.</summary>
    public void Close() => _votes.Close();

    /// <summary>Forgets the weights, and all features but those that the model has room for.</summary>
    public void Prune() => (_votes, _edges) = (_votes.Prune(bits), new AdaGrad(_edges.Weights.Length));

    public CueModel ToModel()
    {
        float scale = AdaGrad.ScaleOf(_votes.Weights);
        return new CueModel(_votes.Pack(CueModel.RowBytes, bits, scale, 1 - Dropout),
            [.. _edges.Weights.Select((weight, i) => (int)MathF.Round((weight + (EntersCue(i) ? Eagerness : 0)) / scale))], scale);
    }

    private static bool EntersCue(int edge) =>
        edge % Labels == CueFeatures.Begin && edge / Labels % (Labels + 1) is CueFeatures.Outside or Viterbi.Start;

    private double Edge(int kind, int before, int label) => _edges[Viterbi.EdgeIndex(kind, before, label)];

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        double most = double.NegativeInfinity, sum = 0;
        foreach (double term in terms) most = Math.Max(most, term);
        foreach (double term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
