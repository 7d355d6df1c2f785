using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Reads the section out of the breadcrumb trail that readers see: the last link before the article itself.</summary>
internal static class ShownTrail
{
    private const int MostTrails = 4, MostLinks = 16, MostNodes = 400, LongestSection = 40;

    /// <param name="scan">The page.</param>
    /// <param name="headline">Its headline, which may be the last step.</param>
    /// <param name="address">Its address, which the last step may lead to.</param>
    /// <returns>The section's name; null when the trail leads from the site's first page to the article at once.</returns>
    public static TextSlice? Section(PageScan scan, ReadOnlySpan<char> headline, ReadOnlySpan<char> address)
    {
        // The first may be of another size of the screen, or hold no more than the mark between two steps.
        for (int i = 0; i < Math.Min(scan.Trails.Count, MostTrails); i++)
            if (Section(scan, scan.Trails[i].Node, headline, address) is { } section) return section;
        return null;
    }

    private static TextSlice? Section(PageScan scan, int trail, ReadOnlySpan<char> headline, ReadOnlySpan<char> address)
    {
        Span<int> links = stackalloc int[MostLinks];
        for (int i = LinksIn(scan.Tree, trail, links) - 1; i >= 0; i--)
        {
            TextSlice target = scan.Attribute(links[i], KnownAttribute.Href).GetValueOrDefault();
            if (target.Length == 0 || target[0] == '#' || LeadsTo(target, address)) continue;
            // "« Back to all posts" leads there as well.
            if (!scan.TryReadShort(links[i], out ReadOnlySpan<char> name) || name.Length is 0 or > LongestSection
                || !char.IsLetter(name[0]) || name[^1] == '…' || MetadataText.SameWords(name, headline))
            {
                continue;
            }
            return JsonLdTrail.LeadsHome(target) ? null : SectionNames.Read(scan.Texts.Add(name));
        }
        return null;
    }

    /// <returns>How many there are; none in what is no trail but the page.</returns>
    private static int LinksIn(PageTree tree, int trail, Span<int> links)
    {
        int count = 0, end = tree[trail].End;
        if (end - trail > MostNodes) return 0;
        for (int i = trail; i < end && count < links.Length; i++)
            if (tree.IsElement(i, Tag.A)) links[count++] = i;
        return count;
    }

    /// <summary>Whether an address with or without its host is that of the page.</summary>
    private static bool LeadsTo(ReadOnlySpan<char> target, ReadOnlySpan<char> page) =>
        target.TrimEnd('/') is { Length: > 1 } path && page.TrimEnd('/').EndsWith(path, StringComparison.OrdinalIgnoreCase);
}
