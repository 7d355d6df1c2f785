using NewsExtract.Cli.Supervision;

namespace NewsExtract.Tests.Cli;

public class KillTimerTests
{
    [Fact]
    public async Task What_is_not_stopped_is_killed_and_stopping_says_that_it_is_too_late()
    {
        var killed = new TaskCompletionSource();
        using var timer = new KillTimer(TimeSpan.Zero, killed.SetResult);
        await killed.Task;
        Assert.False(timer.Stop());
    }

    [Fact]
    public void Either_it_is_stopped_or_it_kills_when_both_come_at_once()
    {
        for (int i = 0; i < 200; i++)
        {
            int kills = 0;
            using var timer = new KillTimer(TimeSpan.FromTicks(i * 100), () => kills++);
            Thread.SpinWait(i * 10);
            bool stopped = timer.Stop();
            if (stopped) Assert.Equal(0, kills);
        }
    }
}
