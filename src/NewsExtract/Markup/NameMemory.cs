using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NewsExtract.Markup;

/// <summary>
/// Reads names, and remembers them from page to page: a site says the same few on each of its pages, and frameworks say theirs on every site. A name is found by
/// its hash and compared by its bytes, so that what was read before cannot change what a page gives. When the memory is full it begins anew.
/// </summary>
internal abstract class NameMemory
{
    /// <summary>Bytes of a name that are looked at. Longer ones are lists of style classes, the telling ones in front.</summary>
    public const int Longest = 512;

    /// <summary>Pages have some 250 different names.</summary>
    private const int Slots = 1 << 14, MostNames = Slots / 2, MostBytes = 1 << 18, MostProbes = 8;

    private struct Entry
    {
        /// <summary>0 where there is none.</summary>
        public ulong Hash;
        public int Start, Length;
        public NameMeaning Meaning;
    }

    private readonly Entry[] _entries = new Entry[Slots];
    private readonly byte[] _bytes = new byte[MostBytes + Longest];
    private int _count, _end;

    /// <param name="name">At most <see cref="Longest"/> bytes.</param>
    /// <returns>Valid until the next name is asked for.</returns>
    public ref readonly NameMeaning MeaningOf(ReadOnlySpan<byte> name)
    {
        ulong hash = Hash(name);
        int first = (int)(hash >> 32) & (Slots - 1);
        for (int probe = 0; probe < MostProbes; probe++)
        {
            ref Entry entry = ref _entries[(first + probe) & (Slots - 1)];
            if (entry.Hash == hash && name.SequenceEqual(_bytes.AsSpan(entry.Start, entry.Length))) return ref entry.Meaning;
            if (entry.Hash == 0) return ref Learn(ref entry, name, hash);
        }
        return ref Learn(ref _entries[first], name, hash);
    }

    /// <summary>Reads a name that is not remembered, of which the hash is known.</summary>
    protected abstract NameMeaning Read(ReadOnlySpan<byte> name, ulong hash);

    private ref NameMeaning Learn(ref Entry entry, ReadOnlySpan<byte> name, ulong hash)
    {
        if (++_count > MostNames || _end > MostBytes)
        {
            Array.Clear(_entries);
            _count = _end = 0;
        }
        name.CopyTo(_bytes.AsSpan(_end));
        entry = new Entry { Hash = hash, Start = _end, Length = name.Length, Meaning = Read(name, hash) };
        _end += name.Length;
        return ref entry.Meaning;
    }

    /// <summary>Of all bytes; never 0.</summary>
    protected static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        if (name.Length < sizeof(ulong))
        {
            foreach (byte c in name) hash = hash << 8 | c;
            return Mix(hash) | 1;
        }
        ReadOnlySpan<byte> last = name[^sizeof(ulong)..];
        for (; name.Length > sizeof(ulong); name = name[sizeof(ulong)..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(last)) | 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash) => (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15;
}
