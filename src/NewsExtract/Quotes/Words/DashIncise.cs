namespace NewsExtract.Quotes.Words;

/// <summary>
/// The reporter's words between dashes inside the marks (<c>«Yes – she said – of course»</c>, <c>«Yes —she said—, of course»</c>), as
/// Italian, Polish, Russian and others write them: from dash to dash, a cue near the first. The first such place is looked for; the
/// rest of the stretch is read by itself.
/// </summary>
internal static class DashIncise
{
    private const int MaxTokens = 16;

    /// <summary>The first such words behind an opening mark: from dash over dash.</summary>
    public static (int First, int End)? Find(TokenBuffer tokens, int open, int limit)
    {
        for (int i = open + 2; i < limit - 2; i++)
        {
            if (!IsDash(tokens, i) || tokens[i].Start == tokens[i - 1].End) continue;
            bool cue = false;
            int end = Math.Min(limit - 1, i + MaxTokens);
            for (int j = i + 1; j < end; j++)
            {
                if (IsDash(tokens, j) && (tokens[j].Start > tokens[j - 1].End || tokens[j + 1].Start > tokens[j].End
                    || tokens[j + 1].First is '.' or ','))
                {
                    if (cue) return (i, tokens[j + 1].First is '.' or ',' ? j + 2 : j + 1);
                    break;
                }
                cue |= j <= i + 3 && tokens[j].Is(WordClass.SpeechCue) && tokens[j].Casing == Casing.Lower;
            }
        }
        return null;
    }

    /// <summary>A hyphen counts where spaces set it off on both sides, or a full stop stands behind it.</summary>
    private static bool IsDash(TokenBuffer tokens, int i) => tokens[i].Kind == TokenKind.Punctuation && (tokens[i].First is '—' or '–'
        || tokens[i].First == '-' && tokens[i].Start > tokens[i - 1].End && i + 1 < tokens.Count
        && (tokens[i + 1].Start > tokens[i].End || tokens[i + 1].First == '.'));
}
