namespace NewsExtract.Lexicon;

/// <summary>
/// The form of all word lists: a line <c>[name]</c> begins a section, a line that begins with <c>#</c> is a comment, and what the other
/// lines hold is the section's own affair.
/// </summary>
internal static class SectionLines
{
    /// <summary>The lines that hold something, in order, each with the name of its section.</summary>
    public static IEnumerable<(string Section, string Line)> Read(TextReader reader)
    {
        string section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') section = line.Trim('[', ']');
            else yield return (section, line);
        }
    }

    /// <summary>The entries of a line that has them between commas.</summary>
    public static string[] Entries(string line) => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
