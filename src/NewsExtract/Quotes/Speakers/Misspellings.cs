using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Family names that are one letter off: "Hauser said", where the text has introduced Ada Houser, and nobody else like it.</summary>
internal static class Misspellings
{
    /// <summary>In shorter names one letter makes another name: "Lund", "Lind".</summary>
    private const int MinLetters = 5;

    /// <summary>Entities that a name is compared with; a bound for hostile texts.</summary>
    private const int MaxCompared = 64;

    /// <summary>Whom a name means that the text has nowhere in full; the one so named where it is like nobody's.</summary>
    public static int Meant(QuoteDocument document, int entity)
    {
        ref Entity named = ref document.Entities[entity];
        ref Token name = ref document.Tokens[named.NameFirst];
        if (!document.Language.HasFixedOrder || named.NameEnd - named.NameFirst > 1 || name.End - name.Start < MinLetters
            || name.Is(WordClass.GivenName | WordClass.OrganizationWord | WordClass.Place | WordClass.People))
        {
            return entity;
        }
        int meant = -1;
        for (int i = 0; i < Math.Min(document.Entities.Count, MaxCompared); i++)
        {
            ref Entity other = ref document.Entities[i];
            if (!other.IsPerson || other.NameEnd - other.NameFirst < 2 || other.Mentions <= named.Mentions
                || !IsOneOff(document.WordAt(named.NameFirst), document.WordAt(other.NameEnd - 1)))
            {
                continue;
            }
            if (meant >= 0) return entity;
            meant = i;
        }
        return meant >= 0 ? meant : entity;
    }

    /// <summary>Whether one letter is another, or too many, or missing, or two have changed places.</summary>
    private static bool IsOneOff(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        if (Math.Abs(name.Length - other.Length) > 1 || name[0] != other[0]) return false;
        int start = name.CommonPrefixLength(other), shorter = Math.Min(name.Length, other.Length), end = 0;
        while (end < shorter - start && name[^(end + 1)] == other[^(end + 1)]) end++;
        int left = Math.Max(name.Length, other.Length) - start - end;
        return left == 1 || left == 2 && name.Length == other.Length && name[start] == other[start + 1] && name[start + 1] == other[start];
    }
}
