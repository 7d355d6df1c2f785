using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Names in the genitive where it adds an s without an apostrophe: "Jane Smiths Anwalt", "Smiths Worte".</summary>
internal static class GenitiveNames
{
    /// <summary>Names behind a given name that are looked for without their s; a bound for hostile texts.</summary>
    private const int MaxSought = 32;

    /// <summary>Cuts the s off the names that a text has without it as well.</summary>
    public static void Cut(QuoteDocument document)
    {
        TokenBuffer tokens = document.Tokens;
        int sought = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Casing != Casing.Capital || token.Class != WordClass.None || token.End - token.Start < 4) continue;
            ReadOnlySpan<char> word = document.WordAt(i);
            if (word[^1] != 's' || word[^2] is 's' or '\'' or '’') continue;
            ulong stem = WordHash.Of(word[..^1]);
            bool known = document.NameWords.Contains(stem) || i > 0 && tokens[i - 1].Is(WordClass.GivenName) && tokens[i - 1].IsCapital
                && sought++ < MaxSought && Stands(tokens, stem);
            if (!known) continue;
            (token.Word, token.End) = (stem, token.End - 1);
            document.NameWords.Add(stem);
        }
    }

    /// <summary>Whether a token has lost its s.</summary>
    public static bool IsCut(QuoteDocument document, int token) =>
        document.Tokens[token].End is var end && end < document.Text.Length && document.Text[end] == 's' && document.Tokens[token].IsWord;

    /// <summary>"Hemsdorfs Zeiten": whether the name so far owns the noun that follows.</summary>
    public static bool IsOwner(QuoteDocument document, int first, int end)
    {
        if (IsCut(document, end - 1)) return true;
        ref Token owner = ref document.Tokens[first], noun = ref document.Tokens[end];
        return end - first == 1 && owner.Class == WordClass.None && noun.Class == WordClass.None && noun.IsCapital
            && document.EndsWith(first, "s") && !document.NameWords.Contains(noun.Word);
    }

    private static bool Stands(TokenBuffer tokens, ulong word)
    {
        foreach (ref Token token in tokens.Span)
        {
            if (token.Word == word && token.IsCapital) return true;
        }
        return false;
    }
}
