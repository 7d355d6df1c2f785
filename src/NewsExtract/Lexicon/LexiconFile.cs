using System.Buffers;

namespace NewsExtract.Lexicon;

/// <summary>Word lists by name, from a file of <see cref="SectionLines"/>: entries stand between commas or line ends.</summary>
internal sealed class LexiconFile
{
    private readonly Dictionary<string, List<string[]>> _sections = [];
    private readonly HashSet<string> _asked = [];

    public LexiconFile(TextReader reader)
    {
        foreach ((string section, string line) in SectionLines.Read(reader))
        {
            if (!_sections.TryGetValue(section, out List<string[]>? lines)) _sections.Add(section, lines = []);
            lines.Add(SectionLines.Entries(line));
        }
    }

    /// <param name="resource">The name of an embedded file: folder and file.</param>
    public static LexiconFile Load(string resource)
    {
        using Stream stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(resource)!;
        return new LexiconFile(new StreamReader(stream));
    }

    /// <summary>The entries of a section, in order.</summary>
    /// <exception cref="InvalidDataException">The file has no such section.</exception>
    public IEnumerable<string> this[string section] => _sections.ContainsKey(section)
        ? EntriesOf(section) : throw new InvalidDataException($"There is no section [{section}].");

    /// <summary>The entries of a section that a file may do without.</summary>
    public IEnumerable<string> EntriesOf(string section) => LinesOf(section).SelectMany(line => line);

    /// <summary>The entries line by line, of a section that a file may do without.</summary>
    public List<string[]> LinesOf(string section)
    {
        _asked.Add(section);
        return _sections.GetValueOrDefault(section, []);
    }

    /// <inheritdoc cref="CaselessSet"/>
    public CaselessSet Words(string section) => new(this[section]);

    /// <summary>The entries as what is looked for anywhere in a text, whatever its case.</summary>
    public SearchValues<string> Substrings(string section) => SearchValues.Create([.. this[section]], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="PrefixTable"/>
    public PrefixTable Prefixes(string section) => new(this[section]);

    /// <inheritdoc cref="PhraseSet"/>
    public PhraseSet Phrases(string section) => new([.. this[section]]);

    /// <summary>For the end of reading: a section that nobody asked for has a name that was misspelt.</summary>
    /// <exception cref="InvalidDataException">There is such a section.</exception>
    public void RefuseUnknownSections()
    {
        foreach (string section in _sections.Keys)
            if (!_asked.Contains(section)) throw new InvalidDataException($"The section [{section}] is not known.");
    }
}
