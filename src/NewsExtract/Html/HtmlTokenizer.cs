using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    // The tables are held here as well: a static field is read through a check whether its class is ready.
    private readonly NameTable _tagNames = TagNames.Table;
    private readonly NameTable _attributeNames = KnownAttributes.Table;
    private byte[] _bytes = [];
    private readonly byte[] _last = new byte[2 * ByteScan.Width];
    private int _at;
    private int _end;
    private bool _needsDecoding;

    public TokenKind Kind { get; private set; }

    /// <summary>The name of a start or end tag.</summary>
    public Tag Tag { get; private set; }
    public int NameStart { get; private set; }
    public int NameLength { get; private set; }
    public int FirstAttribute { get; private set; }
    public int AttributeCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => tree.AttributeCount - FirstAttribute;
    }

    public bool IsSelfClosing { get; private set; }

    /// <summary>Range of a text, or of what stands between <c>&lt;!doctype</c> and the end of that tag.</summary>
    public int TextStart { get; private set; }
    public int TextEnd { get; private set; }

    /// <summary>Whether a text holds what may be a character reference, or a carriage return.</summary>
    public bool NeedsDecoding => _needsDecoding;

    /// <summary>Index of the first byte after the token.</summary>
    public int Position => _at;

    /// <summary>In the PLAINTEXT state (13.2.5.5): all that follows is one text, and no character reference in it counts.</summary>
    public bool IsPlainText { get; private set; }

    /// <summary>The array up to the page's end: indices are those of the array.</summary>
    private ReadOnlySpan<byte> Page => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_bytes), _end);

    /// <summary>Sixteen bytes of the page, NULs in place of those after its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Load(ReadOnlySpan<byte> page, int at)
    {
        int left = page.Length - at;
        ref byte start = ref left >= ByteScan.Width
            ? ref Unsafe.Add(ref MemoryMarshal.GetReference(page), (nint)(uint)at)
            : ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_last), ByteScan.Width - left);
        return Vector128.LoadUnsafe(ref start);
    }

    public void Start(in Utf8Page page)
    {
        ReadOnlySpan<byte> last = page.Span[^Math.Min(page.Span.Length, ByteScan.Width)..];
        last.CopyTo(_last.AsSpan(ByteScan.Width - last.Length));
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
        else if (text.StartsWith("&"u8) && TextDecoder.ReadReference(text, out char first) is int length && first == '\n')
            TextStart += length;
    }

    public void ReadPlainText() => IsPlainText = true;

    /// <summary>The data state (13.2.5.1) and the tag open states (13.2.5.6, 13.2.5.7).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // called once, for every token
    public TokenKind Next()
    {
        ReadOnlySpan<byte> page = Page;
        int start = _at;
        int at = start;
        _needsDecoding = false;
        if (IsPlainText) return FinishText(start);
        while (true)
        {
            if ((uint)at < (uint)page.Length && page[at] != '<') at = ByteScan.Find(page, at, (byte)'<', ref _needsDecoding);
            if ((uint)(at + 1) >= (uint)page.Length) return FinishText(start);
            byte next = page[at + 1];
            if (IsLetter(next))
            {
                if (at > start) return Text(start, at);
                Kind = TokenKind.StartTag;
                break;
            }
            if (next == '/')
            {
                if ((uint)(at + 2) >= (uint)page.Length) return FinishText(start);
                if (at > start) return Text(start, at);
                if (IsLetter(page[at + 2]))
                {
                    Kind = TokenKind.EndTag;
                    break;
                }
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
        return ReadTag(page, Kind == TokenKind.StartTag ? at + 1 : at + 2);
    }

    private TokenKind FinishText(int start) => start < _end ? Text(start, _end) : EndOfFile();

    private TokenKind EndOfFile()
    {
        _at = _end;
        return Kind = TokenKind.EndOfFile;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TokenKind Text(int start, int end)
    {
        (TextStart, TextEnd, _at) = (start, end, end);
        return Kind = TokenKind.Text;
    }

    /// <summary>The tag name state (13.2.5.8). A tag the page ends in is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // called once, for every tag
    private TokenKind ReadTag(ReadOnlySpan<byte> page, int start)
    {
        Vector128<byte> name = Load(page, start);
        int length = ByteScan.TagNameLength(name);
        NameKey key = NameKey.Of(name, length);
        int at = start + length;
        if ((uint)at < (uint)page.Length && !EndsTagName(page[at]))
        {
            at = FindTagNameEnd(page, at);
            key = default;
        }
        NameStart = start;
        NameLength = at - start;
        Tag = (Tag)_tagNames.Find(key, key.Hash);
        FirstAttribute = tree.AttributeCount;
        IsSelfClosing = false;
        if ((uint)at >= (uint)page.Length) return EndOfFile();
        if (page[at] == '>') _at = at + 1;
        else if (!ReadAttributes(at)) return EndOfFile();
        if (Kind == TokenKind.EndTag) tree.TrimAttributes(FirstAttribute);
        return Kind;
    }

    /// <summary>The end of a name that is longer than what is compared at once, or holds control characters.</summary>
    private static int FindTagNameEnd(ReadOnlySpan<byte> page, int at)
    {
        while ((uint)at < (uint)page.Length && !EndsTagName(page[at])) at++;
        return at;
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
