using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Finds what may be an attribution: cues, rather too many, and for every cue its source and its
/// content, in two ways where two have nearly the same score.
/// </summary>
internal sealed class CandidateFinder(CueModel cues, SpanModel spans)
{
    /// <summary>How many tokens before and behind an anchor a cue may reach.</summary>
    private const int Reach = 3;

    public static CandidateFinder Read(BinaryReader reader) => new(CueModel.Read(reader), SpanModel.Read(reader));

    public void Write(BinaryWriter writer)
    {
        cues.Write(writer);
        spans.Write(writer);
    }

    /// <summary>Finds the candidates of a document, wherever a cue may be.</summary>
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
    }

    /// <summary>
    /// Finds the candidates whose cue lies beside one of the given tokens, each with its source and its content in the cue's sentence, in
    /// two pieces where it goes on behind the cue.
    /// </summary>
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
    }

    private void FindSpans(ModelScratch scratch, bool wholeParagraph, Deadline deadline)
    {
        scratch.Attributions.Clear();
        scratch.Pieces.Clear();
        foreach (ref ModelAttribution cue in scratch.Cues.Span)
        {
            deadline.Check();
            scratch.Search.Window.Open(scratch.Tokens, new Piece(cue.CueFirst, cue.CueEnd), wholeParagraph);
            spans.Find(scratch.Search, wholeParagraph, cue, scratch.Pieces, scratch.Attributions);
        }
        FindContests(scratch);
    }

    /// <summary>Tells of every candidate what the other cues claim of it, each by its best candidate.</summary>
    private static void FindContests(ModelScratch scratch)
    {
        Claims claims = scratch.Claims;
        claims.Open(scratch.Tokens.Count);
        foreach (ref ModelAttribution found in scratch.Attributions.Span)
        {
            if (!found.IsSecond) claims.Add(scratch.PiecesOf(found));
        }
        ReadOnlySpan<Piece> own = [];
        foreach (ref ModelAttribution found in scratch.Attributions.Span)
        {
            if (!found.IsSecond)
            {
                claims.Add(own);
                own = scratch.PiecesOf(found);
                claims.Remove(own);
            }
            found.Contest = claims.Of(scratch.PiecesOf(found));
            found.ClaimedParts = (claims.Has(found.CueFirst) ? 1u : 0)
                + (found.SourceEnd > found.SourceFirst && claims.Has(found.SourceFirst) ? 2u : 0);
        }
    }
}
