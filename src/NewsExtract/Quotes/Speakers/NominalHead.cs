using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds the head of a nominal: the noun that says who is meant, known to a list or by the verb beside it.</summary>
internal static class NominalHead
{
    private const int MaxTokens = 14;

    /// <summary>Words between an article and a head that no list knows, before a cue.</summary>
    private const int MaxUnknown = 3;

    /// <summary>From an article to a cue behind such a head and the phrase that narrows it.</summary>
    private const int MaxToCue = 1 + MaxUnknown + NominalEnd.MaxExtension;

    /// <summary>What no nominal goes over.</summary>
    public const WordClass Boundary = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Complementizer
        | WordClass.Relative | WordClass.AnyCue
        | WordClass.SubjectPronoun | WordClass.Adverb | WordClass.Determiner;

    /// <summary>Whether an article has no noun for somebody behind it, and is in no clause that reports.</summary>
    public static bool IsFar(TokenBuffer tokens, int article) =>
        HasNoNoun(tokens, article, article + 1) && HasNoCue(tokens, article);

    /// <summary>Whether no noun for somebody stands near behind a token in its sentence.</summary>
    private static bool HasNoNoun(TokenBuffer tokens, int first, int from)
    {
        int noun = tokens.Nouns.Next(from);
        return noun >= first + MaxTokens || noun == tokens.Count || tokens[noun].Sentence != tokens[first].Sentence;
    }

    /// <summary>Whether no verb of speech stands where it could tell a noun between it and an article.</summary>
    private static bool HasNoCue(TokenBuffer tokens, int article)
    {
        int cue = tokens.SpeechCues.Next(Math.Max(article - 1, 0));
        return cue > article + MaxToCue || cue == tokens.Count || cue > article && tokens[cue].Sentence != tokens[article].Sentence;
    }

    /// <summary>The last noun for somebody before the phrase ends, or -1.</summary>
    public static int Find(QuoteDocument document, int first, int from)
    {
        TokenBuffer tokens = document.Tokens;
        if (HasNoNoun(tokens, first, from)) return -1;
        int head = -1, limit = Math.Min(tokens.Count, first + MaxTokens);
        for (int i = from; i < limit && tokens.AreTogether(i, first); i++)
        {
            ref Token word = ref tokens[i];
            // Most words in front of a head are in no list.
            if (head < 0 && word.IsPlain && word.Class == WordClass.None) continue;
            if (word.PhraseLength == 0 && i > from) continue;
            if (i > first && document.IsPossessive(i)) head = -1;
            else if (head >= 0 && (i + 1 < limit && BeginsName(document, head, i) || IsVerbBehind(tokens, first, i, limit))) break;
            else if (IsNoun(word, i > first) && !(head >= 0 && IsAdjectiveBehind(document, head, i))) head = i;
            else if (i == from && CountsOrDates(tokens, first, i, limit)) continue;
            else if (head < 0 && IsNounInFront(tokens, i)) continue;
            else if (!word.IsWord && word.First != '-' || word.Is(Boundary) && !word.IsCapital) break;
            else if (head < 0 || i + 1 < limit && IsBetweenPeopleAndRole(tokens, head, i)) continue;
            // A people's name is a head only by itself: "the Croatian", not "the Croatian parliament".
            else if (!IsNoun(word, true) && !WordForms.IsAge(tokens[head]))
                return i + 1 < limit && IsUnknownNoun(document, head, i) ? i : head;
        }
        return head;
    }

    /// <summary>"some state officials", "the protest leader": what is a verb of speech elsewhere, in front of a noun for somebody.</summary>
    public static bool IsNounInFront(TokenBuffer tokens, int i) => i + 1 < tokens.Count && tokens[i].Is(WordClass.NounSpelling)
        && tokens[i + 1] is { Casing: Casing.Lower } noun && noun.Is(WordClass.MentionNoun) && !noun.Is(WordClass.AnyCue)
        && tokens.AreTogether(i, i + 1);

    private static bool IsNoun(in Token word, bool inside) => word.Is(WordClass.MentionNoun) && !word.Is(WordClass.Auxiliary)
        || inside && word.Is(WordClass.People) && !word.Is(WordClass.Stop);

    /// <summary>"la présidence française", "l'organisation islamiste": a word that is a noun elsewhere and an adjective behind one.</summary>
    private static bool IsAdjectiveBehind(QuoteDocument document, int head, int i) =>
        document.Language.Speakers.AdjectivesFollow && document.Language.HasArticles
        && document.Tokens[i].Casing == Casing.Lower && document.Tokens[head].Casing == Casing.Lower
        && (document.Tokens[i].Is(WordClass.People) || document.Tokens[head].Is(WordClass.OrganizationNoun));

    /// <summary>"the charity Surfers Against Sewage": whether a name begins behind a noun.</summary>
    private static bool BeginsName(QuoteDocument document, int head, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return tokens[i].IsCapital && tokens[head].Casing == Casing.Lower && tokens[head].Is(WordClass.OrganizationNoun)
            && tokens[i + 1].IsCapital && !document.Language.CasesNouns;
    }

    /// <summary>"Residents accused", "officials report that": a noun that reports too does so behind another.</summary>
    private static bool IsVerbBehind(TokenBuffer tokens, int first, int i, int limit) =>
        tokens[i].Is(WordClass.SpeechCue) && !tokens[i].IsCapital
        && (!tokens[i].Is(WordClass.NounSpelling) || !tokens[first].Is(WordClass.Definite | WordClass.Indefinite) && i + 1 < limit
        && tokens[i + 1].Is(WordClass.Complementizer));

    /// <summary>"the two leaders", "a 2014 study": a number or year right behind the article.</summary>
    private static bool CountsOrDates(TokenBuffer tokens, int first, int i, int limit) =>
        i == first + 1 && tokens[i].Is(WordClass.Indefinite) && tokens[first].Is(WordClass.Definite)
        && i + 1 < limit && tokens[i + 1].Is(WordClass.MentionNoun | WordClass.RoleNoun)
        || tokens[i].Kind == TokenKind.Number && tokens[i].End - tokens[i].Start == 4;

    /// <summary>"the Republican presidential nominee": an adjective between a people or party and a role.</summary>
    private static bool IsBetweenPeopleAndRole(TokenBuffer tokens, int head, int i) =>
        tokens[head].IsCapital && tokens[head].Is(WordClass.People) && tokens[i + 1].Is(WordClass.RoleNoun)
        && tokens[i + 1].Casing == Casing.Lower && !tokens[i + 1].Is(WordClass.AnyCue);

    /// <summary>"a press kit said": a noun that no list knows behind one that a list knows, with a verb behind it.</summary>
    private static bool IsUnknownNoun(QuoteDocument document, int head, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return tokens[i + 1].Is(WordClass.SpeechCue) && !tokens[i + 1].Is(WordClass.NounSpelling)
            && tokens[i].Class == WordClass.None && tokens[i].Casing == Casing.Lower && !document.EndsWith(i, "ly")
            && !document.EndsWith(i, "self") && !document.EndsWith(i, "selves")
            && !tokens[head].Is(WordClass.PersonWord) && !document.Language.CasesNouns;
    }

    /// <summary>"One of the packers", "one of them": the noun behind "of the", or the pronoun; -1 when it is nothing of the kind.</summary>
    /// <param name="first">An indefinite article or a number.</param>
    public static int FindOneOf(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        if (first + 3 >= tokens.Count || !tokens[first + 1].Is(WordClass.RoleLink)) return -1;
        if (tokens[first + 2].Is(WordClass.PronounObject) && !tokens[first + 2].Is(WordClass.Determiner)) return first + 2;
        // "one of Ruritania's few bakers"
        if (!tokens[first + 2].Is(WordClass.Determiner) && !document.IsPossessive(first + 3)) return -1;
        int i = first + 3;
        while (i < tokens.Count && i < first + 7 && tokens.SameClause(i, first)
            && (!tokens[i].Is(Boundary) || i == first + 3 && document.EndsWith(i, "ed") || document.IsPossessive(i)
            || document.IsPossessive(i - 1) && tokens[i].Is(WordClass.Determiner)))
        {
            i++;
        }
        return i > first + 3 ? i - 1 : -1;
    }

    /// <summary>"another said", "said one": a word for one of several that speaks alone, or -1.</summary>
    public static int FindAlone(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[first].Is(WordClass.Indefinite) || first + 1 >= tokens.Count) return -1;
        ref Token next = ref tokens[first + 1];
        bool before = next.Is(WordClass.SpeechCue) && !next.Is(WordClass.NounSpelling) && next.Sentence == tokens[first].Sentence
            && next.Stretch == tokens[first].Stretch;
        bool behind = first > 0 && tokens[first - 1].Is(WordClass.SpeechCue) && tokens[first - 1].Stretch == tokens[first].Stretch
            && next.Kind is TokenKind.Punctuation or TokenKind.Mark;
        return (before || behind) && document.Has(first, WordList.SpeaksAlone) ? first : -1;
    }

    /// <summary>A noun that no list knows, between an article and a verb that reports: "the vicar said", "said the vicar.".</summary>
    public static int FindUnknown(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        if (HasNoCue(tokens, first)) return -1;
        int i = first + 1, limit = Math.Min(tokens.Count, i + MaxUnknown);
        while (i < limit && tokens.SameClause(i, first) && !tokens[i].Is(Boundary)
            && (!tokens[i].IsCapital || tokens[i].Is(WordClass.People) || document.Language.CasesNouns))
        {
            i++;
        }
        int head = i - 1;
        // Where nouns are capital, a small word is none: "kritisierte die Vereinbarung scharf".
        if (head == first || tokens[head].IsCapital != document.Language.CasesNouns || tokens[head].Stretch >= 0) return -1;
        if (document.Language.CasesNouns && !MayBeSubject(document, first)) return -1;
        bool behindCue = first > 0 && tokens[first - 1].Is(WordClass.SpeechCue) && tokens[first - 1].Stretch < 0
            && (i >= tokens.Count || tokens[i].Kind != TokenKind.Word
            || tokens[first - 1].Is(WordClass.PrepositionCue) && tokens[i].Is(WordClass.RoleLink));
        i = NominalEnd.OverPhrase(document, first, i);
        // "made an unprompted call for"
        if (i < tokens.Count && tokens[i].PhraseLength > 1 && document.Has(i, WordList.NounInPhrase)) return -1;
        bool beforeCue = i < tokens.Count && tokens[i].Is(WordClass.SpeechCue) && !tokens[i].Is(WordClass.NounSpelling)
            && tokens[i].Sentence == tokens[first].Sentence && tokens[i].Stretch < 0
            && (first == 0 || !tokens[first - 1].Is(WordClass.Preposition));
        return behindCue || beforeCue ? head : -1;
    }

    /// <summary>
    /// "die Notenbank teilte mit", "wie die Notenbank mitteilte", but not "hat die Entscheidung kritisiert", "würdigte seinen Landsmann":
    /// whether a noun stands where the subject does, by its article and what is in front of it.
    /// </summary>
    private static bool MayBeSubject(QuoteDocument document, int article)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[article].Is(WordClass.PronounPossessive) || document.Language.Speakers.IsOblique(tokens[article].Word)) return false;
        return article == document.Sentences[tokens[article].Sentence].First || !tokens[article - 1].IsWord
            || tokens[article - 1].Is(WordClass.AnyCue | WordClass.FrameWord | WordClass.Conjunction | WordClass.Complementizer);
    }
}
