using System.Text;

namespace NewsExtract.Html;

/// <summary>Finds a page's encoding and decodes it (WHATWG Encoding, HTML 13.2.3).</summary>
internal static class PageEncoding
{
    private static readonly System.Buffers.SearchValues<byte> LabelEnd = System.Buffers.SearchValues.Create("\"' />;"u8);

    static PageEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> page, string? charset)
    {
        if (page.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(page[3..]);
        if (page.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(page[2..]);
        if (page.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(page[2..]);
        Encoding? declared = ByLabel(charset) ?? Prescan(page[..Math.Min(page.Length, 1024)]);
        if (declared is not null) return declared.GetString(page);
        return System.Text.Unicode.Utf8.IsValid(page) ? Encoding.UTF8.GetString(page) : Encoding.GetEncoding(1252).GetString(page);
    }

    private static Encoding? Prescan(ReadOnlySpan<byte> start)
    {
        int at = start.IndexOf("charset="u8);
        if (at < 0) return null;
        ReadOnlySpan<byte> rest = start[(at + 8)..].TrimStart("\"' "u8);
        int end = rest.IndexOfAny(LabelEnd);
        return end < 0 ? null : ByLabel(Encoding.ASCII.GetString(rest[..end]));
    }

    private static Encoding? ByLabel(string? label)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        try { return Encoding.GetEncoding(label.Trim()); }
        catch (ArgumentException) { return null; }
    }
}
