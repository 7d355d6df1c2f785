using System.Buffers;

namespace NewsExtract.Text;

/// <summary>Finds the line that is the headline, and its repetitions.</summary>
internal static class HeadlineLine
{
    /// <summary>How far above the body a headline is looked for, and how far into it.</summary>
    private const int Above = 60, Below = 3;

    /// <summary>Log-odds below which the best line of a text is no headline either.</summary>
    private const float Least = -3;

    private static readonly SearchValues<string> TrailSigns = SearchValues.Create([" » ", " › ", " > "], StringComparison.Ordinal);

    /// <param name="text">A text whose lines have scores.</param>
    /// <param name="body">The first line of the body.</param>
    /// <param name="end">The first line of the comments.</param>
    /// <returns>The line, -1 when there is none.</returns>
    public static int Find(ScrapedText text, int body, int end)
    {
        int first = Math.Max(0, body - Above), last = Math.Min(end, body + Below), best = -1;
        for (int i = first; i < last; i++)
        {
            // A heading of the first level says it itself.
            if (text[i].Level == 1 && MayBe(text, i)) return i;
        }
        for (int i = first; i < last; i++)
            if (MayBe(text, i) && (best < 0 || text[i].HeadlineScore > text[best].HeadlineScore)) best = i;
        if (best < 0 || text[best].HeadlineScore < Least) return -1;
        // The shortest of its repetitions is the one without the site's name.
        for (int i = first; i < last; i++)
            if (text[i].Length < text[best].Length && Repeats(text.Text(i), text.Text(best)) && MayBe(text, i)) best = i;
        return best;
    }

    /// <summary>"Home » Section » Headline": the way to a page, not its headline.</summary>
    private static bool IsTrail(ReadOnlySpan<char> line) => line.ContainsAny(TrailSigns) || line.Count(" / ") > 1;

    private static bool MayBe(ScrapedText text, int line) =>
        text[line].Words is >= 1 and <= 40 && text[line].Role is LineRole.Body or LineRole.Unlikely
            && text.Text(line)[^1] is not ('.' or ':') && !IsTrail(text.Text(line))
            && !BylinesAndDates.IsByline(text, line) && !BylinesAndDates.IsDate(text, line);

    /// <summary>Gives all lines that repeat the headline their role.</summary>
    public static void MarkAll(ScrapedText text, int end, ReadOnlySpan<char> headline)
    {
        for (int i = 0; i < end; i++)
            if (Repeats(headline, text.Text(i))) text[i].Role = LineRole.Headline;
    }

    /// <summary>Whether a line is the headline again, alone or with the site's name behind it.</summary>
    private static bool Repeats(ReadOnlySpan<char> headline, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(headline, StringComparison.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> rest = line[headline.Length..].TrimStart();
        return rest.IsEmpty || (rest[0] is '|' or '-' or '–' or '—' or '·' or '•' or '«' or '»' && rest.Length <= 60);
    }

    /// <summary>"Headline | Site" without what stands behind the bar.</summary>
    public static ReadOnlySpan<char> WithoutSite(ReadOnlySpan<char> headline)
    {
        int bar = headline.LastIndexOf(" | ");
        return bar > headline.Length / 2 ? headline[..bar].TrimEnd() : headline;
    }
}
