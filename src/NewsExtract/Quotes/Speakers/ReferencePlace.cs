using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>What a reference's place in its sentence says: whether it is the subject, and how likely a later pronoun means it.</summary>
internal static class ReferencePlace
{
    // What a place costs, for a candidate that a pronoun may mean.
    public const float SubjectCost = 1f;
    private const float InnerSubjectCost = 1.4f;
    private const float SentenceStartCost = 1.5f;
    private const float ObjectCost = 3.5f;
    private const float PossessiveCost = 5f;
    private const float OwnerOfSubjectCost = 2f;
    private const float InsideQuoteCost = 7f;

    /// <summary>Words of an apposition that opens a sentence.</summary>
    private const int MaxApposition = 4;

    /// <summary>Names that "and" joins to one before; a bound for hostile texts.</summary>
    private const int MaxJoined = 8;

    /// <summary>Whether a reference stands where the subject of its sentence does.</summary>
    public static bool IsSubject(QuoteDocument document, in Reference reference) => Cost(document, reference) <= SentenceStartCost;

    /// <summary>What a name's place in its sentence says of how likely a later pronoun means it.</summary>
    /// <param name="joined">How many names that are joined to it stand behind it.</param>
    public static float Cost(QuoteDocument document, in Reference reference, int joined = 0)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[reference.First].Stretch >= 0) return InsideQuoteCost;
        int start = document.Sentences[tokens[reference.First].Sentence].First;
        if (IsInOtherCase(document, reference)) return ObjectCost;
        if (IsOwner(document, reference))
            return reference.First == start && !OwnsPerson(document, reference) ? OwnerOfSubjectCost : PossessiveCost;
        if (start < document.DatelineEnd) start = document.DatelineEnd;
        // A script without spaces has no words in front of a name but those that govern it.
        if (Tokenizer.IsIdeograph(tokens[reference.First].First))
            return reference.First > start && tokens[reference.First - 1].Is(WordClass.Preposition)
                || HanCharacters.IsGoverned(tokens, reference.End) ? ObjectCost : SubjectCost;
        if (reference.First - start <= 1) return SubjectCost;
        ref Token before = ref tokens[reference.First - 1];
        // "such writers as A and NAME": where the first of two stands, the second does.
        if (joined < MaxJoined && before.Is(WordClass.Conjunction) && reference.First - start > 2
            && document.ReferenceEndingAt[reference.First - 2] is >= 0 and var index
            && document.References[index] is { Kind: ReferenceKind.Name } first && first.First < reference.First
            && !(reference.End < tokens.Count && tokens[reference.End].Is(WordClass.AnyCue | WordClass.Auxiliary)))
        {
            return Cost(document, first, joined + 1);
        }
        // "after", "before": a clause may follow as well as an object, and has its verb then.
        bool clause = before.Is(WordClass.Conjunction | WordClass.Complementizer) && !before.Is(WordClass.Preposition);
        if (before.Kind != TokenKind.Word || clause) return SentenceStartCost;
        // "The scorer was NAME": what a sentence is about may stand behind its verb.
        if (before.Is(WordClass.Auxiliary)) return SentenceStartCost;
        if (reference.End < tokens.Count && tokens[reference.End].Is(WordClass.AnyCue | WordClass.Auxiliary)) return InnerSubjectCost;
        if (!document.Language.HasArticles && reference.Kind == ReferenceKind.Name && OnlyNouns(tokens, start, reference.First))
            return SubjectCost;
        // "Słowa premiera skomentowała NAME.", "Przerwał mu jednak NAME."
        bool ends = reference.End >= tokens.Count || SentenceSplitter.IsTerminal(tokens[reference.End]);
        if ((ends && !before.Is(WordClass.Preposition) || before.Is(WordClass.SpeechCue)) && !document.Language.HasArticles
            && SourceBehindCue.FullNameAt(document, reference.First) >= 0)
        {
            return SentenceStartCost;
        }
        return ObjectCost;
    }

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

    /// <summary>"wystąpienie Mateusza Nowaka": a given name with an ending that its first case has not.</summary>
    private static bool IsInOtherCase(QuoteDocument document, in Reference reference) =>
        reference.Kind == ReferenceKind.Name && document.Tokens[reference.NameFirst] is var given && given.Is(WordClass.GivenName)
            && GivenNames.ClassOf(given.Word) == WordClass.None && given.IsCapital && !document.WordAt(reference.NameFirst).Contains('-');

    public static bool IsOwner(QuoteDocument document, in Reference reference) =>
        reference.End < document.Tokens.Count && document.IsPossessive(reference.End)
            || document.Language.CasesNouns && GenitiveNames.IsCut(document, reference.End - 1);

    /// <summary>"NAME's mother", but not "NAME's answer was blunt.".</summary>
    private static bool OwnsPerson(QuoteDocument document, in Reference owner) =>
        document.ReferenceAt[owner.First] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Nominal }
            || document.ReferenceAt[owner.End + 1 < document.Tokens.Count ? owner.End + 1 : owner.End] >= 0;
}
