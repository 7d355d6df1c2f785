namespace NewsExtract.Cli.Supervision;

/// <summary>
/// Kills something after a time, unless it is stopped before. Of stopping and killing exactly one happens, also when both come at once.
/// </summary>
internal sealed class KillTimer : IDisposable
{
    private const int Running = 0, Stopped = 1, Killed = 2;

    private readonly Timer _timer;
    private int _state;

    /// <param name="limit">The time.</param>
    /// <param name="kill">Called on another thread.</param>
    public KillTimer(TimeSpan limit, Action kill) => _timer = new Timer(_ =>
    {
        if (Interlocked.CompareExchange(ref _state, Killed, Running) == Running) kill();
    }, null, limit, Timeout.InfiniteTimeSpan);

    /// <returns>False when it is too late.</returns>
    public bool Stop() => Interlocked.CompareExchange(ref _state, Stopped, Running) != Killed;

    public void Dispose()
    {
        Stop();
        _timer.Dispose();
    }
}
