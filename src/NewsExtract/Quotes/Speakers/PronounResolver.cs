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
    private const float SentenceCost = 1.5f;
    private const float PreviousSpeakerCost = .8f;
    private const float SubjectCost = 1f;
    private const float SentenceStartCost = 1.5f;
    private const float ObjectCost = 3.5f;
    private const float PossessiveCost = 5f;
    private const float OwnerOfSubjectCost = 2f;
    private const float InsideQuoteCost = 7f;
    private const float UnknownGenderCost = 1.2f;
    private const float UnsureCost = 1.5f;
    private const float OtherGenderCost = 4f;

    /// <summary>What one given name says of somebody's sex, and no title or role.</summary>
    private const float GivenNameAlone = 1f;
    private const float NamedBesideCost = 4f;
    private const float NewcomerCost = 1.5f;
    private const float ToldCost = 2f;

    /// <summary>Words of an apposition that opens a sentence.</summary>
    private const int MaxApposition = 4;

    /// <summary>From the name of who was told back to the verb.</summary>
    private const int MaxToCue = 5;

    /// <summary>Names beside one pronoun that are remembered.</summary>
    private const int MaxOthers = 8;

    /// <summary>Sentences between "they" and whom it means.</summary>
    private const int MaxSentencesToSeveral = 3;

    /// <summary>What every mention gains for somebody whom a noun may mean: it is rather whom the text is about.</summary>
    private const float MentionGain = .3f;
    private const int MaxMentions = 6;

    /// <summary>Evidence for a person that a nominal asks for; a pronoun is content with less.</summary>
    private const float SurelyPerson = 1;

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
        }
        float mostGain = wanted.Named ? MentionGain * MaxMentions : 0;
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            float distance = SentencesCost(tokens, token, reference.First);
            // Nobody further back can cost less.
            if (SubjectCost - mostGain + distance >= least) break;
            Source candidate = reference.Entity >= 0 ? Source.Of(reference.Entity) : Source.Itself(i);
            // "A woman stood at the gate.": somebody new whom nothing names.
            if (reference.Entity < 0 && (distance > SentenceCost || !IsNewcomer(document, reference))
                || !IsWanted(document, candidate, wanted, near: !wanted.Named
                && IsOfSentenceBefore(document, token, reference), out float cost))
            {
                continue;
            }
            // "her husband" is nobody whom "she" means, whether or not his name tells it.
            if (EntityEvidence.GenderOf(reference.Title) * wanted.Gender < 0
                || wanted.Named && document.Entities[reference.Entity].Person < SurelyPerson)
            {
                continue;
            }
            cost += PositionCost(document, reference) + distance;
            cost += reference.Entity < 0
                ? NewcomerCost : (others.Contains(reference.Entity) ? NamedBesideCost : 0) - Gain(document, reference.Entity, wanted);
            if (cost < least) (least, best) = (cost, candidate);
        }
        return best;
    }

    private static bool IsOfSentenceBefore(QuoteDocument document, int token, in Reference reference) =>
        document.Tokens[token].Sentence - document.Tokens[reference.First].Sentence == 1
            && document.Tokens[token].Paragraph == document.Tokens[reference.First].Paragraph
            && reference.Kind == ReferenceKind.Name && IsSubject(document, reference);

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
            && IsSubject(document, reference);

    /// <summary>"One of the owners".</summary>
    public static bool IsOneOfSeveral(QuoteDocument document, in Reference reference) =>
        reference.NameFirst > reference.First + 1 && document.WordAt(reference.First) is "One" or "one"
            && document.Tokens[reference.First + 1].Is(WordClass.RoleLink);

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
            if (behind.First <= token || behind.Kind != ReferenceKind.Name || behind.Entity < 0 || IsOwner(document, behind)) continue;
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
                && !IsOwner(document, document.References[i])) others[count++] = document.References[i].Entity;
        }
        return count;
    }

    /// <summary>
    /// Whom "they" means: the last nominal of several people or organisation that was a subject; none when nobody is near.
    /// </summary>
    public static Source FindSeveral(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        int last = LastBefore(document, token);
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            if (tokens[token].Sentence - tokens[reference.First].Sentence > MaxSentencesToSeveral) break;
            if (!IsSubject(document, reference)) continue;
            if (reference.Kind == ReferenceKind.Nominal && tokens[reference.NameFirst].Is(WordClass.GroupNoun)) return Source.Itself(i);
            if (reference.Entity >= 0 && document.Entities[reference.Entity] is { IsPerson: false, IsPlace: false })
                return Source.Of(reference.Entity);
        }
        return Source.None;
    }

    /// <summary>
    /// "The ministry condemned what it called": the organisation or country that is the subject
    /// of the pronoun's own sentence; -1 when none is.
    /// </summary>
    public static int FindOfSentence(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = LastBefore(document, token); i >= 0 && tokens[document.References[i].First].Sentence == tokens[token].Sentence; i--)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Entity >= 0 && !document.Entities[reference.Entity].IsPerson && !reference.IsNarrowing
                && IsSubject(document, reference))
            {
                return reference.Entity;
            }
        }
        return -1;
    }

    /// <summary>The organisation that "it" or "the company" stands for, the nearest subject first; -1 when there is none.</summary>
    public static int FindOrganization(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        int best = -1, last = LastBefore(document, token);
        float least = float.MaxValue;
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Entity < 0 || reference.IsNarrowing) continue;
            ref Entity entity = ref document.Entities[reference.Entity];
            // Two capital words of which nothing is known may be a company as well.
            if (entity.Person >= SurelyPerson || entity.IsPerson && tokens[entity.NameFirst].Is(WordClass.GivenName) || entity.IsPlace
                || tokens[entity.NameEnd - 1].End - tokens[entity.NameFirst].Start == 1) continue;
            float cost = (entity.IsPerson ? UnsureCost : 0) + PositionCost(document, reference) + (IsTold(tokens, reference) ? ToldCost : 0)
                + .5f * SentenceCost * (tokens[token].Sentence - tokens[reference.First].Sentence) - 2 * MentionGain * Math.Min(
                entity.Mentions, MaxMentions);
            if (cost < least) (least, best) = (cost, reference.Entity);
        }
        return best;
    }

    /// <summary>
    /// "he told the Courier", "zegt hij in de Courant": a name behind a verb that reports and a preposition is rather the paper's.
    /// </summary>
    private static bool IsTold(TokenBuffer tokens, in Reference reference)
    {
        bool governed = false;
        for (int i = reference.First - 1; i >= Math.Max(0, reference.First - MaxToCue) && tokens[i].Kind == TokenKind.Word
            && tokens[i].Sentence == tokens[reference.First].Sentence; i--)
        {
            governed |= tokens[i].Is(WordClass.Preposition);
            if (tokens[i].Is(WordClass.SpeechCue)) return governed;
        }
        return false;
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
                || NameReader.HasOrganizationWord(document.Tokens, entity.NameFirst, entity.NameEnd))) return false;
            known = entity.Gender;
            if (entity.Person < SurelyPerson) penalty = UnsureCost;
        }
        else
        {
            if (source.Reference < 0 || !document.Tokens[document.References[source.Reference].NameFirst].Is(WordClass.PersonWord)
                && !IsOneOfSeveral(document, document.References[source.Reference])) return false;
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

    private static bool IsOwner(QuoteDocument document, in Reference reference) =>
        reference.End < document.Tokens.Count && document.IsPossessive(reference.End);

    /// <summary>"NAME's mother", but not "NAME's answer was blunt.".</summary>
    private static bool OwnsPerson(QuoteDocument document, in Reference owner) =>
        document.ReferenceAt[owner.First] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Nominal }
            || document.ReferenceAt[owner.End + 1 < document.Tokens.Count ? owner.End + 1 : owner.End] >= 0;

    /// <summary>Whether a reference stands where the subject of its sentence does.</summary>
    public static bool IsSubject(QuoteDocument document, in Reference reference) => PositionCost(document, reference) <= SentenceStartCost;

    /// <summary>"Мэр города NAME": whether nothing but nouns stands in front of a name, as far as lists know.</summary>
    private static bool OnlyNouns(TokenBuffer tokens, int first, int end)
    {
        if (end - first > MaxApposition) return false;
        for (int i = first; i < end; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.AnyCue | WordClass.Auxiliary
                | WordClass.Adverb))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What a name's place in its sentence says of how likely a later pronoun means it.</summary>
    private static float PositionCost(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[reference.First].Stretch >= 0) return InsideQuoteCost;
        int start = document.Sentences[tokens[reference.First].Sentence].First;
        if (IsOwner(document, reference))
            return reference.First == start && !OwnsPerson(document, reference) ? OwnerOfSubjectCost : PossessiveCost;
        if (start < document.DatelineEnd) start = document.DatelineEnd;
        if (reference.First - start <= 1) return SubjectCost;
        ref Token before = ref tokens[reference.First - 1];
        // A script without spaces has no words in front of a name but those that govern it.
        if (Tokenizer.IsIdeograph(tokens[reference.First].First)) return before.Is(WordClass.Preposition) ? ObjectCost : SubjectCost;
        // "after", "before": a clause may follow as well as an object, and has its verb then.
        bool clause = before.Is(WordClass.Conjunction | WordClass.Complementizer) && !before.Is(WordClass.Preposition);
        if (before.Kind != TokenKind.Word || clause) return SentenceStartCost;
        // "The scorer was NAME": what a sentence is about may stand behind its verb.
        if (before.Is(WordClass.Auxiliary)) return SentenceStartCost;
        if (reference.End < tokens.Count && tokens[reference.End].Is(WordClass.AnyCue | WordClass.Auxiliary)) return SubjectCost;
        if (!document.Language.HasArticles && reference.Kind == ReferenceKind.Name && OnlyNouns(tokens, start, reference.First))
            return SubjectCost;
        return ObjectCost;
    }
}
