using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// "The minister said that ... / "...," Jane Smith told reporters.": a full name that is introduced without a role right where a role
/// without a name has spoken is whose role it was, as agencies write that give the office first.
/// </summary>
internal static class RoleBeforeName
{
    /// <summary>Sentences between the quote of the role and the quote of the name.</summary>
    private const int MaxSentencesBetween = 2;

    /// <summary>Gives the quotes of the role before a fragment to whom the fragment names, if it is the same one.</summary>
    public static void Join(QuoteDocument document, int fragment)
    {
        int role = document.Fragments[fragment - 1].SpeakerReference, named = document.Fragments[fragment].Entity;
        if (role < 0 || named < 0 || !IsIntroducedBy(document, document.Fragments[fragment], ref document.Entities[named])) return;
        ref Reference nominal = ref document.References[role];
        ref Entity entity = ref document.Entities[named];
        int sentence = SentenceOf(document, fragment), before = SentenceOf(document, fragment - 1);
        bool near = sentence - before <= MaxSentencesBetween;
        if (!near || !IsRoleAlone(document.Tokens, nominal) || entity.Gender * EntityEvidence.GenderOf(nominal.Title) < 0) return;
        nominal.Entity = named;
        (entity.RoleFirst, entity.RoleEnd) = (nominal.First, nominal.End);
        document.Entities.Roles.Add(document, named, nominal.First, nominal.End);
        for (int i = fragment - 1; i >= 0 && document.Fragments[i].SpeakerReference == role; i--)
            (document.Fragments[i].Entity, document.Fragments[i].SpeakerReference) = (named, -1);
    }

    private static int SentenceOf(QuoteDocument document, int fragment) => document.Tokens[document.Fragments[fragment].Token].Sentence;

    private static bool IsIntroducedBy(QuoteDocument document, in Fragment fragment, ref Entity entity) =>
        fragment.Attribution >= 0 && document.Attributions[fragment.Attribution].Reference == entity.Introduction
        && entity is { IsPerson: true, HasRole: false } && document.References[entity.Introduction].Age == 0
        && entity.NameEnd - entity.NameFirst > 1;

    /// <summary>"the minister", but not "the judge", "the man" or "the residents", who may well be nobody the text names.</summary>
    private static bool IsRoleAlone(TokenBuffer tokens, in Reference nominal) =>
        nominal.Kind == ReferenceKind.Nominal && tokens[nominal.First].Is(WordClass.Definite)
            && tokens[nominal.NameFirst].Is(WordClass.PersonWord)
        && !tokens[nominal.NameFirst].Is(WordClass.StandsAlone | WordClass.PersonNoun | WordClass.GroupNoun);
}
