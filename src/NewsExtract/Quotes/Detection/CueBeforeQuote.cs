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
            if (tokens[i].Stretch >= 0)
            {
                // A scare quote: nothing in front of the floor is one.
                i = document.Stretches[tokens[i].Stretch].Open;
                continue;
            }
            if (!CueWords.IsCue(document, i) || IsOfSubjectAgain(document, i, floor) || IsParticipleWithAgent(document, i, open)) continue;
            if (passive.CueEnd == 0
                && Passives.TryRead(document, i, StretchPlace.End(document.Stretches[tokens[open].Stretch]), out passive))
            {
                if (!passive.HasSource) continue;
                attribution = passive;
                return true;
            }
            bool found = tokens[i].Is(WordClass.PrepositionCue)
                ? SourceBehindCue.TryFind(document, i, ref attribution) || TryPhrase(document, i, open, ref attribution)
                || SourceBehindCue.TryWords(document, i, ref attribution)
                : TrySource(document, i, open, floor, ref attribution) || TryAlone(document, i, floor, ref attribution);
            if (found) return true;
        }
        // "NAME was asked, "..."": nobody says by whom.
        attribution = passive;
        return passive.CueEnd > 0;
    }

    /// <summary>"NAME said she hopes": the first verb says who.</summary>
    private static bool IsOfSubjectAgain(QuoteDocument document, int cue, int floor) => cue - 2 >= floor
        && document.Tokens[cue - 1].Is(WordClass.PronounHe | WordClass.PronounShe) && CueWords.IsCue(document, cue - 2);

    /// <summary>"a reality reflected by the crowd"</summary>
    private static bool IsParticipleWithAgent(QuoteDocument document, int cue, int open) => CueWords.IsPastParticiple(document, cue)
        && cue + 1 < open && document.Has(cue + 1, WordList.Agent) && !Passives.Is(document, cue);

    /// <summary>Who reports by a verb: its subject in front of it or, where that is inverted, behind it.</summary>
    private static bool TrySource(QuoteDocument document, int cue, int open, int floor, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if ((IsInverted(document, cue, open, floor) || IsSetOff(document, cue, open, floor))
            && SourceBehindCue.TryFind(document, cue, ref attribution))
        {
            return true;
        }
        if (SourceBeforeCue.TryFind(document, cue, tokens[cue].Sentence < tokens[open].Sentence ? 0 : floor - SourceBeforeCue.SubjectWindow,
            ref attribution))
        {
            return true;
        }
        int behind = BehindObject(document, cue);
        if (behind < open && (tokens[behind].Is(WordClass.Title) || document.ReferenceAt[behind] >= 0)
            && SourceBehindCue.TryFind(document, cue, ref attribution)
            && (tokens[open - 1].First is ':' or ',' || ArabicNames.IsArabic(tokens[cue].First)))
        {
            return true;
        }
        return IsFramed(tokens, cue, floor) && SourceBehindCue.TryFind(document, cue, ref attribution)
            || TryPhrase(document, cue, open, ref attribution) || TryJoined(document, cue, ref attribution);
    }

    /// <summary>"..., antwortete NAME: „...“": what stands between the verb and the colon is the subject.</summary>
    private static bool IsInverted(QuoteDocument document, int cue, int open, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int verb = FirstOfVerb(tokens, cue, floor), first = document.Sentences[tokens[cue].Sentence].First;
        int subject = BehindObject(document, cue);
        // "Ему ответил министр NAME"
        bool begins = verb == first || verb - 1 == first && !document.Language.HasArticles && tokens[first].Is(WordClass.PronounObject);
        if (!begins && tokens[verb - 1].Kind == TokenKind.Word || subject >= open || tokens[open - 1].First is not (':' or ',')
            || document.ReferenceAt[subject] is not (>= 0 and var behind) || document.References[behind].End != open - 1)
        {
            return false;
        }
        // Where nouns have articles or cases, a name behind the verb is its subject: "Der Rat wisse nichts, sagte Müller: ...".
        bool isSubject = document.References[behind] is { Kind: ReferenceKind.Name } name
            && (document.Language.CasesNouns
            || !document.Language.HasArticles && SourceBehindCue.FullNameAt(document, name.NameFirst) >= 0);
        if (tokens[cue].Is(WordClass.AddressingCue) && !isSubject) return false;
        // "..., ha spiegato la scelta: ...": a noun that no list knows is rather the verb's object.
        if (!begins && !IsSomebody(document, subject)) return false;
        return isSubject || !IsBehindApposition(document, verb, floor);
    }

    /// <summary>"Odpowiedziała mu NAME": the token behind a verb and a small object.</summary>
    private static int BehindObject(QuoteDocument document, int cue) => !document.Language.HasArticles && cue + 2 < document.Tokens.Count
        && document.Tokens[cue + 1].Is(WordClass.PronounObject) && document.Tokens[cue + 1].Casing == Casing.Lower ? cue + 2 : cue + 1;

    /// <summary>"NAME, the coach, praised the team: ...": the comma ends what is said of the subject.</summary>
    private static bool IsBehindApposition(QuoteDocument document, int verb, int floor) =>
        verb > 0 && document.Tokens[verb - 1].First == ','
            && (Appositions.NameBefore(document, verb - 1, floor) >= 0 || Appositions.IsNamedAside(document, verb - 1));

    /// <summary>"The main thing, said NAME, is that it "works well"": who reports stands between commas.</summary>
    private static bool IsSetOff(QuoteDocument document, int cue, int open, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int verb = FirstOfVerb(tokens, cue, floor);
        return verb > floor && tokens[verb - 1].First == ',' && cue + 1 < open
            && document.ReferenceAt[cue + 1] is >= 0 and var set && document.References[set].End < open
            && tokens[document.References[set].End].First == ','
            && Appositions.NameBefore(document, verb - 1, floor) < 0;
    }

    /// <summary>The auxiliary in front of a verb, if there is one.</summary>
    private static int FirstOfVerb(TokenBuffer tokens, int cue, int floor) =>
        cue > floor && tokens[cue - 1].Is(WordClass.Auxiliary) ? cue - 1 : cue;

    /// <summary>"Как сказал NAME, в Кремле не знали, и «это решение соседей»."</summary>
    private static bool IsFramed(TokenBuffer tokens, int cue, int floor) => cue > floor && tokens[cue - 1].Is(WordClass.FrameWord)
        && !tokens[cue - 1].Is(WordClass.PrepositionCue);

    /// <summary>A verb without a subject: at the start of a sentence or behind punctuation, or a participle.</summary>
    private static bool TryAlone(QuoteDocument document, int cue, int floor, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        bool isParticiple = CueWords.IsParticiple(document, cue);
        bool begins = cue == document.Sentences[tokens[cue].Sentence].First
            || cue > floor && tokens[cue - 1].Kind == TokenKind.Punctuation;
        if (!isParticiple && !(begins && tokens[cue].Is(WordClass.SpeechCue))) return false;
        // "NAME called it "a mess," saying": who spoke goes on.
        attribution = isParticiple && InSentenceBefore(document, cue) is >= 0 and var spoken
            ? document.Attributions[spoken] : new Attribution { Reference = -1 };
        attribution.SetCue(tokens, cue);
        return true;
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
        return attribution.TakeWords(tokens, cue, first, cue);
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
        // "Den Tausch bezeichnete NAME": an object in front.
        bool isObject = before && document.Language.Speakers.IsOblique(tokens[sentence].Word);
        if (isObject && SourceBehindCue.TryFind(document, cue, ref attribution)) return true;
        (int first, int end) = before
            ? (NounPhrases.Start(tokens, cue, sentence), cue)
            : (behind, NounPhrases.End(document, behind, limit));
        return end > first && attribution.TakeWords(tokens, cue, first, end);
    }
}
