using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds to whom or to which outlet something was said: "told Reuters", "in an interview with the paper".</summary>
internal static class Addressees
{
    private const int ContextWindow = 4;
    private const int SentenceWindow = 120;

    public static void Find(QuoteDocument document)
    {
        for (int i = 0; i < document.Fragments.Count; i++)
        {
            ref Fragment fragment = ref document.Fragments[i];
            if (fragment.Attribution < 0) continue;
            ref Attribution attribution = ref document.Attributions[fragment.Attribution];
            if (attribution.HasAddressee) continue;
            int sentence = document.Tokens[attribution.CueFirst].Sentence;
            if (InSentence(document, sentence, ref attribution)) continue;
            // An outlet named in the sentence before holds for the quote that follows, when the same speaker speaks.
            if (sentence > 0 && Names(document, sentence - 1, fragment.Entity)) InSentence(document, sentence - 1, ref attribution);
        }
    }

    private static bool Names(QuoteDocument document, int sentence, int entity)
    {
        if (entity < 0) return false;
        ref Sentence range = ref document.Sentences[sentence];
        int end = Math.Min(range.End, range.First + SentenceWindow);
        for (int i = range.First; i < end; i++)
        {
            if (document.Tokens[i].Stretch < 0 && document.ReferenceAt[i] is >= 0 and var index
                && document.References[index].Entity == entity)
            {
                return true;
            }
        }
        return false;
    }

    private static bool InSentence(QuoteDocument document, int sentence, ref Attribution attribution)
    {
        ref Sentence range = ref document.Sentences[sentence];
        int end = Math.Min(range.End, range.First + SentenceWindow);
        for (int i = range.First; i < end; i++)
        {
            ref Token token = ref document.Tokens[i];
            if (!token.Is(WordClass.AddressingCue | WordClass.AddresseeContext) || token.Stretch >= 0 || token.IsCapital && i > range.First)
                continue;
            if (token.Is(WordClass.AddressingCue) && token.Is(WordClass.SpeechCue) && Set(document, i + 1, ref attribution)) return true;
            if (!token.Is(WordClass.AddresseeContext)) continue;
            int limit = Math.Min(end, i + ContextWindow);
            for (int j = i + 1; j < limit; j++)
            {
                if (document.Tokens[j].Is(WordClass.Preposition) && document.Has(j, WordList.LeadsToAddressee)
                    && Set(document, j + 1, ref attribution))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool Set(QuoteDocument document, int first, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < Math.Min(tokens.Count, first + 2); i++)
        {
            if (document.ReferenceAt[i] is < 0 || tokens[i].Stretch >= 0)
            {
                if (tokens[i].Is(WordClass.Determiner)) continue;
                return false;
            }
            ref Reference reference = ref document.References[document.ReferenceAt[i]];
            if (reference.Kind == ReferenceKind.Pronoun) return false;
            attribution.AddresseeFirst = reference.MentionFirst;
            attribution.AddresseeEnd = reference.End;
            return true;
        }
        return false;
    }
}
