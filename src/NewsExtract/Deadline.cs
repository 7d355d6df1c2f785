using System.Diagnostics;

namespace NewsExtract;

/// <summary>The time a page may take, checked inside every loop whose length the page decides.</summary>
internal readonly struct Deadline
{
    /// <summary>A longer limit counts as none: its ticks would overflow.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    private readonly long _end;
    private readonly CancellationToken _cancellation;

    private Deadline(long end, CancellationToken cancellation) => (_end, _cancellation) = (end, cancellation);

    /// <summary>Never ends.</summary>
    public static Deadline None => new(long.MaxValue, CancellationToken.None);

    public static Deadline After(TimeSpan limit, CancellationToken cancellation) =>
        new(limit >= TimeSpan.Zero && limit < Longest ? Stopwatch.GetTimestamp()
            + (long)(limit.TotalSeconds * Stopwatch.Frequency) : long.MaxValue,
            cancellation);

    /// <summary>
    /// Throws when the time is over or the caller cancelled. Reading the clock costs about 20 ns: call it every few thousand steps.
    /// </summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() > _end)
            throw new PageLimitException(ExtractionStatus.TimedOut, "The page took longer than PageTimeout.");
    }
}

/// <summary>A page went beyond a limit. Caught by <see cref="NewsExtractor"/>, which turns it into a status.</summary>
internal sealed class PageLimitException(ExtractionStatus status, string message) : Exception(message)
{
    public ExtractionStatus Status { get; } = status;
}
