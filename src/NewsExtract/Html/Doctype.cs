using System.Text;

namespace NewsExtract.Html;

/// <summary>
/// Which doctypes put a page into quirks mode (HTML 13.2.5.53 to 13.2.5.68 and 13.2.6.4.1).
/// In quirks mode a table does not close a paragraph.
/// </summary>
internal static class Doctype
{
    private static readonly string[] QuirkyPublicIds =
        ["-//W3O//DTD W3 HTML Strict 3.0//EN//", "-/W3C/DTD HTML 4.0 Transitional/EN", "HTML"];

    private const string QuirkySystemId = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

    private static readonly string[] QuirkyWithoutSystemId = ["-//W3C//DTD HTML 4.01 Frameset//", "-//W3C//DTD HTML 4.01 Transitional//"];

    private static readonly string[] QuirkyPublicIdStarts =
    [
        "+//Silmaril//dtd html Pro v0r11 19970101//", "-//AS//DTD HTML 3.0 asWedit + extensions//",
        "-//AdvaSoft Ltd//DTD HTML 3.0 asWedit + extensions//",
        "-//IETF//DTD HTML 2.0 Level 1//", "-//IETF//DTD HTML 2.0 Level 2//", "-//IETF//DTD HTML 2.0 Strict Level 1//",
        "-//IETF//DTD HTML 2.0 Strict Level 2//", "-//IETF//DTD HTML 2.0 Strict//", "-//IETF//DTD HTML 2.0//", "-//IETF//DTD HTML 2.1E//",
        "-//IETF//DTD HTML 3.0//", "-//IETF//DTD HTML 3.2 Final//", "-//IETF//DTD HTML 3.2//", "-//IETF//DTD HTML 3//",
        "-//IETF//DTD HTML Level 0//", "-//IETF//DTD HTML Level 1//", "-//IETF//DTD HTML Level 2//", "-//IETF//DTD HTML Level 3//",
        "-//IETF//DTD HTML Strict Level 0//", "-//IETF//DTD HTML Strict Level 1//", "-//IETF//DTD HTML Strict Level 2//",
        "-//IETF//DTD HTML Strict Level 3//", "-//IETF//DTD HTML Strict//", "-//IETF//DTD HTML//",
        "-//Metrius//DTD Metrius Presentational//",
        "-//Microsoft//DTD Internet Explorer 2.0 HTML Strict//", "-//Microsoft//DTD Internet Explorer 2.0 HTML//",
        "-//Microsoft//DTD Internet Explorer 2.0 Tables//", "-//Microsoft//DTD Internet Explorer 3.0 HTML Strict//",
        "-//Microsoft//DTD Internet Explorer 3.0 HTML//", "-//Microsoft//DTD Internet Explorer 3.0 Tables//",
        "-//Netscape Comm. Corp.//DTD HTML//",
        "-//Netscape Comm. Corp.//DTD Strict HTML//", "-//O'Reilly and Associates//DTD HTML 2.0//",
        "-//O'Reilly and Associates//DTD HTML Extended 1.0//", "-//O'Reilly and Associates//DTD HTML Extended Relaxed 1.0//",
        "-//SQ//DTD HTML 2.0 HoTMetaL + extensions//", "-//SoftQuad Software//DTD HoTMetaL PRO 6.0::19990601::extensions to HTML 4.0//",
        "-//SoftQuad//DTD HoTMetaL PRO 4.0::19971010::extensions to HTML 4.0//", "-//Spyglass//DTD HTML 2.0 Extended//",
        "-//Sun Microsystems Corp.//DTD HotJava HTML//", "-//Sun Microsystems Corp.//DTD HotJava Strict HTML//",
        "-//W3C//DTD HTML 3 1995-03-24//",
        "-//W3C//DTD HTML 3.2 Draft//", "-//W3C//DTD HTML 3.2 Final//", "-//W3C//DTD HTML 3.2//", "-//W3C//DTD HTML 3.2S Draft//",
        "-//W3C//DTD HTML 4.0 Frameset//", "-//W3C//DTD HTML 4.0 Transitional//", "-//W3C//DTD HTML Experimental 19960712//",
        "-//W3C//DTD HTML Experimental 970421//", "-//W3C//DTD W3 HTML//", "-//W3O//DTD W3 HTML 3.0//",
        "-//WebTechs//DTD Mozilla HTML 2.0//",
        "-//WebTechs//DTD Mozilla HTML//",
    ];

    /// <param name="doctype">What stands between <c>&lt;!doctype</c> and the end of that tag.</param>
    /// <param name="isCutOff">The page ends inside the doctype.</param>
    public static bool IsQuirky(ReadOnlySpan<byte> doctype, bool isCutOff)
    {
        ReadOnlySpan<byte> rest = TrimStart(doctype);
        int nameLength = 0;
        while (nameLength < rest.Length && !HtmlTokenizer.IsSpace(rest[nameLength])) nameLength++;
        if (isCutOff || !Ascii.EqualsIgnoreCase(rest[..nameLength], "html"u8)) return true;

        rest = TrimStart(rest[nameLength..]);
        if (rest.IsEmpty) return false;
        bool isPublic = StartsWith(rest, "public");
        if (!isPublic && !StartsWith(rest, "system")) return true;
        rest = rest["public".Length..];
        ReadOnlySpan<byte> publicId = default, systemId = default;
        if (isPublic && !TryReadQuoted(ref rest, out publicId)) return true;
        bool hasSystemId = !isPublic || !TrimStart(rest).IsEmpty;
        if (hasSystemId && !TryReadQuoted(ref rest, out systemId)) return true;
        return IsQuirky(publicId, systemId, hasSystemId);
    }

    private static bool IsQuirky(ReadOnlySpan<byte> publicId, ReadOnlySpan<byte> systemId, bool hasSystemId)
    {
        foreach (string quirky in QuirkyPublicIds)
            if (Ascii.EqualsIgnoreCase(publicId, quirky)) return true;
        foreach (string start in QuirkyPublicIdStarts)
            if (StartsWith(publicId, start)) return true;
        if (hasSystemId) return Ascii.EqualsIgnoreCase(systemId, QuirkySystemId);
        foreach (string start in QuirkyWithoutSystemId)
            if (StartsWith(publicId, start)) return true;
        return false;
    }

    private static bool TryReadQuoted(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> quoted)
    {
        quoted = default;
        rest = TrimStart(rest);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\'')) return false;
        int length = rest[1..].IndexOf(rest[0]);
        if (length < 0) return false;
        quoted = rest.Slice(1, length);
        rest = rest[(length + 2)..];
        return true;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, string start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && HtmlTokenizer.IsSpace(text[0])) text = text[1..];
        return text;
    }
}
