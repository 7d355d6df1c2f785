using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>An averaged structured perceptron over hashed features (Collins 2002), with a margin: a wrong label counts as better than it is while training.</summary>
internal sealed class AveragedPerceptron(int labels, int bits, int edgeKinds, float margin)
{
    /// <summary>The share of features left out of every update.</summary>
    private const float Dropout = .2f;

    private readonly float[] _weights = new float[labels << bits];
    private readonly float[] _totals = new float[labels << bits];
    private readonly int[] _stamps = new int[labels << bits];
    private readonly float[] _edges = new float[edgeKinds * (labels + 1) * labels];
    private readonly float[] _edgeTotals = new float[edgeKinds * (labels + 1) * labels];
    private readonly int[] _edgeStamps = new int[edgeKinds * (labels + 1) * labels];
    private readonly uint _mask = (1u << bits) - 1;
    private int _step = 1;

    /// <summary>Learns from one sequence.</summary>
    /// <param name="features">The features of all tokens, one after the other.</param>
    /// <param name="ends">For every token where its features end.</param>
    /// <returns>The number of wrong labels before the update.</returns>
    public int Learn(ReadOnlySpan<uint> features, ReadOnlySpan<int> ends, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold)
    {
        int count = gold.Length;
        // Dropout: every sequence is read without a random part of the features, so that none is leaned on alone.
        uint salt = (uint)_step * 0x9E3779B1u;
        bool Dropped(uint feature) => (((feature ^ salt) * 0x85EBCA77u) >> 24) < 256 * Dropout;
        var emissions = new float[count * labels];
        for (int i = 0; i < count; i++)
        {
            foreach (uint feature in features[(i == 0 ? 0 : ends[i - 1])..ends[i]])
            {
                if (Dropped(feature)) continue;
                int at = (int)(feature & _mask) * labels;
                for (int label = 0; label < labels; label++) emissions[i * labels + label] += _weights[at + label];
            }
            for (int label = 0; label < labels; label++)
            {
                if (label != gold[i]) emissions[i * labels + label] += margin;
            }
        }
        var path = new byte[count];
        Viterbi.Decode(emissions, _edges, kinds, labels, path, new byte[count * labels]);
        int wrong = 0;
        int goldBefore = labels, pathBefore = labels;
        for (int i = 0; i < count; i++)
        {
            if (path[i] != gold[i])
            {
                wrong++;
                foreach (uint feature in features[(i == 0 ? 0 : ends[i - 1])..ends[i]])
                {
                    if (Dropped(feature)) continue;
                    int at = (int)(feature & _mask) * labels;
                    Update(_weights, _totals, _stamps, at + gold[i], 1);
                    Update(_weights, _totals, _stamps, at + path[i], -1);
                }
            }
            if (path[i] != gold[i] || pathBefore != goldBefore)
            {
                Update(_edges, _edgeTotals, _edgeStamps, Viterbi.EdgeIndex(kinds[i], goldBefore, gold[i], labels), 1);
                Update(_edges, _edgeTotals, _edgeStamps, Viterbi.EdgeIndex(kinds[i], pathBefore, path[i], labels), -1);
            }
            (goldBefore, pathBefore) = (gold[i], path[i]);
        }
        _step++;
        return wrong;
    }

    /// <summary>The averaged weights, quantised to one byte each.</summary>
    public SequenceModel ToModel()
    {
        float[] weights = Average(_weights, _totals, _stamps);
        float[] edges = Average(_edges, _edgeTotals, _edgeStamps);
        // The few largest weights are cut off, so that the many small ones keep their precision.
        float[] sizes = [.. weights.Select(MathF.Abs).Where(size => size > 0).Order()];
        float scale = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * .9995)] / 127;
        var bytes = new sbyte[weights.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -127, 127);
        return new SequenceModel(labels, scale, bytes, edges);
    }

    private void Update(float[] weights, float[] totals, int[] stamps, int index, float change)
    {
        totals[index] += (_step - stamps[index]) * weights[index];
        stamps[index] = _step;
        weights[index] += change;
    }

    private float[] Average(float[] weights, float[] totals, int[] stamps)
    {
        var average = new float[weights.Length];
        for (int i = 0; i < average.Length; i++) average[i] = (totals[i] + (_step - stamps[i]) * weights[i]) / _step;
        return average;
    }
}
