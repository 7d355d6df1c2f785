using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// Splits a text into words, numbers, punctuation and quotation marks. A possessive ending is a token of its own; characters of
/// scripts without spaces are tokens by themselves, so that lexicon phrases match there as everywhere.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Tokens between two looks at the clock.</summary>
    private const int CheckEvery = 4096;

    public static void Split(ReadOnlySpan<char> text, TokenBuffer tokens, Deadline deadline)
    {
        tokens.Clear();
        int paragraph = 0, nextCheck = 0;
        for (int i = 0; (i = ReadPlain(text, i, ref paragraph, tokens)) < text.Length;)
        {
            if (tokens.Count >= nextCheck)
            {
                deadline.Check();
                nextCheck = tokens.Count + CheckEvery;
            }
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            ref Token token = ref tokens.Add();
            token.Begin(i, paragraph, c);
            i = IsIdeograph(c) ? ReadIdeograph(text, i, ref token)
                : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? ReadMixedWord(text, i, ref token)
                : c is '\'' or '’' && WordJoints.IsPossessive(text, i) ? ReadPossessive(text, i, ref token)
                : ReadPunctuation(text, i, ref token);
            token.End = i;
            if (token.Casing == Casing.None && token.IsWord) tokens.HasUncased = true;
        }
        tokens.Close();
    }

    /// <summary>
    /// Reads plain words (small ASCII letters, the first perhaps a capital) with spaces, line ends and the usual punctuation between them.
    /// Most of a text is that: it is read in a loop of its own, which calls nothing, so that all it knows stays in registers.
    /// </summary>
    /// <returns>Where something else begins.</returns>
    private static int ReadPlain(ReadOnlySpan<char> text, int i, ref int paragraph, TokenBuffer tokens)
    {
        Span<Token> room = tokens.Room;
        int count = 0, line = paragraph;
        nint names = GivenNames.Address;
        while ((uint)i < (uint)text.Length)
        {
            uint first = text[i];
            if (first == ' ')
            {
                i++;
                continue;
            }
            if (first == '\n')
            {
                i++;
                line++;
                continue;
            }
            if ((uint)count >= (uint)room.Length) break;
            if ((first | 0x20) - 'a' <= 'z' - 'a')
            {
                ulong hash = WordHash.AddFolded(WordHash.Seed, first | 0x20), c = ' ';
                int end = i + 1;
                for (; (uint)end < (uint)text.Length && (c = text[end]) - 'a' <= 'z' - 'a'; end++) hash = WordHash.AddFolded(hash, c);
                if (c != ' ' && end < text.Length && !EndsPlainWord((char)c, end - i)) break;
                ref Token token = ref room[count++];
                token.Begin(i, line, (char)first);
                token.End = end;
                token.Word = hash;
                token.IsPlain = true;
                if (first < 'a')
                {
                    token.Casing = Casing.Capital;
                    GivenNames.Prefetch(names, hash);
                }
                i = c == ' ' ? end + 1 : end;
            }
            else if (IsWholeMark(text, i))
            {
                ref Token token = ref room[count++];
                token.Begin(i, line, (char)first);
                token.End = ++i;
                token.Word = WordHash.AddFolded(WordHash.Seed, first);
                token.Kind = first is '"' or '“' or '”' ? TokenKind.Mark : TokenKind.Punctuation;
            }
            else break;
        }
        tokens.Take(count);
        paragraph = line;
        return i;
    }

    /// <summary>Whether a character is a punctuation or quotation mark for itself, whatever stands behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWholeMark(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        ',' or '.' => i + 1 == text.Length || text[i + 1] != text[i],
        ':' or ';' or '?' or '!' or '(' or ')' or '"' or '“' or '”' => true,
        _ => false,
    };

    /// <summary>Whether a character behind some small letters belongs neither to their word nor joins what follows to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsPlainWord(char c, int length) =>
        c is '.' or ',' ? length > 1 : c < 128 ? !char.IsAsciiLetterOrDigit(c) && !WordJoints.MayJoin(c) : c is '“' or '”';

    /// <summary>
    /// Gives every token its classes: those of the longest phrase that begins at it, else those of the word; notes what later passes
    /// look at.
    /// </summary>
    /// <returns>The classes of all of them together.</returns>
    public static WordClass Classify(ReadOnlySpan<char> text, TokenBuffer tokens, Language language)
    {
        Span<Token> all = tokens.Span;
        tokens.OpenSets();
        WordClass together = WordClass.None;
        for (int i = 0; i < all.Length; i++)
        {
            ref Token token = ref all[i];
            if (token.Kind > TokenKind.Number)
            {
                if (token.First != ',' || token.Kind == TokenKind.Mark) tokens.Breaks.Add(i);
                continue;
            }
            ref readonly Language.Entry entry = ref language.EntryOf(token.Word);
            bool small = token.Casing == Casing.Lower;
            if (small && !entry.IsListed)
            {
                if (token.MayTellByEnding && (!token.IsPlain || language.MayEndRole(text[token.End - 1]))) tokens.Unlisted.Add(i);
                continue;
            }
            WordClass classes = small && entry.Phrases is null ? entry.Class : ClassOf(all, i, entry);
            token.Class = classes;
            together |= classes;
            if (!small || entry.IsNoted) Note(tokens, i, token);
        }
        return together;
    }

    /// <summary>Notes a word where later passes look for it.</summary>
    private static void Note(TokenBuffer tokens, int i, in Token token)
    {
        if (token.Is(WordClass.SpeechCue)) tokens.SpeechCues.Add(i);
        if (token.Is(WordClass.NominalHead)) tokens.Nouns.Add(i);
        if (token.MayTellByForm) tokens.Unlisted.Add(i);
        if (token.MayBeginMention) tokens.Beginnings.Add(i);
    }

    /// <summary>The classes of a word that may be a given name, or begin a phrase.</summary>
    private static WordClass ClassOf(Span<Token> tokens, int i, in Language.Entry entry)
    {
        ref Token token = ref tokens[i];
        WordClass classes = entry.Class;
        if (token.Casing != Casing.Lower && (token.Casing != Casing.None || !IsIdeograph(token.First)))
            classes |= entry.IsListed ? entry.Given : GivenNames.ClassOf(token.Word);
        if (entry.Phrases is null || token.PhraseLength == 0
            || Language.LongestPhrase(entry.Phrases, tokens[i..], out WordClass phrase) is not (> 0 and var length))
        {
            return classes;
        }
        token.PhraseLength = (byte)length;
        foreach (ref Token later in tokens.Slice(i + 1, length - 1)) later.PhraseLength = 0;
        // "le Premier ministre": there are people called Premier.
        bool role = (phrase & WordClass.PersonWord) != 0;
        return phrase | classes & (role ? WordClass.Stop
            : WordClass.Stop | WordClass.GivenName | WordClass.GivenHe | WordClass.GivenShe);
    }

    private static int ReadIdeograph(ReadOnlySpan<char> text, int i, ref Token token)
    {
        token.Kind = TokenKind.Word;
        token.Casing = Casing.None;
        token.Word = WordHash.Add(WordHash.Seed, text[i]);
        return i + 1;
    }

    private static int ReadMixedWord(ReadOnlySpan<char> text, int start, ref Token token)
    {
        int capitals = char.IsAsciiLetterUpper(text[start]) ? 1 : 0, i = start + capitals;
        ulong hash = capitals == 0 ? WordHash.Seed : WordHash.Add(WordHash.Seed, text[start]);
        for (; (uint)i < (uint)text.Length && char.IsAsciiLetterLower(text[i]); i++) hash = WordHash.AddFolded(hash, text[i]);
        bool digitsOnly = i == start, lower = i > start + capitals;
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
            else if (char.IsAsciiLetterUpper(c))
            {
                capitals++;
                digitsOnly = false;
            }
            else if (c >= 128 && CasedLetters.TryFold(c, out uint small, out bool isUpper))
            {
                if (isUpper) capitals++;
                else lower = true;
                digitsOnly = false;
                hash = WordHash.AddFolded(hash, small);
                continue;
            }
            else if (WordJoints.MayJoin(c))
            {
                if (WordJoints.IsPossessive(text, i)) break;
                if (WordJoints.IsElision(text, start, i))
                {
                    hash = WordHash.Add(hash, c);
                    i++;
                    break;
                }
                if (!WordJoints.JoinsWord(text, i, start)) break;
            }
            else if (c >= 128 && (char.IsLetterOrDigit(c) && !IsIdeograph(c) || IsCombining(c) || char.IsSurrogate(c)))
            {
                if (char.IsUpper(c)) capitals++;
                else lower |= char.IsLower(c);
                digitsOnly &= char.IsDigit(c);
            }
            else break;
            hash = WordHash.Add(hash, c);
        }
        token.Word = hash;
        token.Kind = digitsOnly ? TokenKind.Number : TokenKind.Word;
        bool startsCapital = char.IsUpper(text[start]);
        // "al-Maliki", "d'Estaing", "O'Neill", "iPhone": a capital inside counts like one at the start.
        token.Casing = capitals == 0 ? (lower ? Casing.Lower : Casing.None) : lower || capitals == 1 ? Casing.Capital : Casing.AllCapitals;
        if (!startsCapital && token.Casing == Casing.Capital && !WordJoints.HasNameHyphen(text[start..i])) token.Casing = Casing.Lower;
        return i;
    }

    private static int ReadPossessive(ReadOnlySpan<char> text, int i, ref Token token)
    {
        token.Kind = TokenKind.Word;
        token.Word = WordHash.Of(text.Slice(i, 2));
        return i + 2;
    }

    private static int ReadPunctuation(ReadOnlySpan<char> text, int i, ref Token token)
    {
        int length = 1;
        char c = text[i], next = i + 1 < text.Length ? text[i + 1] : '\0';
        // '' and `` stand for a double mark, and so does ,, in front of a word.
        bool low = c == ',' && next == ',' && i + 2 < text.Length && char.IsLetterOrDigit(text[i + 2]);
        if (low || QuotationMarks.IsMark(c))
        {
            if (low || c is '\'' or '`' or '’' && next == c) length = 2;
            token.Kind = TokenKind.Mark;
        }
        else
        {
            token.Kind = TokenKind.Punctuation;
            while (c is '.' or '-' && i + length < text.Length && text[i + length] == c) length++;
        }
        token.Word = length == 1 ? WordHash.Add(WordHash.Seed, c) : WordHash.Of(text.Slice(i, Math.Min(length, 3)));
        return i + length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIdeograph(char c) =>
        c >= 0x3040 && c is <= (char)0x30FF or >= (char)0x3400 and <= (char)0x9FFF or >= (char)0xF900 and <= (char)0xFAFF;

    private static bool IsCombining(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}
