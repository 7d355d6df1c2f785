using System.Runtime.CompilerServices;

namespace NewsExtract.Metadata;

/// <summary>
/// The different words of a text, by their hashes in lower case; pairs of characters where a script has no spaces. Made to be filled again.
/// </summary>
internal sealed class WordSet
{
    /// <summary>Open addressing over a power of two, at most half full; 0 is an empty place, and no word's hash.</summary>
    private uint[] _places = new uint[512];

    public int Count { get; private set; }

    public void Fill(ReadOnlySpan<char> text)
    {
        Clear();
        for (int at = 0; Next(text, ref at) is not 0 and uint word;) Add(word);
    }

    private void Clear()
    {
        Array.Clear(_places);
        Count = 0;
    }

    /// <returns>Whether it is new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Add(uint word)
    {
        int place = PlaceOf(word);
        if (_places[place] == word) return false;
        _places[place] = word;
        if (++Count * 2 > _places.Length) Grow();
        return true;
    }

    private bool Contains(uint word) => _places[PlaceOf(word)] == word;

    /// <summary>Where a word stands, or would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(uint word)
    {
        uint[] places = _places;
        int last = places.Length - 1;
        // The low bits of the hash are those that the last character made.
        int place = (int)(word ^ (word >> 15)) & last;
        while (places[place] != 0 && places[place] != word) place = (place + 1) & last;
        return place;
    }

    private void Grow()
    {
        uint[] words = _places;
        _places = new uint[words.Length * 2];
        foreach (uint word in words)
            if (word != 0) _places[PlaceOf(word)] = word;
    }

    /// <summary>
    /// Fills itself with a text's words, and tells how much they share with another set: the harmonic mean of the shares of either's words
    /// that the other has. 0 as soon as it is known to be less than some.
    /// </summary>
    public double FillToOverlap(ReadOnlySpan<char> text, WordSet other, double least)
    {
        // If the text had all of the other's words, so many that are not would make it less.
        int mostOthers = (int)Math.Ceiling(other.Count * (2 / least - 2)), common = 0;
        Clear();
        for (int at = 0; Next(text, ref at) is not 0 and uint word;)
        {
            if (!Add(word)) continue;
            if (other.Contains(word)) common++;
            else if (Count - common > mostOthers) return 0;
        }
        return 2.0 * common / Math.Max(1, Count + other.Count);
    }

    /// <summary>The next word, by FNV-1a over its characters; 0 when there is none.</summary>
    private static uint Next(ReadOnlySpan<char> text, ref int at)
    {
        const uint start = 2166136261, prime = 16777619;
        uint hash = start;
        int i = at;
        for (; (uint)i < (uint)text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c)) hash = (hash ^ (c | 0x20u)) * prime;
            else if (c is >= '\x80' and <= '\u2e80' && char.IsLetterOrDigit(c)) hash = (hash ^ char.ToLowerInvariant(c)) * prime;
            else if (hash != start) break;
            else if (c > '\u2e80' && char.IsLetterOrDigit(c) && i + 1 < text.Length)
            {
                at = i + 1;
                return ((start ^ c) * prime ^ text[at]) * prime;
            }
        }
        at = i;
        return hash == start ? 0 : hash;
    }
}
