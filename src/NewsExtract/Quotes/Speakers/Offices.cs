using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Offices in front of a name that more than one run of capitals tells, and those that name no one office.</summary>
internal static class Offices
{
    /// <summary>Tokens of a short form or department in brackets, or words of a name between marks.</summary>
    private const int MaxBrackets = 6;

    /// <summary>Words of a role from its noun to the name.</summary>
    private const int MaxFarRole = 16;

    /// <summary>"Foreign Ministry", "Supreme Court": a name that many countries' offices have.</summary>
    public static bool IsOfAnyCountry(QuoteDocument document, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!document.Has(i, WordList.OfficeSubject) && !document.Tokens[i].Is(WordClass.OrganizationWord | WordClass.OrganizationNoun))
                return false;
        }
        return end - first > 1 && document.Tokens[end - 1].Is(WordClass.OrganizationWord | WordClass.OrganizationNoun);
    }

    /// <summary>
    /// "U.S. Attorney for the District of Orm NAME": the reference of the role that goes on with
    /// the place in front of a name; -1 when none does.
    /// </summary>
    public static int OfficeWithPlace(QuoteDocument document, int place, int name)
    {
        TokenBuffer tokens = document.Tokens;
        // "a spokesman for Sen. NAME", "... for Prime Minister NAME"
        if (name <= place || tokens[place].Is(WordClass.PersonWord) || tokens[name - 1].Is(WordClass.PersonWord)) return -1;
        int link = place - 1;
        if (link > 0 && tokens[link].Is(WordClass.Definite)) link--;
        return link > 0 && tokens[link].Is(WordClass.RoleLink) && tokens.SameClause(link, place)
            && document.References.Count - 1 is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Nominal } role
            && role.NameEnd == link && tokens[role.NameFirst].Is(WordClass.PersonWord) && !tokens[role.NameFirst].Is(WordClass.GroupNoun)
            ? index : -1;
    }

    /// <summary>
    /// "Orm Rail (OR) Director NAME", "Commissioner of Police (Traffic) NAME": the reference in front
    /// of brackets that goes on behind them; -1 when none does.
    /// </summary>
    public static int OverBrackets(QuoteDocument document, int first, bool hasRole)
    {
        TokenBuffer tokens = document.Tokens;
        if (first < 4 || tokens[first - 1].First != ')' || tokens[first - 1].Sentence != tokens[first].Sentence) return -1;
        int open = first - 2;
        while (open > first - MaxBrackets && open > 0 && tokens[open].First != '(') open--;
        if (tokens[open].First != '(' || open == 0 || document.ReferenceEndingAt[open - 1] is not (>= 0 and var index)) return -1;
        ref Reference outer = ref document.References[index];
        bool office = outer.Kind == ReferenceKind.Nominal && tokens[outer.NameFirst].Is(WordClass.PersonWord)
            && tokens[outer.NameFirst].IsCapital;
        return office || hasRole && outer.Kind == ReferenceKind.Name
            && NameReader.HasOrganizationWord(tokens, outer.NameFirst, outer.NameEnd) ? index : -1;
    }

    /// <summary>
    /// "директор департамента Ормского горсовета NAME", "Главный тренер «Маяка» NAME": without articles, where the role begins that a full
    /// name ends, whatever narrows it and names whom; -1 when none does.
    /// </summary>
    public static int FarRole(QuoteDocument document, int name)
    {
        TokenBuffer tokens = document.Tokens;
        SpeakerWords words = document.Language.Speakers;
        if (words.HasArticles || !words.AdjectivesFollow || name == 0 || tokens[name - 1].Is(WordClass.Conjunction | WordClass.Preposition)
            || !tokens[name + 1].IsCapital || GivenNames.ClassOf(tokens[name].Word) == WordClass.None)
        {
            return -1;
        }
        for (int i = name - 1; i >= Math.Max(0, name - MaxFarRole) && tokens[i].Sentence == tokens[name].Sentence; i--)
        {
            if (EndsNameInMarks(document, i) is >= 0 and var open)
            {
                i = open;
                continue;
            }
            ref Token token = ref tokens[i];
            if (!token.IsWord || token.Stretch != tokens[name].Stretch) return -1;
            if (token.Is(WordClass.PersonWord) && !token.Is(WordClass.GroupNoun | WordClass.GivenName))
                return RoleReader.LeftOf(document, i, 0);
            bool verb = token.Casing == Casing.Lower && (words.VerbGender(document.WordAt(i)) != 0
                || words.VerbEndings.EndsWithAny(document.WordAt(i)));
            if (verb || token.Is(RoleReader.Boundary & ~WordClass.Conjunction)) return -1;
        }
        return -1;
    }

    /// <summary>The mark that opens the name of an office which a token closes; -1 when it closes none.</summary>
    private static int EndsNameInMarks(QuoteDocument document, int close)
    {
        if (document.Tokens[close] is not { Kind: TokenKind.Mark, Stretch: >= 0 and var stretch }) return -1;
        Stretch marks = document.Stretches[stretch];
        return marks.Close == close && marks.Words <= MaxBrackets && document.Tokens[marks.Open + 1].IsCapital ? marks.Open : -1;
    }
}
