using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Speech scope: direct and mixed quotes by their marks, and, in a language with a trained model, what is reported without marks.
/// The fragments are in text order and do not overlap.
/// </summary>
internal static class SpeechRules
{
    /// <summary>Shorter contents ("said so") say nothing.</summary>
    private const int MinIndirectTokens = 3;

    public static void Find(QuoteDocument document, Deadline deadline)
    {
        StretchRules.Find(document, deadline);
        if (document.Language.Model is not { } model)
        {
            IndirectRules.Find(document);
            return;
        }
        FindAnchors(document);
        model.Find(document, document.CueAnchors.Span, deadline);
        int marked = document.Fragments.Count;
        int group = marked == 0 ? 0 : document.Fragments[marked - 1].Group + 1;
        int from = 0, lastEnd = 0;
        foreach (ref ModelAttribution found in document.Model.Attributions.Span)
        {
            if (SpeechCue(document, found) is not (>= 0 and var cue) || NoReports.Is(document, found, cue)) continue;
            int attribution = -1;
            for (int p = found.FirstPiece; p < found.EndPiece; p++)
            {
                // "The plan, she said, would fail": what stands behind the cue goes with what stands before it.
                Piece piece = BehindDateline(document, document.Model.Pieces[p]);
                int start = document.Tokens[piece.First].Start, end = document.Tokens[piece.End - 1].End;
                bool tooShort = attribution < 0 && piece.End - piece.First < MinIndirectTokens;
                if (tooShort || start < lastEnd || CutsStretch(document, piece) || MeetsMarked(document, marked, ref from, start, end))
                    break;
                if (attribution < 0) attribution = ModelRules.Add(document, found);
                document.Fragments.Add(Fragment.Of(document.Tokens, piece, QuoteKind.Indirect, attribution, group, found.Confidence));
                lastEnd = end;
            }
            if (attribution >= 0) group++;
        }
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ModelRules.NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    /// <summary>"ORM, May 3 (Wire) - It rained, police said.": what is said without place and date.</summary>
    private static Piece BehindDateline(QuoteDocument document, Piece piece) =>
        piece.First < document.DatelineEnd && piece.End > document.DatelineEnd ? piece with { First = document.DatelineEnd } : piece;

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
    /// Where the model looks: at words that report speech, outside marks, and not the cue of a quote that its marks gave.
    /// </summary>
    private static void FindAnchors(QuoteDocument document)
    {
        document.CueAnchors.Clear();
        int next = 0;
        foreach (int i in document.Tokens.SpeechCues.Span)
        {
            ref Token token = ref document.Tokens[i];
            if (!token.Is(WordClass.SpeechCue) || token.Stretch >= 0 || IsNoun(document.Tokens, i)) continue;
            // Cues of marked quotes come nearly in text order: one that is passed too early is only looked at in vain.
            while (next < document.Attributions.Count && document.Attributions[next].CueEnd <= i) next++;
            if (next < document.Attributions.Count && document.Attributions[next].CueFirst <= i) continue;
            document.CueAnchors.Add(i);
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

    /// <summary>"the report": behind an article no verb stands.</summary>
    private static bool IsNoun(TokenBuffer tokens, int i) =>
        i > 0 && tokens[i].Is(WordClass.NounSpelling) && tokens[i - 1].Is(WordClass.Determiner)
            && !tokens[i - 1].Is(WordClass.SubjectPronoun | WordClass.Complementizer | WordClass.Relative | WordClass.PronounObject);

    private static bool CutsStretch(QuoteDocument document, Piece piece)
    {
        int first = document.Tokens[piece.First].Stretch, last = document.Tokens[piece.End - 1].Stretch;
        return first >= 0 && document.Stretches[first].Open < piece.First
            || last >= 0 && document.Stretches[last].Closed && document.Stretches[last].Close >= piece.End;
    }
}
