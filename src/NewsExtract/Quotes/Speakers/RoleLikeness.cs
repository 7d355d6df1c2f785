using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>How alike a nominal and somebody's role are in words: "the Ruritanian minister", "Ruritania's minister".</summary>
internal static class RoleLikeness
{
    /// <summary>Letters at the start of a noun that make another word akin to it.</summary>
    private const int StemLength = 7;

    /// <summary>Words of a role that are compared; a bound for hostile texts.</summary>
    public const int MaxRoleWords = 12;

    /// <summary>Letters that the names of a country and its people have in common.</summary>
    public const int MinCountry = 4;

    /// <summary>"the Utah Republican" is nobody with the label "R-Wis.".</summary>
    public static bool IsOtherState(QuoteDocument document, in Reference nominal, in Role label)
    {
        ReadOnlySpan<char> state = document.WordAt(label.First);
        for (int i = nominal.First; state.Length > 2 && i < nominal.NameFirst; i++)
        {
            if (document.Tokens[i].Is(WordClass.Place) && document.Tokens[i].IsCapital) return document.WordAt(i)[0] != state[2];
        }
        return false;
    }

    /// <summary>
    /// "the South Dakota senator" is nobody who is "a senator from Kansas", but "the Ruritanian minister" may be "Ruritania's minister".
    /// </summary>
    public static bool NamesOtherPlace(QuoteDocument document, in Reference nominal, in Role role)
    {
        bool other = false;
        for (int i = nominal.First; i < nominal.NameFirst; i++)
        {
            if (!IsPlace(document.Tokens[i])) continue;
            ReadOnlySpan<char> place = document.WordAt(i);
            ReadOnlySpan<char> start = place[..Math.Min(place.Length, MinCountry)];
            for (int t = role.First; t < Math.Min(role.End, role.First + MaxRoleWords); t++)
            {
                if (!IsPlace(document.Tokens[t])) continue;
                if (document.WordAt(t).StartsWith(start)) return false;
                other = true;
            }
        }
        return other;
    }

    /// <summary>
    /// Whether a capital word of a nominal begins as one of a role does: "the Ruritanian minister", "Ruritania's minister".
    /// </summary>
    public static bool SharesName(QuoteDocument document, in Reference nominal, in Role role)
    {
        for (int i = nominal.First; i < nominal.NameFirst; i++)
        {
            if (!document.Tokens[i].IsCapital || document.Tokens[i].Is(WordClass.Determiner)) continue;
            ReadOnlySpan<char> name = document.WordAt(i);
            for (int t = role.First; t < Math.Min(role.End, role.First + MaxRoleWords); t++)
            {
                if (document.Tokens[t].IsCapital && document.WordAt(t).StartsWith(name[..Math.Min(name.Length, MinCountry)])) return true;
            }
        }
        return false;
    }

    /// <summary>Whether words have a name among them: "the foreign minister of Ruritania".</summary>
    public static bool NamesAny(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].IsCapital && tokens[i].PhraseLength > 0 && !tokens[i].Is(WordClass.Determiner)
                && !tokens[i].Is(WordClass.PersonWord))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Describing words of a nominal that the role has too.</summary>
    public static int Shared(TokenBuffer tokens, in Reference nominal, in Role role)
    {
        int shared = 0, end = Math.Min(nominal.End, nominal.First + 12);
        for (int i = nominal.First; i < end; i++)
        {
            if (i == nominal.NameEnd - 1 || tokens[i].Is(WordClass.Determiner | WordClass.Preposition) || !tokens[i].IsWord) continue;
            for (int j = role.First; j < role.End; j++)
            {
                if (tokens[i].Word != tokens[j].Word) continue;
                shared++;
                break;
            }
        }
        return shared;
    }

    /// <summary>"the ophthalmologist" for the "head of ophthalmology".</summary>
    public static bool SharesStem(QuoteDocument document, int head, in Role role)
    {
        ReadOnlySpan<char> word = document.WordAt(head);
        if (word.Length <= StemLength) return false;
        for (int i = role.First; i < Math.Min(role.End, role.First + MaxRoleWords); i++)
        {
            if (document.WordAt(i).StartsWith(word[..StemLength]) && document.Tokens[i].Word != document.Tokens[head].Word) return true;
        }
        return false;
    }

    /// <summary>"der ABC-Chef" for the "ABC-Spitzenmann": compounds that begin with one name.</summary>
    public static bool SharesCompound(QuoteDocument document, int head, in Role role)
    {
        ReadOnlySpan<char> word = document.WordAt(head);
        int hyphen = document.Tokens[head].IsPlain ? -1 : word.IndexOf('-');
        if (hyphen < 2 || !char.IsUpper(word[0])) return false;
        for (int i = role.First; i < Math.Min(role.End, role.First + MaxRoleWords); i++)
        {
            if (document.WordAt(i).StartsWith(word[..(hyphen + 1)])) return true;
        }
        return false;
    }

    private static bool IsPlace(in Token token) => token.IsCapital && token.Is(WordClass.Place | WordClass.People);
}
