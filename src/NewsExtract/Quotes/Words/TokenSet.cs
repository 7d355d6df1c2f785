using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// Some of the tokens of a text, a bit each: a pass that few tokens concern goes from one to the next without looking at the others.
/// </summary>
internal sealed class TokenSet
{
    private const int BitsShift = 6;

    private ulong[] _bits = new ulong[1];
    private int _count;

    /// <summary>Empties the set, for a text of so many tokens.</summary>
    public void Open(int count)
    {
        int words = (count >> BitsShift) + 1;
        if (_bits.Length < words) _bits = new ulong[words * 2];
        else Array.Clear(_bits, 0, words);
        _count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int token) => _bits[token >> BitsShift] |= 1UL << token;

    /// <summary>The tokens in text order; those that are added before the one at hand, or near behind it, are left out.</summary>
    public Enumerator GetEnumerator() => new(_bits.AsSpan(0, (_count >> BitsShift) + 1));

    public ref struct Enumerator(ReadOnlySpan<ulong> bits)
    {
        private readonly ReadOnlySpan<ulong> _bits = bits;
        private int _at = -1;
        private ulong _left;

        public int Current { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_at >= _bits.Length) return false;
                _left = _bits[_at];
            }
            Current = (_at << BitsShift) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }

    /// <summary>The first of the tokens that is not before a place; the number of all tokens when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int from)
    {
        if (from >= _count) return _count;
        int at = from >> BitsShift, last = _count >> BitsShift;
        ulong bits = _bits[at] & ulong.MaxValue << from;
        while (bits == 0)
        {
            if (at++ == last) return _count;
            bits = _bits[at];
        }
        return (at << BitsShift) + BitOperations.TrailingZeroCount(bits);
    }
}
