using System.Text;

namespace NewsExtract.Text;

/// <summary>
/// Joins lines that were broken at a fixed width. A break was set by a wrapper when the next line's first word would not have fitted:
/// the test needs only the width, and lines of a text that is not wrapped fail it.
/// </summary>
internal static class HardWraps
{
    /// <summary>Wrapped text is seldom wider; longer lines are paragraphs.</summary>
    private const int WidestWrap = 132;
    private const int NarrowestWrap = 24;

    /// <summary>
    /// Share of the breaks behind lines of more than half the width that must look set by a wrapper. Texts of one line a paragraph stay
    /// below .2, wrapped ones above .8. Shorter lines are entries of menus, or the last of a paragraph.
    /// </summary>
    private const double WrappedShare = 0.6;

    /// <summary>One line of so many may be too long: an address, a table.</summary>
    private const int LinesForOneTooLong = 50;

    /// <returns>The text with one paragraph a line, or the text itself when it is not wrapped.</returns>
    public static string Join(string text)
    {
        int width = Width(text);
        if (width == 0) return text;
        var joined = new StringBuilder(text.Length);
        ReadOnlySpan<char> previous = default;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = TextLines.Trim(raw);
            bool continues = IsWrap(previous, line, width);
            if (continues && NeedsSpace(previous[^1], line[0])) joined.Append(' ');
            else if (!continues && joined.Length > 0) joined.Append('\n');
            joined.Append(line);
            previous = line;
        }
        return joined.ToString();
    }

    /// <summary>The width in columns that the text was wrapped at, 0 when it was not.</summary>
    private static int Width(string text)
    {
        Span<int> lengths = stackalloc int[WidestWrap + 1];
        lengths.Clear();
        int lines = 0, tooLong = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = TextLines.Trim(raw);
            if (line.IsEmpty) continue;
            lines++;
            int columns = Columns(line);
            if (columns <= WidestWrap) lengths[columns]++;
            else tooLong++;
        }
        if (tooLong * LinesForOneTooLong > lines) return 0;
        int width = WidestWrap;
        for (int beyond = tooLong; width > 0 && (beyond += lengths[width]) * LinesForOneTooLong <= lines;) width--;
        return width >= NarrowestWrap && LooksWrapped(text, width) ? width : 0;
    }

    private static bool LooksWrapped(string text, int width)
    {
        const int fewest = 3;
        int wraps = 0, unfinished = 0, breaks = 0;
        ReadOnlySpan<char> previous = default;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = TextLines.Trim(raw);
            if (!previous.IsEmpty && !line.IsEmpty && Columns(previous) * 2 > width) breaks++;
            if (IsWrap(previous, line, width))
            {
                wraps++;
                if (!TextLines.EndsSentence(previous)) unfinished++;
            }
            previous = line;
        }
        // Sentences seldom end at a wrapper's break; they do at the end of a paragraph.
        return breaks >= fewest && wraps >= WrappedShare * breaks && unfinished * 2 >= wraps;
    }

    private static bool IsWrap(ReadOnlySpan<char> previous, ReadOnlySpan<char> line, int width)
    {
        if (previous.IsEmpty || line.IsEmpty || TextLines.IsRule(previous) || TextLines.IsRule(line)) return false;
        int columns = Columns(previous);
        return columns <= width + 2 && columns + 1 + Columns(FirstWord(line)) > width;
    }

    /// <summary>What a wrapper keeps together at a line's front: a word, or one ideograph.</summary>
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        int end = 1;
        while (!IsWide(line[0]) && end < line.Length && line[end] != ' ' && !IsWide(line[end])) end++;
        return line[..end];
    }

    /// <summary>Places on a screen, two of them for an ideograph; a line much too long is not counted to its end.</summary>
    private static int Columns(ReadOnlySpan<char> line)
    {
        int columns = 0;
        foreach (char c in line[..Math.Min(line.Length, WidestWrap + 1)]) columns += IsWide(c) ? 2 : 1;
        return columns;
    }

    private static bool NeedsSpace(char before, char after) => before is not '-' && !(IsWide(before) && IsWide(after));

    private static bool IsWide(char c) =>
        c is >= '\u2e80' and <= '\u9fff' or >= '\uac00' and <= '\ud7af' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef';
}
