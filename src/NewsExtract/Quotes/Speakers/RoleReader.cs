using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Reads the role in front of a name, from its noun left to what it begins with.</summary>
internal static class RoleReader
{
    public const int MaxRoleTokens = 10;

    /// <summary>What ends a role to the left of a name.</summary>
    public const WordClass Boundary = WordClass.Auxiliary | WordClass.Complementizer | WordClass.Relative | WordClass.AnyCue
        | WordClass.SubjectPronoun
        | WordClass.PronounObject | WordClass.Adverb | WordClass.Conjunction;

    /// <summary>
    /// The first token of the lower-case role that ends right before a name ("Iraqi coalition leader NAME", "el alcalde de Lugo NAME").
    /// </summary>
    public static int StartBefore(QuoteDocument document, int name, int floor, ref WordClass title)
    {
        TokenBuffer tokens = document.Tokens;
        int start = name;
        floor = Math.Max(floor, name - MaxRoleTokens);
        for (int i = name - 1; i >= floor && (tokens.SameClause(i, name) || tokens[i].PhraseLength == 0 && tokens[i].First == '.'); i--)
        {
            ref Token token = ref tokens[i];
            if (token.PhraseLength == 0) continue;
            // "Phoenix police Sgt. NAME"
            bool force = start == name && token.Is(WordClass.OrganizationWord) && token.Casing == Casing.Lower
                && tokens[name].Is(WordClass.Title);
            if ((force || token.Is(WordClass.PersonWord | WordClass.OrganizationNoun)) && !WordForms.IsAge(token)
                && (!token.Is(WordClass.SpeechCue) || token.Is(WordClass.NounSpelling))
                // "at 5 pm NAME said"
                && !(token.Casing == Casing.Lower && document.Has(i, WordList.WordWithoutCapital)))
            {
                start = i;
                title |= token.Titles;
                continue;
            }
            // An adjective or a name between the head and the name is passed over only by way of a link: "head of Nordic sales NAME".
            bool linked = token.Is(WordClass.RoleLink | WordClass.WideLink)
                || i > floor && tokens[i - 1].Is(WordClass.RoleLink | WordClass.WideLink);
            if (!linked && (token.Is(Boundary | WordClass.Determiner | WordClass.Preposition)
                || start == name && !document.Language.Speakers.AdjectivesFollow
                && !LinkBefore(document, i, floor)
                // "на митинг приедет секретарь NAME"
                || token is { Class: WordClass.None, Casing: Casing.Lower }
                && document.Language.Speakers.VerbEndings.EndsWithAny(document.WordAt(i))))
            {
                break;
            }
        }
        if (start == name) return name;
        start = LeftOf(document, start, Math.Max(0, start - MaxRoleTokens));
        // "RFH surgeon and study co-lead NAME"
        bool joined = start > 1 && tokens[start - 1].Is(WordClass.Conjunction) && tokens.SameClause(start - 2, name)
            && tokens[start - 2].Is(WordClass.PersonWord) && !tokens[start - 2].Is(WordClass.GroupNoun) && !tokens[start - 2].IsCapital;
        return joined ? LeftOf(document, start - 2, Math.Max(0, start - MaxRoleTokens)) : start;
    }

    /// <summary>
    /// "Health and Human Services Secretary NAME", "Mining Minister NAME": where an office begins whose subjects "and" joins; else where it
    /// was begun.
    /// </summary>
    public static int OverSubjects(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        int start = first, floor = Math.Max(document.Sentences[tokens[first].Sentence].First, first - MaxRoleTokens);
        while (start - 1 >= floor && tokens[start - 1].IsCapital && document.Has(start - 1, WordList.OfficeSubject)) start--;
        while (start - 2 >= floor && (tokens[start - 1].Is(WordClass.Conjunction) || start < first && tokens[start - 1].First == ',')
            && tokens[start - 2].IsCapital && document.Has(start - 2, WordList.OfficeSubject))
        {
            start -= 2;
        }
        return start;
    }

    private static bool LinkBefore(QuoteDocument document, int i, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        for (int steps = 0; i > floor && steps < 4 && tokens[i].Kind == TokenKind.Word && !tokens[i].Is(Boundary); i--, steps++)
        {
            if (tokens[i].Is(WordClass.RoleLink | WordClass.WideLink)) return true;
        }
        return false;
    }

    /// <summary>Walks left over the words that describe a role, without its article.</summary>
    public static int LeftOf(QuoteDocument document, int head, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int start = head;
        while (start > floor && tokens.SameClause(start - 1, head))
        {
            int before = start - 1;
            ref Token token = ref tokens[before];
            if (document.ReferenceEndingAt[before] is >= 0 and var index && document.References[index].Kind != ReferenceKind.Pronoun)
            {
                // "рассказала ТАСС жительница NAME": where whose role it is follows, a name in front is who was told.
                if (!document.Language.HasArticles && document.Language.Speakers.AdjectivesFollow) break;
                start = document.References[index].NameFirst;
                continue;
            }
            if (document.IsPossessive(before) && before > 0 && document.ReferenceEndingAt[before - 1] is >= 0 and var owner)
            {
                // "is to press Ruritania's minister NAME"
                ref Reference country = ref document.References[owner];
                return tokens[country.NameFirst].Is(WordClass.Place) ? country.NameFirst : country.First;
            }
            // "the farmers' union president", "People's Front spokesman"
            if (document.IsPossessive(before) && before > floor && tokens.SameClause(before - 1, head)) start = before - 1;
            else if (!IsCountry(token) && !IsNounBeforeRole(document, before)
                && (EndsRole(token) || IsVerbBeforeName(document, before) || !MayDescribe(document, before)))
            {
                break;
            }
            else start = before;
        }
        return start;
    }

    /// <summary>"US security spokesman", although "us" is a pronoun.</summary>
    private static bool IsCountry(in Token token) =>
        token.Casing == Casing.AllCapitals && token.Is(WordClass.Place) && token.Is(WordClass.Stop);

    private static bool EndsRole(in Token token) =>
        token.Is(Boundary & ~WordClass.AnyCue | WordClass.SpeechCue | WordClass.Determiner | WordClass.Preposition | WordClass.FrameWord)
        || token.IsCapital && token.Is(WordClass.Stop);

    /// <summary>"A statement came. In court, state advocate NAME": a noun spelled like a verb where no verb can stand.</summary>
    private static bool IsNounBeforeRole(QuoteDocument document, int i) =>
        document.Tokens[i].Is(WordClass.NounSpelling) && document.Tokens[i].Casing == Casing.Lower && BeginsPhrase(document, i);

    /// <summary>"The find intrigues Orm University biologist NAME"</summary>
    private static bool IsVerbBeforeName(QuoteDocument document, int i) =>
        document.Language.HasFixedOrder && document.Tokens[i + 1].IsCapital && document.Tokens[i].Casing == Casing.Lower
        && document.EndsWith(i, "s") && !document.EndsWith(i, "ss");

    /// <summary>Whether a small word ends as those that stand in front of a noun, or a capital one is part of a name.</summary>
    private static bool MayDescribe(QuoteDocument document, int i)
    {
        if (document.Tokens[i].IsCapital) return true;
        WordEndings adjectives = document.Language.Speakers.AdjectiveEndings;
        return adjectives.Any ? adjectives.EndsWithAny(document.WordAt(i)) : !document.EndsWith(i, "ed") || BeginsPhrase(document, i);
    }

    /// <summary>
    /// "retired judge NAME", "the disgraced financier NAME": a word that ends like a verb where only an adjective can stand.
    /// </summary>
    private static bool BeginsPhrase(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence || tokens[i - 1].Kind != TokenKind.Word
            || tokens[i - 1].Is(WordClass.Determiner | WordClass.AnyCue);
    }
}
