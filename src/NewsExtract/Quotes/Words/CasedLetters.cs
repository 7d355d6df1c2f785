namespace NewsExtract.Quotes.Words;

/// <summary>
/// The letters of Latin, Greek and Cyrillic words with their small forms and their case, in a table: asked of Unicode's one by one they
/// cost most of what a word costs.
/// </summary>
internal static class CasedLetters
{
    /// <summary>Behind the Cyrillic letters.</summary>
    private const int Count = 0x530;

    private const int Upper = 1 << 15, SmallForm = Upper - 1;

    /// <summary>For every character its small form and whether it is a capital; 0 for what is no letter with a case.</summary>
    private static readonly ushort[] Letters = [.. Enumerable.Range(0, Count).Select(c => Describe((char)c))];

    /// <summary>The small form of a letter, whether it is a capital or not.</summary>
    /// <returns>Whether it is a letter with a case, of those that the table has.</returns>
    public static bool TryFold(char c, out uint small, out bool isUpper)
    {
        ushort[] letters = Letters;
        int letter = c < letters.Length ? letters[c] : 0;
        (small, isUpper) = ((uint)letter & SmallForm, (letter & Upper) != 0);
        return letter != 0;
    }

    private static ushort Describe(char c) =>
        char.IsUpper(c) ? (ushort)(char.ToLowerInvariant(c) | Upper) : char.IsLower(c) ? char.ToLowerInvariant(c) : (ushort)0;
}
