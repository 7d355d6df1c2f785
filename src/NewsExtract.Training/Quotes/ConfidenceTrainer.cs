using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// Learns how likely candidates are right, by <see cref="AdaGrad"/>, with a random part of the features left out at every step.
/// </summary>
internal sealed class ConfidenceTrainer(int bits)
{
    private const float Dropout = .4f;

    private FeatureTable _weights = new(1);
    private uint _salt;

    /// <summary>A candidate that was found in a document by models that had not seen it.</summary>
    /// <param name="Right">Whether it has the content of an attribution of the gold, in all
    /// its pieces, and its cue touches that one's.</param>
    public sealed record Sample(uint[] Features, bool Right);

    /// <summary>What models find in documents that they have not seen.</summary>
    public static IEnumerable<Sample> Samples(CandidateFinder candidates, LabelledDocument labelled)
    {
        ModelScratch scratch = labelled.Document.Model;
        candidates.Find(labelled.Document, Deadline.None);
        var features = new uint[ConfidenceFeatures.Max];
        for (int i = 0; i < scratch.Attributions.Count; i++)
        {
            ModelAttribution found = scratch.Attributions[i];
            Piece[] content = [.. scratch.PiecesOf(found)];
            int count = ConfidenceFeatures.Write(scratch.Tokens, found, content, features);
            bool right = labelled.Gold.Exists(gold =>
                gold.Cue.First < found.CueEnd && gold.Cue.End > found.CueFirst && gold.Content.SequenceEqual(content));
            yield return new Sample(features[..count], right);
        }
    }

    /// <returns>The loss before the step.</returns>
    public double Learn(Sample sample, float rate)
    {
        _salt = _salt * 0x9E3779B1u + 12345;
        var rows = new List<int>(sample.Features.Length);
        foreach (uint feature in sample.Features)
        {
            int row = _weights.RowOf(feature);
            if (row >= 0 && (((feature ^ _salt) * 0x85EBCA77u) >> 24) >= 256 * Dropout) rows.Add(row);
        }
        float logit = rows.Sum(row => _weights[row, 0]), likely = 1 / (1 + MathF.Exp(-logit));
        foreach (int row in rows) _weights.Step(row, 0, likely - (sample.Right ? 1 : 0), rate);
        return -Math.Log(Math.Max(sample.Right ? likely : 1 - likely, 1e-6));
    }

    /// <summary>Ends the first epoch.</summary>
    public void Close() => _weights.Close();

    /// <summary>Forgets the weights, and all features but those that the model has room for.</summary>
    public void Prune() => _weights = _weights.Prune(bits);

    public ConfidenceModel ToModel()
    {
        float scale = AdaGrad.ScaleOf(_weights.Weights);
        return new ConfidenceModel(_weights.Pack(ConfidenceModel.RowBytes, bits, scale, 1 - Dropout), scale);
    }
}
