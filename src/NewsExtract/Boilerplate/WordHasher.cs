using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Cuts texts into words, runs of letters and digits, and gives hashes of them that do not heed case. A text is narrowed to bytes first, so that a vector
/// holds sixteen characters and eight letters fit a number; those beyond ASCII become 255 and are looked at one by one. Pooled.
/// </summary>
internal sealed class WordHasher
{
    private const int Width = 16, Letters = 8;
    private const byte BeyondAscii = 0xff;
    private const ulong AnyBeyondAscii = 0x8080808080808080;

    private byte[] _bytes = new byte[4096];
    private uint[] _hashes = new uint[1024];

    /// <summary>The words of a text in order. Valid until the next text; none is 0.</summary>
    public ReadOnlySpan<uint> HashesOf(ReadOnlySpan<char> text)
    {
        if (text.Length + 2 * Width > _bytes.Length)
        {
            _bytes = new byte[text.Length * 2 + 2 * Width];
            _hashes = new uint[text.Length + 1];
        }
        Narrow(text);
        Span<uint> hashes = _hashes;
        uint inWord = 0;
        int start = 0, count = 0;
        for (int block = 0; block <= text.Length; block += Width)
        {
            uint parts = WordParts(text, block);
            for (uint edges = parts ^ (parts << 1 & ushort.MaxValue | inWord); edges != 0; edges &= edges - 1)
            {
                int at = block + BitOperations.TrailingZeroCount(edges);
                inWord ^= 1;
                if (inWord != 0) start = at;
                else hashes[count++] = HashOf(text, start, at);
            }
        }
        return hashes[..count];
    }

    /// <summary>To lower-case ASCII, with a vector of spaces behind it.</summary>
    private void Narrow(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> from = MemoryMarshal.Cast<char, ushort>(text);
        Span<byte> to = _bytes;
        for (; from.Length >= Width; from = from[Width..], to = to[Width..])
            (Vector128.NarrowWithSaturation(Vector128.Create(from), Vector128.Create(from[Letters..])) | Vector128.Create((byte)0x20)).CopyTo(to);
        for (int i = 0; i < from.Length; i++) to[i] = from[i] < 128 ? (byte)(from[i] | 0x20) : BeyondAscii;
        to.Slice(from.Length, Width).Fill((byte)' ');
    }

    /// <summary>A bit for each of sixteen characters that is a letter or a digit.</summary>
    private uint WordParts(ReadOnlySpan<char> text, int block)
    {
        Vector128<byte> bytes = Vector128.Create(_bytes, block);
        Vector128<byte> letters = Vector128.LessThan(bytes - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        // Lower-casing takes the control characters 16 to 25 for digits: they are not found in texts.
        Vector128<byte> digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        uint parts = (letters | digits).ExtractMostSignificantBits();
        for (uint others = bytes.ExtractMostSignificantBits(); others != 0; others &= others - 1)
        {
            int i = BitOperations.TrailingZeroCount(others);
            if (TextShape.IsWordPart(TextShape.Classify(text[block + i]))) parts |= 1u << i;
        }
        return parts;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint HashOf(ReadOnlySpan<char> text, int start, int end)
    {
        int length = end - start;
        if (length > Letters) return HashOfLong(text, start, end);
        ulong letters = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(start)) & ulong.MaxValue >> 8 * (Letters - length);
        return (letters & AnyBeyondAscii) == 0 ? Fold(Mix((ulong)length ^ letters)) : HashOfAny(text[start..end]);
    }

    private uint HashOfLong(ReadOnlySpan<char> text, int start, int end)
    {
        ulong hash = (ulong)(end - start);
        for (int at = start; at < end; at += Letters)
        {
            ulong letters = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at));
            if (end - at < Letters) letters &= (1ul << 8 * (end - at)) - 1;
            if ((letters & AnyBeyondAscii) != 0) return HashOfAny(text[start..end]);
            hash = Mix(hash ^ letters);
        }
        return Fold(hash);
    }

    private static uint HashOfAny(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        foreach (char c in word) hash = Mix(hash ^ char.ToLowerInvariant(c));
        return Fold(hash);
    }

    private static uint Fold(ulong hash) => (uint)(hash >> 32) | 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash) => (hash ^ hash >> 29) * 0x9E3779B97F4A7C15;
}
