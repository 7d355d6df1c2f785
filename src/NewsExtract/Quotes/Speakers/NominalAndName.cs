using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Tells where a noun is no mention of its own, as the name beside or inside it is read with it.</summary>
internal static class NominalAndName
{
    /// <summary>Words from "and" to the second of two roles.</summary>
    private const int MaxToSecondRole = 5;

    /// <summary>Whether a name behind a noun takes it over for its role: "the coach Jane Smith".</summary>
    /// <param name="first">Where the nominal begins.</param>
    /// <param name="after">The token behind its noun.</param>
    /// <param name="owned">The token behind whose role it is; the same where nothing says so.</param>
    public static bool IsTakenOver(QuoteDocument document, int first, int head, int after, int owned)
    {
        if (IsJoinedToRole(document, head, after)) return true;
        bool isTaken = document.Language.CasesNouns
            ? IsInFrontOfGivenOrFamilyName(document, head, after) : owned == after && IsInFrontOfCapital(document, first, head, after);
        if (isTaken) return true;
        return document.Language.Speakers.AdjectivesFollow && IsNarrowedInFrontOfName(document, first, head, after);
    }

    private static bool IsInFrontOfCapital(QuoteDocument document, int first, int head, int after)
    {
        TokenBuffer tokens = document.Tokens;
        return after < tokens.Count && tokens[after].IsCapital && tokens[after].Sentence == tokens[first].Sentence
            && (tokens[head].Is(WordClass.PersonWord)
                || !NominalReader.IsDetermined(tokens[first]) && tokens[head].Is(WordClass.OrganizationNoun)
                || IsInFrontOfName(document, first, head))
            && NameBeginning.Begins(document, after);
    }

    /// <summary>
    /// "die Richterin NAME", "der Olympiasieger Müller": where every noun is capital only a given name tells, or two words that no list
    /// knows, or that the text has the family name elsewhere.
    /// </summary>
    private static bool IsInFrontOfGivenOrFamilyName(QuoteDocument document, int head, int after)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[head].Is(WordClass.PersonWord) || after >= tokens.Count) return false;
        int sentence = tokens[head].Sentence;
        if (!tokens[after].IsCapital || tokens[after].Sentence != sentence) return false;
        bool isGiven = tokens[after].Is(WordClass.GivenName)
            || tokens[after] is { Class: WordClass.None, Casing: Casing.Capital } && tokens[after + 1].Class == WordClass.None;
        return isGiven && tokens[after + 1].IsCapital && tokens[after + 1].Sentence == sentence
            || document.FamilyNames.Contains(tokens[after].Word);
    }

    /// <summary>"rzecznik wojewody NAME": a name behind the words that narrow the role.</summary>
    private static bool IsNarrowedInFrontOfName(QuoteDocument document, int first, int head, int after)
    {
        TokenBuffer tokens = document.Tokens;
        int name = NominalEnd.OverAdjectives(document, first, after);
        if (name <= after || name >= tokens.Count || !tokens[name].IsCapital || tokens[name].Sentence != tokens[first].Sentence)
            return false;
        bool office = !document.Language.HasArticles && tokens[head].Is(WordClass.OrganizationNoun)
            && tokens[name].Casing == Casing.AllCapitals;
        return (office || tokens[head].Is(WordClass.PersonWord)) && NameBeginning.Begins(document, name);
    }

    /// <summary>"said the charity NAME", but not "told the court NAME was there".</summary>
    private static bool IsInFrontOfName(QuoteDocument document, int first, int head)
    {
        TokenBuffer tokens = document.Tokens;
        return document.Language.HasFixedOrder && first > 0 && head == first + 1 && tokens[first].Is(WordClass.Definite)
            && tokens[head].Is(WordClass.OrganizationNoun) && tokens[head].Casing == Casing.Lower && head + 2 < tokens.Count
            && tokens[first - 1].Is(WordClass.SpeechCue) && !tokens[first - 1].Is(WordClass.AddressingCue)
            && tokens[head + 2] is var second && (second.IsCapital || second.Kind == TokenKind.Punctuation);
    }

    /// <summary>"actor and children's author NAME": whether "and" joins a role to another that a name takes over.</summary>
    private static bool IsJoinedToRole(QuoteDocument document, int head, int conjunction)
    {
        TokenBuffer tokens = document.Tokens;
        if (conjunction >= tokens.Count || !tokens[conjunction].Is(WordClass.Conjunction) || document.Language.CasesNouns
            || !tokens[head].Is(WordClass.PersonWord) || tokens[head].Is(WordClass.GroupNoun) || tokens[head].IsCapital)
        {
            return false;
        }
        int limit = Math.Min(tokens.Count - 1, conjunction + MaxToSecondRole);
        for (int i = conjunction + 1; i < limit && tokens.SameClause(i, head) && !tokens[i].Is(NominalHead.Boundary); i++)
        {
            if (tokens[i].Is(WordClass.PersonWord) && !tokens[i].IsCapital && tokens[i + 1].IsCapital)
                return !tokens[i].Is(WordClass.GroupNoun) && NameBeginning.Begins(document, i + 1);
        }
        return false;
    }

    /// <summary>
    /// "the Orm Zoo's pack", "the striking Orm Steel Workers union": a name of several words that owns the noun or says whose
    /// it is, and is read by itself; -1 when there is none.
    /// </summary>
    public static int NameInside(QuoteDocument document, int first, int head)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Language.CasesNouns || tokens[head].IsCapital) return -1;
        int name = first + 1;
        while (name < head && !tokens[name].IsCapital) name++;
        int end = name;
        while (end < head && tokens[end].IsCapital && tokens[end].IsWord) end++;
        return end - name > 1 && (document.IsPossessive(end)
            || end == head && end - name > 2 && tokens[head].Is(WordClass.OrganizationNoun))
            && !tokens[name].Is(WordClass.People | WordClass.PersonWord) && NameBeginning.Begins(document, name) ? name : -1;
    }

    /// <summary>
    /// "il ministro delle Infrastrutture NAME": where the capitals begin that end in the name of
    /// who has a role, and who takes it over; -1 when none do.
    /// </summary>
    public static int NameAtEnd(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < end; i++)
        {
            if (!tokens[i].IsCapital) continue;
            // "il presidente dei consumatori NAME"
            bool behindNoun = i > first + 1 && document.Language.Speakers.AdjectivesFollow
                && (tokens[i].Is(WordClass.GivenName) || document.Language.HasArticles && NameReader.End(document, i) - i > 1)
                && !tokens[i - 1].Is(WordClass.RoleLink | WordClass.WideLink | WordClass.Determiner);
            int run = NameReader.End(document, i);
            if (behindNoun || NameStart.BehindPlaceOfRole(document, i, run) >= 0) return i;
            if (!document.Language.HasArticles || !document.Language.Speakers.AdjectivesFollow) return -1;
            // "il direttore dell'Organizzazione mondiale della sanità NAME"
            i = Math.Max(i, run - 1);
        }
        return -1;
    }
}
