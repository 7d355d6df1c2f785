using NewsExtract.Boilerplate;

namespace NewsExtract.Training;

/// <summary>Texts as runs of four words, by which they are compared with the gold.</summary>
internal static class Shingles
{
    public const int Length = 4;

    /// <summary>Words as hashes; every Han or Kana character is one.</summary>
    public static ulong[] Words(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>();
        ulong word = 0;
        foreach (char c in text)
        {
            CharClass kind = TextShape.Classify(c);
            bool part = kind is >= CharClass.Lower and <= CharClass.Digit;
            if (word != 0 && (!part || kind == CharClass.Ideograph))
            {
                words.Add(word);
                word = 0;
            }
            if (part) word = (word ^ char.ToLowerInvariant(c)) * 0x9E3779B97F4A7C15 + 1;
            if (kind != CharClass.Ideograph) continue;
            words.Add(word);
            word = 0;
        }
        if (word != 0) words.Add(word);
        return [.. words];
    }

    public static IEnumerable<ulong> Of(ulong[] words)
    {
        for (int i = 0; i + Length <= words.Length; i++) yield return Combine(words.AsSpan(i, Length));
    }

    public static ulong Combine(ReadOnlySpan<ulong> words)
    {
        ulong hash = 1;
        foreach (ulong word in words) hash = (hash ^ word) * 0x9E3779B97F4A7C15 + (hash >> 31);
        return hash;
    }
}
