using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// What is reported without marks, in languages without a trained model, where the grammar shows it: a clause behind "that"
/// (<c>aseguró que ...</c>), and a clause in front of an inverted verb (<c>..., sagte NAME.</c>).
/// </summary>
internal static class IndirectRules
{
    private const int MinTokens = 3, MaxTokens = 80;

    /// <summary>Between the verb and its "that": "sagte am Montag, dass".</summary>
    private const int MaxGap = 6;

    public static void Find(QuoteDocument document)
    {
        int marked = document.Fragments.Count, group = marked == 0 ? 0 : document.Fragments[marked - 1].Group + 1;
        foreach (ref Sentence sentence in document.Sentences.Span)
        {
            if (sentence.End - sentence.First > MaxTokens || HasMarks(document, sentence)) continue;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (!CueRules.IsCue(document, i) || document.Tokens[i].Is(WordClass.PrepositionCue)) continue;
                if (!TryBehind(document, sentence, i, out Attribution attribution, out Piece content) && !TryInFront(document, sentence, i, out attribution, out content)) continue;
                document.Attributions.Add(attribution);
                Add(document, content, group++);
                break;
            }
        }
        if (document.Fragments.Count == marked) return;
        document.Fragments.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ModelRules.NumberGroups(document.Fragments.Span, document.GroupNumbers, group);
    }

    private static bool HasMarks(QuoteDocument document, in Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (document.Tokens[i].Stretch >= 0) return true;
        }
        return false;
    }

    /// <summary>"aseguró que ...": the clause from "that" to the sentence's end.</summary>
    private static bool TryBehind(QuoteDocument document, in Sentence sentence, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        int limit = Math.Min(sentence.End, cue + tokens[cue].PhraseLength + MaxGap), first = cue + tokens[cue].PhraseLength;
        while (first < limit && !tokens[first].Is(WordClass.Complementizer))
        {
            if (tokens[first].Is(WordClass.AnyCue | WordClass.Conjunction)) return false;
            first++;
        }
        int end = ContentEnd(tokens, sentence.End);
        if (first == limit || end - first < MinTokens || !CueRules.TrySource(document, cue, out attribution)) return false;
        content = new Piece(first, end);
        return true;
    }

    /// <summary>"..., sagte NAME.": the clause before the comma, when nothing but the source follows the verb.</summary>
    private static bool TryInFront(QuoteDocument document, in Sentence sentence, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        content = default;
        attribution = default;
        if (cue - 1 - sentence.First < MinTokens || tokens[cue - 1].First != ',' || !CueRules.TryInverted(document, cue, out attribution)) return false;
        if (sentence.End - attribution.SourceEnd > MaxGap) return false;
        content = new Piece(sentence.First, cue - 1);
        return true;
    }

    private static int ContentEnd(TokenBuffer tokens, int end)
    {
        while (end > 0 && tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        return end;
    }

    private static void Add(QuoteDocument document, Piece content, int group) => document.Fragments.Add(new Fragment
    {
        Kind = QuoteKind.Indirect,
        Start = document.Tokens[content.First].Start,
        End = document.Tokens[content.End - 1].End,
        Token = content.First,
        Attribution = document.Attributions.Count - 1,
        Group = group,
        Entity = -1,
        SpeakerReference = -1,
        Confidence = .6f,
    });
}
