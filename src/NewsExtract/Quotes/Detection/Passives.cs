using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>"was asked", "had been described by NAME as": the subject of a passive is not who speaks.</summary>
internal static class Passives
{
    /// <summary>Reads a cue as a passive: its source is who stands behind "by", or nobody.</summary>
    /// <param name="behind">The first token behind the quote, where "by" may stand as well.</param>
    /// <returns>Whether the cue is a passive.</returns>
    public static bool TryRead(QuoteDocument document, int cue, int behind, out Attribution attribution)
    {
        attribution = default;
        if (!Is(document, cue)) return false;
        attribution.Reference = -1;
        attribution.SetCue(document.Tokens, cue);
        int agent = AgentAt(document, attribution.CueEnd);
        if (agent < 0) agent = AgentAt(document, behind);
        if (agent >= 0) attribution.SetSource(document, agent);
        return true;
    }

    /// <summary>Whether a cue is the participle behind a form of "be".</summary>
    public static bool Is(QuoteDocument document, int cue)
    {
        TokenBuffer tokens = document.Tokens;
        if (cue == 0 || tokens[cue].PhraseLength > 1
            || !CueWords.IsPastParticiple(document, cue) && !document.Has(cue, WordList.IrregularParticiple))
        {
            return false;
        }
        int before = cue - 1;
        while (before > 0 && tokens[before].Is(WordClass.Adverb) && !tokens[before].Is(WordClass.Auxiliary)) before--;
        return tokens[before].Is(WordClass.Auxiliary) && tokens[before].Sentence == tokens[cue].Sentence
            && document.Has(before, WordList.Be);
    }

    private static int AgentAt(QuoteDocument document, int by) =>
        by + 1 < document.Tokens.Count && document.Has(by, WordList.Agent) ? SourceBehindCue.ReferenceStarting(document, by + 1) : -1;
}
