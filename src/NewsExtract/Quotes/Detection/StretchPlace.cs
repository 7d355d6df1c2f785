using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// A quoted stretch and what stands around it: the sentence of the reporter, the punctuation at its edges, the fragment before.
/// </summary>
internal readonly struct StretchPlace
{
    /// <summary>The index of the stretch.</summary>
    public readonly int Index;

    public readonly Stretch Stretch;

    /// <summary>First token behind the closing mark.</summary>
    public readonly int After;

    /// <summary>First token of the sentence, or of the one that leads to the quote.</summary>
    public readonly int Sentence;

    /// <summary>First token of the reporter's words in front of the stretch.</summary>
    public readonly int Floor;

    /// <summary>The same behind the last stretch that is a quote: over scare quotes a verb still reports.</summary>
    public readonly int ReportFloor;

    /// <summary>Whether nothing of the reporter stands in front, in this paragraph.</summary>
    public readonly bool BeginsSentence;

    /// <summary>Whether the paragraph before ends in a colon: "She said:", with the quote in a paragraph of its own.</summary>
    public readonly bool Led;

    /// <summary>Whether another stretch stands in front in the sentence.</summary>
    public readonly bool SameSentenceBefore;

    /// <summary>The last fragment found, if there is any; else one without token and attribution.</summary>
    public readonly Fragment Previous;

    /// <summary>Whether the last fragment found is the stretch before.</summary>
    public readonly bool Follows;

    /// <summary>The last character inside, in front of the marks that close quotes within.</summary>
    public readonly char LastInside;

    /// <summary>Whether a sentence ends with it, the full stop inside or, as many languages set it, behind the closing mark.</summary>
    public readonly bool EndsSentence;

    /// <summary>Whether a comma, question or dash at its end says that the sentence goes on with who speaks.</summary>
    public readonly bool Comma;

    /// <summary>Whether a colon, or a colon or comma, stands in front of the opening mark.</summary>
    public readonly bool Colon, Introduced;

    public StretchPlace(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        Index = index;
        Stretch = document.Stretches[index];
        After = End(Stretch);
        Sentence = document.Sentences[tokens[Stretch.Open].Sentence].First;
        BeginsSentence = Stretch.Open == Sentence;
        Led = BeginsSentence && Sentence > 0 && tokens[Sentence - 1].First is ':' or '：';
        if (Led) Sentence = document.Sentences[tokens[Sentence - 1].Sentence].First;
        Floor = index > 0 ? Math.Max(Sentence, End(document.Stretches[index - 1])) : Sentence;
        SameSentenceBefore = index > 0 && document.Stretches[index - 1].Open >= Sentence;
        BeginsSentence |= Floor == Stretch.Open && !SameSentenceBefore;
        Previous = document.Fragments.Count > 0
            ? document.Fragments[document.Fragments.Count - 1] : new Fragment(QuoteKind.Indirect, 0, 0, -1, -1, -1, 0);
        ReportFloor = Previous.Token >= Sentence ? Math.Max(Sentence, End(document.Stretches[tokens[Previous.Token].Stretch])) : Sentence;
        Follows = index > 0 && Previous.Token >= 0 && tokens[Previous.Token].Stretch == index - 1;
        int end = Stretch.End;
        while (end > Stretch.Start + 1 && QuotationMarks.IsMark(document.Text[end - 1])) end--;
        LastInside = document.Text[end - 1];
        EndsSentence = LastInside is '.' or '!' or '?' or '…' or '。' or '！' or '？'
            || Stretch.Closed && After < tokens.Count && SentenceSplitter.IsTerminal(tokens[After]);
        Comma = LastInside is ',' or '，' or '?' or '!' or '—' or '-' or '–' or '？' or '！' || After < tokens.Count
            && tokens[After].First is ',' or '，' or '—' or '–' || Stretch.Closed && tokens[Stretch.Close].Kind == TokenKind.Punctuation;
        char before = Stretch.Open > Floor ? tokens[Stretch.Open - 1].First : '\0';
        Colon = before is ':' or '：';
        Introduced = Colon || before is ',' or '，';
    }

    /// <summary>Whether it goes on with the stretch that the paragraph before left open.</summary>
    public bool Continues => Follows && Stretch.Continues == Index - 1;

    /// <summary>Whether the last fragment found stands in the same paragraph.</summary>
    public bool SameParagraphBefore(TokenBuffer tokens) =>
        Previous.Token >= 0 && tokens[Previous.Token].Paragraph == tokens[Stretch.Open].Paragraph;

    /// <summary>The token behind a stretch.</summary>
    public static int End(in Stretch stretch) => stretch.Closed ? stretch.Close + 1 : stretch.Close;
}
