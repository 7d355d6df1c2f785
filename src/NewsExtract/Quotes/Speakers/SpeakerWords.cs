using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// What a language's <c>speakers.txt</c> says beyond the classes of words: how its nouns are written, endings that tell roles and gender, and
/// which nouns may name one role ("coach, manager, boss"). Immutable after loading.
/// </summary>
internal sealed class SpeakerWords
{
    private const int MaxGroups = 64;

    private readonly Dictionary<ulong, ulong> _synonyms = [];
    private readonly HashSet<ulong> _anyOrganization = [];
    private readonly HashSet<ulong> _kin = [];
    private readonly Dictionary<string, List<string>> _lists = [];

    /// <summary>Whether common nouns are written with a capital, so that a capital says nothing of a name.</summary>
    public bool NounsAreCapital { get; private set; }

    /// <summary>Whether adjectives stand behind their noun ("la directora ejecutiva").</summary>
    public bool AdjectivesFollow { get; private set; }

    /// <summary>Whether an article may stand before a person's name ("der Müller", "la García").</summary>
    public bool NamesTakeArticles { get; private set; }

    /// <summary>Whether the language has articles, so that a noun without one introduces nobody.</summary>
    public bool HasArticles { get; private set; } = true;

    /// <summary>Whether the article before a role in front of a name is part of it in print ("l'amministratrice delegata NAME").</summary>
    public bool RolesTakeArticles { get; private set; }

    /// <summary>Endings of compound words that name a role ("-händler").</summary>
    public Endings RoleEndings { get; private set; } = Endings.None;

    /// <summary>Endings of nouns for a person, where no list knows the noun.</summary>
    public Endings PersonEndings { get; private set; } = Endings.None;

    /// <summary>Endings of the words that may stand in front of a role; none when any word may.</summary>
    public Endings AdjectiveEndings { get; private set; } = Endings.None;

    /// <summary>What follows the number in a word for somebody of an age ("34-year-old").</summary>
    public Endings AgeEndings { get; private set; } = Endings.None;

    /// <summary>Endings of a verb that say that a woman, or that a man, does it ("сказала").</summary>
    public Endings SheVerbEndings { get; private set; } = Endings.None;

    /// <inheritdoc cref="SheVerbEndings"/>
    public Endings HeVerbEndings { get; private set; } = Endings.None;

    public static SpeakerWords Load(string code)
    {
        var words = new SpeakerWords();
        using Stream? stream = typeof(SpeakerWords).Assembly.GetManifestResourceStream($"Quotes/{code}/{FileName}");
        if (stream is null) return words;
        using var reader = new StreamReader(stream);
        string section = "";
        int group = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }
            string[] entries = line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (section == "one role") words.AddSynonyms(entries, group++ % MaxGroups);
            else if (words._lists.TryGetValue(section, out List<string>? list)) list.AddRange(entries);
            else words._lists[section] = [.. entries];
        }
        words.NounsAreCapital = words.List("traits").Contains("nouns are capital");
        words.AdjectivesFollow = words.List("traits").Contains("adjectives follow");
        words.NamesTakeArticles = words.List("traits").Contains("names take articles");
        words.HasArticles = !words.List("traits").Contains("no articles");
        words.RolesTakeArticles = words.List("traits").Contains("roles take articles");
        words.RoleEndings = new Endings(words.List("role ending"));
        words.PersonEndings = new Endings(words.List("person ending"));
        words.AdjectiveEndings = new Endings(words.List("adjective ending"));
        words.AgeEndings = new Endings(words.List("age ending"));
        foreach (string noun in words.List("any organisation")) words._anyOrganization.Add(WordHash.Of(noun));
        foreach (string noun in words.List("kin")) words._kin.Add(WordHash.Of(noun));
        words.SheVerbEndings = new Endings(words.List("she verb ending"));
        words.HeVerbEndings = new Endings(words.List("he verb ending"));
        return words;
    }

    public const string FileName = "speakers.txt";

    /// <summary>The groups of words for one role that a word belongs to, a bit each.</summary>
    public ulong Groups(ulong word) => _synonyms.GetValueOrDefault(word);

    /// <summary>Whether a noun may stand for any kind of organisation: "company", "group".</summary>
    public bool IsAnyOrganization(ulong word) => _anyOrganization.Contains(word);

    /// <summary>Whether a noun says whose relative somebody is: "daughter".</summary>
    public bool IsKin(ulong word) => _kin.Contains(word);

    /// <summary>Positive when a verb's form says that a man does it, negative for a woman, else 0.</summary>
    public int VerbGender(ReadOnlySpan<char> verb) => SheVerbEndings.End(verb) ? -1 : HeVerbEndings.End(verb) ? 1 : 0;

    private List<string> List(string section) => _lists.TryGetValue(section, out List<string>? list) ? list : [];

    private void AddSynonyms(string[] entries, int group)
    {
        foreach (string entry in entries)
        {
            ulong word = WordHash.Of(entry);
            _synonyms[word] = _synonyms.GetValueOrDefault(word) | 1UL << group;
        }
    }
}
