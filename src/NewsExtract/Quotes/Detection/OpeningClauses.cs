using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// "The mayor said in an email the bridge would open.": a sentence that says who reports and, with when and where at most, goes on with
/// what is reported.
/// </summary>
internal static class OpeningClauses
{
    /// <summary>Verbs whose object may be anything else than a clause.</summary>
    private const WordClass Others = WordClass.AddressingCue | WordClass.NamingCue | WordClass.PrepositionCue | WordClass.ThoughtCue;

    /// <summary>Verbs whose object may be a thing, or that may be nouns: what "that" right behind them begins is a clause.</summary>
    private const WordClass Doubtful = WordClass.TopicCue | WordClass.NounSpelling;

    /// <summary>The shortest and longest of what is reported, in tokens.</summary>
    private const int MinTokens = 4, MaxTokens = 80;

    /// <summary>Words of "in a statement on Monday".</summary>
    private const int MaxAside = 6;

    /// <param name="cue">A verb of speech outside marks.</param>
    public static bool TryFind(QuoteDocument document, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        if (cue < 1 || tokens[cue].PhraseLength > 1 || tokens[cue].Is(Others) || tokens[cue].Casing != Casing.Lower
            || document.ReferenceEndingAt[cue - 1] < 0)
        {
            return false;
        }
        bool that = cue + 1 < tokens.Count && tokens[cue + 1].Is(WordClass.Complementizer);
        if (tokens[cue].Is(Doubtful) && !that) return false;
        Sentence sentence = document.Sentences[tokens[cue].Sentence];
        if (sentence.End - cue > 2 * MaxTokens) return false;
        int first = BehindAside(document, cue + 1, sentence.End), end = sentence.End;
        while (end > first && !tokens[end - 1].IsWord) end--;
        if (end - first is < MinTokens or > MaxTokens || !BeginsClause(document.Tokens[first], document.ReferenceAt[first])
            || first - cue <= 2 && !that && !ClosingClauses.HasVerb(document, first, end)
            || !SourceBeforeCue.TryFind(document, cue, 0, ref attribution))
        {
            return false;
        }
        content = new Piece(first, end);
        return true;
    }

    /// <summary>Behind "in an email", "in a statement on Monday".</summary>
    public static int BehindAside(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = first;
        if (i + 1 < end && tokens[i + 1].Is(WordClass.Indefinite) && document.Has(i, WordList.LeadsToWriting))
        {
            for (int noun = i + 2; noun < Math.Min(end, i + MaxAside) && tokens[noun].IsWord; noun++)
            {
                if (!document.Language.Speakers.IsWriting(tokens[noun].Word)) continue;
                i = noun + 1;
                break;
            }
        }
        for (int limit = Math.Min(end, first + MaxAside); i < limit && (tokens[i].Is(WordClass.Calendar) || document.EndsWith(i, "day")
            || i + 1 < end && tokens[i + 1].Is(WordClass.Calendar) && document.Has(i, WordList.LeadsToDay)); i++) { }
        return i;
    }

    /// <summary>Whether a subject may begin at a token.</summary>
    private static bool BeginsClause(in Token token, int reference) => token.Kind == TokenKind.Number || token.Kind == TokenKind.Word
        && (token.Is(WordClass.Determiner | WordClass.SubjectPronoun | WordClass.Complementizer) || token.IsCapital || reference >= 0);
}
