using System.Buffers;
using System.Text;

namespace NewsExtract.Html;

/// <summary>Looks for a declared encoding in a page's bytes without parsing them: the prescan of HTML 13.2.3.2.</summary>
internal ref struct MetaPrescan
{
    /// <summary>How far the standard looks before it starts to parse.</summary>
    public const int Length = 1024;

    /// <summary>Longer values cannot be a label.</summary>
    private const int LongestLabel = 64;

    private static readonly SearchValues<byte> TagNameEnd = SearchValues.Create(" \t\n\f\r>"u8);
    private static readonly SearchValues<byte> AttributeNameEnd = SearchValues.Create(" \t\n\f\r/>="u8);
    private static readonly SearchValues<byte> LabelEnd = SearchValues.Create(" \t\n\f\r;"u8);

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private MetaPrescan(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    private readonly bool AtEnd => _at >= _bytes.Length;

    private readonly ReadOnlySpan<byte> Rest => _bytes[Math.Min(_at, _bytes.Length)..];

    /// <summary>The encoding that markup declares, or null.</summary>
    public static WebEncoding? Find(ReadOnlySpan<byte> markup)
    {
        if (markup.StartsWith("<\0?\0x\0"u8)) return WebEncoding.Utf16LE;
        if (markup.StartsWith("\0<\0?\0x"u8)) return WebEncoding.Utf16BE;
        return new MetaPrescan(markup).Scan() ?? FromXmlDeclaration(markup);
    }

    /// <summary>The language of the html element, empty when it states none.</summary>
    public static ReadOnlySpan<byte> FindLanguage(ReadOnlySpan<byte> page)
    {
        var scan = new MetaPrescan(page[..Math.Min(page.Length, Length)]);
        for (; !scan.AtEnd; scan._at++)
        {
            scan.SkipTo("<"u8);
            if (scan.Rest.Length <= 5 || !Ascii.EqualsIgnoreCase(scan.Rest[..5], "<html"u8)) continue;
            scan._at += 5;
            while (scan.NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
            {
                if (Ascii.EqualsIgnoreCase(name, "lang"u8) || Ascii.EqualsIgnoreCase(name, "xml:lang"u8))
                    return value;
            }
        }
        return default;
    }

    private WebEncoding? Scan()
    {
        for (; !AtEnd; _at++)
        {
            SkipTo("<"u8);
            ReadOnlySpan<byte> rest = Rest;
            if (rest.StartsWith("<!--"u8))
            {
                _at += 2; // the dashes may also be those that end the comment
                SkipTo("-->"u8);
                _at += 2;
            }
            else if (IsMeta(rest))
            {
                _at += 5;
                if (ReadMeta() is { } declared) return declared;
            }
            else if (IsTag(rest))
            {
                SkipTo(TagNameEnd);
                while (NextAttribute(out _, out _)) { }
            }
            else if (rest is [_, (byte)'!' or (byte)'/' or (byte)'?', ..])
            {
                SkipTo(">"u8);
            }
        }
        return null;
    }

    private static bool IsMeta(ReadOnlySpan<byte> tag) =>
        tag.Length > 5 && Ascii.EqualsIgnoreCase(tag[..5], "<meta"u8) && (IsSpace(tag[5]) || tag[5] == '/');

    private static bool IsTag(ReadOnlySpan<byte> text)
    {
        int name = text is [_, (byte)'/', ..] ? 2 : 1;
        return name < text.Length && char.IsAsciiLetter((char)text[name]);
    }

    /// <summary>Reads the attributes of a meta element and decides whether it declares an encoding.</summary>
    private WebEncoding? ReadMeta()
    {
        bool seenPragma = false, seenContent = false, seenCharset = false, isPragma = false;
        WebEncoding? fromContent = null, fromCharset = null;
        while (NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
        {
            if (IsFirst(name, "http-equiv"u8, ref seenPragma)) isPragma = Ascii.EqualsIgnoreCase(value, "content-type"u8);
            else if (IsFirst(name, "content"u8, ref seenContent)) fromContent = FromContent(value);
            else if (IsFirst(name, "charset"u8, ref seenCharset)) fromCharset = FromLabel(value);
        }
        if (AtEnd) return null; // the tag goes on beyond what is scanned
        WebEncoding? declared = seenCharset ? fromCharset : isPragma ? fromContent : null;
        return declared == WebEncoding.UserDefined ? WebEncoding.Windows1252 : NotUtf16(declared);
    }

    private static bool IsFirst(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, ref bool seen)
    {
        if (seen || !Ascii.EqualsIgnoreCase(name, wanted)) return false;
        return seen = true;
    }

    /// <summary>
    /// Reads the next attribute of a tag. False at the tag's end, which is then the current byte, and at the end of the scanned bytes.
    /// </summary>
    private bool NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        while (!AtEnd && (IsSpace(_bytes[_at]) || _bytes[_at] == '/')) _at++;
        if (AtEnd || _bytes[_at] == '>') return false;

        int start = _at++;
        SkipTo(AttributeNameEnd);
        name = _bytes[start..Math.Min(_at, _bytes.Length)];
        SkipSpace();
        if (AtEnd) return false;
        if (_bytes[_at] != '=') return true;
        _at++;
        SkipSpace();
        if (AtEnd) return false;

        byte first = _bytes[_at];
        bool quoted = first is (byte)'"' or (byte)'\'';
        start = quoted ? ++_at : _at;
        if (quoted) SkipTo(first == '"' ? "\""u8 : "'"u8);
        else SkipTo(TagNameEnd);
        if (AtEnd) return false;
        value = _bytes[start.._at];
        if (quoted) _at++;
        return true;
    }

    /// <summary>The algorithm for extracting a character encoding from a meta element's content (HTML 2.6.4).</summary>
    private static WebEncoding? FromContent(ReadOnlySpan<byte> content)
    {
        while (IndexOfCharset(content) is >= 0 and int found)
        {
            content = content[(found + "charset".Length)..].TrimStart(" \t\n\f\r"u8);
            if (content is not [(byte)'=', ..]) continue;
            content = content[1..].TrimStart(" \t\n\f\r"u8);
            if (content is [(byte)'"' or (byte)'\'', ..])
            {
                int close = content[1..].IndexOf(content[0]);
                return close < 0 ? null : FromLabel(content.Slice(1, close));
            }
            int end = content.IndexOfAny(LabelEnd);
            return FromLabel(end < 0 ? content : content[..end]);
        }
        return null;
    }

    private static int IndexOfCharset(ReadOnlySpan<byte> content)
    {
        for (int i = 0; i + "charset".Length <= content.Length; i++)
            if (Ascii.EqualsIgnoreCase(content.Slice(i, "charset".Length), "charset"u8)) return i;
        return -1;
    }

    /// <summary>
    /// The encoding of an XML declaration, which counts when no meta element declares one (HTML 13.2.3.2, "get an XML encoding").
    /// </summary>
    private static WebEncoding? FromXmlDeclaration(ReadOnlySpan<byte> start)
    {
        if (!start.StartsWith("<?xml"u8)) return null;
        int end = start.IndexOf((byte)'>');
        int name = start[..Math.Max(end, 0)].IndexOf("encoding"u8);
        if (name < 0) return null;
        ReadOnlySpan<byte> rest = TrimControls(start[(name + "encoding".Length)..end]);
        if (rest is not [(byte)'=', ..]) return null;
        rest = TrimControls(rest[1..]);
        if (rest is not [(byte)'"' or (byte)'\'', ..]) return null;
        int close = rest[1..].IndexOf(rest[0]);
        if (close < 0 || rest.Slice(1, close).IndexOfAnyInRange((byte)0, (byte)' ') >= 0) return null;
        return NotUtf16(FromLabel(rest.Slice(1, close)));
    }

    /// <summary>What could be read as ASCII is not UTF-16, whatever it says.</summary>
    private static WebEncoding? NotUtf16(WebEncoding? declared) =>
        declared?.Decoder is DecoderKind.Utf16BE or DecoderKind.Utf16LE ? WebEncoding.Utf8 : declared;

    private static ReadOnlySpan<byte> TrimControls(ReadOnlySpan<byte> text)
    {
        int start = text.IndexOfAnyExceptInRange((byte)0, (byte)' ');
        return start < 0 ? default : text[start..];
    }

    private static WebEncoding? FromLabel(ReadOnlySpan<byte> label)
    {
        Span<char> characters = stackalloc char[LongestLabel];
        return label.Length <= LongestLabel ? WebEncoding.FromLabel(characters[..Encoding.Latin1.GetChars(label, characters)]) : null;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r';

    private void SkipSpace()
    {
        while (!AtEnd && IsSpace(_bytes[_at])) _at++;
    }

    private void SkipTo(ReadOnlySpan<byte> wanted) => _at = Rest.IndexOf(wanted) is >= 0 and int found ? _at + found : _bytes.Length;

    private void SkipTo(SearchValues<byte> wanted) => _at = Rest.IndexOfAny(wanted) is >= 0 and int found ? _at + found : _bytes.Length;
}
