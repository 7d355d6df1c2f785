namespace NewsExtract;

/// <summary>How a stream of pages is worked through by <c>NewsExtractor.ExtractManyAsync</c>.</summary>
public sealed record StreamOptions
{
    /// <summary>How many pages are extracted at the same time, each on a thread of its own. Default: one for each processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Workers
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    } = Environment.ProcessorCount;

    /// <summary>Whether results come in the order of the pages (default) or as soon as they are there.</summary>
    public bool Ordered { get; init; } = true;

    /// <summary>
    /// Whether texts that several articles of one host have in common are taken out of their bodies (default): calls and notices that read
    /// like paragraphs. Pages are judged together with their neighbours in the input, 96 at a time, so that results of pages with a known
    /// address come when 96 pages, or the last, are extracted. Turn it off where each result is wanted at once.
    /// </summary>
    public bool SiteMemory { get; init; } = true;

    /// <summary>
    /// How many pages may be anywhere between source and caller. Default 64 for each worker: enough to keep all busy while one page of a
    /// hundred takes a hundred times as long. Whatever the number, no further page is read while those in flight hold more than 64 MB.
    /// Pages whose records wait for the site memory are not counted: 96 at the most in an ordered stream.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxPagesInFlight
    {
        get => field > 0 ? field : Workers * 64;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    }
}
