namespace NewsExtract.Quotes.Words;

/// <summary>
/// A sentence of the reporter, as a range of tokens. A quoted stretch never ends inside: its inner sentences belong to the outer one.
/// </summary>
internal struct Sentence
{
    public int First;
    public int End;
}

/// <summary>Splits the tokens into sentences of the reporter.</summary>
internal static class SentenceSplitter
{
    private const int CueLookahead = 6;

    /// <summary>The same in characters, where what narrows the subject stands in front of it, and what follows the verb.</summary>
    private const int CharacterLookahead = 40;

    public static void Split(TokenBuffer tokens, Pool<Stretch> stretches, Pool<Sentence> sentences, Language language)
    {
        sentences.Clear();
        int first = 0;
        foreach (int i in tokens.Breaks)
        {
            if (tokens[first].Paragraph != tokens[i].Paragraph) first = AddParagraphs(tokens, sentences, first, i);
            if (EndsSentence(tokens, stretches, i, language)) first = Add(tokens, sentences, first, i + 1);
        }
        first = AddParagraphs(tokens, sentences, first, tokens.Count - 1);
        if (first < tokens.Count) Add(tokens, sentences, first, tokens.Count);
    }

    /// <summary>Ends a sentence with every paragraph that ends in front of a token.</summary>
    /// <returns>Where the next sentence begins.</returns>
    private static int AddParagraphs(TokenBuffer tokens, Pool<Sentence> sentences, int first, int token)
    {
        if (first >= token) return first;
        int paragraph = tokens[token].Paragraph;
        while (tokens[first].Paragraph != paragraph) first = Add(tokens, sentences, first, tokens.EndOfParagraph(first));
        return first;
    }

    private static int Add(TokenBuffer tokens, Pool<Sentence> sentences, int first, int end)
    {
        int number = sentences.Count;
        foreach (ref Token token in tokens.Span[first..end]) token.Sentence = number;
        sentences.Add(new Sentence { First = first, End = end });
        return end;
    }

    /// <summary>
    /// Whether a sentence ends after a token: terminal mark and what closes behind it, then something that can begin a sentence.
    /// </summary>
    private static bool EndsSentence(TokenBuffer tokens, Pool<Stretch> stretches, int i, Language language)
    {
        if (i + 1 == tokens.Count) return true;
        ref Token next = ref tokens[i + 1];
        ref Token token = ref tokens[i];
        if (next.Paragraph != token.Paragraph) return true;
        if (token.Stretch >= 0 && next.Stretch == token.Stretch) return false;
        int last = i;
        while (last > 0 && (tokens[last].First is ')' or ']'
            || tokens[last].Kind == TokenKind.Mark && tokens[last].Stretch >= 0 && stretches[tokens[last].Stretch].Close == last))
        {
            last--;
        }
        if (!IsTerminal(tokens[last])) return false;
        if (tokens[last].First == '.' && last == i && (IsAbbreviation(tokens, last, language) || IsInitial(tokens, last))) return false;
        if (next.Kind is TokenKind.Mark) return true;
        // "“Why?” – asked Smith.", as Slavic papers set it.
        if (last < i && next.First is '—' or '–' && i + 2 < tokens.Count && tokens[i + 2].Casing == Casing.Lower && tokens[i + 2].IsWord)
            return false;
        if (next.Kind == TokenKind.Punctuation) return next.First is '—' or '-' or '–' or '―' or '(' or '[' or '•';
        if (next.Kind == TokenKind.Word && next.Casing == Casing.Lower) return false;
        // "“Why?” Smith asked": a question or shout inside marks does not end the reporter's sentence.
        return last == i || tokens[last].First is '.' || !CueFollows(tokens, i + 1);
    }

    public static bool IsTerminal(in Token token) =>
        token.Kind == TokenKind.Punctuation && token.First is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔';

    /// <summary>"Н.Грабик": a capital letter and its full stop right in front of a capital word.</summary>
    private static bool IsInitial(TokenBuffer tokens, int dot) =>
        dot > 0 && tokens[dot - 1].IsCapital && tokens[dot - 1].End - tokens[dot - 1].Start == 1 && tokens[dot - 1].End == tokens[dot].Start
            && tokens[dot + 1].Start == tokens[dot].End && tokens[dot + 1].IsCapital;

    private static bool IsAbbreviation(TokenBuffer tokens, int dot, Language language)
    {
        if (dot == 0 || tokens[dot].PhraseLength == 0) return dot > 0 && tokens[dot].PhraseLength == 0;
        ref Token word = ref tokens[dot - 1];
        return word.End == tokens[dot].Start && word.Is(WordClass.Abbreviation)
            // "Ill." is a state, and "he was ill." ends a sentence.
            && !(word.Casing == Casing.Lower && language.Has(WordList.WordWithoutCapital, word.Word));
    }

    private static bool CueFollows(TokenBuffer tokens, int from)
    {
        if (Tokenizer.IsIdeograph(tokens[from].First) || from + 1 < tokens.Count && Tokenizer.IsIdeograph(tokens[from + 1].First))
            return CueEndsSentence(tokens, from);
        int end = Math.Min(from + CueLookahead, tokens.Count);
        for (int i = from; i < end && !IsTerminal(tokens[i]); i++)
        {
            if (tokens[i].Is(WordClass.SpeechCue)) return true;
        }
        return false;
    }

    /// <summary>"“……。”29岁的外卖员NAME说。": whether the reporter's words say in one clause who spoke, and lead to no further quote.</summary>
    private static bool CueEndsSentence(TokenBuffer tokens, int from)
    {
        bool cue = false, clause = true;
        for (int i = from; i < Math.Min(from + CharacterLookahead, tokens.Count) && !IsTerminal(tokens[i]); i++)
        {
            if (tokens[i].First is '：' or ':' || tokens[i].Kind == TokenKind.Mark)
                // "说，这多亏了“雪亮乡村”建设": marks in the midst of a clause lead to no quote.
                return cue && tokens[i].Kind == TokenKind.Mark
                    && (tokens[i - 1].First is '，' || !clause && tokens[i - 1].IsWord && !tokens[i - 1].Is(WordClass.AnyCue));
            clause &= tokens[i].First is not ('，' or '；');
            cue |= clause && tokens[i].Is(WordClass.SpeechCue);
        }
        return cue;
    }
}
