using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Html;

/// <summary>
/// The searches that run over every byte of a page: sixteen or 32 bytes at a time, by comparisons that every processor has.
/// </summary>
internal static class ByteScan
{
    /// <summary>Bytes of a name looked at together.</summary>
    public const int Width = 16;

    /// <summary>Bytes of a text or a value looked at together: most have no more.</summary>
    private const int WideWidth = 32;

    /// <summary>Index of the next byte of a kind, or of the page's end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Where to start.</param>
    /// <param name="wanted">The byte.</param>
    /// <param name="needsDecoding">Set when an ampersand or a carriage return stands before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(ReadOnlySpan<byte> page, int at, byte wanted, ref bool needsDecoding)
    {
        Vector256<byte> all = Vector256.Create(wanted);
        for (; page.Length - at >= WideWidth; at += WideWidth)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(page), (nuint)(uint)at);
            uint found = (Vector256.Equals(bytes, all) | Vector256.Equals(bytes, Vector256.Create((byte)'&'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\r')))
                .ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                int index = at + BitOperations.TrailingZeroCount(found);
                if (page[index] == wanted) return index;
                needsDecoding = true;
            }
        }
        return FindInLast(page, at, wanted, ref needsDecoding);
    }

    /// <summary>The same where what stands before it does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(ReadOnlySpan<byte> page, int at, byte wanted)
    {
        Vector256<byte> all = Vector256.Create(wanted);
        for (; page.Length - at >= WideWidth; at += WideWidth)
        {
            uint found = Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(page), (nuint)(uint)at), all)
                .ExtractMostSignificantBits();
            if (found != 0) return at + BitOperations.TrailingZeroCount(found);
        }
        bool needsDecoding = false;
        return FindInLast(page, at, wanted, ref needsDecoding);
    }

    private static int FindInLast(ReadOnlySpan<byte> page, int at, byte wanted, ref bool needsDecoding)
    {
        for (; at < page.Length && page[at] != wanted; at++) needsDecoding |= page[at] is (byte)'&' or (byte)'\r';
        return at;
    }

    /// <summary>
    /// Index of the next less-than sign or of the page's end, in text where they are rare: 64 bytes without one are passed at a time.
    /// </summary>
    public static int FindLessThan(ReadOnlySpan<byte> page, int at)
    {
        ref byte start = ref MemoryMarshal.GetReference(page);
        Vector256<byte> wanted = Vector256.Create((byte)'<');
        for (; page.Length - at >= 2 * WideWidth; at += 2 * WideWidth)
        {
            Vector256<byte> found = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at), wanted)
                | Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at + WideWidth), wanted);
            if (found != Vector256<byte>.Zero) break;
        }
        int next = page[at..].IndexOf((byte)'<');
        return next < 0 ? page.Length : at + next;
    }

    /// <summary>
    /// How many bytes stand before the first that may end a tag's name: a control character, the space, a solidus or a greater-than sign.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TagNameLength(Vector128<byte> bytes) =>
        BitOperations.TrailingZeroCount(EndsOfName(bytes).ExtractMostSignificantBits() | 1u << Width);

    /// <summary>The same for an attribute's name, which is at least one byte and ends at an equals sign too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AttributeNameLength(Vector128<byte> bytes)
    {
        Vector128<byte> ends = EndsOfName(bytes) | Vector128.Equals(bytes, Vector128.Create((byte)'='));
        return BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits() & ~1u | 1u << Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> EndsOfName(Vector128<byte> bytes) =>
        Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)' ')), bytes)
        | Vector128.Equals(bytes, Vector128.Create((byte)'/')) | Vector128.Equals(bytes, Vector128.Create((byte)'>'));

    /// <summary>Whether a text is nothing but spaces, tabs and line ends: most text nodes of a page are, between its elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhiteSpace(ReadOnlySpan<byte> page, int start, int length) =>
        length <= WideWidth && page.Length - start >= WideWidth
            ? (WhiteSpace(page, start) | ulong.MaxValue << length) == ulong.MaxValue : IsLongWhiteSpace(page, start, length);

    private static bool IsLongWhiteSpace(ReadOnlySpan<byte> page, int start, int length)
    {
        int end = start + length;
        for (; end - start > 0 && page.Length - start >= WideWidth; start += WideWidth)
            if (BitOperations.TrailingZeroCount(~WhiteSpace(page, start)) < Math.Min(WideWidth, end - start)) return false;
        for (; start < end; start++)
            if (page[start] is not ((byte)' ' or (>= (byte)'\t' and <= (byte)'\r'))) return false;
        return true;
    }

    /// <summary>A bit for each of 32 bytes that is white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WhiteSpace(ReadOnlySpan<byte> page, int start)
    {
        Vector256<byte> bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(page), (nuint)(uint)start);
        Vector256<byte> controls = bytes - Vector256.Create((byte)'\t');
        Vector256<byte> white = Vector256.Equals(bytes, Vector256.Create((byte)' '))
            | Vector256.Equals(Vector256.Min(controls, Vector256.Create((byte)('\r' - '\t'))), controls);
        return white.ExtractMostSignificantBits();
    }
}
