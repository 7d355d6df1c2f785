using System.Buffers;

namespace NewsExtract.Comments;

/// <summary>Recognises lines that are a person's name, alone or with a date or "says" behind it.</summary>
internal static class NameLine
{
    private const int LongestName = 48;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789,;:!?/|");

    /// <summary>Two to four words with capitals, as names are written.</summary>
    public static bool IsName(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestName || line.ContainsAny(NotInNames)) return false;
        int words = 0, capitals = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            if (word.IsEmpty) continue;
            if (++words > 4) return false;
            if (char.IsUpper(word[0])) capitals++;
            else if (word.Length > 3) return false;
        }
        return words >= 2 && capitals >= 2;
    }

    /// <summary>"Greta H.": the point belongs to the initial, not to a sentence.</summary>
    public static bool EndsWithInitial(ReadOnlySpan<char> line) =>
        line.Length is >= 4 and <= LongestName && line[^1] == '.' && char.IsUpper(line[^2]) && line[^3] == ' ' && line.Count(' ') <= 2;

    /// <summary>A heading line of a comment: the commenter's name, and the rest of the line with a date or "says".</summary>
    /// <returns>False when the line is no name.</returns>
    public static bool TrySplitHeader(ReadOnlySpan<char> line, out ReadOnlySpan<char> name, out ReadOnlySpan<char> rest)
    {
        name = rest = default;
        if (line.Length > 100) return false;
        for (int i = 1; i < line.Length; i++)
        {
            bool separator = line[i] is '•' or '·' or '|' or '—' or '–' or ',' or '(' or ':' || (line[i] == '-' && line[i - 1] == ' ');
            if (!separator && line[i] != ' ') continue;
            ReadOnlySpan<char> after = line[i..].Trim("•·|—–-,:() ");
            bool says = line[i] == ' ' && CommentWords.Says.Begins(after)
                && (after[^1] == ':' || CommentWords.Says.Covers(after) || after.Contains(':'));
            if (!after.IsEmpty && !says && !(separator ? DateLine.IsDate(after) : DateLine.Begins(after))) continue;
            if (after.IsEmpty && line[i] != ':') continue;
            name = line[..i].Trim();
            rest = after;
            return name.Length is > 0 and <= LongestName;
        }
        return false;
    }
}
