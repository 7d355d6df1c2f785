using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// Splits a text into words, numbers, punctuation and quotation marks. A possessive ending is a token of its own; characters of
/// scripts without spaces are tokens by themselves, so that lexicon phrases match there as everywhere.
/// </summary>
internal static class Tokenizer
{
    public static void Split(ReadOnlySpan<char> text, TokenBuffer tokens, Deadline deadline)
    {
        tokens.Clear();
        int paragraph = 0;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == ' ')
            {
                i++;
                continue;
            }
            bool letter = char.IsAsciiLetter(c);
            if (!letter && char.IsWhiteSpace(c))
            {
                if (c == '\n') paragraph++;
                i++;
                continue;
            }
            if ((tokens.Count & 4095) == 0) deadline.Check();
            ref Token token = ref tokens.Add();
            token.Start = i;
            token.Paragraph = paragraph;
            token.First = c;
            token.Stretch = -1;
            token.PhraseLength = 1;
            i = letter ? ReadWord(text, i, ref token)
                : IsIdeograph(c) ? ReadIdeograph(text, i, ref token)
                : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? ReadMixedWord(text, i, i, WordHash.Seed, capital: false, ref token)
                : IsPossessive(text, i) ? ReadPossessive(text, i, ref token)
                : ReadPunctuation(text, i, ref token);
            token.End = i;
            if (token.Kind > TokenKind.Number) tokens.Breaks.Add(tokens.Count - 1);
        }
    }

    /// <summary>Gives every token its classes: those of the longest phrase that begins at it, else those of the word.</summary>
    /// <returns>The classes of all of them together.</returns>
    public static WordClass Classify(TokenBuffer tokens, Language language)
    {
        Span<Token> all = tokens.Span;
        WordClass together = WordClass.None;
        int phraseEnd = 0;
        for (int i = 0; i < all.Length; i++)
        {
            ref Token token = ref all[i];
            bool inPhrase = i < phraseEnd;
            if (inPhrase) token.PhraseLength = 0;
            if (token.Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            ref readonly Language.Entry entry = ref language.EntryOf(token.Word);
            WordClass classes = entry.Class;
            if (token.Casing != Casing.Lower && (token.Casing != Casing.None || !IsIdeograph(token.First)))
                classes |= entry.IsListed ? entry.Given : GivenNames.ClassOf(token.Word);
            if (!inPhrase && entry.Phrases is not null
                && Language.LongestPhrase(entry.Phrases, all[i..], out WordClass phrase) is > 0 and var length)
            {
                classes = phrase | (classes & (WordClass.Stop | WordClass.GivenName | WordClass.GivenHe | WordClass.GivenShe));
                token.PhraseLength = (byte)length;
                phraseEnd = i + length;
            }
            token.Class = classes;
            together |= classes;
            if (token.Is(WordClass.SpeechCue)) tokens.AddSpeechCue(i);
        }
        return together;
    }

    private static int ReadIdeograph(ReadOnlySpan<char> text, int i, ref Token token)
    {
        token.Kind = TokenKind.Word;
        token.Casing = Casing.None;
        token.Word = WordHash.Add(WordHash.Seed, text[i]);
        return i + 1;
    }

    /// <summary>Reads a word that begins with an ASCII letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadWord(ReadOnlySpan<char> text, int start, ref Token token)
    {
        ulong hash = WordHash.Seed;
        int i = start;
        bool capital = char.IsAsciiLetterUpper(text[i]);
        if (capital) hash = WordHash.AddFolded(hash, text[i++] | 0x20u);
        for (; (uint)i < (uint)text.Length && char.IsAsciiLetterLower(text[i]); i++) hash = WordHash.AddFolded(hash, text[i]);
        // Most words are plain small letters, the first perhaps a capital, which neither a full stop nor a comma joins to what follows.
        bool plain = i == text.Length || text[i] == ' ' || text[i] is '.' or ',' && i - start > 1;
        if (!plain) return ReadMixedWord(text, start, i, hash, capital, ref token);
        token.Word = hash;
        token.Casing = capital ? Casing.Capital : Casing.Lower;
        token.IsPlain = true;
        return i;
    }

    /// <summary>Reads on in a word behind its leading small letters.</summary>
    private static int ReadMixedWord(ReadOnlySpan<char> text, int start, int i, ulong hash, bool capital, ref Token token)
    {
        int capitals = capital ? 1 : 0;
        bool digitsOnly = i == start, lower = i - start > capitals;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ' ') break;
            if (char.IsAsciiLetterLower(c))
            {
                lower = true;
                digitsOnly = false;
            }
            else if (char.IsAsciiDigit(c)) { }
            else if (char.IsLetterOrDigit(c) && !IsIdeograph(c) || IsCombining(c) || char.IsSurrogate(c))
            {
                if (char.IsUpper(c)) capitals++;
                else lower |= char.IsLower(c);
                digitsOnly &= char.IsDigit(c);
            }
            else if (!MayJoin(c)) break;
            else if (IsElision(text, start, i))
            {
                hash = WordHash.Add(hash, c);
                i++;
                break;
            }
            else if (!JoinsWord(text, i, start)) break;
            hash = WordHash.Add(hash, c);
        }
        token.Word = hash;
        token.Kind = digitsOnly ? TokenKind.Number : TokenKind.Word;
        bool startsCapital = char.IsUpper(text[start]);
        // "al-Maliki", "d'Estaing", "O'Neill", "iPhone": a capital inside counts like one at the start.
        token.Casing = capitals == 0 ? (lower ? Casing.Lower : Casing.None) : lower || capitals == 1 ? Casing.Capital : Casing.AllCapitals;
        if (!startsCapital && token.Casing == Casing.Capital && !HasNameHyphen(text[start..i])) token.Casing = Casing.Lower;
        return i;
    }

    private static bool MayJoin(char c) => c is '-' or '\'' or '.' or ',' or '&' or '’' or '‑' or '·';

    /// <summary>Whether a hyphen, apostrophe, dot or digit separator belongs to the word around it.</summary>
    private static bool JoinsWord(ReadOnlySpan<char> text, int i, int start)
    {
        char c = text[i];
        bool letterAfter = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsIdeograph(text[i + 1]);
        switch (c)
        {
            case '-' or '‑' or '·':
                return letterAfter && !IsInvertedPronoun(text[(i + 1)..]);
            case '\'' or '’':
                return letterAfter && !IsPossessive(text, i);
            case '.':
                // "U.S.", "J.", "p.m.", "D-N.Y.": single letters between dots; "3.5".
                bool single = i - start == 1 || i >= 2
                    && (text[i - 2] == '.' && i - start > 1 || text[i - 2] == '-' && i - start == 3 && letterAfter);
                return (single && char.IsLetter(text[i - 1])
                    && (letterAfter ? i + 2 < text.Length && text[i + 2] == '.' : i - start > 1 || char.IsUpper(text[i - 1])))
                    || (letterAfter && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));
            case ',':
                return letterAfter && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            case '&':
                return letterAfter;
            default:
                return false;
        }
    }

    /// <summary>
    /// French "l'élue", Italian "dell'ospedale": the article or pronoun before an apostrophe is a word of its own; "D'Angelo" is one word.
    /// </summary>
    private static bool IsElision(ReadOnlySpan<char> text, int start, int i)
    {
        if (text[i] is not ('\'' or '’') || i + 1 < text.Length && (!char.IsLetter(text[i + 1]) || IsPossessive(text, i))) return false;
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

    private static bool HasNameHyphen(ReadOnlySpan<char> word)
    {
        int joint = word.IndexOfAny('-', '\'', '’');
        return joint >= 0 && joint <= 4 && joint + 1 < word.Length && char.IsUpper(word[joint + 1]);
    }

    private static bool IsPossessive(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '’' && i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && text[i + 1] is 's' or 'S'
        && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));

    private static int ReadPossessive(ReadOnlySpan<char> text, int i, ref Token token)
    {
        token.Kind = TokenKind.Word;
        token.Word = WordHash.Of(text.Slice(i, 2));
        return i + 2;
    }

    private static int ReadPunctuation(ReadOnlySpan<char> text, int i, ref Token token)
    {
        int length = 1;
        char c = text[i];
        if (QuotationMarks.IsMark(c))
        {
            // '' and `` stand for a double mark.
            if (c is '\'' or '`' && i + 1 < text.Length && text[i + 1] == c) length = 2;
            token.Kind = TokenKind.Mark;
        }
        else
        {
            token.Kind = TokenKind.Punctuation;
            while (c is '.' or '-' && i + length < text.Length && text[i + length] == c) length++;
        }
        token.Word = WordHash.Of(text.Slice(i, Math.Min(length, 3)));
        return i + length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIdeograph(char c) =>
        c >= 0x3040 && c is <= (char)0x30FF or >= (char)0x3400 and <= (char)0x9FFF or >= (char)0xF900 and <= (char)0xFAFF;

    private static bool IsCombining(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}
