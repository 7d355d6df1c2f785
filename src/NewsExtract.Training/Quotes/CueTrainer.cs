using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// Learns to label cues: a conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features, by <see cref="AdaGrad"/>,
/// with a random part of the features left out at every step.
/// </summary>
internal sealed class CueTrainer(int bits, int edgeKinds)
{
    private const int Labels = CueFeatures.Labels, Columns = CueModel.Columns;
    private const float Dropout = .2f;

    /// <summary>Smaller gradients are not worth a step.</summary>
    private const float Negligible = 1e-3f;

    /// <summary>
    /// Added to every edge into a cue, in steps of the quantised weights: the likeliest labels find few cues and those surely (precision .80, recall .59
    /// on PolNeAR's dev half), and F1 over whole attributions is best where both are nearer to each other.
    /// </summary>
    private const int Eagerness = 90;

    private readonly AdaGrad _votes = new(Columns << bits);
    private readonly AdaGrad _edges = new(edgeKinds * (Labels + 1) * Labels);
    private readonly uint _mask = (1u << bits) - 1;
    private uint _salt;

    /// <summary>Learns from one sentence.</summary>
    /// <param name="features">The features of all tokens, one after the other.</param>
    /// <param name="ends">For every token where its features end.</param>
    /// <returns>The loss before the step.</returns>
    public double Learn(ReadOnlySpan<uint> features, ReadOnlySpan<int> ends, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold, float rate)
    {
        int count = gold.Length;
        uint salt = _salt = _salt * 0x9E3779B1u + 12345;
        bool Dropped(uint feature) => (((feature ^ salt) * 0x85EBCA77u) >> 24) < 256 * Dropout;
        var emissions = new double[count * Labels];
        for (int i = 0; i < count; i++)
        {
            foreach (uint feature in features[(i == 0 ? 0 : ends[i - 1])..ends[i]])
            {
                if (Dropped(feature)) continue;
                int row = (int)(feature & _mask) * Columns;
                for (int label = 0; label < Labels; label++) emissions[i * Labels + label] += _votes[row + label];
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
                for (int before = 0; before < Labels; before++) terms[before] = forward[(i - 1) * Labels + before] + Edge(kinds[i], before, label);
                forward[i * Labels + label] = LogSum(terms) + emissions[i * Labels + label];
            }
        }
        for (int i = count - 2; i >= 0; i--)
        {
            for (int label = 0; label < Labels; label++)
            {
                for (int next = 0; next < Labels; next++) terms[next] = Edge(kinds[i + 1], label, next) + emissions[(i + 1) * Labels + next] + backward[(i + 1) * Labels + next];
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
                    double path = (i == 0 ? 0 : forward[(i - 1) * Labels + before]) + Edge(kinds[i], before, label) + emissions[i * Labels + label] + backward[i * Labels + label] - all;
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
                gradients[label] = (float)Math.Exp(forward[i * Labels + label] + backward[i * Labels + label] - all) - (label == gold[i] ? 1 : 0);
                largest = Math.Max(largest, MathF.Abs(gradients[label]));
            }
            if (largest < Negligible) continue;
            foreach (uint feature in features[(i == 0 ? 0 : ends[i - 1])..ends[i]])
            {
                if (Dropped(feature)) continue;
                int row = (int)(feature & _mask) * Columns;
                for (int label = 0; label < Labels; label++) _votes.Step(row + label, gradients[label], rate);
            }
        }
        foreach ((int index, float gradient) in edgeSteps) _edges.Step(index, gradient, rate);
        return all - right;
    }

    public CueModel ToModel()
    {
        float scale = AdaGrad.ScaleOf(_votes);
        return new CueModel(new WeightTable(_votes.Quantise(scale, 1 - Dropout), Columns), [.. _edges.Weights.Select((weight, i) => (int)MathF.Round(weight / scale) + (i % Labels == CueFeatures.Begin ? Eagerness : 0))]);
    }

    private double Edge(int kind, int before, int label) => _edges[Viterbi.EdgeIndex(kind, before, label)];

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        double most = double.NegativeInfinity, sum = 0;
        foreach (double term in terms) most = Math.Max(most, term);
        foreach (double term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
