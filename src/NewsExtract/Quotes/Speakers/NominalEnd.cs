using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds where a nominal ends: behind the adjectives and the phrases that narrow its head.</summary>
internal static class NominalEnd
{
    /// <summary>The longest of what narrows a head, in tokens.</summary>
    public const int MaxExtension = 10;

    /// <summary>The words in other cases that narrow a head without an article: "министр сельского хозяйства области".</summary>
    private const int MaxGenitives = 4;

    /// <summary>"for the ministry", "of the village", "ejecutiva de la empresa": what narrows a nominal behind its head.</summary>
    public static int Extend(QuoteDocument document, int first, int end, WordClass links)
    {
        TokenBuffer tokens = document.Tokens;
        int at = document.Language.Speakers.AdjectivesFollow ? OverAdjectives(document, first, end) : end;
        // "two people familiar with the matter"
        if (at + 1 < tokens.Count && (links & WordClass.WideLink) != 0 && tokens[at].IsWord
            && document.Language.Speakers.Narrows(tokens[at].Word)
            && tokens[at + 1].Is(WordClass.Preposition))
        {
            (at, links) = (at + 1, links | WordClass.Preposition);
        }
        // "le maire (PS) de Trappes"
        if (at + 3 < tokens.Count && IsShortForm(document, at) && tokens[at + 3].Is(links) && tokens.AreTogether(at + 3, first)) at += 3;
        if (at >= tokens.Count || !tokens[at].Is(links) && !IsOnSomething(document, at, links)) return at;
        int i = at + 1, limit = Math.Min(tokens.Count, at + MaxExtension);
        bool any = false;
        for (; i < limit; i++)
        {
            ref Token word = ref tokens[i];
            if (i + 2 < limit && tokens[i].Sentence == tokens[at].Sentence && IsShortForm(document, i))
            {
                i += 2;
                limit = Math.Min(tokens.Count, limit + 3);
                continue;
            }
            if (!tokens.AreTogether(i, at) || !IsPartOfPhrase(tokens, i) || word.Is(WordClass.Calendar)
                || word.IsCapital && word.Is(WordClass.Honorific) && i > at + 1)
            {
                break;
            }
            if (word.Is(WordClass.Conjunction) && IsInOffice(document, i)) continue;
            if (word.Is(WordClass.RoleLink | WordClass.NameLink) || word.Is(WordClass.Determiner) && tokens[i - 1].Is(links)
                || (links & WordClass.WideLink) != 0 && i + 1 < limit && IsLinkToName(tokens, i))
            {
                continue;
            }
            // "un homme de 45 ans"
            if (i > at + 1 && tokens[i - 1].Kind == TokenKind.Number && word.Casing == Casing.Lower)
            {
                (any, i) = (true, i + 1);
                break;
            }
            if (!word.IsCapital && (word.Is(NominalHead.Boundary) && !IsNounCue(tokens, i) || IsVerbBehindName(document, i))) break;
            any = true;
        }
        while (i > at && tokens[i - 1].Is(links | WordClass.Determiner)) i--;
        return any ? i : at;
    }

    /// <summary>"a presenter on Radio Orm", "a report on the dam"</summary>
    private static bool IsOnSomething(QuoteDocument document, int at, WordClass links) => (links & WordClass.WideLink) != 0
        && document.Has(at, WordList.RoleGoesOn) && at + 1 < document.Tokens.Count && !document.Tokens[at + 1].Is(WordClass.Calendar)
        && (document.Tokens[at + 1].IsCapital || document.Tokens[at + 1].Is(WordClass.Definite)
        && document.Language.Speakers.IsDocument(document.Tokens[at - 1].Word));

    /// <summary>"consejero de Educación y Deporte": "and" between two capitals of an office, and not in front of somebody else.</summary>
    private static bool IsInOffice(QuoteDocument document, int and)
    {
        TokenBuffer tokens = document.Tokens;
        return document.Language.Speakers.AdjectivesFollow && and + 1 < tokens.Count && tokens[and - 1].Casing == Casing.Capital
            && tokens[and + 1].Casing == Casing.Capital && !tokens[and - 1].Is(WordClass.GivenName)
            && !tokens[and + 1].Is(WordClass.GivenName | WordClass.Title);
    }

    /// <summary>"representante de la Unión Europea (UE) para"</summary>
    private static bool IsShortForm(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return tokens[i].First == '(' && document.Language.Speakers.AdjectivesFollow && tokens[i + 2].First == ')'
            && tokens[i + 1].Casing == Casing.AllCapitals;
    }

    /// <summary>A word, a number, or what joins the words of a name: "Sen." is a title of two tokens.</summary>
    private static bool IsPartOfPhrase(TokenBuffer tokens, int i) => tokens[i].Kind is TokenKind.Word or TokenKind.Number
        || tokens[i].First == '&' && tokens[i - 1].IsCapital
        || tokens[i].First == '.' && tokens[i - 1].End == tokens[i].Start
        && (tokens[i].PhraseLength == 0 || tokens[i - 1].Is(WordClass.Abbreviation | WordClass.Honorific));

    private static bool IsLinkToName(TokenBuffer tokens, int i) =>
        tokens[i].Is(WordClass.WideLink) && tokens[i + 1].IsCapital && tokens[i + 1].IsWord && !tokens[i + 1].Is(WordClass.Calendar);

    /// <summary>"a designer for the Orm Group watched"</summary>
    private static bool IsVerbBehindName(QuoteDocument document, int i) =>
        document.Tokens[i - 1].IsCapital && document.Language.Speakers.PastEndings.EndsWithAny(document.WordAt(i));

    private static bool IsNounCue(TokenBuffer tokens, int i) =>
        tokens[i].Is(WordClass.NounSpelling) && (tokens[i - 1].Is(WordClass.RoleLink | WordClass.WideLink | WordClass.Determiner)
            || i + 1 < tokens.Count && tokens[i + 1].Is(WordClass.RoleLink));

    /// <summary>
    /// Over at most two adjectives behind a noun, or what cases join to it without articles, when what comes then shows that they are no
    /// verbs.
    /// </summary>
    public static int OverAdjectives(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int i = end, limit = Math.Min(tokens.Count, end + (document.Language.HasArticles ? 2 : MaxGenitives));
        while (i < limit && tokens.SameClause(i, end - 1)
            && !tokens[i].Is(NominalHead.Boundary | WordClass.RoleLink | WordClass.PronounObject) && !tokens[i].IsCapital)
        {
            i++;
        }
        if (i == end || i >= tokens.Count) return end;
        // "Un ouvrier attendait.": what ends a sentence that the noun begins is its verb.
        if (tokens[i].First == '.' && (first == document.Sentences[tokens[first].Sentence].First || tokens[first - 1].First == ','))
            return end;
        // "Zdaniem ekonomistki deficyt będzie": behind a role in the genitive begins what is said.
        bool oblique = !document.Language.HasArticles && first > 0 && tokens[first - 1].Is(WordClass.PrepositionCue);
        if (oblique && tokens[i].Is(WordClass.SpeechCue | WordClass.Auxiliary)) return end;
        WordClass link = document.Language.HasArticles ? WordClass.RoleLink : WordClass.RoleLink | WordClass.WideLink;
        return tokens[i].Is(WordClass.SpeechCue | WordClass.Auxiliary | link) || tokens[i].First is ',' or '.' || tokens[i].IsCapital
            ? i : end;
    }

    /// <summary>Over "of the star" in "a pal of the star said".</summary>
    public static int OverPhrase(QuoteDocument document, int first, int link)
    {
        TokenBuffer tokens = document.Tokens;
        if (link >= tokens.Count || !tokens[link].Is(WordClass.RoleLink)) return link;
        int i = link + 1, limit = Math.Min(tokens.Count, link + MaxExtension);
        while (i < limit && tokens.SameClause(i, first)
            && (tokens[i].IsCapital || tokens[i].Is(WordClass.Determiner) || !tokens[i].Is(NominalHead.Boundary)))
        {
            i++;
        }
        return i;
    }
}
