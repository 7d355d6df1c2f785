using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// "It rained, police said on Monday.", "It rained, experts warned as the river rose.": where a clause that only says who reports ends
/// a sentence, all before it is what is reported.
/// </summary>
internal static class ClosingClauses
{
    /// <summary>Verbs whose object may stand elsewhere.</summary>
    private const WordClass Others = WordClass.NamingCue | WordClass.PrepositionCue | WordClass.ThoughtCue;

    /// <summary>The shortest and longest of what is reported, in tokens.</summary>
    private const int MinTokens = 4, MaxTokens = 80;

    /// <summary>Words of a time and place behind the verb.</summary>
    private const int MaxTail = 9;

    /// <summary>Tokens of an acronym with its brackets.</summary>
    private const int AcronymTokens = 3;

    /// <summary>Words of who was told.</summary>
    private const int MaxAddressee = 6;

    /// <summary>Words of what is said of a name between commas.</summary>
    private const int MaxAside = 8;

    /// <summary>Words of a role in front of the mention.</summary>
    private const int MaxRole = 4;

    /// <param name="cue">A verb of speech outside marks.</param>
    public static bool TryFind(QuoteDocument document, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        if (cue < 2 || tokens[cue].PhraseLength > 1 || tokens[cue].Is(Others) || tokens[cue].Casing != Casing.Lower) return false;
        Sentence sentence = document.Sentences[tokens[cue].Sentence];
        if (cue - sentence.First > MaxTokens + MaxTail) return false;
        bool told = tokens[cue].Is(WordClass.AddressingCue);
        int comma = !told && tokens[cue - 1].First == ',' && TryInverted(document, cue, sentence, ref attribution) ? cue - 1
            : BeforeSubject(document, cue, sentence, ref attribution);
        if (comma - sentence.First is < MinTokens or > MaxTokens || tokens[comma].First != ',' || tokens[comma].Stretch >= 0
            || !IsClause(document, sentence.First, comma))
        {
            return false;
        }
        // "In a statement that was sent on Monday, NAME said: "...": rather when and where.
        if (tokens[cue + 1].First == ':' && OpensPhrase(document, sentence.First)) return false;
        content = new Piece(sentence.First, comma);
        return true;
    }

    /// <summary>"..., said NAME, the mayor.": nothing but what is said of NAME follows.</summary>
    private static bool TryInverted(QuoteDocument document, int cue, in Sentence sentence, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        // "..., citing NAME", "..., suggesting that": the subject of a participle stands in front of it.
        if (CueWords.IsParticiple(document, cue)
            || Appositions.NameBefore(document, cue - 1, sentence.First) is >= 0 and var named
            && !HasVerb(document, document.References[named].End, cue - 1) || Appositions.IsNamedAside(document, cue - 1)
            || !HasVerb(document, sentence.First, cue - 1) && document.ReferenceAt[sentence.First] is >= 0 and var opens
            && tokens[document.References[opens].End].First == ',' || !SourceBehindCue.TryFind(document, cue, ref attribution)
            || attribution.Reference < 0)
        {
            return false;
        }
        // "NAME, of the fraud squad, urged residents to call": who is spoken to.
        int behind = document.References[attribution.Reference].NameEnd;
        if (behind < tokens.Count && document.Has(behind, WordList.Infinitive)) return false;
        int end = attribution.SourceEnd;
        return end >= sentence.End || SentenceSplitter.IsTerminal(tokens[end])
            || tokens[end].First == ',' && document.References[attribution.Reference] is { AsideEnd: > 0 and var aside }
            && (aside >= sentence.End || SentenceSplitter.IsTerminal(tokens[aside])) || EndsSentence(document, end, sentence.End);
    }

    private static int BeforeSubject(QuoteDocument document, int cue, in Sentence sentence, ref Attribution attribution) =>
        EndsSentence(document, BehindAddressee(document, cue, sentence.End), sentence.End)
            ? CommaBeforeSubject(document, cue, sentence, ref attribution) : -1;

    /// <summary>The comma in front of "NAME said", "NAME, the mayor, said", "its chief officer has said"; -1 when there is none.</summary>
    public static int CommaBeforeSubject(QuoteDocument document, int cue, in Sentence sentence, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int last = cue - 1;
        while (last > sentence.First && tokens[last].Is(WordClass.Auxiliary) && document.Has(last, WordList.Have)) last--;
        // "the World Relief Organization (WRO) said"
        if (tokens[last].First == ')' && last - sentence.First > AcronymTokens && tokens[last - AcronymTokens + 1].First == '(')
            last -= AcronymTokens;
        int subject = tokens[last].First != ',' ? document.ReferenceEndingAt[last]
            : Appositions.NameBefore(document, last, sentence.First) is >= 0 and var name ? name
            : BeforeAside(document, last, sentence.First);
        if (subject < 0) return -1;
        int comma = document.References[subject].First - 1;
        for (int floor = comma - MaxRole; comma > floor && comma > sentence.First && tokens[comma].IsWord
            && !tokens[comma].Is(NominalBoundary); comma--) { }
        attribution.SetCue(tokens, cue);
        attribution.SetSource(document, subject);
        return comma;
    }

    /// <summary>Behind "told reporters", "told Radio Orm".</summary>
    private static int BehindAddressee(QuoteDocument document, int cue, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = cue + 1;
        if (!tokens[cue].Is(WordClass.AddressingCue)) return i;
        for (int limit = Math.Min(end, i + MaxAddressee); i < limit && tokens[i].IsWord
            && !tokens[i].Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.AnyCue | WordClass.Calendar | WordClass.SubjectPronoun
            | WordClass.Conjunction); i++) { }
        return i;
    }

    /// <summary>"the Office of Rivers, the state's central agency,": the name in front of a noun phrase; -1 when there is none.</summary>
    private static int BeforeAside(QuoteDocument document, int last, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = last - 1; i > Math.Max(floor, last - MaxAside) && !tokens[i].Is(WordClass.Auxiliary | WordClass.AnyCue); i--)
        {
            if (tokens[i].First != ',') continue;
            return tokens[i + 1].Is(WordClass.Determiner) && document.ReferenceEndingAt[i - 1] is >= 0 and var name
                && document.References[name].Kind == ReferenceKind.Name ? name : -1;
        }
        return -1;
    }

    private const WordClass NominalBoundary = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary
        | WordClass.Complementizer | WordClass.Relative | WordClass.AnyCue | WordClass.SubjectPronoun;

    /// <summary>Nothing but when, where and how follows, or what happens meanwhile.</summary>
    private static bool EndsSentence(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = first;
        while (i < end && tokens[i].IsWord && (IsDay(document, i) || document.Has(i, WordList.TimeWord))) i++;
        if (i >= end || SentenceSplitter.IsTerminal(tokens[i]) || tokens[i].First == ':') return true;
        // "said Monday, adding", "said Saturday, May 3, allowing", "said, a turn that", "said, despite": what the reporter adds.
        if (tokens[i].First == ',' && i + 2 < end && tokens[i + 1].Is(WordClass.Calendar) && tokens[i + 2].Kind == TokenKind.Number) i += 3;
        if (i < end && tokens[i].First == ',')
            return i + 1 < end && (CueWords.IsParticiple(document, i + 1) && (i > first || OnlyAdds(document, first, end))
                || tokens[i + 1].Is(WordClass.Indefinite)
                || document.Has(i + 1, WordList.Concession) || LeadsToMarks(document, i));
        if (i >= end) return true;
        if (document.Has(i, WordList.Meanwhile)) return true;
        if (!tokens[i].Is(WordClass.Preposition) || end - i > MaxTail || document.Has(i, WordList.ObjectPreposition))
            return false;
        for (; i < end; i++)
        {
            // "in a post on X, formerly Twitter"
            if (tokens[i].First == ',' && i + 1 < end && tokens[i + 1].Is(WordClass.Former)) continue;
            // "in a post"
            bool noun = tokens[i].Is(WordClass.NounSpelling) && tokens[i - 1].Is(WordClass.Determiner);
            if (tokens[i].Stretch >= 0 || tokens[i].First is ',' or ':' or ';'
                || tokens[i].Is(WordClass.Complementizer | WordClass.AnyCue) && !noun)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"It rained, NAME said, but "..."": a comma, "but", and a mark.</summary>
    public static bool LeadsToMarks(QuoteDocument document, int comma) => comma + 2 < document.Tokens.Count
        && document.Tokens[comma].First == ',' && document.Has(comma + 1, WordList.JoinsClauses)
        && document.Tokens[comma + 2].Kind == TokenKind.Mark;

    /// <summary>
    /// "It rained, NAME said, holding up a map", but not "The dam, NAME said, holding up a map, would break". What stands between marks in
    /// front tells by itself whether it is reported.
    /// </summary>
    private static bool OnlyAdds(QuoteDocument document, int comma, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = document.Sentences[tokens[comma].Sentence].First; i + 1 < end; i++)
        {
            if (i < comma ? tokens[i].Stretch >= 0 : tokens[i].First == ',' && tokens[i + 1].Is(WordClass.Auxiliary)) return false;
        }
        return true;
    }

    /// <summary>"Speaking to reporters, NAME said": a phrase in front of the clause is nothing that is reported.</summary>
    public static bool IsClause(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        return !document.Has(first, WordList.Asked) && (HasVerb(document, first, end) || !OpensPhrase(document, first));
    }

    /// <summary>"In", "But after", "Speaking", "Pressed".</summary>
    private static bool OpensPhrase(QuoteDocument document, int first)
    {
        if (document.Tokens[first].Is(WordClass.Conjunction) && document.Has(first, WordList.JoinsSentences)) first++;
        return document.Tokens[first].Is(WordClass.Preposition) || CueWords.IsParticiple(document, first)
            || CueWords.IsPastParticiple(document, first);
    }

    /// <summary>"Monday", "May", "yesterday".</summary>
    public static bool IsDay(QuoteDocument document, int i) =>
        document.Tokens[i].Is(WordClass.Calendar) || document.Language.Speakers.DayEndings.EndsWithAny(document.WordAt(i));

    /// <summary>Whether an auxiliary shows a verb.</summary>
    public static bool HasVerb(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Stretch < 0 && tokens[i].Is(WordClass.Auxiliary) && !document.IsPossessive(i)) return true;
        }
        return false;
    }
}
