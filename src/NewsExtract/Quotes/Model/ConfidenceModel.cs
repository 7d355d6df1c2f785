namespace NewsExtract.Quotes.Model;

/// <summary>
/// How likely an attribution is right, cue and content and all: a logistic function of a few coarse features, most of them of how clearly the cue, the content and the source
/// won over what came second. Trained on documents that the models of those had not seen.
/// </summary>
internal sealed class ConfidenceModel(float[] weights, float threshold)
{
    /// <summary>Steps of half a unit of log-odds in which margins are told apart.</summary>
    private const int Steps = 16;

    public const int Weights = 1 + 6 * Steps + 24;

    /// <summary>Features of one attribution.</summary>
    public const int Features = 8;

    /// <summary>The smallest step of a cue's margin from which an attribution can be found at all.</summary>
    private readonly int _leastCue = LeastCue(weights, threshold);

    /// <summary>Takes every attribution.</summary>
    public static ConfidenceModel Any => new(new float[Weights], float.NegativeInfinity);

    public static ConfidenceModel Read(BinaryReader reader)
    {
        var weights = new float[Weights];
        for (int i = 0; i < weights.Length; i++) weights[i] = reader.ReadSingle();
        return new ConfidenceModel(weights, reader.ReadSingle());
    }

    public void Write(BinaryWriter writer)
    {
        foreach (float weight in weights) writer.Write(weight);
        writer.Write(threshold);
    }

    /// <summary>Whether a cue may belong to an attribution that is found, whatever its source and content are.</summary>
    public bool MayPass(float cueMargin) => CueStep(cueMargin) >= _leastCue;

    /// <summary>Sets the confidence of an attribution.</summary>
    /// <returns>Whether it is high enough to be found.</returns>
    public bool Judge(TokenFeatures tokens, ref ModelAttribution found, ReadOnlySpan<Piece> pieces)
    {
        Span<int> features = stackalloc int[Features];
        Describe(tokens, found, pieces, features);
        float logit = 0;
        foreach (int feature in features) logit += weights[feature];
        found.Confidence = 1 / (1 + MathF.Exp(-logit));
        return logit >= threshold;
    }

    public static void Describe(TokenFeatures tokens, in ModelAttribution found, ReadOnlySpan<Piece> pieces, Span<int> features)
    {
        int cue = CueStep(found.CueMargin), content = Step(found.ContentMargin, 0), source = Step(found.SourceMargin, 0);
        bool hasSource = found.SourceEnd > found.SourceFirst;
        Piece first = pieces[0];
        bool quoted = tokens.Tokens[first.First].Stretch >= 0, marks = tokens.Tokens[first.End - 1].Stretch >= 0;
        int length = first.End - first.First;
        int at = 1;
        int Next(int count, int value)
        {
            at += count;
            return at - count + value;
        }
        features[0] = 0;
        features[1] = Next(Steps, cue);
        features[2] = Next(Steps, content);
        features[3] = Next(2 * Steps, source + (hasSource ? Steps : 0));
        features[4] = Next(Steps, cue / 4 * 4 + content / 4);
        features[5] = Next(Steps, tokens.Tag(found.CueFirst) switch { 22 => 0, 24 => 1, 23 => 2, _ => 3 } * 4 + (quoted ? marks ? 0 : 1 : marks ? 2 : 3));
        features[6] = Next(8, Math.Min(length / 4, 7));
        features[7] = Next(16, Math.Min(pieces.Length, 2) * 4 + (first.First < found.CueFirst ? 2 : 0) + (tokens.Tokens[first.First].Sentence == tokens.Tokens[found.CueFirst].Sentence ? 1 : 0));
    }

    private static int LeastCue(float[] weights, float threshold)
    {
        float Most(int first, int count) => weights.AsSpan(first, count).ToArray().Max();
        float others = weights[0] + Most(1 + Steps, Steps) + Most(1 + 2 * Steps, 2 * Steps) + Most(1 + 5 * Steps, Steps) + Most(1 + 6 * Steps, 8) + Most(9 + 6 * Steps, 16);
        int least = 0;
        while (least < Steps && others + weights[1 + least] + Most(1 + 4 * Steps + least / 4 * 4, 4) < threshold) least++;
        return least;
    }

    private static int CueStep(float margin) => Step(margin, 4);

    private static int Step(float margin, int zero) => (int)Math.Clamp(margin * 2 + zero, 0, Steps - 1);
}
