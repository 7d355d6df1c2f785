namespace NewsExtract.Quotes.Words;

/// <summary>
/// The reporter's words between commas inside the marks (<c>«Yes, says NAME, the mayor. Of course»</c>), as French and Italian set them: an
/// inverted verb of speech behind a comma, with its subject right behind it.
/// </summary>
internal static class CommaIncise
{
    /// <summary>From the comma to the verb: "ha detto", "s'est indigné".</summary>
    private const int MaxToCue = 4;

    /// <summary>The longest words of the reporter, with what is said of the speaker.</summary>
    private const int MaxTokens = 30;

    /// <summary>The first such words behind an opening mark: from the comma over the comma or full stop that ends them.</summary>
    public static (int First, int End)? Find(TokenBuffer tokens, int open, int close)
    {
        for (int i = open + 2; i < close - 2; i++)
        {
            if (tokens[i].First is not (',' or '?' or '!') || SubjectEnd(tokens, i, close, out bool pronoun) is not (>= 0 and var subject))
                continue;
            if (EndOf(tokens, subject, Math.Min(close - 1, i + MaxTokens), pronoun) is >= 0 and var end) return (i, end + 1);
        }
        return null;
    }

    /// <summary>The end of the subject behind an inverted verb behind a comma; -1 when none follows.</summary>
    private static int SubjectEnd(TokenBuffer tokens, int comma, int close, out bool pronoun)
    {
        pronoun = false;
        int i = comma + 1;
        while (i < close && i < comma + MaxToCue && !tokens[i].Is(WordClass.SpeechCue) && tokens[i].Casing == Casing.Lower
            && (tokens[i].Is(WordClass.Auxiliary | WordClass.PronounObject) || tokens[i].End - tokens[i].Start <= 2))
        {
            i++;
        }
        if (i >= close || !tokens[i].Is(WordClass.SpeechCue) || tokens[i].Casing != Casing.Lower) return -1;
        int behind = i + 1;
        if (behind < close && tokens[behind].First == '-')
        {
            while (behind < Math.Min(close, i + 5) && !tokens[behind].Is(WordClass.SubjectPronoun)) behind++;
            pronoun = behind < close && tokens[behind].Is(WordClass.SubjectPronoun);
            return pronoun ? behind + 1 : -1;
        }
        if (behind >= close || !tokens[behind].IsWord) return -1;
        if (tokens[behind].IsCapital) return tokens[behind].Is(WordClass.Stop) ? -1 : behind + 1;
        return tokens[behind].Is(WordClass.Definite | WordClass.Indefinite) && IsSomebody(tokens, behind + 1, close) ? behind + 2 : -1;
    }

    private static bool IsSomebody(TokenBuffer tokens, int i, int close) =>
        i < close && tokens[i].Is(WordClass.PersonWord | WordClass.GroupNoun | WordClass.OrganizationNoun | WordClass.OrganizationWord);

    /// <summary>The comma or full stop that ends the reporter's words; commas that go on with who speaks are passed over.</summary>
    private static int EndOf(TokenBuffer tokens, int from, int limit, bool pronoun)
    {
        for (int i = from; i < limit; i++)
        {
            if (tokens[i].First == '.' && tokens[i].Kind == TokenKind.Punctuation && !tokens[i - 1].Is(WordClass.Abbreviation)) return i;
            bool goesOn = !pronoun && (tokens[i + 1].IsCapital || tokens[i + 1].Kind == TokenKind.Number
                || tokens[i + 1].Is(WordClass.PersonWord | WordClass.PronounWho) || tokens[i + 1] is { IsWord: true, Class: WordClass.None }
                || tokens[i + 1].Is(WordClass.Definite) && IsSomebody(tokens, i + 2, limit));
            if (tokens[i].First == ',' && !goesOn) return i;
        }
        return -1;
    }
}
