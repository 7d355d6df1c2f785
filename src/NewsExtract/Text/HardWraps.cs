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
    /// Share of the breaks between adjacent lines that must look set by a wrapper. Texts of one
    /// line a paragraph stay below .2, wrapped ones above .8.
    /// </summary>
    private const double WrappedShare = 0.6;

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

    /// <summary>The width the text was wrapped at, 0 when it was not.</summary>
    private static int Width(string text)
    {
        Span<int> lengths = stackalloc int[WidestWrap + 1];
        lengths.Clear();
        int breaks = 0, tooLong = 0;
        ReadOnlySpan<char> previous = default;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = TextLines.Trim(raw);
            if (!previous.IsEmpty && !line.IsEmpty)
            {
                breaks++;
                if (previous.Length <= WidestWrap) lengths[previous.Length]++;
                else tooLong++;
            }
            previous = line;
        }
        if (breaks < 3 || tooLong * 10 > breaks) return 0;
        int width = WidestWrap;
        for (int beyond = tooLong; width > 0 && (beyond += lengths[width]) * 50 <= breaks;) width--;
        return width >= NarrowestWrap && ShareOfWraps(text, width, breaks) >= WrappedShare ? width : 0;
    }

    private static double ShareOfWraps(string text, int width, int breaks)
    {
        int wraps = 0, unfinished = 0;
        ReadOnlySpan<char> previous = default;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = TextLines.Trim(raw);
            if (IsWrap(previous, line, width))
            {
                wraps++;
                if (!TextLines.EndsSentence(previous)) unfinished++;
            }
            previous = line;
        }
        // Sentences seldom end at a wrapper's break; they do at the end of a paragraph.
        return unfinished * 2 < wraps ? 0 : (double)wraps / breaks;
    }

    private static bool IsWrap(ReadOnlySpan<char> previous, ReadOnlySpan<char> line, int width)
    {
        if (previous.IsEmpty || line.IsEmpty || previous.Length > width + 2 || TextLines.IsRule(previous) || TextLines.IsRule(line))
            return false;
        int word = IsIdeographic(line[0]) ? 1 : line.IndexOf(' ');
        return previous.Length + 1 + (word < 0 ? line.Length : word) > width;
    }

    private static bool NeedsSpace(char before, char after) => before is not '-' && !(IsIdeographic(before) && IsIdeographic(after));

    private static bool IsIdeographic(char c) =>
        c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef';
}
