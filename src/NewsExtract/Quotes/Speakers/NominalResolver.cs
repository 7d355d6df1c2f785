using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds whom a noun stands for: "the minister", "the company", "the 34-year-old".</summary>
internal static class NominalResolver
{
    /// <summary>How many references back a repeated nominal looks for its first mention.</summary>
    public const int Lookback = 60;

    /// <summary>Sentences between a speaker and a noun that says something new of the same one.</summary>
    public const int MaxSentencesBetween = 2;

    /// <summary>Years from which somebody may have an office.</summary>
    private const int GrownUp = 18;

    /// <summary>From paragraph to paragraph, where an empty line may stand between.</summary>
    private const int MaxParagraphsApart = 2;

    /// <summary>
    /// A nominal: whose role it repeats; else an indefinite one, a plural and a group stand for themselves; a definite one stands for the
    /// company, or for the first nominal with its head ("a farmer ... the farmer"), or, where it says
    /// little more than he or she, for the most salient person.
    /// </summary>
    public static Source Resolve(QuoteDocument document, int index, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference nominal = ref document.References[index];
        if (nominal.NameBehind >= 0) return Source.Of(document.References[nominal.NameBehind].Entity);
        if (Introduces(tokens, nominal, out bool narrowed)) return ResolveIntroduction(document, index, narrowed);
        ref Token head = ref tokens[nominal.NameFirst], article = ref tokens[nominal.First];
        bool bare = !article.Is(WordClass.Definite | WordClass.PronounPossessive) && document.Language.HasArticles;
        if (bare && !head.Is(WordClass.PersonWord)) return Source.Itself(index);
        if (document.Entities.Roles.Find(document, nominal) is >= 0 and var role) return Source.Of(role);
        if (NamedNext(document, index) is >= 0 and var next) return Source.Of(next);
        // "the statement", "her letter"
        if (nominal.NameFirst - nominal.First == 1 && document.Language.Speakers.IsWriting(head.Word)
            && IsNear(document, nominal.First, running) && !IsIntroducedBetween(document, index, running.Token))
        {
            return running.Source;
        }
        if (!article.Is(WordClass.Definite) && document.Language.HasArticles) return Source.Itself(index);
        if (OrganizationMeant(document, nominal, running) is >= 0 and var organization) return Source.Of(organization);
        if (EarlierNominals.FirstWithHead(document, index) is >= 0 and var earlier) return OfEarlier(document, earlier, nominal, running);
        if (head.Is(WordClass.GroupNoun) && !head.Is(WordClass.RoleNoun) || IsNarrowed(tokens, nominal)) return Source.Itself(index);
        return PersonMeant(document, nominal, running) is { IsKnown: true } person ? person : Source.Itself(index);
    }

    /// <summary>Whether a nominal speaks of somebody for the first time: an indefinite one, or a number.</summary>
    /// <param name="narrowed">
    /// Whether something in front of the noun says who is meant: scripts without spaces have it where others have an article.
    /// </param>
    private static bool Introduces(TokenBuffer tokens, in Reference nominal, out bool narrowed)
    {
        ref Token first = ref tokens[nominal.First];
        narrowed = Tokenizer.IsIdeograph(first.First) && nominal.NameFirst > nominal.First && !first.Is(WordClass.Definite);
        return narrowed || first.Is(WordClass.Indefinite) || first.Kind == TokenKind.Number;
    }

    private static Source ResolveIntroduction(QuoteDocument document, int index, bool narrowed)
    {
        ref Token first = ref document.Tokens[document.References[index].First];
        if (!narrowed && first.Is(WordClass.Indefinite) && Tokenizer.IsIdeograph(first.First)
            && EarlierNominals.FirstWithHead(document, index) is >= 0 and var earlier)
        {
            return Source.Itself(earlier);
        }
        return NamedAfter(document, index) is >= 0 and var named ? Source.Of(named) : Source.Itself(index);
    }

    /// <summary>"the software giant": a named organisation; -1 when none is meant. "The team" may be some of its people.</summary>
    private static int OrganizationMeant(QuoteDocument document, in Reference nominal, in RunningSpeaker running)
    {
        ref Token head = ref document.Tokens[nominal.NameFirst];
        if (NamedInWords(document, nominal) is >= 0 and var named) return named;
        bool organized = head.Is(WordClass.OrganizationNoun)
            || !head.Is(WordClass.GroupNoun) && document.Language.Speakers.IsAnyOrganization(head.Word);
        if (!organized || DescribedEntities.OfOrganization(document, nominal, running) is not (>= 0 and var organization)) return -1;
        document.Entities[organization].Person = Math.Min(document.Entities[organization].Person, 0);
        return organization;
    }

    /// <summary>"the traffic police" for "Orm Traffic Police": whose name has all words of a nominal; -1 when nobody's has.</summary>
    private static int NamedInWords(QuoteDocument document, in Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        if (nominal.NameEnd - nominal.First < 3 || !tokens[nominal.NameFirst].Is(WordClass.GroupNoun | WordClass.OrganizationNoun))
            return -1;
        int last = PronounResolver.LastBefore(document, nominal.First);
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            if (document.References[i] is { Kind: ReferenceKind.Name, Entity: >= 0 and var entity } && !document.Entities[entity].IsPerson
                && HasWords(tokens, nominal.First + 1, nominal.NameEnd, document.Entities[entity]))
            {
                return entity;
            }
        }
        return -1;
    }

    /// <summary>Whom a nominal of the same head introduced before.</summary>
    private static Source OfEarlier(QuoteDocument document, int earlier, in Reference nominal, in RunningSpeaker running)
    {
        if (IsIntroducedAfter(document, earlier, nominal, running)) return running.Source;
        return !document.Language.HasFixedOrder && document.References[earlier].Entity is >= 0 and var meant
            ? Source.Of(meant) : Source.Itself(earlier);
    }

    /// <summary>The person that a noun means which repeats no role: by age, by salience, or who has just spoken; or none.</summary>
    private static Source PersonMeant(QuoteDocument document, in Reference nominal, in RunningSpeaker running)
    {
        if (DescribedEntities.OfAge(document, nominal) is >= 0 and var aged) return Source.Of(aged);
        ref Token head = ref document.Tokens[nominal.NameFirst];
        SpeakerWords words = document.Language.Speakers;
        ReadOnlySpan<char> noun = document.WordAt(nominal.NameFirst);
        bool townsman = words.NounsAreCapital && head.Class == WordClass.None && words.PeopleEndings.EndsWithAny(noun);
        bool saysLittle = head.Is(WordClass.PersonNoun | WordClass.People) || townsman || nominal.Age > 0;
        bool isRole = head.Is(WordClass.PersonWord) ? !head.Is(WordClass.StandsAlone) : IsSomebody(words, noun);
        if (!saysLittle && !isRole) return Source.None;
        float gender = EntityEvidence.GenderOf(nominal.Title);
        if ((!saysLittle || head.Is(WordClass.People)) && SubjectBefore(document, nominal, gender) is >= 0 and var subject)
            return Source.Of(subject);
        bool child = nominal.Age is > 0 and < GrownUp;
        var wanted = new PersonWanted(gender) { Named = true, WithoutRole = !saysLittle || child, Age = nominal.Age };
        if (PronounResolver.FindPerson(document, nominal.First, wanted, running) is { IsKnown: true } person) return person;
        // Nobody without a role: the noun is a second one for who has just spoken, where no paragraph lies between.
        return !child && running.Source.Entity >= 0 && document.Entities[running.Source.Entity] is { IsPerson: true } speaker
            && speaker.Gender * gender >= 0 && IsNear(document, nominal.First, running)
            && !document.Entities.Roles.IsOfOtherPlace(document, nominal, running.Source.Entity) ? running.Source : Source.None;
    }

    /// <summary>Whether a noun that no list knows ends as nouns for people do: "der Kölner".</summary>
    private static bool IsSomebody(SpeakerWords words, ReadOnlySpan<char> noun) =>
        words.PersonEndings.EndsWithAny(noun) || words.PeopleEndings.EndsWithAny(noun);

    /// <summary>
    /// "A town council has apologised", and only then "Orm Town Council": who or what a text's beginning
    /// introduces by all but the name; -1 when there is none.
    /// </summary>
    private static int NamedAfter(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference nominal = ref document.References[index];
        ref Token head = ref tokens[nominal.NameFirst];
        bool someone = head.Is(WordClass.PersonWord) && !head.Is(WordClass.GroupNoun | WordClass.PersonNoun);
        if (someone && tokens[nominal.First].Sentence == 0
            && document.Entities.Roles.FindIntroduced(document, nominal) is >= 0 and var same)
        {
            return same;
        }
        if (NamedNext(document, index) is >= 0 and var next) return next;
        if (!head.Is(WordClass.OrganizationNoun) || nominal.NameFirst - nominal.First < 2
            || tokens[nominal.First].Sentence > MaxSentencesBetween)
        {
            return -1;
        }
        for (int i = index + 1; i < Math.Min(document.References.Count, index + Lookback); i++)
        {
            if (document.References[i] is { Kind: ReferenceKind.Name, Entity: >= 0 and var entity } && !document.Entities[entity].IsPerson
                && HasWords(tokens, nominal.First + 1, nominal.NameEnd, document.Entities[entity]))
            {
                return entity;
            }
        }
        return -1;
    }

    /// <summary>
    /// "A skipper told the court he was ill.", "The town's best baker has left.", and then "Ada Lund, 38, ...": whom a text begins with and
    /// does not name is whom the next sentences begin with; -1 when they begin with nobody.
    /// </summary>
    private static int NamedNext(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference nominal = ref document.References[index];
        ref Token head = ref tokens[nominal.NameFirst];
        bool described = tokens[nominal.First].Is(WordClass.Indefinite)
            || nominal.NameFirst - nominal.First > 2 && HasOwner(document, nominal);
        if (index > 0 || tokens[nominal.First].Sentence > 0 || !described || !head.Is(WordClass.PersonWord)
            || head.Is(WordClass.GroupNoun | WordClass.StandsAlone) || !document.Language.HasFixedOrder)
        {
            return -1;
        }
        for (int i = 1; i < document.References.Count && tokens[document.References[i].First].Sentence <= MaxSentencesBetween; i++)
        {
            ref Reference name = ref document.References[i];
            if (name.Kind != ReferenceKind.Name || name.Entity < 0 || tokens[name.First].Sentence == 0) continue;
            ref Entity entity = ref document.Entities[name.Entity];
            if (!entity.IsPerson || entity.IsPlace) continue;
            bool begins = name.MentionFirst == document.Sentences[tokens[name.First].Sentence].First;
            return begins && entity.Gender * EntityEvidence.GenderOf(nominal.Title) >= 0 ? name.Entity : -1;
        }
        return -1;
    }

    /// <summary>"the town's best baker"</summary>
    private static bool HasOwner(QuoteDocument document, in Reference nominal)
    {
        for (int i = nominal.First; i < nominal.NameFirst; i++)
        {
            if (document.IsPossessive(i)) return true;
        }
        return false;
    }

    /// <summary>Whether a name has all of some words, and more.</summary>
    private static bool HasWords(TokenBuffer tokens, int first, int end, in Entity entity)
    {
        if (entity.NameEnd - entity.NameFirst <= end - first) return false;
        for (int i = first; i < end; i++)
        {
            int t = entity.NameFirst;
            while (t < entity.NameEnd && tokens[t].Word != tokens[i].Word) t++;
            if (t == entity.NameEnd) return false;
        }
        return true;
    }

    /// <summary>
    /// "Dr. Ada Lund, the county's adviser, urged calm. It could be a dog, the biologist said.": who is the subject of the sentence before
    /// in the paragraph; -1 when nobody is.
    /// </summary>
    private static int SubjectBefore(QuoteDocument document, in Reference nominal, float gender)
    {
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[nominal.First].Sentence - 1;
        if (sentence < 0) return -1;
        for (int i = PronounResolver.LastBefore(document, document.Sentences[sentence].First - 1) + 1; i < document.References.Count
            && tokens[document.References[i].First].Sentence == sentence; i++)
        {
            ref Reference reference = ref document.References[i];
            // Paragraphs of one sentence go on with each other in papers of many countries.
            int apart = !document.Language.HasFixedOrder && document.Language.HasArticles ? MaxParagraphsApart : 0;
            if (tokens[nominal.First].Paragraph - tokens[reference.First].Paragraph > apart || reference.Kind != ReferenceKind.Name
                || reference.Entity < 0
                || !ReferencePlace.IsSubject(document, reference))
            {
                continue;
            }
            ref Entity entity = ref document.Entities[reference.Entity];
            if (!entity.IsPerson || entity.IsPlace) continue;
            // "President NAME left. The minister said": two offices.
            bool office = tokens[nominal.NameFirst].Is(WordClass.Title) && entity.HasRole
                && RoleTable.HeadToken(tokens, entity.RoleFirst, entity.RoleEnd) is >= 0 and var head && tokens[head].Is(WordClass.Title);
            return office || entity.Gender * gender < 0 || document.Entities.Roles.IsOfOtherPlace(document, nominal, reference.Entity)
                ? -1 : reference.Entity;
        }
        return -1;
    }

    /// <summary>Whether somebody has spoken in one of the last sentences.</summary>
    private static bool IsNear(QuoteDocument document, int token, in RunningSpeaker running) =>
        running.Source.IsKnown && document.Tokens[token].Sentence - document.Tokens[running.Token].Sentence <= MaxSentencesBetween;

    /// <summary>"Senators sent a letter. The letter said": whether a noun is new since somebody has spoken.</summary>
    private static bool IsIntroducedBetween(QuoteDocument document, int index, int spoken)
    {
        TokenBuffer tokens = document.Tokens;
        ulong head = tokens[document.References[index].NameFirst].Word;
        for (int i = document.References[index].First - 1; i > spoken; i--)
        {
            if (tokens[i].Word == head && tokens[i].Stretch < 0 && tokens[i - 1].Is(WordClass.Indefinite)) return true;
        }
        return false;
    }

    /// <summary>"a spokesman for the mayor", but not "la directora ejecutiva".</summary>
    private static bool IsNarrowed(TokenBuffer tokens, in Reference nominal)
    {
        for (int i = nominal.NameEnd; i < nominal.End; i++)
        {
            if (tokens[i].Is(WordClass.Preposition)) return true;
        }
        return false;
    }

    /// <summary>
    /// "An antiques dealer was tied up. ... NAME said": somebody without a role who is named
    /// behind a noun and has just spoken is the one it meant.
    /// </summary>
    private static bool IsIntroducedAfter(QuoteDocument document, int introduction, in Reference nominal, in RunningSpeaker running)
    {
        if (running.Source.Entity < 0) return false;
        ref Entity speaker = ref document.Entities[running.Source.Entity];
        TokenBuffer tokens = document.Tokens;
        return speaker.IsPerson && !RoleTable.HasOtherRole(document, speaker) && speaker.NameFirst > document.References[introduction].First
            && speaker.Gender * EntityEvidence.GenderOf(nominal.Title) >= 0
            && tokens[document.References[introduction].NameFirst].Is(WordClass.PersonWord)
            && tokens[nominal.First].Sentence - tokens[running.Token].Sentence <= MaxSentencesBetween;
    }
}
