using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Who is somebody's relative, and which family name those have whom a text calls by a given name alone.</summary>
internal static class Relatives
{
    /// <summary>
    /// "Ada and Finn Lund": the entity behind "and" that is introduced there, whose family name a given name shares; -1 when there is none.
    /// </summary>
    public static int FamilyOf(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        if (index + 1 >= document.References.Count
            || tokens[reference.NameFirst].Is(WordClass.Place | WordClass.People | WordClass.OrganizationWord))
        {
            return -1;
        }
        bool given = tokens[reference.NameFirst].Is(WordClass.GivenName) || IsBehindPlural(tokens, reference.First);
        ref Reference next = ref document.References[index + 1];
        bool joined = next.First == reference.End + 1 && next.First == next.NameFirst && tokens[reference.End].Is(WordClass.Conjunction)
            && tokens[next.First].Sentence == tokens[reference.First].Sentence;
        if (!joined || next.Kind != ReferenceKind.Name || next.Entity < 0 || !given && !tokens[next.NameFirst].Is(WordClass.GivenName))
            return -1;
        ref Entity entity = ref document.Entities[next.Entity];
        return entity.Introduction == index + 1 && entity.NameEnd - entity.NameFirst > 1
            && !NameReader.HasOrganizationWord(tokens, entity.NameFirst, entity.NameEnd) ? next.Entity : -1;
    }

    /// <summary>"the parents, Ada and ...".</summary>
    private static bool IsBehindPlural(TokenBuffer tokens, int first) =>
        first > 0 && tokens[first - 1].Is(WordClass.GroupNoun)
            || first > 1 && tokens[first - 1].First == ',' && tokens[first - 2].Is(WordClass.GroupNoun);

    /// <summary>
    /// "His wife, Ada, ... Mrs Lund": a relative with a given name alone gets the family name with which
    /// a title of the same gender calls her; -1 when there is none.
    /// </summary>
    public static int FindRelative(QuoteDocument document, in Reference reference, EntityIndex index)
    {
        TokenBuffer tokens = document.Tokens;
        EntityTable entities = document.Entities;
        float gender = EntityEvidence.GenderOf(reference.Title);
        if (gender == 0 || !index.HasLast(EntityIndex.LastWord(tokens, reference.NameFirst, reference.NameEnd))) return -1;
        for (int i = entities.Count - 1; i >= Math.Max(0, entities.Count - EntityIndex.MaxSameName); i--)
        {
            ref Entity entity = ref entities[i];
            if (entity.FullName is not null || entity.NameEnd - entity.NameFirst != 1
                || !IsRelative(document, document.References[entity.Introduction]))
            {
                continue;
            }
            ref Reference relative = ref document.References[entity.Introduction];
            float given = EntityEvidence.GivenGender(tokens[entity.NameFirst]);
            if ((given == 0 ? EntityEvidence.RoleGender(tokens, relative.RoleFirst, relative.RoleEnd) : given) * gender <= 0) continue;
            entity.FullName = string.Concat(document.TextOf(entity.NameFirst, entity.NameEnd), " ",
                document.TextOf(reference.NameFirst, reference.NameEnd));
            return i;
        }
        return -1;
    }

    /// <summary>"his daughter NAME", "NAME, the mayor's wife".</summary>
    public static bool IsRelative(QuoteDocument document, in Reference reference) =>
        reference.HasRole && IsKin(document, reference.RoleFirst, reference.RoleEnd)
            || reference.HasApposition && IsKin(document, reference.AppositionFirst, reference.AppositionEnd);

    /// <summary>Whether the text speaks of a relative of a sex: "her husband", who may be called by her family name.</summary>
    public static bool SpeaksOfKin(QuoteDocument document, float gender)
    {
        foreach (ref Reference reference in document.References.Span)
        {
            if (EntityEvidence.GenderOf(reference.Title) * gender > 0
                && (reference.Kind == ReferenceKind.Nominal && document.Language.Speakers.IsKin(document.Tokens[reference.NameFirst].Word)
                || IsRelative(document, reference)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsKin(QuoteDocument document, int first, int end) =>
        RoleTable.HeadToken(document.Tokens, first, end) is >= 0 and var head
            && document.Language.Speakers.IsKin(document.Tokens[head].Word);
}
