using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Reads nominals: "the minister", "a spokesman for the diocese", "Casimir's lawyer", "the 34-year-old", "police".</summary>
internal static class NominalReader
{
    private const int MaxTokens = 14;
    private const int MaxExtension = 10;

    /// <summary>Words that describe a noun without an article.</summary>
    private const int MaxModifiers = 3;

    /// <summary>Words between an article and a head that no list knows, before a cue.</summary>
    private const int MaxUnknown = 3;

    private const WordClass Head = WordClass.GroupNoun | WordClass.RoleNoun | WordClass.OrganizationNoun | WordClass.Title;

    /// <summary>What no nominal goes over.</summary>
    private const WordClass Boundary = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Complementizer
        | WordClass.Relative | WordClass.AnyCue
        | WordClass.SubjectPronoun | WordClass.Adverb | WordClass.Determiner;

    /// <summary>What a nominal may begin with, numbers aside.</summary>
    public const WordClass Beginning = WordClass.Determiner | Head | WordClass.People | WordClass.Former;

    /// <summary>Reads the nominal that begins at a token.</summary>
    /// <param name="next">Where to go on: behind its head, as names may stand in what follows it;
    /// at a name that takes the noun over for its role.</param>
    public static bool TryRead(QuoteDocument document, int first, out Reference nominal, out int next)
    {
        TokenBuffer tokens = document.Tokens;
        nominal = default;
        next = first;
        ref Token token = ref tokens[first];
        bool determiner = token.Is(WordClass.Determiner) || token.Kind == TokenKind.Number;
        if (!token.IsWord && token.Kind != TokenKind.Number || first + 1 < tokens.Count && Tokenizer.IsIdeograph(tokens[first + 1].First))
            return false;
        if (!determiner && (!token.Is(Beginning) || token.Is(WordClass.SpeechCue) && !token.Is(WordClass.NounSpelling) && !token.IsCapital))
            return false;
        int head = FindHead(document, first, determiner ? first + 1 : first);
        if (head < 0 && determiner) head = OneOf(document, first);
        // "The Swedish brochure says"
        if (determiner && (head < 0 || tokens[head].Is(WordClass.People) && tokens[head].IsCapital)
            && UnknownHead(document, first) is >= 0 and var unknown)
        {
            head = unknown;
        }
        if (head < 0) return false;
        // Capitals right behind the article are a name: "the Associated Press".
        if (determiner && tokens[first + 1].IsCapital && tokens[head].IsCapital && NameReader.Begins(document, first + 1)
            && !IsRoleAlone(document, first + 1, head)
            && !IsTownsman(document, first + 1, head)) return false;
        int after = head + Math.Max((int)tokens[head].PhraseLength, 1);
        // A name right behind the role takes it over: "the coach Jane Smith".
        if (after < tokens.Count && tokens[after].IsCapital
            && (tokens[head].Is(WordClass.PersonWord) || !determiner && tokens[head].Is(WordClass.OrganizationNoun))
            && tokens[after].Sentence == token.Sentence && NameReader.Begins(document, after)
            && !document.Language.CasesNouns) return false;
        // "die Richterin NAME": where every noun is capital only a given name tells.
        if (document.Language.CasesNouns && after + 1 < tokens.Count && tokens[after].Is(WordClass.GivenName) && tokens[after + 1].IsCapital
            && tokens[head].Is(WordClass.PersonWord) && tokens[after + 1].Sentence == token.Sentence) return false;
        // "rzecznik wojewody NAME": so does one behind the words that narrow the role.
        int narrowed = document.Language.Speakers.AdjectivesFollow ? OverAdjectives(document, first, after) : after;
        if (narrowed > after && narrowed < tokens.Count && tokens[narrowed].IsCapital && tokens[head].Is(WordClass.PersonWord)
            && tokens[narrowed].Sentence == token.Sentence
            && NameReader.Begins(document, narrowed)) return false;
        nominal = Make(document, determiner || document.Language.CasesNouns ? first : StartOf(document, first), head);
        // "dyrektor szpitala w Rybnie NAME": also over what is no part of the nominal alone.
        int widest = document.Language.HasArticles
            ? nominal.End : Extend(document, first, nominal.NameEnd, WordClass.RoleLink | WordClass.WideLink);
        if (NameAtEnd(document, after, Math.Max(widest, nominal.End)) is >= 0 and var holder)
        {
            next = holder;
            return false;
        }
        next = after;
        return true;
    }

    /// <summary>
    /// "il ministro delle Infrastrutture NAME": where the capitals begin that end in the name of
    /// who has a role, and who takes it over; -1 when none do.
    /// </summary>
    private static int NameAtEnd(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < end; i++)
        {
            if (!tokens[i].IsCapital) continue;
            // "il presidente dei consumatori NAME"
            bool behindNoun = i > first + 1 && document.Language.Speakers.AdjectivesFollow && tokens[i].Is(WordClass.GivenName)
                && !tokens[i - 1].Is(WordClass.RoleLink | WordClass.WideLink | WordClass.Determiner);
            return behindNoun || NameStart.BehindPlaceOfRole(document, i, NameReader.End(document, i)) >= 0 ? i : -1;
        }
        return -1;
    }

    /// <summary>Where a noun without an article begins with what describes it: "Race organisers", "for future debate moderators". Only what
    /// begins a clause or follows a preposition has surely no verb in it.</summary>
    private static int StartOf(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        int floor = document.References.Count > 0 ? document.References[document.References.Count - 1].End : 0, start = first;
        floor = Math.Max(floor, first - MaxModifiers);
        WordEndings adjectives = document.Language.Speakers.AdjectiveEndings;
        while (start > floor && (!adjectives.Any || adjectives.EndsWithAny(document.WordAt(start - 1)))
            && tokens[start - 1].Kind == TokenKind.Word && tokens[start - 1].Sentence == tokens[first].Sentence
            && tokens[start - 1].Stretch == tokens[first].Stretch
            && !tokens[start - 1].Is(Boundary | WordClass.RoleLink | WordClass.Calendar | WordClass.PronounObject)
                && (!tokens[start - 1].IsCapital || NameReader.BeginsSentence(document, start - 1))) start--;
        bool begins = start == first || start == 0 || tokens[start - 1].Sentence != tokens[first].Sentence
            || tokens[start - 1].Kind is TokenKind.Punctuation or TokenKind.Mark
            || tokens[start - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Complementizer)
            && !tokens[start - 1].Is(WordClass.AnyCue);
        return begins ? start : first;
    }

    /// <summary>Reads the nominal whose owner is a name: "Casimir's lawyer".</summary>
    public static bool TryReadOwned(QuoteDocument document, in Reference owner, out Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        nominal = default;
        if (owner.End + 1 >= tokens.Count || !document.IsPossessive(owner.End)) return false;
        int head = FindHead(document, owner.First, owner.End + 1);
        if (head < 0) head = UnknownHead(document, owner.End);
        if (head < 0) return false;
        int after = head + Math.Max((int)tokens[head].PhraseLength, 1);
        if (after < tokens.Count && tokens[after].IsCapital && tokens[after].Sentence == tokens[head].Sentence) return false;
        nominal = Make(document, owner.First, head);
        return true;
    }

    /// <summary>Reads the nominal that a name only describes: "Trump aides", "the Merunian side".</summary>
    public static bool TryReadModified(QuoteDocument document, in Reference name, out Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        nominal = default;
        int head = name.End;
        // Where adjectives follow, what stands behind a name is no noun that it describes: "рассказала ТАСС жительница".
        if (head >= tokens.Count || name.HasRole || document.Language.Speakers.AdjectivesFollow
            || tokens[head].Sentence != tokens[name.First].Sentence || tokens[head].Stretch != tokens[name.First].Stretch)
        {
            return false;
        }
        if (tokens[head].Casing != Casing.Lower || !tokens[head].Is(WordClass.GroupNoun | WordClass.RoleNoun | WordClass.OrganizationNoun)
            || tokens[head].Is(WordClass.AnyCue | WordClass.Preposition)) return false;
        head = FindHead(document, name.First, head);
        if (head < 0) return false;
        int after = head + Math.Max((int)tokens[head].PhraseLength, 1);
        if (after < tokens.Count && tokens[after].IsCapital && tokens[after].Sentence == tokens[head].Sentence) return false;
        nominal = Make(document, name.First, head);
        return true;
    }

    private static Reference Make(QuoteDocument document, int first, int head)
    {
        TokenBuffer tokens = document.Tokens;
        int end = head + Math.Max((int)tokens[head].PhraseLength, 1);
        return new Reference
        {
            Kind = ReferenceKind.Nominal,
            First = first,
            MentionFirst = first,
            NameFirst = head,
            NameEnd = end,
            End = Extend(document, first, end, IsKnown(document, first) ? WordClass.RoleLink : WordClass.RoleLink | WordClass.WideLink),
            Title = Gender(tokens[first].Class, tokens[head].Class) | tokens[head].Class & WordClass.TitleAny,
            Age = AgeIn(document, first, end),
        };
    }

    /// <summary>
    /// Whether a nominal repeats what is known: by its article, or, where there are none, behind
    /// a verb that reports ("napisała badaczka w liście").
    /// </summary>
    private static bool IsKnown(QuoteDocument document, int first) =>
        document.Tokens[first].Is(WordClass.Definite | WordClass.PronounPossessive)
        || !document.Language.HasArticles && first > 0 && document.Tokens[first - 1].Is(WordClass.SpeechCue);

    /// <summary>The noun's gender where it has one, else the article's.</summary>
    private static WordClass Gender(WordClass article, WordClass noun)
    {
        const WordClass he = WordClass.NounHe | WordClass.TitleHe, she = WordClass.NounShe | WordClass.TitleShe;
        bool either = (noun & he) != 0 == ((noun & she) != 0);
        return (either ? article & (WordClass.NounHe | WordClass.NounShe) : noun & (he | she));
    }

    /// <summary>"Der Kölner sagte".</summary>
    private static bool IsTownsman(QuoteDocument document, int first, int head) =>
        first == head && document.Language.CasesNouns && document.Tokens[head].Class == WordClass.None
            && document.Language.Speakers.PeopleEndings.EndsWithAny(document.WordAt(head));

    private static bool IsRoleAlone(QuoteDocument document, int first, int head) =>
        first == head && document.Tokens[head].Is(WordClass.PersonWord) && !document.Tokens[head].Is(WordClass.GivenName);

    /// <summary>The last noun for somebody before the phrase ends, or -1.</summary>
    private static int FindHead(QuoteDocument document, int first, int from)
    {
        TokenBuffer tokens = document.Tokens;
        int head = -1, limit = Math.Min(tokens.Count, first + MaxTokens), sentence = tokens[first].Sentence,
            stretch = tokens[first].Stretch;
        for (int i = from; i < limit; i++)
        {
            ref Token word = ref tokens[i];
            if (word.Sentence != sentence || word.Stretch != stretch) break;
            if (word.PhraseLength == 0 && i > from) continue;
            if (i > first && document.IsPossessive(i))
            {
                head = -1;
                continue;
            }
            // "Residents accused": a noun that reports too does so behind another.
            if (head >= 0 && word.Is(WordClass.SpeechCue) && !word.Is(WordClass.NounSpelling) && !word.IsCapital) break;
            if (word.Is(Head) && !word.Is(WordClass.Auxiliary) || word.Is(WordClass.People) && i > first && !word.Is(WordClass.Stop))
                head = i;
            else if (word.Kind != TokenKind.Word && word.First != '-') break;
            else if (word.Is(Boundary) && !word.IsCapital) break;
            // "the Republican presidential nominee"
            else if (head >= 0 && tokens[head].IsCapital && tokens[head].Is(WordClass.People) && i + 1 < limit
                && tokens[i + 1].Is(WordClass.RoleNoun) && tokens[i + 1].Casing == Casing.Lower
                && !tokens[i + 1].Is(WordClass.AnyCue)) continue;
            else if (head >= 0 && !word.Is(WordClass.People) && !WordForms.IsAge(tokens[head])) break;
        }
        // A people's name is a head only by itself: "the Croatian", not "the Croatian parliament".
        return head;
    }

    /// <summary>"One of the packers", "one of them": the noun behind "of the", or the pronoun; -1 when it is nothing of the kind.</summary>
    private static int OneOf(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[first].Is(WordClass.Indefinite) && tokens[first].Kind != TokenKind.Number || first + 3 >= tokens.Count
            || !tokens[first + 1].Is(WordClass.RoleLink))
        {
            return -1;
        }
        if (tokens[first + 2].Is(WordClass.PronounObject) && !tokens[first + 2].Is(WordClass.Determiner)) return first + 2;
        if (!tokens[first + 2].Is(WordClass.Determiner)) return -1;
        int i = first + 3;
        while (i < tokens.Count && i < first + 6 && tokens[i].IsWord && tokens[i].Sentence == tokens[first].Sentence
            && tokens[i].Stretch == tokens[first].Stretch && (!tokens[i].Is(Boundary) || i == first + 3 && document.EndsWith(i, "ed")))
        {
            i++;
        }
        return i > first + 3 ? i - 1 : -1;
    }

    /// <summary>A noun that no list knows, between an article and a verb that reports: "the vicar said", "said the vicar.".</summary>
    private static int UnknownHead(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        int i = first + 1, limit = Math.Min(tokens.Count, i + MaxUnknown);
        while (i < limit && tokens[i].Kind == TokenKind.Word && tokens[i].Sentence == tokens[first].Sentence
            && tokens[i].Stretch == tokens[first].Stretch && !tokens[i].Is(Boundary)
            && (!tokens[i].IsCapital || tokens[i].Is(WordClass.People) || document.Language.CasesNouns)) i++;
        int head = i - 1;
        if (head == first || tokens[head].IsCapital && !document.Language.CasesNouns || tokens[head].Stretch >= 0) return -1;
        bool behindCue = first > 0 && tokens[first - 1].Is(WordClass.SpeechCue) && tokens[first - 1].Stretch < 0
            && (i >= tokens.Count || tokens[i].Kind != TokenKind.Word);
        i = OverPhrase(document, first, i);
        // "made an unprompted call for"
        if (i < tokens.Count && tokens[i].PhraseLength > 1 && document.WordAt(i) is "call") return -1;
        bool beforeCue = i < tokens.Count && tokens[i].Is(WordClass.SpeechCue) && !tokens[i].Is(WordClass.NounSpelling)
            && tokens[i].Sentence == tokens[first].Sentence && tokens[i].Stretch < 0
            && (first == 0 || !tokens[first - 1].Is(WordClass.Preposition));
        return behindCue || beforeCue ? head : -1;
    }

    /// <summary>Over "of the star" in "a pal of the star said".</summary>
    private static int OverPhrase(QuoteDocument document, int first, int link)
    {
        TokenBuffer tokens = document.Tokens;
        if (link >= tokens.Count || !tokens[link].Is(WordClass.RoleLink)) return link;
        int i = link + 1, limit = Math.Min(tokens.Count, link + MaxExtension);
        while (i < limit && tokens[i].Kind == TokenKind.Word && tokens[i].Sentence == tokens[first].Sentence
            && tokens[i].Stretch == tokens[first].Stretch
            && (tokens[i].IsCapital || tokens[i].Is(WordClass.Determiner) || !tokens[i].Is(Boundary))) i++;
        return i;
    }

    private static int AgeIn(QuoteDocument document, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (WordForms.IsAge(document.Tokens[i])) return document.Number(i);
        }
        return 0;
    }

    /// <summary>"for the ministry", "of the village", "ejecutiva de la empresa": what narrows a nominal behind its head.</summary>
    private static int Extend(QuoteDocument document, int first, int end, WordClass links)
    {
        TokenBuffer tokens = document.Tokens;
        int at = document.Language.Speakers.AdjectivesFollow ? OverAdjectives(document, first, end) : end;
        // "two people familiar with the matter"
        if (at + 1 < tokens.Count && (links & WordClass.WideLink) != 0 && tokens[at].IsWord
            && document.Language.Speakers.Narrows(tokens[at].Word)
            && tokens[at + 1].Is(WordClass.Preposition)) (at, links) = (at + 1, links | WordClass.Preposition);
        if (at >= tokens.Count || !tokens[at].Is(links)) return at;
        int i = at + 1, limit = Math.Min(tokens.Count, at + MaxExtension);
        bool any = false;
        for (; i < limit; i++)
        {
            ref Token word = ref tokens[i];
            bool abbreviates = word.First == '.' && tokens[i - 1].Is(WordClass.Abbreviation | WordClass.Honorific)
                && tokens[i - 1].End == word.Start;
            bool joins = word.First == '&' && tokens[i - 1].IsCapital;
            if (word.Sentence != tokens[at].Sentence || word.Kind is not (TokenKind.Word or TokenKind.Number) && !abbreviates && !joins
                || word.Stretch != tokens[at].Stretch)
            {
                break;
            }
            if (word.Is(WordClass.Calendar) || word.IsCapital && word.Is(WordClass.Honorific) && i > at + 1) break;
            if ((links & WordClass.WideLink) != 0 && word.Is(WordClass.WideLink) && i + 1 < limit && tokens[i + 1].IsCapital
                && tokens[i + 1].IsWord
                && !tokens[i + 1].Is(WordClass.Calendar)) continue;
            if (word.Is(WordClass.RoleLink | WordClass.NameLink) || word.Is(WordClass.Determiner) && tokens[i - 1].Is(links)) continue;
            if (!word.IsCapital && word.Is(Boundary) && !IsNounCue(tokens, i)) break;
            // "a designer for the Orm Group watched"
            if (!word.IsCapital && tokens[i - 1].IsCapital && document.EndsWith(i, "ed")) break;
            any = true;
        }
        while (i > at && tokens[i - 1].Is(links | WordClass.Determiner)) i--;
        return any ? i : at;
    }

    private static bool IsNounCue(TokenBuffer tokens, int i) =>
        tokens[i].Is(WordClass.NounSpelling) && tokens[i - 1].Is(WordClass.RoleLink | WordClass.WideLink | WordClass.Determiner);

    /// <summary>Over at most two adjectives behind a noun, when what comes then shows that they are no verbs.</summary>
    private static int OverAdjectives(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = end;
        while (i < tokens.Count && i < end + 2 && tokens[i].Kind == TokenKind.Word && tokens[i].Sentence == tokens[end - 1].Sentence
            && tokens[i].Stretch == tokens[end - 1].Stretch
            && !tokens[i].Is(Boundary | WordClass.RoleLink) && !tokens[i].IsCapital) i++;
        if (i == end || i >= tokens.Count) return end;
        // "Un ouvrier attendait.": what ends a sentence that the noun begins is its verb.
        if (tokens[i].First == '.' && (first == document.Sentences[tokens[first].Sentence].First || tokens[first - 1].First == ','))
            return end;
        WordClass link = document.Language.HasArticles ? WordClass.RoleLink : WordClass.RoleLink | WordClass.WideLink;
        return tokens[i].Is(WordClass.SpeechCue | WordClass.Auxiliary | link) || tokens[i].First is ',' or '.' || tokens[i].IsCapital
            ? i : end;
    }
}
