namespace NewsExtract.Metadata;

/// <summary>
/// The different words of a text, by their hashes in lower case; pairs of characters where a script has no spaces. Made to be filled again.
/// </summary>
internal sealed class WordSet
{
    private readonly HashSet<uint> _words = [];

    public int Count => _words.Count;

    public void Fill(ReadOnlySpan<char> text)
    {
        _words.Clear();
        for (int at = 0; Next(text, ref at) is not 0 and uint word;) _words.Add(word);
    }

    /// <summary>
    /// Fills itself with a text's words, and tells how much they share with another set: the harmonic mean of the shares of either's words
    /// that the other has. 0 as soon as it is known to be less than some.
    /// </summary>
    public double FillToOverlap(ReadOnlySpan<char> text, WordSet other, double least)
    {
        // If the text had all of the other's words, so many that are not would make it less.
        int mostOthers = (int)Math.Ceiling(other.Count * (2 / least - 2)), common = 0;
        _words.Clear();
        for (int at = 0; Next(text, ref at) is not 0 and uint word;)
        {
            if (!_words.Add(word)) continue;
            if (other._words.Contains(word)) common++;
            else if (Count - common > mostOthers) return 0;
        }
        return 2.0 * common / Math.Max(1, Count + other.Count);
    }

    /// <summary>The next word, by FNV-1a over its characters; 0 when there is none.</summary>
    private static uint Next(ReadOnlySpan<char> text, ref int at)
    {
        const uint start = 2166136261, prime = 16777619;
        uint hash = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (char.IsAsciiLetterOrDigit(c)) hash = ((hash == 0 ? start : hash) ^ (uint)(c | 0x20)) * prime;
            else if (c is >= '\x80' and <= '\u2e80' && char.IsLetterOrDigit(c))
                hash = ((hash == 0 ? start : hash) ^ char.ToLowerInvariant(c)) * prime;
            else if (hash != 0) break;
            else if (c > '\u2e80' && char.IsLetterOrDigit(c) && at + 1 < text.Length) return ((start ^ c) * prime ^ text[++at]) * prime;
        }
        return hash;
    }
}
