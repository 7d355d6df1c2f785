using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Offices in front of a name that more than one run of capitals tells, and those that name no one office.</summary>
internal static class Offices
{
    /// <summary>Tokens of a short form or department in brackets.</summary>
    private const int MaxBrackets = 6;

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
}
