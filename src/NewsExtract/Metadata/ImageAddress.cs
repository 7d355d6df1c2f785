using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>What the address of an image tells.</summary>
internal static class ImageAddress
{
    private static readonly SearchValues<string> PlaceholderNames =
        SearchValues.Create(["placeholder", "/blavatar/", "/nopreview.", "/no-image.", "/noimage.", "/1x1.", "/blank.", "/spacer.",
            "/transparent.", "/pixel.", "lazyload", "lazy-load"],
            StringComparison.OrdinalIgnoreCase);

    /// <summary>An address of an image file, or of a place within the page.</summary>
    public static bool IsFile(ReadOnlySpan<char> address)
    {
        address = WithoutQuery(address.Trim());
        if (address.IsEmpty || address.StartsWith("javascript:")) return true;
        ReadOnlySpan<char> extension = address[Math.Max(0, address.LastIndexOf('.'))..];
        return extension.Equals(".jpg", StringComparison.OrdinalIgnoreCase) || extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".png", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".webp", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".gif", StringComparison.OrdinalIgnoreCase);
    }

    public static ReadOnlySpan<char> FileName(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> path = WithoutQuery(url);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>An address up to its query or fragment.</summary>
    public static ReadOnlySpan<char> WithoutQuery(ReadOnlySpan<char> address) =>
        address.IndexOfAny('?', '#') is >= 0 and int end ? address[..end] : address;

    /// <summary>A file that stands in for a picture until a script loads it.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> address) => WithoutQuery(address).ContainsAny(PlaceholderNames);

    /// <summary>
    /// What the head states for all pages that have no picture: a logo that was not filed under a day or a number, an empty file.
    /// </summary>
    public static bool IsStandIn(ReadOnlySpan<char> address)
    {
        const int shortestNumber = 4;
        if (IsPlaceholder(address)) return true;
        ReadOnlySpan<char> name = FileName(address), folder = WithoutQuery(address)[..^name.Length];
        if (!name.IsEmpty && !NamesLogo(name)) return false;
        int digits = 0;
        foreach (char c in folder)
            if ((digits = char.IsAsciiDigit(c) ? digits + 1 : 0) == shortestNumber) return false;
        return true;
    }

    /// <summary>"logo" and "sitelogo", but no word that ends in it ("dialogo", "epilogo", "psicologo").</summary>
    private static bool NamesLogo(ReadOnlySpan<char> file)
    {
        int at = file.IndexOf("logo", StringComparison.OrdinalIgnoreCase);
        return at == 0 || (at > 0 && (file[at] != 'l' || file[at - 1] is not ('a' or 'i' or 'o')));
    }
}
