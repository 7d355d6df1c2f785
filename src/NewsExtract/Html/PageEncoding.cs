using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsExtract.Html;

/// <summary>
/// Finds the encoding of a page as browsers do: the encoding sniffing algorithm (HTML 13.2.3.2), put right where stored pages need it.
/// </summary>
internal static class PageEncoding
{
    /// <summary>Characters of a language tag that are looked at: BCP 47 (4.4.1) advises room for 35.</summary>
    private const int LongestLanguage = 35;

    /// <param name="page">The page's bytes.</param>
    /// <param name="charset">The charset of the HTTP header, or null.</param>
    /// <param name="byteOrderMark">Bytes of the byte order mark, which is no part of the text.</param>
    public static WebEncoding Find(ReadOnlySpan<byte> page, string? charset, out int byteOrderMark)
    {
        WebEncoding? declared = Declared(page, charset, out byteOrderMark);
        if (declared?.Decoder is DecoderKind.Utf8 or DecoderKind.Utf16BE or DecoderKind.Utf16LE) return declared;

        // Archives and scrapers store pages as UTF-8 and leave the old declaration in: 17 of 2,234 pages measured, and no page that
        // was valid UTF-8 with letters beyond ASCII was anything else. Text of another encoding is hardly ever valid UTF-8.
        ReadOnlySpan<byte> whole = WithoutCutCharacter(page);
        if (!Ascii.IsValid(whole) && Utf8.IsValid(whole)) return WebEncoding.Utf8;

        // A parser that meets a meta element further down starts again with its encoding (HTML 13.2.3.4).
        return declared ?? MetaPrescan.Find(page) ?? Default(MetaPrescan.FindLanguage(page));
    }

    /// <summary>
    /// What the standard lets declare the encoding: a byte order mark, the HTTP header, the first 1,024 bytes. Null when nothing does.
    /// </summary>
    public static WebEncoding? Declared(ReadOnlySpan<byte> page, string? charset, out int byteOrderMark)
    {
        (WebEncoding? marked, byteOrderMark) = page switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (WebEncoding.Utf8, 3),
            [0xFE, 0xFF, ..] => (WebEncoding.Utf16BE, 2),
            [0xFF, 0xFE, ..] => (WebEncoding.Utf16LE, 2),
            _ => (null, 0),
        };
        return marked ?? WebEncoding.FromLabel(charset) ?? MetaPrescan.Find(page[..Math.Min(page.Length, MetaPrescan.Length)]);
    }

    /// <summary>The page without a last character that was cut off when the page was stored.</summary>
    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> page)
    {
        for (int length = 1; length <= Math.Min(3, page.Length); length++)
            if (Rune.DecodeFromUtf8(page[^length..], out _, out _) == OperationStatus.NeedMoreData) return page[..^length];
        return page;
    }

    /// <summary>
    /// The encoding of undeclared pages in a language (the table of HTML 13.2.3.2); windows-1252 for every other language and none.
    /// </summary>
    private static WebEncoding Default(ReadOnlySpan<byte> language)
    {
        Span<char> characters = stackalloc char[Math.Min(language.Length, LongestLanguage)];
        Ascii.ToLower(language[..characters.Length], characters, out int length);
        ReadOnlySpan<char> tag = characters[..length];
        int primary = tag.IndexOfAny('-', '_');
        string label = tag[..(primary < 0 ? length : primary)] switch
        {
            "ar" or "fa" => "windows-1256",
            "az" or "ku" or "tr" => "windows-1254",
            "ba" or "be" or "bg" or "kk" or "ky" or "mk" or "ru" or "sah" or "sr" or "tg" or "tt" or "uk" => "windows-1251",
            "cs" or "hr" or "sk" => "windows-1250",
            "el" => "iso-8859-7",
            "et" or "lt" or "lv" => "windows-1257",
            "he" => "windows-1255",
            "hu" or "pl" or "sl" => "iso-8859-2",
            "ja" => "shift_jis",
            "ko" => "euc-kr",
            "th" => "windows-874",
            "vi" => "windows-1258",
            "zh" => IsTraditionalChinese(tag) ? "big5" : "gb18030",
            _ => "windows-1252",
        };
        return WebEncoding.FromLabel(label)!;
    }

    private static bool IsTraditionalChinese(ReadOnlySpan<char> tag)
    {
        foreach (Range subtag in tag.SplitAny('-', '_'))
            if (tag[subtag] is "hant" or "hk" or "mo" or "tw") return true;
        return false;
    }
}
