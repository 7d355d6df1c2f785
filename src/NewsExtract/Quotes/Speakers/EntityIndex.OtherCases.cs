using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <content>Names in other cases than the first, as Slavic languages have them.</content>
internal sealed partial class EntityIndex
{
    /// <summary>The length of an ending that no first case has, as "-a" of a man's second case is of a woman's first.</summary>
    private const int SureEnding = 3;

    /// <summary>
    /// "zdaniem Kowalskiego", "Jana Kowalskiego", where the text has "Jan Kowalski", or the other way round: whose name it is in another
    /// case; -1 when it is nobody's.
    /// </summary>
    private int FindInOtherCase(QuoteDocument document, in Reference reference)
    {
        ReadOnlySpan<char> family = document.WordAt(reference.NameEnd - 1);
        foreach ((string ending, string nominative) in document.Language.Speakers.FamilyNameEndings)
        {
            ulong named = WordForms.Nominative(family, ending, nominative);
            if (named == 0 && ending.Length >= SureEnding && nominative.Length > 1)
                named = WordForms.Nominative(family, nominative, ending);
            if (named == 0) continue;
            int steps = 0;
            for (int i = _byLast.GetValueOrDefault(named, -1); i >= 0 && steps < MaxSameName; i = entities[i].NextSameLast, steps++)
            {
                if (IsSamePerson(document, reference, entities[i])) return i;
            }
        }
        return -1;
    }

    /// <summary>Whether a name with the same family name in another case has no given name, or the same one.</summary>
    private static bool IsSamePerson(QuoteDocument document, in Reference reference, in Entity entity)
    {
        ref Token given = ref document.Tokens[entity.NameFirst];
        if (entity.NameEnd - entity.NameFirst < 2 || !given.Is(WordClass.GivenName)) return false;
        if (reference.NameEnd - reference.NameFirst == 1) return true;
        if (IsInitial(document, reference.NameFirst, entity.NameFirst)) return true;
        foreach ((string ending, string nominative) in document.Language.Speakers.GivenNameEndings)
        {
            if (WordForms.Nominative(document.WordAt(reference.NameFirst), ending, nominative) == given.Word) return true;
        }
        return false;
    }
}
