namespace NewsExtract.Quotes;

/// <summary>What is known about a text beside the text itself.</summary>
internal sealed record QuoteContext
{
    public string? Language { get; init; }
    public QuoteScope Scope { get; init; }
    public string? Headline { get; init; }
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];
}

/// <summary>Finds attributed quotes in a text.</summary>
internal static class QuoteEngine
{
    public static IReadOnlyList<Quote> Find(string text, QuoteContext context, Deadline deadline)
    {
        deadline.Check();
        return [];
    }
}
