using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>Learns from documents that a model has not seen how likely its attributions are right.</summary>
internal static class ConfidenceTrainer
{
    private const int Epochs = 40;
    private const float Rate = .1f;

    /// <summary>
    /// What is less sure is not found. Whole attributions alone would do best from .27 on, half of their F1 (Lipton, Elkan and Naryanaswamy 2014); but one with a content that is a
    /// word too long still says who spoke.
    /// </summary>
    private const float Least = .15f;

    /// <summary>Pulls weights of rare features to 0.</summary>
    private const float Decay = 1e-4f;

    private sealed record Sample(int[] Features, bool Right);

    public static ConfidenceModel Train(AttributionModel model, IReadOnlyCollection<LabelledDocument> documents)
    {
        List<Sample> samples = [.. documents.SelectMany(labelled => Judge(model, labelled))];
        var weights = new AdaGrad(ConfidenceModel.Weights);
        float Logit(Sample sample) => sample.Features.Sum(feature => weights[feature]);
        var random = new Random(samples.Count);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (Sample sample in random.GetItems(samples.ToArray(), samples.Count))
            {
                float gradient = 1 / (1 + MathF.Exp(-Logit(sample))) - (sample.Right ? 1 : 0);
                foreach (int feature in sample.Features) weights.Step(feature, gradient + Decay * weights[feature], Rate);
            }
        }
        float threshold = MathF.Log(Least / (1 - Least));
        int gold = documents.Sum(labelled => labelled.Gold.Count), found = samples.Count(sample => Logit(sample) >= threshold), right = samples.Count(sample => sample.Right && Logit(sample) >= threshold);
        Console.WriteLine($"{documents.Count} documents held out: {found} of {samples.Count} attributions found, {gold} in the gold, {right} right");
        return new ConfidenceModel([.. weights.Weights], threshold);
    }

    private static IEnumerable<Sample> Judge(AttributionModel model, LabelledDocument labelled)
    {
        ModelScratch scratch = labelled.Document.Model;
        model.Find(labelled.Document, Deadline.None);
        for (int i = 0; i < scratch.Attributions.Count; i++)
        {
            ModelAttribution found = scratch.Attributions[i];
            var features = new int[ConfidenceModel.Features];
            ReadOnlySpan<Piece> pieces = scratch.Pieces.Span[found.FirstPiece..found.EndPiece];
            ConfidenceModel.Describe(scratch.Tokens, found, pieces, features);
            Piece[] content = [.. pieces];
            bool right = labelled.Gold.Exists(gold => gold.Cue.First < found.CueEnd && gold.Cue.End > found.CueFirst && gold.Content.Count == content.Length && gold.Content.TrueForAll(content.Contains));
            yield return new Sample(features, right);
        }
    }
}
