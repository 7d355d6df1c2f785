using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Collects the words that a text shows to be names: those with a capital inside its sentences, headlines aside.</summary>
internal static class NameWords
{
    /// <summary>The longest headline, in tokens.</summary>
    private const int MaxHeading = 30;

    /// <summary>Letters of a word that a headline in title case would begin with a capital.</summary>
    private const int MinHeadingWord = 5;

    /// <summary>What a noun tells no more where the text has it as somebody's family name.</summary>
    private const WordClass FamilyNameIsNo = WordClass.PersonWord | WordClass.PersonNoun | WordClass.NounHe | WordClass.NounShe
        | WordClass.StandsAlone | WordClass.Honorific;

    /// <summary>Remembers the words that are capital inside a sentence: such a word may be a name where it begins one.</summary>
    public static void Collect(QuoteDocument document)
    {
        TokenBuffer tokens = document.Tokens;
        bool nounsAreCapital = document.Language.CasesNouns;
        document.NameWords.Clear();
        document.FamilyNames.Clear();
        document.ParticleNames.Clear();
        int heading = tokens.Count > 0 ? EndOfHeading(document, 0) : 0;
        Span<Token> all = tokens.Span;
        foreach (int i in tokens.Beginnings)
        {
            ref Token token = ref all[i];
            if (!token.IsCapital || token.Is(WordClass.Stop | WordClass.Calendar)) continue;
            if (nounsAreCapital && IsSubjectBeforeCue(document, i)) document.NameWords.Add(token.Word);
            if (i == 0) continue;
            ref Token before = ref all[i - 1];
            bool evidence = nounsAreCapital
                ? before.IsCapital && (before.Is(WordClass.GivenName | WordClass.Title | WordClass.RoleNoun | WordClass.People)
                || before.Class == WordClass.None && document.NameWords.Contains(before.Word))
                || before.Is(WordClass.Particle) && i > 1 && tokens[i - 2].Is(WordClass.GivenName)
                || IsSubjectBehindCue(tokens, i) || IsBesideUnknown(tokens, i)
                : !NameBeginning.BeginsSentence(document, i) && i >= heading;
            bool particle = before.Is(WordClass.Particle) && !before.IsCapital && i > 1
                && tokens[i - 2].Is(WordClass.GivenName) && tokens[i - 2].IsCapital;
            if (particle && !token.Is(WordClass.Place | WordClass.OrganizationWord)) document.ParticleNames.Add(token.Word);
            if (evidence && before.Sentence == token.Sentence) document.NameWords.Add(token.Word);
            if ((nounsAreCapital || token.Is(WordClass.PersonWord)) && IsFamilyName(tokens, i)) document.FamilyNames.Add(token.Word);
        }
        if (nounsAreCapital) GenitiveNames.Cut(document);
        if (document.FamilyNames.Count > 0) MarkFamilyNames(document);
    }

    /// <summary>Takes what a noun tells from family names that are nouns: "Anna Richter ... sagte Richter", but not "der Richter".</summary>
    private static void MarkFamilyNames(QuoteDocument document)
    {
        Span<Token> all = document.Tokens.Span;
        for (int i = 0; i < all.Length; i++)
        {
            ref Token token = ref all[i];
            if (token.IsCapital && token.Is(WordClass.PersonWord) && document.FamilyNames.Contains(token.Word)
                && !(document.Language.CasesNouns && IsDescribed(document, i)))
            {
                token.Class &= ~FamilyNameIsNo;
            }
        }
    }

    /// <summary>"der Richter", "zuständiger Richter": whether an article or adjective stands in front.</summary>
    private static bool IsDescribed(QuoteDocument document, int i) => i > 0 && document.Tokens.SameClause(i - 1, i)
        && (document.Tokens[i - 1].Is(WordClass.Determiner) || document.Tokens[i - 1].Casing == Casing.Lower
        && document.Tokens[i - 1].Class == WordClass.None
        && document.Language.Speakers.AttributeEndings.EndsWithAny(document.WordAt(i - 1)));

    /// <summary>
    /// "..., gestand Berg": where nouns are capital, one without an article behind an inverted verb of speech is somebody's name.
    /// </summary>
    private static bool IsSubjectBehindCue(TokenBuffer tokens, int i)
    {
        if (!IsUnknownNameEnd(tokens, i)) return false;
        ref Token cue = ref tokens[i - 1];
        return cue.Is(WordClass.SpeechCue) && cue.Casing == Casing.Lower && cue.Stretch < 0
            && (tokens[i - 2].First == ',' || tokens[i - 2].Kind == TokenKind.Mark) && tokens[i - 2].Sentence == cue.Sentence;
    }

    /// <summary>
    /// "Rheinstahl erklärt auf Anfrage, dass": where nouns are capital, one in the singular that begins a sentence without an article, and
    /// reports, is a name. "Zahlen nannte er" has its subject behind the verb.
    /// </summary>
    private static bool IsSubjectBeforeCue(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (i + 2 >= tokens.Count || tokens[i].Class != WordClass.None || tokens[i].Casing != Casing.Capital
            || document.Sentences[tokens[i].Sentence].First != i)
        {
            return false;
        }
        ref Token cue = ref tokens[i + 1], next = ref tokens[i + 2];
        bool subjectBehind = next.Is(WordClass.SubjectPronoun) || next.IsCapital
            || next.Is(WordClass.Determiner) && !document.Language.Speakers.IsOblique(next.Word);
        return cue.Is(WordClass.SpeechCue) && cue.Casing == Casing.Lower && !document.EndsWith(i + 1, "n") && !subjectBehind
            && tokens.AreTogether(i + 1, i) && tokens.AreTogether(i + 2, i);
    }

    /// <summary>
    /// "war Iolo Gwentland": of two words that no list knows, and no article stands in front of, the second is a family name.
    /// </summary>
    private static bool IsBesideUnknown(TokenBuffer tokens, int i)
    {
        if (!IsUnknownNameEnd(tokens, i)) return false;
        ref Token given = ref tokens[i - 1], before = ref tokens[i - 2];
        return given.Class == WordClass.None && given.Casing == Casing.Capital
            && before.Kind == TokenKind.Word && before.Casing == Casing.Lower
            && before.Sentence == given.Sentence && !before.Is(WordClass.Determiner);
    }

    /// <summary>Whether a word that no list knows ends a run of capitals, with two words in front.</summary>
    private static bool IsUnknownNameEnd(TokenBuffer tokens, int i) =>
        i > 1 && tokens[i].Class == WordClass.None && tokens[i].Casing == Casing.Capital
            && (i + 1 == tokens.Count || !tokens[i + 1].IsCapital);

    /// <summary>"Henry Miller," but not "St. Louis Mayor Jane Smith".</summary>
    private static bool IsFamilyName(TokenBuffer tokens, int i)
    {
        ref Token given = ref tokens[i - 1];
        bool last = i + 1 >= tokens.Count || !tokens[i + 1].IsCapital || tokens[i + 1].Sentence != tokens[i].Sentence;
        return last && given.IsCapital && given.PhraseLength == 1 && given.Is(WordClass.GivenName)
            && !given.Is(WordClass.Place | WordClass.PersonWord | WordClass.OrganizationWord)
            && given.Sentence == tokens[i].Sentence && tokens[i].PhraseLength == 1;
    }

    /// <summary>
    /// The end of a paragraph that is a headline in title case, or, as the first of a text, one that
    /// ends in a full stop; the token itself for any other paragraph.
    /// </summary>
    public static int EndOfHeading(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ReadOnlySpan<Token> all = tokens.Span;
        int limit = Math.Min(all.Length, first + MaxHeading), capital = 0, lower = 0, i = first, paragraph = all[first].Paragraph;
        // Most paragraphs are longer than any heading.
        if (limit < all.Length && all[limit - 1].Paragraph == paragraph) return first;
        for (; i < limit; i++)
        {
            ref readonly Token token = ref all[i];
            if (token.Paragraph != paragraph) break;
            if (!token.IsWord) continue;
            if (capital + limit - i <= 3 * lower) return first;
            if (token.IsCapital) capital++;
            else if (token.End - token.Start >= MinHeadingWord || token.Is(WordClass.SpeechCue | WordClass.Auxiliary)) lower++;
        }
        bool whole = i == tokens.Count || i < limit;
        return whole && capital >= 4 && capital > 3 * lower
            && (!SentenceSplitter.IsTerminal(tokens[i - 1]) && !EndsQuotedSentence(tokens, i) || first == 0 && i < tokens.Count
            && tokens[i - 1].Sentence == tokens[first].Sentence) && !document.Language.CasesNouns ? i : first;
    }

    /// <summary>'... Mark Lowe, of West Yorkshire Police, said: "It is over."'</summary>
    private static bool EndsQuotedSentence(TokenBuffer tokens, int end) =>
        end > 1 && tokens[end - 1].Kind == TokenKind.Mark && SentenceSplitter.IsTerminal(tokens[end - 2]);
}
