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

    /// <summary>How many attributions further on one may be surpassed.</summary>
    private const int MaxRivals = 3;

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
        Span<ModelAttribution> attributions = document.Model.Attributions.Span;
        for (int i = 0; i < attributions.Length; i++)
        {
            ref ModelAttribution found = ref attributions[i];
            if (!IsSpeechCue(document, found) || IsSurpassed(document, attributions, i)) continue;
            Piece piece = document.Model.Pieces[found.FirstPiece];
            int start = document.Tokens[piece.First].Start, end = document.Tokens[piece.End - 1].End;
            if (piece.End - piece.First < MinIndirectTokens || start < lastEnd || CutsStretch(document, piece)) continue;
            // The marked fragments are in text order, as the cues are: the first that does not lie before this piece decides.
            while (from < marked && document.Fragments[from].End <= start) from++;
            int before = from;
            while (before > 0 && document.Fragments[before - 1].End > start) before--;
            if (before < marked && document.Fragments[before].Start < end) continue;
            document.Attributions.Add(new Attribution
            {
                CueFirst = found.CueFirst,
                CueEnd = found.CueEnd,
                SourceFirst = found.SourceFirst,
                SourceEnd = found.SourceEnd,
                Reference = ModelRules.SourceReference(document, found.SourceFirst, found.SourceEnd),
            });
            document.Fragments.Add(Fragment.Of(document.Tokens, piece, QuoteKind.Indirect, document.Attributions.Count - 1, group++, found.Confidence));
            lastEnd = end;
        }
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ModelRules.NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    /// <summary>Where the model looks: at words that report speech, outside marks, and not the cue of a quote that its marks gave.</summary>
    private static void FindAnchors(QuoteDocument document)
    {
        document.CueAnchors.Clear();
        int next = 0;
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            ref Token token = ref document.Tokens[i];
            if (!token.Is(WordClass.SpeechCue) || token.Stretch >= 0) continue;
            // Cues of marked quotes come nearly in text order: one that is passed too early is only looked at in vain.
            while (next < document.Attributions.Count && document.Attributions[next].CueEnd <= i) next++;
            if (next < document.Attributions.Count && document.Attributions[next].CueFirst <= i) continue;
            document.CueAnchors.Add(i);
        }
    }

    private static bool IsSpeechCue(QuoteDocument document, in ModelAttribution found)
    {
        for (int i = found.CueFirst; i < found.CueEnd; i++)
        {
            if (document.Tokens[i].Stretch >= 0) return false;
            if (document.Tokens[i].Is(WordClass.SpeechCue)) return true;
        }
        return false;
    }

    /// <summary>Whether a surer attribution among the next few claims the same words: "nobody confirmed it, he said".</summary>
    private static bool IsSurpassed(QuoteDocument document, ReadOnlySpan<ModelAttribution> attributions, int index)
    {
        Piece piece = document.Model.Pieces[attributions[index].FirstPiece];
        foreach (ref readonly ModelAttribution next in attributions[(index + 1)..Math.Min(attributions.Length, index + 1 + MaxRivals)])
        {
            Piece other = document.Model.Pieces[next.FirstPiece];
            if (next.Confidence > attributions[index].Confidence && other.First < piece.End && piece.First < other.End && IsSpeechCue(document, next)) return true;
        }
        return false;
    }

    private static bool CutsStretch(QuoteDocument document, Piece piece)
    {
        int first = document.Tokens[piece.First].Stretch, last = document.Tokens[piece.End - 1].Stretch;
        return first >= 0 && document.Stretches[first].Open < piece.First || last >= 0 && document.Stretches[last].Closed && document.Stretches[last].Close >= piece.End;
    }
}
