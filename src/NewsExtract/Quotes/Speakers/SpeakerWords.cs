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
    private readonly HashSet<ulong> _anyOrganization = [];
    private readonly HashSet<ulong> _kin = [];
    private readonly HashSet<ulong> _offices = [];
    private readonly HashSet<ulong> _ownRoles = [];
    private readonly HashSet<ulong> _obliques = [];
    private readonly HashSet<ulong> _joins = [];
    private readonly HashSet<ulong> _narrowing = [];
    private readonly HashSet<ulong> _writings = [];
    private readonly HashSet<ulong> _documents = [];
    private readonly Dictionary<string, List<string>> _lists = [];
    private readonly HashSet<string> _known = [];

    /// <summary>Whether common nouns are written with a capital, so that a capital says nothing of a name.</summary>
    public bool NounsAreCapital { get; private set; }

    /// <summary>Whether adjectives stand behind their noun ("la directora ejecutiva").</summary>
    public bool AdjectivesFollow { get; private set; }

    /// <summary>Whether an article may stand before a person's name ("der Müller", "la García").</summary>
    public bool NamesTakeArticles { get; private set; }

    /// <summary>
    /// Whether a particle of a name stands right behind a given name, so that one behind
    /// a family name links ("Femke Brouwer van Landbouw").
    /// </summary>
    public bool ParticlesFollowGivenNames { get; private set; }

    /// <summary>Whether the language has articles, so that a noun without one introduces nobody.</summary>
    public bool HasArticles { get; private set; } = true;

    /// <summary>Whether the article before a role in front of a name is part of it in print ("l'amministratrice delegata NAME").</summary>
    public bool RolesTakeArticles { get; private set; }

    /// <summary>Whether a dash may open speech in place of a quotation mark ("– Nie wiem – mówi NAME.").</summary>
    public bool DashesOpenSpeech { get; private set; }

    /// <summary>
    /// Whether a clause may end with its verb, so that its subject stands in front of what is quoted ("NAME den Plan „...“ nannte").
    /// </summary>
    public bool VerbsEndClauses { get; private set; }

    /// <summary>Whether the reporter's words may stand between commas inside the marks («Yes, says NAME, of course»).</summary>
    public bool CuesInterruptQuotes { get; private set; }

    /// <summary>Whether a verb needs no subject, so that one alone goes on with that of the sentence before.</summary>
    public bool SubjectsAreLeftOut { get; private set; }

    /// <summary>Endings of compound words that name a role ("-händler").</summary>
    public WordEndings RoleEndings { get; private set; } = new([]);

    /// <summary>Endings of compound words for an organisation ("-ministerium").</summary>
    public WordEndings OrganizationEndings { get; private set; } = new([]);

    /// <summary>Endings of roles that say that a woman has them ("-in").</summary>
    public WordEndings SheRoleEndings { get; private set; } = new([]);

    /// <summary>Endings of nouns for a person, where no list knows the noun.</summary>
    public WordEndings PersonEndings { get; private set; } = new([]);

    /// <summary>Endings of words that open a sentence in front of a name and are no part of it ("Unseeded").</summary>
    public WordEndings OpeningEndings { get; private set; } = new([]);

    /// <summary>Endings of the words that may stand in front of a role; none when any word may.</summary>
    public WordEndings AdjectiveEndings { get; private set; } = new([]);

    /// <summary>Ends of a verb that no noun has: "watched".</summary>
    public WordEndings PastEndings { get; private set; } = new([]);

    /// <summary>Endings of the verb form of a passive ("was asked").</summary>
    public WordEndings PastParticipleEndings { get; private set; } = new([]);

    /// <summary>Endings of words for a day ("yesterday"), where no list knows the word.</summary>
    public WordEndings DayEndings { get; private set; } = new([]);

    /// <summary>
    /// Endings of adjectives, by which a language of capital nouns tells one that begins a sentence
    /// from a name ("Biologische Kraftstoffe").
    /// </summary>
    public WordEndings AttributeEndings { get; private set; } = new([]);

    /// <summary>Endings of the verb form that goes on with the subject of its sentence (", saying").</summary>
    public WordEndings ParticipleEndings { get; private set; } = new([]);

    /// <summary>Endings of names of places and offices in the genitive, which people's names hardly have ("Białego").</summary>
    public WordEndings GenitiveEndings { get; private set; } = new([]);

    /// <summary>What follows the number in a word for somebody of an age ("34-year-old").</summary>
    public WordEndings AgeEndings { get; private set; } = new([]);

    /// <summary>Endings of a verb that say that a woman, or that a man, does it ("сказала").</summary>
    public WordEndings SheVerbEndings { get; private set; } = new([]);

    /// <inheritdoc cref="SheVerbEndings"/>
    public WordEndings HeVerbEndings { get; private set; } = new([]);

    /// <summary>
    /// Endings of a verb in the plural, by which those report who work where the sentence says ("в прокуратуре сообщили").
    /// </summary>
    public WordEndings TheyVerbEndings { get; private set; } = new([]);

    /// <summary>Endings of verbs that may report speech, where no list knows the verb; without any, every word may be one.</summary>
    public WordEndings VerbEndings { get; private set; } = new([]);

    /// <summary>Endings of a father's name behind a given name ("Иванович").</summary>
    public WordEndings Patronymics { get; private set; } = new([]);

    /// <summary>
    /// Endings of given names in other cases than the first, with the endings that they stand for ("Ивана", "Agaty"); longer ones first.
    /// </summary>
    public (string Ending, string Nominative)[] GivenNameEndings { get; private set; } = [];

    /// <summary>Endings of what somebody from a place is called, with a capital behind an article ("le Finistérien").</summary>
    public WordEndings PeopleEndings { get; private set; } = new([]);

    public static SpeakerWords Load(string code)
    {
        using Stream? stream = typeof(SpeakerWords).Assembly.GetManifestResourceStream($"Quotes/{code}/{FileName}");
        return stream is null ? new SpeakerWords() : Read(new StreamReader(stream));
    }

    /// <exception cref="InvalidDataException">A section is not known.</exception>
    internal static SpeakerWords Read(TextReader reader)
    {
        var words = new SpeakerWords();
        int group = 0;
        foreach ((string section, string line) in SectionLines.Read(reader))
        {
            string[] entries = SectionLines.Entries(line);
            if (section == "one role") words.AddSynonyms(entries, group++ % MaxGroups);
            else if (section == "ages") words.AddAges(entries);
            else if (words._lists.TryGetValue(section, out List<string>? list)) list.AddRange(entries);
            else words._lists[section] = [.. entries];
        }
        words.NounsAreCapital = words.List("traits").Contains("nouns are capital");
        words.AdjectivesFollow = words.List("traits").Contains("adjectives follow");
        words.NamesTakeArticles = words.List("traits").Contains("names take articles");
        words.ParticlesFollowGivenNames = words.List("traits").Contains("particles follow given names");
        words.HasArticles = !words.List("traits").Contains("no articles");
        words.RolesTakeArticles = words.List("traits").Contains("roles take articles");
        words.DashesOpenSpeech = words.List("traits").Contains("dashes open speech");
        words.RoleEndings = new(words.List("role ending"));
        words.OrganizationEndings = new(words.List("organisation ending"));
        words.SheRoleEndings = new(words.List("she role ending"));
        words.PersonEndings = new(words.List("person ending"));
        words.OpeningEndings = new(words.List("opening ending"));
        words.AdjectiveEndings = new(words.List("adjective ending"));
        words.PastEndings = new(words.List("past ending"));
        words.PastParticipleEndings = new(words.List("past participle ending"));
        words.DayEndings = new(words.List("day ending"));
        words.AttributeEndings = new(words.List("attribute ending"));
        words.VerbsEndClauses = words.List("traits").Contains("verbs end clauses");
        words.CuesInterruptQuotes = words.List("traits").Contains("cues interrupt quotes");
        words.SubjectsAreLeftOut = words.List("traits").Contains("subjects are left out");
        foreach (string word in words.List("joins verbs")) words._joins.Add(WordHash.Of(word));
        foreach (string article in words.List("oblique article")) words._obliques.Add(WordHash.Of(article));
        words.ParticipleEndings = new(words.List("participle ending"));
        words.GenitiveEndings = new(words.List("genitive ending"));
        words.AgeEndings = new(words.List("age ending"));
        foreach (string noun in words.List("any organisation")) words._anyOrganization.Add(WordHash.Of(noun));
        foreach (string noun in words.List("kin")) words._kin.Add(WordHash.Of(noun));
        foreach (string noun in words.List("office of several")) words._offices.Add(WordHash.Of(noun));
        foreach (string adjective in words.List("narrowing adjective")) words._narrowing.Add(WordHash.Of(adjective));
        foreach (string noun in words.List("writing")) words._writings.Add(WordHash.Of(noun));
        foreach (string noun in words.List("document")) words._documents.Add(WordHash.Of(noun));
        foreach (string[] label in words.List("party label").Select(entry => entry.Split(' ')))
            words._parties[WordHash.Of(label[0])] = WordHash.Of(label[1]);
        foreach (string role in words.List("own role")) words._ownRoles.Add(Whole(role));
        words.SheVerbEndings = new(words.List("she verb ending"));
        words.TheyVerbEndings = new(words.List("they verb ending"));
        words.VerbEndings = new(words.List("verb ending"));
        words.Patronymics = new(words.List("patronymic ending"));
        words.GivenNameEndings = [.. words.List("given name ending").Select(entry => entry.Split(' '))
            .Select(pair => (pair[0], pair[1].Trim('-')))];
        words.PeopleEndings = new(words.List("people ending"));
        words.HeVerbEndings = new(words.List("he verb ending"));
        foreach (string name in words._lists.Keys)
        {
            if (!words._known.Contains(name)) throw new InvalidDataException($"The section [{name}] is not known.");
        }
        return words;
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

    private List<string> List(string section)
    {
        _known.Add(section);
        return _lists.TryGetValue(section, out List<string>? list) ? list : [];
    }

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
