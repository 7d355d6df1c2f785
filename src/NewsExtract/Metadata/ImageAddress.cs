using System.Buffers;
using NewsExtract.Lexicon;

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

    /// <summary>Whether two addresses are of one picture: of files with one name, or whose names differ in the size alone.</summary>
    public static bool AreOfOnePicture(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        const int shortest = 7;
        return (FileName(one) is { Length: >= shortest } file && file.SequenceEqual(FileName(other)))
            || (NameWithoutSize(one) is { Length: >= shortest } name && name.SequenceEqual(NameWithoutSize(other)));
    }

    /// <summary>
    /// "quay" of <c>/img/quay-1024x683.jpg</c>, and where the file is called by its size alone, the name of the folder.
    /// </summary>
    private static ReadOnlySpan<char> NameWithoutSize(ReadOnlySpan<char> address)
    {
        const int longestExtension = 5;
        ReadOnlySpan<char> path = WithoutQuery(address);
        if (path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') && path.Length - dot <= longestExtension) path = path[..dot];
        while (path.LastIndexOfAny(PartEnds) is > 0 and int sign && IsSize(path[(sign + 1)..], path[..sign])) path = path[..sign];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static readonly SearchValues<char> PartEnds = SearchValues.Create("-_~.@/");

    /// <summary>"1024x683", "w1200", "scaled"; a number alone only behind a longer one, for others count an article's pictures.</summary>
    private static bool IsSize(ReadOnlySpan<char> part, ReadOnlySpan<char> before)
    {
        const int shortestId = 5;
        if (part.IsEmpty || SizeNames.Contains(part)) return true;
        if (part.Contains('x') && !part.ContainsAnyExcept(DigitsAndTimes)) return part.Length > 1;
        if (char.IsAsciiLetterLower(part[0])) return IsWidth(part[1..]);
        return IsWidth(part) && before.Length >= shortestId && !before[^shortestId..].ContainsAnyExceptInRange('0', '9');
    }

    private static readonly SearchValues<char> DigitsAndTimes = SearchValues.Create("0123456789x");

    private static bool IsWidth(ReadOnlySpan<char> number) =>
        number.Length is 3 or 4 && number[0] != '0' && !number.ContainsAnyExceptInRange('0', '9');

    /// <summary>What systems call the sizes of a picture.</summary>
    private static readonly CaselessSet SizeNames = new(["scaled", "original", "retina", "large", "medium", "small", "big", "wide", "full",
        "hd", "thumb", "thumbnail", "social", "seo", "web"]);

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
