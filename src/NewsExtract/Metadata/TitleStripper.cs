using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>Takes off a title what does not belong to it: the site's name at either end, the section before it.</summary>
internal sealed class TitleStripper(SiteNames siteNames, TitleVotes votes)
{
    private static readonly string[] Separators =
        [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ‹ ", " › ", " ― ", "｜", " |", "| ", " ~ ", "_", " : ",
        ": "];

    private const string Signs = "|-–—·•»«:/‹›―｜~_";

    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create(Signs);

    /// <summary>The sign of each separator, as a bit.</summary>
    private static readonly int[] SignOfSeparator =
        [.. Separators.Select(separator => BitOf(separator[separator.AsSpan().IndexOfAny(SeparatorSigns)]))];

    private static int BitOf(char sign) => 1 << Signs.IndexOf(sign);

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
        int signs = SignsIn(title);
        if (signs == 0) return null;
        if (SiteNames.WithoutOutlet(title) is { } own) return own;
        for (int i = 0; i < Separators.Length; i++)
        {
            if ((signs & SignOfSeparator[i]) == 0) continue;
            string separator = Separators[i];
            int first = title.Span.IndexOf(separator);
            if (first < 0) continue;
            int last = title.Span.LastIndexOf(separator);
            if (last > 0)
            {
                TextSlice head = title[..last].TrimEnd();
                bool isBar = separator.AsSpan().ContainsAny("|｜");
                if (siteNames.IsTail(title[(last + separator.Length)..], isBar) || votes.HasHeading(head)) return head;
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

    /// <summary>The signs that a title has, a bit each: most have one or none.</summary>
    private static int SignsIn(ReadOnlySpan<char> title)
    {
        int signs = 0;
        for (int next = title.IndexOfAny(SeparatorSigns); next >= 0; next = title.IndexOfAny(SeparatorSigns))
        {
            signs |= BitOf(title[next]);
            title = title[(next + 1)..];
        }
        return signs;
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
