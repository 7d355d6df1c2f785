using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Roles that have capitals as names do, but name nobody: "the House Speaker", "Minister of Natural Resources".</summary>
internal static class CapitalRoles
{
    /// <summary>Words in the genitive between a role and a name.</summary>
    private const int MaxGenitive = 4;

    /// <summary>"the Iraqi Foreign Minister", "the House Speaker", "The Mayor": capitals that end in a role and name nobody.</summary>
    public static bool TryRead(QuoteDocument document, int first, int end, int nameFirst, int floor, out Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        nominal = default;
        // "NAME, Democrat of California,"
        if (first > 0 && tokens[first - 1].First == ',' && end - first > 2 && tokens[first].Is(WordClass.RoleNoun)
            && tokens[first + 1].Is(WordClass.RoleLink) && tokens[first + 2].Is(WordClass.Place))
        {
            nominal = Reference.OfRole(first, (first, first + 1), end, tokens[first].Class & (WordClass.NounHe | WordClass.NounShe));
            return true;
        }
        int behind = first + tokens[first].Width;
        if (behind < end && NominalReader.EndOfOwner(document, first, behind) == end)
        {
            nominal = Reference.OfRole(first, (first, behind), end,
                tokens[first].Titles);
            return true;
        }
        int last = end - 1;
        while (last > first && tokens[last].PhraseLength == 0) last--;
        ref Token role = ref tokens[last];
        if (OfficeBegins(document, first, end, nameFirst, out int head))
        {
            int article = DeterminerStart(tokens, first, floor);
            nominal = Reference.OfRole(article, (head, head + tokens[head].Width), end,
                tokens[head].Titles);
            return true;
        }
        bool alone = last == first;
        // "the King", although there are people called King.
        bool titled = alone && role.Is(WordClass.Title) && first > floor && tokens[first - 1].Is(WordClass.Definite);
        if (!role.Is(WordClass.PersonWord) || role.Is(WordClass.GivenName | WordClass.OrganizationWord) && !titled) return false;
        // "Richterin Julia Müller": a trade behind a given name is a family name.
        if (!alone && tokens[last - 1].Is(WordClass.GivenName) && !tokens[last - 1].Is(WordClass.Place)) return false;
        bool known = first > floor && tokens[first - 1].Is(WordClass.Definite) && document.Language.HasFixedOrder;
        if (!alone && tokens[first].Is(WordClass.GivenName) && !tokens[first].Is(WordClass.Place) && !known
            || (alone || nameFirst < last && tokens[nameFirst].Is(WordClass.GivenName)) && nameFirst != first
            || IsBehindRole(document, first, end))
        {
            return false;
        }
        int start = DeterminerStart(tokens, first, floor);
        WordClass title = role.Titles
            | tokens[start].Class & (WordClass.NounHe | WordClass.NounShe);
        nominal = Reference.OfRole(start, (last, end), end, title);
        return true;
    }

    /// <summary>"its founder, Suzzanne Monk,": two words, of which no list knows the first, between commas behind a noun for somebody.</summary>
    private static bool IsBehindRole(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        return first > 1 && end - first == 2 && tokens[first].Class == WordClass.None && tokens[first].Casing == Casing.Capital
            && tokens[first - 1].First == ',' && end < tokens.Count && tokens[end].First == ','
            && document.ReferenceEndingAt[first - 2] is >= 0 and var index && document.References[index].Kind == ReferenceKind.Nominal
            && tokens[document.References[index].NameFirst].Is(WordClass.PersonWord);
    }

    /// <summary>
    /// "Minister of Natural Resources", "Additional Commissioner of Police": an office that begins
    /// a run of capitals which has nobody's name behind it.
    /// </summary>
    private static bool OfficeBegins(QuoteDocument document, int first, int end, int nameFirst, out int head)
    {
        TokenBuffer tokens = document.Tokens;
        head = -1;
        if (nameFirst > first || document.Language.CasesNouns) return false;
        for (int i = first; i + 2 < end && !tokens[i].Is(WordClass.NameLink); i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && !tokens[i].Is(WordClass.PersonWord)) return false;
            int behind = i + tokens[i].Width;
            if (behind < end && tokens[i].PhraseLength > 0 && tokens[i].Is(WordClass.PersonWord)
                && !tokens[i].Is(WordClass.Honorific | WordClass.OrganizationWord)
                && tokens[behind].Is(WordClass.NameLink) && !tokens[behind].IsCapital)
            {
                head = i;
            }
        }
        return head >= 0 && !tokens[head].Is(WordClass.TitleHe | WordClass.TitleShe);
    }

    private static int DeterminerStart(TokenBuffer tokens, int first, int floor)
    {
        int start = first;
        while (start > floor && start > first - 4 && tokens[start - 1].Kind == TokenKind.Word && tokens[start - 1].Casing == Casing.Lower
            && !tokens[start - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.AnyCue | WordClass.Auxiliary
            | WordClass.Complementizer | WordClass.Determiner))
        {
            start--;
        }
        return start > floor && tokens[start - 1].Is(WordClass.Determiner) && tokens[start - 1].Sentence == tokens[first].Sentence
            ? start - 1 : first;
    }

    /// <summary>
    /// "Dyrektorka szkoły NAME": a role that begins a sentence and goes on, where cases link, to the given name of who has it.
    /// </summary>
    public static bool LeadsToHolder(QuoteDocument document, int role)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Language.HasArticles || !tokens[role].Is(WordClass.PersonWord) || tokens[role].Is(WordClass.GivenName)
            || !NameBeginning.BeginsSentence(document, role))
        {
            return false;
        }
        int i = role + 1;
        while (i < tokens.Count && i <= role + MaxGenitive && tokens[i].Kind == TokenKind.Word && tokens[i].Casing == Casing.Lower
            && tokens[i].Sentence == tokens[role].Sentence
            && (tokens[i].Class & ~(WordClass.RoleNoun | WordClass.GroupNoun | WordClass.OrganizationNoun)) == 0
            && document.Language.Speakers.VerbGender(document.WordAt(i)) == 0)
        {
            i++;
        }
        return i > role + 1 && i + 1 < tokens.Count && tokens[i].Sentence == tokens[role].Sentence && tokens[i].IsCapital
            && tokens[i + 1].IsCapital
            && GivenNames.ClassOf(tokens[i].Word) != WordClass.None;
    }
}
