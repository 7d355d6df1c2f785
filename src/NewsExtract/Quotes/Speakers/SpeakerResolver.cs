using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds for every quote whom its source stands for, in text order: names, pronouns, nominals, and the running speaker.</summary>
internal static class SpeakerResolver
{
    // Costs of a candidate for a pronoun, the least wins.
    private const float SentenceCost = 1.5f;
    private const float PreviousSpeakerCost = .8f;
    private const float SubjectCost = 1f;
    private const float SentenceStartCost = 1.5f;
    private const float ObjectCost = 3.5f;
    private const float PossessiveCost = 5f;
    private const float InsideQuoteCost = 7f;
    private const float UnknownGenderCost = 1.2f;

    /// <summary>How many references back a pronoun may look.</summary>
    private const int Lookback = 60;

    public static void Resolve(QuoteDocument document)
    {
        int speaker = -1, speakerReference = -1, speakerToken = -1;
        for (int i = 0; i < document.Fragments.Count; i++)
        {
            ref Fragment fragment = ref document.Fragments[i];
            if (i > 0 && fragment.Group == document.Fragments[i - 1].Group && fragment.Attribution == document.Fragments[i - 1].Attribution)
            {
                (fragment.Entity, fragment.SpeakerReference) = (speaker, speakerReference);
                speakerToken = fragment.Token;
                continue;
            }
            int source = fragment.Attribution >= 0 ? document.Attributions[fragment.Attribution].Reference : -1;
            if (source >= 0) (fragment.Entity, fragment.SpeakerReference) = ResolveReference(document, source, speaker, speakerReference, speakerToken);
            else (fragment.Entity, fragment.SpeakerReference) = Floating(document, fragment) is >= 0 and var introduced ? (introduced, -1) : (speaker, speakerReference);
            (speaker, speakerReference, speakerToken) = (fragment.Entity, fragment.SpeakerReference, fragment.Token);
        }
    }

    private static (int Entity, int Reference) ResolveReference(QuoteDocument document, int index, int speaker, int speakerReference, int speakerToken)
    {
        ref Reference reference = ref document.References[index];
        switch (reference.Kind)
        {
            case ReferenceKind.Name:
                if (!IsPeopleAlone(document, reference)) return (reference.Entity, -1);
                return ByPronoun(document, reference.First, 0, speaker, speakerToken) is >= 0 and var compatriot ? (compatriot, -1) : (reference.Entity, -1);
            case ReferenceKind.Nominal:
                return ByNominal(document, reference, index, speaker, speakerToken);
            default:
                ref Token pronoun = ref document.Tokens[reference.First];
                if (pronoun.Is(WordClass.PronounHe | WordClass.PronounShe))
                {
                    int person = ByPronoun(document, reference.First, pronoun.Is(WordClass.PronounHe) ? 1 : -1, speaker, speakerToken);
                    return person >= 0 ? (person, -1) : (speaker, speakerReference);
                }
                if (pronoun.Is(WordClass.PronounFirst)) return (-1, index);
                return (speaker, speakerReference >= 0 || speaker >= 0 ? speakerReference : index);
        }
    }

    /// <summary>"the Croatian": a people's name in the singular, with an article, for somebody named before.</summary>
    private static bool IsPeopleAlone(QuoteDocument document, in Reference reference) =>
        reference.NameEnd - reference.NameFirst == 1 && document.Tokens[reference.NameFirst].Is(WordClass.People)
        && reference.NameFirst > 0 && document.Tokens[reference.NameFirst - 1].Is(WordClass.Definite);

    /// <summary>The speaker of a quote without a source: whom the sentence right before it, in its own paragraph, speaks of; else nobody new.</summary>
    private static int Floating(QuoteDocument document, in Fragment fragment)
    {
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[fragment.Token].Sentence;
        Sentence own = document.Sentences[sentence];
        // Words in front of the marks count too: "Smith was blunt: ...".
        int first = own.First;
        if (fragment.Token - first < 3)
        {
            if (sentence == 0) return -1;
            Sentence before = document.Sentences[sentence - 1];
            if (tokens[before.First].Paragraph != tokens[fragment.Token].Paragraph) return -1;
            first = before.First;
        }
        for (int i = first; i < fragment.Token; i++)
        {
            if (tokens[i].Stretch >= 0) return -1;
            if (document.ReferenceAt[i] is < 0) continue;
            ref Reference reference = ref document.References[document.ReferenceAt[i]];
            if (reference.Entity >= 0 && document.Entities[reference.Entity].IsPerson && PositionCost(document, reference) <= SentenceStartCost) return reference.Entity;
            if (reference.Kind == ReferenceKind.Pronoun) return -1;
        }
        return -1;
    }

    /// <summary>
    /// A nominal: by the role table; else an indefinite one, a plural and a group stand for themselves; a definite one stands for the first
    /// nominal with its head ("a farmer ... the farmer"), or for the most salient person where the text has introduced nobody else.
    /// </summary>
    private static (int Entity, int Reference) ByNominal(QuoteDocument document, in Reference nominal, int index, int speaker, int speakerToken)
    {
        TokenBuffer tokens = document.Tokens;
        int role = ByRole(document, nominal);
        if (role >= 0) return (role, -1);
        ref Token head = ref tokens[nominal.NameFirst];
        if (!tokens[nominal.First].Is(WordClass.Definite) || !head.Is(WordClass.RoleNoun | WordClass.Title) || head.Is(WordClass.GroupNoun)) return (-1, index);
        for (int i = Math.Max(0, index - Lookback); i < index; i++)
        {
            ref Reference earlier = ref document.References[i];
            if (earlier.Kind == ReferenceKind.Nominal && tokens[earlier.NameFirst].Word == head.Word && tokens[earlier.First].Is(WordClass.Indefinite)) return (-1, i);
        }
        if (nominal.End > nominal.NameEnd) return (-1, index);
        float gender = EntityTable.GenderOf(nominal.Title);
        return ByPronoun(document, nominal.First, gender, speaker, speakerToken) is >= 0 and var person ? (person, -1) : (-1, index);
    }

    /// <summary>The person a singular pronoun stands for, by least cost over the names before it.</summary>
    private static int ByPronoun(QuoteDocument document, int pronoun, float gender, int speaker, int speakerToken)
    {
        TokenBuffer tokens = document.Tokens;
        int best = -1;
        float least = float.MaxValue;
        if (speaker >= 0 && Fits(document.Entities[speaker], gender, out float unknown))
        {
            least = PreviousSpeakerCost + unknown + SentenceCost * (tokens[pronoun].Sentence - tokens[speakerToken].Sentence);
            best = speaker;
        }
        int last = LastReferenceBefore(document, pronoun);
        for (int i = last; i >= Math.Max(0, last - Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Entity < 0 || !Fits(document.Entities[reference.Entity], gender, out float penalty)) continue;
            float cost = penalty + PositionCost(document, reference) + SentenceCost * (tokens[pronoun].Sentence - tokens[reference.First].Sentence);
            if (cost < least) (least, best) = (cost, reference.Entity);
        }
        return best;
    }

    private static bool Fits(in Entity entity, float gender, out float penalty)
    {
        penalty = entity.Gender == 0 ? UnknownGenderCost : 0;
        return entity.IsPerson && entity.Gender * gender >= 0;
    }

    private static int LastReferenceBefore(QuoteDocument document, int token)
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

    /// <summary>What a name's place in its sentence says of how likely a later pronoun means it.</summary>
    private static float PositionCost(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[reference.First].Stretch >= 0) return InsideQuoteCost;
        if (reference.End < tokens.Count && IsPossessiveEnding(document, tokens[reference.End])) return PossessiveCost;
        int start = document.Sentences[tokens[reference.First].Sentence].First;
        if (reference.First - start <= 1) return SubjectCost;
        ref Token before = ref tokens[reference.First - 1];
        if (before.Kind != TokenKind.Word || before.Is(WordClass.Conjunction | WordClass.Complementizer)) return SentenceStartCost;
        if (reference.End < tokens.Count && tokens[reference.End].Is(WordClass.AnyCue | WordClass.Auxiliary)) return SubjectCost;
        return ObjectCost;
    }

    private static bool IsPossessiveEnding(QuoteDocument document, in Token token) => document.Text.AsSpan(token.Start..token.End) is "'s" or "’s" or "'" or "’";

    /// <summary>The entity to which the document gives the role of a definite nominal ("the Iraqi leader"), or -1.</summary>
    private static int ByRole(QuoteDocument document, in Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[nominal.First].Is(WordClass.Definite) || tokens[nominal.NameFirst].Is(WordClass.GroupNoun)) return -1;
        ulong head = EntityTable.RoleHead(tokens, nominal.First, nominal.NameEnd);
        if (head == 0) return -1;
        int best = -1, bestScore = int.MinValue;
        foreach (ref Role role in document.Entities.Roles)
        {
            if (role.Head != head || !document.Entities[role.Entity].IsPerson) continue;
            int score = Shared(tokens, nominal, role) * 4 + (role.First < nominal.First ? 2 : 0);
            if (score < bestScore) continue;
            (best, bestScore) = (role.Entity, score);
        }
        return best;
    }

    /// <summary>Describing words of a nominal that the role has too.</summary>
    private static int Shared(TokenBuffer tokens, in Reference nominal, in Role role)
    {
        int shared = 0;
        for (int i = nominal.First + 1; i < nominal.NameFirst; i++)
        {
            for (int j = role.First; j < role.End; j++)
            {
                if (tokens[i].Word == tokens[j].Word) shared++;
            }
        }
        return shared;
    }
}
