using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>An averaged structured perceptron over hashed features (Collins 2002), with a margin: a wrong label counts as better than it is while training.</summary>
internal sealed class AveragedPerceptron(int bits, int edgeKinds, float margin)
{
    private const int Labels = CueFeatures.Labels, Columns = CueModel.Columns;

    /// <summary>The share of features left out of every update.</summary>
    private const float Dropout = .2f;

    private readonly float[] _weights = new float[Columns << bits];
    private readonly float[] _totals = new float[Columns << bits];
    private readonly int[] _stamps = new int[Columns << bits];
    private readonly float[] _edges = new float[edgeKinds * (Labels + 1) * Labels];
    private readonly float[] _edgeTotals = new float[edgeKinds * (Labels + 1) * Labels];
    private readonly int[] _edgeStamps = new int[edgeKinds * (Labels + 1) * Labels];
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
        var emissions = new float[count * Labels];
        for (int i = 0; i < count; i++)
        {
            foreach (uint feature in features[(i == 0 ? 0 : ends[i - 1])..ends[i]])
            {
                if (Dropped(feature)) continue;
                int at = (int)(feature & _mask) * Columns;
                for (int label = 0; label < Labels; label++) emissions[i * Labels + label] += _weights[at + label];
            }
            for (int label = 0; label < Labels; label++)
            {
                if (label != gold[i]) emissions[i * Labels + label] += margin;
            }
        }
        var path = new byte[count];
        Viterbi.Decode<float>(emissions, _edges, kinds, Viterbi.Start, path, new byte[count * Labels]);
        int wrong = 0;
        int goldBefore = Viterbi.Start, pathBefore = Viterbi.Start;
        for (int i = 0; i < count; i++)
        {
            if (path[i] != gold[i])
            {
                wrong++;
                foreach (uint feature in features[(i == 0 ? 0 : ends[i - 1])..ends[i]])
                {
                    if (Dropped(feature)) continue;
                    int at = (int)(feature & _mask) * Columns;
                    Update(_weights, _totals, _stamps, at + gold[i], 1);
                    Update(_weights, _totals, _stamps, at + path[i], -1);
                }
            }
            if (path[i] != gold[i] || pathBefore != goldBefore)
            {
                Update(_edges, _edgeTotals, _edgeStamps, Viterbi.EdgeIndex(kinds[i], goldBefore, gold[i]), 1);
                Update(_edges, _edgeTotals, _edgeStamps, Viterbi.EdgeIndex(kinds[i], pathBefore, path[i]), -1);
            }
            (goldBefore, pathBefore) = (gold[i], path[i]);
        }
        _step++;
        return wrong;
    }

    /// <summary>The averaged weights, quantised to one byte each.</summary>
    public CueModel ToModel()
    {
        float[] weights = Average(_weights, _totals, _stamps);
        float[] edges = Average(_edges, _edgeTotals, _edgeStamps);
        // The few largest weights are cut off, so that the many small ones keep their precision.
        float[] sizes = [.. weights.Select(MathF.Abs).Where(size => size > 0).Order()];
        float scale = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * .9995)] / 127;
        var bytes = new sbyte[weights.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -127, 127);
        return new CueModel(new WeightTable(bytes, Columns), [.. edges.Select(edge => (int)MathF.Round(edge / scale))]);
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
