namespace NewsExtract.Metadata;

/// <summary>The names a page gives its site: what stands beside a headline in titles and signs articles that name nobody.</summary>
internal sealed class SiteNames
{
    private readonly List<string> _letters = [];
    private readonly string? _host;

    public SiteNames(PageEvidence evidence, string? address)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field is MetadataField.SiteName or MetadataField.Publisher && MetadataText.Letters(candidate.Value) is { Length: > 1 } letters) _letters.Add(letters);
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) _host = MetadataText.Letters(uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host);
    }

    /// <summary>Whether a text is a name of the site or its address, or nearly.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        string letters = MetadataText.Letters(text);
        if (letters.Length == 0) return false;
        // "MDR" beside "MDR THÜRINGEN": a name in capitals goes on with that of a part of the house.
        int space = text.IndexOf(' ');
        if (space >= 3 && !text[..space].ContainsAnyExceptInRange('A', 'Z') && IsExactly(text[..space])) return true;
        foreach (string name in _letters)
        {
            if (name == letters) return true;
            // "BBC" beside "BBC News", "The Daily Planet" beside "Daily Planet".
            if (letters.Length >= 3 && name.Length >= 3 && letters.Length <= name.Length * 2 && (name.Contains(letters, StringComparison.Ordinal) || letters.Contains(name, StringComparison.Ordinal))) return true;
        }
        return _host is not null && letters.Length >= 3 && (_host.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(_host, StringComparison.Ordinal) || (letters.Length >= 6 && _host.Contains(letters, StringComparison.Ordinal)));
    }

    /// <summary>Whether a text is exactly one of the names.</summary>
    public bool IsExactly(ReadOnlySpan<char> text)
    {
        string letters = MetadataText.Letters(text);
        return _letters.Contains(letters) || letters == _host;
    }
}
