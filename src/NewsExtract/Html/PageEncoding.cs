using System.Text.Unicode;

namespace NewsExtract.Html;

/// <summary>Finds the encoding of a page as browsers do: the encoding sniffing algorithm (HTML 13.2.3.2).</summary>
internal static class PageEncoding
{
    /// <param name="charset">The charset of the HTTP header, or null.</param>
    /// <param name="byteOrderMark">Bytes of the byte order mark, which is no part of the text.</param>
    public static WebEncoding Find(ReadOnlySpan<byte> page, string? charset, out int byteOrderMark)
    {
        (WebEncoding? marked, byteOrderMark) = page switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (WebEncoding.Utf8, 3),
            [0xFE, 0xFF, ..] => (WebEncoding.Utf16BE, 2),
            [0xFF, 0xFE, ..] => (WebEncoding.Utf16LE, 2),
            _ => (null, 0),
        };
        return marked ?? WebEncoding.FromLabel(charset) ?? MetaPrescan.Find(page) ?? Guess(page);
    }

    /// <summary>
    /// Nothing declares an encoding. Bytes that are strictly valid UTF-8 are UTF-8; else it is windows-1252, the default of browsers in most locales.
    /// </summary>
    private static WebEncoding Guess(ReadOnlySpan<byte> page) => Utf8.IsValid(page) ? WebEncoding.Utf8 : WebEncoding.Windows1252;
}
