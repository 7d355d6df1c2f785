using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Noun phrases where nouns are capital, for sources that are neither a name nor a noun that a list knows.</summary>
internal static class NounPhrases
{
    private const int MaxTokens = 6;

    /// <summary>
    /// The end of a phrase that begins at a token: its last capital word, over adjectives, prepositions, and articles that may be in the
    /// genitive.
    /// </summary>
    public static int End(QuoteDocument document, int first, int limit)
    {
        TokenBuffer tokens = document.Tokens;
        int end = first;
        for (int i = first; i < limit && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (tokens[i].IsCapital) end = i + 1;
            // "nach Angaben des Konzerns eine Software"
            else if (end == i && i > first && tokens[i].Is(WordClass.Determiner) && !document.Has(i, WordList.GenitiveArticle)) break;
            else if (tokens[i].Is(WordClass.Auxiliary | WordClass.AnyCue) || !tokens[i].Is(WordClass.Determiner | WordClass.Preposition)
                && !(i + 1 < limit && tokens[i + 1].IsCapital && end == first))
            {
                break;
            }
        }
        return end;
    }

    /// <summary>Where the phrase that ends at a token begins: behind a pronoun or adverb, or the verb in front of it.</summary>
    public static int Start(TokenBuffer tokens, int end, int floor)
    {
        int first = end;
        while (first > floor && first > end - MaxTokens && tokens[first - 1].Kind == TokenKind.Word
            && !tokens[first - 1].Is(WordClass.Auxiliary | WordClass.Conjunction | WordClass.PronounObject | WordClass.Adverb))
        {
            first--;
        }
        return first;
    }
}
