using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Detection.StretchFragments;

namespace NewsExtract.Quotes.Detection;

/// <summary>Decides for a quoted stretch that no cue goes with whether somebody speaks there, and who goes on speaking.</summary>
internal static class UncuedStretches
{
    /// <summary>The shortest floating quote, in words: below, a stretch that stands alone is a title as often as speech.</summary>
    private const int MinFloatingWords = 4;

    /// <summary>The same where it is a paragraph of its own, which titles are not.</summary>
    private const int MinParagraphWords = 2;

    /// <summary>The longest heading between marks.</summary>
    private const int MaxHeadingWords = 12;

    /// <summary>Stretches from a heading to the quote that it is taken from.</summary>
    private const int MaxToRepetition = 16;

    /// <summary>Without any cue, shares of speech pass .95 from this length on (PolNeAR, 6 to 10 words).</summary>
    private const int MinUncuedWords = 6;

    /// <summary>The same in characters, where every one is a word to the tokenizer: 「日本語キー配列」 is a term.</summary>
    private const int MinUncuedCharacters = 10;

    /// <summary>
    /// The shortest quote behind a colon that no verb introduces: one or two words there are a name or term that the colon explains.
    /// </summary>
    private const int MinIntroducedWords = 3;

    /// <summary>
    /// From a cue to the sentence with which its speaker goes on: as far as <see cref="CueBehindQuote"/> looks for a cue behind a quote.
    /// </summary>
    private const int MaxResumption = 40;

    /// <summary>
    /// From the words of the speaker before, to a few more in the same sentence: farther off, these are somebody's name for something.
    /// </summary>
    private const int MaxToInner = 12;

    /// <summary>A quote behind a colon that no verb reports, and marked words that a verb form says are reported.</summary>
    public static bool TryIntroduced(QuoteDocument document, in StretchPlace place, bool cued)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        bool sentence = place.LastInside is '.' or '!' or '?';
        if (place.Colon && stretch.Words >= MinIntroducedWords && (sentence || !ScareQuotes.IsTitle(document, stretch))
            && CueBeforeQuote.TryIntroduction(document, stretch.Open - 1, place.Floor, out Attribution introduction))
        {
            Add(document, stretch, QuoteKind.Direct, AddAttribution(document, introduction), NextGroup(document), Sureness.WholeClause);
            return true;
        }
        if (cued || place.BeginsSentence || !ScareQuotes.IsReported(document, stretch, place.SameParagraphBefore(document.Tokens)))
            return false;
        Add(document, stretch, QuoteKind.Mixed, -1, NextGroup(document), Sureness.FormAlone);
        return true;
    }

    /// <summary>A further fragment of the same clause, or the speaker before going on.</summary>
    public static bool TryResumed(QuoteDocument document, in StretchPlace place)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        Fragment previous = place.Previous;
        if (previous.Attribution < 0 || !place.SameParagraphBefore(document.Tokens)) return false;
        ref Attribution spoken = ref document.Attributions[previous.Attribution];
        if (place.Follows && place.SameSentenceBefore)
        {
            bool resumed = spoken.CueFirst >= place.Floor || place.BeginsSentence;
            // "called the plan "odd" and its author "absurd.""
            bool named = place.EndsSentence && document.Tokens[spoken.CueFirst].Is(WordClass.NamingCue);
            bool scare = resumed ? stretch.Words < StretchRules.MinWords && !place.Introduced
                : stretch.Words < StretchRules.MinWords && !named
                || stretch.Open - place.Floor > MaxToInner && stretch.Words < StretchRules.MinInnerWords;
            // "..., she told 'The Orm Post'."
            scare |= !place.Introduced && !place.BeginsSentence && ScareQuotes.IsTitle(document, stretch);
            QuoteKind kind = resumed ? QuoteKind.Direct : previous.Kind;
            if (!scare) Add(document, stretch, kind, previous.Attribution, previous.Group, Sureness.GoesOn);
            return true;
        }
        if (!place.BeginsSentence || stretch.Words < StretchRules.MinWords && !place.EndsSentence) return false;
        // "X," he said. "Y.": the speaker goes on in a new sentence.
        bool adjacent = stretch.Open - spoken.CueEnd is >= 0 and < MaxResumption;
        Add(document, stretch, QuoteKind.Direct, adjacent ? previous.Attribution : -1, adjacent
            && previous.Kind == QuoteKind.Direct ? previous.Group : NextGroup(document), Sureness.GoesOn);
        return true;
    }

    /// <summary>A quote without a word of who says it.</summary>
    public static void TryFloating(QuoteDocument document, in StretchPlace place)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        TokenBuffer tokens = document.Tokens;
        if (ScareQuotes.IsExample(document, stretch)) return;
        int after = place.After < tokens.Count && SentenceSplitter.IsTerminal(tokens[place.After]) ? place.After + 1 : place.After;
        bool ends = (place.EndsSentence || place.LastInside == ',')
            && (after >= tokens.Count || tokens[after].Sentence != tokens[after - 1].Sentence);
        bool alone = ends && StandsAlone(tokens, stretch.Open, after) && !ScareQuotes.IsTitle(document, stretch);
        // A paragraph of a few words without a full stop is a heading.
        if (document.Language.HasFixedOrder && !ends && stretch.Words <= MaxHeadingWords && StandsAlone(tokens, stretch.Open, after))
            return;
        if (stretch.Words <= MaxHeadingWords && StandsAlone(tokens, stretch.Open, after) && IsRepeated(document, place.Index)) return;
        // "姚光笑得更灿烂，“好主意。”": behind a comma Chinese sets what its sentence has led to.
        bool led = place.Introduced && document.Language.Code == "zh";
        if ((place.BeginsSentence || led) && stretch.Words >= (alone ? MinParagraphWords : MinFloatingWords) && ends)
            Add(document, stretch, QuoteKind.Direct, -1, NextGroup(document), Sureness.MarksAlone);
        else if (stretch.Words >= (Tokenizer.IsIdeograph(tokens[stretch.Open + 1].First) ? MinUncuedCharacters : MinUncuedWords)
            && !ScareQuotes.IsTitle(document, stretch))
        {
            Add(document, stretch, QuoteKind.Mixed, -1, NextGroup(document), Sureness.Least);
        }
    }

    /// <summary>Whether one of the next stretches has all that one says: a heading, or a line set apart.</summary>
    private static bool IsRepeated(QuoteDocument document, int index)
    {
        ref Stretch stretch = ref document.Stretches[index];
        ReadOnlySpan<char> said = document.Text[stretch.Start..stretch.End].TrimEnd(".,!?…");
        for (int i = index + 1; i < Math.Min(document.Stretches.Count, index + MaxToRepetition); i++)
        {
            if (document.Text[document.Stretches[i].Start..document.Stretches[i].End].IndexOf(said) >= 0) return true;
        }
        return false;
    }

    /// <summary>Whether some tokens are a paragraph.</summary>
    private static bool StandsAlone(TokenBuffer tokens, int first, int end) =>
        (first == 0 || tokens[first - 1].Paragraph != tokens[first].Paragraph)
            && (end == tokens.Count || tokens[end].Paragraph != tokens[first].Paragraph);
}
