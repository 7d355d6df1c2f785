using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the model found for one cue, as tokens. Content may be in several pieces.</summary>
internal struct ModelAttribution
{
    public int CueFirst, CueEnd;
    public int SourceFirst, SourceEnd;

    /// <summary>Its pieces of content are <c>Pieces[FirstPiece..EndPiece]</c>.</summary>
    public int FirstPiece, EndPiece;

    /// <summary>
    /// The piece of content that was looked for first, and the one that it competes with: the best
    /// of the others, or the best of all; empty when there is none.
    /// </summary>
    public Piece Content, Rival;

    /// <summary>Whether another candidate for the same cue, the one before it, has a content with a better score.</summary>
    public bool IsSecond;

    /// <summary>
    /// How clearly the cue, the content and the source, or there being none, won over what came second, in log-odds; of a second content
    /// how far it is behind, below 0.
    /// </summary>
    public float CueMargin, ContentMargin, SourceMargin;

    /// <summary>Whether other attributions claim its content too.</summary>
    public Contest Contest;

    /// <summary>Whether others claim as content where its cue begins (1), and where its source does (2).</summary>
    public uint ClaimedParts;

    /// <summary>How likely all of it is right.</summary>
    public float Confidence;
}

/// <summary>A piece of text, as tokens.</summary>
internal readonly record struct Piece(int First, int End);

/// <summary>The trained model of a language: finds candidates, and keeps those that are likely right.</summary>
internal sealed class AttributionModel(CandidateFinder candidates, ConfidenceModel confidence)
{
    public const string ResourceName = "attribution.model";

    /// <summary>
    /// What is less likely is not found. Half of the F1 of whole attributions would do best for them (Lipton, Elkan and Naryanaswamy 2014),
    /// .29; but one with a content that is a word too long still says who spoke.
    /// </summary>
    private const float Least = .25f;

    /// <summary>
    /// What is likelier than this is kept though a likelier one claims its words: of those below, it pays in F1 to drop them.
    /// </summary>
    private const float Undisputed = .4f;

    public static AttributionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new AttributionModel(CandidateFinder.Read(reader), ConfidenceModel.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        candidates.Write(writer);
        confidence.Write(writer);
    }

    /// <summary>Finds the attributions of a document, wherever a cue may be.</summary>
    public void Find(QuoteDocument document, Deadline deadline)
    {
        candidates.Find(document, deadline);
        Choose(document.Model);
    }

    /// <summary>
    /// Finds the attributions whose cue lies beside one of the given tokens: see
    /// <see cref="CandidateFinder.Find(QuoteDocument, ReadOnlySpan{int}, Deadline)"/>.
    /// </summary>
    public void Find(QuoteDocument document, ReadOnlySpan<int> anchors, Deadline deadline)
    {
        candidates.Find(document, anchors, deadline);
        Choose(document.Model);
    }

    private void Choose(ModelScratch scratch)
    {
        TakeLikelierOfEachCue(scratch);
        DropSurpassed(scratch);
    }

    private void TakeLikelierOfEachCue(ModelScratch scratch)
    {
        Pool<ModelAttribution> attributions = scratch.Attributions;
        int kept = 0;
        foreach (ref ModelAttribution found in attributions.Span)
        {
            found.Confidence = confidence.Of(scratch.Tokens, found, scratch.PiecesOf(found));
            if (!found.IsSecond) attributions[kept++] = found;
            else if (found.Confidence > attributions[kept - 1].Confidence) attributions[kept - 1] = found;
        }
        attributions.Truncate(kept);
    }

    /// <summary>
    /// Keeps what is likely enough, and of attributions that claim the same words the likeliest: see <see cref="Undisputed"/>.
    /// </summary>
    private static void DropSurpassed(ModelScratch scratch)
    {
        Pool<ModelAttribution> attributions = scratch.Attributions;
        scratch.Ranking.Clear();
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Confidence >= Least) scratch.Ranking.Add((-attributions[i].Confidence, i));
        }
        scratch.Ranking.Span.Sort();
        scratch.Claims.Open(scratch.Tokens.Count);
        int kept = 0;
        foreach ((float unlikeliness, int index) in scratch.Ranking.Span)
        {
            if (scratch.Claims.TryTake(scratch.PiecesOf(attributions[index])) || -unlikeliness >= Undisputed)
                scratch.Ranking[kept++].Index = index;
        }
        scratch.Ranking.Truncate(kept);
        scratch.Ranking.Span.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        for (int i = 0; i < kept; i++) attributions[i] = attributions[scratch.Ranking[i].Index];
        attributions.Truncate(kept);
    }
}

/// <summary>Buffers of the model, used again for every text.</summary>
internal sealed class ModelScratch
{
    /// <summary>The longest stretch of tokens that is labelled at once; longer sentences are cut.</summary>
    public const int MaxSequence = 256;

    public readonly TokenFeatures Tokens = new();
    public readonly SpanSearch Search = new();
    public readonly Vector256<uint>[] Features = new Vector256<uint>[CueFeatures.Max];
    public readonly int[] Emissions = new int[(MaxSequence + 1) * CueFeatures.Labels + Viterbi.Padding];
    public readonly Vector128<int>[] Back = new Vector128<int>[MaxSequence + 1];
    public readonly byte[] Path = new byte[MaxSequence + 1];
    public readonly Pool<ModelAttribution> Cues = new();
    public readonly Pool<ModelAttribution> Attributions = new();
    public readonly Pool<Piece> Pieces = new();
    public readonly Claims Claims = new();

    /// <summary>The numbers of the attributions, the likeliest first.</summary>
    public readonly Pool<(float Unlikeliness, int Index)> Ranking = new();

    public ReadOnlySpan<Piece> PiecesOf(in ModelAttribution attribution) => Pieces.Span[attribution.FirstPiece..attribution.EndPiece];
}
