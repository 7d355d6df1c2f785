using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>"It rained, according to the mayor.": a sentence that ends in a phrase for who reports it, which the model left.</summary>
internal static class FramedClauses
{
    /// <summary>The shortest and longest of what is reported, in tokens.</summary>
    private const int MinTokens = 4, MaxTokens = 80;

    /// <param name="cue">A phrase like "according to", outside marks.</param>
    public static bool TryFind(QuoteDocument document, int cue, out Attribution attribution, out Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        (attribution, content) = (default, default);
        Sentence sentence = document.Sentences[tokens[cue].Sentence];
        if (!tokens[cue].Is(WordClass.PrepositionCue) || tokens[cue].PhraseLength == 1
            || cue - sentence.First is < MinTokens or > MaxTokens)
        {
            return false;
        }
        int end = tokens[cue - 1].First == ',' ? cue - 1 : cue;
        for (int i = sentence.First; i < end; i++)
        {
            if (tokens[i].Stretch >= 0 || tokens[i].First == ';' || CueWords.IsCue(document, i)) return false;
        }
        if (!SourceBehindCue.TryFind(document, cue, ref attribution) || attribution.Reference < 0
            || !EndsSentence(document, attribution, sentence.End))
        {
            return false;
        }
        content = ReportedEdges.BehindDateline(document, new Piece(sentence.First, end));
        return true;
    }

    /// <summary>Whether nothing but what is said of who reports stands behind the source.</summary>
    private static bool EndsSentence(QuoteDocument document, in Attribution attribution, int end)
    {
        int behind = Math.Max(attribution.SourceEnd, document.References[attribution.Reference].AsideEnd);
        return behind >= end || SentenceSplitter.IsTerminal(document.Tokens[behind]) || document.Tokens[behind].Is(WordClass.PronounWho);
    }
}
