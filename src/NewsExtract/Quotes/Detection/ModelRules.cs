using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Attribution scope in a language with a trained model: what the model finds, one group an attribution. Where the rules see a direct
/// quote with its cue, their fragments replace the model's, as the marks tell more exactly where speech begins and ends.
/// </summary>
internal static class ModelRules
{
    /// <summary>A piece that covers this share of a stretch means the whole of it.</summary>
    private const float WholeStretch = .6f;

    public static void Find(QuoteDocument document, AttributionModel model, Deadline deadline)
    {
        StretchRules.Find(document, deadline);
        Pool<Fragment> direct = document.DirectFragments;
        direct.Clear();
        foreach (ref Fragment fragment in document.Fragments.Span)
        {
            if (fragment.Kind == QuoteKind.Direct && fragment.Attribution >= 0) direct.Add(fragment);
        }
        document.Fragments.Clear();
        model.Find(document, deadline);

        MarkCovered(document);
        int group = 0, next = 0;
        foreach (ref ModelAttribution found in document.Model.Attributions.Span)
        {
            while (next < direct.Count && document.Attributions[direct[next].Attribution].CueEnd <= found.CueFirst)
                next = AddUncovered(document, direct, next, ref group);
            bool sameCue = next < direct.Count && document.Attributions[direct[next].Attribution].CueFirst < found.CueEnd;
            if (sameCue && !AllQuoted(document, found))
            {
                next = EndOfGroup(direct, next);
                sameCue = false;
            }
            if (sameCue)
            {
                Attribution rule = document.Attributions[direct[next].Attribution];
                rule = rule with { CueFirst = found.CueFirst, CueEnd = found.CueEnd };
                if (found.SourceEnd > found.SourceFirst) rule = rule with { SourceFirst = found.SourceFirst, SourceEnd = found.SourceEnd };
                document.Attributions[direct[next].Attribution] = rule;
                int first = document.Fragments.Count;
                int start = next;
                next = AddGroup(document, direct, next, ref group);
                AddPieces(document, found, direct[start].Attribution, group - 1, first);
                continue;
            }
            AddPieces(document, found, Add(document, found), group++, document.Fragments.Count);
        }
        while (next < direct.Count) next = AddUncovered(document, direct, next, ref group);
        document.Fragments.Span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    /// <returns>The index of the attribution.</returns>
    public static int Add(QuoteDocument document, in ModelAttribution found)
    {
        document.Attributions.Add(new Attribution
        {
            CueFirst = found.CueFirst,
            CueEnd = found.CueEnd,
            SourceFirst = found.SourceFirst,
            SourceEnd = found.SourceEnd,
            Reference = SourceReference(document, found.SourceFirst, found.SourceEnd, out bool joined),
            Others = joined ? 1 : 0,
        });
        return document.Attributions.Count - 1;
    }

    /// <summary>Marks the stretches in which a piece of the model begins.</summary>
    private static void MarkCovered(QuoteDocument document)
    {
        document.CoveredStretches.Clear();
        for (int i = 0; i < document.Stretches.Count; i++) document.CoveredStretches.Add(0);
        foreach (ref ModelAttribution found in document.Model.Attributions.Span)
        {
            foreach (Piece piece in document.Model.PiecesOf(found))
            {
                if (document.Tokens[piece.First].Stretch is >= 0 and var stretch) document.CoveredStretches[stretch] = 1;
            }
        }
    }

    private static bool AllQuoted(QuoteDocument document, in ModelAttribution found)
    {
        for (int p = found.FirstPiece; p < found.EndPiece; p++)
        {
            if (KindOf(document, document.Model.Pieces[p]) != QuoteKind.Direct) return false;
        }
        return true;
    }

    private static int EndOfGroup(Pool<Fragment> direct, int first)
    {
        int i = first;
        while (i < direct.Count && direct[i].Attribution == direct[first].Attribution) i++;
        return i;
    }

    /// <summary>Adds the direct fragments of a cue that the model does not know, unless it gave their words to another cue.</summary>
    private static int AddUncovered(QuoteDocument document, Pool<Fragment> direct, int first, ref int group)
    {
        if (document.CoveredStretches[document.Tokens[direct[first].Token].Stretch] != 0) return EndOfGroup(direct, first);
        return AddGroup(document, direct, first, ref group);
    }

    /// <summary>Adds all direct fragments of one attribution.</summary>
    private static int AddGroup(QuoteDocument document, Pool<Fragment> direct, int first, ref int group)
    {
        int i = first;
        for (; i < direct.Count && direct[i].Attribution == direct[first].Attribution; i++)
            document.Fragments.Add(direct[i] with { Group = group });
        group++;
        return i;
    }

    private static void AddPieces(QuoteDocument document, in ModelAttribution found, int attribution, int group, int known)
    {
        int end = document.Fragments.Count;
        for (int p = found.FirstPiece; p < found.EndPiece; p++)
        {
            Piece piece = Snap(document, document.Model.Pieces[p], found);
            int start = document.Tokens[piece.First].Start, stop = document.Tokens[piece.End - 1].End;
            bool covered = false;
            for (int i = known; i < end; i++) covered |= start < document.Fragments[i].End && document.Fragments[i].Start < stop;
            if (covered || p > found.FirstPiece && document.Fragments.Count > known
                && document.Fragments[document.Fragments.Count - 1].End >= stop)
            {
                continue;
            }
            document.Fragments.Add(Fragment.Of(document.Tokens, piece, KindOf(document, piece), attribution, group, found.Confidence));
        }
    }

    /// <summary>Moves the edges of a piece that cut a quoted stretch to the edges of the stretch, unless the cue is in there too.</summary>
    private static Piece Snap(QuoteDocument document, Piece piece, in ModelAttribution found)
    {
        int own = document.Tokens[found.CueFirst].Stretch;
        int firstStretch = document.Tokens[piece.First].Stretch, lastStretch = document.Tokens[piece.End - 1].Stretch;
        int first = piece.First, end = piece.End;
        if (firstStretch >= 0 && firstStretch == lastStretch && firstStretch != own)
        {
            ref Stretch stretch = ref document.Stretches[firstStretch];
            if (end - first < WholeStretch * (stretch.Close - stretch.Open)) return piece;
            return new Piece(stretch.Open + 1, stretch.Close);
        }
        if (lastStretch >= 0 && lastStretch != own)
            end = Math.Max(end, document.Stretches[lastStretch].Closed ? document.Stretches[lastStretch].Close
                + 1 : document.Stretches[lastStretch].Close);
        if (firstStretch >= 0 && firstStretch != own) first = document.Stretches[firstStretch].Open;
        return new Piece(first, end);
    }

    /// <summary>The mention inside a source that speaks; -1 when none does, or several do.</summary>
    /// <param name="joined">Whether several do.</param>
    private static int SourceReference(QuoteDocument document, int first, int end, out bool joined)
    {
        joined = false;
        // "a ruling that said", "a firm which claims"
        if (end - first == 1 && document.Tokens[first].Is(WordClass.Relative) && document.ReferenceAt[first] < 0)
            return Appositions.Antecedent(document, first);
        for (int i = first; i < end && !document.Tokens[i].Is(WordClass.Preposition); i++)
        {
            if (document.ReferenceAt[i] is not (>= 0 and var index)) continue;
            // "A camper who lost his tent": a noun that no list knows.
            if (i > first && document.Tokens[i].Is(WordClass.PronounWho)) return -1;
            int innermost = SourceReader.Innermost(document, index, end);
            if (innermost != index) return innermost;
            joined = IsJoined(document, index, end);
            if (joined || SourceReader.IsNarrowing(document, index, first, end)) return -1;
            return Appositions.NameInFront(document, index) is >= 0 and var name ? name : index;
        }
        return -1;
    }

    /// <summary>"NAME and other senators": several speak, who have no name of their own.</summary>
    private static bool IsJoined(QuoteDocument document, int index, int end)
    {
        int and = document.References[index].End;
        return and + 1 < end && document.Tokens[and].Is(WordClass.Conjunction) && document.Has(and, WordList.JoinsPeople);
    }

    private static QuoteKind KindOf(QuoteDocument document, Piece piece)
    {
        bool quoted = false, plain = false;
        for (int i = piece.First; i < piece.End; i++)
        {
            if (document.Tokens[i].Stretch >= 0) quoted = true;
            else if (document.Tokens[i].IsWord) plain = true;
        }
        return !quoted ? QuoteKind.Indirect : plain ? QuoteKind.Mixed : QuoteKind.Direct;
    }

    /// <summary>Numbers the groups from 0 in text order.</summary>
    public static void NumberGroups(Span<Fragment> fragments, Pool<int> numbers, int groups)
    {
        numbers.Clear();
        for (int i = 0; i < groups; i++) numbers.Add(-1);
        int next = 0;
        foreach (ref Fragment fragment in fragments)
        {
            ref int number = ref numbers[fragment.Group];
            if (number < 0) number = next++;
            fragment.Group = number;
        }
    }
}
