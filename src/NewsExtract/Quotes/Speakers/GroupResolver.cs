using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds the organisation, country or several people that "it", "they" or "the company" stand for.</summary>
internal static class GroupResolver
{
    /// <summary>From the name of who was told back to the verb.</summary>
    private const int MaxToCue = 5;

    /// <summary>Sentences between "they" and whom it means.</summary>
    private const int MaxSentencesToSeveral = 3;

    /// <summary>What somebody costs to whom it was told.</summary>
    private const float ToldCost = 2f;

    /// <summary>
    /// Whom "they" means: the last nominal of several people or organisation that was a subject; none when nobody is near.
    /// </summary>
    public static Source FindSeveral(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        int last = PronounResolver.LastBefore(document, token);
        for (int i = last; i >= Math.Max(0, last - PronounResolver.Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            if (tokens[token].Sentence - tokens[reference.First].Sentence > MaxSentencesToSeveral) break;
            if (!ReferencePlace.IsSubject(document, reference)) continue;
            if (reference.Kind == ReferenceKind.Nominal && tokens[reference.NameFirst].Is(WordClass.GroupNoun)) return Source.Itself(i);
            if (JoinedSubjects.NameJoined(document, i) is >= 0 and var joined) return OfJoined(document, reference, joined);
            if (reference.Entity >= 0 && document.Entities[reference.Entity] is { IsPerson: false, IsPlace: false })
                return Source.Of(reference.Entity);
        }
        return Source.None;
    }

    /// <summary>"NAME and NAME": an attribution of its own holds those who are meant.</summary>
    private static Source OfJoined(QuoteDocument document, in Reference first, int second)
    {
        document.Attributions.Add(new Attribution
        {
            SourceFirst = first.MentionFirst,
            SourceEnd = document.References[second].End,
            Reference = -1,
            Others = 1,
        });
        return Source.Words(document.Attributions.Count - 1);
    }

    /// <summary>
    /// "The ministry condemned what it called": the organisation or country that is the subject
    /// of the pronoun's own sentence; -1 when none is.
    /// </summary>
    public static int FindOfSentence(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = PronounResolver.LastBefore(document, token);
            i >= 0 && tokens[document.References[i].First].Sentence == tokens[token].Sentence; i--)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Entity >= 0 && !document.Entities[reference.Entity].IsPerson && !reference.IsNarrowing
                && ReferencePlace.IsSubject(document, reference))
            {
                return reference.Entity;
            }
        }
        return -1;
    }

    /// <summary>
    /// "The council disagreed. It said": the organisation that the sentence before in the paragraph begins with; -1 when none is.
    /// </summary>
    private static int SubjectBefore(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[token].Sentence;
        if (sentence == 0 || token != document.Sentences[sentence].First) return -1;
        int first = document.Sentences[sentence - 1].First;
        if (tokens[first].Paragraph != tokens[token].Paragraph || tokens[first].Stretch >= 0) return -1;
        if (document.ReferenceAt[first] < 0 && tokens[first].Is(WordClass.Definite)) first++;
        return document.ReferenceAt[first] is >= 0 and var index && document.References[index].Entity is >= 0 and var entity
            && document.Entities[entity] is { IsPerson: false, IsPlace: false }
            && ReferencePlace.IsSubject(document, document.References[index]) ? entity : -1;
    }

    /// <summary>The organisation that "it" or "the company" stands for, the nearest subject first; -1 when there is none.</summary>
    /// <param name="groups">The groups of nouns for one kind of organisation that the noun is in; 0 for "it".</param>
    public static int FindOrganization(QuoteDocument document, int token, UInt128 groups = default)
    {
        TokenBuffer tokens = document.Tokens;
        if (groups == default && SubjectBefore(document, token) is >= 0 and var subject) return subject;
        int best = -1, last = PronounResolver.LastBefore(document, token);
        float least = float.MaxValue;
        for (int i = last; i >= Math.Max(0, last - PronounResolver.Lookback); i--)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Entity < 0 || reference.IsNarrowing) continue;
            ref Entity entity = ref document.Entities[reference.Entity];
            // Two capital words of which nothing is known may be a company as well.
            if (entity.Person >= PronounResolver.SurelyPerson || entity.IsPerson && tokens[entity.NameFirst].Is(WordClass.GivenName)
                || entity.IsPlace || tokens[entity.NameEnd - 1].End - tokens[entity.NameFirst].Start == 1
                || DescribedEntities.IsOfOtherKind(document, entity, groups))
            {
                continue;
            }
            float cost = (entity.IsPerson ? PronounResolver.UnsureCost : 0) + ReferencePlace.Cost(document, reference)
                + (IsTold(tokens, reference) ? ToldCost : 0)
                + .5f * PronounResolver.SentenceCost * (tokens[token].Sentence - tokens[reference.First].Sentence)
                - 2 * PronounResolver.MentionGain * Math.Min(entity.Mentions, PronounResolver.MaxMentions);
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
            if (tokens[i].Is(WordClass.SpeechCue)) return governed || tokens[i].Is(WordClass.AddressingCue);
        }
        return false;
    }
}
