using System.Text;

namespace NewsExtract.Html;

internal enum TokenKind : byte
{
    EndOfFile,
    Text,
    StartTag,
    EndTag,
    Doctype,
    /// <summary><c>&lt;![CDATA[</c>: the tree builder knows whether it opens a section or a bogus comment.</summary>
    CDataStart,
}

/// <summary>
/// Tokens of a page in UTF-8 (HTML 13.2.5). A token is a set of ranges in the page's bytes; attributes go straight into the tree's table.
/// Comments and processing instructions are skipped. Names are matched in any case and stay as written.
/// </summary>
internal sealed partial class HtmlTokenizer(PageTree tree)
{
    private byte[] _bytes = [];
    private int _at;
    private int _end;

    public TokenKind Kind { get; private set; }

    /// <summary>The name of a start or end tag.</summary>
    public Tag Tag { get; private set; }
    public int NameStart { get; private set; }
    public int NameLength { get; private set; }
    public int FirstAttribute { get; private set; }
    public int AttributeCount => tree.AttributeCount - FirstAttribute;
    public bool IsSelfClosing { get; private set; }

    /// <summary>Range of a text, or of what stands between <c>&lt;!doctype</c> and the end of that tag.</summary>
    public int TextStart { get; private set; }
    public int TextEnd { get; private set; }

    /// <summary>Index of the first byte after the token.</summary>
    public int Position => _at;

    /// <summary>In the PLAINTEXT state (13.2.5.5): all that follows is one text, and no character reference in it counts.</summary>
    public bool IsPlainText { get; private set; }

    public void Start(in Utf8Page page)
    {
        _bytes = page.Bytes;
        _at = page.Start;
        _end = page.End;
        IsPlainText = false;
        FirstAttribute = 0;
    }

    /// <summary>Drops the newline a text starts with, be it written as a character reference.</summary>
    public void SkipNewline()
    {
        ReadOnlySpan<byte> text = _bytes.AsSpan(TextStart, TextEnd - TextStart);
        if (text.StartsWith("\r\n"u8)) TextStart += 2;
        else if (text.StartsWith("\n"u8) || text.StartsWith("\r"u8)) TextStart++;
        else if (text.StartsWith("&"u8) && TextDecoder.ReadReference(text, out char first) is int length && first == '\n') TextStart += length;
    }

    public void ReadPlainText() => IsPlainText = true;

    /// <summary>The data state (13.2.5.1) and the tag open states (13.2.5.6, 13.2.5.7).</summary>
    public TokenKind Next()
    {
        byte[] bytes = _bytes;
        int start = _at;
        int at = start;
        while (true)
        {
            int found = IsPlainText ? -1 : bytes.AsSpan(at, _end - at).IndexOf((byte)'<');
            if (found < 0 || at + found + 1 >= _end) return FinishText(start);
            at += found;
            byte next = bytes[at + 1];
            if (IsLetter(next))
            {
                if (at > start) return Text(start, at);
                return ReadTag(at + 1, TokenKind.StartTag);
            }
            if (next == '/')
            {
                if (at + 2 >= _end) return FinishText(start);
                if (at > start) return Text(start, at);
                if (IsLetter(bytes[at + 2])) return ReadTag(at + 2, TokenKind.EndTag);
                start = at = SkipBogusComment(at + 2);
            }
            else if (next == '!')
            {
                if (at > start) return Text(start, at);
                if (StartsMarkedSection(at + 2)) return Kind;
                start = at = _at;
            }
            else if (next == '?')
            {
                if (at > start) return Text(start, at);
                start = at = SkipBogusComment(at + 1);
            }
            else at++;
        }
    }

    private TokenKind FinishText(int start) => start < _end ? Text(start, _end) : EndOfFile();

    private TokenKind EndOfFile()
    {
        _at = _end;
        return Kind = TokenKind.EndOfFile;
    }

    private TokenKind Text(int start, int end)
    {
        (TextStart, TextEnd, _at) = (start, end, end);
        return Kind = TokenKind.Text;
    }

    /// <summary>The tag name state (13.2.5.8). A tag the page ends in is dropped.</summary>
    private TokenKind ReadTag(int start, TokenKind kind)
    {
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _end);
        int at = start + 1;
        while ((uint)at < (uint)bytes.Length && !EndsTagName(bytes[at])) at++;
        NameStart = start;
        NameLength = at - start;
        Tag = TagNames.Find(_bytes, start, at - start);
        FirstAttribute = tree.AttributeCount;
        IsSelfClosing = false;
        if ((uint)at >= (uint)bytes.Length) return EndOfFile();
        if (bytes[at] == '>') _at = at + 1;
        else if (!ReadAttributes(at)) return EndOfFile();
        if (kind == TokenKind.EndTag) tree.TrimAttributes(FirstAttribute);
        return Kind = kind;
    }

    /// <summary>The markup declaration open state (13.2.5.42). False when it was a comment, which is skipped.</summary>
    private bool StartsMarkedSection(int at)
    {
        ReadOnlySpan<byte> rest = _bytes.AsSpan(at, _end - at);
        if (rest.StartsWith("--"u8))
        {
            _at = at + CommentLength(rest);
            return false;
        }
        if (rest.StartsWith("[CDATA["u8))
        {
            _at = at + 7;
            Kind = TokenKind.CDataStart;
            return true;
        }
        if (rest.Length >= 7 && Ascii.EqualsIgnoreCase(rest[..7], "doctype"u8))
        {
            int length = rest.IndexOf((byte)'>');
            TextStart = at + 7;
            TextEnd = length < 0 ? _end : at + length;
            _at = length < 0 ? _end : at + length + 1;
            Kind = TokenKind.Doctype;
            return true;
        }
        SkipBogusComment(at);
        return false;
    }

    /// <summary>The bogus comment state (13.2.5.41).</summary>
    /// <returns>Index after it.</returns>
    public int SkipBogusComment(int at)
    {
        int length = _bytes.AsSpan(at, _end - at).IndexOf((byte)'>');
        return _at = length < 0 ? _end : at + length + 1;
    }

    /// <summary>The comment states (13.2.5.43 to 13.2.5.52).</summary>
    /// <param name="comment">Starts with the two hyphens.</param>
    private static int CommentLength(ReadOnlySpan<byte> comment)
    {
        if (comment[2..].StartsWith(">"u8)) return 3;
        if (comment[2..].StartsWith("->"u8)) return 4;
        for (int at = 2; comment[at..].IndexOf("--"u8) is >= 0 and int found;)
        {
            at += found + 2;
            ReadOnlySpan<byte> rest = comment[at..];
            if (rest.StartsWith(">"u8)) return at + 1;
            if (rest.StartsWith("!>"u8)) return at + 2;
            at--; // the second hyphen may be the first of a pair
        }
        return comment.Length;
    }

    /// <summary>The CDATA section states (13.2.5.69 to 13.2.5.71): its content becomes the text of this token.</summary>
    public void ReadCData()
    {
        int length = _bytes.AsSpan(_at, _end - _at).IndexOf("]]>"u8);
        TextStart = _at;
        TextEnd = length < 0 ? _end : _at + length;
        _at = length < 0 ? _end : _at + length + 3;
    }
}
