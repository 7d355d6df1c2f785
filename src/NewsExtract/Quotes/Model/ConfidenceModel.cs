namespace NewsExtract.Quotes.Model;

/// <summary>
/// How likely an attribution is right, cue and content and all: a logistic function of a few coarse features, most of them of how clearly the cue, the content and the source
/// won over what came second. Trained on documents that the models of those had not seen.
/// </summary>
internal sealed class ConfidenceModel(float[] weights, float threshold)
{
    /// <summary>Steps of half a unit of log-odds in which margins are told apart.</summary>
    private const int Steps = 16;

    /// <summary>Where the weights of each feature begin.</summary>
    private const int Any = 0, OfCue = 1, OfContent = OfCue + Steps, OfSource = OfContent + Steps, OfBoth = OfSource + 2 * Steps, OfMarks = OfBoth + Steps, OfLength = OfMarks + Steps, OfOrder = OfLength + 8, OfContest = OfOrder + 16;

    public const int Weights = OfContest + 3 * Steps;

    /// <summary>Features of one attribution.</summary>
    public const int Features = 9;

    /// <summary>The smallest step of a cue's margin from which an attribution can be found at all.</summary>
    private readonly int _leastCue = LeastCue(weights, threshold);

    /// <summary>Takes every attribution.</summary>
    public static ConfidenceModel TakesAny => new(new float[Weights], float.NegativeInfinity);

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

    /// <summary>Whether it takes every attribution, also several of the same words.</summary>
    public bool TakesAll => float.IsNegativeInfinity(threshold);

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
        int kind = tokens.Tag(found.CueFirst) switch { TokenTags.SpeechCue => 0, TokenTags.ThoughtCue => 1, TokenTags.SpeechNoun => 2, _ => 3 };
        bool inFront = first.First < found.CueFirst, sameSentence = tokens.Tokens[first.First].Sentence == tokens.Tokens[found.CueFirst].Sentence;
        features[0] = Any;
        features[1] = OfCue + cue;
        features[2] = OfContent + content;
        features[3] = OfSource + source + (hasSource ? Steps : 0);
        features[4] = OfBoth + cue / 4 * 4 + content / 4;
        features[5] = OfMarks + kind * 4 + (quoted ? marks ? 0 : 1 : marks ? 2 : 3);
        features[6] = OfLength + Math.Min(length / 4, 7);
        features[7] = OfOrder + Math.Min(pieces.Length, 2) * 4 + (inFront ? 2 : 0) + (sameSentence ? 1 : 0);
        features[8] = OfContest + (int)found.Contest * Steps + cue;
    }

    private static int LeastCue(float[] weights, float threshold)
    {
        float Most(int first, int end) => weights.AsSpan(first..end).ToArray().Max();
        float others = weights[Any] + Most(OfContent, OfSource) + Most(OfSource, OfBoth) + Most(OfMarks, OfLength) + Most(OfLength, OfOrder) + Most(OfOrder, OfContest) + Most(OfContest, Weights);
        int least = 0;
        while (least < Steps && others + weights[OfCue + least] + Most(OfBoth + least / 4 * 4, OfBoth + least / 4 * 4 + 4) < threshold) least++;
        return least;
    }

    private static int CueStep(float margin) => Step(margin, 4);

    private static int Step(float margin, int zero) => (int)Math.Clamp(margin * 2 + zero, 0, Steps - 1);
}
