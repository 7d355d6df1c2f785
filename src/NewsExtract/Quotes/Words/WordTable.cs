using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// A lexicon that is only read: word identities in an array with open addressing and linear probing, at most half full. A lookup is one multiplication and
/// mostly one load, where a dictionary needs a division and two.
/// </summary>
internal sealed class WordTable<T> where T : struct
{
    private readonly (ulong Word, T Value)[] _slots;
    private readonly int _shift;

    public WordTable(IReadOnlyDictionary<ulong, T> words)
    {
        int bits = BitOperations.Log2((uint)Math.Max(words.Count, 1)) + 2;
        _shift = 64 - bits;
        _slots = new (ulong, T)[1 << bits];
        foreach ((ulong word, T value) in words)
        {
            int at = SlotOf(word);
            while (_slots[at].Word != 0) at = (at + 1) & (_slots.Length - 1);
            _slots[at] = (word, value);
        }
    }

    /// <summary>What is known of a word; the default of <typeparamref name="T"/> when nothing is. No word has the identity 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly T Find(ulong word)
    {
        (ulong Word, T Value)[] slots = _slots;
        for (int at = SlotOf(word); ; at = (at + 1) & (slots.Length - 1))
        {
            ref (ulong Word, T Value) slot = ref slots[at];
            // An empty slot holds the default.
            if (slot.Word == word || slot.Word == 0) return ref slot.Value;
        }
    }

    private int SlotOf(ulong word) => (int)((word * 0x9E3779B97F4A7C15UL) >> _shift);
}
