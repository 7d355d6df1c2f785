using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Where what is reported without marks begins and ends, where the grammar shows it better than the model, which has seen one corpus only.
/// </summary>
internal static class ReportedEdges
{
    /// <summary>Shorter contents ("said so") say nothing.</summary>
    public const int MinTokens = 3;

    /// <summary>The longest of what a phrase opens, or goes on to the end of a sentence, in tokens.</summary>
    private const int MaxOpened = 80;

    /// <summary>Words of who says something in a joined clause.</summary>
    private const int MaxSubject = 4;

    /// <summary>Tokens from who was told to the "that" behind it.</summary>
    private const int MaxAddressee = 12;

    /// <param name="cue">Its verb of speech.</param>
    public static Piece Mend(QuoteDocument document, in ModelAttribution found, int cue, Piece piece)
    {
        piece = OverOpening(document, found, BehindDateline(document, piece));
        if (piece.First < found.CueEnd) return OverMark(document, piece);
        piece = BehindAsked(document, found, BehindAddressee(document, found, piece));
        // Where the model is not sure of it, and where it leaves a verb without its other half, the clause tells the end.
        int sentence = document.Sentences[document.Tokens[piece.First].Sentence].End;
        if (sentence - piece.First <= MaxOpened
            && (found.Confidence < SpeechRules.LeastConfidence || document.Tokens[piece.End - 1].Is(WordClass.Auxiliary)))
        {
            return OverMark(document, piece with { End = End(document, cue, piece.First, sentence) });
        }
        int end = BeforeNext(document, cue, piece.First, piece.End);
        piece = piece with { End = BeforeMain(document, cue, piece.First, end) };
        return OverMark(document, OverDashes(document, OverJoint(document, piece)));
    }

    /// <summary>"ORM, May 3 (Wire) - It rained, police said.": what is said without place and date.</summary>
    public static Piece BehindDateline(QuoteDocument document, Piece piece) =>
        piece.First < document.DatelineEnd && piece.End > document.DatelineEnd ? piece with { First = document.DatelineEnd } : piece;

    /// <summary>"said despite the rain, it would go on": a phrase that opens what is said goes on to the end of the sentence.</summary>
    private static Piece OverOpening(QuoteDocument document, in ModelAttribution found, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        if (piece.First == found.CueEnd && OpeningClauses.BehindAside(document, piece.First, piece.End) is var behind
            && behind > piece.First && piece.End - behind >= MinTokens)
        {
            return piece with { First = behind };
        }
        if (piece.First - 1 == found.CueEnd && document.Has(piece.First - 1, WordList.PhraseOpener))
            piece = piece with { First = piece.First - 1 };
        int first = piece.First < piece.End && tokens[piece.First].Is(WordClass.Complementizer) ? piece.First + 1 : piece.First;
        if (first < found.CueEnd || first >= piece.End || piece.End >= tokens.Count || tokens[piece.End].First != ','
            || !tokens[first].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb) || tokens[first].Is(WordClass.RoleLink))
        {
            return piece;
        }
        bool clause = document.Has(first, WordList.PhraseOpener);
        if (!clause && !tokens[first].Is(WordClass.Preposition)) return piece;
        for (int i = first; i < piece.End && !clause; i++)
        {
            if (tokens[i].Is(WordClass.Auxiliary | WordClass.SubjectPronoun | WordClass.AnyCue)) return piece;
        }
        int end = document.Sentences[tokens[first].Sentence].End;
        if (end - piece.End > MaxOpened) return piece;
        while (end > piece.End && !tokens[end - 1].IsWord) end--;
        return piece with { End = end };
    }

    /// <summary>"informed the council that it would rain", "told Smith it would": who was told is no part of it.</summary>
    private static Piece BehindAddressee(QuoteDocument document, in ModelAttribution found, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        // "cautioned people in small towns that it might rain"
        bool warned = document.Has(piece.First - 1, WordList.WarnsSomebody) && document.ReferenceAt[piece.First] >= 0;
        if (piece.First != found.CueEnd || !tokens[piece.First - 1].Is(WordClass.AddressingCue) && !warned) return piece;
        int limit = Math.Min(piece.End - MinTokens, piece.First + MaxAddressee);
        for (int i = piece.First; i < limit && tokens[i].Stretch < 0 && !tokens[i].Is(WordClass.Auxiliary | WordClass.AnyCue); i++)
        {
            bool begins = tokens[i].Is(WordClass.Complementizer)
                || i > piece.First && !warned && (OpeningClauses.IsContraction(document, i)
                || tokens[i].Is(WordClass.SubjectPronoun) && document.ReferenceEndingAt[i - 1] >= 0);
            if (begins) return piece with { First = i };
        }
        return piece;
    }

    /// <summary>"urged the council to build a dam": nor is who is asked to do something.</summary>
    private static Piece BehindAsked(QuoteDocument document, in ModelAttribution found, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        if (piece.First != found.CueEnd || found.CueEnd - found.CueFirst > 1
            || document.ReferenceAt[piece.First] is not (>= 0 and var asked))
        {
            return piece;
        }
        int to = document.References[asked].End;
        bool infinitive = to + MinTokens <= piece.End && document.Has(to, WordList.Infinitive)
            && tokens[to + 1].Casing == Casing.Lower && !tokens[to + 1].Is(WordClass.Determiner);
        return infinitive ? piece with { First = to } : piece;
    }

    /// <summary>
    /// "Some said it would rain and most said it would not", "said it would rain and questioned whether": what is said ends where somebody
    /// says something else; and "has said that it would rain and has left" where who spoke goes on with the same auxiliary.
    /// </summary>
    private static int BeforeNext(QuoteDocument document, int said, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first + MinTokens; i + 1 < end; i++)
        {
            if (tokens[i].Stretch >= 0 || !tokens[i].Is(WordClass.Conjunction) || !document.Has(i, WordList.JoinsClauses)) continue;
            if (said > 0 && tokens[i + 1].Word == tokens[said - 1].Word && document.Has(said - 1, WordList.Have))
                return tokens[i - 1].First == ',' ? i - 1 : i;
            int cue = i + 1, limit = Math.Min(end, cue + MaxSubject);
            while (cue < limit && tokens[cue].Stretch < 0 && !CueWords.IsCue(document, cue)) cue++;
            if (cue + 1 >= end) continue;
            bool subject = cue > i + 1 && !tokens[i + 1].Is(WordClass.Complementizer) && document.Has(cue, WordList.Says)
                && (document.ReferenceEndingAt[cue - 1] >= 0 || tokens[cue - 1].First == '%' || tokens[cue - 1].Kind == TokenKind.Number);
            // "and questioned whether", "but denied taking bribes"
            bool verb = cue == i + 1 && cue < limit && (tokens[cue].Is(WordClass.NamingCue)
                || !document.Has(i, WordList.JoinsPeople) && !tokens[cue].Is(WordClass.NounSpelling)
                || tokens[cue + 1].Is(WordClass.Complementizer) || tokens[cue + 1].First is ',' or ':');
            if (subject || verb) return tokens[i - 1].First == ',' ? i - 1 : i;
        }
        return end;
    }

    /// <summary>
    /// Where a clause that begins behind its verb ends: with the sentence (four of five contents behind "said" do, in PolNeAR), or where
    /// the reporter goes on: ", despite", ", saying", " – a claim that".
    /// </summary>
    public static int End(QuoteDocument document, int cue, int first, int sentenceEnd)
    {
        TokenBuffer tokens = document.Tokens;
        int end = BeforeMain(document, cue, first, BeforeNext(document, cue, first, sentenceEnd));
        for (int i = first + MinTokens; i + 1 < end; i++)
        {
            if (tokens[i].Stretch >= 0) continue;
            bool reporter = tokens[i].First switch
            {
                ',' => document.Has(i + 1, WordList.Concession) || CueWords.IsCue(document, i + 1)
                    && CueWords.IsParticiple(document, i + 1),
                '–' or '—' => tokens[i + 1].Is(WordClass.Indefinite),
                _ => false,
            };
            if (reporter) return i;
        }
        while (end > first && !tokens[end - 1].IsWord && tokens[end - 1].Kind != TokenKind.Number) end--;
        return end;
    }

    /// <summary>"A pilot who said that it rained, was present": behind what a relative clause reports, the sentence goes on.</summary>
    private static int BeforeMain(QuoteDocument document, int cue, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int who = cue - 1;
        while (who > 0 && tokens[who].Is(WordClass.Auxiliary | WordClass.Adverb)) who--;
        if (who < 0 || !tokens[who].Is(WordClass.PronounWho)) return end;
        for (int i = first + MinTokens; i + 1 < end; i++)
        {
            if (tokens[i].First == ',' && tokens[i].Stretch < 0 && tokens[i + 1].Is(WordClass.Auxiliary)) return i;
        }
        return end;
    }

    /// <summary>"would move away from the river | and toward the hills": what a conjunction and a preposition go on with.</summary>
    private static Piece OverJoint(QuoteDocument document, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        int end = document.Sentences[tokens[piece.First].Sentence].End;
        if (piece.End + 2 >= end || tokens[piece.End].Stretch >= 0 || !document.Has(piece.End, WordList.JoinsPeople)
            || !tokens[piece.End + 1].Is(WordClass.Preposition) || tokens[piece.End + 1].Is(WordClass.Conjunction))
        {
            return piece;
        }
        int i = piece.End + 2;
        while (i < end && tokens[i].Stretch < 0 && tokens[i].Kind != TokenKind.Punctuation && !tokens[i].Is(WordClass.AnyCue)) i++;
        return i == end || tokens[i].Kind == TokenKind.Punctuation ? piece with { End = i } : piece;
    }

    /// <summary>"insisted she and her aunt — who is ill — | believe it": over what is set between two dashes, to the end.</summary>
    private static Piece OverDashes(QuoteDocument document, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        int end = document.Sentences[tokens[piece.First].Sentence].End, dash = piece.End;
        if (dash >= end || end - piece.First > MaxOpened || tokens[dash].Stretch >= 0 || tokens[dash].First is not ('—' or '–'))
            return piece;
        int i = dash + 1;
        while (i < end && tokens[i].First != tokens[dash].First) i++;
        if (i + 1 >= end) return piece;
        while (!tokens[end - 1].IsWord && tokens[end - 1].Kind != TokenKind.Number) end--;
        return piece with { End = end };
    }

    /// <summary>Over the mark that closes behind the last word.</summary>
    private static Piece OverMark(QuoteDocument document, Piece piece)
    {
        int last = document.Tokens[piece.End - 1].Stretch;
        return last >= 0 && document.Stretches[last].Closed && document.Stretches[last].Close == piece.End
            && document.Stretches[last].Open >= piece.First ? piece with { End = piece.End + 1 } : piece;
    }
}
