using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Speech scope: direct and mixed quotes by their marks, and, in a language with a trained model, what is reported without marks: what
/// stands in front of a clause that ends a sentence, what the model finds, and what stands behind a subject and its verb, in that order.
/// The fragments are in text order and do not overlap.
/// </summary>
internal static class SpeechRules
{
    /// <summary>Shorter contents ("said so") say nothing.</summary>
    private const int MinIndirectTokens = 3;

    /// <summary>The longest of what a phrase opens, in tokens.</summary>
    private const int MaxOpened = 80;

    /// <summary>Words of who says something in a joined clause.</summary>
    private const int MaxSubject = 4;

    /// <summary>Of what is reported, a single marked word is a scare quote as often as speech.</summary>
    private const int MinQuotedWords = 2;

    public static void Find(QuoteDocument document, Deadline deadline)
    {
        StretchRules.Find(document, deadline);
        if (document.Language.Model is not { } model)
        {
            IndirectRules.Find(document);
            return;
        }
        int group = document.Fragments.Count == 0 ? 0 : document.Fragments[document.Fragments.Count - 1].Group + 1;
        FindAnchors(document, ref group);
        model.Find(document, document.CueAnchors.Span, deadline);
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        int marked = document.Fragments.Count;
        int from = 0, lastEnd = 0;
        foreach (ref ModelAttribution found in document.Model.Attributions.Span)
        {
            if (SpeechCue(document, found) is not (>= 0 and var cue) || NoReports.Is(document, found, cue)) continue;
            int attribution = -1;
            for (int p = found.FirstPiece; p < found.EndPiece; p++)
            {
                // "The plan, she said, would fail": what stands behind the cue goes with what stands before it.
                Piece piece = BeforeNext(document, found, OverOpening(document, found, BehindDateline(document, document.Model.Pieces[p])));
                int start = document.Tokens[piece.First].Start, end = document.Tokens[piece.End - 1].End;
                bool tooLittle = attribution < 0 && (piece.End - piece.First < MinIndirectTokens
                    || piece.First < cue && !ClosingClauses.IsClause(document, piece.First, piece.End));
                if (tooLittle || start < lastEnd || CutsStretch(document, piece) || MeetsMarked(document, marked, ref from, start, end))
                    break;
                if (attribution < 0) attribution = ModelRules.Add(document, found);
                document.Fragments.Add(Fragment.Of(document.Tokens, piece, QuoteKind.Indirect, attribution, group, found.Confidence));
                lastEnd = end;
            }
            if (attribution >= 0) group++;
        }
        FindOpenings(document, marked, ref group);
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ModelRules.NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    /// <summary>"ORM, May 3 (Wire) - It rained, police said.": what is said without place and date.</summary>
    private static Piece BehindDateline(QuoteDocument document, Piece piece) =>
        piece.First < document.DatelineEnd && piece.End > document.DatelineEnd ? piece with { First = document.DatelineEnd } : piece;

    /// <summary>Clauses behind a subject and its verb that the model left.</summary>
    private static void FindOpenings(QuoteDocument document, int marked, ref int group)
    {
        int found = document.Fragments.Count, from = 0, near = 0, lastEnd = 0;
        document.Fragments.Span[marked..].Sort(static (a, b) => a.Start.CompareTo(b.Start));
        foreach (int i in document.CueAnchors.Span)
        {
            if (!OpeningClauses.TryFind(document, i, out Attribution opening, out Piece content) || CutsStretch(document, content))
                continue;
            Sentence sentence = document.Sentences[document.Tokens[i].Sentence];
            int start = document.Tokens[sentence.First].Start, end = document.Tokens[sentence.End - 1].End;
            if (start < lastEnd || MeetsMarked(document, marked, ref from, start, end)) continue;
            while (near < found - marked && document.Fragments[marked + near].End <= start) near++;
            if (marked + near < found && document.Fragments[marked + near].Start < end) continue;
            Add(document, opening, content, group++, .5f);
            lastEnd = end;
        }
    }

    /// <summary>The buyers paid "a lot of money" for it, police said: of what is reported, the words that are marked.</summary>
    public static bool TryQuoted(QuoteDocument document, in Attribution attribution, Piece content, ref int group)
    {
        int known = document.Fragments.Count;
        for (int i = content.First; i < content.End; i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Mark || document.Tokens[i].Stretch is not (>= 0 and var index)
                || document.Stretches[index].Open != i)
            {
                continue;
            }
            ref Stretch stretch = ref document.Stretches[index];
            // "im „Black Lion Hospital“": where nouns are capital, what begins with one is rather a name.
            if (stretch.Words < MinQuotedWords || ScareQuotes.IsTitle(document, stretch) || ScareQuotes.IsNickname(document, stretch)
                || document.Language.CasesNouns && ScareQuotes.IsCapitalStart(document, stretch))
            {
                continue;
            }
            if (document.Fragments.Count == known) document.Attributions.Add(attribution);
            document.Fragments.Add(new Fragment(QuoteKind.Mixed, stretch.Start, stretch.End, stretch.Open,
                document.Attributions.Count - 1, group, .7f));
        }
        if (document.Fragments.Count == known) return false;
        group++;
        return true;
    }

    private static void Add(QuoteDocument document, in Attribution attribution, Piece content, int group, float confidence)
    {
        document.Attributions.Add(attribution);
        int index = document.Attributions.Count - 1;
        document.Fragments.Add(Fragment.Of(document.Tokens, content, QuoteKind.Indirect, index, group, confidence));
    }

    /// <summary>"Some said it would rain and most said it would not": what is said ends where somebody else says something.</summary>
    private static Piece BeforeNext(QuoteDocument document, in ModelAttribution found, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        if (piece.First < found.CueEnd) return piece;
        for (int i = piece.First + MinIndirectTokens; i + 1 < piece.End; i++)
        {
            if (tokens[i].Stretch >= 0 || !tokens[i].Is(WordClass.Conjunction) || !document.Has(i, WordList.JoinsClauses)) continue;
            int cue = i + 1, limit = Math.Min(piece.End, cue + MaxSubject);
            while (cue < limit && tokens[cue].Stretch < 0 && !CueWords.IsCue(document, cue)) cue++;
            bool subject = cue > i + 1 && !tokens[i + 1].Is(WordClass.Complementizer)
                && (document.ReferenceEndingAt[cue - 1] >= 0 || tokens[cue - 1].First == '%' || tokens[cue - 1].Kind == TokenKind.Number);
            if (subject && cue + 1 < piece.End && document.Has(cue, WordList.Says))
                return piece with { End = tokens[i - 1].First == ',' ? i - 1 : i };
        }
        return piece;
    }

    /// <summary>"said despite the rain, it would go on": a phrase that opens what is said goes on to the end of the sentence.</summary>
    private static Piece OverOpening(QuoteDocument document, in ModelAttribution found, Piece piece)
    {
        TokenBuffer tokens = document.Tokens;
        if (piece.First == found.CueEnd && OpeningClauses.BehindAside(document, piece.First, piece.End) is var behind
            && behind > piece.First && piece.End - behind >= MinIndirectTokens)
        {
            return piece with { First = behind };
        }
        if (piece.First - 1 == found.CueEnd && document.Has(piece.First - 1, WordList.PhraseOpener))
            piece = piece with { First = piece.First - 1 };
        int first = piece.First < piece.End && tokens[piece.First].Is(WordClass.Complementizer) ? piece.First + 1 : piece.First;
        if (first < found.CueEnd || first >= piece.End || piece.End >= tokens.Count || tokens[piece.End].First != ','
            || !tokens[first].Is(WordClass.Preposition) || tokens[first].Is(WordClass.RoleLink))
        {
            return piece;
        }
        for (int i = first; i < piece.End; i++)
        {
            if (tokens[i].Is(WordClass.Auxiliary | WordClass.SubjectPronoun | WordClass.AnyCue)) return piece;
        }
        int end = document.Sentences[tokens[first].Sentence].End;
        if (end - piece.End > MaxOpened) return piece;
        while (end > piece.End && !tokens[end - 1].IsWord) end--;
        return piece with { End = end };
    }

    /// <summary>
    /// Whether a marked fragment lies in a span. The marked fragments are in text order, as the cues
    /// nearly are: the first that does not lie before it decides.
    /// </summary>
    /// <param name="from">Where the last span was found to begin.</param>
    private static bool MeetsMarked(QuoteDocument document, int marked, ref int from, int start, int end)
    {
        while (from < marked && document.Fragments[from].End <= start) from++;
        int first = from;
        while (first > 0 && document.Fragments[first - 1].End > start) first--;
        return first < marked && document.Fragments[first].Start < end;
    }

    /// <summary>
    /// Where the model looks: at words that report speech and no thought, outside marks, and not the cue of a quote that its marks
    /// gave, or of a clause that ends its sentence.
    /// </summary>
    private static void FindAnchors(QuoteDocument document, ref int group)
    {
        document.CueAnchors.Clear();
        int next = 0, marked = document.Fragments.Count, from = 0, known = document.Attributions.Count, closed = 0;
        foreach (int i in document.Tokens.SpeechCues)
        {
            ref Token token = ref document.Tokens[i];
            if (!token.Is(WordClass.SpeechCue) || token.Is(WordClass.ThoughtCue) || token.Stretch >= 0 || IsNoun(document, i)) continue;
            // Cues of marked quotes come nearly in text order: one that is passed too early is only looked at in vain.
            while (next < known && document.Attributions[next].CueEnd <= i) next++;
            bool marks = next < known && document.Attributions[next].CueFirst <= i;
            // "It will rain, NAME said: "Be ready.""
            if (marks && (i + 1 >= document.Tokens.Count || document.Tokens[i + 1].First != ':')) continue;
            if (ClosingClauses.TryFind(document, i, out Attribution closing, out Piece said)
                && BehindDateline(document, said) is var content && content.First >= closed && !CutsStretch(document, content)
                && !MeetsMarked(document, marked, ref from, document.Tokens[content.First].Start, document.Tokens[content.End - 1].End))
            {
                if (!TryQuoted(document, closing, content, ref group)) Add(document, closing, content, group++, .8f);
                closed = content.End;
                continue;
            }
            if (!marks) document.CueAnchors.Add(i);
        }
    }

    /// <summary>The verb of speech in a cue outside marks; -1 when there is none.</summary>
    private static int SpeechCue(QuoteDocument document, in ModelAttribution found)
    {
        for (int i = found.CueFirst; i < found.CueEnd; i++)
        {
            if (document.Tokens[i].Stretch >= 0) return -1;
            if (document.Tokens[i].Is(WordClass.SpeechCue)) return i;
        }
        return -1;
    }

    /// <summary>"the report", "its claimed waters", "the first reported case": behind an article or owner no verb stands.</summary>
    private static bool IsNoun(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (i == 0) return false;
        if (document.EndsWith(i, "ed") && (tokens[i - 1].Is(WordClass.PronounPossessive) && !tokens[i - 1].Is(WordClass.PronounObject)
            || document.Has(i - 1, WordList.BeforeParticiple)))
        {
            return true;
        }
        // "False claims that", "a look at claims by"
        if (tokens[i].Is(WordClass.NounSpelling) && i + 1 < tokens.Count && !IsSubject(document, i - 1)
            && (tokens[i - 1].Is(WordClass.Preposition) && !document.Has(i - 1, WordList.Infinitive)
            || tokens[i - 1] is { IsWord: true, Class: WordClass.None } && document.Has(i + 1, WordList.BehindNoun)))
        {
            return true;
        }
        return tokens[i].Is(WordClass.NounSpelling) && tokens[i - 1].Is(WordClass.Determiner)
            && !tokens[i - 1].Is(WordClass.SubjectPronoun | WordClass.Complementizer | WordClass.Relative | WordClass.PronounObject);
    }

    /// <summary>Whether a mention ends at a token, that is more than the capital which a sentence begins with.</summary>
    private static bool IsSubject(QuoteDocument document, int i) => document.ReferenceEndingAt[i] >= 0
        && !(NameBeginning.BeginsSentence(document, i) && document.Tokens[i].Class == WordClass.None
        && !document.NameWords.Contains(document.Tokens[i].Word));

    private static bool CutsStretch(QuoteDocument document, Piece piece)
    {
        int first = document.Tokens[piece.First].Stretch, last = document.Tokens[piece.End - 1].Stretch;
        return first >= 0 && document.Stretches[first].Open < piece.First
            || last >= 0 && document.Stretches[last].Closed && document.Stretches[last].Close >= piece.End;
    }
}
