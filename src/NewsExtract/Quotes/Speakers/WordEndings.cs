using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Endings of words. The last few letters of a word tell, before anything is compared, that it has none of them, as most have not.
/// </summary>
internal sealed class WordEndings
{
    /// <summary>Letters that are looked at first.</summary>
    private const int MaxTail = 3;

    private const int TailBits = 11;

    private readonly string[] _endings;
    private readonly int _tail;

    /// <summary>A bit for every hash of an ending's tail.</summary>
    private readonly ulong[] _tails = new ulong[1 << TailBits - 6];

    public WordEndings(List<string> endings)
    {
        _endings = [.. endings];
        // A word may be an ending by itself, with a capital: its first letter is not looked at, but for endings of two letters.
        int shortest = endings.Count == 0 ? MaxTail : endings.Min(ending => ending.Length);
        _tail = shortest <= 2 ? shortest : Math.Min(MaxTail, shortest - 1);
        foreach (string ending in endings) _tails[TailOf(ending) >> 6] |= 1UL << TailOf(ending);
    }

    public bool Any => _endings.Length > 0;

    /// <summary>Whether a word is longer than one of the endings and ends with it.</summary>
    public bool EndsWithAny(ReadOnlySpan<char> word)
    {
        if (!MayEnd(word)) return false;
        foreach (string ending in _endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending)) return true;
        }
        return false;
    }

    /// <summary>The identity of the longest ending that a word has, or is, its case aside; 0 for none.</summary>
    public ulong LongestOf(ReadOnlySpan<char> word)
    {
        if (!MayEnd(word)) return 0;
        string longest = "";
        foreach (string ending in _endings)
        {
            if (ending.Length > longest.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) longest = ending;
        }
        return longest.Length == 0 ? 0 : WordHash.Of(longest);
    }

    private bool MayEnd(ReadOnlySpan<char> word) =>
        word.Length > 1 && word.Length >= _tail && TailOf(word) is var tail && (_tails[tail >> 6] >> tail & 1) != 0;

    private int TailOf(ReadOnlySpan<char> word)
    {
        uint hash = 0;
        foreach (char c in word[^_tail..]) hash = hash * 37 + c;
        return (int)(hash & (1 << TailBits) - 1);
    }
}
