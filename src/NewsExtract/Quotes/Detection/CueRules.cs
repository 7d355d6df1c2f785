using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Finds the cue and the source of a quoted stretch in the reporter's words around it, in the orders news uses:
/// Q S V, Q V S, S V Q, "according to S". Every scan is bounded.
/// </summary>
internal static class CueRules
{
    /// <summary>How far before the opening mark a cue is looked for, in tokens.</summary>
    private const int PreWindow = 45;

    /// <summary>How far behind the closing mark.</summary>
    private const int PostWindow = 40;

    /// <summary>How far behind a noun that could be a verb the verb itself is looked for.</summary>
    private const int NounWindow = 8;

    /// <summary>Words in front of a name behind a quote: "White House press secretary".</summary>
    private const int MaxLeadIn = 12;

    /// <summary>The attribution behind a stretch: <c>"...", he said</c>, <c>"...", said Jane Smith, who ...</c>.</summary>
    /// <param name="from">First token behind the closing mark.</param>
    public static bool TryAfter(QuoteDocument document, int from, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        if (from >= tokens.Count || tokens[from].Sentence != tokens[from - 1].Sentence)
            return TrySignature(document, from, out attribution);
        int sentence = tokens[from].Sentence;
        if (tokens[from].First == 'と') return TryQuotative(document, from, out attribution);
        if (tokens[from].First is '—' or '–' or '―' or '-' && TrySignature(document, from, out attribution)) return true;
        int start = from;
        while (start < tokens.Count && tokens[start].Sentence == sentence
            && (tokens[start].Kind == TokenKind.Punctuation && !SentenceSplitter.IsTerminal(tokens[start])
            || tokens[start].Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Auxiliary) && !tokens[start].Is(WordClass.SpeechCue)
            && tokens[start].Kind == TokenKind.Word)) start++;
        int limit = Math.Min(tokens.Count, start + PostWindow);
        for (int i = start; i < limit; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Stretch >= 0 && ScareQuotes.IsNickname(document, document.Stretches[token.Stretch])) continue;
            if (token.Sentence != sentence || token.Stretch >= 0) return false;
            if (i == start && IsUnknownVerb(document, i) && SourceRules.After(document, i, ref attribution)) return true;
            if (i == start && TryUnknownVerbBehind(document, from, i, ref attribution)) return true;
            if (!IsCue(document, i) || i == start && IsNounBeforeCue(document, i)) continue;
            if (Passives.TryRead(document, i, i, out attribution)) return true;
            if (token.Is(WordClass.PrepositionCue) && SourceRules.After(document, i, ref attribution)) return true;
            if (i == start && SourceRules.After(document, i, ref attribution)) return true;
            if (SourceRules.TryOpening(document, i, start, ref attribution)) return true;
            if (SourceRules.Before(document, i, start, ref attribution) && LeadsTo(tokens, start, attribution.SourceFirst)) return true;
            if (i == start)
            {
                // "...", añadió: the verb alone, as languages say it that leave the pronoun out.
                SourceRules.SetCue(tokens, i, ref attribution);
                attribution.Reference = -1;
                return true;
            }
            if (i > start + 4 && !AfterComma(tokens, start, i)) continue;
            if (SourceRules.After(document, i, ref attribution) && i <= start + 2) return true;
        }
        return false;
    }

    /// <summary>
    /// Japanese: behind the particle that closes a quote stand its speaker, its verb, or
    /// both; a topic in front of the quote is found later.
    /// </summary>
    private static bool TryQuotative(QuoteDocument document, int particle, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        // What something is, or is called.
        if (particle + 2 < tokens.Count && (tokens[particle + 1].First, tokens[particle + 2].First)
            is ('な', 'っ' or 'る' or 'り') or ('呼', 'ば' or 'ぶ') or ('題', 'し') or ('名', '付')) return false;
        attribution = new Attribution { CueFirst = particle, CueEnd = particle, Reference = -1 };
        int limit = Math.Min(tokens.Count, particle + PostWindow);
        for (int i = particle + 1; i < limit && tokens[i].Sentence == tokens[particle].Sentence && tokens[i].Stretch < 0; i++)
        {
            if (attribution.Reference < 0 && document.ReferenceAt[i] is >= 0 and var index)
                SourceRules.Set(document, index, ref attribution);
            if (attribution.CueEnd == attribution.CueFirst && IsCue(document, i)) SourceRules.SetCue(tokens, i, ref attribution);
        }
        return true;
    }

    /// <summary>A name behind a dash that signs the quote before it: <c>"..." — Jane Smith</c>.</summary>
    private static bool TrySignature(QuoteDocument document, int from, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        if (from + 1 >= tokens.Count || tokens[from].Stretch >= 0 || tokens[from].First is not ('—' or '–' or '―' or '-')
            || tokens[from].Paragraph - tokens[from - 1].Paragraph > 2)
        {
            return false;
        }
        if (tokens[from].First == '-' && tokens[from].Start == tokens[from - 1].End) return false;
        int index = document.ReferenceAt[from + 1];
        if (index < 0 || document.References[index].Kind != ReferenceKind.Name) return false;
        SourceRules.Set(document, index, ref attribution);
        attribution.CueFirst = attribution.CueEnd = from;
        return true;
    }

    /// <summary>The attribution in front of a stretch: <c>he said: "..."</c>, <c>warned of a plan to "..."</c>.</summary>
    /// <param name="floor">First token that may be looked at.</param>
    public static bool TryBefore(QuoteDocument document, int open, int floor, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        Attribution passive = default;
        floor = Math.Max(floor, open - PreWindow);
        for (int i = open - 1; i >= floor; i--)
        {
            ref Token token = ref tokens[i];
            if (token.Stretch >= 0) break;
            if (!IsCue(document, i)) continue;
            if (passive.CueEnd == 0 && Passives.TryRead(document, i, StretchPlace.End(document.Stretches[tokens[open].Stretch]),
                out passive))
            {
                if (!passive.HasSource) continue;
                attribution = passive;
                return true;
            }
            if (token.Is(WordClass.PrepositionCue))
            {
                if (SourceRules.After(document, i, ref attribution) || TryPhrase(document, i, open, ref attribution)) return true;
                continue;
            }
            // "..., antwortete NAME: „...“": what stands between the verb and the colon is the subject.
            int verb = i > floor && tokens[i - 1].Is(WordClass.Auxiliary) ? i - 1 : i;
            bool opens = verb == document.Sentences[token.Sentence].First || tokens[verb - 1].Kind != TokenKind.Word;
            bool inverted = opens && !token.Is(WordClass.AddressingCue) && i + 1 < open && tokens[open - 1].First is ':' or ','
                && document.ReferenceAt[i + 1] is >= 0 and var next && document.References[next].End == open - 1;
            // "..., ha spiegato la scelta: ...": a noun that no list knows is rather the verb's object.
            inverted &= verb == document.Sentences[token.Sentence].First || inverted && IsSomebody(document, i + 1);
            // "NAME, the coach, praised the team: ...": unless the comma ends what is said of the subject.
            bool apposed = inverted && verb > 0 && tokens[verb - 1].First == ','
                && (SourceRules.NameBeforeApposition(document, verb - 1, floor) >= 0 || SourceRules.IsNamedAside(document, verb - 1));
            if (inverted && !apposed && SourceRules.After(document, i, ref attribution)) return true;
            bool subject = SourceRules.Before(document, i,
                tokens[i].Sentence < tokens[open].Sentence ? 0 : floor - SourceRules.SubjectWindow, ref attribution);
            if (!subject && i + 1 < open && (tokens[i + 1].Is(WordClass.Title) || document.ReferenceAt[i + 1] >= 0)
                && SourceRules.After(document, i, ref attribution)
                && (tokens[open - 1].First is ':' or ',' || ArabicNames.IsArabic(token.First)))
            {
                subject = true;
            }
            if (subject || TryPhrase(document, i, open, ref attribution) || TryJoined(document, i, ref attribution)) return true;
            if (IsParticiple(document, token) || token.Is(WordClass.SpeechCue)
                && (i == document.Sentences[token.Sentence].First || i > floor && tokens[i - 1].Kind == TokenKind.Punctuation))
            {
                attribution = default;
                SourceRules.SetCue(tokens, i, ref attribution);
                attribution.Reference = -1;
                return true;
            }
        }
        // "NAME was asked, "..."": nobody says by whom.
        attribution = passive;
        return passive.CueEnd > 0;
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
        SourceRules.SetCue(tokens, cue, ref attribution);
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
        if (!document.Language.CasesNouns) return false;
        int behind = cue + tokens[cue].PhraseLength, sentence = document.Sentences[tokens[cue].Sentence].First;
        bool before = cue > sentence && !tokens[cue].Is(WordClass.PrepositionCue) && tokens[cue - 1].IsCapital
            && !tokens[cue - 1].Is(WordClass.Adverb);
        (int first, int end) = before ? (NounPhrases.Start(tokens, cue, sentence), cue) : (behind, NounPhrases.End(tokens, behind, limit));
        if (end <= first) return false;
        SourceRules.SetCue(tokens, cue, ref attribution);
        (attribution.SourceFirst, attribution.SourceEnd, attribution.Reference) = (first, end, -1);
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
                || SourceRules.IsObject(document, document.References[index], floor))
            {
                continue;
            }
            // Rather a name than what is mentioned before it: "With leaders worried, NAME has a message".
            bool name = document.References[index].Kind == ReferenceKind.Name;
            if (source < 0 || name) source = index;
            if (name) break;
        }
        if (source < 0) return false;
        SourceRules.Set(document, source, ref attribution);
        attribution.CueFirst = attribution.CueEnd = colon;
        return true;
    }

    /// <summary>
    /// The subject in front of a cue; the verb alone, where a sentence begins with it in a language that leaves the pronoun out.
    /// </summary>
    public static bool TrySource(QuoteDocument document, int cue, out Attribution attribution)
    {
        attribution = default;
        if (SourceRules.Before(document, cue, 0, ref attribution)) return true;
        if (SourceRules.After(document, cue, ref attribution)) return true;
        if (cue > document.Sentences[document.Tokens[cue].Sentence].First + 1) return false;
        SourceRules.SetCue(document.Tokens, cue, ref attribution);
        attribution.Reference = -1;
        return true;
    }

    /// <summary>The subject behind an inverted verb.</summary>
    public static bool TryInverted(QuoteDocument document, int cue, out Attribution attribution)
    {
        attribution = default;
        return SourceRules.After(document, cue, ref attribution);
    }

    /// <summary>Whether a token reports something here: a cue outside quotes that does not stand where a noun stands.</summary>
    public static bool IsCue(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        if (!token.Is(WordClass.SpeechCue) || token.PhraseLength == 0 || token.Stretch >= 0) return false;
        bool first = i == 0 || tokens[i - 1].Sentence != token.Sentence;
        if (token.IsCapital && !first && document.Language.CasesNouns == false) return false;
        if (!token.Is(WordClass.NounSpelling) || i == 0) return true;
        ref Token before = ref tokens[i - 1];
        // "EU states will meet"
        if (i + 1 < tokens.Count && tokens[i + 1].Is(WordClass.Auxiliary) && tokens[i + 1].Casing == Casing.Lower
            && tokens[i + 1].Sentence == token.Sentence && document.EndsWith(i, "s"))
        {
            return false;
        }
        // "his niece, state Senator Jane Smith": between a comma and a name the bare word is no verb.
        if (before.First == ',' && i + 1 < tokens.Count && tokens[i + 1].IsCapital && !document.EndsWith(i, "s")) return false;
        return !(before.Is(WordClass.Determiner | WordClass.Preposition | WordClass.People | WordClass.PersonWord)
            && !before.Is(WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.GroupNoun | WordClass.RoleNoun)
            || before.Kind == TokenKind.Word && document.ReferenceEndingAt[i - 1] < 0
            && !before.Is(WordClass.Adverb | WordClass.PronounWho | WordClass.Conjunction | WordClass.Auxiliary));
    }

    /// <summary>"...," state police said: a word that is a noun as well, with the verb behind it.</summary>
    public static bool IsNounBeforeCue(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[i].Is(WordClass.NounSpelling)) return false;
        int limit = Math.Min(tokens.Count, i + NounWindow);
        for (int j = i + 1; j < limit && tokens[j].Sentence == tokens[i].Sentence && tokens[j].First != ',' && tokens[j].Stretch < 0; j++)
        {
            if (!tokens[j].Is(WordClass.NounSpelling) && IsCue(document, j)) return true;
        }
        return false;
    }

    /// <summary>A verb that no list knows, where right behind a quote only a verb can stand: "...", whispered Jane Smith.</summary>
    /// <summary>"...," NAME remembers.: behind a comma inside the marks a subject and a verb that no list knows end the sentence.</summary>
    private static bool TryUnknownVerbBehind(QuoteDocument document, int from, int start, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (from < 2 || tokens[from - 1].Kind != TokenKind.Mark || tokens[from - 2].First is not (',' or '?' or '!')
            || document.ReferenceAt[start] is not (>= 0 and var index))
        {
            return false;
        }
        int verb = document.References[index].End;
        if (document.References[index].Kind == ReferenceKind.Nominal && !tokens[start].Is(WordClass.Determiner) || verb + 1 >= tokens.Count)
            return false;
        ref Token word = ref tokens[verb], next = ref tokens[verb + 1];
        bool ends = next.Sentence != word.Sentence || next.Kind == TokenKind.Punctuation
            || next.Is(WordClass.Preposition | WordClass.Adverb | WordClass.Conjunction);
        if (!ends || word.Kind != TokenKind.Word || word.Sentence != tokens[start].Sentence || word.Casing != Casing.Lower
            || word.Class != WordClass.None || word.End - word.Start < 3)
        {
            return false;
        }
        SourceRules.SetCue(tokens, verb, ref attribution);
        attribution.CueEnd = Math.Max(attribution.CueEnd, verb + 1);
        SourceRules.Set(document, index, ref attribution);
        return true;
    }

    private static bool IsUnknownVerb(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        if (!token.IsWord || token.Casing != Casing.Lower || token.End - token.Start < 3 || i + 1 >= tokens.Count
            || tokens[i + 1].Sentence != token.Sentence)
        {
            return false;
        }
        if (token.Class != WordClass.None || document.Language.Speakers.VerbEndings is { Any: true } verbs
            && !verbs.EndsWithAny(document.WordAt(i)))
        {
            return false;
        }
        int source = i + 1;
        // "souffle-t-il"
        while (source + 1 < tokens.Count && source < i + 3
            && (tokens[source].First == '-' || tokens[source].End - tokens[source].Start == 1 && tokens[source].First == 't'))
        {
            source++;
        }
        return document.ReferenceAt[source] is >= 0 and var index && document.References[index] is var reference
            && (reference.Kind == ReferenceKind.Name
            || tokens[reference.First].Is(WordClass.Determiner | WordClass.PronounHe | WordClass.PronounShe));
    }

    private static bool IsParticiple(QuoteDocument document, in Token token) => document.Text[token.Start..token.End].EndsWith("ing");

    /// <summary>
    /// Whether a source is what the words behind the quote begin with: they are few, a noun phrase, or part of it behind a comma.
    /// </summary>
    private static bool LeadsTo(TokenBuffer tokens, int start, int source)
    {
        if (source - start <= 3) return true;
        if (Tokenizer.IsIdeograph(tokens[source].First)) return IsOneClause(tokens, start, source);
        bool phrase = source - start <= MaxLeadIn, joined = false;
        for (int i = start; i < source; i++)
        {
            phrase &= !tokens[i].Is(WordClass.Auxiliary | WordClass.AnyCue | WordClass.Relative | WordClass.Complementizer
                | WordClass.SubjectPronoun);
            joined |= i >= source - 6 && (tokens[i].First == ',' || tokens[i].Is(WordClass.Conjunction));
        }
        return phrase || joined;
    }

    /// <summary>"……”家住南湖路的退休教师NAME说": what narrows a noun stands in front of it, however long.</summary>
    private static bool IsOneClause(TokenBuffer tokens, int start, int source)
    {
        for (int i = start; i < source; i++)
        {
            if (tokens[i].First is '，' or ',' or '；') return false;
        }
        return true;
    }

    private static bool AfterComma(TokenBuffer tokens, int start, int i) => i > start && tokens[i - 1].First == ',';
}
