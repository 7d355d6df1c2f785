using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Reports framed by a phrase for who gives them: "according to NAME", "laut Polizei", "nach eigenen Angaben".</summary>
internal static class Frames
{
    /// <summary>Words between who reports and the comma behind: "Wie NAME am Montag in Köln".</summary>
    private const int MaxToComma = 6;

    /// <summary>Words for where somebody is from.</summary>
    private const int MaxOffice = 10;

    /// <summary>What "according to" frames: the rest of the sentence, before and behind it.</summary>
    public static bool TryFind(QuoteDocument document, in Sentence sentence, int cue, out Attribution attribution, out Piece content,
        out Piece rest)
    {
        TokenBuffer tokens = document.Tokens;
        (content, rest) = (default, default);
        int cueEnd = cue + tokens[cue].PhraseLength;
        // "so NAME" only behind a comma, as an adverb elsewhere.
        attribution = default;
        if (tokens[cue].Is(WordClass.FrameWord) && (cue == sentence.First || tokens[cue - 1].First != ',')) return false;
        if (TryOwnWords(document, sentence, cue, ref attribution, out content, out rest)) return true;
        if (SourceBehindCue.TryFind(document, cue, ref attribution)) TakeOblique(document, cueEnd, ref attribution);
        else if (!document.Language.HasSubjunctive)
        {
            if (!SourceBehindCue.TryWords(document, cue, ref attribution)) return false;
        }
        else
        {
            if (tokens[cue].Is(WordClass.FrameWord)) return false;
            attribution = new Attribution { CueFirst = cue, CueEnd = cueEnd, Reference = -1 };
            bool behind = cueEnd < sentence.End && tokens[cueEnd].Kind == TokenKind.Word
                && NounPhrases.End(document, cueEnd, sentence.End) > cueEnd;
            (attribution.SourceFirst, attribution.SourceEnd) = behind
                ? (cueEnd, NounPhrases.End(document, cueEnd, sentence.End)) : (NounPhrases.Start(tokens, cue, sentence.First), cue);
            if (!attribution.HasSource) return false;
        }
        if (tokens[cue].Is(WordClass.RoleLink) && tokens[cue].PhraseLength == 1 && !NamesSomebody(document, attribution)) return false;
        (int First, int End) frame = (Math.Min(cue, attribution.SourceFirst), Math.Max(cueEnd, attribution.SourceEnd));
        frame.End = BehindOffice(document, sentence, BehindApposition(document, attribution, frame.End));
        if (tokens[cue].Is(WordClass.FrameWord)) content = IndirectRules.WithoutPunctuation(tokens, sentence.First, frame.First);
        else TakeAround(document, sentence, frame, out content, out rest);
        return true;
    }

    /// <summary>"Laut Jan Müller, dem Chef, ...", "Jak wyznała NAME, nauczycielka z Rybna, ...": behind what is said of who reports.</summary>
    private static int BehindApposition(QuoteDocument document, in Attribution attribution, int end) => attribution.Reference >= 0
        && document.References[attribution.Reference] is { HasApposition: true } source ? Math.Max(end, source.AsideEnd) : end;

    /// <summary>"Według NAME z Instytutu Pracy w Łodzi, ...": the comma behind where who reports is from; else the token itself.</summary>
    private static int BehindOffice(QuoteDocument document, in Sentence sentence, int end)
    {
        TokenBuffer tokens = document.Tokens;
        const WordClass office = WordClass.OrganizationWord | WordClass.OrganizationNoun;
        if (end + 1 >= sentence.End || !tokens[end].Is(WordClass.Preposition) || !tokens[end + 1].Is(office)) return end;
        int comma = end;
        while (comma < Math.Min(sentence.End, end + MaxOffice) && tokens[comma].IsWord
            && !tokens[comma].Is(WordClass.Auxiliary | WordClass.AnyCue | WordClass.Complementizer | WordClass.SubjectPronoun))
        {
            comma++;
        }
        return comma < sentence.End && tokens[comma].First == ',' ? comma : end;
    }

    /// <summary>
    /// "Według policji kierowca uciekł": without articles a noun in front of the next mention, which the report is about, reports.
    /// </summary>
    private static void TakeOblique(QuoteDocument document, int cueEnd, ref Attribution attribution)
    {
        // "nach Angaben des Konzerns"
        if (attribution.SourceFirst == cueEnd + 1 && document.Has(cueEnd, WordList.GenitiveArticle)) attribution.SourceFirst = cueEnd;
        if (document.Language.HasArticles || attribution.Reference < 0
            || document.References[attribution.Reference] is not { Kind: ReferenceKind.Nominal } subject || subject.First <= cueEnd)
        {
            return;
        }
        (attribution.Reference, attribution.SourceFirst, attribution.SourceEnd) = (-1, cueEnd, subject.First);
    }

    /// <summary>
    /// "Pour NAME, ...", but not "Pour la deuxième fois, ...": a preposition of many meanings asks for a name, or a noun that a list knows.
    /// </summary>
    private static bool NamesSomebody(QuoteDocument document, in Attribution attribution) => attribution.Reference >= 0
        && document.References[attribution.Reference] is var reference
        && (reference.Kind == ReferenceKind.Name || document.Tokens[reference.NameFirst].Is(WordClass.MentionNoun));

    /// <summary>"Wie NAME mitteilte, ...", "Как сообщил NAME, ...": the rest of a sentence that a clause for who reports begins.</summary>
    public static bool TryOpening(QuoteDocument document, in Sentence sentence, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        if (!tokens[sentence.First].Is(WordClass.FrameWord) || tokens[cue].Stretch >= 0
            || !SourceBeforeCue.TryFind(document, cue, sentence.First, ref attribution)
            && !SourceBehindCue.TryFind(document, cue, ref attribution))
        {
            return false;
        }
        int comma = BehindApposition(document, attribution, Math.Max(attribution.CueEnd, attribution.SourceEnd));
        int limit = Math.Min(sentence.End, comma + MaxToComma);
        while (comma < limit && tokens[comma].IsWord) comma++;
        if (comma >= limit || tokens[comma].First != ',') return false;
        content = IndirectRules.WithoutPunctuation(tokens, comma + 1, sentence.End);
        return true;
    }

    /// <summary>What stands in a sentence before and behind some tokens, the longer piece first; a single word is none.</summary>
    private static void TakeAround(
        QuoteDocument document, in Sentence sentence, (int First, int End) frame, out Piece content, out Piece rest)
    {
        Piece before = IndirectRules.WithoutPunctuation(document.Tokens, sentence.First, frame.First),
            after = IndirectRules.WithoutPunctuation(document.Tokens, frame.End, sentence.End);
        (content, rest) = before.End - before.First > after.End - after.First ? (before, after) : (after, before);
        if (rest.End - rest.First < 2) rest = default;
    }

    /// <summary>"Das Amt hat nach eigenen Angaben geholfen": whom the clause is about says it, else who has spoken before.</summary>
    private static bool TryOwnWords(QuoteDocument document, in Sentence sentence, int cue, ref Attribution attribution, out Piece content,
        out Piece rest)
    {
        TokenBuffer tokens = document.Tokens;
        (content, rest) = (default, default);
        bool behind = cue - 2 >= sentence.First && document.Has(cue - 2, WordList.OwnWords);
        if (!behind && !(tokens[cue].PhraseLength > 1 && document.Has(cue + 1, WordList.OwnWords))) return false;
        (int First, int End) frame = (behind ? cue - 2 : cue, cue + tokens[cue].PhraseLength);
        int clause = frame.First;
        while (clause > sentence.First && tokens[clause - 1].First is not (':' or ';')) clause--;
        attribution.SetCue(tokens, cue);
        attribution.Reference = -1;
        if (SubjectOf(document, clause, sentence.End) is >= 0 and var self) attribution.SetSource(document, self);
        TakeAround(document, new Sentence { First = clause, End = sentence.End }, frame, out content, out rest);
        return true;
    }

    /// <summary>The first mention of a clause that no preposition or article makes an object; -1 when there is none.</summary>
    public static int SubjectOf(QuoteDocument document, int clause, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int next = PronounResolver.LastBefore(document, clause) + 1;
        for (int i = next; i < document.References.Count && document.References[i].First < end; i++)
        {
            int first = document.References[i].First;
            bool governed = document.Has(first, WordList.OwnWords) || tokens[first].Kind == TokenKind.Number
                || first > clause && (tokens[first - 1].Is(WordClass.Preposition) || tokens[first - 1].Kind == TokenKind.Number)
                || document.Language.Speakers.IsOblique(tokens[first].Word);
            if (!governed) return i;
        }
        return -1;
    }
}
