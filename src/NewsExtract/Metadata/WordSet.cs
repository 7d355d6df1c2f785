namespace NewsExtract.Metadata;

/// <summary>The different words of a text, by their hashes in lower case; pairs of characters where a script has no spaces. Made to be filled again.</summary>
internal sealed class WordSet
{
    private readonly HashSet<uint> _words = [];

    public int Count => _words.Count;

    /// <returns>Itself.</returns>
    public WordSet Fill(ReadOnlySpan<char> text)
    {
        _words.Clear();
        uint word = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c)) word = Add(word, (char)(c | 0x20));
            else if (c >= 0x80 && c <= '\u2e80' && char.IsLetterOrDigit(c)) word = Add(word, char.ToLowerInvariant(c));
            else
            {
                if (c > '\u2e80' && char.IsLetterOrDigit(c) && i + 1 < text.Length) _words.Add(Add(Add(0, c), text[i + 1]));
                if (word != 0) _words.Add(word);
                word = 0;
            }
        }
        if (word != 0) _words.Add(word);
        return this;
    }

    /// <summary>FNV-1a over characters.</summary>
    private static uint Add(uint hash, char c) => ((hash == 0 ? 2166136261 : hash) ^ c) * 16777619;

    /// <summary>How much two sets share: the harmonic mean of the shares of either's words that the other has.</summary>
    public double Overlap(WordSet other)
    {
        int common = 0;
        foreach (uint word in _words)
            if (other._words.Contains(word)) common++;
        return 2.0 * common / Math.Max(1, Count + other.Count);
    }
}
