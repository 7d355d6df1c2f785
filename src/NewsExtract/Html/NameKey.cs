using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Html;

/// <summary>
/// The first sixteen bytes of a name, ASCII letters in lower case, zeros after the name's end: two integers that are compared in place of
/// its letters. A name with control characters may get the key of another name.
/// </summary>
internal readonly struct NameKey
{
    /// <summary>Bytes of the longest name a key stands for.</summary>
    public const int MostBytes = 16;

    public readonly ulong Low;
    public readonly ulong High;

    private NameKey(Vector128<byte> bytes)
    {
        Low = bytes.AsUInt64().ToScalar();
        High = bytes.AsUInt64().GetElement(1);
    }

    /// <summary>A multiplicative hash (Knuth, TAOCP 6.4): the upper bits are the good ones.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Low ^ BitOperations.RotateLeft(High, 7)) * 0x9E37_79B9_7F4A_7C15;
    }

    /// <param name="bytes">The name and what follows it.</param>
    /// <param name="length">Bytes of the name, at most sixteen.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NameKey Of(Vector128<byte> bytes, int length)
    {
        // Of what else this bit changes only control characters become what names in tables hold: letters, digits, hyphens, colons.
        Vector128<byte> lower = bytes | Vector128.Create((byte)0x20);
        return new NameKey(lower & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(uint)(MostBytes - length)));
    }

    public static NameKey Of(ReadOnlySpan<byte> name)
    {
        Span<byte> padded = stackalloc byte[MostBytes];
        padded.Clear();
        name[..Math.Min(name.Length, MostBytes)].CopyTo(padded);
        return Of(Vector128.Create<byte>(padded), Math.Min(name.Length, MostBytes));
    }

    /// <summary>Sixteen bytes from index 16 - n on are n of all bits, then zeros.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
}

/// <summary>A fixed hash table from names of up to sixteen bytes to the numbers that stand for them, with open addressing.</summary>
internal sealed class NameTable
{
    private const int SlotBits = 10;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];

    private struct Slot
    {
        public ulong Low;
        public ulong High;
        public byte Value;
    }

    /// <param name="name">The name in lower case.</param>
    /// <param name="value">What it stands for, not 0.</param>
    public void Add(ReadOnlySpan<byte> name, byte value)
    {
        NameKey key = NameKey.Of(name);
        int slot = (int)(key.Hash >> (64 - SlotBits));
        while (_slots[slot].Value != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = new Slot { Low = key.Low, High = key.High, Value = value };
    }

    /// <returns>What the name stands for, 0 when it is not in the table.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Find(in NameKey key, ulong hash)
    {
        Slot[] slots = _slots;
        for (int slot = (int)(hash >> (64 - SlotBits)); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ref readonly Slot found = ref slots[slot];
            if (found.Low == key.Low && found.High == key.High || found.Value == 0) return found.Value;
        }
    }
}
