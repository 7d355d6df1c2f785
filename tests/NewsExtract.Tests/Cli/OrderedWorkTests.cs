using NewsExtract.Cli;

namespace NewsExtract.Tests.Cli;

public class OrderedWorkTests
{
    [Fact]
    public async Task Work_that_does_not_end_does_not_hold_up_a_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        var never = new TaskCompletionSource<NewsArticle>();
        IAsyncEnumerable<NewsArticle> records = OrderedWork.RunAsync([new Page(default), new Page(default)], workers: 1, (_, _) =>
        {
            cancel.CancelAfter(0);
            return new(never.Task);
        }, cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (NewsArticle _ in records) { }
        });
    }
}
