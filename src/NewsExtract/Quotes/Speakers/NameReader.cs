using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds where a name ends by its capitals, and by what joins them: particles, "of", "&amp;".</summary>
internal static class NameReader
{
    private const int MaxNameTokens = 10;

    /// <summary>The end of the name that begins at a token, titles included, or the token itself.</summary>
    public static int End(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[first];
        if (!token.IsCapital || !token.IsWord || !NameBeginning.Begins(document, first)) return first;
        int end = first + token.Width;
        int limit = Math.Min(tokens.Count, first + MaxNameTokens);
        while (end < limit)
        {
            int next = new NameStep(document, first, end).Take();
            if (next == end) break;
            end = next;
        }
        while (end - 1 > first && !tokens[end - 1].IsCapital && !tokens[end - 1].Is(WordClass.NameSuffix)
            && tokens[end - 1].Kind != TokenKind.Number && tokens[end - 1].First != '.' && !IsDomain(document, end - 1))
        {
            end--;
        }
        if (document.Language.CasesNouns && end - first == 1 && IsCommonNoun(document, first)) return first;
        return end;
    }

    /// <summary>In a language of capital nouns: a single capital that nothing shows to be a name.</summary>
    public static bool IsCommonNoun(QuoteDocument document, int i)
    {
        ref Token token = ref document.Tokens[i];
        return !token.Is(WordClass.GivenName | WordClass.Place | WordClass.Title | WordClass.RoleNoun | WordClass.OrganizationWord)
            && token.Casing != Casing.AllCapitals
            && !document.NameWords.Contains(token.Word);
    }

    /// <summary>"com" of "Orm.com".</summary>
    public static bool IsDomain(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return i > 1 && i < tokens.Count && tokens[i - 1].First == '.' && tokens[i - 1].End == tokens[i].Start
            && tokens[i - 2].End == tokens[i - 1].Start && tokens[i].Casing == Casing.Lower && tokens[i].Is(WordClass.OrganizationWord);
    }

    /// <summary>"Residents", "Senate Democrats": one word for several, or what it narrows.</summary>
    public static bool IsOfSeveral(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        return end - first <= (document.Language.HasFixedOrder ? 2 : 1) && tokens[end - 1].Is(WordClass.GroupNoun)
            && !tokens[end - 1].Is(WordClass.OrganizationWord | WordClass.OrganizationNoun) && tokens[end - 1].PhraseLength == 1;
    }

    public static bool HasOrganizationWord(TokenBuffer tokens, int first, int end)
    {
        // "Bianca Hall", but not "Paris Hall"
        bool person = end - first is 2 or 3 && tokens[first].Is(WordClass.GivenName)
            && !tokens[first].Is(WordClass.Place | WordClass.OrganizationWord);
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(WordClass.OrganizationWord) && !(person && i > first && tokens[i].Is(WordClass.NameOrThing))) return true;
        }
        return false;
    }
}
