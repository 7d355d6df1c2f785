using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// A 64-bit identity of a word: FNV-1a over its lower-cased code units, with the typographic apostrophe read as the plain one, and
/// Arabic as most papers write it: an alef without its hamza, no vowel signs. Lexicons are keyed by it, so that no string is made or
/// compared while a text is read.
/// </summary>
internal static class WordHash
{
    public const ulong Seed = 14695981039346656037UL;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, char c) =>
        c < 128 ? AddFolded(hash, (uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20u : c) : AddBeyondAscii(hash, c);

    /// <summary>Adds a character that is in lower case already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AddFolded(ulong hash, ulong c) => (hash ^ c) * 1099511628211UL;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = Seed;
        foreach (char c in word) hash = Add(hash, c);
        return hash;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // most characters are ASCII
    private static ulong AddBeyondAscii(ulong hash, char c) => c switch
    {
        '’' => AddFolded(hash, '\''),
        'أ' or 'إ' or 'آ' => AddFolded(hash, 'ا'),
        _ => CasedLetters.TryFold(c, out uint small, out _) ? AddFolded(hash, small)
            : IsVowelSign(c) ? hash : AddFolded(hash, char.ToLowerInvariant(c)),
    };

    /// <summary>
    /// Arabic's short vowels, and the stroke that only lengthens a word; the sign of a doubled letter tells words apart.
    /// </summary>
    private static bool IsVowelSign(char c) => c is >= (char)0x64B and <= (char)0x650 or (char)0x652 or (char)0x640;
}
