using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>A run of capitals, parted into titles and a name.</summary>
/// <param name="Name">First token of the name.</param>
/// <param name="RoleFirst">Where the titles that are roles begin.</param>
/// <param name="RoleEnd">
/// Where they end; what stands between it and the name are honorifics, or role words of the name's town or club.
/// </param>
/// <param name="Title">What the titles say of title and gender.</param>
internal readonly record struct TitledName(int Name, int RoleFirst, int RoleEnd, WordClass Title)
{
    public static TitledName WithoutTitle(int first) => new(first, first, first, WordClass.None);

    public bool HasRole => RoleEnd > RoleFirst;

    /// <summary>The name further on: all in front of it is the role.</summary>
    public TitledName BehindRole(int name) => this with { Name = name, RoleEnd = name };
}

/// <summary>
/// Tells where in a run of capitals a person's name begins: behind titles, offices, organisations, and the first word of a sentence.
/// </summary>
internal static class NameStart
{
    /// <summary>Words of a person's name.</summary>
    private const int MaxNameWords = 4;

    /// <summary>From a link back to the noun for the role: "el consejero delegado de".</summary>
    private const int MaxToRole = 3;

    /// <summary>From a place back to the verb of speech: "si sfoga alla stazione di".</summary>
    private const int MaxToVerb = 6;

    /// <summary>Parts a run of capitals into titles and the name behind them.</summary>
    public static TitledName Find(QuoteDocument document, int first, int end)
    {
        if (end - first == 1) return TitledName.WithoutTitle(first);
        TitledName titled = BehindTitles(document, first, end);
        if (BehindOrganization(document.Tokens, titled.Name, end) is >= 0 and var person)
            return titled with { Name = person, RoleFirst = titled.HasRole ? first : person, RoleEnd = person };
        if (BehindSubjects(document, first, end) is >= 0 and var minister)
            return titled with { Name = minister, RoleFirst = minister, RoleEnd = minister };
        if (BehindOffice(document.Tokens, first, end) is >= 0 and var holder) return titled.BehindRole(holder);
        return titled.Name == first ? BehindNoTitle(document, titled, end) : BehindLastTitle(document, titled, end);
    }

    /// <summary>The name behind all words that are titles to a list.</summary>
    private static TitledName BehindTitles(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int name = first, roleEnd = first;
        WordClass title = WordClass.None;
        for (int i = first; i < end; i++)
        {
            if (!IsTitle(document, i, first, end)) continue;
            name = i + tokens[i].Width;
            if (!tokens[i].Is(WordClass.Honorific)) roleEnd = name;
            title |= tokens[i].Titles;
            i = name - 1;
        }
        return new TitledName(name, first, roleEnd, title);
    }

    /// <summary>Whether a word of a run of capitals is a title or an office, and a name may follow.</summary>
    private static bool IsTitle(QuoteDocument document, int i, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        int behind = i + token.Width;
        if (behind >= end || token.PhraseLength == 0 && i > first) return false;
        // "Senators Jane Smith and ...": a plural that is no role of one.
        bool plural = i == first && token.Is(WordClass.GroupNoun) && i + 2 < end && tokens[i + 1].Is(WordClass.GivenName);
        // "da" is an office as "DA" alone.
        bool particle = token.Is(WordClass.Particle) && !token.IsCapital;
        if (particle || !token.Is(WordClass.PersonWord) && !plural || token.Is(WordClass.GivenName) && !token.Is(WordClass.Title))
            return false;
        // "Polícia Civil": the name of an office, not of a policeman.
        bool office = document.Language.Speakers.AdjectivesFollow && token.Is(WordClass.OrganizationWord)
            && !tokens[behind].Is(WordClass.GivenName);
        return !office && (tokens[behind].IsCapital || tokens[behind].Is(WordClass.Particle));
    }

    /// <summary>The name of a run that begins with no title of a list; perhaps with a word that is none of the name.</summary>
    private static TitledName BehindNoTitle(QuoteDocument document, TitledName titled, int end)
    {
        int first = titled.Name;
        if (IsNounInFront(document, first, end) || IsPeopleInFront(document, first, end)) return titled.BehindRole(first + 1);
        if (BehindPlaceOfRole(document, first, end) is >= 0 and var named) return titled.BehindRole(named);
        int name = BehindFirstWord(document, first, end);
        if (name == first) return titled;
        bool isRole = document.Language.CasesNouns || document.Language.Speakers.PersonEndings.EndsWithAny(document.WordAt(first));
        return titled with { Name = name, RoleFirst = isRole ? first : name, RoleEnd = name };
    }

    /// <summary>The name behind titles of lists; there may be words between them and the name.</summary>
    private static TitledName BehindLastTitle(QuoteDocument document, TitledName titled, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int first = titled.RoleFirst, name = titled.Name;
        if (tokens[name].Is(WordClass.GivenName)) return titled;
        // "Promoter Jones Hall said": a noun that only its place gives a capital.
        bool noun = NameBeginning.BeginsSentence(document, first) && !document.NameWords.Contains(tokens[first].Word)
            && !tokens[first].Is(WordClass.Title | WordClass.OrganizationWord);
        // "County Executive Lo Day"
        bool family = end - name == 2 && tokens[name].Class == WordClass.None && tokens[end - 1].Is(WordClass.NameOrThing);
        if (!noun && !family && NameReader.HasOrganizationWord(tokens, name, end)) return TitledName.WithoutTitle(first);
        if (titled.RoleEnd < name) return titled;
        // "Mayor Lower Wickham Jane Smith": a given name further on begins the person's name.
        for (int i = Math.Max(name + 1, end - MaxNameWords); i + 1 < end; i++)
        {
            if (tokens[i].Is(WordClass.GivenName)) return titled.BehindRole(i);
        }
        // Nothing tells where: a name of two words is the most usual.
        return end - name > 3 && tokens[end - 2].IsCapital && tokens[end - 3].IsCapital ? titled.BehindRole(end - 2) : titled;
    }

    /// <summary>"Reizigersorganisatie Rover": whether a name begins with a noun that only its place gives a capital.</summary>
    private static bool IsNounInFront(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token noun = ref tokens[first];
        return end - first > 1 && !document.Language.CasesNouns && noun.Is(WordClass.OrganizationNoun)
            && !noun.Is(WordClass.OrganizationWord | WordClass.NameLink) && noun.PhraseLength == 1 && tokens[first + 1].IsCapital
            && NameBeginning.BeginsSentence(document, first) && !document.NameWords.Contains(noun.Word);
    }

    /// <summary>"Nepalczyk Pasang Tamang", "die Lettin Anete Krastina": whether a name begins with the word for a people.</summary>
    private static bool IsPeopleInFront(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        return end - first > 2 && tokens[first].Is(WordClass.People) && !tokens[first].Is(WordClass.GivenName)
            && tokens[first + 1].IsCapital && (document.Language.CasesNouns || document.Language.Speakers.AdjectivesFollow);
    }

    /// <summary>
    /// "Satisfied Tiziano Bellesini": a sentence's first word that nothing shows to be part of the name behind it is none.
    /// </summary>
    private static int BehindFirstWord(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        // "Linksaußen Jan Müller": where every noun is capital, a noun that no list knows.
        if (document.Language.CasesNouns && end - first == 3 && tokens[first].Class == WordClass.None
            && tokens[first].Casing == Casing.Capital && tokens[first + 1].Is(WordClass.GivenName)
            && !document.NameWords.Contains(tokens[first].Word))
        {
            return first + 1;
        }
        // "Nachfolger Müller", where the text has "Jan Müller": a noun in front of a family name.
        if (document.Language.CasesNouns && end - first == 2 && tokens[first].Class == WordClass.None
            && document.FamilyNames.Contains(tokens[first + 1].Word)
            && !document.FamilyNames.Contains(tokens[first].Word))
        {
            return first + 1;
        }
        if (end - first <= 2 || tokens[first].Is(WordClass.GivenName | WordClass.OrganizationWord | WordClass.Place | WordClass.People)
            || tokens[first].Casing == Casing.AllCapitals || !tokens[first + 1].IsCapital)
        {
            return first;
        }
        bool begins = NameBeginning.BeginsSentence(document, first) && !document.NameWords.Contains(tokens[first].Word);
        // "Barrister Jane Smith": an office that no list knows.
        return (begins || tokens[first + 1].Is(WordClass.GivenName))
            && (begins && (tokens[first + 1].Is(WordClass.GivenName) && !IsLongName(tokens, first, end)
            || document.Language.Speakers.OpeningEndings.EndsWithAny(document.WordAt(first)))
            || document.Language.Speakers.PersonEndings.EndsWithAny(document.WordAt(first))) ? first + 1 : first;
    }

    /// <summary>"Brint Line Orm Ferries": four words, of which the third is neither a given name nor a particle.</summary>
    private static bool IsLongName(TokenBuffer tokens, int first, int end) =>
        end - first > 3 && !tokens[first + 2].Is(WordClass.GivenName | WordClass.Particle);

    /// <summary>
    /// "United States Hamdullah Mohib": where a person's name of two or three words begins
    /// behind a place or an organisation; -1 when none does.
    /// </summary>
    private static int BehindOrganization(TokenBuffer tokens, int first, int end)
    {
        const WordClass notPerson = WordClass.OrganizationWord | WordClass.Place | WordClass.People;
        for (int i = Math.Max(first + 1, end - 3); i <= end - 2; i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && !tokens[i].Is(notPerson) && tokens[i].PhraseLength == 1
                && !tokens[end - 1].Is(notPerson) && tokens[i - 1].IsCapital
                && !tokens[first].Is(WordClass.GivenName)
                && (tokens[i - 1].Is(notPerson) || tokens[i - 1].Casing == Casing.AllCapitals && tokens[i - 1].End - tokens[i - 1].Start > 2
                || tokens[i - 1].PhraseLength == 0
                || tokens[first].Is(notPerson)))
            {
                return i;
            }
        }
        // "Speaker of the House Newt Gingrich": behind a role with a link the last two words are the person.
        bool role = end - first > 4 && tokens[first].Is(WordClass.PersonWord) && HasLink(tokens, first, end - 2);
        return role && tokens[end - 2].IsCapital && tokens[end - 1].IsCapital && tokens[end - 3].Is(notPerson)
            && !tokens[end - 2].Is(notPerson) && !tokens[end - 1].Is(notPerson) ? end - 2 : -1;
    }

    /// <summary>"(Minister for) Health NAME": the given name behind what an office is for; -1 when there is none.</summary>
    private static int BehindSubjects(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        if (first == 0 || !tokens[first - 1].Is(WordClass.RoleLink)) return -1;
        int i = first;
        while (i < end && document.Has(i, WordList.OfficeSubject)) i++;
        return i > first && i + 1 < end && tokens[i].Is(WordClass.GivenName) && tokens[i + 1].IsCapital ? i : -1;
    }

    /// <summary>
    /// "Minister of Education Jane Smith", "Chief of Police J. Smith": where a given name or initial
    /// begins behind a role with a link; -1 when none does.
    /// </summary>
    private static int BehindOffice(TokenBuffer tokens, int first, int end)
    {
        if (!tokens[first].Is(WordClass.PersonWord) || tokens[first].Is(WordClass.GivenName) || !HasLink(tokens, first, end)) return -1;
        for (int i = Math.Max(first + 3, end - 4); i + 1 < end; i++)
        {
            bool given = tokens[i].Is(WordClass.GivenName) && !tokens[i].Is(WordClass.Place | WordClass.OrganizationWord);
            bool begins = given || tokens[i].End - tokens[i].Start <= 2 && tokens[i].Casing == Casing.Capital;
            if (begins && tokens[i - 1].IsCapital) return i;
        }
        return -1;
    }

    /// <summary>
    /// "el alcalde de Valdemorilla Juan Pérez", "der Chef der Gewerkschaft Jan Müller": where a given name begins behind what a link adds
    /// to a role; -1 when none does. Languages whose adjectives stand in front of nouns set a comma there.
    /// </summary>
    public static int BehindPlaceOfRole(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        if (end - first < 3 || !document.Language.CasesNouns && !document.Language.Speakers.AdjectivesFollow
            || !IsBehindRole(document, first) && !IsBehindGenitive(document, first, end) && !IsToldAt(tokens, first)
            || tokens[first].Is(WordClass.GivenName) && !tokens[first].Is(WordClass.Place)
            || NameReader.HasOrganizationWord(tokens, first + 1, end))
        {
            return -1;
        }
        for (int i = first + 1; i + 1 < end; i++)
        {
            bool given = tokens[i].Is(WordClass.GivenName) && !tokens[i].Is(WordClass.PersonWord)
                || i == first + 1 && tokens[first].Is(WordClass.Place);
            if (given && tokens[i].IsCapital && tokens[i - 1].IsCapital && tokens[i].PhraseLength == 1) return i;
        }
        return -1;
    }

    /// <summary>
    /// "жительница Томска Олеся Гурова": where a case does what links do elsewhere, a noun in front; but not of "Иванов Иван Иванович".
    /// </summary>
    private static bool IsBehindGenitive(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Language.HasArticles || document.Language.Speakers.Patronymics.EndsWithAny(document.WordAt(end - 1))) return false;
        return first > 0 && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Casing == Casing.Lower
            && tokens[first - 1].Sentence == tokens[first].Sentence
            && !tokens[first - 1].Is(WordClass.Preposition | WordClass.AnyCue | WordClass.Conjunction);
    }

    /// <summary>"si sfoga alla stazione di Bologna Giorgia Tassinari": whether a verb of speech and a preposition stand in front.</summary>
    private static bool IsToldAt(TokenBuffer tokens, int first)
    {
        if (first == 0 || !tokens[first - 1].Is(WordClass.Preposition)) return false;
        for (int i = first - 2; i >= Math.Max(0, first - MaxToVerb) && tokens[i].Kind == TokenKind.Word
            && tokens[i].Sentence == tokens[first].Sentence; i--)
        {
            if (tokens[i].Is(WordClass.SpeechCue)) return true;
        }
        return false;
    }

    /// <summary>Whether a link, and in front of it a role, stands before a token: "el alcalde de", "il segretario della".</summary>
    private static bool IsBehindRole(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        int i = first - 1;
        if (i > 0 && tokens[i].Is(WordClass.Definite) && !tokens[i].Is(WordClass.RoleLink)) i--;
        if (i < 1 || !tokens[i].Is(document.Language.HasArticles ? WordClass.RoleLink : WordClass.RoleLink | WordClass.WideLink))
            return false;
        for (int floor = Math.Max(0, i - MaxToRole); i > floor && tokens[i - 1].Sentence == tokens[first].Sentence
            && tokens[i - 1].Kind == TokenKind.Word; i--)
        {
            if (tokens[i - 1].Is(WordClass.PersonWord)) return true;
            if (tokens[i - 1].Is(WordClass.AnyCue | WordClass.Auxiliary | WordClass.Conjunction)) return false;
        }
        return false;
    }

    private static bool HasLink(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(WordClass.NameLink) && !tokens[i].IsCapital) return true;
        }
        return false;
    }
}
