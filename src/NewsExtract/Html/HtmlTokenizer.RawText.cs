using System.Text;

namespace NewsExtract.Html;

internal sealed partial class HtmlTokenizer
{
    /// <summary>
    /// The RCDATA, RAWTEXT and script data states (13.2.5.2 to 13.2.5.4): reads the text of an element up to its end tag, and that tag.
    /// </summary>
    /// <param name="name">The element's name in lower case.</param>
    public void ReadRawText(Tag tag, ReadOnlySpan<byte> name)
    {
        int start = _at;
        int endTag = tag == Tag.Script ? FindScriptEnd(start) : FindEndTag(start, name);
        (TextStart, TextEnd) = (start, endTag);
        if (endTag == _end)
        {
            _at = _end;
            return;
        }
        int afterName = endTag + 2 + name.Length;
        int attributes = tree.AttributeCount;
        if (!ReadAttributes(afterName)) _at = _end;
        tree.TrimAttributes(attributes);
    }

    /// <summary>Index of the next end tag of this name, or of the page's end.</summary>
    private int FindEndTag(int at, ReadOnlySpan<byte> name)
    {
        while (true)
        {
            at = ByteScan.FindLessThan(Page, at);
            if (at + 1 >= _end) return _end;
            if (_bytes[at + 1] == '/' && IsName(at + 2, name)) return at;
            at++;
        }
    }

    /// <summary>Whether a complete tag name stands here.</summary>
    private bool IsName(int at, ReadOnlySpan<byte> name) =>
        at + name.Length < _end && Ascii.EqualsIgnoreCase(_bytes.AsSpan(at, name.Length), name) && EndsTagName(_bytes[at + name.Length]);

    /// <summary>
    /// A script ends at its first end tag, unless <c>&lt;!--</c> followed by a script start tag comes before it: then that end tag ends the
    /// inner script (13.2.5.18 to 13.2.5.31, the escaped and double escaped states).
    /// </summary>
    private int FindScriptEnd(int at)
    {
        while (true)
        {
            at = ByteScan.FindLessThan(Page, at);
            if (at + 1 >= _end) return _end;
            if (_bytes[at + 1] == '/' && IsName(at + 2, "script"u8)) return at;
            if (_bytes[at + 1] == '!' && _bytes.AsSpan(at, _end - at).StartsWith("<!--"u8)) return FindEscapedScriptEnd(at);
            at++;
        }
    }

    private int FindEscapedScriptEnd(int at)
    {
        bool escaped = false, doubleEscaped = false;
        while (true)
        {
            int found = _bytes.AsSpan(at, _end - at).IndexOfAny((byte)'<', (byte)'-');
            if (found < 0) return _end;
            at += found;
            ReadOnlySpan<byte> rest = _bytes.AsSpan(at, _end - at);
            if (rest[0] == '-')
            {
                if (escaped && rest.StartsWith("-->"u8)) escaped = doubleEscaped = false;
                at++;
            }
            else if (!escaped && rest.StartsWith("<!--"u8))
            {
                escaped = true;
                at += 2; // "<!-->" ends it again
            }
            else if (rest.StartsWith("</"u8) && IsName(at + 2, "script"u8))
            {
                if (!doubleEscaped) return at;
                doubleEscaped = false;
                at += 2;
            }
            else
            {
                if (escaped && IsName(at + 1, "script"u8)) doubleEscaped = true;
                at++;
            }
        }
    }
}
