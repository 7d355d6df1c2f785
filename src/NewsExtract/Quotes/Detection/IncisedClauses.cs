using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// "The bridge, police said, will open on Monday.": a clause between commas that only says who reports parts what is reported in two.
/// </summary>
internal static class IncisedClauses
{
    /// <summary>Verbs that take another object, or whose object is no clause.</summary>
    private const WordClass Others = WordClass.AddressingCue | WordClass.NamingCue | WordClass.PrepositionCue | WordClass.ThoughtCue
        | WordClass.TopicCue;

    /// <summary>The shortest and longest of what is reported, in tokens.</summary>
    private const int MinTokens = 4, MaxTokens = 80;

    /// <summary>A word, its comma, and who speaks.</summary>
    private const int MinLead = 3;

    /// <param name="cue">A verb of speech outside marks.</param>
    /// <param name="before">What stands in front of the clause; empty where that only leads to what is reported.</param>
    /// <param name="behind">What stands behind it; empty where the clause in front is complete and a phrase follows.</param>
    public static bool TryFind(QuoteDocument document, int cue, out Attribution attribution, out Piece before, out Piece behind)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, before, behind) = (default, default, default);
        Sentence sentence = document.Sentences[tokens[cue].Sentence];
        if (tokens[cue].PhraseLength > 1 || tokens[cue].Is(Others) || tokens[cue].Casing != Casing.Lower
            || cue < sentence.First + MinLead || cue + MinTokens >= sentence.End || sentence.End - sentence.First > MaxTokens
            || tokens[cue + 1].First != ',' || CueWords.IsParticiple(document, cue) || !ReportGoesOn(document, cue + 2))
        {
            return false;
        }
        int comma = ClosingClauses.CommaBeforeSubject(document, cue, sentence, ref attribution);
        if (comma <= sentence.First || tokens[comma].First != ',' || document.Has(sentence.First, WordList.Asked)) return false;
        int end = sentence.End;
        while (end > cue + 2 && !tokens[end - 1].IsWord && tokens[end - 1].Kind != TokenKind.Number) end--;
        if (end - cue - 2 < MinTokens || HasMarks(tokens, sentence.First, end)) return false;
        bool leads = comma == sentence.First + 1 && tokens[sentence.First].Is(WordClass.Conjunction | WordClass.Adverb)
            || !ClosingClauses.IsClause(document, sentence.First, comma);
        if (!leads) before = ReportedEdges.BehindDateline(document, new Piece(sentence.First, comma));
        // "..., NAME said, in the worst storm of the year": the phrase belongs to a clause that has its verb.
        // "..., NAME said, the first such storm": so does what a clause is said to be.
        bool phrase = !leads && tokens[cue + 2].Is(WordClass.Preposition | WordClass.Definite)
            && ClosingClauses.HasVerb(document, before.First, comma);
        if (!phrase) behind = new Piece(cue + 2, end);
        return true;
    }

    /// <summary>"..., NAME said, adding", ", which", ", a claim that": what the reporter goes on with is not reported.</summary>
    private static bool ReportGoesOn(QuoteDocument document, int first) =>
        !CueWords.IsParticiple(document, first) && !document.Has(first, WordList.Concession)
            && !document.Tokens[first].Is(WordClass.Relative | WordClass.PronounWho | WordClass.Indefinite);

    private static bool HasMarks(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Stretch >= 0) return true;
        }
        return false;
    }
}
