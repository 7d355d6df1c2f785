using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsExtract.Markup;

/// <summary>
/// Reads names, and remembers them from page to page: a site says the same few on each of its pages, and frameworks say theirs on every
/// site. A name is found by its hash and compared by its bytes, so that what was read before cannot change what a page gives. Of those that
/// fall together the one learned first is forgotten.
/// </summary>
internal abstract class NameMemory
{
    /// <summary>Bytes of a name that are looked at. Longer ones are lists of style classes, the telling ones in front.</summary>
    public const int Longest = 512;

    /// <summary>Pages have some 250 different names. A name may stand in one of a few slots.</summary>
    private const int Slots = 1 << 14, Ways = 4, MostBytes = 1 << 19;

    private struct Entry
    {
        /// <summary>0 where there is none.</summary>
        public ulong Hash;
        /// <summary>Where its bytes stand among all that were ever learned.</summary>
        public long Start;
        public int Length;
        public NameMeaning Meaning;
    }

    private readonly Entry[] _entries = new Entry[Slots];

    /// <summary>The bytes learned last, written round and round; one name may stand across the end.</summary>
    private readonly byte[] _bytes = new byte[MostBytes + Longest];
    private long _end;

    /// <param name="name">At most <see cref="Longest"/> bytes.</param>
    /// <returns>Valid until the next name is asked for.</returns>
    public ref readonly NameMeaning MeaningOf(ReadOnlySpan<byte> name)
    {
        ulong hash = Hash(name);
        Span<Entry> ways = _entries.AsSpan((int)(hash >> 32) & (Slots - Ways), Ways);
        for (int way = 0; way < Ways; way++)
            if (ways[way].Hash == hash && IsRemembered(ways[way], name)) return ref ways[way].Meaning;
        return ref Learn(ways, name, hash);
    }

    private bool IsRemembered(in Entry entry, ReadOnlySpan<byte> name) =>
        entry.Start >= _end - MostBytes && name.SequenceEqual(BytesAt(entry.Start, entry.Length));

    /// <summary>Reads a name that is not remembered.</summary>
    protected abstract NameMeaning Read(ReadOnlySpan<byte> name);

    private ref NameMeaning Learn(Span<Entry> ways, ReadOnlySpan<byte> name, ulong hash)
    {
        ref Entry first = ref ways[0];
        foreach (ref Entry entry in ways)
            if (entry.Start < first.Start) first = ref entry;
        name.CopyTo(BytesAt(_end, name.Length));
        first = new Entry { Hash = hash, Start = _end, Length = name.Length, Meaning = Read(name) };
        _end += name.Length;
        return ref first.Meaning;
    }

    private Span<byte> BytesAt(long start, int length) => _bytes.AsSpan((int)(start & (MostBytes - 1)), length);

    /// <summary>
    /// Of the length and of the bytes at the start, in the middle and at the end: what it does not tell apart, a comparison does. Never 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        if (name.Length < sizeof(ulong))
        {
            foreach (byte c in name) hash = hash << 8 | c;
            return Mix(hash) | 1;
        }
        ref byte start = ref MemoryMarshal.GetReference(name);
        int last = name.Length - sizeof(ulong);
        hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref start));
        hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, last / 2)));
        return Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, last))) | 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash) => (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15;
}
