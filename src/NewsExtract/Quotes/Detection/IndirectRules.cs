using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// What is reported without marks, in languages without a trained model, where the grammar shows it: a clause behind "that" (<c>aseguró que
/// ...</c>), a clause in front of the verb (<c>..., sagte NAME.</c>), and where verbs have forms for what is only reported (<c>kündigte an,
/// er werde ...</c>) whatever has one, also a sentence without a cue.
/// </summary>
internal static class IndirectRules
{
    private const int MinTokens = 3, MaxTokens = 80;

    /// <summary>Between the verb and its "that": "sagte am Montag, dass".</summary>
    private const int MaxGap = 6;

    /// <summary>The same where a comma tells that the clause begins.</summary>
    private const int MaxGapToComma = 18;

    /// <summary>From a source to the comma in front of what describes it, over a separable part of the verb or a time.</summary>
    private const int MaxToDescription = 4;

    public static void Find(QuoteDocument document)
    {
        int marked = document.Fragments.Count, group = marked == 0 ? 0 : document.Fragments[marked - 1].Group + 1;
        int fragment = 0, running = -1;
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            Sentence sentence = document.Sentences[s];
            int firstFragment = fragment;
            while (fragment < marked && document.Fragments[fragment].Token < sentence.End) fragment++;
            if (fragment > firstFragment) running = document.Fragments[fragment - 1].Attribution;
            if (sentence.End - sentence.First > MaxTokens) continue;
            if (!TryCues(document, sentence, out Attribution attribution, out Piece content, out Piece rest))
            {
                if (fragment == firstFragment && IsReported(document, sentence))
                    Add(document, WithoutPunctuation(document.Tokens, sentence.First, sentence.End), running, group++, QuoteKind.Indirect);
                continue;
            }
            if (fragment == firstFragment && document.Scope == QuoteScope.Speech
                && SpeechRules.TryQuoted(document, attribution, content, ref group))
            {
                running = document.Attributions.Count - 1;
                continue;
            }
            QuoteKind kind = QuoteKind.Indirect;
            if (fragment > firstFragment)
            {
                // The speech that the reporter tells has marked words in it: they alone are quotes,
                // unless the whole attribution is asked for.
                if (document.Scope != QuoteScope.Attribution || !TakeInto(document, content, firstFragment, fragment)) continue;
                kind = QuoteKind.Mixed;
            }
            document.Attributions.Add(attribution);
            running = document.Attributions.Count - 1;
            Add(document, content, running, group, kind);
            if (rest.End > rest.First) Add(document, rest, running, group, kind);
            group++;
        }
        RemoveTaken(document);
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ModelRules.NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    private static bool TryCues(QuoteDocument document, in Sentence sentence, out Attribution attribution, out Piece content,
        out Piece rest)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            rest = default;
            if (!CueWords.IsCue(document, i)) continue;
            bool found = tokens[i].Is(WordClass.PrepositionCue)
                ? Frames.TryFind(document, sentence, i, out attribution, out content, out rest)
                : TryBehind(document, sentence, i, out attribution, out content)
                || TryInFront(document, sentence, i, out attribution, out content)
                || Frames.TryOpening(document, sentence, i, out attribution, out content);
            if (found && content.End - content.First >= MinTokens) return true;
        }
        (attribution, content, rest) = (default, default, default);
        return false;
    }

    /// <summary>
    /// The clause behind the verb: from "that", or from the comma where the clause has a
    /// verb form of reported speech or ends in an infinitive.
    /// </summary>
    private static bool TryBehind(QuoteDocument document, in Sentence sentence, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        bool commas = document.Language.HasSubjunctive;
        int first = cue + tokens[cue].PhraseLength, limit = Math.Min(sentence.End, first + (commas ? MaxGapToComma : MaxGap));
        for (; first < limit; first++)
        {
            ref Token token = ref tokens[first];
            if (token.Stretch >= 0) return false;
            if (token.Is(WordClass.Complementizer)
                || commas && token.First is ',' or ':' && IsReportedClause(document, first + 1, sentence.End))
            {
                break;
            }
            if (!commas && token.Is(WordClass.AnyCue | WordClass.Conjunction)) return false;
        }
        if (first == limit || !TrySubject(document, cue, out attribution)) return false;
        content = WithoutPunctuation(tokens, first, sentence.End);
        return true;
    }

    /// <summary>Whether a clause that begins behind a comma tells what is said: by its verb form, or as an infinitive with "zu".</summary>
    private static bool IsReportedClause(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        if (first >= end || tokens[first].Is(WordClass.Complementizer)) return false;
        int last = WithoutPunctuation(tokens, first, end).End - 1;
        if (last <= first) return false;
        for (int i = first; i <= last; i++)
        {
            if (tokens[i].Stretch < 0 && tokens[i].Casing == Casing.Lower && (tokens[i].Is(WordClass.Subjunctive | WordClass.Conditional)
                || i > first && IsSubjunctive(document, i)))
            {
                return true;
            }
        }
        ReadOnlySpan<char> word = document.TextOf(last, last + 1);
        return word.EndsWith("n") && (document.Has(last - 1, WordList.Infinitive) || word.Length > 6 && word[2..^2].IndexOf("zu") >= 0);
    }

    /// <summary>"er bleibe", "sie blockiere": behind he, she or it a verb that no list knows, by its ending, which no past form has.</summary>
    private static bool IsSubjunctive(QuoteDocument document, int verb) =>
        document.Tokens[verb] is { Class: WordClass.None, IsWord: true }
        && document.Tokens[verb - 1].Is(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounIt)
        && document.Language.Speakers.SubjunctiveEndings.EndsWithAny(document.WordAt(verb))
        && !document.Language.Speakers.PastEndings.EndsWithAny(document.WordAt(verb));

    /// <summary>
    /// The clause in front of the one that says who speaks: <c>..., sagte NAME.</c>, <c>...,
    /// wie NAME betonte.</c>, <c>..., hatte NAME gesagt.</c>
    /// </summary>
    private static bool TryInFront(QuoteDocument document, in Sentence sentence, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        bool inverted = cue > sentence.First && tokens[cue - 1].First == ',';
        int comma = cue - 1;
        if (inverted)
        {
            // "Sa mère, NAME, réclame l'annulation": the comma ends what is said of the subject.
            if (Appositions.NameBefore(document, cue - 1, sentence.First) >= 0 || Appositions.IsNamedAside(document, cue - 1)
                || IsAsideOfSubject(document, sentence.First, cue - 1))
            {
                return false;
            }
            if (!SourceBehindCue.TryFind(document, cue, ref attribution) || sentence.End - attribution.SourceEnd > MaxGap
                && !IsDescribed(tokens, attribution.SourceEnd, sentence.End))
            {
                return false;
            }
        }
        else
        {
            if (!document.Language.HasSubjunctive || sentence.End - cue > 2) return false;
            int floor = Math.Max(sentence.First, cue - MaxGapToComma);
            while (comma > floor && !(tokens[comma].First == ',' && tokens[comma + 1].Is(WordClass.FrameWord | WordClass.Auxiliary)
                && !tokens[comma + 1].Is(WordClass.Subjunctive)))
            {
                comma--;
            }
            if (comma == floor || !TrySubject(document, cue, out attribution)) return false;
        }
        content = WithoutPunctuation(tokens, sentence.First, comma);
        return true;
    }

    /// <summary>"Der Angeklagte, ein Lehrer, bestritt": whether the comma is the second of two around what is said of a subject.</summary>
    private static bool IsAsideOfSubject(QuoteDocument document, int first, int comma)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.ReferenceAt[first] is not (>= 0 and var subject)) return false;
        int open = document.References[subject].End;
        if (open + 1 >= comma || tokens[open].First != ',' || !tokens[open + 1].Is(WordClass.Indefinite)) return false;
        for (int i = open + 1; i < comma; i++)
        {
            if (tokens[i].First == ',') return false;
        }
        return true;
    }

    /// <summary>"..., teilte das Amt mit, das ...": whether what follows a source only tells more of it.</summary>
    private static bool IsDescribed(TokenBuffer tokens, int source, int end)
    {
        int i = source;
        while (i < end && i < source + MaxToDescription && tokens[i].IsWord) i++;
        if (i + 2 >= end || tokens[i].First != ',') return false;
        if (tokens[i + 1].Is(WordClass.Preposition) && !tokens[i + 1].Is(WordClass.Definite)) i++;
        return tokens[i + 1].Is(WordClass.Relative | WordClass.PronounWho | WordClass.Definite);
    }

    /// <summary>The subject of a verb: the mention right before it, else the one behind it, as the verb comes second.</summary>
    private static bool TrySubject(QuoteDocument document, int cue, out Attribution attribution)
    {
        attribution = default;
        // "Der Vorsitzende, NAME, forderte die Regierung auf"
        bool before = cue > 0 && (document.ReferenceEndingAt[cue - 1] >= 0 || document.Tokens[cue - 1].First == ','
            && Appositions.IsNamedAside(document, cue - 1));
        return (!before && document.Language.HasSubjunctive && SourceBehindCue.TryFind(document, cue, ref attribution)
            || TrySource(document, cue, out attribution)) && !IsWriterOrReader(document, attribution);
    }

    /// <summary>"Wir verraten, wie": outside marks the first person is the writer, and a capital "Sie" the reader.</summary>
    private static bool IsWriterOrReader(QuoteDocument document, in Attribution attribution)
    {
        if (!attribution.HasSource || attribution.Reference < 0) return false;
        int first = document.References[attribution.Reference].First;
        ref Token source = ref document.Tokens[first];
        return source.Is(WordClass.PronounFirst) || document.Language.CasesNouns && source.Is(WordClass.SubjectPronoun) && source.IsCapital
            && document.Sentences[source.Sentence].First != first;
    }

    /// <summary>
    /// The subject in front of a cue; the verb alone, where a sentence begins with it in a language that leaves the pronoun out.
    /// </summary>
    private static bool TrySource(QuoteDocument document, int cue, out Attribution attribution)
    {
        attribution = default;
        if (SourceBeforeCue.TryFind(document, cue, 0, ref attribution)) return true;
        if (SourceBehindCue.TryFind(document, cue, ref attribution)) return true;
        if (CueWords.IsParticiple(document, cue) && document.Tokens[cue - 1].First == ',')
            return TryParticiple(document, cue, ref attribution);
        if (cue > document.Sentences[document.Tokens[cue].Sentence].First + 1) return false;
        attribution.SetCue(document.Tokens, cue);
        attribution.Reference = -1;
        return true;
    }

    /// <summary>"NAME не признал вины, заявив, что ...": the subject of the sentence.</summary>
    private static bool TryParticiple(QuoteDocument document, int cue, ref Attribution attribution)
    {
        int first = document.Sentences[document.Tokens[cue].Sentence].First;
        return Frames.SubjectOf(document, first, cue) is >= 0 and var subject && attribution.Take(document, cue, subject);
    }

    /// <summary>Whether a sentence without a cue has a verb form of reported speech: it goes on with what somebody said.</summary>
    private static bool IsReported(QuoteDocument document, in Sentence sentence)
    {
        TokenBuffer tokens = document.Tokens;
        if (!document.Language.HasSubjunctive || sentence.End - sentence.First < MinTokens + 2) return false;
        bool reported = false;
        for (int i = sentence.First + 1; i < sentence.End; i++)
        {
            if (tokens[i].Stretch >= 0 || tokens[i].Is(WordClass.PronounFirst)) return false;
            reported |= tokens[i].Casing == Casing.Lower && tokens[i].Is(WordClass.Subjunctive);
        }
        return reported;
    }

    public static Piece WithoutPunctuation(TokenBuffer tokens, int first, int end)
    {
        while (end > first && tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        while (first < end && tokens[first].Kind == TokenKind.Punctuation) first++;
        return new Piece(first, end);
    }

    /// <summary>Marks the fragments inside a piece to be removed; false where one lies across its edge.</summary>
    private static bool TakeInto(QuoteDocument document, Piece content, int first, int end)
    {
        int start = document.Tokens[content.First].Start, stop = document.Tokens[content.End - 1].End;
        foreach (ref Fragment fragment in document.Fragments.Span[first..end])
        {
            if (fragment.Start < start || fragment.End > stop) return false;
        }
        foreach (ref Fragment fragment in document.Fragments.Span[first..end]) fragment.Group = -1;
        return true;
    }

    private static void RemoveTaken(QuoteDocument document)
    {
        int kept = 0;
        for (int i = 0; i < document.Fragments.Count; i++)
        {
            if (document.Fragments[i].Group >= 0) document.Fragments[kept++] = document.Fragments[i];
        }
        document.Fragments.Truncate(kept);
    }

    private static void Add(QuoteDocument document, Piece content, int attribution, int group, QuoteKind kind) =>
        document.Fragments.Add(Fragment.Of(document.Tokens, content, kind, attribution, group, Sureness.FormAlone));
}
