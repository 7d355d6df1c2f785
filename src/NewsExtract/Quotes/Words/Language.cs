using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using NewsExtract.Lexicon;
using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;

namespace NewsExtract.Quotes.Words;

/// <summary>The words of one language, read from its folder under <c>Quotes/Data</c>. Immutable after loading.</summary>
internal sealed class Language
{
    private static readonly ConcurrentDictionary<string, Language?> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, Language?>.AlternateLookup<ReadOnlySpan<char>> LoadedBySpan =
        Loaded.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What says that a word is a role, and whose.</summary>
    private const WordClass Roles = WordClass.RoleNoun | WordClass.NounHe | WordClass.NounShe;

    private readonly WordTable<Entry> _words;

    /// <summary>Few words, so that those that are in no list cost little.</summary>
    private readonly WordTable<WordList> _lists;

    /// <summary>A bit for the last letter of every ending that makes a role of a small word, by the lower bits of its code.</summary>
    private readonly ulong _roleLetters;

    private readonly Lazy<AttributionModel>? _model;

    private Language(string code, Dictionary<ulong, Entry> words, Dictionary<ulong, WordList> lists, SpeakerWords speakers,
        Lazy<AttributionModel>? model)
    {
        foreach (ulong word in words.Keys) words[word] = words[word].Listed(word);
        (Code, _words, _lists, _model) = (code, new WordTable<Entry>(words), new WordTable<WordList>(lists), model);
        Speakers = speakers;
        bool hasCases = speakers.RoleCases.Length > 0 && !speakers.NounsAreCapital;
        _roleLetters = hasCases ? ulong.MaxValue
            : speakers.RoleEndings.LastLetters | (speakers.NounsAreCapital ? speakers.PersonEndings.LastLetters : 0);
        HasSubjunctive = words.Values.Any(entry => entry.Class.HasFlag(WordClass.Subjunctive));
    }

    /// <summary>What the data say of a word: its class alone, and the phrases that begin with it, the longest first.</summary>
    /// <param name="IsListed">Whether there are any data of the word.</param>
    /// <param name="IsNoted">Whether passes that go from one token to the next look at the word where it is small, or at its phrases.</param>
    /// <param name="Given">Its classes as a given name, looked up once for the words that texts are full of.</param>
    internal readonly record struct Entry(WordClass Class, Phrase[]? Phrases, bool IsListed, bool IsNoted, WordClass Given)
    {
        /// <summary>The entry of a word whose classes and phrases are all known.</summary>
        public Entry Listed(ulong word) => this with
        {
            IsListed = true,
            IsNoted = Phrases is not null || Class == WordClass.None || (Class & (WordClass.SpeechCue | WordClass.MentionBeginning)) != 0,
            Given = GivenNames.ClassOf(word),
        };
    }

    /// <summary>A phrase of several words and its class; words after the first only.</summary>
    internal sealed record Phrase(ulong[] Rest, WordClass Class);

    /// <summary>The primary subtag of its BCP 47 tags.</summary>
    public string Code { get; }

    /// <summary>
    /// The trained model, for languages that have one; read when it is first asked for, so that one of an older format can be trained anew.
    /// </summary>
    public AttributionModel? Model => _model?.Value;

    /// <summary>What the language's data say of speakers beyond the classes of words.</summary>
    public SpeakerWords Speakers { get; }

    /// <summary>Whether common nouns are written with a capital, so that a capital says nothing of a name.</summary>
    public bool CasesNouns => Speakers.NounsAreCapital;

    /// <inheritdoc cref="SpeakerWords.HasArticles"/>
    public bool HasArticles => Speakers.HasArticles;

    /// <inheritdoc cref="SpeakerWords.HasFixedOrder"/>
    public bool HasFixedOrder => Speakers.HasFixedOrder;

    /// <summary>Whether verbs have forms that mark what is only reported.</summary>
    public bool HasSubjunctive { get; }

    /// <summary>The language for a BCP 47 tag; English for null and for languages without data, whose marks and names still work.</summary>
    public static Language For(string? tag)
    {
        ReadOnlySpan<char> code = tag ?? "en";
        int end = code.IndexOfAny('-', '_');
        if (end >= 0) code = code[..end];
        return (LoadedBySpan.TryGetValue(code, out Language? language) ? language : Loaded.GetOrAdd(code.ToString(), Load))
            ?? Loaded.GetOrAdd("en", Load)!;
    }

    /// <summary>The classes of a single word.</summary>
    public WordClass ClassOf(ulong word) => _words.Find(word).Class;

    /// <summary>Whether a word is in a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(WordList list, ulong word) => (_lists.Find(word) & list) != 0;

    /// <summary>Whether a small word that ends in a letter may be a role by its ending.</summary>
    public bool MayEndRole(char last) => (_roleLetters >> last & 1) != 0;

    /// <summary>What the data say of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Entry EntryOf(ulong word) => ref _words.Find(word);

    /// <summary>The longest phrase that begins with some tokens.</summary>
    /// <param name="phrases">The phrases that begin with the first of them.</param>
    /// <param name="classes">The classes of the phrase.</param>
    /// <returns>The number of tokens of the phrase, 0 when none begins there.</returns>
    public static int LongestPhrase(Phrase[] phrases, ReadOnlySpan<Token> tokens, out WordClass classes)
    {
        foreach (Phrase candidate in phrases)
        {
            ulong[] rest = candidate.Rest;
            if (rest.Length >= tokens.Length) continue;
            int i = 0;
            while (i < rest.Length && rest[i] == tokens[i + 1].Word) i++;
            if (i < rest.Length) continue;
            classes = candidate.Class;
            return rest.Length + 1;
        }
        classes = WordClass.None;
        return 0;
    }

    private static Language? Load(string code)
    {
        var words = new Dictionary<ulong, Entry>();
        var lists = new Dictionary<ulong, WordList>();
        SpeakerWords speakers = SpeakerWords.Load(code);
        Lazy<AttributionModel>? model = null;
        Assembly assembly = typeof(Language).Assembly;
        bool any = false;
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith($"Quotes/{code}/", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(SpeakerWords.FileName, StringComparison.Ordinal))
            {
                continue;
            }
            any = true;
            if (name.EndsWith(AttributionModel.ResourceName, StringComparison.Ordinal))
            {
                model = new Lazy<AttributionModel>(() => AttributionModel.Read(assembly.GetManifestResourceStream(name)!));
                continue;
            }
            using Stream data = assembly.GetManifestResourceStream(name)!;
            Read(new StreamReader(data), words, lists, speakers);
        }
        return any ? new Language(code, words, lists, speakers, model) : null;
    }

    /// <summary>Adds the words of one file.</summary>
    /// <exception cref="InvalidDataException">A section is not known.</exception>
    internal static void Read(TextReader reader, Dictionary<ulong, Entry> words, Dictionary<ulong, WordList> lists, SpeakerWords speakers)
    {
        var tokens = new TokenBuffer();
        foreach ((string section, string line) in SectionLines.Read(reader))
        {
            WordList list = WordLists.Of(section);
            if (list != WordList.None)
            {
                foreach (string word in SectionLines.Entries(line)) AddTo(list, word, lists);
                continue;
            }
            WordClass classes = SectionClass(section);
            // Verbs are lists of single words, many to a line, and need no commas.
            bool areVerbs = section.EndsWith("cues", StringComparison.Ordinal) && !classes.HasFlag(WordClass.PrepositionCue);
            foreach (string entry in SectionLines.Entries(areVerbs ? line.Replace(' ', ',') : line))
            {
                bool hers = (classes & Roles) == WordClass.RoleNoun && speakers.SheRoleEndings.EndsWithAny(entry);
                Add(entry, hers ? classes | WordClass.NounShe : classes, words, tokens);
            }
        }
    }

    private static void AddTo(WordList list, string text, Dictionary<ulong, WordList> lists)
    {
        if (text.Contains(' ', StringComparison.Ordinal)) throw new InvalidDataException($"\"{text}\" is no single word.");
        ulong word = WordHash.Of(text);
        lists[word] = lists.GetValueOrDefault(word) | list;
    }

    private static void Add(string text, WordClass classes, Dictionary<ulong, Entry> words, TokenBuffer tokens)
    {
        // "M. Durand": a text writes an abbreviation of one letter as an initial, which is one word with its full stop.
        Tokenizer.Split(text is [_, '.'] ? text.ToUpperInvariant() : text, tokens, Deadline.None);
        Entry entry = words.GetValueOrDefault(tokens[0].Word);
        if (tokens.Count == 1)
        {
            words[tokens[0].Word] = entry with { Class = entry.Class | classes };
            return;
        }
        var rest = new ulong[tokens.Count - 1];
        for (int i = 0; i < rest.Length; i++) rest[i] = tokens[i + 1].Word;
        List<Phrase> phrases = [.. entry.Phrases ?? []];
        int known = phrases.FindIndex(phrase => phrase.Rest.AsSpan().SequenceEqual(rest));
        if (known >= 0) phrases[known] = phrases[known] with { Class = phrases[known].Class | classes };
        else phrases.Add(new Phrase(rest, classes));
        words[tokens[0].Word] = entry with { Phrases = [.. phrases.OrderByDescending(phrase => phrase.Rest.Length)] };
    }

    private static WordClass SectionClass(string section) => section switch
    {
        "speech cues" or "speech phrases" => WordClass.SpeechCue,
        "thought cues" => WordClass.ThoughtCue,
        "topic cues" => WordClass.TopicCue | WordClass.SpeechCue,
        "naming cues" => WordClass.NamingCue | WordClass.SpeechCue,
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
        "honorific" => WordClass.Honorific | WordClass.TitleAny,
        "role link" => WordClass.RoleLink | WordClass.Preposition,
        "wide link" => WordClass.WideLink | WordClass.Preposition,
        // Phrases that begin with a cue and report nothing: "wrote off".
        "no cue" => WordClass.None,
        "family name" => WordClass.FamilyName,
        "name or thing" => WordClass.NameOrThing,
        "given name he" => WordClass.GivenName | WordClass.GivenHe,
        "given name she" => WordClass.GivenName | WordClass.GivenShe,
        "stands alone" => WordClass.StandsAlone | WordClass.RoleNoun,
        "somebody" => WordClass.Somebody,
        "name link" => WordClass.NameLink,
        "organisation noun" => WordClass.OrganizationNoun | WordClass.GroupNoun,
        "former" => WordClass.Former,
        "person noun" => WordClass.PersonNoun | WordClass.RoleNoun,
        "role he" => WordClass.RoleNoun | WordClass.NounHe,
        "role she" => WordClass.RoleNoun | WordClass.NounShe,
        "person noun he" => WordClass.PersonNoun | WordClass.RoleNoun | WordClass.NounHe,
        "person noun she" => WordClass.PersonNoun | WordClass.RoleNoun | WordClass.NounShe,
        "article he" => WordClass.Definite | WordClass.NounHe,
        "article she" => WordClass.Definite | WordClass.NounShe,
        "subjunctive" => WordClass.Subjunctive,
        "conditional" => WordClass.Conditional,
        "frame word" => WordClass.FrameWord,
        "addressee context" => WordClass.AddresseeContext,
        _ => throw new InvalidDataException($"The section [{section}] is not known."),
    };
}
