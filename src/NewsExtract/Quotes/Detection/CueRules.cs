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

    /// <summary>How far left of a cue its subject is looked for.</summary>
    private const int SubjectWindow = 40;

    private const int MaxSource = 30;

    /// <summary>Words of an outlet's name between marks.</summary>
    private const int MaxTitleWords = 3;

    /// <summary>The attribution behind a stretch: <c>"...", he said</c>, <c>"...", said Jane Smith, who ...</c>.</summary>
    /// <param name="from">First token behind the closing mark.</param>
    public static bool TryAfter(QuoteDocument document, int from, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        if (from >= tokens.Count || tokens[from].Sentence != tokens[from - 1].Sentence) return TrySignature(document, from, out attribution);
        int sentence = tokens[from].Sentence;
        if (tokens[from].First == 'と') return TryQuotative(document, from, out attribution);
        if (tokens[from].First is '—' or '–' or '―' && TrySignature(document, from, out attribution)) return true;
        int start = from;
        while (start < tokens.Count && tokens[start].Sentence == sentence && (tokens[start].Kind == TokenKind.Punctuation && !SentenceSplitter.IsTerminal(tokens[start])
            || tokens[start].Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Auxiliary) && !tokens[start].Is(WordClass.SpeechCue) && tokens[start].Kind == TokenKind.Word)) start++;
        int limit = Math.Min(tokens.Count, start + PostWindow);
        for (int i = start; i < limit; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Sentence != sentence || token.Stretch >= 0) return false;
            if (i == start && IsUnknownVerb(document, i) && SourceAfter(document, i, ref attribution)) return true;
            if (!IsCue(document, i)) continue;
            if (token.Is(WordClass.PrepositionCue) && SourceAfter(document, i, ref attribution)) return true;
            if (i == start && SourceAfter(document, i, ref attribution)) return true;
            if (SourceBefore(document, i, start, ref attribution) && LeadsTo(document, start, attribution.SourceFirst)) return true;
            if (i == start)
            {
                // "...", añadió: the verb alone, as languages say it that leave the pronoun out.
                SetCue(tokens, i, ref attribution);
                attribution.Reference = -1;
                return true;
            }
            if (i > start + 4 && !AfterComma(tokens, start, i)) continue;
            if (SourceAfter(document, i, ref attribution) && i <= start + 2) return true;
        }
        return false;
    }

    /// <summary>Japanese: behind the particle that closes a quote stand its speaker, its verb, or both; a topic in front of the quote is found later.</summary>
    private static bool TryQuotative(QuoteDocument document, int particle, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = new Attribution { CueFirst = particle, CueEnd = particle, Reference = -1 };
        int limit = Math.Min(tokens.Count, particle + PostWindow);
        for (int i = particle + 1; i < limit && tokens[i].Sentence == tokens[particle].Sentence && tokens[i].Stretch < 0; i++)
        {
            if (attribution.Reference < 0 && document.ReferenceAt[i] is >= 0 and var index) SetSource(document, index, ref attribution);
            if (attribution.CueEnd == attribution.CueFirst && IsCue(document, i)) SetCue(tokens, i, ref attribution);
        }
        return true;
    }

    /// <summary>A name behind a dash that signs the quote before it: <c>"..." — Jane Smith</c>.</summary>
    private static bool TrySignature(QuoteDocument document, int from, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        if (from + 1 >= tokens.Count || tokens[from].First is not ('—' or '–' or '―' or '-') || tokens[from].Paragraph - tokens[from - 1].Paragraph > 2) return false;
        int index = document.ReferenceAt[from + 1];
        if (index < 0 || document.References[index].Kind != ReferenceKind.Name) return false;
        SetSource(document, index, ref attribution);
        attribution.CueFirst = attribution.CueEnd = from;
        return true;
    }

    /// <summary>The attribution in front of a stretch: <c>he said: "..."</c>, <c>warned of a plan to "..."</c>.</summary>
    /// <param name="floor">First token that may be looked at.</param>
    public static bool TryBefore(QuoteDocument document, int open, int floor, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        floor = Math.Max(floor, open - PreWindow);
        for (int i = open - 1; i >= floor; i--)
        {
            ref Token token = ref tokens[i];
            if (token.Stretch >= 0) return false;
            if (!IsCue(document, i)) continue;
            if (token.Is(WordClass.PrepositionCue))
            {
                if (SourceAfter(document, i, ref attribution)) return true;
                continue;
            }
            // "..., antwortete NAME: „...“": what stands between the verb and the colon is the subject.
            bool opens = i == document.Sentences[token.Sentence].First || tokens[i - 1].Kind != TokenKind.Word;
            bool inverted = opens && i + 1 < open && tokens[open - 1].First is ':' or ',' && document.ReferenceAt[i + 1] is >= 0 and var next && document.References[next].End == open - 1;
            if (inverted && SourceAfter(document, i, ref attribution)) return true;
            bool subject = SourceBefore(document, i, tokens[i].Sentence < tokens[open].Sentence ? 0 : floor - SubjectWindow, ref attribution);
            if (!subject && i + 1 < open && (tokens[i + 1].Is(WordClass.Title) || document.ReferenceAt[i + 1] >= 0) && SourceAfter(document, i, ref attribution) && (tokens[open - 1].First is ':' or ',' || ArabicNames.IsArabic(token.First))) subject = true;
            if (subject) return true;
            if (IsParticiple(document, token) || token.Is(WordClass.SpeechCue) && (i == document.Sentences[token.Sentence].First || i > floor && tokens[i - 1].Kind == TokenKind.Punctuation))
            {
                attribution = default;
                SetCue(tokens, i, ref attribution);
                attribution.Reference = -1;
                return true;
            }
        }
        return false;
    }

    /// <summary>The subject in front of a cue; the verb alone, where a sentence begins with it in a language that leaves the pronoun out.</summary>
    public static bool TrySource(QuoteDocument document, int cue, out Attribution attribution)
    {
        attribution = default;
        if (SourceBefore(document, cue, 0, ref attribution)) return true;
        if (SourceAfter(document, cue, ref attribution)) return true;
        if (cue > document.Sentences[document.Tokens[cue].Sentence].First + 1) return false;
        SetCue(document.Tokens, cue, ref attribution);
        attribution.Reference = -1;
        return true;
    }

    /// <summary>The subject behind an inverted verb.</summary>
    public static bool TryInverted(QuoteDocument document, int cue, out Attribution attribution)
    {
        attribution = default;
        return SourceAfter(document, cue, ref attribution);
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
        return !(before.Is(WordClass.Determiner | WordClass.Preposition | WordClass.People | WordClass.PersonWord) && !before.Is(WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.GroupNoun | WordClass.RoleNoun)
            || before.Kind == TokenKind.Word && document.ReferenceEndingAt[i - 1] < 0 && !before.Is(WordClass.Adverb | WordClass.PronounWho | WordClass.Conjunction | WordClass.Auxiliary));
    }

    /// <summary>A verb that no list knows, where right behind a quote only a verb can stand: "...", whispered Jane Smith.</summary>
    private static bool IsUnknownVerb(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        if (!token.IsWord || token.Casing != Casing.Lower || token.End - token.Start < 3 || i + 1 >= tokens.Count || tokens[i + 1].Sentence != token.Sentence) return false;
        if (token.Class != WordClass.None) return false;
        int source = i + 1;
        // "souffle-t-il"
        while (source + 1 < tokens.Count && source < i + 3 && (tokens[source].First == '-' || tokens[source].End - tokens[source].Start == 1 && tokens[source].First == 't')) source++;
        return document.ReferenceAt[source] is >= 0 and var index && document.References[index] is var reference
            && (reference.Kind == ReferenceKind.Name || tokens[reference.First].Is(WordClass.Determiner | WordClass.PronounHe | WordClass.PronounShe));
    }

    private static bool IsParticiple(QuoteDocument document, in Token token) => document.Text.AsSpan(token.Start..token.End).EndsWith("ing");

    private static void SetCue(TokenBuffer tokens, int cue, ref Attribution attribution)
    {
        attribution.CueFirst = cue;
        attribution.CueEnd = cue + tokens[cue].PhraseLength;
    }

    /// <summary>The object of "according to", or the subject behind an inverted verb.</summary>
    private static bool SourceAfter(QuoteDocument document, int cue, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int at = BehindTitle(document, cue + tokens[cue].PhraseLength);
        int limit = Math.Min(tokens.Count, at + 4);
        for (; at < limit; at++)
        {
            int index = ReferenceStarting(document, at);
            if (index >= 0)
            {
                SetCue(tokens, cue, ref attribution);
                SetSource(document, index, ref attribution);
                return true;
            }
            bool hyphen = tokens[at].First == '-' || document.Text[tokens[at].Start] == 't' && tokens[at].End - tokens[at].Start == 1;
            if (!hyphen && at == cue + tokens[cue].PhraseLength && BehindAdverbial(document, at) is >= 0 and var subject)
            {
                SetCue(tokens, cue, ref attribution);
                SetSource(document, subject, ref attribution);
                return true;
            }
            if (!hyphen && (!tokens[at].Is(WordClass.Adverb | WordClass.Auxiliary) || tokens[at].Kind != TokenKind.Word)) return false;
        }
        return false;
    }

    /// <summary>"ha spiegato in aula l'imputato -": the subject behind a preposition and its noun, when nothing follows it; -1 when there is none.</summary>
    private static int BehindAdverbial(QuoteDocument document, int at)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[at].Is(WordClass.Preposition) || at + 2 >= tokens.Count || tokens[at + 1].Class != WordClass.None || tokens[at + 1].IsCapital || !tokens[at + 1].IsWord) return -1;
        if (document.ReferenceAt[at + 2] is not (>= 0 and var index) || tokens[at + 2].Sentence != tokens[at].Sentence || tokens[at + 2].Stretch != tokens[at].Stretch) return -1;
        int end = document.References[index].End;
        return end >= tokens.Count || tokens[end].Kind != TokenKind.Word || tokens[end].Sentence != tokens[at].Sentence ? index : -1;
    }

    /// <summary>Over the name of the outlet that was told: <c>сказал «Вестнику» директор NAME</c>.</summary>
    private static int BehindTitle(QuoteDocument document, int at)
    {
        TokenBuffer tokens = document.Tokens;
        if (at >= tokens.Count || tokens[at].Stretch < 0) return at;
        ref Stretch stretch = ref document.Stretches[tokens[at].Stretch];
        return stretch.Open == at && stretch.Closed && stretch.Words <= MaxTitleWords ? stretch.Close + 1 : at;
    }

    private static int ReferenceStarting(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        if (token >= tokens.Count || tokens[token].Stretch >= 0) return -1;
        if (document.ReferenceAt[token] >= 0) return document.ReferenceAt[token];
        // An article or adjective in front of a name: look a few tokens on, as long as no clause begins.
        int limit = Math.Min(tokens.Count, token + 5);
        for (int i = token + 1; i < limit && tokens[i].Sentence == tokens[token].Sentence && tokens[i].Stretch < 0; i++)
        {
            if (!tokens[i - 1].IsWord || tokens[i - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Complementizer | WordClass.Relative | WordClass.AnyCue | WordClass.PronounObject)) return -1;
            if (document.ReferenceAt[i] >= 0) return document.References[document.ReferenceAt[i]].Kind == ReferenceKind.Pronoun ? -1 : document.ReferenceAt[i];
        }
        return -1;
    }

    private static void SetSource(QuoteDocument document, int index, ref Attribution attribution)
    {
        ref Reference reference = ref document.References[index];
        attribution.Reference = index;
        attribution.SourceFirst = reference.MentionFirst;
        attribution.SourceEnd = reference.End;
    }

    /// <summary>The subject left of a cue: over auxiliaries and adverbs, appositions, ", who", and verbs joined by "and".</summary>
    private static bool SourceBefore(QuoteDocument document, int cue, int floor, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        floor = Math.Max(Math.Max(floor, document.Sentences[tokens[cue].Sentence].First), cue - SubjectWindow);
        int i = cue - 1;
        bool verbal = false;
        while (i >= floor && tokens[i].Stretch < 0)
        {
            int index = document.ReferenceEndingAt[i];
            if (index < 0) index = CoveringReference(document, i);
            if (index >= 0 && document.References[index].First >= floor - 1)
            {
                ref Reference reference = ref document.References[index];
                if (reference.Kind == ReferenceKind.Pronoun && tokens[reference.First].Is(WordClass.PronounWho))
                {
                    int antecedent = Antecedent(document, reference.First, floor);
                    if (antecedent < 0) return false;
                    index = antecedent;
                }
                else if (IsObject(document, reference, floor))
                {
                    i = reference.First - 1;
                    continue;
                }
                SetCue(tokens, cue, ref attribution);
                SetSource(document, index, ref attribution);
                return true;
            }
            ref Token token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation && token.PhraseLength > 0)
            {
                if (token.First is not (',' or '，' or '—' or '–' or '-' or ')')) return false;
                int name = NameBeforeApposition(document, i, floor);
                if (name >= 0)
                {
                    SetCue(tokens, cue, ref attribution);
                    SetSource(document, name, ref attribution);
                    return true;
                }
            }
            verbal |= token.Is(WordClass.AnyCue);
            i--;
        }
        return false;
    }

    /// <summary>The reference that covers a token inside it, looked for a few tokens back.</summary>
    private static int CoveringReference(QuoteDocument document, int token)
    {
        for (int i = token; i > Math.Max(-1, token - 10); i--)
        {
            if (document.ReferenceAt[i] is >= 0 and var index) return document.References[index].End > token ? index : -1;
        }
        return -1;
    }

    /// <summary>A reference behind a preposition or a verb is not the subject: "a plan by NAME".</summary>
    private static bool IsObject(QuoteDocument document, in Reference reference, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int before = reference.First - 1;
        if (before < floor) return false;
        ref Token token = ref tokens[before];
        if (token.Kind != TokenKind.Word || token.Stretch >= 0) return false;
        if (token.Is(WordClass.Conjunction | WordClass.Complementizer | WordClass.Adverb)) return false;
        return token.Is(WordClass.Preposition | WordClass.AnyCue | WordClass.PronounPossessive) || reference.End < tokens.Count && document.Text.AsSpan(tokens[reference.End].Start..tokens[reference.End].End) is "'s" or "’s";
    }

    /// <summary>What "who" stands for: the reference before the comma.</summary>
    private static int Antecedent(QuoteDocument document, int who, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int i = who - 1;
        if (i >= 0 && tokens[i].First == ',') i--;
        for (int steps = 0; i >= Math.Max(0, floor - SubjectWindow) && steps < MaxSource && tokens[i].Sentence == tokens[who].Sentence; i--, steps++)
        {
            int index = document.ReferenceEndingAt[i];
            if (index >= 0 && document.References[index].Kind != ReferenceKind.Pronoun) return NameBeforeApposition(document, i + 1, floor) is >= 0 and var name ? name : index;
        }
        return -1;
    }

    /// <summary>The name whose apposition ends at a comma.</summary>
    private static int NameBeforeApposition(QuoteDocument document, int comma, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = comma - 1; i >= Math.Max(0, Math.Max(floor - SubjectWindow, comma - MaxSource)) && tokens[i].Sentence == tokens[comma < tokens.Count ? comma : comma - 1].Sentence; i--)
        {
            if (document.ReferenceEndingAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } reference
                && reference.AsideEnd == comma) return index;
        }
        return -1;
    }

    /// <summary>Whether a source is what the words behind the quote begin with.</summary>
    private static bool LeadsTo(QuoteDocument document, int start, int source)
    {
        TokenBuffer tokens = document.Tokens;
        if (source - start <= 3) return true;
        for (int i = Math.Max(start, source - 6); i < source; i++)
        {
            if (tokens[i].First == ',' || tokens[i].Is(WordClass.Conjunction)) return true;
        }
        return false;
    }

    private static bool AfterComma(TokenBuffer tokens, int start, int i) => i > start && tokens[i - 1].First == ',';
}
