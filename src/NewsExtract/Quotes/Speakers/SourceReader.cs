using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Tells which of the references in the words of a source is the one that speaks.</summary>
internal static class SourceReader
{
    /// <summary>
    /// "The Daily Post columnist NAME", "BlazeNet's NAME", "Church spokesman NAME": behind the first
    /// reference of a source the name that it only describes.
    /// </summary>
    /// <param name="index">The first reference of the source.</param>
    /// <param name="end">Where the source ends.</param>
    public static int Innermost(QuoteDocument document, int index, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = document.References[index].First + 1; i < end && tokens[i].First != ',' && !tokens[i].Is(WordClass.Relative); i++)
        {
            if (document.ReferenceAt[i] is not (>= 0 and var inner) || inner == index
                || document.References[inner].Kind == ReferenceKind.Pronoun)
            {
                continue;
            }
            ref Reference outer = ref document.References[index];
            bool owned = outer.End < tokens.Count && document.IsPossessive(outer.End) && document.References[inner].First == outer.End + 1;
            bool described = outer.Kind == ReferenceKind.Name && document.References[inner].First <= outer.NameFirst
                && document.References[inner].End > outer.End;
            // "Vatican spokesman the Rev. NAME"
            bool apposed = outer.Kind == ReferenceKind.Nominal && document.References[inner].Kind == ReferenceKind.Name
                && document.References[inner].First >= outer.End
                && document.References[inner].First - outer.End <= 1 && tokens[outer.NameFirst].Is(WordClass.PersonWord)
                && (document.References[inner].First == outer.End || tokens[outer.End].Is(WordClass.Determiner));
            // "SDLP South Down MLA NAME"
            bool ends = outer.Kind == ReferenceKind.Name && document.References[inner] is { Kind: ReferenceKind.Name, HasRole: true } last
                && last.End == end
                && !tokens[outer.NameFirst].Is(WordClass.GivenName) && !HasJoint(tokens, outer.End, last.First);
            if (owned || described || apposed || ends) index = inner;
        }
        return index;
    }

    /// <summary>
    /// "A Syrian radio correspondent", "Ruritania's emergency service": a name that only narrows a noun that no list knows.
    /// </summary>
    public static bool IsNarrowing(QuoteDocument document, int index, int first, int end)
    {
        ref Reference reference = ref document.References[index];
        int next = reference.End;
        // "the Ruritanian newcomer" is one who is known.
        if (document.Tokens[reference.NameFirst].Is(WordClass.People) && document.Tokens[first].Is(WordClass.Definite)) return false;
        if (reference.Kind != ReferenceKind.Name || next >= end || reference.NameEnd - reference.NameFirst > 2) return false;
        if (document.IsPossessive(next)) next++;
        const WordClass noNoun = WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb | WordClass.Auxiliary | WordClass.Relative
            | WordClass.PronounWho | WordClass.Determiner | WordClass.Calendar;
        return next < end && document.Tokens[next] is { IsWord: true, Casing: Casing.Lower } noun && !noun.Is(noNoun)
            && (!noun.Is(WordClass.AnyCue) || noun.Is(WordClass.NounSpelling));
    }

    private static bool HasJoint(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Is(WordClass.Conjunction | WordClass.AnyCue)) return true;
        }
        return false;
    }
}
