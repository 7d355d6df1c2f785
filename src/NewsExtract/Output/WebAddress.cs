namespace NewsExtract.Output;

/// <summary>Which addresses of a page may become links in what is written.</summary>
internal static class WebAddress
{
    /// <summary>
    /// Whether it is an absolute http or https address. Nothing else is ever made a link:
    /// <c>javascript:</c>, <c>data:</c>, a relative path.
    /// </summary>
    public static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
}
