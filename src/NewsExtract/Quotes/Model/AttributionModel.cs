using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the model found for one cue, as tokens. Content may be in several pieces.</summary>
internal struct ModelAttribution
{
    public int CueFirst, CueEnd;
    public int SourceFirst, SourceEnd;

    /// <summary>Its pieces of content are <c>Pieces[FirstPiece..EndPiece]</c>.</summary>
    public int FirstPiece, EndPiece;
}

/// <summary>A piece of content, as tokens.</summary>
internal readonly record struct Piece(int First, int End);

/// <summary>The trained model of a language: finds cues, then for every cue its source and content.</summary>
internal sealed class AttributionModel(SequenceModel cues, SequenceModel roles)
{
    public const string ResourceName = "attribution.model";

    public static AttributionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new AttributionModel(SequenceModel.Read(reader), SequenceModel.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        cues.Write(writer);
        roles.Write(writer);
    }

    /// <summary>Finds the attributions of a document.</summary>
    public void Find(QuoteDocument document, ModelScratch scratch, Deadline deadline)
    {
        scratch.Attributions.Clear();
        scratch.Pieces.Clear();
        ReadOnlySpan<Piece> found = FindCues(document, scratch);
        foreach (Piece cue in found)
        {
            deadline.Check();
            TagRoles(cue, scratch);
        }
    }

    /// <summary>The first stage alone.</summary>
    public ReadOnlySpan<Piece> FindCues(QuoteDocument document, ModelScratch scratch)
    {
        scratch.Features.Prepare(document);
        scratch.Cues.Clear();
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            Sentence sentence = document.Sentences[s];
            for (int first = sentence.First; first < sentence.End; first += ModelScratch.MaxSequence)
            {
                int end = Math.Min(sentence.End, first + ModelScratch.MaxSequence);
                TagCues(first, end, scratch);
                for (int i = first; i < end;)
                {
                    int start = i++;
                    if (scratch.Path[start - first] != AttributionFeatures.CueBegin) continue;
                    while (i < end && scratch.Path[i - first] == AttributionFeatures.CueInside) i++;
                    scratch.Cues.Add(new Piece(start, i));
                }
            }
        }
        return scratch.Cues.Span;
    }

    private void TagCues(int first, int end, ModelScratch scratch)
    {
        Span<uint> features = stackalloc uint[AttributionFeatures.MaxFeatures];
        int count = end - first;
        for (int i = 0; i < count; i++)
        {
            int n = scratch.Features.Cue(first + i, features);
            cues.Score(features[..n], scratch.Emissions.AsSpan(i * AttributionFeatures.CueLabels, AttributionFeatures.CueLabels));
        }
        Viterbi.Decode(scratch.Emissions.AsSpan(0, count * AttributionFeatures.CueLabels), cues.Edges, scratch.Features.Tags[first..end], AttributionFeatures.CueLabels, scratch.Path.AsSpan(0, count), scratch.Back);
    }

    private void TagRoles(Piece cue, ModelScratch scratch)
    {
        (int first, int end) = scratch.Features.Window(cue.First, cue.End);
        int count = end - first;
        scratch.EachRoleToken(first, end, cue, this, static (self, scratch, i, offset, features) =>
            self.ScoreRole(scratch, offset, features));
        Viterbi.Decode(scratch.Emissions.AsSpan(0, count * AttributionFeatures.RoleLabels), roles.Edges, scratch.Features.Tags[first..end], AttributionFeatures.RoleLabels, scratch.RolePath.AsSpan(0, count), scratch.Back);
        Collect(first, count, cue, scratch);
    }

    private void ScoreRole(ModelScratch scratch, int offset, ReadOnlySpan<uint> features) =>
        roles.Score(features, scratch.Emissions.AsSpan(offset * AttributionFeatures.RoleLabels, AttributionFeatures.RoleLabels));

    private static void Collect(int first, int count, Piece cue, ModelScratch scratch)
    {
        var attribution = new ModelAttribution { CueFirst = cue.First, CueEnd = cue.End, FirstPiece = scratch.Pieces.Count };
        ReadOnlySpan<byte> path = scratch.RolePath.AsSpan(0, count);
        for (int i = 0; i < count;)
        {
            int start = i++;
            if (path[start] is AttributionFeatures.Outside) continue;
            bool source = path[start] is AttributionFeatures.SourceBegin or AttributionFeatures.SourceInside;
            if (source)
            {
                while (i < count && path[i] == AttributionFeatures.SourceInside) i++;
            }
            else if (path[start] != AttributionFeatures.ContentEnd)
            {
                while (i < count && path[i] == AttributionFeatures.ContentInside) i++;
                if (i < count && path[i] == AttributionFeatures.ContentEnd) i++;
            }
            if (!source) scratch.Pieces.Add(new Piece(first + start, first + i));
            else if (attribution.SourceEnd == 0) (attribution.SourceFirst, attribution.SourceEnd) = (first + start, first + i);
        }
        attribution.EndPiece = scratch.Pieces.Count;
        if (attribution.EndPiece > attribution.FirstPiece) scratch.Attributions.Add(attribution);
    }
}

/// <summary>Buffers of the model, used again for every text.</summary>
internal sealed class ModelScratch
{
    /// <summary>The longest stretch of tokens that is labelled at once; longer sentences are cut.</summary>
    public const int MaxSequence = 256;

    private const int MaxTokens = AttributionFeatures.WindowBefore + AttributionFeatures.WindowAfter + MaxSequence;

    public readonly AttributionFeatures Features = new();
    public readonly float[] Emissions = new float[MaxTokens * AttributionFeatures.RoleLabels];
    public readonly byte[] Back = new byte[MaxTokens * AttributionFeatures.RoleLabels];
    public readonly byte[] Path = new byte[MaxTokens];
    public readonly byte[] RolePath = new byte[MaxTokens];
    public readonly Pool<Piece> Cues = new();
    public readonly Pool<ModelAttribution> Attributions = new();
    public readonly Pool<Piece> Pieces = new();

    /// <summary>Receives the features of one token of a window.</summary>
    public delegate void RoleToken<TState>(TState state, ModelScratch scratch, int token, int offset, ReadOnlySpan<uint> features);

    /// <summary>Goes through a window from the cue outwards, to the left and to the right, so that the path to the cue grows token by token.</summary>
    public void EachRoleToken<TState>(int first, int end, Piece cue, TState state, RoleToken<TState> visit)
    {
        Span<uint> features = stackalloc uint[AttributionFeatures.MaxFeatures];
        uint shape = Features.Shape(cue.First, cue.End);
        AttributionFeatures.Path path = default;
        for (int i = cue.First - 1; i >= first; i--)
        {
            Features.Step(i + 1, ref path, forward: false);
            visit(state, this, i, i - first, features[..Features.Role(i, cue.First, cue.End, path, shape, features)]);
        }
        path = default;
        for (int i = cue.First; i < end; i++)
        {
            visit(state, this, i, i - first, features[..Features.Role(i, cue.First, cue.End, path, shape, features)]);
            if (i >= cue.End - 1) Features.Step(i, ref path, forward: true);
        }
    }
}
