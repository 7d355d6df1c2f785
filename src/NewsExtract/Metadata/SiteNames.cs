namespace NewsExtract.Metadata;

/// <summary>The names a page gives its site: what stands beside a headline in titles and signs articles that name nobody. Pooled.</summary>
internal sealed class SiteNames
{
    /// <summary>Longer texts are no names.</summary>
    private const int Longest = 256;

    private readonly List<string> _letters = [];
    private string? _host;

    public void Read(PageEvidence evidence, string? address)
    {
        _letters.Clear();
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field is MetadataField.SiteName or MetadataField.Publisher && MetadataText.Letters(candidate.Value) is { Length: > 1 } letters) _letters.Add(letters);
        ReadOnlySpan<char> host = HostOf(address);
        _host = host.IsEmpty ? null : MetadataText.Letters(host.StartsWith("www.") ? host[4..] : host);
    }

    /// <summary>The host of an address, empty when it has none.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://");
        if (scheme < 0) return default;
        address = address[(scheme + 3)..];
        int end = address.IndexOfAny("/?#:");
        return end < 0 ? address : address[..end];
    }

    /// <summary>Whether a text is a name of the site or its address, or nearly.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return false;
        ReadOnlySpan<char> letters = MetadataText.Letters(text, stackalloc char[Longest]);
        if (letters.Length == 0) return false;
        // "MDR" beside "MDR THÜRINGEN": a name in capitals goes on with that of a part of the house.
        int space = text.IndexOf(' ');
        if (space >= 3 && !text[..space].ContainsAnyExceptInRange('A', 'Z') && IsExactly(text[..space])) return true;
        // "Tribune D" at tribune-news.example: an account of the house.
        if (space >= 5 && text.Length - space <= 5 && _host is not null && _host.AsSpan().StartsWith(letters[..Math.Min(space, letters.Length)])) return true;
        foreach (string name in _letters)
        {
            if (letters.SequenceEqual(name)) return true;
            // "BBC" beside "BBC News", "The Daily Planet" beside "Daily Planet".
            if (letters.Length >= 3 && name.Length >= 3 && letters.Length <= name.Length * 2 && (name.AsSpan().IndexOf(letters) >= 0 || letters.IndexOf(name) >= 0)) return true;
        }
        return _host is not null && letters.Length >= 3 && (_host.AsSpan().StartsWith(letters) || letters.StartsWith(_host) || (letters.Length >= 6 && _host.AsSpan().IndexOf(letters) >= 0));
    }

    /// <summary>Whether a text is exactly one of the names.</summary>
    public bool IsExactly(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return false;
        ReadOnlySpan<char> letters = MetadataText.Letters(text, stackalloc char[Longest]);
        foreach (string name in _letters)
            if (letters.SequenceEqual(name)) return true;
        return letters.SequenceEqual(_host);
    }
}
