using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Asks the caller's recogniser, if there is one, and turns its spans into tokens. Spans that do not fit the text are left out.
/// </summary>
internal static class RecognizedNames
{
    public static void Read(QuoteDocument document, in QuoteContext context)
    {
        document.RecognizedNames.Clear();
        if (context.Names is not { } recognizer) return;
        TokenBuffer tokens = document.Tokens;
        int token = 0;
        foreach (NameSpan span in recognizer.Recognize(document.Text.ToString(), context.Language ?? document.Language.Code))
        {
            while (token < tokens.Count && tokens[token].Start < span.Start) token++;
            int end = token;
            while (end < tokens.Count && tokens[end].End <= span.End) end++;
            if (end == token || tokens[token].Start != span.Start || tokens[end - 1].End != span.End) continue;
            document.RecognizedNames.Add(new RecognizedName(token, end, span.Kind));
            token = end;
        }
    }
}
