namespace NewsExtract;

/// <summary>Settings of a <see cref="NewsExtractor"/>. Immutable: change one with a <c>with</c> expression.</summary>
public sealed record NewsExtractorOptions
{
    internal const int DefaultMaxPageBytes = 8 * 1024 * 1024;

    /// <summary>Whether quotes are looked for. Default true.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Whether comments are read into records. They are kept out of the body either way. Default true.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>
    /// Whether every decision about a block is explained in <see cref="NewsArticle.Explanation"/>. Costs time and memory. Default false.
    /// </summary>
    public bool Explain { get; init; }

    /// <summary>What counts as a quote. Default <see cref="NewsExtract.QuoteScope.Speech"/>.</summary>
    public QuoteScope QuoteScope { get; init; }

    /// <summary>
    /// A recogniser of names, such as an NLP library behind an adapter, that the quotes' speakers are
    /// resolved with. Default null: the engine's own evidence alone.
    /// </summary>
    public INameRecognizer? NameRecognizer { get; init; }

    /// <summary>
    /// Pages of more bytes give <see cref="ExtractionStatus.TooLarge"/>. Default 8 MB, twenty
    /// times the largest of 1,700 news pages measured.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxPageBytes
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    } = DefaultMaxPageBytes;

    /// <summary>Pages of more elements give <see cref="ExtractionStatus.TooManyNodes"/>. Default 250,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxElements
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    } = 250_000;

    /// <summary>
    /// Pages that take longer give <see cref="ExtractionStatus.TimedOut"/>. Default 2 seconds; <see cref="Timeout.InfiniteTimeSpan"/> for no
    /// limit. Time in which .NET compiles code, as it does for the first pages of a process, is not counted.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan PageTimeout
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan) ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Called with every page whose record is not <see cref="ExtractionStatus.Ok"/>, before the record is handed out: the place for a log.
    /// It is called on the thread that extracts, so it must be thread-safe, quick, and not throw. Default null.
    /// </summary>
    public Action<Page, NewsArticle>? OnProblem { get; init; }

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
