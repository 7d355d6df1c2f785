using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds the nominal that another one repeats: "a farmer ... the farmer".</summary>
internal static class EarlierNominals
{
    /// <summary>
    /// An earlier nominal with the same head that introduces somebody, or the nominal's fuller form; -1 when there is none.
    /// </summary>
    public static int FirstWithHead(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference nominal = ref document.References[index];
        for (int i = Math.Max(0, index - NominalResolver.Lookback); i < index; i++)
        {
            ref Reference earlier = ref document.References[i];
            if (earlier.Kind != ReferenceKind.Nominal || !HasSameHead(tokens, earlier, nominal) || tokens[earlier.First].Stretch >= 0
                || SaysNew(tokens, nominal, earlier))
            {
                continue;
            }
            bool fuller = earlier.End > earlier.NameEnd && nominal.End == nominal.NameEnd
                || Tokenizer.IsIdeograph(tokens[nominal.First].First)
                && earlier.NameEnd - earlier.NameFirst > nominal.NameEnd - nominal.NameFirst
                || (tokens[earlier.NameFirst].Is(WordClass.OrganizationNoun) || nominal.NameFirst - nominal.First == 1
                && earlier.NameFirst > earlier.First && document.IsPossessive(earlier.NameFirst - 1))
                && earlier.NameFirst - earlier.First > nominal.NameFirst - nominal.First;
            if (tokens[earlier.First].Is(WordClass.Indefinite) || fuller || IsOfName(tokens, earlier, nominal)) return i;
        }
        return -1;
    }

    /// <summary>"Brint executives" for "the executives": a noun for several with a name in front of it.</summary>
    private static bool IsOfName(TokenBuffer tokens, in Reference earlier, in Reference nominal) =>
        nominal.NameFirst - nominal.First == 1 && earlier.NameFirst > earlier.First && tokens[earlier.NameFirst].Is(WordClass.GroupNoun)
            && tokens[earlier.First].IsCapital && tokens[earlier.NameFirst - 1].IsCapital
            && !tokens[earlier.First].Is(WordClass.Determiner);

    /// <summary>Whether two nominals have one head; in a script without spaces, whether they end alike ("有关负责人", "该负责人").</summary>
    private static bool HasSameHead(TokenBuffer tokens, in Reference a, in Reference b)
    {
        if (!Tokenizer.IsIdeograph(tokens[a.NameFirst].First)) return tokens[a.NameFirst].Word == tokens[b.NameFirst].Word;
        int length = Math.Min(a.NameEnd - a.NameFirst, b.NameEnd - b.NameFirst);
        for (int i = 1; i <= length; i++)
        {
            if (tokens[a.NameEnd - i].Word != tokens[b.NameEnd - i].Word) return false;
        }
        return length > 0;
    }

    /// <summary>"the Velmark senator" is not "a senator" who was mentioned before: a capital word describes the later one alone.</summary>
    private static bool SaysNew(TokenBuffer tokens, in Reference nominal, in Reference earlier)
    {
        for (int i = nominal.First + 1; i < nominal.NameFirst; i++)
        {
            if (!tokens[i].IsCapital || tokens[i].Is(WordClass.PersonWord) || !tokens[nominal.NameFirst].Is(WordClass.PersonWord)) continue;
            int j = earlier.First;
            while (j < earlier.End && tokens[j].Word != tokens[i].Word) j++;
            if (j == earlier.End) return true;
        }
        return false;
    }
}
