using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Which roles one mention gives its entity: those around the name, and what a label of party and state behind it says.</summary>
internal static class EntityRoles
{
    /// <summary>Adds the roles that a mention gives its entity.</summary>
    public static void Add(QuoteDocument document, in Reference reference, ref Entity entity, RoleTable roles)
    {
        if (reference.HasRole && !IsInOtherCase(document, reference, entity))
            AddRole(document, reference, reference.RoleFirst, reference.RoleEnd, ref entity, roles);
        if (reference.HasApposition) AddRole(document, reference, reference.AppositionFirst, reference.AppositionEnd, ref entity, roles);
        // "is a mother of two" tells whom "she" means, and not whom "the mother".
        if (reference.SecondRoleEnd > reference.SecondRoleFirst
            && RoleTable.HeadToken(document.Tokens, reference.SecondRoleFirst, reference.SecondRoleEnd) is >= 0 and var second
            && !document.Language.Speakers.IsKin(document.Tokens[second].Word))
        {
            roles.Add(document, reference.Entity, reference.SecondRoleFirst, reference.SecondRoleEnd);
        }
        if (PartyBehind(document, reference) is not 0 and var party) roles.AddMember(reference.Entity, reference.End + 1, party);
    }

    /// <summary>"zięć Jana Kowalskiego": what stands in front of a name in another case is somebody else.</summary>
    private static bool IsInOtherCase(QuoteDocument document, in Reference reference, in Entity entity) =>
        document.Language.Speakers.FamilyNameEndings.Length > 0
            && EntityIndex.LastWord(document.Tokens, reference.NameFirst, reference.NameEnd)
            != EntityIndex.LastWord(document.Tokens, entity.NameFirst, entity.NameEnd);

    /// <summary>What "D-Ore." or "(R)" behind a name makes of its bearer; 0 when no such label follows.</summary>
    private static ulong PartyBehind(QuoteDocument document, in Reference reference)
    {
        if (reference.End + 1 >= document.Tokens.Count || document.Tokens[reference.End].First is not (',' or '(')
            || document.Tokens[reference.End + 1] is var label && (label.Casing == Casing.Lower || label.Is(WordClass.PronounFirst)))
        {
            return 0;
        }
        return PartyOfState(document, reference.End + 1) is not 0 and var party ? party : document.Language.Speakers.MemberOf(label.Word);
    }

    /// <summary>What "D-Ore." makes of the bearer of the name in front of it; 0 for any other word, like "T-Mobile".</summary>
    public static ulong PartyOfState(QuoteDocument document, int i) =>
        document.WordAt(i) is [_, '-' or '–', var state, ..] label && char.IsUpper(state)
        ? document.Language.Speakers.MemberOf(WordHash.Of(label[..1])) : 0;

    private static void AddRole(QuoteDocument document, in Reference reference, int first, int end, ref Entity entity, RoleTable roles)
    {
        // "a 23-year-old from Zadar" tells an age.
        if (RoleTable.HeadToken(document.Tokens, first, end) is >= 0 and var head && WordForms.IsAge(document.Tokens[head])) return;
        // Under one name in a later mention the fullest role stays; a role beside the full name is the first of all.
        if (!entity.HasRole || Words(document.Tokens, first, end) > Words(document.Tokens, entity.RoleFirst, entity.RoleEnd)
            && !document.Tokens[reference.RoleFirst].Is(WordClass.Honorific))
        {
            (entity.RoleFirst, entity.RoleEnd) = (first, end);
        }
        roles.Add(document, reference.Entity, first, end);
    }

    /// <summary>The words of a role, its article left out.</summary>
    private static int Words(TokenBuffer tokens, int first, int end) => end - first - (tokens[first].Is(WordClass.Determiner) ? 1 : 0);
}
