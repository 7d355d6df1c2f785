namespace NewsExtract;

/// <summary>Settings of a <see cref="NewsExtractor"/>. Immutable: change one with a <c>with</c> expression.</summary>
public sealed record NewsExtractorOptions
{
    /// <summary>Whether quotes are looked for. Default true.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Whether comments are read into records. They are kept out of the body either way. Default true.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>Whether every decision about a block is explained in <see cref="NewsArticle.Explanation"/>. Costs time and memory. Default false.</summary>
    public bool Explain { get; init; }

    /// <summary>What counts as a quote. Default <see cref="NewsExtract.QuoteScope.Speech"/>.</summary>
    public QuoteScope QuoteScope { get; init; }

    /// <summary>Pages of more bytes give <see cref="ExtractionStatus.TooLarge"/>. Default 8 MB, twenty times the largest of 1,700 news pages measured.</summary>
    public int MaxPageBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Pages of more elements give <see cref="ExtractionStatus.TooManyNodes"/>. Default 250,000.</summary>
    public int MaxElements { get; init; } = 250_000;

    /// <summary>Pages that take longer give <see cref="ExtractionStatus.TimedOut"/>. Default 2 seconds.</summary>
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether AngleSharp builds the tree of every page, not only of those the fast builder hands over: for comparisons.</summary>
    internal bool UseAngleSharp { get; init; }
}

/// <summary>What counts as a quote.</summary>
public enum QuoteScope
{
    /// <summary>What was said or written.</summary>
    Speech,
    /// <summary>Also thoughts, intentions and beliefs ("wants", "believes"), as the PolNeAR corpus annotates attribution.</summary>
    Attribution,
}
