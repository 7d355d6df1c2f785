using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Cuts texts into words, runs of letters and digits, and gives hashes of them that do not heed case. A text is narrowed to bytes first, so
/// that a vector holds sixteen characters and eight letters fit a number; those beyond
/// ASCII have the highest bit then, and words with some are looked at one by one. Pooled.
/// </summary>
internal sealed class WordHasher
{
    private const int Width = 16, Letters = 8;
    /// <summary>Characters looked at together: as many as a number has bits.</summary>
    private const int Places = 64;
    private const byte BeyondAscii = 0xff;

    private byte[] _bytes = new byte[4096];
    /// <summary>Room for a word at every other place.</summary>
    private uint[] _hashes = new uint[2048];

    /// <summary>The words of a text in order. Valid until the next text; none is 0.</summary>
    public ReadOnlySpan<uint> HashesOf(ReadOnlySpan<char> text)
    {
        if (text.Length + 2 * Places > _bytes.Length)
        {
            _bytes = new byte[text.Length * 2 + 2 * Places];
            _hashes = new uint[_bytes.Length / 2];
        }
        Narrow(text);
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            ulong parts = WordParts(text, at, out ulong beyondAscii);
            // A word that goes on behind the last place is read with the next ones.
            int places = Places - BitOperations.LeadingZeroCount(~parts);
            if (places == 0)
            {
                int start = at;
                at = EndOfWord(text, start + Places);
                _hashes[count++] = HashOfAny(text[start..at]);
                continue;
            }
            ulong starts = parts & ~(parts << 1), ends = ~parts & parts << 1;
            if (beyondAscii == 0) AddAscii(ref _bytes[at], starts, ends, ref _hashes[count]);
            else AddAny(text[at..], ref _bytes[at], starts, ends, beyondAscii, ref _hashes[count]);
            count += BitOperations.PopCount(ends);
            at += places;
        }
        return _hashes.AsSpan(0, count);
    }

    /// <summary>Writes the hashes of words by their places. Nothing is called in the loop: all it needs stays in registers.</summary>
    private static void AddAscii(ref byte bytes, ulong starts, ulong ends, ref uint hash)
    {
        while (ends != 0)
        {
            int start = TakeFirst(ref starts);
            hash = HashOf(ref Unsafe.Add(ref bytes, start), TakeFirst(ref ends) - start);
            hash = ref Unsafe.Add(ref hash, 1);
        }
    }

    /// <summary>The same where there are characters beyond ASCII.</summary>
    private static void AddAny(ReadOnlySpan<char> text, ref byte bytes, ulong starts, ulong ends, ulong beyondAscii, ref uint hash)
    {
        while (ends != 0)
        {
            int start = TakeFirst(ref starts), end = TakeFirst(ref ends);
            bool isAscii = (beyondAscii & ((1ul << end) - (1ul << start))) == 0;
            hash = isAscii ? HashOf(ref Unsafe.Add(ref bytes, start), end - start) : HashOfAny(text[start..end]);
            hash = ref Unsafe.Add(ref hash, 1);
        }
    }

    /// <summary>Of one that is longer than what is looked at together.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && TextShape.IsWordPart(TextShape.Classify(text[at]))) at++;
        return at;
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

    /// <summary>A bit for each of the places from one on that holds a letter or a digit, and for each beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong WordParts(ReadOnlySpan<char> text, int at, out ulong beyondAscii)
    {
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(at, Places);
        Vector256<byte> first = Vector256.Create(bytes), second = Vector256.Create(bytes[(Places / 2)..]);
        ulong parts = AsciiParts(first) | (ulong)AsciiParts(second) << (Places / 2);
        beyondAscii = first.ExtractMostSignificantBits() | (ulong)second.ExtractMostSignificantBits() << (Places / 2);
        for (ulong others = beyondAscii; others != 0;)
        {
            int i = TakeFirst(ref others);
            if (TextShape.IsWordPart(TextShape.Classify(text[at + i]))) parts |= 1ul << i;
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

    /// <summary>Of the first eight letters, the last eight and the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(ref byte word, int length)
    {
        ulong letters = Unsafe.ReadUnaligned<ulong>(ref word);
        if (length <= Letters) return Fold(Mix((ulong)length ^ letters & ulong.MaxValue >> 8 * (Letters - length)));
        return Fold(Mix(Mix((ulong)length ^ letters) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, length - Letters))));
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
