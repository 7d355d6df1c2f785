using NewsExtract.Comments;

namespace NewsExtract.Text;

/// <summary>Recognises lines that are nothing but a date, a time or an age such as "3 hours ago".</summary>
internal static class DateLine
{
    private const int LongestLine = 80;

    public static bool IsDate(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine) return false;
        if (CommentWords.Ages.Covers(line)) return line.IndexOfAnyInRange('0', '9') >= 0 || line.Length > 3;
        int numbers = 0, words = 0;
        bool year = false, clock = false;
        for (int i = 0; i < line.Length;)
        {
            if (char.IsAsciiDigit(line[i]))
            {
                int start = i;
                while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
                numbers++;
                year |= i - start == 4 && line[start] is '1' or '2' && line[start + 1] is '9' or '0';
                clock |= i < line.Length - 1 && line[i] == ':' && char.IsAsciiDigit(line[i + 1]);
            }
            else if (char.IsLetter(line[i]))
            {
                while (i < line.Length && char.IsLetter(line[i])) i++;
                words++;
            }
            else i++;
        }
        return words <= 5 && numbers is >= 2 and <= 8 && (year || clock);
    }
}
