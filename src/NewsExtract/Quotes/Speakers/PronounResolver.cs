using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Who is looked for.</summary>
/// <param name="Gender">Positive for he, negative for she, 0 for either.</param>
internal readonly record struct PersonWanted(float Gender)
{
    /// <summary>Only somebody with a name will do.</summary>
    public bool Named { get; init; }

    /// <summary>Only somebody of whom the document does not tell another role will do.</summary>
    public bool WithoutRole { get; init; }

    /// <summary>How much must speak for a person.</summary>
    public float Evidence { get; init; }

    /// <summary>Only somebody of whom the document does not tell another age will do; 0 for any.</summary>
    public int Age { get; init; }
}

/// <summary>Finds the person a singular pronoun stands for, by least cost over the names before it.</summary>
internal static class PronounResolver
{
    // The costs of a candidate; the least wins.
    public const float SentenceCost = 1.5f;
    private const float PreviousSpeakerCost = .8f;
    private const float UnknownGenderCost = 1.2f;

    /// <summary>
    /// What somebody of another paragraph costs whom the text names nowhere beside what he says, and has not just introduced.
    /// </summary>
    private const float SilentCost = 1.5f;

    /// <summary>What the previous speaker gains where the words speak of another of the same sex.</summary>
    private const float AnotherGain = 2.5f;
    public const float UnsureCost = 1.5f;
    private const float OtherGenderCost = 4f;

    /// <summary>What one given name says of somebody's sex, and no title or role.</summary>
    private const float GivenNameAlone = 1f;
    private const float NamedBesideCost = 4f;
    private const float NewcomerCost = 1.5f;

    /// <summary>Names beside one pronoun that are remembered.</summary>
    private const int MaxOthers = 8;

    /// <summary>What every mention gains for somebody whom a noun may mean: it is rather whom the text is about.</summary>
    public const float MentionGain = .3f;
    public const int MaxMentions = 6;

    /// <summary>Evidence for a person that a nominal asks for; a pronoun is content with less.</summary>
    public const float SurelyPerson = 1;

    /// <summary>How many references back a pronoun may look.</summary>
    public const int Lookback = 60;

    /// <summary>The person that costs least, as the text has it before a token.</summary>
    /// <param name="token">Where the pronoun or noun stands.</param>
    public static Source FindPerson(QuoteDocument document, int token, in PersonWanted wanted, in RunningSpeaker previous)
    {
        TokenBuffer tokens = document.Tokens;
        int last = LastBefore(document, token);
        Span<int> others = stackalloc int[MaxOthers];
        others = others[..NamedBeside(document, token, last, wanted.Named, others)];
        (Source best, float least) = (Source.None, float.MaxValue);
        if (IsWanted(document, previous.Source, wanted, near: false, out float unknown))
        {
            (best, least) = (previous.Source, PreviousSpeakerCost + unknown
                + SentencesCost(tokens, token, previous.Token) - Gain(document, previous.Source.Entity, wanted));
            if (best.Entity >= 0 && others.Contains(best.Entity)) least += NamedBesideCost;
            if (!wanted.Named && SpeaksOfAnother(document, token, wanted.Gender)) least -= AnotherGain;
        }
        float mostGain = wanted.Named ? MentionGain * MaxMentions : 0;
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            float distance = SentencesCost(tokens, token, reference.First);
            // Nobody further back can cost less.
            if (ReferencePlace.SubjectCost - mostGain + distance >= least) break;
            float cost = CostOf(document, i, token, distance, wanted);
            if (reference.Entity >= 0 && others.Contains(reference.Entity)) cost += NamedBesideCost;
            if (cost < least) (least, best) = (cost, CandidateOf(document, i));
        }
        return best.IsKnown || wanted.Named ? best : NounBefore(document, token, last, wanted.Gender, previous);
    }

    /// <summary>
    /// "The suspect was arrested. "I did nothing," he said.": where nobody is named, the noun that this sentence or the one before is about.
    /// </summary>
    private static Source NounBefore(QuoteDocument document, int token, int last, float gender, in RunningSpeaker previous)
    {
        TokenBuffer tokens = document.Tokens;
        int found = -1;
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Entity >= 0 && document.Entities[reference.Entity] is { IsPerson: true } named && named.Gender * gender >= 0)
                return Source.None;
            // "The defendant, a teacher, denied it": what a sentence is about stands first.
            bool first = found < 0 || tokens[document.References[found].First].Sentence == tokens[reference.First].Sentence;
            if (first && reference.Kind == ReferenceKind.Nominal && tokens[reference.NameFirst].Is(WordClass.PersonWord)
                && !tokens[reference.NameFirst].Is(WordClass.GroupNoun) && EntityEvidence.GenderOf(reference.Title) * gender >= 0
                && tokens[token].Sentence - tokens[reference.First].Sentence <= 1 && ReferencePlace.IsSubject(document, reference))
            {
                found = i;
            }
        }
        return found >= 0 ? NominalResolver.Resolve(document, found, previous) : Source.None;
    }

    private static Source CandidateOf(QuoteDocument document, int index) =>
        document.References[index].Entity is >= 0 and var entity ? Source.Of(entity) : Source.Itself(index);

    /// <summary>What somebody mentioned before costs; infinite for who cannot be meant.</summary>
    /// <param name="distance">What the sentences between cost.</param>
    private static float CostOf(QuoteDocument document, int index, int token, float distance, in PersonWanted wanted)
    {
        ref Reference reference = ref document.References[index];
        bool isNamed = reference.Entity >= 0;
        // "A woman stood at the gate.": somebody new whom nothing names.
        if (!isNamed && (distance > SentenceCost || !IsNewcomer(document, reference))) return float.PositiveInfinity;
        bool near = !wanted.Named && IsOfSentenceBefore(document, token, reference);
        if (!IsWanted(document, CandidateOf(document, index), wanted, near, out float cost)) return float.PositiveInfinity;
        // "her husband" is nobody whom "she" means, whether or not his name tells it.
        if (EntityEvidence.GenderOf(reference.Title) * wanted.Gender < 0) return float.PositiveInfinity;
        cost += ReferencePlace.Cost(document, reference) + distance;
        if (!isNamed) return wanted.Named ? float.PositiveInfinity : cost + NewcomerCost;
        ref Entity entity = ref document.Entities[reference.Entity];
        if (wanted.Named) return entity.Person < SurelyPerson ? float.PositiveInfinity : cost - Gain(document, reference.Entity, wanted);
        bool introduced = entity.Introduction == index && distance <= SentenceCost;
        bool apart = document.Tokens[reference.First].Paragraph != document.Tokens[token].Paragraph;
        return apart && !entity.Speaks && !introduced ? cost + SilentCost : cost;
    }

    /// <summary>"He is a wanted man," he said: who is spoken of is somebody else, whom the text has just been about.</summary>
    private static bool SpeaksOfAnother(QuoteDocument document, int token, float gender)
    {
        TokenBuffer tokens = document.Tokens;
        if (token == 0 || tokens[token - 1].Stretch is not (>= 0 and var stretch)) return false;
        int first = document.Stretches[stretch].Open + 1;
        return tokens[first].Is(gender > 0 ? WordClass.PronounHe : WordClass.PronounShe);
    }

    private static bool IsOfSentenceBefore(QuoteDocument document, int token, in Reference reference) =>
        document.Tokens[token].Sentence - document.Tokens[reference.First].Sentence == 1
            && document.Tokens[token].Paragraph == document.Tokens[reference.First].Paragraph
            && reference.Kind == ReferenceKind.Name && ReferencePlace.IsSubject(document, reference);

    private static float SentencesCost(TokenBuffer tokens, int token, int before) =>
        SentenceCost * Math.Max(0, tokens[token].Sentence - tokens[before].Sentence);

    /// <summary>What somebody gains whom the text mentions often, where a noun may mean anybody.</summary>
    private static float Gain(QuoteDocument document, int entity, in PersonWanted wanted) =>
        wanted.Named ? MentionGain * Math.Min(document.Entities[entity].Mentions, MaxMentions) : 0;

    /// <summary>Whether somebody is what is looked for; what is not sure about it costs.</summary>
    private static bool IsWanted(QuoteDocument document, Source source, in PersonWanted wanted, bool near, out float penalty)
    {
        if (!Fits(document, source, wanted.Gender, wanted.Evidence, near, out penalty)) return false;
        if (source.Entity < 0) return !wanted.Named;
        ref Entity entity = ref document.Entities[source.Entity];
        bool otherAge = wanted.Age != 0 && entity.Age != 0 && entity.Age != wanted.Age;
        return !otherAge && !(wanted.WithoutRole && RoleTable.HasOtherRole(document, entity));
    }

    private static bool IsNewcomer(QuoteDocument document, in Reference reference) =>
        reference.Kind == ReferenceKind.Nominal && document.Tokens[reference.First].Is(WordClass.Indefinite) && reference.NameBehind < 0
            && (reference.First == 0 || document.Tokens[reference.First - 1].Kind == TokenKind.Word
            || document.Tokens[reference.First - 1].Sentence != document.Tokens[reference.First].Sentence)
            && (IsOneOfSeveral(document, reference) || !document.Tokens[reference.NameFirst].Is(WordClass.GroupNoun))
            && ReferencePlace.IsSubject(document, reference);

    /// <summary>"One of the owners".</summary>
    public static bool IsOneOfSeveral(QuoteDocument document, in Reference reference) =>
        reference.NameFirst > reference.First + 1 && document.Tokens[reference.First + 1].Is(WordClass.RoleLink)
            && document.Has(reference.First, WordList.OneOfSeveral);

    /// <summary>
    /// Who is named in what the one who is looked for says, or behind it in its sentence: rather somebody else, of whom it speaks.
    /// </summary>
    /// <param name="besideNominal">Whether a noun is looked at, which means nobody whom its sentence has named before.</param>
    private static int NamedBeside(QuoteDocument document, int token, int last, bool besideNominal, Span<int> others)
    {
        TokenBuffer tokens = document.Tokens;
        int count = 0, sentence = tokens[token].Sentence;
        for (int i = last + 1; i < Math.Min(document.References.Count, last + Lookback) && count < others.Length
            && tokens[document.References[i].First].Sentence == sentence; i++)
        {
            ref Reference behind = ref document.References[i];
            if (behind.First <= token || behind.Kind != ReferenceKind.Name || behind.Entity < 0
                || ReferencePlace.IsOwner(document, behind))
            {
                continue;
            }
            // "..., she said, said NAME", "He agrees, but NAME thinks": a further clause may name the same one.
            ref Token before = ref tokens[behind.First - 1];
            bool further = !before.IsWord || before.Is(WordClass.SpeechCue | WordClass.Conjunction)
                || behind.First > 1 && tokens[behind.First - 2].Is(WordClass.Conjunction);
            if (!further) others[count++] = behind.Entity;
        }
        for (int i = last; i >= Math.Max(0, last - Lookback) && count < others.Length
            && tokens[document.References[i].First].Sentence == sentence; i--)
        {
            if ((besideNominal || tokens[document.References[i].First].Stretch >= 0) && document.References[i].Entity >= 0
                && !ReferencePlace.IsOwner(document, document.References[i]))
            {
                others[count++] = document.References[i].Entity;
            }
        }
        return count;
    }

    /// <param name="near">Whether the sentence before, in one paragraph, is about that one: then
    /// a list of given names does not decide who is a man.</param>
    private static bool Fits(QuoteDocument document, Source source, float gender, float evidence, bool near, out float penalty)
    {
        penalty = 0;
        float known;
        if (source.Entity >= 0)
        {
            ref Entity entity = ref document.Entities[source.Entity];
            if (entity.Person <= evidence || entity.IsPlace) return false;
            // Where little is asked for, at least no abbreviation ("N.H.") and no firm.
            if (evidence < 0 && !entity.IsPerson && (document.Tokens[entity.NameFirst].Casing == Casing.AllCapitals
                || NameReader.HasOrganizationWord(document.Tokens, entity.NameFirst, entity.NameEnd)))
            {
                return false;
            }
            known = entity.Gender;
            if (entity.Person < SurelyPerson) penalty = UnsureCost;
        }
        else
        {
            if (source.Reference < 0 || !document.Tokens[document.References[source.Reference].NameFirst].Is(WordClass.PersonWord)
                && !IsOneOfSeveral(document, document.References[source.Reference]))
            {
                return false;
            }
            known = EntityEvidence.GenderOf(document.References[source.Reference].Title);
        }
        if (known == 0) penalty += UnknownGenderCost;
        if (known * gender >= 0) return true;
        penalty += OtherGenderCost;
        return near && Math.Abs(known) <= GivenNameAlone;
    }

    public static int LastBefore(QuoteDocument document, int token)
    {
        int low = 0, high = document.References.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.References[middle].First < token) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
