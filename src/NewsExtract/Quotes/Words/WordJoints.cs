using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>What hyphens, apostrophes and dots do inside of words: join them, cut off a pronoun or an article, mark a possessive.</summary>
internal static class WordJoints
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayJoin(char c) => c is '-' or '\'' or '.' or ',' or '&' or '’' or '‑' or '·';

    /// <summary>Whether a hyphen, apostrophe, dot or digit separator belongs to the word around it.</summary>
    public static bool JoinsWord(ReadOnlySpan<char> text, int i, int start)
    {
        char c = text[i];
        bool letterAfter = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !Tokenizer.IsIdeograph(text[i + 1]);
        switch (c)
        {
            case '-' or '‑' or '·':
                return letterAfter && !IsInvertedPronoun(text[(i + 1)..]);
            case '\'' or '’':
                return letterAfter;
            case '.':
                // "U.S.", "J.", "p.m.", "D-N.Y.": single letters between dots; "3.5".
                bool single = i - start == 1 || i >= 2
                    && (text[i - 2] == '.' && i - start > 1 || text[i - 2] == '-' && i - start == 3 && letterAfter);
                return (single && char.IsLetter(text[i - 1])
                    && (letterAfter ? i + 2 < text.Length && text[i + 2] == '.'
                    : i - start > 1 || char.IsUpper(text[i - 1]) && !IsNetwork(text, start)))
                    || (letterAfter && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));
            case ',':
                return letterAfter && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            case '&':
                return letterAfter;
            default:
                return false;
        }
    }

    /// <summary>"wrote on X.": behind a small word the letter is the social network, and no initial as in "Francis X. Doe".</summary>
    private static bool IsNetwork(ReadOnlySpan<char> text, int start)
    {
        if (text[start] != 'X' || start < 2 || text[start - 1] != ' ') return false;
        int word = start - 1;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        return char.IsLower(text[word]);
    }

    /// <summary>
    /// French "l'élue", Italian "dell'ospedale": the article or pronoun before an apostrophe is a word of its own; "D'Angelo" is one word.
    /// </summary>
    public static bool IsElision(ReadOnlySpan<char> text, int start, int i)
    {
        if (text[i] is not ('\'' or '’') || i + 1 < text.Length && !char.IsLetter(text[i + 1])) return false;
        ReadOnlySpan<char> before = text[start..i];
        if (i + 1 < text.Length && char.IsUpper(before[0]) && char.IsUpper(text[i + 1])) return false;
        return before.Length == 1
            ? (char)(before[0] | 0x20) is 'l' or 'd' or 'n' or 's' or 'j' or 'c' or 'm' or 't'
            : before is "qu" or "Qu" or "dell" or "all" or "dall" or "nell" or "sull" or "un" or "Un" or "quell" or "Dell" or "All"
            or "Dall" or "Nell" or "Sull" or "Quell" or "jusqu" or "lorsqu" or "puisqu";
    }

    /// <summary>French "dit-il", "explique-t-elle": the pronoun behind the hyphen is a word of its own.</summary>
    private static bool IsInvertedPronoun(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("t-")) rest = rest[2..];
        int length = rest.StartsWith("elle") ? 4 : rest.StartsWith("il") || rest.StartsWith("on") ? 2 : 0;
        if (length == 0) return false;
        if (rest.Length > length && rest[length] == 's') length++;
        return rest.Length == length || !char.IsLetterOrDigit(rest[length]);
    }

    public static bool HasNameHyphen(ReadOnlySpan<char> word)
    {
        int joint = word.IndexOfAny('-', '\'', '’');
        return joint >= 0 && joint <= 4 && joint + 1 < word.Length && char.IsUpper(word[joint + 1]);
    }

    public static bool IsPossessive(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '’' && i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && text[i + 1] is 's' or 'S'
        && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));
}
