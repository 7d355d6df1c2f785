namespace NewsExtract.Quotes.Model;

/// <summary>
/// How likely an attribution is right, cue and content and all: a logistic function of hashed features. Trained on documents that the
/// models of cues and spans had not seen.
/// </summary>
/// <param name="scale">The log-odds of one step of the weights.</param>
internal sealed class ConfidenceModel(WeightTable weights, float scale)
{
    /// <summary>Bytes of a row of weights.</summary>
    public const int RowBytes = 2;

    public static ConfidenceModel Read(BinaryReader reader) => new(WeightTable.Read(reader, RowBytes), reader.ReadSingle());

    public void Write(BinaryWriter writer)
    {
        weights.Write(writer);
        writer.Write(scale);
    }

    public float Of(TokenFeatures tokens, in ModelAttribution found, ReadOnlySpan<Piece> pieces)
    {
        Span<uint> features = stackalloc uint[ConfidenceFeatures.Max];
        float logit = scale * weights.Sum(features[..ConfidenceFeatures.Write(tokens, found, pieces, features)]);
        return 1 / (1 + MathF.Exp(-logit));
    }
}
