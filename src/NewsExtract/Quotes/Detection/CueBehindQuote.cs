using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// Finds the cue and the source of a quoted stretch in the words behind it: Q S V, Q V S, a signature. Every scan is bounded.
/// </summary>
internal static class CueBehindQuote
{
    /// <summary>How far behind the closing mark.</summary>
    private const int PostWindow = 40;

    /// <summary>Quotes that one verb reports behind them.</summary>
    private const int MaxListed = 4;

    /// <summary>Words in front of a name behind a quote: "White House press secretary".</summary>
    private const int MaxLeadIn = 12;

    /// <summary>The attribution behind a stretch: <c>"...", he said</c>, <c>"...", said Jane Smith, who ...</c>.</summary>
    /// <param name="from">First token behind the closing mark.</param>
    public static bool TryFind(QuoteDocument document, int from, out Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        attribution = default;
        if (from >= tokens.Count || tokens[from].Sentence != tokens[from - 1].Sentence)
            return TrySignature(document, from, out attribution);
        int sentence = tokens[from].Sentence;
        if (QuotativeBehind(document, from) is >= 0 and var particle) return TryQuotative(document, particle, out attribution);
        if (tokens[from].First is '—' or '–' or '―' or '-' && TrySignature(document, from, out attribution)) return true;
        int start = from;
        while (start < tokens.Count && tokens[start].Sentence == sentence
            && (tokens[start].Kind == TokenKind.Punctuation && !SentenceSplitter.IsTerminal(tokens[start])
            || tokens[start].Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Auxiliary) && !tokens[start].Is(WordClass.SpeechCue)
            && tokens[start].Kind == TokenKind.Word))
        {
            start++;
        }
        if (start < tokens.Count && CueWords.VerbLedTo(document, start) is >= 0 and var verb) start = verb;
        int limit = Math.Min(tokens.Count, start + PostWindow);
        for (int i = start; i < limit; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Stretch >= 0 && i > start && (ScareQuotes.IsNickname(document, document.Stretches[token.Stretch])
                || ScareQuotes.IsTitle(document, document.Stretches[token.Stretch])))
            {
                continue;
            }
            if (token.Sentence != sentence) break;
            if (token.Stretch >= 0) return false;
            if (TryCue(document, from, start, i, ref attribution)) return true;
        }
        return TryNameAlone(document, from, start, ref attribution);
    }

    /// <summary>"...," NAME, the mayor.: behind a comma inside the marks nothing but a name and what is said of it.</summary>
    private static bool TryNameAlone(QuoteDocument document, int from, int start, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (start != from || from < 2 || tokens[from - 1].Kind != TokenKind.Mark || tokens[from - 2].First != ','
            || tokens[from - 1].Stretch is not (>= 0 and var stretch)
            || document.Stretches[stretch].Open != document.Sentences[tokens[from].Sentence].First
            || document.ReferenceAt[from] is not (>= 0 and var index)
            || document.References[index] is not { Kind: ReferenceKind.Name, HasApposition: true } named)
        {
            return false;
        }
        attribution.SetSource(document, index);
        attribution.CueFirst = attribution.CueEnd = from;
        return named.AsideEnd > named.End;
    }

    /// <summary>The attribution with its cue at a token.</summary>
    /// <param name="start">The first word behind the quote that is no adverb or the like.</param>
    private static bool TryCue(QuoteDocument document, int from, int start, int i, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        bool first = i == start;
        if (first && (CueWords.IsUnknownVerb(document, i) && SourceBehindCue.TryFind(document, i, ref attribution)
            || TryUnknownVerb(document, from, i, ref attribution)))
        {
            return true;
        }
        if (!CueWords.IsCue(document, i) || first && CueWords.IsNounBeforeCue(document, i) || CueWords.VerbLedTo(document, i) >= 0)
            return false;
        if (Passives.TryRead(document, i, i, out attribution)) return true;
        // "..., wenn es um Geld ging, sagt NAME": behind a comma the verb stands in front of its subject.
        bool inverted = first && !CueWords.IsParticiple(document, i) || token.Is(WordClass.PrepositionCue)
            || document.Language.CasesNouns && AfterComma(tokens, start, i);
        if (inverted && (SourceBehindCue.TryFind(document, i, ref attribution) || SourceBehindCue.TryWords(document, i, ref attribution)))
            return true;
        if (Appositions.TryOpening(document, i, start, ref attribution)) return true;
        if (SourceBeforeCue.TryFind(document, i, start, ref attribution) && LeadsTo(tokens, start, attribution.SourceFirst)) return true;
        if (i == from && TryEndOfClause(document, from, ref attribution)) return true;
        if (!first || token.Is(WordClass.NounSpelling)) return i <= start + 2 && SourceBehindCue.TryFind(document, i, ref attribution);
        // "...", añadió: the verb alone, as languages say it that leave the pronoun out.
        attribution.SetCue(tokens, i);
        attribution.Reference = -1;
        return true;
    }

    /// <summary>"NAME, die den Plan „Unfug“ nannte": where a clause ends with its verb, the subject stands in front of the marks.</summary>
    private static bool TryEndOfClause(QuoteDocument document, int cue, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (!document.Language.Speakers.VerbsEndClauses || tokens[cue - 1].Kind != TokenKind.Mark || tokens[cue - 1].Stretch < 0)
            return false;
        int open = document.Stretches[tokens[cue - 1].Stretch].Open;
        if (open == 0 || tokens[open - 1].Sentence != tokens[cue].Sentence || tokens[open - 1].Kind != TokenKind.Word
            || !SourceBeforeCue.TryFind(document, open, 0, ref attribution))
        {
            return false;
        }
        attribution.SetCue(tokens, cue);
        return true;
    }

    /// <summary>
    /// "「...」と", "「...」などと", "「...」、「...」と": the particle behind a quote, or behind the list that it begins; -1 when there is none.
    /// </summary>
    private static int QuotativeBehind(QuoteDocument document, int from)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[from - 1].First != '」') return -1;
        int i = from;
        for (int listed = 0; listed < MaxListed && i < tokens.Count && (tokens[i].First == '、' || tokens[i].Stretch >= 0); listed++)
        {
            if (tokens[i].Stretch < 0) i++;
            if (i >= tokens.Count || tokens[i].First != '「' || tokens[i].Sentence != tokens[from].Sentence || tokens[i].Stretch < 0)
                return -1;
            i = StretchPlace.End(document.Stretches[tokens[i].Stretch]);
        }
        if (i + 2 < tokens.Count && (tokens[i].First, tokens[i + 1].First, tokens[i + 2].First) == ('な', 'ど', 'と')) i += 2;
        return i < tokens.Count && tokens[i].First == 'と' && tokens[i].Sentence == tokens[from].Sentence ? i : -1;
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
            is ('な', 'っ' or 'る' or 'り') or ('呼', 'ば' or 'ぶ') or ('題', 'し') or ('名', '付'))
        {
            return false;
        }
        attribution = new Attribution { CueFirst = particle, CueEnd = particle, Reference = -1 };
        int limit = Math.Min(tokens.Count, particle + PostWindow);
        for (int i = particle + 1; i < limit && tokens[i].Sentence == tokens[particle].Sentence && tokens[i].Stretch < 0; i++)
        {
            if (attribution.Reference < 0 && document.ReferenceAt[i] is >= 0 and var index
                && MaySpeak(tokens, document.References[index].End))
            {
                attribution.SetSource(document, index);
            }
            if (attribution.CueEnd == attribution.CueFirst && CueWords.IsCue(document, i)) attribution.SetCue(tokens, i);
        }
        return true;
    }

    /// <summary>"と語り、日本サッカー界への": neither what a particle governs nor what is part of a longer word.</summary>
    private static bool MaySpeak(TokenBuffer tokens, int end) => !HanCharacters.IsGoverned(tokens, end)
        && !(end < tokens.Count && (HanCharacters.IsKatakana(tokens[end]) || HanCharacters.IsNameCharacter(tokens[end])));

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
        attribution.SetSource(document, index);
        attribution.CueFirst = attribution.CueEnd = from;
        return true;
    }

    /// <summary>"...," NAME remembers.: behind a comma inside the marks a subject and a verb that no list knows end the sentence.</summary>
    private static bool TryUnknownVerb(QuoteDocument document, int from, int start, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (from < 2 || tokens[from - 1].Kind != TokenKind.Mark || tokens[from - 2].First is not (',' or '?' or '!')
            || document.ReferenceAt[start] is not (>= 0 and var index))
        {
            return false;
        }
        int verb = document.References[index].End;
        if (document.References[index].AsideEnd is var aside && aside > verb && aside < tokens.Count && tokens[aside].First == ',')
        {
            verb = aside + 1;
            while (verb < tokens.Count && tokens[verb].Is(WordClass.Auxiliary) && document.Has(verb, WordList.Have)) verb++;
        }
        if (document.References[index].Kind == ReferenceKind.Nominal && !tokens[start].Is(WordClass.Determiner) || verb + 1 >= tokens.Count)
            return false;
        ref Token word = ref tokens[verb], next = ref tokens[verb + 1];
        bool ends = next.Sentence != word.Sentence || next.Kind == TokenKind.Punctuation
            || next.Is(WordClass.Preposition | WordClass.Adverb | WordClass.Conjunction)
            || next.Class == WordClass.None && document.EndsWith(verb + 1, "ly");
        if (!ends || word.Kind != TokenKind.Word || word.Sentence != tokens[start].Sentence || word.Casing != Casing.Lower
            || word.Class != WordClass.None || word.End - word.Start < 3)
        {
            return false;
        }
        attribution.SetCue(tokens, verb);
        attribution.CueEnd = Math.Max(attribution.CueEnd, verb + 1);
        attribution.SetSource(document, index);
        return true;
    }

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
