namespace NewsExtract.Metadata;

/// <summary>What is known of the article before its JSON-LD is read: enough to tell it from the other stories there.</summary>
/// <param name="Address">The page's address, as fetched or canonical.</param>
/// <param name="Canonical">The canonical address the page states.</param>
/// <param name="Titles">Its titles as headings and meta elements give them.</param>
internal readonly record struct ArticleIdentity(TextSlice? Address, TextSlice? Canonical, List<TextSlice> Titles)
{
    public bool IsAddress(TextSlice? other) =>
        other is { } address && (IsSame(address, Address.GetValueOrDefault()) || IsSame(address, Canonical.GetValueOrDefault()));

    public bool IsHeadline(TextSlice? stated)
    {
        if (stated is not { } headline) return false;
        foreach (TextSlice title in Titles)
            if (MetadataText.SameWords(headline, title)) return true;
        return false;
    }

    /// <summary>Scheme, query, fragment and a slash at the end do not count.</summary>
    private static bool IsSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        !right.IsEmpty && Core(left).Equals(Core(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://");
        if (scheme >= 0) address = address[(scheme + 3)..];
        int end = address.IndexOfAny('?', '#');
        if (end >= 0) address = address[..end];
        return address.TrimEnd('/');
    }
}
