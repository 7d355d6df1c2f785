using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Writes a text node as a reader sees it, in one pass over its bytes: decoded, each run of white space one space, its characters counted
/// by class. 32 bytes at a time up to the next one that is not plain: a second white space,
/// a character reference, a character beyond ASCII.
/// </summary>
internal ref struct CollapsingDecoder
{
    /// <summary>Characters that may be written behind the last one.</summary>
    public const int Slack = Width;

    private const int Width = 32;

    private readonly ReadOnlySpan<byte> _page;
    private readonly TextForm _form;
    private readonly Span<char> _text;
    private readonly ref TextShape _shape;
    private int _at, _to;
    /// <summary>The page's last bytes, padded.</summary>
    private Vector256<byte> _last;

    /// <summary>Whether the last character was white space: what follows needs no other.</summary>
    public bool AfterSpace { get; private set; }

    /// <param name="page">The page's bytes.</param>
    /// <param name="text">Room for a character for each of the node's bytes, and <see cref="Slack"/>.</param>
    /// <param name="form">How the node's text is written.</param>
    /// <param name="afterSpace">Whether white space at the node's start is left out.</param>
    /// <param name="shape">Where the characters are counted.</param>
    public CollapsingDecoder(ReadOnlySpan<byte> page, TextForm form, Span<char> text, bool afterSpace, ref TextShape shape)
    {
        _page = page;
        _form = form;
        _text = text;
        AfterSpace = afterSpace;
        _shape = ref shape;
    }

    /// <returns>The characters written.</returns>
    public int Write(int start, int length)
    {
        _at = start;
        for (int end = start + length; _at < end;)
        {
            Vector256<byte> bytes = Load();
            Vector256<byte> white = WhiteSpace(bytes);
            uint inside = uint.MaxValue >> Math.Max(0, Width - (end - _at));
            uint spaces = white.ExtractMostSignificantBits() & inside;
            uint superfluous = spaces & (spaces << 1 | (AfterSpace ? 1u : 0));
            int plain = BitOperations.TrailingZeroCount(superfluous | Special(bytes) | ~inside);
            if (plain > 0) Copy(bytes, white, spaces, plain);
            if (plain == Width || _at >= end) continue;
            if ((superfluous >> plain & 1) != 0) _at += BitOperations.TrailingZeroCount(~(spaces >> plain));
            else ReadSpecial(end);
        }
        return _to;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<byte> Load()
    {
        if (_page.Length - _at >= Width) return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(_page), (nuint)_at);
        PadLast();
        return _last;
    }

    private void PadLast()
    {
        _last = default;
        _page[_at..].CopyTo(MemoryMarshal.AsBytes(new Span<Vector256<byte>>(ref _last)));
    }

    /// <summary>The space, and tab to carriage return.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> WhiteSpace(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)' '))
            | Vector256.LessThan(bytes - Vector256.Create((byte)'\t'), Vector256.Create((byte)5));

    /// <summary>What stands for another character: beyond ASCII, NUL, and the ampersand where there are references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint Special(Vector256<byte> bytes)
    {
        Vector256<byte> special = bytes | Vector256.Equals(bytes, Vector256<byte>.Zero);
        if (_form is not (TextForm.Plain or TextForm.RawText)) special |= Vector256.Equals(bytes, Vector256.Create((byte)'&'));
        return special.ExtractMostSignificantBits();
    }

    /// <summary>Copies plain bytes, of which no two that follow each other are white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(Vector256<byte> bytes, Vector256<byte> white, uint spaces, int count)
    {
        (Vector256<ushort> lower, Vector256<ushort> upper) =
            Vector256.Widen(Vector256.ConditionalSelect(white, Vector256.Create((byte)' '), bytes));
        Span<ushort> to = MemoryMarshal.Cast<char, ushort>(_text.Slice(_to, Width));
        lower.CopyTo(to);
        upper.CopyTo(to[(Width / 2)..]);
        _shape.AddAscii(bytes, uint.MaxValue >> (Width - count));
        AfterSpace = (spaces >> (count - 1) & 1) != 0;
        _at += count;
        _to += count;
    }

    /// <summary>Reads characters beyond ASCII up to the next one that is not, or one reference.</summary>
    private void ReadSpecial(int end)
    {
        if (_page[_at] == '&')
        {
            Span<char> characters = stackalloc char[2];
            int written = 0;
            _at += TextDecoder.DecodeReference(_page[_at..end], inAttribute: false, characters, ref written);
            foreach (char c in characters[..written]) Put(c);
            return;
        }
        if (_page[_at] == 0)
        {
            _at++;
            if (_form != TextForm.Data) Put('\uFFFD');
            return;
        }
        while (_at < end && _page[_at] >= 0x80)
        {
            Rune.DecodeFromUtf8(_page[_at..end], out Rune rune, out int bytes);
            _at += bytes;
            if (rune.IsBmp)
            {
                Put((char)rune.Value);
                continue;
            }
            _to += rune.EncodeToUtf16(_text[_to..]);
            AfterSpace = false;
        }
    }

    private void Put(char c)
    {
        if (c is ' ' or '\u00a0' or '\u200b' or '\u3000' or '\ufeff' or (>= '\t' and <= '\r'))
        {
            if (!AfterSpace) _text[_to++] = ' ';
            AfterSpace = true;
            return;
        }
        // Where a word may be broken at the end of a line is no part of it.
        if (c == '\u00ad') return;
        _text[_to++] = c;
        _shape.Add(TextShape.Classify(c));
        AfterSpace = false;
    }
}
