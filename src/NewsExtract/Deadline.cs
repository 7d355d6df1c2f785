using System.Diagnostics;

namespace NewsExtract;

/// <summary>The time a page may take, checked inside every loop whose length the page decides.</summary>
/// <remarks>
/// A page is not blamed for a busy machine, nor for the compiler that its first pages wait for: when the time is over by the clock but the process has had less than
/// that of CPU since, the page goes on, for three times the limit at most.
/// </remarks>
internal readonly struct Deadline
{
    private const int Patience = 3;

    /// <summary>Beyond it a limit is none: ticks of a longer time overflow.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    private readonly long _end, _latestEnd;
    private readonly TimeSpan _cpuEnd;
    private readonly CancellationToken _cancellation;

    private Deadline(TimeSpan limit, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        if (limit < TimeSpan.Zero || limit >= Longest)
        {
            _end = long.MaxValue;
            return;
        }
        long start = Stopwatch.GetTimestamp(), ticks = (long)(limit.TotalSeconds * Stopwatch.Frequency);
        _end = start + ticks;
        _latestEnd = start + ticks * Patience;
        _cpuEnd = Environment.CpuUsage.TotalTime + limit;
    }

    /// <summary>Never ends.</summary>
    public static Deadline None => new(Timeout.InfiniteTimeSpan, CancellationToken.None);

    public static Deadline After(TimeSpan limit, CancellationToken cancellation) => new(limit, cancellation);

    public CancellationToken Cancellation => _cancellation;

    /// <summary>Throws when the time is over or the caller cancelled. Reading the clock costs about 20 ns: call it every few thousand steps.</summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        long now = Stopwatch.GetTimestamp();
        if (now > _end && (now > _latestEnd || Environment.CpuUsage.TotalTime > _cpuEnd)) throw new PageLimitException(ExtractionStatus.TimedOut, "The page took longer than PageTimeout.");
    }
}

/// <summary>A page went beyond a limit. Caught by <see cref="NewsExtractor"/>, which turns it into a status.</summary>
internal sealed class PageLimitException(ExtractionStatus status, string message) : Exception(message)
{
    public ExtractionStatus Status { get; } = status;
}
