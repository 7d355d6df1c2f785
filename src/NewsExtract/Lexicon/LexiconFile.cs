namespace NewsExtract.Lexicon;

/// <summary>Word lists by name, from an embedded file of <see cref="SectionLines"/>: entries stand between commas or line ends.</summary>
internal sealed class LexiconFile
{
    private readonly Dictionary<string, List<string>> _sections = [];

    /// <param name="resource">The name of the resource: folder and file.</param>
    public LexiconFile(string resource)
    {
        using Stream stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(resource)!;
        foreach ((string section, string line) in SectionLines.Read(new StreamReader(stream)))
        {
            if (!_sections.TryGetValue(section, out List<string>? entries)) _sections.Add(section, entries = []);
            entries.AddRange(SectionLines.Entries(line));
        }
    }

    /// <summary>The entries of a section, in order.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such section.</exception>
    public List<string> this[string section] => _sections[section];

    /// <inheritdoc cref="CaselessSet"/>
    public CaselessSet Words(string section) => new(this[section]);

    /// <inheritdoc cref="PrefixTable"/>
    public PrefixTable Prefixes(string section) => new(this[section]);

    /// <inheritdoc cref="PhraseSet"/>
    public PhraseSet Phrases(string section) => new(this[section]);
}
