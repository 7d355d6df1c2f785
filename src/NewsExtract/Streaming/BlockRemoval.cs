using NewsExtract.Boilerplate;

namespace NewsExtract.Streaming;

/// <summary>Takes blocks out of a finished record: all spans behind them move up, quotes in them go.</summary>
internal static class BlockRemoval
{
    public static NewsArticle Remove(NewsArticle article, Predicate<Block> isRemoved, string reason)
    {
        ArticleBody body = ArticleBody.From(article.Blocks.Where(block => !isRemoved(block)));
        int[] starts = [.. article.Blocks.Select(block => block.Start)];
        // How far each block's text moves; null for those removed.
        var shifts = new int?[starts.Length];
        int kept = 0;
        for (int i = 0; i < starts.Length; i++) shifts[i] = isRemoved(article.Blocks[i]) ? null : body.Blocks[kept++].Start - starts[i];
        var groups = new Dictionary<int, int>();
        var quotes = new List<Quote>();
        foreach (Quote quote in article.Quotes)
        {
            if (ShiftAt(quote.Start) is not { } shift) continue;
            groups.TryAdd(quote.Group, groups.Count);
            quotes.Add(quote with
            {
                Start = quote.Start + shift,
                End = quote.End + shift,
                Group = groups[quote.Group],
                Cue = Moved(quote.Cue),
                Source = Moved(quote.Source),
                Addressee = Moved(quote.Addressee),
            });
        }
        return article with
        {
            Blocks = body.Blocks,
            Body = body.Text,
            Confidence = body.Confidence,
            Quotes = quotes,
            Explanation = Explained(article, isRemoved, reason),
        };

        int? ShiftAt(int position)
        {
            int block = Array.BinarySearch(starts, position);
            return shifts[block < 0 ? ~block - 1 : block];
        }

        Mention? Moved(Mention? mention) =>
            mention is not null && ShiftAt(mention.Start) is { } shift
                ? mention with { Start = mention.Start + shift, End = mention.End + shift } : null;
    }

    private static IReadOnlyList<BlockDecision>? Explained(NewsArticle article, Predicate<Block> isRemoved, string reason)
    {
        if (article.Explanation is null) return null;
        HashSet<string> texts = [.. article.Blocks.Where(block => isRemoved(block)).Select(block => block.Text)];
        return [.. article.Explanation.Select(decision =>
            decision.Kept && texts.Contains(decision.Text) ? decision with { Kept = false, Reasons = [reason] } : decision)];
    }
}
