using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds where a role ends that stands behind a name.</summary>
internal static class RoleEnd
{
    /// <summary>How far into an apposition its first role noun may stand.</summary>
    public const int MaxToRole = 10;

    /// <summary>The same for a second role behind "and": "and the study's lead author".</summary>
    private const int MaxToSecondRole = 6;

    /// <summary>Words of the second of two subjects of a role: "of nutrition and public health".</summary>
    private const int MaxSubject = 4;

    /// <summary>Tokens of a short form with its brackets.</summary>
    public const int ShortFormTokens = 3;

    /// <summary>
    /// Where the role that an aside begins with ends: before a relative clause, a verb, or a preposition that tells something else.
    /// </summary>
    public static int Find(QuoteDocument document, int first, int end, out int head)
    {
        TokenBuffer tokens = document.Tokens;
        head = -1;
        for (int i = first; i < end; i++)
        {
            ref Token token = ref tokens[i];
            if (token.IsCapital && !token.Is(WordClass.PersonWord)) continue;
            // "president of the Academy of Medicine (AM)"
            if (token.First == '(')
            {
                if (!GoesOnBehindShortForm(tokens, i, end)) return i;
                i += ShortFormTokens - 1;
                continue;
            }
            if (token.Is(WordClass.PersonWord | WordClass.OrganizationNoun) && token.PhraseLength > 0)
            {
                if (head < 0 && i - first > MaxToRole) return i;
                // "Trainer der Wedeler"
                bool narrows = document.Language.CasesNouns && i > first && tokens[i - 1].Is(WordClass.RoleLink);
                head = head < 0 || token.Is(WordClass.PersonWord) && !narrows ? i : head;
                i += token.Width - 1;
                continue;
            }
            // "the Institute of Ponds director"
            bool inName = token.Is(WordClass.NameLink) && tokens[i - 1].IsCapital && i + 1 < end && tokens[i + 1].IsCapital;
            if (i > first && (head < 0 && token.Is(WordClass.RoleLink) && !inName || BeginsObject(document, i))) return i;
            if (!RoleGoesOn(document, head, i, end) && EndsRole(token)) return i;
        }
        return end;
    }

    /// <summary>"chairman of the Water Union (WU) in Orm": what tells where follows the brackets.</summary>
    public static bool GoesOnBehindShortForm(TokenBuffer tokens, int open, int end) =>
        open + ShortFormTokens + 1 < end && tokens[open + 1].IsCapital && tokens[open + 2].First == ')'
            && tokens[open + ShortFormTokens].Is(WordClass.RoleLink | WordClass.WideLink)
            && tokens[open + ShortFormTokens + 1].IsCapital;

    /// <summary>A further article that no preposition leads to belongs to the object of a verb: "built the bank".</summary>
    private static bool BeginsObject(QuoteDocument document, int i) =>
        document.Tokens[i].Is(WordClass.Determiner) && !document.Tokens[i].Is(WordClass.RoleLink)
        && !document.Tokens[i - 1].Is(WordClass.RoleLink | WordClass.WideLink | WordClass.NameLink | WordClass.Conjunction
            | WordClass.Determiner)
        && !document.Has(i - 1, WordList.RoleGoesOn);

    /// <summary>Whether a small word links a role with what goes on with it.</summary>
    private static bool RoleGoesOn(QuoteDocument document, int head, int i, int end)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        if (token.Is(WordClass.RoleLink | WordClass.WideLink | WordClass.NameLink | WordClass.Definite | WordClass.Indefinite
            | WordClass.PronounPossessive) && !token.Is(WordClass.Relative & ~WordClass.Definite))
        {
            return true;
        }
        if (token.Is(WordClass.Conjunction) && (JoinsRoles(document, i, end)
            || i + 1 < end && tokens[i - 1].IsCapital && tokens[i + 1].IsCapital || head >= 0 && JoinsSubjects(document, i, end)))
        {
            return true;
        }
        if (head < 0) return false;
        // "of the Business Group on Health"
        if (document.Has(i, WordList.RoleGoesOn) && tokens[i - 1].IsCapital && i + 1 < end && tokens[i + 1].IsCapital
            && !tokens[i + 1].Is(WordClass.Calendar))
        {
            return true;
        }
        // "an expert on the war"
        if (i == head + 1) return document.Has(i, WordList.RoleGoesOn) && i + 1 < end && !tokens[i + 1].Is(WordClass.Calendar);
        // "a scientist working on fires"
        return token.Is(WordClass.Preposition) && document.Language.Speakers.Narrows(tokens[i - 1].Word);
    }

    private static bool EndsRole(in Token token) =>
        token.Is(RoleReader.Boundary & ~WordClass.PronounObject | WordClass.PronounWho | WordClass.Preposition)
        && !token.Is(WordClass.NounSpelling);

    /// <summary>
    /// "a professor of nutrition and health at the University of Orm": few words behind "and", and then a link or the end of the aside.
    /// </summary>
    private static bool JoinsSubjects(QuoteDocument document, int conjunction, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = conjunction + 1, limit = Math.Min(end, i + MaxSubject);
        while (i < limit && tokens[i].IsWord && tokens[i].Casing == Casing.Lower
            && !document.Language.Speakers.PastEndings.EndsWithAny(document.WordAt(i))
            && !tokens[i].Is(RoleReader.Boundary | WordClass.Determiner | WordClass.Preposition | WordClass.PronounWho))
        {
            i++;
        }
        return i > conjunction + 1 && (i == end || tokens[i].Is(WordClass.RoleLink | WordClass.WideLink));
    }

    /// <summary>"a historian and former trustee".</summary>
    public static bool JoinsRoles(QuoteDocument document, int conjunction, int end)
    {
        for (int i = conjunction + 1; i < Math.Min(end, conjunction + MaxToSecondRole); i++)
        {
            if (document.Tokens[i].Is(WordClass.PersonWord)) return true;
        }
        return false;
    }
}
