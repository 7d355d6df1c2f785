using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Finds the source of a cue right behind it: the object of "according to", or the subject of an inverted verb.</summary>
internal static class SourceBehindCue
{
    /// <summary>The longest description in front of a name, where there are no articles.</summary>
    private const int MaxToName = 12;

    private const WordClass NoSource = WordClass.AnyCue | WordClass.Auxiliary | WordClass.Complementizer | WordClass.Relative
        | WordClass.SubjectPronoun;

    /// <summary>From a verb to the end of its clause.</summary>
    private const int MaxToEnd = 30;

    /// <summary>The object of "according to", or the subject behind an inverted verb.</summary>
    public static bool TryFind(QuoteDocument document, int cue, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Has(cue, WordList.BehindSource)) return false;
        int at = WhoWasTold.BehindTitle(document, cue + tokens[cue].PhraseLength);
        int limit = Math.Min(tokens.Count, at + 4);
        for (; at < limit; at++)
        {
            if (TryAt(document, cue, at, ref attribution)) return true;
            if (!GoesOn(document, at)) break;
        }
        return NameAtEnd(document, cue) is >= 0 and var last && attribution.Take(document, cue, last);
    }

    /// <summary>Takes the source that begins at a token: a mention, an object pronoun, or nobody where "that" follows the verb.</summary>
    private static bool TryAt(QuoteDocument document, int cue, int at, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        // "Aseguró que": "that", which is "who" elsewhere, and no subject.
        if (document.Language.Speakers.SubjectsAreLeftOut && tokens[at].Is(WordClass.Complementizer))
        {
            attribution.SetCue(tokens, cue);
            attribution.Reference = -1;
            return true;
        }
        if (SubjectAt(document, cue, at) is >= 0 and var subject)
        {
            bool described = document.References[subject].Kind == ReferenceKind.Nominal;
            int holder = described ? NameAhead(document, document.References[subject].End) : -1;
            return attribution.Take(document, cue, holder >= 0 ? holder : subject);
        }
        bool preposition = tokens[cue].Is(WordClass.PrepositionCue);
        if (preposition && tokens[at].Is(WordClass.PronounObject) && !tokens[at].Is(WordClass.Definite))
            return attribution.TakeWords(tokens, cue, at, at + 1);
        // "сказал выступавший в суде представитель NAME"
        return tokens[cue].Is(WordClass.SpeechCue) && !preposition && tokens[at].Casing == Casing.Lower
            && document.Language.Speakers.AttributeEndings.EndsWithAny(document.WordAt(at))
            && NameAhead(document, at) is >= 0 and var far && attribution.Take(document, cue, far);
    }

    /// <summary>"erinnert sich NAME", "odpowiedziała mu NAME": whether a token may stand between a verb and its subject.</summary>
    private static bool GoesOn(QuoteDocument document, int at)
    {
        ref Token token = ref document.Tokens[at];
        return IsHyphen(document, at) || token.IsWord && (token.Is(WordClass.Adverb | WordClass.Auxiliary)
            || document.Has(at, WordList.Reflexive)
            || !document.Language.HasArticles && token.Is(WordClass.PronounObject) && token.Casing == Casing.Lower);
    }

    /// <summary>
    /// "..., selon d'anciens pilotes": all words behind "according to" in front of the next sign, where no verb stands among them.
    /// </summary>
    public static bool TryWords(QuoteDocument document, int cue, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int first = cue + tokens[cue].PhraseLength, end = first;
        // "Pour la première fois": a preposition of many meanings.
        if (!tokens[cue].Is(WordClass.PrepositionCue) || tokens[cue].Is(WordClass.RoleLink | WordClass.FrameWord)) return false;
        while (end < Math.Min(tokens.Count, first + MaxToName) && tokens.SameClause(end, cue) && !tokens[end].Is(NoSource)) end++;
        bool ends = end == tokens.Count || !tokens.AreTogether(end, cue) || tokens[end].Kind is TokenKind.Punctuation;
        // "per year", "selon ce matin"
        if (end - first < 2 || !ends || tokens[end - 1].Is(WordClass.Calendar)) return false;
        return attribution.TakeWords(tokens, cue, first, end);
    }

    /// <summary>
    /// "отметила главный врач больницы скорой и неотложной помощи NAME": without articles, the full name to which a role with
    /// nothing but what narrows it leads; -1 when there is none.
    /// </summary>
    private static int NameAhead(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Language.HasArticles) return -1;
        for (int i = first; i < Math.Min(tokens.Count, first + MaxToName) && tokens[i].Sentence == tokens[first - 1].Sentence
            && (tokens[i].IsWord || tokens[i].First == '.') && tokens[i].Stretch < 0
            && !tokens[i].Is(WordClass.AnyCue | WordClass.Auxiliary | WordClass.Relative); i++)
        {
            if (FullNameAt(document, i) is >= 0 and var index) return index;
        }
        return -1;
    }

    /// <summary>The name of a given and a family name that begins at a token, in the first case; -1 when none does.</summary>
    public static int FullNameAt(QuoteDocument document, int i) =>
        document.ReferenceAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } name
            && name.NameEnd - name.NameFirst > 1 && document.Tokens[name.NameFirst].IsCapital
            && (GivenNames.ClassOf(document.Tokens[name.NameFirst].Word) != WordClass.None || document.Tokens[name.NameFirst]
            .Is(WordClass.GivenName) && document.WordAt(name.NameFirst).Contains('-')) ? index : -1;

    /// <summary>
    /// "powiedział PAP we wtorek jeden z lekarzy, ortopeda z Kliniki Ortopedii NAME": without articles, the only full name in
    /// front of the end of the clause, however much describes it; -1 when there is none, or a preposition leads to it.
    /// </summary>
    private static int NameAtEnd(QuoteDocument document, int cue)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Language.HasArticles || tokens[cue].Is(WordClass.PrepositionCue)) return -1;
        int found = -1;
        for (int i = cue + 1; i < Math.Min(tokens.Count, cue + MaxToEnd) && tokens[i].Sentence == tokens[cue].Sentence
            && tokens[i].First is not ('—' or '–' or '('); i++)
        {
            if (tokens[i].Is(WordClass.AnyCue | WordClass.Complementizer | WordClass.Relative) && !tokens[i].IsCapital) return -1;
            bool goesOn = tokens[i].First != ',' || i + 1 < tokens.Count && (tokens[i + 1].Kind == TokenKind.Number
                || tokens[i + 1].Is(WordClass.Preposition) || FullNameAt(document, i + 1) >= 0);
            if (!goesOn) return found;
            if (found >= 0 && i >= document.References[found].End && tokens[i].IsWord) return -1;
            if (found < 0 && FullNameAt(document, i) is >= 0 and var index && !tokens[i - 1].Is(WordClass.Preposition)) found = index;
        }
        return found;
    }

    /// <summary>The subject that begins at a token behind a verb, or behind who was told there; -1 when none does.</summary>
    private static int SubjectAt(QuoteDocument document, int cue, int at)
    {
        TokenBuffer tokens = document.Tokens;
        if (ReferenceStarting(document, at) is >= 0 and var index
            && (tokens[cue].Is(WordClass.PrepositionCue) || document.Language.CasesNouns
            || !document.Language.Speakers.IsOblique(tokens[document.References[index].First].Word)))
        {
            return WhoWasTold.BehindAgency(document, cue, index);
        }
        if (BehindAttribute(document, at) is >= 0 and var described) return described;
        if (WhoWasTold.BehindInterview(document, at) is >= 0 and var interviewed) return interviewed;
        if (!IsHyphen(document, at) && WhoWasTold.BehindAdverbial(document, at) is >= 0 and var subject) return subject;
        return tokens[at].Is(WordClass.Preposition) && at + 1 < tokens.Count && document.ReferenceAt[at + 1] is >= 0 and var office
            && IsOfficeThatReports(document, cue, document.References[office]) ? office : -1;
    }

    /// <summary>
    /// "erklärte der für Banken zuständige Vizechef NAME": the mention behind a phrase that German sets between article and adjective; -1 when
    /// none follows.
    /// </summary>
    private static int BehindAttribute(QuoteDocument document, int article)
    {
        TokenBuffer tokens = document.Tokens;
        if (!document.Language.CasesNouns || !tokens[article].Is(WordClass.Definite | WordClass.Indefinite)
            || !tokens[article + 1].Is(WordClass.Preposition))
        {
            return -1;
        }
        for (int i = article + 2; i < Math.Min(tokens.Count, article + MaxToName) && tokens.SameClause(i, article); i++)
        {
            if (document.ReferenceAt[i] is >= 0 and var index && tokens[i - 1].Casing == Casing.Lower
                && document.Language.Speakers.AttributeEndings.EndsWithAny(document.WordAt(i - 1)))
            {
                return index;
            }
        }
        return -1;
    }

    public static int ReferenceStarting(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        if (token >= tokens.Count || tokens[token].Stretch >= 0) return -1;
        if (document.ReferenceAt[token] >= 0) return document.ReferenceAt[token];
        // An article or adjective in front of a name: look a few tokens on, as long as no clause begins.
        int limit = Math.Min(tokens.Count, token + 5);
        for (int i = token + 1; i < limit && tokens[i].Sentence == tokens[token].Sentence && tokens[i].Stretch < 0; i++)
        {
            // Portuguese "a" is an article as well as a preposition: "contou a ponteira NAME".
            bool article = i - 1 == token && tokens[token].Is(WordClass.Definite) && tokens[token].Is(WordClass.NounHe | WordClass.NounShe);
            if (!article && (tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Number) && tokens[i - 1].First != '/'
                || tokens[i - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Complementizer | WordClass.Relative
                | WordClass.AnyCue | WordClass.PronounObject)))
            {
                return -1;
            }
            if (document.ReferenceAt[i] >= 0)
                return document.References[document.ReferenceAt[i]].Kind == ReferenceKind.Pronoun ? -1 : document.ReferenceAt[i];
        }
        return -1;
    }

    /// <summary>"В прокуратуре сообщили", "отметили в МЧС": the verb is plural, and where it was said is who said it.</summary>
    public static bool IsOfficeThatReports(QuoteDocument document, int cue, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (reference.First == 0 || !tokens[reference.First - 1].Is(WordClass.Preposition)
            || !document.Language.Speakers.TheyVerbEndings.EndsWithAny(document.WordAt(cue)))
        {
            return false;
        }
        return reference.Kind == ReferenceKind.Nominal ? tokens[reference.NameFirst].Is(WordClass.OrganizationNoun | WordClass.GroupNoun)
            : reference.Kind == ReferenceKind.Name
            && (tokens[reference.NameFirst].Casing == Casing.AllCapitals
            || reference.HasRole && tokens[reference.RoleFirst].Is(WordClass.OrganizationNoun)
            || NameReader.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd));
    }

    /// <summary>"dit-elle", "a-t-elle dit".</summary>
    private static bool IsHyphen(QuoteDocument document, int at) =>
        document.Tokens[at].First == '-' || document.Text[document.Tokens[at].Start] == 't'
            && document.Tokens[at].End - document.Tokens[at].Start == 1;
}
