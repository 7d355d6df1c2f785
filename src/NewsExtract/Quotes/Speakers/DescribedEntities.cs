using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds who fits what a noun says: an age, a kind of organisation, a people.</summary>
internal static class DescribedEntities
{
    /// <summary>Sentences between an organisation and a noun for its kind that is none of its words.</summary>
    private const int MaxSentencesToAkin = 8;

    /// <summary>Who is as old as "the 34-year-old" or "the teenager" says; -1 when the noun says nothing of an age, or nobody is.</summary>
    public static int OfAge(QuoteDocument document, in Reference nominal)
    {
        (int least, int most) = nominal.Age > 0
            ? (nominal.Age, nominal.Age) : document.Language.Speakers.AgesOf(document.Tokens[nominal.NameFirst].Word);
        if (most == 0) return -1;
        float gender = EntityEvidence.GenderOf(nominal.Title);
        int last = PronounResolver.LastBefore(document, nominal.First);
        for (int i = last; i >= Math.Max(0, last - 4 * NominalResolver.Lookback); i--)
        {
            if (document.References[i].Entity is >= 0 and var entity && document.Entities[entity] is var named && named.Age >= least
                && named.Age <= most
                && named.Gender * gender >= 0)
            {
                return entity;
            }
        }
        return -1;
    }

    /// <summary>
    /// The named organisation that "the bank" or "the company" stands for: one with the word
    /// in its name, else the nearest that is no other kind.
    /// </summary>
    public static int OfOrganization(QuoteDocument document, in Reference nominal, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        SpeakerWords words = document.Language.Speakers;
        ulong head = tokens[nominal.NameEnd - 1].Word;
        UInt128 groups = words.Groups(head);
        // "the Orm-based airline", "the Swedish carmaker" say where it is, and not that it is another.
        int home = nominal.NameFirst - nominal.First == 2
            && (tokens[nominal.First + 1].Is(WordClass.Place | WordClass.People) || IsHome(document.WordAt(nominal.First + 1))) ? 1 : 0;
        bool any = words.IsAnyOrganization(head);
        // "the search giant"
        if (home == 0 && any && document.Language.HasFixedOrder && nominal.NameFirst - nominal.First == 2
            && tokens[nominal.First + 1] is { Casing: Casing.Lower } kind && !kind.Is(WordClass.PersonWord | WordClass.Determiner))
        {
            home = 1;
        }
        if (nominal.NameFirst - nominal.First - home > 1) return -1;
        // "同社", "该公司": with its pronoun in one word.
        bool company = Tokenizer.IsIdeograph(tokens[nominal.First].First)
            || any && nominal.End - nominal.First - home <= 2;
        // Whom the last words came from goes on being called the company.
        if (company && running.Source.Entity >= 0
            && document.Entities[running.Source.Entity] is { Person: < SpeakerResolver.Likely, IsPlace: false } spoken
            && !IsOfOtherKind(document, spoken, groups)
            && tokens[nominal.First].Sentence - tokens[running.Token].Sentence <= NominalResolver.MaxSentencesBetween)
        {
            return running.Source.Entity;
        }
        int last = PronounResolver.LastBefore(document, nominal.First), inside = -1, akin = -1, far = -1;
        for (int i = last; i >= Math.Max(0, last - NominalResolver.Lookback); i--)
        {
            if (document.References[i].Entity is not (>= 0 and var index) || document.Entities[index].IsPerson) continue;
            ref Entity entity = ref document.Entities[index];
            bool near = tokens[nominal.First].Sentence - tokens[document.References[i].First].Sentence <= MaxSentencesToAkin;
            for (int t = entity.NameFirst; t < entity.NameEnd; t++)
            {
                if (tokens[t].Word == head && t + 1 == entity.NameEnd) return index;
                if (tokens[t].Word == head && inside < 0) inside = index;
                else if (akin < 0 && !document.References[i].IsNarrowing && (words.Groups(tokens[t].Word) & groups) != 0)
                    (akin, far) = near ? (index, far) : (akin, far < 0 ? index : far);
            }
        }
        if (inside >= 0 || akin >= 0) return inside >= 0 ? inside : akin;
        return !company ? -1 : far >= 0 ? far : GroupResolver.FindOrganization(document, nominal.First, groups);
    }

    /// <summary>"the charity" is no "Tree Agency": whether the last word of a name says that it is another kind of organisation.</summary>
    public static bool IsOfOtherKind(QuoteDocument document, in Entity entity, UInt128 groups) => groups != 0
        && document.Language.Speakers.Groups(document.Tokens[entity.NameEnd - 1].Word) is var own && own != 0 && (own & groups) == 0;

    /// <summary>"Orm-based", "state-run".</summary>
    private static bool IsHome(ReadOnlySpan<char> word) =>
        word.EndsWith("-based") || word.EndsWith("-run") || word.EndsWith("-owned") || word.EndsWith("-listed") || word.EndsWith("-backed");

    /// <summary>"the Croatian": a people's name in the singular, with an article, for somebody named before.</summary>
    public static bool IsPeopleAlone(QuoteDocument document, in Reference reference) =>
        reference.Kind == ReferenceKind.Name
            && reference.NameEnd - reference.NameFirst == document.Tokens[reference.NameFirst].Width
            && document.Tokens[reference.NameFirst].Is(WordClass.People) && !document.Tokens[reference.NameFirst].Is(WordClass.GroupNoun)
        && (!document.Language.HasArticles || reference.NameFirst > 0 && document.Tokens[reference.NameFirst - 1].Is(WordClass.Definite));

    /// <summary>Whose role names the country, else the most salient person.</summary>
    public static Source OfPeople(QuoteDocument document, in Reference people, in RunningSpeaker running) =>
        document.Entities.Roles.FindCompatriot(document, people.NameEnd - 1) is >= 0 and var known ? Source.Of(known)
        : PronounResolver.FindPerson(document, people.First,
        new PersonWanted(EntityEvidence.GenderOf(document.Tokens[people.NameEnd - 1].Class)) { Named = true }, running);
}
