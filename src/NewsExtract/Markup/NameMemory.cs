using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsExtract.Markup;

/// <summary>
/// Remembers what names mean from page to page: a site says the same few on each of its pages, and frameworks say theirs on every
/// site. A name is found by its hash and compared by its bytes, so that what was read before cannot change what a page gives. Of two that
/// fall together the one learned first is forgotten: looking in one place alone costs less than it forgets.
/// </summary>
internal sealed class NameMemory
{
    /// <summary>Bytes of a name that are looked at. Longer ones are lists of style classes, the telling ones in front.</summary>
    public const int Longest = 512;

    /// <summary>Pages have some 250 different names.</summary>
    private const int Slots = 1 << 14, MostBytes = 1 << 19;

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
        ref Entry entry = ref _entries[(int)(hash >> 32) & (Slots - 1)];
        if (entry.Hash != hash || !IsRemembered(entry, name)) Learn(ref entry, name, hash);
        return ref entry.Meaning;
    }

    private bool IsRemembered(in Entry entry, ReadOnlySpan<byte> name) =>
        entry.Start >= _end - MostBytes && name.SequenceEqual(BytesAt(entry.Start, entry.Length));

    private void Learn(ref Entry entry, ReadOnlySpan<byte> name, ulong hash)
    {
        name.CopyTo(BytesAt(_end, name.Length));
        entry = new Entry { Hash = hash, Start = _end, Length = name.Length, Meaning = NameReader.Read(name) };
        _end += name.Length;
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
