using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>Recognises lines that are nothing but a date, a time or an age such as "3 hours ago".</summary>
internal static class DateLine
{
    private const int LongestLine = 80;

    public static bool IsDate(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestLine) return false;
        if (CommentWords.Ages.Covers(line)) return line.IndexOfAnyInRange('0', '9') >= 0 || line.Length > 3;
        if (line.IndexOfAnyInRange('0', '9') < 0) return false;
        return DateReader.TryRead(line, DateOrder.DayFirst, out DateReading reading)
            ? Words(line[..reading.Start]) + Words(line[reading.End..]) <= 3
            : HasClock(line) && Words(line) <= 4;
    }

    /// <summary>Whether a date begins a text, at most after a word such as "on".</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (!IsDate(text)) return false;
        if (!DateReader.TryRead(text, DateOrder.DayFirst, out DateReading reading))
            return CommentWords.Ages.Begins(text) || char.IsAsciiDigit(text[0]);
        return Words(text[..reading.Start]) == 0 || CommentWords.Ages.Covers(text[..reading.Start]);
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        int words = 0;
        for (int i = 0; i < text.Length; i++)
            if (char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1]))) words++;
        return words;
    }

    private static bool HasClock(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && colon + 2 < text.Length && char.IsAsciiDigit(text[colon - 1]) && char.IsAsciiDigit(text[colon + 1])
            && char.IsAsciiDigit(text[colon + 2]);
    }
}
