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
    /// <summary>What is less likely right is not taken: an F1 of f rises with what is right more often than f / 2.</summary>
    public const float LeastConfidence = .5f;

    /// <summary>Words of who is asked to do something.</summary>
    private const int MaxToInfinitive = 5;

    /// <summary>"called for elections now": behind such a phrase a noun is enough.</summary>
    private const int MinBehindPhrase = 2;

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
        AddFound(document, marked, ref group);
        FindOpenings(document, marked, ref group);
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ModelRules.NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    /// <summary>Adds what the model found and no marks hold.</summary>
    private static void AddFound(QuoteDocument document, int marked, ref int group)
    {
        int from = 0, lastEnd = 0;
        foreach (ref ModelAttribution found in document.Model.Attributions.Span)
        {
            if (found.Confidence < LeastConfidence && !IsClause(document, found) || SpeechCue(document, found) is not (>= 0 and var cue)
                || NoReports.Is(document, found, cue))
            {
                continue;
            }
            int attribution = -1;
            for (int p = found.FirstPiece; p < found.EndPiece; p++)
            {
                Piece piece = ReportedEdges.Mend(document, found, cue, document.Model.Pieces[p]);
                int start = document.Tokens[piece.First].Start, end = document.Tokens[piece.End - 1].End;
                if (attribution < 0 && IsTooLittle(document, piece, cue) || start < lastEnd || CutsStretch(document, piece)
                    || MeetsMarked(document, marked, ref from, start, end))
                {
                    break;
                }
                if (attribution < 0) attribution = AddAttribution(document, found, cue);
                document.Fragments.Add(Fragment.Of(document.Tokens, piece, QuoteKind.Indirect, attribution, group, found.Confidence));
                lastEnd = end;
            }
            if (attribution >= 0) group++;
        }
    }

    /// <summary>Whether the first piece of what a cue reports is no report; what stands behind the cue may go with one before it.</summary>
    private static bool IsTooLittle(QuoteDocument document, Piece piece, int cue)
    {
        int least = document.Tokens[cue].PhraseLength > 1 ? MinBehindPhrase : ReportedEdges.MinTokens;
        return piece.End - piece.First < least || piece.First < cue
            && (piece.End > cue || !ClosingClauses.IsClause(document, piece.First, piece.End));
    }

    /// <summary>
    /// "NAME warns that", "NAME asks tourists to": who speaks, and a clause behind the verb. Where it ends the model need not be sure of.
    /// </summary>
    private static bool IsClause(QuoteDocument document, in ModelAttribution found)
    {
        int first = document.Model.Pieces[found.FirstPiece].First;
        if (found.SourceEnd == found.SourceFirst || found.SourceEnd > found.CueFirst || first != found.CueEnd) return false;
        TokenBuffer tokens = document.Tokens;
        // "that", and not "whether" or "why"
        if (tokens[first].Is(WordClass.Complementizer)) return tokens[first].Is(WordClass.Definite);
        // "called for an inquiry"
        if (tokens[found.CueFirst].PhraseLength > 1) return true;
        for (int i = first; i < first + MaxToInfinitive && tokens[i].IsWord && !tokens[i].Is(WordClass.Auxiliary | WordClass.AnyCue); i++)
        {
            if (document.Has(i, WordList.Infinitive))
                return tokens[i + 1].Casing == Casing.Lower && !tokens[i + 1].Is(WordClass.Determiner);
        }
        return false;
    }

    /// <summary>
    /// Adds an attribution of the model: its cue without auxiliaries and adverbs in front, its source without what is said of a name, and
    /// for a participle ("..., saying") without a source the subject of its sentence.
    /// </summary>
    private static int AddAttribution(QuoteDocument document, in ModelAttribution found, int cue)
    {
        int first = found.CueFirst;
        while (first < cue && IsAdverbial(document, first)) first++;
        int added = ModelRules.Add(document, found with { CueFirst = first });
        ref Attribution attribution = ref document.Attributions[added];
        // "the mayor, NAME, said"
        if (attribution.Reference >= 0 && document.References[attribution.Reference] is { NameBehind: >= 0 and var named, End: var comma }
            && document.References[named].First == comma + 1)
        {
            attribution.Reference = named;
        }
        if (attribution.Reference >= 0 && document.References[attribution.Reference] is { Kind: ReferenceKind.Name } name)
            (attribution.SourceFirst, attribution.SourceEnd) = (Attribution.WithArticle(document, name), name.End);
        if (found.SourceEnd > found.SourceFirst || !CueWords.IsParticiple(document, cue)) return added;
        Attribution subject = default;
        if (!SourceBeforeCue.TryFind(document, cue, 0, ref subject)) return added;
        document.Attributions[added] = subject with { CueFirst = first, CueEnd = found.CueEnd };
        return added;
    }

    /// <summary>"has", "also", "diplomatically".</summary>
    private static bool IsAdverbial(QuoteDocument document, int i) => document.Tokens[i].Is(WordClass.Auxiliary | WordClass.Adverb)
        || document.Tokens[i].Class == WordClass.None && document.EndsWith(i, "ly");

    /// <summary>Clauses behind a subject and its verb, or in front of "according to", that the model left.</summary>
    private static void FindOpenings(QuoteDocument document, int marked, ref int group)
    {
        int found = document.Fragments.Count, from = 0, near = 0, lastEnd = 0;
        document.Fragments.Span[marked..].Sort(static (a, b) => a.Start.CompareTo(b.Start));
        foreach (int i in document.CueAnchors.Span)
        {
            if (!OpeningClauses.TryFind(document, i, out Attribution opening, out Piece content)
                && !FramedClauses.TryFind(document, i, out opening, out content) || CutsStretch(document, content))
            {
                continue;
            }
            int start = document.Tokens[Math.Min(i, content.First)].Start, end = document.Tokens[content.End - 1].End;
            if (start < lastEnd || MeetsMarked(document, marked, ref from, start, end)) continue;
            while (near < found - marked && document.Fragments[marked + near].End <= start) near++;
            if (marked + near < found && document.Fragments[marked + near].Start < end) continue;
            Add(document, opening, content, group++, Sureness.Least);
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
                document.Attributions.Count - 1, group, Sureness.MarksAlone));
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
            if (marks && OpeningClauses.TryBeforeColon(document, i, out Attribution leading, out Piece led))
                Add(document, leading, led, group++, Sureness.WholeClause);
            if (marks && !(i + 1 < document.Tokens.Count && document.Tokens[i + 1].First == ':')
                && !ClosingClauses.LeadsToMarks(document, i + 1))
            {
                continue;
            }
            if (TryClosing(document, i, marked, ref from, ref closed, ref group)
                || !marks && TryIncised(document, i, ref closed, ref group))
            {
                continue;
            }
            if (!marks) document.CueAnchors.Add(i);
        }
    }

    /// <summary>"It rained, police said.": adds what stands in front of who reports.</summary>
    /// <param name="closed">Where what such clauses report ends so far.</param>
    private static bool TryClosing(QuoteDocument document, int cue, int marked, ref int from, ref int closed, ref int group)
    {
        if (!ClosingClauses.TryFind(document, cue, out Attribution closing, out Piece said)
            || ReportedEdges.BehindDateline(document, said) is var content && (content.First < closed || CutsStretch(document, content)
            || MeetsMarked(document, marked, ref from, document.Tokens[content.First].Start, document.Tokens[content.End - 1].End)))
        {
            return false;
        }
        if (!TryQuoted(document, closing, content, ref group)) Add(document, closing, content, group++, Sureness.WholeClause);
        closed = content.End;
        return true;
    }

    /// <summary>"The bridge, police said, was closed.": adds what stands on both sides of who reports.</summary>
    private static bool TryIncised(QuoteDocument document, int cue, ref int closed, ref int group)
    {
        if (!IncisedClauses.TryFind(document, cue, out Attribution incised, out Piece before, out Piece behind)
            || (before.End > 0 ? before.First : behind.First) < closed)
        {
            return false;
        }
        document.Attributions.Add(incised);
        int attribution = document.Attributions.Count - 1;
        foreach (Piece piece in (ReadOnlySpan<Piece>)[before, behind])
        {
            if (piece.End == 0) continue;
            document.Fragments.Add(Fragment.Of(document.Tokens, piece, QuoteKind.Indirect, attribution, group, Sureness.WholeClause));
            closed = piece.End;
        }
        group++;
        return true;
    }

    /// <summary>The verb of speech in a cue outside marks; -1 when there is none.</summary>
    private static int SpeechCue(QuoteDocument document, in ModelAttribution found)
    {
        for (int i = found.CueFirst; i < found.CueEnd; i++)
        {
            if (document.Tokens[i].Stretch >= 0) return -1;
            // "worth noting": a word of a phrase that reports nothing.
            if (document.Tokens[i].Is(WordClass.SpeechCue) && document.Tokens[i].PhraseLength > 0) return i;
        }
        return -1;
    }

    /// <summary>"the report", "its claimed waters", "the first reported case": behind an article or owner no verb stands.</summary>
    private static bool IsNoun(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (i == 0) return false;
        // "the mayor's vows to"
        if (tokens[i].Is(WordClass.NounSpelling) && document.IsPossessive(i - 1)) return true;
        if (CueWords.IsPastParticiple(document, i)
            && (tokens[i - 1].Is(WordClass.PronounPossessive) && !tokens[i - 1].Is(WordClass.PronounObject)
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
