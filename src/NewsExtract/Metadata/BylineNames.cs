namespace NewsExtract.Metadata;

/// <summary>The names in what may be a byline, and whether they are people's. Pooled.</summary>
internal sealed class BylineNames(TextStore texts, SiteNames siteNames)
{
    private readonly NameList _names = new(texts);

    /// <summary>Whether some lines hold a name.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="isLink">They are those of a link to an author: whatever stands there is a name.</param>
    /// <param name="isPerson">Whether one is neither the site's nor that of a desk.</param>
    public bool AreIn(ReadOnlySpan<char> lines, bool isLink, out bool isPerson)
    {
        _names.Clear();
        BylineReader.ReadLines(lines, _names, strict: !isLink);
        isPerson = false;
        foreach (TextSlice name in _names.Names) isPerson |= !siteNames.Contains(name) && !BylineWords.IsImpersonal(name);
        return _names.Count > 0;
    }

    /// <summary>Whether some lines are a person's name or several, each of two or three words, and no more than that.</summary>
    public bool AreAll(ReadOnlySpan<char> lines)
    {
        const int longest = 60;
        if (lines.Length is 0 or >= longest || !lines.Contains(' ') || !AreIn(lines, isLink: false, out bool isPerson) || !isPerson)
            return false;
        foreach (TextSlice name in _names.Names)
            if (name.Span.Count(' ') is not (1 or 2)) return false;
        return true;
    }
}
