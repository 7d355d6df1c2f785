using System.Runtime.CompilerServices;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Endings of words. The last letter of a word tells, and then the last few, before anything is compared, that it has none of
/// them, as most have not.
/// </summary>
internal sealed class WordEndings
{
    /// <summary>Letters that are looked at first.</summary>
    private const int MaxTail = 3;

    private const int TailBits = 11;

    /// <summary>The endings, those with one tail side by side.</summary>
    private readonly string[] _endings;

    /// <summary>For every ending the hash of its tail.</summary>
    private readonly int[] _tailOf;

    /// <summary>For every hash the number of the first ending with such a tail, counted from 1; 0 for none.</summary>
    private readonly ushort[] _firstOf = new ushort[1 << TailBits];

    private readonly int _tail;

    /// <summary>A bit for the last letter of every ending, by the lower bits of its code: most words end in another.</summary>
    public ulong LastLetters { get; }

    public WordEndings(List<string> endings)
    {
        // A word may be an ending by itself, with a capital: its first letter is not looked at, but for endings of two letters.
        int shortest = endings.Count == 0 ? MaxTail : endings.Min(ending => ending.Length);
        _tail = shortest <= 2 ? shortest : Math.Min(MaxTail, shortest - 1);
        _endings = [.. endings.OrderBy(ending => TailOf(ending))];
        _tailOf = [.. _endings.Select(ending => TailOf(ending))];
        for (int i = _endings.Length - 1; i >= 0; i--) _firstOf[_tailOf[i]] = (ushort)(i + 1);
        foreach (string ending in _endings) LastLetters |= 1UL << ending[^1];
    }

    public bool Any => _endings.Length > 0;

    /// <summary>Whether a word is longer than one of the endings and ends with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EndsWithAny(ReadOnlySpan<char> word) =>
        word.Length > 1 && (LastLetters >> word[^1] & 1) != 0 && word.Length >= _tail && TailOf(word) is var tail && _firstOf[tail] != 0
            && EndsWithAny(word, tail);

    private bool EndsWithAny(ReadOnlySpan<char> word, int tail)
    {
        for (int i = _firstOf[tail] - 1; i < _endings.Length && _tailOf[i] == tail; i++)
        {
            if (word.Length > _endings[i].Length && word.EndsWith(_endings[i])) return true;
        }
        return false;
    }

    /// <summary>Whether a word is one of the endings, its case aside: the second part of "Turnier-Sieger".</summary>
    public bool EqualsAny(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word.Length < _tail || _firstOf[TailOf(word)] == 0) return false;
        foreach (string ending in _endings)
        {
            if (word.Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The identity of the longest ending that a word has, or is, its case aside; 0 for none.</summary>
    public ulong LongestOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word.Length < _tail) return 0;
        int tail = TailOf(word);
        string longest = "";
        for (int i = _firstOf[tail] - 1; (uint)i < (uint)_endings.Length && _tailOf[i] == tail; i++)
        {
            string ending = _endings[i];
            if (ending.Length > longest.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) longest = ending;
        }
        return longest.Length == 0 ? 0 : WordHash.Of(longest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TailOf(ReadOnlySpan<char> word)
    {
        if (_tail == MaxTail) return (int)(((word[^3] * 37u + word[^2]) * 37 + word[^1]) & (1 << TailBits) - 1);
        uint hash = 0;
        for (int i = word.Length - _tail; (uint)i < (uint)word.Length; i++) hash = hash * 37 + word[i];
        return (int)(hash & (1 << TailBits) - 1);
    }
}
