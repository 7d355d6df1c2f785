using System.Diagnostics;
using System.Runtime;

namespace NewsExtract;

/// <summary>
/// The time a page may take, checked inside every loop whose length the page decides. Time in which .NET compiles code is not the page's:
/// of a process's first pages it is nearly all, a second and more.
/// </summary>
internal readonly struct Deadline
{
    /// <summary>A longer limit counts as none: its ticks would overflow.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    private readonly long _end;
    private readonly TimeSpan _compiled;
    private readonly CancellationToken _cancellation;

    private Deadline(long end, TimeSpan compiled, CancellationToken cancellation) =>
        (_end, _compiled, _cancellation) = (end, compiled, cancellation);

    /// <summary>Never ends.</summary>
    public static Deadline None => new(long.MaxValue, default, CancellationToken.None);

    public static Deadline After(TimeSpan limit, CancellationToken cancellation) =>
        limit >= TimeSpan.Zero && limit < Longest
            ? new Deadline(Stopwatch.GetTimestamp() + Ticks(limit), JitInfo.GetCompilationTime(), cancellation)
            : new Deadline(long.MaxValue, default, cancellation);

    /// <summary>
    /// Throws when the time is over or the caller cancelled. Reading the clock costs about 20 ns: call it every few thousand steps.
    /// </summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        long now = Stopwatch.GetTimestamp();
        if (now > _end && IsOver(now, JitInfo.GetCompilationTime()))
            throw new PageLimitException(ExtractionStatus.TimedOut, "The page took longer than PageTimeout.");
    }

    /// <param name="now">The present.</param>
    /// <param name="compiled">For how long the process, with all its threads, has compiled code up to now.</param>
    internal bool IsOver(long now, TimeSpan compiled) => now - _end > Ticks(compiled - _compiled);

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}

/// <summary>A page went beyond a limit. Caught by <see cref="NewsExtractor"/>, which turns it into a status.</summary>
internal sealed class PageLimitException(ExtractionStatus status, string message) : Exception(message)
{
    public ExtractionStatus Status { get; } = status;
}
