using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// "The mayor said in an email the bridge would open.": a sentence that says who reports and, with when and where at most, goes on with
/// what is reported.
/// </summary>
internal static class OpeningClauses
{
    /// <summary>Verbs whose object may be anything else than a clause.</summary>
    private const WordClass Others = WordClass.NamingCue | WordClass.PrepositionCue | WordClass.ThoughtCue;

    /// <summary>Verbs whose object may be a thing, or that may be nouns: what "that" right behind them begins is a clause.</summary>
    private const WordClass Doubtful = WordClass.TopicCue | WordClass.NounSpelling;

    /// <summary>The shortest and longest of what is reported, in tokens.</summary>
    private const int MinTokens = 4, MaxTokens = 80;

    /// <summary>Words of "in a statement on Monday".</summary>
    private const int MaxAside = 6;

    /// <summary>Words of "at a hearing of the Senate last week".</summary>
    private const int MaxPhrase = 10;

    /// <summary>Words of a noun phrase to its verb.</summary>
    private const int MaxToVerb = 6;

    /// <param name="cue">A verb of speech outside marks.</param>
    public static bool TryFind(QuoteDocument document, int cue, out Attribution attribution, out Piece content) =>
        TryFind(document, cue, document.Sentences[document.Tokens[cue].Sentence].End, out attribution, out content);

    /// <summary>"The mayor says the bridge will open: “Everything is ready.”": what a colon parts from the speaker's own words.</summary>
    /// <param name="cue">The verb of speech of what stands in marks.</param>
    public static bool TryBeforeColon(QuoteDocument document, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        int end = document.Sentences[tokens[cue].Sentence].End, colon = cue + 1;
        while (colon < end && tokens[colon].First != ':' && tokens[colon].Stretch < 0) colon++;
        return colon + 1 < end && tokens[colon].First == ':' && tokens[colon + 1].Stretch >= 0
            && TryFind(document, cue, colon, out attribution, out content);
    }

    private static bool TryFind(QuoteDocument document, int cue, int sentenceEnd, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        if (cue < 1 || tokens[cue].PhraseLength > 1 || tokens[cue].Is(Others) || tokens[cue].Casing != Casing.Lower
            || !IsBehindSubject(document, cue) || sentenceEnd - cue > 2 * MaxTokens)
        {
            return false;
        }
        bool told = tokens[cue].Is(WordClass.AddressingCue);
        int first = BehindAside(document, told ? BehindAddressee(document, cue, sentenceEnd) : BehindWarned(document, cue, sentenceEnd),
            sentenceEnd);
        bool that = first < sentenceEnd && tokens[first].Is(WordClass.Complementizer);
        if (tokens[cue].Is(Doubtful) && !that && !IsSubjectAndVerb(document, first, sentenceEnd)
            || told && !BeginsReport(document, cue, first, sentenceEnd))
        {
            return false;
        }
        int end = ReportedEdges.End(document, cue, first, sentenceEnd);
        if (end - first is < MinTokens or > MaxTokens || !BeginsClause(document, cue, first, end)
            || first - cue <= 2 && !that && !told && !ClosingClauses.HasVerb(document, first, end)
            && !HasPlainVerb(document, cue, first, end)
            || !SourceBeforeCue.TryFind(document, cue, 0, ref attribution))
        {
            return false;
        }
        content = new Piece(first, end);
        return true;
    }

    /// <summary>"confirmed they will": a thing is no such object.</summary>
    private static bool IsSubjectAndVerb(QuoteDocument document, int first, int end) => first + 1 < end
        && document.Tokens[first].Is(WordClass.SubjectPronoun) && !document.Tokens[first].Is(WordClass.PronounObject)
        && document.Tokens[first + 1].Is(WordClass.Auxiliary);

    /// <summary>Behind whom it was told, a mention, a name or a pronoun; the verb itself where there is none.</summary>
    private static int BehindAddressee(QuoteDocument document, int cue, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = cue + 1;
        if (i >= end) return cue;
        if (document.ReferenceAt[i] is >= 0 and var whom && document.References[whom].Kind != ReferenceKind.Pronoun)
            return document.References[whom].End;
        if (tokens[i].Is(WordClass.PronounObject)) return i + 1;
        // "told a webinar she would"
        for (int j = i + 2; tokens[i].Is(WordClass.Determiner) && j < Math.Min(end, i + MaxAside) && tokens[j - 1] is var noun
            && noun.IsWord && noun.Stretch < 0 && !noun.Is(WordClass.AnyCue | WordClass.Auxiliary); j++)
        {
            if (BeginsReport(document, cue, j, end)) return j;
        }
        while (i < end && tokens[i].IsWord && tokens[i].IsCapital) i++;
        return i > cue + 1 ? i : cue;
    }

    /// <summary>The "that" behind who is warned: "cautioned people in small towns that"; behind the verb where nobody is.</summary>
    private static int BehindWarned(QuoteDocument document, int cue, int end) =>
        document.Has(cue, WordList.WarnsSomebody) && cue + 1 < end && document.ReferenceAt[cue + 1] is >= 0 and var whom
            && document.References[whom].Kind != ReferenceKind.Pronoun && ThatBehind(document, cue + 1, end) is >= 0 and var that
            ? that : cue + 1;

    /// <summary>"told Radio Orm that", "told her he", "told Radio Orm the dam is": a clause behind whom it was told.</summary>
    private static bool BeginsReport(QuoteDocument document, int cue, int first, int end)
    {
        if (first == cue || first + 1 >= end) return false;
        ref Token token = ref document.Tokens[first];
        return token.Is(WordClass.Complementizer) && token.Is(WordClass.Definite) || IsContraction(document, first)
            || (token.Is(WordClass.SubjectPronoun) || token.Is(WordClass.Determiner) && document.Tokens[first - 1].IsCapital)
            && ClosingClauses.HasVerb(document, first + 1, Math.Min(end, first + MaxToVerb));
    }

    /// <summary>"they've", "he's": a pronoun that is one word or phrase with its verb.</summary>
    public static bool IsContraction(QuoteDocument document, int i) => document.Has(i, WordList.ContractedSubject)
        || document.Tokens[i].PhraseLength == 2 && document.IsPossessive(i + 1);

    /// <summary>"NAME has also said", "officials are warning", "who said", "NAME, for his part, said".</summary>
    private static bool IsBehindSubject(QuoteDocument document, int cue)
    {
        int begins = document.Sentences[document.Tokens[cue].Sentence].First;
        if (document.Tokens[cue - 1].First == ',' && document.ReferenceAt[begins] is >= 0 and var opens
            && document.References[opens].End is var comma && comma < cue - 1 && document.Tokens[comma].First == ',')
        {
            return true;
        }
        WordList helping = CueWords.IsParticiple(document, cue) ? WordList.Be : WordList.Have;
        int subject = cue - 1;
        while (subject > 0 && document.ReferenceEndingAt[subject] < 0 && document.Tokens[subject].Stretch < 0
            && (document.Has(subject, helping)
            || document.Tokens[subject].Is(WordClass.Adverb) && !document.Has(subject, WordList.Negation)))
        {
            subject--;
        }
        return document.ReferenceEndingAt[subject] >= 0 || document.Tokens[subject].Is(WordClass.PronounWho);
    }

    /// <summary>Behind "in an email", "at a briefing on Monday", and "at a hearing", "last week" where "that" follows.</summary>
    public static int BehindAside(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = first;
        bool aside = i < end && (document.Has(i, WordList.TimeWord)
            || tokens[i].Is(WordClass.Preposition) && !tokens[i].Is(WordClass.Conjunction)
            && (!document.Has(i, WordList.Infinitive) || i + 1 < end && document.ReferenceAt[i + 1] >= 0));
        if (aside && ThatBehind(document, i + 1, end) is >= 0 and var that) return that;
        if (i + 1 < end && tokens[i + 1].Is(WordClass.Indefinite) && document.Has(i, WordList.LeadsToWriting))
        {
            for (int noun = i + 2; noun < Math.Min(end, i + MaxAside) && tokens[noun].IsWord; noun++)
            {
                if (!document.Language.Speakers.IsWriting(tokens[noun].Word) && !tokens[noun].Is(WordClass.AddresseeContext)) continue;
                i = noun + 1;
                break;
            }
        }
        for (int limit = Math.Min(end, first + MaxAside); i < limit && (ClosingClauses.IsDay(document, i)
            || i + 1 < end && tokens[i + 1].Is(WordClass.Calendar) && document.Has(i, WordList.LeadsToDay)); i++) { }
        return i;
    }

    /// <summary>The "that" behind a phrase without a verb; -1 when none is near.</summary>
    private static int ThatBehind(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < Math.Min(end, first + MaxPhrase) && tokens[i].Stretch < 0; i++)
        {
            if (tokens[i].Is(WordClass.Complementizer))
            {
                // "at a hearing that was held": of the phrase's noun.
                bool relative = tokens[i].Is(WordClass.Relative) && i + 1 < end && tokens[i + 1].Is(WordClass.Auxiliary);
                return relative ? -1 : i;
            }
            if (tokens[i].Is(WordClass.Auxiliary | WordClass.AnyCue) && !document.IsPossessive(i)
                || tokens[i].Kind == TokenKind.Punctuation)
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>"said home gardening fosters calm": behind a few words that no list knows, one that ends like a verb and has an object.</summary>
    private static bool HasPlainVerb(QuoteDocument document, int cue, int first, int end)
    {
        if (!document.Has(cue, WordList.Says)) return false;
        for (int i = first; i + 2 < Math.Min(end, first + MaxToVerb); i++)
        {
            if (document.Tokens[i] is not { Kind: TokenKind.Word, Casing: Casing.Lower, Class: WordClass.None }) return false;
            if (i > first && document.EndsWith(i, "s") && !document.EndsWith(i, "ss")
                && document.Tokens[i + 1] is { Kind: TokenKind.Word, Casing: Casing.Lower } next
                && (next.Class == WordClass.None || next.Is(WordClass.Determiner)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasComma(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].First == ',') return true;
        }
        return false;
    }

    /// <summary>Whether a subject may begin at a token: behind "said" also with a noun, where its verb is near.</summary>
    private static bool BeginsClause(QuoteDocument document, int cue, int first, int end)
    {
        ref Token token = ref document.Tokens[first];
        if (token.Kind == TokenKind.Number) return true;
        if (token.Kind != TokenKind.Word) return false;
        if (token.Is(WordClass.Determiner | WordClass.SubjectPronoun | WordClass.Complementizer) || token.IsCapital
            || document.ReferenceAt[first] >= 0 || IsContraction(document, first))
        {
            return true;
        }
        // "said despite the rain, it would"
        if (document.Has(first, WordList.PhraseOpener)) return HasComma(document.Tokens, first, Math.Min(end, first + MaxPhrase));
        // "said every", "said in a briefing every"
        bool begins = first == cue + 1 || document.Tokens[first - 1].Is(WordClass.AddresseeContext)
            && !CueWords.IsPastParticiple(document, first);
        return begins && (token.Class & ~WordClass.Stop) == WordClass.None && document.Has(cue, WordList.Says)
            && ClosingClauses.HasVerb(document, first, Math.Min(end, first + MaxToVerb));
    }
}
