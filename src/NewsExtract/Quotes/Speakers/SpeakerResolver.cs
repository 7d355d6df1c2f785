using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds for every quote whom its source stands for, in text order: names, pronouns, nominals, and the running speaker.</summary>
internal static class SpeakerResolver
{
    /// <summary>How many references back a repeated nominal looks for its first mention.</summary>
    private const int Lookback = 60;

    /// <summary>Tokens between a topic and the quote that it speaks.</summary>
    private const int MaxTopic = 40;

    /// <summary>Evidence for a person: so little as only a lack of others outweighs, and as much as "he" or "she" gives.</summary>
    private const float Unlikely = -4, Likely = 1;

    private const int MaxBrackets = 5;

    /// <summary>Sentences between a speaker and a noun that says something new of the same one.</summary>
    private const int MaxSentencesBetween = 2;

    /// <summary>Tokens in front of the marks that say whose the words are: "Smith was blunt: ...".</summary>
    private const int MinLeadIn = 3;

    /// <summary>The longest paragraph that is looked through for marks, in tokens.</summary>
    private const int MaxParagraph = 120;

    public static void Resolve(QuoteDocument document)
    {
        var running = new RunningSpeaker(Source.None, Source.None, Source.None, 0, false);
        int nominal = 0;
        for (int i = 0; i < document.Fragments.Count; i++)
        {
            ref Fragment fragment = ref document.Fragments[i];
            bool continues = i > 0 && fragment.Attribution == document.Fragments[i - 1].Attribution && (fragment.Attribution >= 0 || fragment.Group == document.Fragments[i - 1].Group);
            nominal = ResolveNominals(document, nominal, fragment.Token, running);
            Source source = continues ? Continued(document, fragment, running) : Resolve(document, fragment, running);
            (fragment.Entity, fragment.SpeakerReference) = (source.Entity, source.Reference);
            if (i > 0 && !continues) RoleBeforeName.Join(document, i);
            Source other = source == running.Source ? running.Other : running.Source;
            bool asks = fragment.Attribution >= 0 && document.Text[fragment.End - 1] is '?' or '？' or '؟';
            running = new RunningSpeaker(source, IsOrganization(document, source) ? running.Person : source, other, fragment.Token, asks);
        }
    }

    /// <summary>Finds whom the nominals of the reporter's words before a token stand for, so that a later pronoun may mean them.</summary>
    /// <returns>The first reference not looked at.</returns>
    private static int ResolveNominals(QuoteDocument document, int from, int token, in RunningSpeaker running)
    {
        int i = Math.Max(from, PronounResolver.LastBefore(document, token) - PronounResolver.Lookback);
        for (; i < document.References.Count && document.References[i].First < token; i++)
        {
            ref Reference reference = ref document.References[i];
            ref Token first = ref document.Tokens[reference.First];
            if (first.Stretch < 0 && IsPeopleAlone(document, reference) && OfPeople(document, reference, running) is { Entity: >= 0 } compatriot) reference.Entity = compatriot.Entity;
            if (reference.Kind == ReferenceKind.Nominal && first.Stretch < 0 && (first.Is(WordClass.Definite) || !document.Language.HasArticles) && document.Tokens[reference.NameFirst].Is(WordClass.PersonWord))
                reference.Entity = OfNominal(document, i, running).Entity;
        }
        return i;
    }

    private static Source Resolve(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        if (fragment.Attribution < 0) return Floating(document, fragment, running);
        ref Attribution attribution = ref document.Attributions[fragment.Attribution];
        if (attribution.Reference < 0) TopicBefore(document, fragment, ref attribution);
        if (attribution.Reference >= 0) return OfReference(document, attribution.Reference, running);
        if (attribution.HasSource) return Source.Words(fragment.Attribution);
        int gender = attribution.CueEnd > attribution.CueFirst ? document.Language.Speakers.VerbGender(document.WordAt(attribution.CueFirst)) : 0;
        if (gender == 0) return Floating(document, fragment, running);
        return PronounResolver.FindPerson(document, attribution.CueFirst, gender, running) is { IsKnown: true } person ? person : running.Source;
    }

    /// <summary>Who goes on speaking; where a whole sentence of the reporter's stands between the cue and a further fragment, rather its subject.</summary>
    private static Source Continued(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        int sentence = document.Tokens[fragment.Token].Sentence;
        bool between = fragment.Attribution >= 0 && document.Attributions[fragment.Attribution] is var said && said.CueEnd > said.CueFirst && said.CueEnd <= fragment.Token && document.Tokens[said.CueFirst].Sentence < sentence - 1;
        return between && Subject(document, document.Sentences[sentence - 1].First, fragment.Token, running) is { IsKnown: true } subject ? subject : running.Source;
    }

    /// <summary>"NAMEは「...」と述べた": Japanese sets the quote between the topic and the verb.</summary>
    private static void TopicBefore(QuoteDocument document, in Fragment fragment, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int floor = Math.Max(document.Sentences[tokens[fragment.Token].Sentence].First, fragment.Token - MaxTopic);
        for (int i = fragment.Token - 1; i > floor; i--)
        {
            if (!HanNames.IsTopic(tokens[i]) || document.ReferenceEndingAt[BeforeBrackets(tokens, i - 1, floor)] is not (>= 0 and var index)) continue;
            attribution.Reference = index;
            (attribution.SourceFirst, attribution.SourceEnd) = (document.References[index].MentionFirst, document.References[index].End);
            return;
        }
    }

    /// <summary>Over "（68）" behind a name.</summary>
    private static int BeforeBrackets(TokenBuffer tokens, int i, int floor)
    {
        if (tokens[i].First is not ('）' or ')')) return i;
        int open = i;
        while (open > floor && i - open < MaxBrackets && tokens[open].First is not ('（' or '(')) open--;
        return Math.Max(0, open - 1);
    }

    private static Source OfReference(QuoteDocument document, int index, in RunningSpeaker running)
    {
        ref Reference reference = ref document.References[index];
        return reference.Kind switch
        {
            ReferenceKind.Name when IsPeopleAlone(document, reference) && !document.Entities[reference.Entity].IsPerson => OfPeople(document, reference, running) is { IsKnown: true } compatriot ? compatriot : Source.Of(reference.Entity),
            ReferenceKind.Name => Source.Of(reference.Entity),
            ReferenceKind.Nominal when reference.Entity >= 0 => Source.Of(reference.Entity),
            ReferenceKind.Nominal => OfNominal(document, index, running),
            _ => OfPronoun(document, index, running),
        };
    }

    /// <summary>"the Croatian": a people's name in the singular, with an article, for somebody named before.</summary>
    private static bool IsPeopleAlone(QuoteDocument document, in Reference reference) =>
        reference.Kind == ReferenceKind.Name && reference.NameEnd - reference.NameFirst == Math.Max((int)document.Tokens[reference.NameFirst].PhraseLength, 1) && document.Tokens[reference.NameFirst].Is(WordClass.People) && !document.Tokens[reference.NameFirst].Is(WordClass.GroupNoun)
        && (!document.Language.HasArticles || reference.NameFirst > 0 && document.Tokens[reference.NameFirst - 1].Is(WordClass.Definite));

    /// <summary>Whose role names the country, else the most salient person.</summary>
    private static Source OfPeople(QuoteDocument document, in Reference people, in RunningSpeaker running) =>
        document.Entities.Roles.FindCompatriot(document, people.NameEnd - 1) is >= 0 and var known ? Source.Of(known)
        : PronounResolver.FindPerson(document, people.First, EntityEvidence.GenderOf(document.Tokens[people.NameEnd - 1].Class), running, named: true);

    private static Source OfPronoun(QuoteDocument document, int index, in RunningSpeaker running)
    {
        ref Token pronoun = ref document.Tokens[document.References[index].First];
        if (pronoun.Is(WordClass.PronounHe | WordClass.PronounShe))
        {
            int gender = pronoun.Is(WordClass.PronounHe) ? 1 : -1;
            Source person = PronounResolver.FindPerson(document, document.References[index].First, gender, running);
            // Somebody must be meant: then rather a name that little shows to be a person's than a group.
            if (!person.IsKnown) person = PronounResolver.FindPerson(document, document.References[index].First, gender, running, evidence: Unlikely);
            if (person.Entity >= 0) document.Entities[person.Entity].Person = Math.Max(document.Entities[person.Entity].Person, Likely);
            return person.IsKnown ? person : running.Source;
        }
        if (pronoun.Is(WordClass.PronounFirst)) return Source.Itself(index);
        if (pronoun.Is(WordClass.PronounIt) && !IsOrganization(document, running.Source)
            && PronounResolver.FindOrganization(document, document.References[index].First) is >= 0 and var organization) return Source.Of(organization);
        if (pronoun.Is(WordClass.PronounThey) && !IsSeveral(document, running.Source) && PronounResolver.FindSeveral(document, document.References[index].First) is { IsKnown: true } several) return several;
        return running.Source.IsKnown ? running.Source : Source.Itself(index);
    }

    private static bool IsSeveral(QuoteDocument document, Source source) => IsOrganization(document, source) || source.Reference < -1;

    private static bool IsOrganization(QuoteDocument document, Source source) => source.Entity >= 0 ? !document.Entities[source.Entity].IsPerson
        : source.Reference >= 0 && document.Tokens[document.References[source.Reference].NameFirst].Is(WordClass.GroupNoun | WordClass.OrganizationWord);

    /// <summary>
    /// A nominal: whose role it repeats; else an indefinite one, a plural and a group stand for themselves; a definite one stands for the company, or for
    /// the first nominal with its head ("a farmer ... the farmer"), or, where it says little more than he or she, for the most salient person.
    /// </summary>
    private static Source OfNominal(QuoteDocument document, int index, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference nominal = ref document.References[index];
        if (nominal.NameBehind >= 0) return Source.Of(document.References[nominal.NameBehind].Entity);
        if (tokens[nominal.First].Is(WordClass.Indefinite) || tokens[nominal.First].Kind == TokenKind.Number) return Source.Itself(index);
        ref Token head = ref tokens[nominal.NameFirst];
        bool definite = tokens[nominal.First].Is(WordClass.Definite | WordClass.PronounPossessive) || !document.Language.HasArticles;
        if (!definite && !head.Is(WordClass.PersonWord)) return Source.Itself(index);
        if (document.Entities.Roles.Find(document, nominal) is >= 0 and var role) return Source.Of(role);
        if (!tokens[nominal.First].Is(WordClass.Definite) && document.Language.HasArticles) return Source.Itself(index);
        if (head.Is(WordClass.OrganizationNoun) && OfOrganization(document, nominal, running) is >= 0 and var organization)
        {
            document.Entities[organization].Person = Math.Min(document.Entities[organization].Person, 0);
            return Source.Of(organization);
        }
        if (nominal.NameFirst - nominal.First == 1 && document.Language.Speakers.IsWriting(head.Word) && IsNear(document, nominal.First, running)) return running.Source;
        if (FirstWithHead(document, index) is >= 0 and var earlier) return IsIntroducedAfter(document, earlier, nominal, running) ? running.Source : Source.Itself(earlier);
        if (head.Is(WordClass.GroupNoun) && !head.Is(WordClass.RoleNoun) || IsNarrowed(tokens, nominal)) return Source.Itself(index);
        if (nominal.Age > 0 && OfAge(document, nominal) is >= 0 and var aged) return Source.Of(aged);
        float gender = EntityEvidence.GenderOf(nominal.Title);
        bool saysLittle = head.Is(WordClass.PersonNoun | WordClass.People) || nominal.Age > 0;
        bool knownRole = head.Is(WordClass.PersonWord) ? !head.Is(WordClass.StandsAlone) : document.Language.Speakers.PersonEndings.EndsWithAny(document.WordAt(nominal.NameFirst));
        if (!saysLittle && !knownRole) return Source.Itself(index);
        if (PronounResolver.FindPerson(document, nominal.First, gender, running, named: true, withoutRole: !saysLittle, age: nominal.Age) is { IsKnown: true } person) return person;
        // Nobody without a role: the noun is a second one for who has just spoken, where no paragraph lies between.
        return running.Source.Entity >= 0 && document.Entities[running.Source.Entity] is { IsPerson: true } speaker && speaker.Gender * gender >= 0
            && tokens[nominal.First].Sentence - tokens[running.Token].Sentence <= MaxSentencesBetween ? running.Source : Source.Itself(index);
    }

    /// <summary>Whether somebody has spoken in one of the last sentences.</summary>
    private static bool IsNear(QuoteDocument document, int token, in RunningSpeaker running) =>
        running.Source.IsKnown && document.Tokens[token].Sentence - document.Tokens[running.Token].Sentence <= MaxSentencesBetween;

    /// <summary>"a spokesman for the mayor", but not "la directora ejecutiva".</summary>
    private static bool IsNarrowed(TokenBuffer tokens, in Reference nominal)
    {
        for (int i = nominal.NameEnd; i < nominal.End; i++)
        {
            if (tokens[i].Is(WordClass.Preposition)) return true;
        }
        return false;
    }

    /// <summary>"An antiques dealer was tied up. ... NAME said": somebody without a role who is named behind a noun and has just spoken is the one it meant.</summary>
    private static bool IsIntroducedAfter(QuoteDocument document, int introduction, in Reference nominal, in RunningSpeaker running)
    {
        if (running.Source.Entity < 0) return false;
        ref Entity speaker = ref document.Entities[running.Source.Entity];
        TokenBuffer tokens = document.Tokens;
        return speaker.IsPerson && !RoleTable.HasOtherRole(document, speaker) && speaker.NameFirst > document.References[introduction].First && speaker.Gender * EntityEvidence.GenderOf(nominal.Title) >= 0
            && tokens[document.References[introduction].NameFirst].Is(WordClass.PersonWord) && tokens[nominal.First].Sentence - tokens[running.Token].Sentence <= MaxSentencesBetween;
    }

    /// <summary>An earlier nominal with the same head that introduces somebody, or the nominal's fuller form; -1 when there is none.</summary>
    private static int FirstWithHead(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference nominal = ref document.References[index];
        for (int i = Math.Max(0, index - Lookback); i < index; i++)
        {
            ref Reference earlier = ref document.References[i];
            if (earlier.Kind != ReferenceKind.Nominal || tokens[earlier.NameFirst].Word != tokens[nominal.NameFirst].Word || tokens[earlier.First].Stretch >= 0 || SaysNew(tokens, nominal, earlier)) continue;
            bool fuller = earlier.End > earlier.NameEnd && nominal.End == nominal.NameEnd
                || tokens[earlier.NameFirst].Is(WordClass.OrganizationNoun) && earlier.NameFirst - earlier.First > nominal.NameFirst - nominal.First;
            if (tokens[earlier.First].Is(WordClass.Indefinite) || fuller) return i;
        }
        return -1;
    }

    /// <summary>"the Velmark senator" is not "a senator" who was mentioned before: a capital word describes the later one alone.</summary>
    private static bool SaysNew(TokenBuffer tokens, in Reference nominal, in Reference earlier)
    {
        for (int i = nominal.First + 1; i < nominal.NameFirst; i++)
        {
            if (!tokens[i].IsCapital || tokens[i].Is(WordClass.PersonWord) || !tokens[nominal.NameFirst].Is(WordClass.PersonWord)) continue;
            int j = earlier.First;
            while (j < earlier.End && tokens[j].Word != tokens[i].Word) j++;
            if (j == earlier.End) return true;
        }
        return false;
    }

    private static int OfAge(QuoteDocument document, in Reference nominal)
    {
        int last = PronounResolver.LastBefore(document, nominal.First);
        for (int i = last; i >= Math.Max(0, last - 4 * Lookback); i--)
        {
            if (document.References[i].Entity is >= 0 and var entity && document.Entities[entity].Age == nominal.Age) return entity;
        }
        return -1;
    }

    /// <summary>The named organisation that "the bank" or "the company" stands for: one with the word in its name, else the nearest that is no other kind.</summary>
    private static int OfOrganization(QuoteDocument document, in Reference nominal, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        SpeakerWords words = document.Language.Speakers;
        ulong head = tokens[nominal.NameEnd - 1].Word, groups = words.Groups(head);
        if (nominal.NameFirst - nominal.First > 1) return -1;
        bool company = words.IsAnyOrganization(head) && nominal.End - nominal.First <= 2;
        // Whom the last words came from goes on being called the company.
        if (company && running.Source.Entity >= 0 && document.Entities[running.Source.Entity] is { Person: < Likely, IsPlace: false } && tokens[nominal.First].Sentence - tokens[running.Token].Sentence <= MaxSentencesBetween) return running.Source.Entity;
        int last = PronounResolver.LastBefore(document, nominal.First), akin = -1;
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            if (document.References[i].Entity is not (>= 0 and var index) || document.Entities[index].IsPerson) continue;
            ref Entity entity = ref document.Entities[index];
            for (int t = entity.NameFirst; t < entity.NameEnd; t++)
            {
                if (tokens[t].Word == head) return index;
                if (akin < 0 && (words.Groups(tokens[t].Word) & groups) != 0) akin = index;
            }
        }
        if (akin >= 0) return akin;
        return company ? PronounResolver.FindOrganization(document, nominal.First) : -1;
    }

    /// <summary>
    /// The speaker of a quote without a source: whom the words before the marks, or the sentence right before in its own paragraph, speak of; else who spoke
    /// last; at a text's beginning, whom the paragraph before speaks of.
    /// </summary>
    private static Source Floating(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[fragment.Token].Sentence;
        int first = document.Sentences[sentence].First;
        if (fragment.Token - first >= MinLeadIn) return (tokens[fragment.Token - 1].First == ':' || fragment.Token > 1 && tokens[fragment.Token - 2].First == ':' ? LastSubject(document, first, fragment.Token) : Source.None) is { IsKnown: true } led ? led
            : Subject(document, first, fragment.Token, running) is { IsKnown: true } leading ? leading : running.Source;
        if (sentence == 0) return running.Source;
        first = document.Sentences[sentence - 1].First;
        bool sameParagraph = tokens[first].Paragraph == tokens[fragment.Token].Paragraph;
        if (sameParagraph || !running.Source.IsKnown || IsParagraphBetween(document, fragment, running))
        {
            if (Subject(document, first, fragment.Token, running) is { IsKnown: true } subject) return subject;
            if (sameParagraph || !running.Source.IsKnown) return FirstPerson(document, first, fragment.Token) is { IsKnown: true } person ? person : running.Source;
        }
        if (!sameParagraph && running.Asks && running.Other.IsKnown) return running.Other;
        // In a paragraph of their own the words are rather a person's than those of a company that has just spoken.
        return sameParagraph || !running.Person.IsKnown ? running.Source : running.Person;
    }

    /// <summary>Whether a whole paragraph of the reporter's stands between two quotes.</summary>
    private static bool IsParagraphBetween(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        int paragraph = tokens[fragment.Token - 1].Paragraph, floor = Math.Max(0, fragment.Token - MaxParagraph);
        for (int i = fragment.Token - 1; i >= floor; i--)
        {
            if (tokens[i].Stretch >= 0) return false;
            if (tokens[i].Paragraph != paragraph) return i > running.Token;
        }
        return false;
    }

    private static Source FirstPerson(QuoteDocument document, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (document.ReferenceAt[i] is not (>= 0 and var index) || document.References[index].Entity is not (>= 0 and var entity) || !document.Entities[entity].IsPerson) continue;
            ref Reference reference = ref document.References[index];
            if (document.Tokens[i].Stretch >= 0) return Source.None;
            bool isObject = reference.First > first && document.Tokens[reference.First - 1].Is(WordClass.Preposition) || reference.End < document.Tokens.Count && document.IsPossessive(reference.End);
            if (!isObject) return Source.Of(entity);
        }
        return Source.None;
    }

    /// <summary>"Asked whether he would go, NAME smiled: ...": the last person that is a subject in front of a colon.</summary>
    private static Source LastSubject(QuoteDocument document, int first, int end)
    {
        for (int i = end - 1; i >= first; i--)
        {
            if (document.Tokens[i].Stretch >= 0 && document.Tokens[i].Kind != TokenKind.Mark) return Source.None;
            if (document.ReferenceAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } name && name.First == i && name.Entity >= 0 && document.Entities[name.Entity].IsPerson && PronounResolver.IsSubject(document, name)) return Source.Of(name.Entity);
        }
        return Source.None;
    }

    /// <summary>The first person or nominal that is the subject of some words of the reporter.</summary>
    private static Source Subject(QuoteDocument document, int first, int end, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Stretch >= 0) return Source.None;
            if (document.ReferenceAt[i] is not (>= 0 and var index)) continue;
            ref Reference reference = ref document.References[index];
            if (reference.Kind == ReferenceKind.Pronoun && tokens[reference.First].Is(WordClass.PronounHe | WordClass.PronounShe)) return OfReference(document, index, running);
            if (reference.Kind == ReferenceKind.Pronoun || !PronounResolver.IsSubject(document, reference)) continue;
            if (reference.Kind == ReferenceKind.Name && reference.Entity >= 0 && document.Entities[reference.Entity].IsPerson) return Source.Of(reference.Entity);
            if (reference.Kind == ReferenceKind.Nominal && tokens[reference.NameFirst].Is(WordClass.PersonWord) && (tokens[reference.First].Is(WordClass.Definite | WordClass.PronounPossessive) || !document.Language.HasArticles)
                && OfNominal(document, index, running) is { Entity: >= 0 } person) return person;
        }
        return Source.None;
    }
}
