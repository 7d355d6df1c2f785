using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsExtract.Html;

/// <summary>Tag names in UTF-8: a hash table from a name's first sixteen bytes, as two integers in lower case, to its <see cref="Tag"/>.</summary>
internal static class TagNames
{
    private const int LongestName = 16;
    private const int SlotBits = 10;
    private const ulong LowerCase = 0x2020_2020_2020_2020;

    private static readonly Slot[] Slots = new Slot[1 << SlotBits];
    private static readonly byte[][] Names = new byte[256][];

    private struct Slot
    {
        public ulong Low;
        public ulong High;
        public Tag Tag;
    }

    static TagNames()
    {
        foreach (Tag tag in Enum.GetValues<Tag>())
        {
            if (tag == Tag.Unknown) continue;
            byte[] name = Encoding.ASCII.GetBytes(Tags.Name(tag));
            Names[(int)tag] = name;
            (ulong low, ulong high) = Key(name);
            uint slot = SlotOf(low, high);
            while (Slots[slot].Tag != Tag.Unknown) slot = (slot + 1) & (uint)(Slots.Length - 1);
            Slots[slot] = new Slot { Low = low, High = high, Tag = tag };
        }
    }

    /// <summary>The name of a known tag in lower case.</summary>
    public static ReadOnlySpan<byte> Of(Tag tag) => Names[(int)tag];

    /// <summary>The tag of a name in any case.</summary>
    public static Tag Find(byte[] bytes, int start, int length)
    {
        if (length > LongestName) return Tag.Unknown;
        (ulong low, ulong high) = start + LongestName <= bytes.Length ? Key(ref bytes[start], length) : Key(bytes.AsSpan(start, length));
        ulong lowerLow = low | LowerCase & Mask(length), lowerHigh = length > 8 ? high | LowerCase & Mask(length - 8) : 0;
        Slot[] slots = Slots;
        for (uint slot = SlotOf(lowerLow, lowerHigh); ; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            ref readonly Slot found = ref slots[slot];
            if (found.Tag == Tag.Unknown) return Tag.Unknown;
            if (found.Low != lowerLow || found.High != lowerHigh) continue;
            return low == lowerLow && high == lowerHigh || IsWritten(found.Tag, bytes.AsSpan(start, length)) ? found.Tag : Tag.Unknown;
        }
    }

    /// <summary>Whether two names are the same but for the case of ASCII letters. Other than <see cref="Ascii"/>'s methods it takes other letters too.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length) return false;
        for (int i = 0; i < one.Length; i++)
            if (one[i] != other[i] && ((one[i] ^ other[i]) != 0x20 || !char.IsAsciiLetter((char)one[i]))) return false;
        return true;
    }

    /// <summary>Setting the bit of lower case also maps a few control characters and signs onto letters, digits and hyphens: those are not the name.</summary>
    private static bool IsWritten(Tag tag, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(name, Names[(int)tag]);

    /// <param name="start">The first of at least sixteen bytes.</param>
    /// <param name="length">The bytes of them that are the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) Key(ref byte start, int length)
    {
        ulong low = Unsafe.ReadUnaligned<ulong>(ref start);
        return length <= 8 ? (low & Mask(length), 0) : (low, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 8)) & Mask(length - 8));
    }

    /// <summary>The bits of the first bytes of eight, of all when there are more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(int bytes) => bytes >= 8 ? ulong.MaxValue : ulong.MaxValue >> (64 - 8 * bytes);

    private static (ulong Low, ulong High) Key(ReadOnlySpan<byte> name)
    {
        Span<byte> padded = stackalloc byte[LongestName];
        padded.Clear();
        name.CopyTo(padded);
        return Key(ref MemoryMarshal.GetReference(padded), name.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SlotOf(ulong low, ulong high) => (uint)(((low ^ BitOperations.RotateLeft(high, 7)) * 0x9E37_79B9_7F4A_7C15) >> (64 - SlotBits));
}
