using System.Globalization;
using NewsExtract.Lexicon;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// What a language's <c>speakers.txt</c> says beyond the classes of words: how its nouns are written, endings that tell roles and gender,
/// and which nouns may name one role ("coach, manager, boss"). Immutable after loading.
/// </summary>
internal sealed class SpeakerWords
{
    private const int MaxGroups = 128;

    private readonly Dictionary<ulong, UInt128> _synonyms = [];
    private readonly Dictionary<ulong, (int Least, int Most)> _ages = [];
    private readonly Dictionary<ulong, ulong> _parties = [];
    private readonly HashSet<ulong> _anyOrganization;
    private readonly HashSet<ulong> _kin;
    private readonly HashSet<ulong> _offices;
    private readonly HashSet<ulong> _ownRoles;
    private readonly HashSet<ulong> _obliques;
    private readonly HashSet<ulong> _joins;
    private readonly HashSet<ulong> _narrowing;
    private readonly HashSet<ulong> _writings;
    private readonly HashSet<ulong> _documents;

    /// <summary>Whether common nouns are written with a capital, so that a capital says nothing of a name.</summary>
    public bool NounsAreCapital { get; }

    /// <summary>Whether adjectives stand behind their noun ("la directora ejecutiva").</summary>
    public bool AdjectivesFollow { get; }

    /// <summary>Whether an article may stand before a person's name ("der Müller", "la García").</summary>
    public bool NamesTakeArticles { get; }

    /// <summary>
    /// Whether a particle of a name stands right behind a given name, so that one behind
    /// a family name links ("Femke Brouwer van Landbouw").
    /// </summary>
    public bool ParticlesFollowGivenNames { get; }

    /// <summary>Whether the language has articles, so that a noun without one introduces nobody.</summary>
    public bool HasArticles { get; }

    /// <summary>
    /// Whether a subject stands in front of its verb whatever a sentence begins with, and nouns side by side without a link or an ending
    /// ("search giant"): then places alone tell what belongs together. Elsewhere rules look for subjects behind the verb, too.
    /// </summary>
    public bool HasFixedOrder { get; }

    /// <summary>Whether the article before a role in front of a name is part of it in print ("l'amministratrice delegata NAME").</summary>
    public bool RolesTakeArticles { get; }

    /// <summary>Whether a dash may open speech in place of a quotation mark ("– Nie wiem – mówi NAME.").</summary>
    public bool DashesOpenSpeech { get; }

    /// <summary>
    /// Whether a clause may end with its verb, so that its subject stands in front of what is quoted ("NAME den Plan „...“ nannte").
    /// </summary>
    public bool VerbsEndClauses { get; }

    /// <summary>Whether the reporter's words may stand between commas inside the marks («Yes, says NAME, of course»).</summary>
    public bool CuesInterruptQuotes { get; }

    /// <summary>Whether a verb needs no subject, so that one alone goes on with that of the sentence before.</summary>
    public bool SubjectsAreLeftOut { get; }

    /// <summary>
    /// Whether people's names are written in the language's own script, so that one in Latin letters is hardly a person's.
    /// </summary>
    public bool NamesAreTranscribed { get; }

    /// <summary>Endings of compound words that name a role ("-händler").</summary>
    public WordEndings RoleEndings { get; }

    /// <summary>Endings of compound words for an organisation ("-ministerium").</summary>
    public WordEndings OrganizationEndings { get; }

    /// <summary>Endings of roles that say that a woman has them ("-in").</summary>
    public WordEndings SheRoleEndings { get; }

    /// <summary>Endings of nouns for a person, where no list knows the noun.</summary>
    public WordEndings PersonEndings { get; }

    /// <summary>Endings of words that open a sentence in front of a name and are no part of it ("Unseeded").</summary>
    public WordEndings OpeningEndings { get; }

    /// <summary>Endings of the words that may stand in front of a role; none when any word may.</summary>
    public WordEndings AdjectiveEndings { get; }

    /// <summary>Ends of a verb that no noun has: "watched".</summary>
    public WordEndings PastEndings { get; }

    /// <summary>Endings of a verb behind he or she that mark what is only reported, unless it has one of <see cref="PastEndings"/>.</summary>
    public WordEndings SubjunctiveEndings { get; }

    /// <summary>Endings of the verb form of a passive ("was asked").</summary>
    public WordEndings PastParticipleEndings { get; }

    /// <summary>Endings of words for a day ("yesterday"), where no list knows the word.</summary>
    public WordEndings DayEndings { get; }

    /// <summary>
    /// Endings of adjectives, by which a language of capital nouns tells one that begins a sentence
    /// from a name ("Biologische Kraftstoffe").
    /// </summary>
    public WordEndings AttributeEndings { get; }

    /// <summary>Endings of the verb form that goes on with the subject of its sentence (", saying").</summary>
    public WordEndings ParticipleEndings { get; }

    /// <summary>Endings of names of places and offices in the genitive, which people's names hardly have ("Białego").</summary>
    public WordEndings GenitiveEndings { get; }

    /// <summary>What follows the number in a word for somebody of an age ("34-year-old").</summary>
    public WordEndings AgeEndings { get; }

    /// <summary>Endings of a verb that say that a woman, or that a man, does it ("сказала").</summary>
    public WordEndings SheVerbEndings { get; }

    /// <inheritdoc cref="SheVerbEndings"/>
    public WordEndings HeVerbEndings { get; }

    /// <summary>
    /// Endings of a verb in the plural, by which those report who work where the sentence says ("в прокуратуре сообщили").
    /// </summary>
    public WordEndings TheyVerbEndings { get; }

    /// <summary>Endings of verbs that may report speech, where no list knows the verb; without any, every word may be one.</summary>
    public WordEndings VerbEndings { get; }

    /// <summary>Endings of a father's name behind a given name ("Иванович").</summary>
    public WordEndings Patronymics { get; }

    /// <summary>
    /// Endings of given names in other cases than the first, with the endings that they stand for ("Ивана", "Agaty"); longer ones first.
    /// </summary>
    public (string Ending, string Nominative)[] GivenNameEndings { get; }

    /// <summary>The same of family names ("Kowalskiego", "Петрову").</summary>
    public (string Ending, string Nominative)[] FamilyNameEndings { get; }

    /// <summary>Endings of roles in the genitive ("губернатора").</summary>
    public (string Ending, string Nominative)[] RoleCases { get; }

    /// <summary>Endings of what somebody from a place is called, with a capital behind an article ("le Finistérien").</summary>
    public WordEndings PeopleEndings { get; }

    /// <exception cref="InvalidDataException">A section is not known.</exception>
    internal SpeakerWords(LexiconFile file)
    {
        HashSet<string> traits = [.. file.EntriesOf("traits")];
        NounsAreCapital = traits.Contains("nouns are capital");
        AdjectivesFollow = traits.Contains("adjectives follow");
        NamesTakeArticles = traits.Contains("names take articles");
        ParticlesFollowGivenNames = traits.Contains("particles follow given names");
        HasFixedOrder = traits.Contains("order is fixed");
        HasArticles = !traits.Contains("no articles");
        RolesTakeArticles = traits.Contains("roles take articles");
        DashesOpenSpeech = traits.Contains("dashes open speech");
        VerbsEndClauses = traits.Contains("verbs end clauses");
        CuesInterruptQuotes = traits.Contains("cues interrupt quotes");
        SubjectsAreLeftOut = traits.Contains("subjects are left out");
        NamesAreTranscribed = traits.Contains("names are transcribed");
        RoleEndings = Endings("role ending");
        OrganizationEndings = Endings("organisation ending");
        SheRoleEndings = Endings("she role ending");
        PersonEndings = Endings("person ending");
        OpeningEndings = Endings("opening ending");
        AdjectiveEndings = Endings("adjective ending");
        PastEndings = Endings("past ending");
        SubjunctiveEndings = Endings("subjunctive ending");
        PastParticipleEndings = Endings("past participle ending");
        DayEndings = Endings("day ending");
        AttributeEndings = Endings("attribute ending");
        ParticipleEndings = Endings("participle ending");
        GenitiveEndings = Endings("genitive ending");
        AgeEndings = Endings("age ending");
        SheVerbEndings = Endings("she verb ending");
        TheyVerbEndings = Endings("they verb ending");
        VerbEndings = Endings("verb ending");
        Patronymics = Endings("patronymic ending");
        PeopleEndings = Endings("people ending");
        HeVerbEndings = Endings("he verb ending");
        GivenNameEndings = Cases("given name ending");
        FamilyNameEndings = Cases("family name ending");
        RoleCases = Cases("role in genitive");
        _joins = Words("joins verbs");
        _obliques = Words("oblique article");
        _anyOrganization = Words("any organisation");
        _kin = Words("kin");
        _offices = Words("office of several");
        _narrowing = Words("narrowing adjective");
        _writings = Words("writing");
        _documents = Words("document");
        _ownRoles = [.. file.EntriesOf("own role").Select(Whole)];
        foreach (string[] label in file.EntriesOf("party label").Select(entry => entry.Split(' ')))
            _parties[WordHash.Of(label[0])] = WordHash.Of(label[1]);
        foreach (string[] line in file.LinesOf("ages")) AddAges(line);
        foreach ((int group, string[] line) in file.LinesOf("one role").Index()) AddSynonyms(line, group % MaxGroups);
        file.RefuseUnknownSections();

        WordEndings Endings(string section) => new([.. file.EntriesOf(section)]);
        (string, string)[] Cases(string section) =>
            [.. file.EntriesOf(section).Select(entry => entry.Split(' ')).Select(pair => (pair[0], pair[1].Trim('-')))];
        HashSet<ulong> Words(string section) => [.. file.EntriesOf(section).Select(word => WordHash.Of(word))];
    }

    /// <summary>The words of a language; none of a language without such a file.</summary>
    public static SpeakerWords Load(string code)
    {
        using Stream? stream = typeof(SpeakerWords).Assembly.GetManifestResourceStream($"Quotes/{code}/{FileName}");
        return new SpeakerWords(new LexiconFile(stream is null ? TextReader.Null : new StreamReader(stream)));
    }

    public const string FileName = "speakers.txt";

    /// <summary>The groups of words for one role that a word belongs to, a bit each.</summary>
    public UInt128 Groups(ulong word) => _synonyms.GetValueOrDefault(word);

    /// <summary>Whether a noun may stand for any kind of organisation: "company", "group".</summary>
    public bool IsAnyOrganization(ulong word) => _anyOrganization.Contains(word);

    /// <summary>Whether a noun says whose relative somebody is: "daughter".</summary>
    public bool IsKin(ulong word) => _kin.Contains(word);

    /// <summary>Whether the name of an office may go on with "and": "Department of Health and Social Care".</summary>
    public bool IsOffice(ulong word) => _offices.Contains(word);

    /// <summary>Whether an article stands only in other cases than the first, so that its noun is no subject: "dem", "einen".</summary>
    public bool IsOblique(ulong article) => _obliques.Contains(article);

    /// <summary>Whether a word for "and" joins a verb to the one before, whose subject it has.</summary>
    public bool JoinsVerbs(ulong word) => _joins.Contains(word);

    /// <summary>Whether a noun is something that somebody gives out: "statement".</summary>
    public bool IsWriting(ulong word) => _writings.Contains(word);

    /// <summary>Whether a noun is something written that says something itself, as an organisation does: "report".</summary>
    public bool IsDocument(ulong word) => _documents.Contains(word);

    /// <summary>What a label behind a name makes of its bearer: "D" a Democrat; 0 when it is no party's.</summary>
    public ulong MemberOf(ulong label) => _parties.GetValueOrDefault(label);

    /// <summary>The ages that a noun tells ("teenager"); none when it tells none.</summary>
    public (int Least, int Most) AgesOf(ulong noun) => _ages.GetValueOrDefault(noun);

    /// <summary>Whether an adjective goes on with a noun in front of it: "people familiar with the matter".</summary>
    public bool Narrows(ulong word) => _narrowing.Contains(word);

    /// <summary>The identity of a role of several words that is not the role its last word names; 0 for any other.</summary>
    public ulong OwnRole(ReadOnlySpan<Token> tokens)
    {
        ulong whole = 0;
        foreach (ref readonly Token token in tokens) whole = Join(whole, token.Word);
        return _ownRoles.Contains(whole) ? whole : 0;
    }

    /// <summary>The identity of an entry of one word, or of several.</summary>
    private static ulong Whole(string entry)
    {
        if (!entry.Contains(' ', StringComparison.Ordinal)) return WordHash.Of(entry);
        ulong whole = 0;
        foreach (string word in entry.Split(' ')) whole = Join(whole, WordHash.Of(word));
        return whole;
    }

    private static ulong Join(ulong whole, ulong word) => (whole ^ word) * 0x9E3779B97F4A7C15;

    /// <summary>Positive when a verb's form says that a man does it, negative for a woman, else 0.</summary>
    public int VerbGender(ReadOnlySpan<char> verb) => SheVerbEndings.EndsWithAny(verb) ? -1 : HeVerbEndings.EndsWithAny(verb) ? 1 : 0;

    /// <summary>"13-19, teenager, teen".</summary>
    private void AddAges(string[] entries)
    {
        int dash = entries[0].IndexOf('-', StringComparison.Ordinal);
        (int, int) ages = (int.Parse(entries[0].AsSpan(0, dash), CultureInfo.InvariantCulture),
            int.Parse(entries[0].AsSpan(dash + 1), CultureInfo.InvariantCulture));
        foreach (string noun in entries.AsSpan(1)) _ages[WordHash.Of(noun)] = ages;
    }

    private void AddSynonyms(string[] entries, int group)
    {
        foreach (string entry in entries)
        {
            ulong word = Whole(entry);
            _synonyms[word] = _synonyms.GetValueOrDefault(word) | UInt128.One << group;
        }
    }
}
