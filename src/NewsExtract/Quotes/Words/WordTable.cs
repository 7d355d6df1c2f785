using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// A lexicon that is only read: open addressing with linear probing, at most a quarter full, behind a filter with a bit for each start of a
/// word's hash that one of the words has. Most words of a text are in no lexicon, and the filter, which is small enough to stay near the
/// processor, tells nearly all of them.
/// </summary>
internal sealed class WordTable<T> where T : struct
{
    private readonly ulong[] _filter;
    private readonly int _filterShift;

    /// <summary>Where the entries of words are; 0 is empty.</summary>
    private readonly ushort[] _slots;
    private readonly int _slotShift;

    /// <summary>The first is that of no word.</summary>
    private readonly (ulong Word, T Value)[] _entries;

    public WordTable(IReadOnlyDictionary<ulong, T> words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Count, ushort.MaxValue);
        int bits = BitOperations.Log2((uint)Math.Max(words.Count, 1)), slotBits = bits + 3, filterBits = Math.Max(bits + 4, 6), count = 0;
        (_slotShift, _filterShift) = (64 - slotBits, 64 - filterBits);
        _slots = new ushort[1 << slotBits];
        _filter = new ulong[1 << filterBits - 6];
        _entries = new (ulong, T)[words.Count + 1];
        foreach ((ulong word, T value) in words)
        {
            ulong mixed = Mix(word);
            int at = (int)(mixed >> _slotShift), bit = (int)(mixed >> _filterShift);
            while (_slots[at] != 0) at = (at + 1) & (_slots.Length - 1);
            _entries[++count] = (word, value);
            _slots[at] = (ushort)count;
            _filter[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>What is known of a word; the default of <typeparamref name="T"/> when nothing is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly T Find(ulong word)
    {
        ulong mixed = Mix(word);
        int bit = (int)(mixed >> _filterShift), entry = 0;
        if ((_filter[bit >> 6] >> bit & 1) != 0)
        {
            int at = (int)(mixed >> _slotShift);
            while ((entry = _slots[at]) != 0 && _entries[entry].Word != word) at = (at + 1) & (_slots.Length - 1);
        }
        return ref _entries[entry].Value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong word) => word * 0x9E3779B97F4A7C15UL;
}
