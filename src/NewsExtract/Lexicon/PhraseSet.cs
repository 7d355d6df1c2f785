using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace NewsExtract.Lexicon;

/// <summary>
/// A set of phrases that short lines are compared with: letter case, digits and punctuation do not count, so that "comments" stands for
/// "3 Comments", "COMMENTS:" and "Comments (3)".
/// </summary>
internal sealed class PhraseSet
{
    /// <summary>Longer lines are running text, not labels; the limit also bounds the work.</summary>
    private const int LongestLine = 120;
    private const int MostWords = 24;
    private const int LongestPhrase = 7;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    /// <summary>The words that phrases begin with: most lines are told from them by theirs.</summary>
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    /// <summary>The pairs of ASCII letters that phrases begin with.</summary>
    private readonly bool[] _starts = new bool[32 * 32];

    /// <param name="phrases">The phrases in lower case.</param>
    public PhraseSet(IReadOnlyCollection<string> phrases)
    {
        _phrases = phrases.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = phrases.Select(static phrase => phrase.Split(' ')[0])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string phrase in phrases)
            if (phrase.Length > 1 && char.IsAsciiLetter(phrase[0]) && char.IsAsciiLetter(phrase[1]))
                _starts[PairOf((byte)phrase[0], (byte)phrase[1])] = true;
    }

    private static int PairOf(byte first, byte second) => (first & 31) << 5 | second & 31;

    /// <summary>
    /// Whether the text that some UTF-8 becomes may begin with a phrase: a look at its first two letters. True where that does not tell.
    /// </summary>
    public bool MayBegin(ReadOnlySpan<byte> utf8)
    {
        int at = 0;
        while (at < utf8.Length && utf8[at] < 0x80 && !char.IsAsciiLetter((char)utf8[at]) && utf8[at] is not ((byte)'&' or (byte)'\''))
            at++;
        return at + 1 >= utf8.Length || !char.IsAsciiLetter((char)utf8[at]) || !char.IsAsciiLetter((char)utf8[at + 1])
            || _starts[PairOf(utf8[at], utf8[at + 1])];
    }

    /// <summary>Whether a line consists of these phrases alone: "Newest Most Voted" of "newest" and "most voted".</summary>
    public bool Covers(ReadOnlySpan<char> line)
    {
        Span<char> text = stackalloc char[LongestLine];
        Span<int> ends = stackalloc int[MostWords];
        int words = MayBegin(line, text, ends) ? Normalize(line, text, ends) : 0;
        if (words == 0) return false;
        for (int i = 0; i < words;)
        {
            int matched = Match(text, ends[..words], i);
            if (matched == 0) return false;
            i += matched;
        }
        return true;
    }

    /// <summary>Whether a line begins with one of these phrases.</summary>
    public bool Begins(ReadOnlySpan<char> line)
    {
        Span<char> text = stackalloc char[LongestLine];
        Span<int> ends = stackalloc int[MostWords];
        if (!MayBegin(line, text, ends)) return false;
        int words = Normalize(Head(line), text, ends);
        return words > 0 && Match(text, ends[..words], 0) > 0;
    }

    /// <summary>Whether a line has the first word of a phrase.</summary>
    private bool MayBegin(ReadOnlySpan<char> line, Span<char> text, Span<int> ends)
    {
        int start = 0;
        while (start < line.Length && !IsWordCharacter(line[start])) start++;
        int end = start;
        while (end < line.Length && IsWordCharacter(line[end])) end++;
        return Normalize(line[start..end], text, ends) > 0 && _firstWords.Contains(text[..ends[0]]);
    }

    /// <summary>Whether one of these phrases stands anywhere in a line.</summary>
    public bool OccursIn(ReadOnlySpan<char> line)
    {
        Span<char> text = stackalloc char[LongestLine];
        Span<int> ends = stackalloc int[MostWords];
        int words = Normalize(line, text, ends);
        for (int i = 0; i < words; i++)
            if (Match(text, ends[..words], i) > 0) return true;
        return false;
    }

    /// <summary>The words of the longest phrase that begins with a word, 0 for none.</summary>
    private int Match(ReadOnlySpan<char> text, ReadOnlySpan<int> ends, int first)
    {
        int start = first == 0 ? 0 : ends[first - 1] + 1;
        for (int last = Math.Min(ends.Length, first + LongestPhrase) - 1; last >= first; last--)
            if (_phrases.Contains(text[start..ends[last]])) return last - first + 1;
        return 0;
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> line)
    {
        if (line.Length <= LongestLine) return line;
        int space = line[..LongestLine].LastIndexOf(' ');
        return line[..(space < 0 ? LongestLine : space)];
    }

    /// <summary>Lower-cases a line's words, one space between them, and leaves out what is no letter.</summary>
    /// <returns>The number of words; 0 for a line that is too long to be a label.</returns>
    private static int Normalize(ReadOnlySpan<char> line, Span<char> text, Span<int> ends)
    {
        if (line.Length > LongestLine) return 0;
        int length = 0, words = 0;
        bool inWord = false;
        foreach (char c in line)
        {
            if (!IsWordCharacter(c))
            {
                inWord = false;
                continue;
            }
            if (!inWord)
            {
                if (words == MostWords) return words;
                if (length > 0) text[length++] = ' ';
                words++;
                inWord = true;
            }
            text[length++] = c is '\u2019' ? '\'' : char.ToLowerInvariant(c);
            ends[words - 1] = length;
        }
        return words;
    }

    /// <summary>Combining marks belong to the words of Indic and Thai scripts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char c) => char.IsLetter(c) || c is '\'' or '\u2019' ||
        (c > 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
