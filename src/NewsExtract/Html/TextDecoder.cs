using System.Buffers;
using System.Text;

namespace NewsExtract.Html;

/// <summary>
/// How the characters of a text node or an attribute's value are written in the page's bytes. Decides what <see cref="TextDecoder"/>
/// resolves.
/// </summary>
internal enum TextForm : byte
{
    /// <summary>UTF-8 as it stands: no carriage return, no NUL, and no character reference that would count.</summary>
    Plain,
    /// <summary>Ordinary text: character references; NULs are dropped (HTML 13.2.6.4.7, "in body").</summary>
    Data,
    /// <summary>
    /// Text of title and textarea and inside svg and math: character references; NULs become U+FFFD (13.2.5.2, 13.2.6.5).
    /// </summary>
    Rcdata,
    /// <summary>
    /// Text of script, style, xmp and the like, and CDATA sections: no references; NULs become U+FFFD (13.2.5.3 to 13.2.5.5).
    /// </summary>
    RawText,
    /// <summary>An attribute's value: as <see cref="Rcdata"/>, but <c>&amp;copy=1</c> in an address stays what it is (13.2.5.73).</summary>
    Attribute,
}

/// <summary>
/// Resolves what the tree builder leaves undecoded in text and attribute values: character references (HTML 13.2.5.72 to 13.2.5.80),
/// line ends (13.2.3.5) and NULs. Nothing is allocated, and no form writes more characters than it reads bytes.
/// </summary>
internal static class TextDecoder
{
    private static readonly SearchValues<byte> SpecialInText = SearchValues.Create("&\r\0"u8);
    private static readonly SearchValues<byte> SpecialInRawText = SearchValues.Create("\r\0"u8);

    /// <summary>
    /// What numeric references to C1 controls stand for (13.2.5.80): the characters of windows-1252, the control itself where it has none.
    /// </summary>
    private const string C1Replacements =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes a text node or an attribute's value into UTF-16.</summary>
    /// <param name="raw">Valid UTF-8, as it stands in the page.</param>
    /// <param name="destination">At least as many characters as <paramref name="raw"/> has bytes.</param>
    /// <returns>Characters written.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, TextForm form, Span<char> destination)
    {
        if (form == TextForm.Plain) return Encoding.UTF8.GetChars(raw, destination);
        SearchValues<byte> special = form == TextForm.RawText ? SpecialInRawText : SpecialInText;
        int written = 0;
        for (int at = 0; at < raw.Length;)
        {
            int plain = raw[at..].IndexOfAny(special);
            if (plain < 0) plain = raw.Length - at;
            if (plain > 0)
            {
                written += Encoding.UTF8.GetChars(raw.Slice(at, plain), destination[written..]);
                at += plain;
                continue;
            }
            switch (raw[at])
            {
                case (byte)'\r':
                    at += at + 1 < raw.Length && raw[at + 1] == '\n' ? 2 : 1;
                    destination[written++] = '\n';
                    break;
                case 0:
                    at++;
                    if (form != TextForm.Data) destination[written++] = '\uFFFD';
                    break;
                default:
                    at += DecodeReference(raw[at..], form == TextForm.Attribute, destination, ref written);
                    break;
            }
        }
        return written;
    }

    /// <summary>Decodes an attribute's value.</summary>
    public static string DecodeAttribute(ReadOnlySpan<byte> raw)
    {
        char[]? rented = raw.Length > 512 ? ArrayPool<char>.Shared.Rent(raw.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[512];
        string value = buffer[..Decode(raw, TextForm.Attribute, buffer)].ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return value;
    }

    /// <summary>The character reference state (13.2.5.72).</summary>
    /// <param name="raw">Starts with the ampersand.</param>
    /// <param name="inAttribute">Whether it stands in an attribute's value.</param>
    /// <param name="destination">Gets one or two characters.</param>
    /// <param name="written">Where in it; set behind them.</param>
    /// <returns>Bytes consumed: 1 when the ampersand starts no reference and stands for itself.</returns>
    public static int DecodeReference(ReadOnlySpan<byte> raw, bool inAttribute, Span<char> destination, ref int written)
    {
        if (raw.Length > 1 && raw[1] == '#')
        {
            int digits = ReadNumber(raw[2..], out int codePoint);
            if (digits > 0)
            {
                written += ToRune(codePoint).EncodeToUtf16(destination[written..]);
                return 2 + digits;
            }
        }
        else if (NamedReferences.Match(raw[1..], out char first, out char second) is > 0 and int name
            && !(inAttribute && IsHistoricalText(raw, name)))
        {
            destination[written++] = first;
            if (second != 0) destination[written++] = second;
            return 1 + name;
        }
        destination[written++] = '&';
        return 1;
    }

    /// <summary>The character reference that a text starts with.</summary>
    /// <param name="text">Starts with an ampersand.</param>
    /// <param name="first">The first or only character it stands for; the ampersand when there is no reference.</param>
    /// <returns>Its bytes; 1 when there is none.</returns>
    public static int ReadReference(ReadOnlySpan<byte> text, out char first)
    {
        Span<char> characters = stackalloc char[2];
        int written = 0;
        int length = DecodeReference(text, inAttribute: false, characters, ref written);
        first = characters[0];
        return length;
    }

    /// <summary>
    /// In attributes a reference without a semicolon before <c>=</c>, a letter or a digit is text "for historical reasons" (13.2.5.73).
    /// </summary>
    private static bool IsHistoricalText(ReadOnlySpan<byte> raw, int name)
    {
        if (raw[name] == ';' || name + 1 == raw.Length) return false;
        byte next = raw[name + 1];
        return next == '=' || char.IsAsciiLetterOrDigit((char)next);
    }

    /// <summary>Reads the digits of a numeric reference, however many there are (13.2.5.75 to 13.2.5.79).</summary>
    /// <param name="text">What follows the number sign.</param>
    /// <param name="codePoint">The number; anything above U+10FFFF when it is larger.</param>
    /// <returns>Bytes consumed, with the semicolon if there is one; 0 when there is no digit.</returns>
    private static int ReadNumber(ReadOnlySpan<byte> text, out int codePoint)
    {
        bool hexadecimal = text.Length > 0 && (text[0] | 0x20) == 'x';
        int start = hexadecimal ? 1 : 0;
        int radix = hexadecimal ? 16 : 10;
        int at = start;
        codePoint = 0;
        for (; at < text.Length && DigitValue(text[at]) is >= 0 and int digit && digit < radix; at++)
            if (codePoint <= 0x10FFFF) codePoint = codePoint * radix + digit;
        if (at == start) return 0;
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int DigitValue(byte digit) => char.IsAsciiHexDigit((char)digit) ? (digit & 15) + (digit > '9' ? 9 : 0) : -1;

    /// <summary>The numeric character reference end state (13.2.5.80).</summary>
    private static Rune ToRune(int codePoint) => codePoint switch
    {
        >= 0x80 and <= 0x9F => new Rune(C1Replacements[codePoint - 0x80]),
        0 => Rune.ReplacementChar,
        _ => Rune.IsValid(codePoint) ? new Rune(codePoint) : Rune.ReplacementChar,
    };
}
