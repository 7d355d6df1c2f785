using System.Collections.Concurrent;
using System.Reflection;
using NewsExtract.Quotes.Model;

namespace NewsExtract.Quotes.Words;

/// <summary>The words of one language, read from its folder under <c>Quotes/Data</c>. Immutable after loading.</summary>
internal sealed class Language
{
    private static readonly ConcurrentDictionary<string, Language?> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Lazy<Dictionary<ulong, WordClass>> GivenNames = new(LoadGivenNames);

    private readonly Dictionary<ulong, WordClass> _words = [];
    private readonly Dictionary<ulong, List<Phrase>> _phrases = [];

    private Language(string code) => Code = code;

    /// <summary>A phrase of several words and its class; words after the first only, as the first is the key.</summary>
    private sealed record Phrase(ulong[] Rest, WordClass Class);

    /// <summary>The primary subtag of its BCP 47 tags.</summary>
    public string Code { get; }

    /// <summary>The trained model, for languages that have one.</summary>
    public AttributionModel? Model { get; private set; }

    /// <summary>Whether common nouns are written with a capital, so that a capital says nothing of a name.</summary>
    public bool CasesNouns => Code == "de";

    /// <summary>The language for a BCP 47 tag; English for null and for languages without data, whose marks and names still work.</summary>
    public static Language For(string? tag)
    {
        ReadOnlySpan<char> code = tag ?? "en";
        int end = code.IndexOfAny('-', '_');
        string primary = (end < 0 ? code : code[..end]).ToString();
        return Loaded.GetOrAdd(primary, Load) ?? Loaded.GetOrAdd("en", Load)!;
    }

    /// <summary>The classes of a single word.</summary>
    public WordClass ClassOf(ulong word) => _words.GetValueOrDefault(word);

    /// <summary>The gender of a given name, as classes; none when it is not one.</summary>
    public static WordClass GivenNameClass(ulong word) => GivenNames.Value.GetValueOrDefault(word);

    /// <summary>Finds the longest phrase that begins at a token.</summary>
    /// <returns>The number of tokens, 0 when none does.</returns>
    public int MatchPhrase(ReadOnlySpan<Token> tokens, out WordClass classes)
    {
        classes = WordClass.None;
        if (!_phrases.TryGetValue(tokens[0].Word, out List<Phrase>? candidates)) return 0;
        foreach (Phrase phrase in candidates)
        {
            if (phrase.Rest.Length >= tokens.Length) continue;
            int i = 0;
            while (i < phrase.Rest.Length && phrase.Rest[i] == tokens[i + 1].Word) i++;
            if (i < phrase.Rest.Length) continue;
            classes = phrase.Class;
            return phrase.Rest.Length + 1;
        }
        return 0;
    }

    private static Language? Load(string code)
    {
        var language = new Language(code);
        Assembly assembly = typeof(Language).Assembly;
        bool any = false;
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith($"Quotes/{code}/", StringComparison.OrdinalIgnoreCase)) continue;
            if (name.EndsWith(AttributionModel.ResourceName, StringComparison.Ordinal))
            {
                using Stream model = assembly.GetManifestResourceStream(name)!;
                language.Model = AttributionModel.Read(model);
                continue;
            }
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            language.Read(reader);
            any = true;
        }
        foreach (List<Phrase> phrases in language._phrases.Values) phrases.Sort((a, b) => b.Rest.Length.CompareTo(a.Rest.Length));
        return any ? language : null;
    }

    private void Read(TextReader reader)
    {
        WordClass section = WordClass.None;
        bool wordLists = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                string name = line.Trim('[', ']');
                section = SectionClass(name);
                wordLists = name.EndsWith("cues", StringComparison.Ordinal) && !section.HasFlag(WordClass.PrepositionCue);
                continue;
            }
            foreach (string entry in line.Split(wordLists ? [',', ' '] : [','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Add(entry, section);
        }
    }

    private void Add(string entry, WordClass classes)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Split(entry, tokens, Deadline.None);
        ulong first = tokens[0].Word;
        if (tokens.Count == 1)
        {
            _words[first] = _words.GetValueOrDefault(first) | classes;
            return;
        }
        var rest = new ulong[tokens.Count - 1];
        for (int i = 0; i < rest.Length; i++) rest[i] = tokens[i + 1].Word;
        if (!_phrases.TryGetValue(first, out List<Phrase>? phrases)) _phrases[first] = phrases = [];
        int known = phrases.FindIndex(phrase => phrase.Rest.AsSpan().SequenceEqual(rest));
        if (known >= 0) phrases[known] = phrases[known] with { Class = phrases[known].Class | classes };
        else phrases.Add(new Phrase(rest, classes));
    }

    private static WordClass SectionClass(string section) => section switch
    {
        "speech cues" or "speech phrases" => WordClass.SpeechCue,
        "thought cues" => WordClass.ThoughtCue,
        "preposition cues" => WordClass.PrepositionCue | WordClass.SpeechCue,
        "addressing cues" => WordClass.AddressingCue,
        "noun spellings" => WordClass.NounSpelling,
        "pronoun he" => WordClass.PronounHe,
        "pronoun she" => WordClass.PronounShe,
        "pronoun they" => WordClass.PronounThey,
        "pronoun it" => WordClass.PronounIt,
        "pronoun first" => WordClass.PronounFirst,
        "pronoun who" => WordClass.PronounWho,
        "pronoun object" => WordClass.PronounObject,
        "pronoun possessive" => WordClass.PronounPossessive,
        "title he" => WordClass.TitleHe,
        "title she" => WordClass.TitleShe,
        "title" => WordClass.TitleAny,
        "role noun" => WordClass.RoleNoun,
        "group noun" => WordClass.GroupNoun,
        "organisation word" => WordClass.OrganizationWord,
        "definite" => WordClass.Definite,
        "indefinite" => WordClass.Indefinite,
        "auxiliary" => WordClass.Auxiliary,
        "adverb" => WordClass.Adverb,
        "preposition" => WordClass.Preposition,
        "conjunction" => WordClass.Conjunction,
        "complementizer" => WordClass.Complementizer,
        "relative" => WordClass.Relative,
        "weekday" => WordClass.Calendar,
        "abbreviation" => WordClass.Abbreviation,
        "particle" => WordClass.Particle,
        "suffix" => WordClass.NameSuffix,
        "stop" => WordClass.Stop,
        "place" => WordClass.Place,
        "people" => WordClass.People,
        "addressee context" => WordClass.AddresseeContext,
        _ => throw new InvalidDataException($"The section [{section}] is not known."),
    };

    private static Dictionary<ulong, WordClass> LoadGivenNames()
    {
        using var reader = new StreamReader(typeof(Language).Assembly.GetManifestResourceStream("Quotes/given-names.tsv")!);
        var names = new Dictionary<ulong, WordClass>(65_536);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t');
            WordClass gender = line[^1] switch { 'm' => WordClass.GivenHe, 'f' => WordClass.GivenShe, _ => WordClass.None };
            names[WordHash.Of(line.AsSpan(0, tab))] = WordClass.GivenName | gender;
        }
        return names;
    }
}
