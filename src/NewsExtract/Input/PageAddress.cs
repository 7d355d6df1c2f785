namespace NewsExtract.Input;

/// <summary>A page's address as a file states it.</summary>
internal static class PageAddress
{
    /// <returns>Null when it has no scheme: .NET on Unix takes <c>/path</c> for the address of a file.</returns>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && text.AsSpan().TrimStart().StartsWith(address.Scheme, StringComparison.OrdinalIgnoreCase) ? address : null;
}
