using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>Takes off a title what does not belong to it: the site's name at either end, the section before it.</summary>
internal sealed class TitleStripper(SiteNames siteNames, TitleVotes votes)
{
    private static readonly string[] Separators =
        [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ‹ ", " › ", " ― ", "｜", " |", "| ", " ~ ", "_", " : ",
        ": "];

    /// <summary>The sign of each of them.</summary>
    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create("|-–—·•»«:/‹›―｜~_");

    /// <summary>
    /// Takes the site's name off the end or the front of a title, and what else a heading of the page shows not to belong to it.
    /// </summary>
    public TextSlice WithoutSite(TextSlice title)
    {
        for (int round = 0; round < 3; round++)
        {
            if (StripOnce(title) is not { } stripped) break;
            title = stripped;
        }
        return WithoutOpenEnd(title);
    }

    /// <summary>Without a sign at the end behind which a system wrote no name.</summary>
    private static TextSlice WithoutOpenEnd(TextSlice title) =>
        title.Length > 2 && title[^2] == ' ' && title[^1] is '-' or '–' or '—' or '|' or '·' ? title[..^2].TrimEnd() : title;

    private TextSlice? StripOnce(TextSlice title)
    {
        if (!title.Span.ContainsAny(SeparatorSigns)) return null;
        if (SiteNames.WithoutOutlet(title) is { } own) return own;
        foreach (string separator in Separators)
        {
            int first = title.Span.IndexOf(separator);
            if (first < 0) continue;
            int last = title.Span.LastIndexOf(separator);
            if (last > 0)
            {
                TextSlice head = title[..last].TrimEnd();
                if (siteNames.IsTail(title[(last + separator.Length)..], separator is " | " or " |") || votes.HasHeading(head)) return head;
            }
            if (first > 0)
            {
                TextSlice tail = title[(first + separator.Length)..].TrimStart();
                // A heading alone does not cut the front off: a kicker belongs to its headline ("Election: Winners and losers").
                if (siteNames.Contains(title[..first])) return tail;
            }
        }
        return null;
    }

    /// <summary>
    /// Takes off what stands before the title for sharing in the title element: a section, a site that is named nowhere else.
    /// </summary>
    public static TextSlice ToShared(TextSlice title, TextSlice? shared)
    {
        const int shortest = 10;
        if (shared is not { Length: >= shortest } own || !title.Span.EndsWith(own)) return title;
        return title.Span[..^own.Length].TrimEnd() is [.., var sign] && SeparatorSigns.Contains(sign) ? own : title;
    }

    /// <summary>Whether what stands behind a title's last bar is the site's name.</summary>
    public bool HasSiteName(ReadOnlySpan<char> title) =>
        title.LastIndexOf('|') is > 0 and int bar && siteNames.Contains(title[(bar + 1)..]);
}
