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

    /// <summary>Learns from one sentence.</summary>
    /// <param name="features">The features of all tokens, one after the other.</param>
    /// <param name="ends">For every token where its features end.</param>
    /// <returns>The loss before the step.</returns>
    public double Learn(ReadOnlySpan<uint> features, ReadOnlySpan<int> ends, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold, float rate)
    {
        int count = gold.Length;
        uint salt = _salt = _salt * 0x9E3779B1u + 12345;
        var rows = new int[features.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = _votes.RowOf(features[i]) is var row && (((features[i] ^ salt) * 0x85EBCA77u) >> 24) < 256 * Dropout ? -1 : row;
        var emissions = new double[count * Labels];
        for (int i = 0; i < count; i++)
        {
            foreach (int row in rows.AsSpan((i == 0 ? 0 : ends[i - 1])..ends[i]))
            {
                if (row < 0) continue;
                for (int label = 0; label < Labels; label++) emissions[i * Labels + label] += _votes[row, label];
            }
        }
        var forward = new double[count * Labels];
        var backward = new double[count * Labels];
        Span<double> terms = stackalloc double[Labels];
        for (int i = 0; i < count; i++)
        {
            for (int label = 0; label < Labels; label++)
            {
                if (i == 0)
                {
                    forward[label] = emissions[label] + Edge(kinds[0], Viterbi.Start, label);
                    continue;
                }
                for (int before = 0; before < Labels; before++)
                    terms[before] = forward[(i - 1) * Labels + before] + Edge(kinds[i], before, label);
                forward[i * Labels + label] = LogSum(terms) + emissions[i * Labels + label];
            }
        }
        for (int i = count - 2; i >= 0; i--)
        {
            for (int label = 0; label < Labels; label++)
            {
                for (int next = 0; next < Labels; next++)
                    terms[next] = Edge(kinds[i + 1], label, next) + emissions[(i + 1) * Labels + next] + backward[(i + 1) * Labels + next];
                backward[i * Labels + label] = LogSum(terms);
            }
        }
        double all = LogSum(forward.AsSpan((count - 1) * Labels, Labels)), right = 0;
        Span<float> gradients = stackalloc float[Labels];
        // The edges' gradients need the weights from before the step: they are gathered first.
        var edgeSteps = new List<(int Index, float Gradient)>();
        for (int i = 0; i < count; i++)
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
        for (int i = 0; i < count; i++)
        {
            float largest = 0;
            for (int label = 0; label < Labels; label++)
            {
                gradients[label] = (float)Math.Exp(forward[i * Labels + label]
                    + backward[i * Labels + label] - all) - (label == gold[i] ? 1 : 0);
                largest = Math.Max(largest, MathF.Abs(gradients[label]));
            }
            if (largest < Negligible) continue;
            foreach (int row in rows.AsSpan((i == 0 ? 0 : ends[i - 1])..ends[i]))
            {
                if (row < 0) continue;
                for (int label = 0; label < Labels; label++) _votes.Step(row, label, gradients[label], rate);
            }
        }
        foreach ((int index, float gradient) in edgeSteps) _edges.Step(index, gradient, rate);
        return all - right;
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
