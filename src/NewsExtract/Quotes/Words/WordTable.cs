using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// A lexicon that is only read: open addressing with linear probing, at most a quarter full. The slots that are searched take four bytes
/// each, so that they stay near the processor, and what is known of a word lies elsewhere: most words of a text are in no lexicon.
/// </summary>
internal sealed class WordTable<T> where T : struct
{
    private const int IndexBits = 16;

    /// <summary>The lower bits of a slot tell where its entry is, the upper ones some of the word; 0 is empty.</summary>
    private readonly uint[] _slots;

    /// <summary>The first is that of no word.</summary>
    private readonly (ulong Word, T Value)[] _entries;

    private readonly int _shift;

    public WordTable(IReadOnlyDictionary<ulong, T> words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(words.Count, 1 << IndexBits);
        int bits = BitOperations.Log2((uint)Math.Max(words.Count, 1)) + 3, count = 0;
        _shift = 64 - bits;
        _slots = new uint[1 << bits];
        _entries = new (ulong, T)[words.Count + 1];
        foreach ((ulong word, T value) in words)
        {
            ulong mixed = Mix(word);
            int at = (int)(mixed >> _shift);
            while (_slots[at] != 0) at = (at + 1) & (_slots.Length - 1);
            _entries[++count] = (word, value);
            _slots[at] = (uint)mixed << IndexBits | (uint)count;
        }
    }

    /// <summary>What is known of a word; the default of <typeparamref name="T"/> when nothing is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly T Find(ulong word)
    {
        uint[] slots = _slots;
        ulong mixed = Mix(word);
        for (int at = (int)(mixed >> _shift); ; at = (at + 1) & (slots.Length - 1))
        {
            uint slot = slots[at];
            if (slot == 0) return ref _entries[0].Value;
            if ((slot ^ (uint)mixed << IndexBits) >> IndexBits != 0) continue;
            ref (ulong Word, T Value) entry = ref _entries[slot & (1 << IndexBits) - 1];
            if (entry.Word == word) return ref entry.Value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong word) => word * 0x9E3779B97F4A7C15UL;
}
