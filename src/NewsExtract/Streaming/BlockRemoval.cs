using NewsExtract.Boilerplate;

namespace NewsExtract.Streaming;

/// <summary>Takes blocks out of a finished record: all spans behind them move up, quotes in them go.</summary>
internal static class BlockRemoval
{
    public static NewsArticle Remove(NewsArticle article, Predicate<Block> isRemoved, string reason)
    {
        ArticleBody body = ArticleBody.From(article.Blocks.Where(block => !isRemoved(block)));
        // Where each old block stands now; -1 for those removed.
        var starts = new Dictionary<int, int>();
        int kept = 0;
        foreach (Block block in article.Blocks) starts[block.Start] = isRemoved(block) ? -1 : body.Blocks[kept++].Start;
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
        return article with { Blocks = body.Blocks, Body = body.Text, Confidence = body.Confidence, Quotes = quotes, Explanation = Explained(article, isRemoved, reason) };

        int? ShiftAt(int position)
        {
            Block block = article.Blocks.Last(block => block.Start <= position);
            return starts[block.Start] is >= 0 and int start ? start - block.Start : null;
        }

        Mention? Moved(Mention? mention) => mention is not null && ShiftAt(mention.Start) is { } shift ? mention with { Start = mention.Start + shift, End = mention.End + shift } : null;
    }

    private static IReadOnlyList<BlockDecision>? Explained(NewsArticle article, Predicate<Block> isRemoved, string reason)
    {
        if (article.Explanation is null) return null;
        HashSet<string> texts = [.. article.Blocks.Where(block => isRemoved(block)).Select(block => block.Text)];
        return [.. article.Explanation.Select(decision => decision.Kept && texts.Contains(decision.Text) ? decision with { Kept = false, Reasons = [reason] } : decision)];
    }
}
