using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Endings of words. The last two letters of a word tell, before anything is compared, that it has none of them, as most have not.</summary>
internal sealed class WordEndings
{
    private readonly string[] _endings;
    private readonly ulong _last, _lastButOne;

    public WordEndings(List<string> endings)
    {
        _endings = [.. endings];
        foreach (string ending in endings)
        {
            _last |= Bit(ending[^1]);
            _lastButOne |= ending.Length > 1 ? Bit(ending[^2]) : ulong.MaxValue;
        }
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

    private bool MayEnd(ReadOnlySpan<char> word) => word.Length > 1 && (_last & Bit(word[^1])) != 0 && (_lastButOne & Bit(word[^2])) != 0;

    private static ulong Bit(char c) => 1UL << (c & 63);
}
