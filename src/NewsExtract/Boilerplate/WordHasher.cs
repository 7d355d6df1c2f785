using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Cuts texts into words, runs of letters and digits, and gives hashes of them that do not heed case. A text is narrowed to bytes first, so
/// that a vector holds sixteen characters and eight letters fit a number; those beyond
/// ASCII become 255 and are looked at one by one. Pooled.
/// </summary>
internal sealed class WordHasher
{
    private const int Width = 16, Letters = 8;
    /// <summary>Characters looked at together: as many as a number has bits.</summary>
    private const int Places = 64;
    private const byte BeyondAscii = 0xff;
    private const ulong AnyBeyondAscii = 0x8080808080808080;

    private byte[] _bytes = new byte[4096];
    private uint[] _hashes = new uint[1024];

    /// <summary>The words of a text in order. Valid until the next text; none is 0.</summary>
    public ReadOnlySpan<uint> HashesOf(ReadOnlySpan<char> text)
    {
        if (text.Length + 2 * Places > _bytes.Length)
        {
            _bytes = new byte[text.Length * 2 + 2 * Places];
            _hashes = new uint[text.Length + 1];
        }
        Narrow(text);
        Span<uint> hashes = _hashes;
        ReadOnlySpan<byte> bytes = _bytes;
        ulong inWord = 0;
        int start = 0, count = 0;
        for (int block = 0; block <= text.Length; block += Places)
        {
            ulong parts = WordParts(text, block), before = parts << 1 | inWord, starts = parts & ~before, ends = before & ~parts;
            // The start of a word that goes on from the block before stands there.
            if (inWord == 0) start = block + TakeFirst(ref starts);
            while (ends != 0)
            {
                int end = block + TakeFirst(ref ends);
                hashes[count++] = HashOfShort(bytes, start, end) is not 0 and uint hash ? hash : HashOfLong(text, start, end);
                start = block + TakeFirst(ref starts);
            }
            inWord = parts >> (Places - 1);
        }
        return hashes[..count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeFirst(ref ulong places)
    {
        int first = BitOperations.TrailingZeroCount(places);
        places &= places - 1;
        return first;
    }

    /// <summary>To lower-case ASCII, with spaces behind it.</summary>
    private void Narrow(ReadOnlySpan<char> text)
    {
        Span<byte> to = _bytes;
        Vector512.Create((byte)' ').CopyTo(to[text.Length..]);
        if (text.Length < Width)
        {
            for (int i = 0; i < text.Length; i++) to[i] = text[i] < 128 ? (byte)(text[i] | 0x20) : BeyondAscii;
            return;
        }
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte first = ref MemoryMarshal.GetReference(to);
        // The last vector may overlap the one before it.
        int last = text.Length - Width;
        for (int at = 0; at < last; at += Width) Narrow(ref from, at).StoreUnsafe(ref first, (nuint)at);
        Narrow(ref from, last).StoreUnsafe(ref first, (nuint)last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref ushort from, int at) =>
        Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref from, (nuint)at), Vector128.LoadUnsafe(ref from, (nuint)at + Letters))
            | Vector128.Create((byte)0x20);

    /// <summary>A bit for each of the places from one on that holds a letter or a digit.</summary>
    private ulong WordParts(ReadOnlySpan<char> text, int block)
    {
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(block, Places);
        Vector256<byte> first = Vector256.Create(bytes), second = Vector256.Create(bytes[(Places / 2)..]);
        ulong parts = AsciiParts(first) | (ulong)AsciiParts(second) << (Places / 2);
        ulong others = first.ExtractMostSignificantBits() | (ulong)second.ExtractMostSignificantBits() << (Places / 2);
        while (others != 0)
        {
            int i = TakeFirst(ref others);
            if (TextShape.IsWordPart(TextShape.Classify(text[block + i]))) parts |= 1ul << i;
        }
        return parts;
    }

    /// <summary>Lower-casing takes the control characters 16 to 25 for digits: they are not found in texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint AsciiParts(Vector256<byte> bytes)
    {
        Vector256<byte> letters = Vector256.LessThan(bytes - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        Vector256<byte> digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        return (letters | digits).ExtractMostSignificantBits();
    }

    /// <summary>0 when it is longer than a number holds, or has letters beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOfShort(ReadOnlySpan<byte> bytes, int start, int end)
    {
        int length = end - start;
        if (length > Letters) return 0;
        ulong letters = Unsafe.ReadUnaligned<ulong>(in bytes[start]) & ulong.MaxValue >> 8 * (Letters - length);
        return (letters & AnyBeyondAscii) == 0 ? Fold(Mix((ulong)length ^ letters)) : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
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
