namespace NewsExtract.Quotes.Words;

/// <summary>
/// Speech that dashes open instead of marks, as Polish, Russian, Spanish and Portuguese papers set it: <c>– Yes – said NAME. – Of
/// course.</c>, <c>—Yes —said NAME—. Of course</c>. It begins behind a dash that opens a paragraph or a sentence, and goes on to a dash
/// with a cue behind it, else to the end of its paragraph.
/// </summary>
internal struct DashSpeech(TokenBuffer tokens)
{
    /// <summary>From the dash to the verb: "— тихо сказал он".</summary>
    private const int MaxToCue = 3;

    /// <summary>From the verb to the colon that a dash follows.</summary>
    private const int MaxToColon = 8;

    /// <summary>Words of a sentence that a colon alone announces.</summary>
    private const int MinAnnounced = 4;

    /// <summary>The longest words of the reporter inside a sentence of the speaker.</summary>
    private const int MaxIncise = 16;

    /// <summary>From paragraph to paragraph, where an empty line may stand between.</summary>
    private const int NextParagraph = 2;

    /// <summary>The token that ended the last speech, and the paragraph in which it stands.</summary>
    private int _end, _paragraph = -1 - NextParagraph;

    /// <summary>Whether a dash with a cue behind it ended the last speech.</summary>
    private bool _closed;

    /// <summary>
    /// The first dash with a cue behind it from the place where one was looked for last, or the
    /// end of that paragraph: so every token is looked at once.
    /// </summary>
    private int _nextClose = -1;

    /// <summary>The speech that a token opens.</summary>
    /// <returns>Whether it opens any.</returns>
    public bool TryRead(int dash, out Stretch speech)
    {
        speech = default;
        if (!IsDash(dash) || dash + 1 >= tokens.Count || tokens[dash + 1].Paragraph != tokens[dash].Paragraph) return false;
        bool resumes = _closed && Resumes(dash);
        if (!resumes && !Opens(dash)) return false;
        int open = resumes && tokens[dash + 1].First is '.' or ',' ? dash + 1 : dash;
        int close = NextClose(open);
        bool closed = close < tokens.Count && tokens[close].Paragraph == tokens[dash].Paragraph;
        // A dash alone may stand in front of the item of a list: somebody must speak here or right before.
        bool goesOn = resumes || BeginsParagraph(dash) && tokens[dash].Paragraph <= _paragraph + NextParagraph || IsAnnounced(dash, close);
        if (close <= open + 1 || !closed && !goesOn) return false;
        speech = new Stretch { Open = open, Close = close, Closed = closed };
        (_end, _paragraph, _closed) = (close, tokens[dash].Paragraph, closed);
        return true;
    }

    /// <summary>
    /// Whether a dash stands where a paragraph or a sentence begins, or behind a colon, in front of what can begin a sentence.
    /// </summary>
    private readonly bool Opens(int dash)
    {
        ref Token next = ref tokens[dash + 1];
        if (next.IsWord ? next.Casing == Casing.Lower : next.Kind == TokenKind.Punctuation && next.First is not ('¿' or '¡' or '…' or '.'))
            return false;
        return BeginsParagraph(dash) || IsSpaced(dash) && (SentenceSplitter.IsTerminal(tokens[dash - 1]) || tokens[dash - 1].First == ':');
    }

    /// <summary>
    /// Whether the speaker goes on: <c>– said NAME. – Of course</c>, <c>— said NAME, — of course</c>, <c>—said NAME—. Of course</c>.
    /// </summary>
    private readonly bool Resumes(int dash)
    {
        if (_paragraph != tokens[dash].Paragraph || dash <= _end + 1) return false;
        if (SentenceSplitter.IsTerminal(tokens[dash - 1])) return true;
        if (dash - _end > MaxIncise) return false;
        for (int i = _end; i < dash; i++)
        {
            if (SentenceSplitter.IsTerminal(tokens[i])) return false;
        }
        return true;
    }

    /// <summary>Whether a verb of speech stands in front of a colon and the dash, or whole sentences behind them.</summary>
    private readonly bool IsAnnounced(int dash, int end)
    {
        if (BeginsParagraph(dash) || tokens[dash - 1].First != ':') return false;
        if (end - dash > MinAnnounced && SentenceSplitter.IsTerminal(tokens[end - 1])) return true;
        for (int i = dash - 2; i >= Math.Max(0, dash - MaxToColon) && tokens[i].Paragraph == tokens[dash].Paragraph; i--)
        {
            if (tokens[i].Is(WordClass.SpeechCue)) return true;
        }
        return false;
    }

    private int NextClose(int open)
    {
        if (_nextClose > open) return _nextClose;
        int i = open + 1;
        while (i < tokens.Count && tokens[i].Paragraph == tokens[open].Paragraph && !(IsDash(i) && IsSpaced(i) && CueFollows(i))) i++;
        return _nextClose = i;
    }

    private readonly bool CueFollows(int dash)
    {
        for (int i = dash + 1; i <= dash + MaxToCue && i < tokens.Count && tokens[i].IsWord && tokens[i].Casing == Casing.Lower; i++)
        {
            if (tokens[i].Is(WordClass.SpeechCue)) return true;
        }
        return false;
    }

    private readonly bool BeginsParagraph(int i) => i == 0 || tokens[i - 1].Paragraph != tokens[i].Paragraph;

    private readonly bool IsSpaced(int i) => tokens[i].Start > tokens[i - 1].End;

    /// <summary>A hyphen counts where spaces set it off.</summary>
    private readonly bool IsDash(int i)
    {
        if (tokens[i].Kind != TokenKind.Punctuation) return false;
        if (tokens[i].First is '—' or '–' or '―') return true;
        return tokens[i].First == '-' && (BeginsParagraph(i) || IsSpaced(i)) && i + 1 < tokens.Count && tokens[i + 1].Start > tokens[i].End;
    }
}
