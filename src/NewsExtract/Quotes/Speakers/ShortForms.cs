using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// "Fisheries, Harbours and Coast Ruritania (FHCR)": a short form in brackets tells by its letters where the name in front of it begins,
/// also over commas and "and".
/// </summary>
internal static class ShortForms
{
    /// <summary>Words that a short form has no letter for, in a row.</summary>
    private const int MaxSkipped = 2;

    /// <summary>Mentions that are read inside a long name.</summary>
    private const int MaxInside = 6;

    /// <summary>Lets the name in front of a bracketed short form begin where its first letter does.</summary>
    /// <param name="index">The reference in the brackets.</param>
    public static void Lengthen(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        int open = document.References[index].First - 1;
        int first = Beginning(document, document.WordAt(open + 1), open);
        if (first < 0 || tokens[first].Sentence != tokens[open].Sentence) return;
        // "the Alliance to Save Our Harbours (ASOH)": what begins there goes on to the brackets.
        for (int i = index - 1; i >= Math.Max(0, index - MaxInside); i--)
        {
            ref Reference begun = ref document.References[i];
            if (begun.Kind != ReferenceKind.Name || begun.NameFirst != first) continue;
            (begun.NameEnd, begun.End) = (open, open);
            // The names inside are parts of it.
            for (i++; i < index; i++) (document.References[i].NameFirst, document.References[i].NameEnd) = (first, open);
            return;
        }
        ref Reference name = ref document.References[index - 1];
        if (name.Kind != ReferenceKind.Name || name.End != open || name.HasRole || first >= name.NameFirst) return;
        bool article = first > 0 && tokens[first - 1].Is(WordClass.Definite);
        (name.NameFirst, name.RoleFirst, name.RoleEnd, name.MentionFirst) = (first, first, first, first);
        name.First = article ? first - 1 : first;
        document.ReferenceAt[first] = document.ReferenceAt[name.First] = index - 1;
    }

    /// <summary>Where a short form begins in the capitals that end at a token and have all its letters; else -1.</summary>
    private static int Beginning(QuoteDocument document, ReadOnlySpan<char> letters, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int letter = letters.Length - 1, skipped = 0, i = end - 1;
        // "Centers for Disease Control and Prevention (CDC)"
        if (i > 1 && tokens[i].First != letters[letter] && tokens[i].IsCapital && tokens[i - 1].Is(WordClass.Conjunction)) i -= 2;
        for (; i >= 0 && letter >= 0 && tokens[i].Stretch < 0 && skipped <= MaxSkipped; i--)
        {
            if (tokens[i].IsCapital && tokens[i].First == letters[letter])
            {
                if (letter-- == 0) return i;
                skipped = 0;
            }
            else if (tokens[i].First is ',' or '&'
                || tokens[i].Is(WordClass.Conjunction | WordClass.Preposition | WordClass.NameLink | WordClass.Determiner))
            {
                skipped++;
            }
            else return -1;
        }
        return -1;
    }
}
