using NewsExtract.Lexicon;

namespace NewsExtract.Metadata;

/// <summary>Tells the name of a section from what pages state in its place.</summary>
internal static class SectionNames
{
    private static readonly LexiconFile Lists = LexiconFile.Load("Metadata/sections.txt");
    private const int Longest = 60;

    /// <summary>What the first step of a breadcrumb trail is called.</summary>
    private static readonly CaselessSet Home = Lists.Words("home");

    /// <summary>Whether a name is that of the site's first page.</summary>
    public static bool IsHome(ReadOnlySpan<char> name) => Home.Contains(name);

    /// <summary>What systems state where no section is chosen, and for their own lists.</summary>
    private static readonly CaselessSet None = Lists.Words("none");

    /// <summary>
    /// The section in a statement, null when it names none: the first of several that a system joined by commas.
    /// </summary>
    public static TextSlice? Read(TextSlice stated)
    {
        const string label = "Category: ";
        if (stated.Span.StartsWith(label, StringComparison.OrdinalIgnoreCase)) stated = stated[label.Length..];
        int comma = stated.Span.IndexOf(',');
        // "Food, Drink" may be one section's name.
        if (comma > 0 && comma + 1 < stated.Length && (stated[comma + 1] != ' ' || stated.Span.Count(',') > 1)) stated = stated[..comma];
        return stated.Length is 0 or > Longest || stated.Span.Contains('{') || stated.Span.Contains("//", StringComparison.Ordinal)
            || IsHome(stated) || None.Contains(stated) ? null : stated;
    }
}
