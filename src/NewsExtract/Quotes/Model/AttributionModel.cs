using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the model found for one cue, as tokens. Content may be in several pieces.</summary>
internal struct ModelAttribution
{
    public int CueFirst, CueEnd;
    public int SourceFirst, SourceEnd;

    /// <summary>How clearly the cue, the content and the source, or there being none, won over what came second, in log-odds.</summary>
    public float CueMargin, ContentMargin, SourceMargin;

    /// <summary>Whether other attributions claim its content too.</summary>
    public Contest Contest;

    /// <summary>How likely all of it is right.</summary>
    public float Confidence;

    /// <summary>Its pieces of content are <c>Pieces[FirstPiece..EndPiece]</c>.</summary>
    public int FirstPiece, EndPiece;
}

/// <summary>A piece of text, as tokens.</summary>
internal readonly record struct Piece(int First, int End);

/// <summary>The trained model of a language: finds cues, then for every cue its source and content.</summary>
internal sealed class AttributionModel(CueModel cues, SpanModel spans, ConfidenceModel confidence)
{
    public const string ResourceName = "attribution.model";

    /// <summary>How many tokens before and behind an anchor a cue may reach.</summary>
    private const int Reach = 3;

    /// <summary>What is likelier than this is kept though a likelier one claims its words: of those below, it pays in F1 to drop them.</summary>
    private const float Undisputed = .4f;

    public static AttributionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new AttributionModel(CueModel.Read(reader), SpanModel.Read(reader), ConfidenceModel.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        cues.Write(writer);
        spans.Write(writer);
        confidence.Write(writer);
    }

    /// <summary>Finds the attributions of a document, wherever a cue may be.</summary>
    public void Find(QuoteDocument document, Deadline deadline)
    {
        ModelScratch scratch = document.Model;
        scratch.Tokens.Open(document);
        scratch.Tokens.Prepare(0, document.Tokens.Count);
        scratch.Cues.Clear();
        foreach (Sentence sentence in document.Sentences.Span)
        {
            for (int first = sentence.First; first < sentence.End; first += ModelScratch.MaxSequence)
            {
                deadline.Check();
                cues.Find(scratch.Tokens, first, Math.Min(sentence.End, first + ModelScratch.MaxSequence), scratch);
            }
        }
        FindSpans(scratch, wholeParagraph: true, deadline);
        Judge(scratch);
    }

    /// <summary>Finds the attributions whose cue lies beside one of the given tokens, each with its source and its content in the cue's sentence, in two pieces where it goes on behind the cue.</summary>
    public void Find(QuoteDocument document, ReadOnlySpan<int> anchors, Deadline deadline)
    {
        ModelScratch scratch = document.Model;
        scratch.Cues.Clear();
        if (!anchors.IsEmpty) scratch.Tokens.Open(document);
        for (int next = 0; next < anchors.Length;)
        {
            int anchor = anchors[next++];
            Sentence sentence = document.Sentences[document.Tokens[anchor].Sentence];
            scratch.Tokens.Prepare(sentence.First, sentence.End);
            int first = anchor, end = anchor + 1, limit = Math.Min(sentence.End, anchor + ModelScratch.MaxSequence - Reach);
            while (first > sentence.First && first > anchor - Reach && TokenTags.GoesWithCue(scratch.Tokens.Tag(first - 1))) first--;
            for (; end < limit && end <= anchor + Reach && TokenTags.GoesWithCue(scratch.Tokens.Tag(end)); end++)
            {
                if (next < anchors.Length && anchors[next] == end) anchor = anchors[next++];
            }
            cues.Find(scratch.Tokens, first, end, scratch);
        }
        FindSpans(scratch, wholeParagraph: false, deadline);
        Judge(scratch);
    }

    private void FindSpans(ModelScratch scratch, bool wholeParagraph, Deadline deadline)
    {
        scratch.Attributions.Clear();
        scratch.Pieces.Clear();
        foreach (ref ModelAttribution cue in scratch.Cues.Span)
        {
            deadline.Check();
            if (!confidence.MayPass(cue.CueMargin)) continue;
            ModelAttribution attribution = cue;
            scratch.Search.Window.Open(scratch.Tokens, new Piece(cue.CueFirst, cue.CueEnd), wholeParagraph);
            spans.Find(scratch.Search, wholeParagraph ? SpanModel.MaxFurther : 1, ref attribution, scratch.Pieces);
            if (attribution.EndPiece > attribution.FirstPiece) scratch.Attributions.Add(attribution);
        }
    }

    /// <summary>Keeps what is likely enough, and of attributions that claim the same words the likeliest: see <see cref="Undisputed"/>.</summary>
    private void Judge(ModelScratch scratch)
    {
        Pool<ModelAttribution> attributions = scratch.Attributions;
        scratch.Claims.Open(scratch.Tokens.Count);
        foreach (ref ModelAttribution found in attributions.Span) scratch.Claims.Add(scratch.PiecesOf(found));
        scratch.Ranking.Clear();
        for (int i = 0; i < attributions.Count; i++)
        {
            ref ModelAttribution found = ref attributions[i];
            found.Contest = scratch.Claims.Of(scratch.PiecesOf(found));
            if (confidence.Judge(scratch.Tokens, ref found, scratch.PiecesOf(found))) scratch.Ranking.Add((-found.Confidence, i));
            else found.EndPiece = found.FirstPiece;
        }
        if (!confidence.TakesAll) DropSurpassed(scratch);
        int kept = 0;
        foreach (ref ModelAttribution found in attributions.Span)
        {
            if (found.EndPiece > found.FirstPiece) attributions[kept++] = found;
        }
        attributions.Truncate(kept);
    }

    private static void DropSurpassed(ModelScratch scratch)
    {
        scratch.Ranking.Span.Sort();
        scratch.Claims.Open(scratch.Tokens.Count);
        foreach ((_, int index) in scratch.Ranking.Span)
        {
            ref ModelAttribution found = ref scratch.Attributions[index];
            if (!scratch.Claims.TryTake(scratch.PiecesOf(found)) && found.Confidence < Undisputed) found.EndPiece = found.FirstPiece;
        }
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
    public readonly int[] Emissions = new int[(MaxSequence + 1) * CueFeatures.Labels];
    public readonly byte[] Back = new byte[(MaxSequence + 1) * CueFeatures.Labels];
    public readonly byte[] Path = new byte[MaxSequence + 1];
    public readonly Pool<ModelAttribution> Cues = new();
    public readonly Pool<ModelAttribution> Attributions = new();
    public readonly Pool<Piece> Pieces = new();
    public readonly Claims Claims = new();

    /// <summary>The numbers of the attributions, the likeliest first.</summary>
    public readonly Pool<(float Unlikeliness, int Index)> Ranking = new();

    public ReadOnlySpan<Piece> PiecesOf(in ModelAttribution attribution) => Pieces.Span[attribution.FirstPiece..attribution.EndPiece];
}
