using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Finds the cue and the source of a quoted stretch in the words in front of it: S V Q, "according to S". Every scan is bounded.
/// </summary>
internal static class CueBeforeQuote
{
    /// <summary>How far before the opening mark a cue is looked for, in tokens.</summary>
    private const int PreWindow = 45;

    /// <summary>Words of a source that no list knows at the beginning of a sentence.</summary>
    private const int MaxOpening = 3;

    /// <summary>The attribution in front of a stretch: <c>he said: "..."</c>, <c>warned of a plan to "..."</c>.</summary>
    /// <param name="floor">First token that may be looked at.</param>
    public static bool TryFind(QuoteDocument document, int open, int floor, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        Attribution passive = default;
        floor = Math.Max(floor, open - PreWindow);
        for (int i = open - 1; i >= floor; i--)
        {
            ref Token token = ref tokens[i];
            if (token.Stretch >= 0)
            {
                // A scare quote: nothing in front of the floor is one.
                i = document.Stretches[token.Stretch].Open;
                continue;
            }
            // "NAME said she hopes": the first verb says who.
            bool own = i - 2 >= floor && tokens[i - 1].Is(WordClass.PronounHe | WordClass.PronounShe) && CueWords.IsCue(document, i - 2);
            if (own || !CueWords.IsCue(document, i)) continue;
            // "a reality reflected by the crowd"
            if (CueWords.IsPastParticiple(document, i) && i + 1 < open && document.Has(i + 1, WordList.Agent)
                && !Passives.Is(document, i))
            {
                continue;
            }
            if (passive.CueEnd == 0 && Passives.TryRead(document, i, StretchPlace.End(document.Stretches[tokens[open].Stretch]),
                out passive))
            {
                if (!passive.HasSource) continue;
                attribution = passive;
                return true;
            }
            if (token.Is(WordClass.PrepositionCue))
            {
                if (SourceBehindCue.TryFind(document, i, ref attribution) || TryPhrase(document, i, open, ref attribution)) return true;
                continue;
            }
            // "..., antwortete NAME: „...“": what stands between the verb and the colon is the subject.
            int verb = i > floor && tokens[i - 1].Is(WordClass.Auxiliary) ? i - 1 : i;
            bool opens = verb == document.Sentences[token.Sentence].First || tokens[verb - 1].Kind != TokenKind.Word;
            bool inverted = opens && i + 1 < open && tokens[open - 1].First is ':' or ','
                && document.ReferenceAt[i + 1] is >= 0 and var next && document.References[next].End == open - 1
                && (!token.Is(WordClass.AddressingCue)
                || document.Language.CasesNouns && document.References[next].Kind == ReferenceKind.Name);
            // "..., ha spiegato la scelta: ...": a noun that no list knows is rather the verb's object.
            inverted &= verb == document.Sentences[token.Sentence].First || inverted && IsSomebody(document, i + 1);
            // "NAME, the coach, praised the team: ...": unless the comma ends what is said of the subject.
            bool apposed = inverted && verb > 0 && tokens[verb - 1].First == ','
                && (Appositions.NameBefore(document, verb - 1, floor) >= 0 || Appositions.IsNamedAside(document, verb - 1));
            // "Der Rat wisse nichts, sagte Müller: ...": where nouns have articles or are names, a name behind the verb is its subject.
            apposed &= !document.Language.CasesNouns || document.ReferenceAt[i + 1] is var behind && behind >= 0
                && document.References[behind].Kind != ReferenceKind.Name;
            // "The main thing, said NAME, is that it "works well""
            bool aside = opens && verb > floor && tokens[verb - 1].First == ',' && i + 1 < open
                && document.ReferenceAt[i + 1] is >= 0 and var set && document.References[set].End < open
                && tokens[document.References[set].End].First == ','
                && Appositions.NameBefore(document, verb - 1, floor) < 0;
            if ((inverted && !apposed || aside) && SourceBehindCue.TryFind(document, i, ref attribution)) return true;
            bool subject = SourceBeforeCue.TryFind(document, i,
                tokens[i].Sentence < tokens[open].Sentence ? 0 : floor - SourceBeforeCue.SubjectWindow, ref attribution);
            if (!subject && i + 1 < open && (tokens[i + 1].Is(WordClass.Title) || document.ReferenceAt[i + 1] >= 0)
                && SourceBehindCue.TryFind(document, i, ref attribution)
                && (tokens[open - 1].First is ':' or ',' || ArabicNames.IsArabic(token.First)))
            {
                subject = true;
            }
            // "Как сказал NAME, в Кремле не знали, и «это решение соседей»."
            bool framed = i > floor && tokens[i - 1].Is(WordClass.FrameWord) && !tokens[i - 1].Is(WordClass.PrepositionCue);
            if (!subject && framed && SourceBehindCue.TryFind(document, i, ref attribution)) return true;
            if (subject || TryPhrase(document, i, open, ref attribution) || TryJoined(document, i, ref attribution)) return true;
            if (CueWords.IsParticiple(document, i) || token.Is(WordClass.SpeechCue)
                && (i == document.Sentences[token.Sentence].First || i > floor && tokens[i - 1].Kind == TokenKind.Punctuation))
            {
                // "NAME called it "a mess," saying": who spoke goes on.
                attribution = CueWords.IsParticiple(document, i) && InSentenceBefore(document, i) is >= 0 and var spoken
                    ? document.Attributions[spoken] : new Attribution { Reference = -1 };
                attribution.SetCue(tokens, i);
                return true;
            }
        }
        // "NAME was asked, "..."": nobody says by whom.
        attribution = passive;
        return passive.CueEnd > 0;
    }

    /// <summary>
    /// Who is mentioned in front of a colon that opens a quote, where no verb reports it: <c>The mayor has a new message: "..."</c>.
    /// </summary>
    public static bool TryIntroduction(QuoteDocument document, int colon, int floor, out Attribution attribution)
    {
        attribution = default;
        int source = -1;
        for (int i = Math.Max(floor, colon - PreWindow); i < colon; i++)
        {
            if (document.ReferenceAt[i] is not (>= 0 and var index) || document.Tokens[i].Stretch >= 0
                || SourceBeforeCue.IsObject(document, document.References[index], floor))
            {
                continue;
            }
            // Rather a name than what is mentioned before it: "With leaders worried, NAME has a message".
            bool name = document.References[index].Kind == ReferenceKind.Name;
            if (source < 0 || name) source = index;
            if (name) break;
        }
        if (source < 0) return false;
        attribution.SetSource(document, source);
        attribution.CueFirst = attribution.CueEnd = colon;
        return true;
    }

    /// <summary>
    /// The attribution of the last quote, where it stands in the sentence in front of a cue behind a comma or mark; else -1.
    /// </summary>
    private static int InSentenceBefore(QuoteDocument document, int cue)
    {
        if (document.Fragments.Count == 0 || document.Tokens[cue - 1].IsWord) return -1;
        ref Fragment before = ref document.Fragments[document.Fragments.Count - 1];
        return document.Tokens[before.Token].Sentence == document.Tokens[cue].Sentence && before.Token < cue ? before.Attribution : -1;
    }

    /// <summary>
    /// <c>NAME called it "a mess" and predicted that it would "fail"</c>: a verb joined to the one in front of another stretch.
    /// </summary>
    private static bool TryJoined(QuoteDocument document, int cue, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int i = cue - 1;
        while (i > 0 && tokens[i].Stretch < 0 && tokens[i].Is(WordClass.Adverb | WordClass.Auxiliary)) i--;
        if (i < 1 || !tokens[i].Is(WordClass.Conjunction) || tokens[i - 1].Stretch < 0 || document.Fragments.Count == 0) return false;
        ref Fragment before = ref document.Fragments[document.Fragments.Count - 1];
        if (before.Attribution < 0 || tokens[before.Token].Stretch != tokens[i - 1].Stretch
            || tokens[before.Token].Sentence != tokens[cue].Sentence)
        {
            return false;
        }
        attribution = document.Attributions[before.Attribution];
        (attribution.AddresseeFirst, attribution.AddresseeEnd) = (0, 0);
        attribution.SetCue(tokens, cue);
        return true;
    }

    /// <summary>
    /// "Составители индекса подчеркнули: ...": without articles, the noun that a sentence begins with, and what narrows it.
    /// </summary>
    private static bool TryOpening(QuoteDocument document, int cue, int open, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int first = document.Sentences[tokens[cue].Sentence].First;
        if (cue == first || cue - first > MaxOpening || tokens[open - 1].First != ':' || tokens[cue].Is(WordClass.PrepositionCue)
            || tokens[first].Casing == Casing.None)
        {
            return false;
        }
        for (int i = first; i < cue; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Stretch >= 0 || tokens[i].Is(WordClass.Preposition | WordClass.Adverb
                | WordClass.Conjunction | WordClass.Complementizer | WordClass.AnyCue | WordClass.PronounObject | WordClass.Stop))
            {
                return false;
            }
        }
        attribution.SetCue(tokens, cue);
        (attribution.SourceFirst, attribution.SourceEnd, attribution.Reference) = (first, cue, -1);
        return true;
    }

    private static bool IsSomebody(QuoteDocument document, int at) => document.References[document.ReferenceAt[at]] is var reference
        && (reference.Kind != ReferenceKind.Nominal
        || document.Tokens[reference.NameFirst].Is(WordClass.PersonWord | WordClass.GroupNoun | WordClass.OrganizationNoun));

    /// <summary>
    /// A source that is no known mention, where capitals show the nouns: "Analysten sprachen", "nach
    /// Angaben der Behörde", "warnten Vertreter der Branche".
    /// </summary>
    private static bool TryPhrase(QuoteDocument document, int cue, int limit, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (!document.Language.HasArticles && TryOpening(document, cue, limit, ref attribution)) return true;
        if (!document.Language.CasesNouns) return false;
        int behind = cue + tokens[cue].PhraseLength, sentence = document.Sentences[tokens[cue].Sentence].First;
        bool before = cue > sentence && !tokens[cue].Is(WordClass.PrepositionCue) && tokens[cue - 1].IsCapital
            && !tokens[cue - 1].Is(WordClass.Adverb);
        (int first, int end) = before ? (NounPhrases.Start(tokens, cue, sentence), cue) : (behind, NounPhrases.End(tokens, behind, limit));
        if (end <= first) return false;
        attribution.SetCue(tokens, cue);
        (attribution.SourceFirst, attribution.SourceEnd, attribution.Reference) = (first, end, -1);
        return true;
    }
}
