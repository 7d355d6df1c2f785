using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds for every quote whom its source stands for, in text order: names, pronouns, nominals, and the running speaker.</summary>
internal static class SpeakerResolver
{
    /// <summary>Tokens between a topic and the quote that it speaks.</summary>
    private const int MaxTopic = 40;

    /// <summary>
    /// Evidence for a person, so little that only a lack of others outweighs it: nearly that against two organisation words.
    /// </summary>
    private const float Unlikely = -4;

    /// <summary>Evidence for a person that "he" or "she" gives: what the least sure sign of one gives.</summary>
    public const float Likely = 1;

    /// <summary>From "heißt es" to where it comes from.</summary>
    private const int MaxToOrigin = 10;

    /// <summary>Tokens of an age, a reading or a subject in brackets behind a name.</summary>
    private const int MaxBrackets = 16;

    public static void Resolve(QuoteDocument document)
    {
        var running = new RunningSpeaker(Source.None, Source.None, Source.None, 0, false);
        int nominal = 0;
        foreach (ref Attribution attribution in document.Attributions.Span)
        {
            if (attribution.Reference < 0 || document.References[attribution.Reference].Entity is not (>= 0 and var named)) continue;
            int speaker = document.References[attribution.Reference].Entity = Misspellings.Meant(document, named);
            document.Entities[speaker].Speaks = true;
        }
        for (int i = 0; i < document.Fragments.Count; i++)
        {
            ref Fragment fragment = ref document.Fragments[i];
            bool continues = i > 0 && fragment.Attribution == document.Fragments[i - 1].Attribution
                && (fragment.Attribution >= 0 || fragment.Group == document.Fragments[i - 1].Group);
            nominal = ResolveNominals(document, nominal, fragment.Token, running);
            Source source = continues ? Continued(document, fragment, running) : Resolve(document, fragment, running);
            (fragment.Entity, fragment.SpeakerReference) = (source.Entity, source.Reference);
            if (IsFigures(document, fragment, source)) continue;
            if (i > 0 && !continues) RoleBeforeName.Join(document, i);
            Source other = source == running.Source ? running.Other : running.Source;
            bool asks = fragment.Attribution >= 0 && document.Text[fragment.End - 1] is '?' or '？' or '؟';
            running = new RunningSpeaker(source, IsOrganization(document, source) ? running.Person : source, other, fragment.Token, asks);
        }
    }

    /// <summary>"laut Prognosen": what is neither a name nor a noun for somebody does not go on speaking.</summary>
    private static bool IsFigures(QuoteDocument document, in Fragment fragment, Source source) =>
        source.Reference < -1 && fragment.Attribution >= 0 && document.Attributions[fragment.Attribution] is { HasSource: true } said
            && document.Tokens[said.CueFirst].Is(WordClass.PrepositionCue);

    /// <summary>Finds whom the nominals of the reporter's words before a token stand for, so that a later pronoun may mean them.</summary>
    /// <returns>The first reference not looked at.</returns>
    private static int ResolveNominals(QuoteDocument document, int from, int token, in RunningSpeaker running)
    {
        int i = Math.Max(from, PronounResolver.LastBefore(document, token) - PronounResolver.Lookback);
        for (; i < document.References.Count && document.References[i].First < token; i++)
        {
            ref Reference reference = ref document.References[i];
            ref Token first = ref document.Tokens[reference.First];
            if (first.Stretch < 0 && DescribedEntities.IsPeopleAlone(document, reference)
                && DescribedEntities.OfPeople(document, reference,
                running) is { Entity: >= 0 } compatriot)
            {
                reference.Entity = compatriot.Entity;
            }
            if (reference.Kind == ReferenceKind.Nominal && first.Stretch < 0
                && (first.Is(WordClass.Definite) || !document.Language.HasArticles)
                && document.Tokens[reference.NameFirst].Is(WordClass.PersonWord))
            {
                reference.Entity = NominalResolver.Resolve(document, i, running).Entity;
            }
        }
        return i;
    }

    private static Source Resolve(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        if (fragment.Attribution < 0) return FloatingQuotes.Resolve(document, fragment, running);
        ref Attribution attribution = ref document.Attributions[fragment.Attribution];
        if (attribution.Reference < 0) TopicBefore(document, fragment, ref attribution);
        if (attribution.Reference >= 0 && IsImpersonal(document, attribution) && !TakeOrigin(document, ref attribution)) return Source.None;
        if (attribution.Reference >= 0) return OfReference(document, attribution.Reference, running);
        if (attribution.HasSource && GenderOfObject(document, attribution) is not 0 and var sex
            && PronounResolver.FindPerson(document, attribution.SourceFirst, new PersonWanted(sex),
            running) is { IsKnown: true } meant)
        {
            return meant;
        }
        if (attribution.HasSource) return Source.Words(fragment.Attribution);
        if (attribution.CueEnd > attribution.CueFirst && Passives.Is(document, attribution.CueFirst)) return Source.None;
        int gender = attribution.CueEnd > attribution.CueFirst
            ? document.Language.Speakers.VerbGender(document.WordAt(attribution.CueFirst)) : 0;
        if (gender == 0)
            return document.Language.Speakers.SubjectsAreLeftOut && attribution.CueEnd > attribution.CueFirst
                && SubjectLeftOut(document, fragment, attribution.CueFirst, running) is { IsKnown: true } before
                ? before : FloatingQuotes.Resolve(document, fragment, running);
        return PronounResolver.FindPerson(document, attribution.CueFirst, new PersonWanted(gender), running) is { IsKnown: true } person
            ? person : running.Source;
    }

    /// <summary>
    /// Whom a verb without a subject means: that of the sentence before; where nobody has spoken yet, whoever costs least.
    /// </summary>
    private static Source SubjectLeftOut(QuoteDocument document, in Fragment fragment, int cue, in RunningSpeaker running) =>
        FloatingQuotes.SubjectBefore(document, fragment, cue, running) is { IsKnown: true } before ? before
        : running.Source.IsKnown ? Source.None : PronounResolver.FindPerson(document, cue, new PersonWanted(0), running);

    /// <summary>"heißt es": the pronoun stands for nobody.</summary>
    private static bool IsImpersonal(QuoteDocument document, in Attribution attribution) =>
        document.Tokens[attribution.SourceFirst].Is(WordClass.PronounIt) && attribution.CueEnd > attribution.CueFirst
            && document.Has(attribution.CueFirst, WordList.ImpersonalCue);

    /// <summary>
    /// "heißt es aus dem Ministerium": the mention behind a preposition in the clause is where it comes from; "heißt es in dem Brief" is by
    /// whoever wrote that.
    /// </summary>
    private static bool TakeOrigin(QuoteDocument document, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int cue = attribution.CueFirst;
        for (int i = Math.Max(1, cue - MaxToOrigin); i < Math.Min(tokens.Count, cue + MaxToOrigin); i++)
        {
            if (!tokens.AreTogether(i, cue)) continue;
            if (document.Language.Speakers.IsWriting(tokens[i].Word) || document.Language.Speakers.IsDocument(tokens[i].Word)) return true;
            if (document.ReferenceAt[i] is >= 0 and var index && document.References[index].Kind != ReferenceKind.Pronoun
                && document.Has(i - 1, WordList.Origin))
            {
                attribution.SetSource(document, index);
                return true;
            }
        }
        return false;
    }

    /// <summary>What "according to him" says of who is meant; 0 for any other source.</summary>
    private static int GenderOfObject(QuoteDocument document, in Attribution attribution) =>
        attribution.SourceEnd - attribution.SourceFirst > 1 || !document.Tokens[attribution.SourceFirst].Is(WordClass.PronounObject) ? 0
            : document.Has(attribution.SourceFirst, WordList.HeObject) ? 1
            : document.Has(attribution.SourceFirst, WordList.SheObject) ? -1 : 0;

    /// <summary>
    /// Who goes on speaking; where a whole sentence of the reporter's stands between the cue and a further fragment, rather its subject.
    /// </summary>
    private static Source Continued(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        int sentence = document.Tokens[fragment.Token].Sentence;
        bool between = fragment.Attribution >= 0 && document.Attributions[fragment.Attribution] is var said && said.CueEnd > said.CueFirst
            && said.CueEnd <= fragment.Token
            && document.Tokens[said.CueFirst].Sentence < sentence - 1;
        return between && FloatingQuotes.Subject(document, document.Sentences[sentence - 1].First, fragment.Token,
            running) is { IsKnown: true } subject ? subject : running.Source;
    }

    /// <summary>"NAMEは「...」と述べた": Japanese sets the quote between the topic and the verb.</summary>
    private static void TopicBefore(QuoteDocument document, in Fragment fragment, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int floor = Math.Max(document.Sentences[tokens[fragment.Token].Sentence].First, fragment.Token - MaxTopic);
        bool about = HanCharacters.EndsAbout(tokens, fragment.Token);
        for (int i = fragment.Token - 1; i > floor; i--)
        {
            // "JVAは「": an abbreviation right before the quote.
            if (i == fragment.Token - 1 && HanCharacters.IsTopic(tokens[i]) && tokens[i - 1].IsCapital
                && document.ReferenceEndingAt[i - 1] < 0)
            {
                (attribution.SourceFirst, attribution.SourceEnd) = (i - 1, i);
                return;
            }
            if (!HanCharacters.IsTopic(tokens[i]) || about && tokens[i].First == 'が'
                || document.ReferenceEndingAt[BeforeAsides(tokens, i - 1, floor)] is not (>= 0 and var index))
            {
                continue;
            }
            attribution.Reference = index;
            (attribution.SourceFirst, attribution.SourceEnd) = (document.References[index].MentionFirst, document.References[index].End);
            return;
        }
        bool quotative = attribution.CueEnd > attribution.CueFirst || attribution.CueFirst + 1 < tokens.Count
            && tokens[attribution.CueFirst].First == 'と' && tokens[attribution.CueFirst + 1].IsWord;
        if (!attribution.HasSource && quotative && HanRoles.Topic(tokens, fragment.Token, floor) is { Length: > 0 } topic)
            (attribution.SourceFirst, attribution.SourceEnd) = (topic.First, topic.First + topic.Length);
    }

    /// <summary>Over "（68）" and "＝東京都＝" behind a name.</summary>
    private static int BeforeAsides(TokenBuffer tokens, int i, int floor)
    {
        while (i > floor && tokens[i].First is '）' or ')' or '＝' or '=')
        {
            int close = i;
            bool brackets = tokens[i--].First is '）' or ')';
            while (i > floor && close - i < MaxBrackets && !(brackets ? tokens[i].First is '（' or '(' : tokens[i].First is '＝' or '=')) i--;
            i--;
        }
        return Math.Max(0, i);
    }

    /// <summary>Whom a mention stands for.</summary>
    public static Source OfReference(QuoteDocument document, int index, in RunningSpeaker running)
    {
        ref Reference reference = ref document.References[index];
        return reference.Kind switch
        {
            ReferenceKind.Name when DescribedEntities.IsPeopleAlone(document, reference)
                && !document.Entities[reference.Entity].IsPerson =>
                    DescribedEntities.OfPeople(document, reference, running) is { IsKnown: true } compatriot ? compatriot
                : Source.Of(reference.Entity),
            ReferenceKind.Name => Source.Of(reference.Entity),
            ReferenceKind.Nominal when reference.Entity >= 0 => Source.Of(reference.Entity),
            ReferenceKind.Nominal => NominalResolver.Resolve(document, index, running),
            _ => OfPronoun(document, index, running),
        };
    }

    private static Source OfPronoun(QuoteDocument document, int index, in RunningSpeaker running)
    {
        ref Token pronoun = ref document.Tokens[document.References[index].First];
        if (pronoun.Is(WordClass.PronounHe | WordClass.PronounShe))
        {
            int gender = pronoun.Is(WordClass.PronounHe) ? 1 : -1;
            if (IsOfThing(document, document.References[index].First, gender, running)) return running.Source;
            Source person = PronounResolver.FindPerson(document, document.References[index].First, new PersonWanted(gender), running);
            // Somebody must be meant: then rather a name that little shows to be a person's than a group.
            if (!person.IsKnown)
                person = PronounResolver.FindPerson(document, document.References[index].First,
                    new PersonWanted(gender) { Evidence = Unlikely }, running);
            if (person.Entity >= 0) document.Entities[person.Entity].Person = Math.Max(document.Entities[person.Entity].Person, Likely);
            return person.IsKnown ? person : running.Source;
        }
        if (pronoun.Is(WordClass.PronounWho))
            return Appositions.Antecedent(document, document.References[index].First) is >= 0 and var meant
                ? OfReference(document, meant, running) : running.Source;
        if (pronoun.Is(WordClass.PronounFirst)) return Source.Itself(index);
        if (pronoun.Is(WordClass.PronounIt) && GroupResolver.FindOfSentence(document, document.References[index].First) is >= 0
            and var own)
        {
            return Source.Of(own);
        }
        if (pronoun.Is(WordClass.PronounIt) && !IsOrganization(document, running.Source)
            && GroupResolver.FindOrganization(document, document.References[index].First) is >= 0
            and var organization)
        {
            return Source.Of(organization);
        }
        if (pronoun.Is(WordClass.PronounThey) && !IsSeveral(document, running.Source)
            && GroupResolver.FindSeveral(document, document.References[index].First) is { IsKnown: true } several)
        {
            return several;
        }
        return running.Source.IsKnown ? running.Source : Source.Itself(index);
    }

    /// <summary>
    /// "« ... », a dit le ministère. Il ajoute": where things are he or she, the organisation that has just spoken, if nobody was named since.
    /// </summary>
    private static bool IsOfThing(QuoteDocument document, int pronoun, int gender, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.Language.HasFixedOrder || !document.Language.HasArticles || !IsOrganization(document, running.Source)
            || tokens[pronoun].Sentence - tokens[running.Token].Sentence > 1
            || tokens[pronoun].Paragraph != tokens[running.Token].Paragraph
            || running.Source.Reference >= 0
            && EntityEvidence.GenderOf(document.References[running.Source.Reference].Title) * gender < 0)
        {
            return false;
        }
        for (int i = PronounResolver.LastBefore(document, pronoun); i >= 0 && document.References[i].First > running.Token; i--)
        {
            if (document.References[i].Entity is >= 0 and var named && document.Entities[named].IsPerson) return false;
        }
        return true;
    }

    private static bool IsSeveral(QuoteDocument document, Source source) => IsOrganization(document, source) || source.Reference < -1;

    private static bool IsOrganization(QuoteDocument document, Source source) =>
        source.Entity >= 0 ? !document.Entities[source.Entity].IsPerson
        : source.Reference >= 0 && document.Tokens[document.References[source.Reference].NameFirst]
        .Is(WordClass.GroupNoun | WordClass.OrganizationWord);

}
