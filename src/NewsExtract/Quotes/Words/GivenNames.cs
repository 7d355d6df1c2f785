using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// The given names of many languages with their gender, in a table that is read where the assembly has it in memory: nothing is built or
/// copied at start. The first bits of a word's hash pick one of 131,072 slots, half of them taken, and a name stands in the first that was
/// free from there on. A slot holds 30 more bits of the hash, and two for the gender: one look into memory tells of most words.
/// </summary>
internal static unsafe class GivenNames
{
    public const string ResourceName = "given-names.bin";

    private const int SlotBits = 17, Slots = 1 << SlotBits;
    private const uint He = 1, She = 2, Either = 3, GenderMask = 3;

    private static readonly byte* Table = Open();

    /// <summary>Where the table stands in memory.</summary>
    public static nint Address => (nint)Table;

    /// <summary>Fetches the place of a word that is looked up soon: the table is larger than the nearer caches.</summary>
    /// <param name="table">Its <see cref="Address"/>, which a loop asks for once.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(nint table, ulong word)
    {
        if (Sse.IsSupported) Sse.Prefetch0((uint*)table + Place(word).Slot);
    }

    /// <summary>The classes of a given name with its gender; none for other words.</summary>
    public static WordClass ClassOf(ulong word)
    {
        (int slot, uint tail) = Place(word);
        for (; ; slot = (slot + 1) & (Slots - 1))
        {
            uint name = Read(slot);
            if (name == 0) return WordClass.None;
            if ((name & ~GenderMask) != tail) continue;
            return WordClass.GivenName | (name & GenderMask) switch
            {
                He => WordClass.GivenHe,
                She => WordClass.GivenShe,
                _ => WordClass.None,
            };
        }
    }

    /// <summary>Writes the table for a list of names: a name a line, a tab, and m, f or u.</summary>
    public static byte[] Build(IEnumerable<string> lines)
    {
        var slots = new uint[Slots];
        foreach (string line in lines)
        {
            (int slot, uint tail) = Place(WordHash.Of(line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal))));
            while (slots[slot] != 0 && (slots[slot] & ~GenderMask) != tail) slot = (slot + 1) & (Slots - 1);
            slots[slot] = tail | line[^1] switch { 'm' => He, 'f' => She, _ => Either };
        }
        var table = new byte[sizeof(uint) * Slots];
        for (int i = 0; i < Slots; i++) BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(sizeof(uint) * i), slots[i]);
        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Slot, uint Tail) Place(ulong word)
    {
        ulong mixed = word * 0x9E3779B97F4A7C15;
        return ((int)(mixed >> 64 - SlotBits), (uint)(mixed >> 16) & ~GenderMask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Read(int slot)
    {
        uint name = ((uint*)Table)[slot];
        return BitConverter.IsLittleEndian ? name : BinaryPrimitives.ReverseEndianness(name);
    }

    private static byte* Open() =>
        ((UnmanagedMemoryStream)typeof(GivenNames).Assembly.GetManifestResourceStream($"Quotes/{ResourceName}")!).PositionPointer;
}
