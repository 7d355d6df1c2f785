using NewsExtract.Lexicon;

namespace NewsExtract.Metadata;

/// <summary>Tells a site's name that is its address ("Harbour.example") by its shape.</summary>
internal static class HostShape
{
    private const int Longest = 40, ShortestLabel = 2;

    /// <summary>Domains of no country under which newsrooms are found.</summary>
    private static readonly CaselessSet Domains = new(["com", "net", "org", "info", "biz", "news", "online", "press", "media"]);

    /// <summary>Endings of file names that look like a country's.</summary>
    private static readonly CaselessSet Files = new(["js", "ts", "py", "cs", "md", "sh"]);

    /// <summary>One word of letters, digits and hyphens with dots in it, the last of them before a domain.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        int dot = text.LastIndexOf('.');
        if (text.Length > Longest || dot < ShortestLabel || text[0] == '.' || text.Contains("..", StringComparison.Ordinal)) return false;
        foreach (char c in text)
            if (!(char.IsAsciiLetterOrDigit(c) || c is '.' or '-')) return false;
        ReadOnlySpan<char> domain = text[(dot + 1)..];
        return Domains.Contains(domain)
            || (domain.Length == 2 && char.IsAsciiLetter(domain[0]) && char.IsAsciiLetter(domain[1]) && !Files.Contains(domain));
    }
}
