using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsExtract.Cli;

/// <summary>Pages that are worked on side by side, and their records in the order of the pages.</summary>
internal static class OrderedWork
{
    /// <summary>Pages read ahead for each worker, while one page takes long.</summary>
    private const int Ahead = 8;

    /// <summary>One record a page. A record that is there does not wait for the source to give the next page.</summary>
    /// <param name="pages">The pages; read on a thread of their own.</param>
    /// <param name="workers">How many pages are worked on at the same time.</param>
    /// <param name="start">Starts the work on a page, as soon as there is somebody to do it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async IAsyncEnumerable<NewsArticle> RunAsync(IEnumerable<Page> pages, int workers,
        Func<Page, CancellationToken, ValueTask<Task<NewsArticle>>> start, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var records = Channel.CreateBounded<Task<NewsArticle>>(workers * Ahead);
        Task reading = Task.Run(ReadAsync, CancellationToken.None);
        try
        {
            await foreach (Task<NewsArticle> record in records.Reader.ReadAllAsync(cancellation))
                yield return await record.WaitAsync(cancellation);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }

        async Task ReadAsync()
        {
            try
            {
                foreach (Page page in pages) await records.Writer.WriteAsync(await start(page, stop.Token), stop.Token);
                records.Writer.Complete();
            }
            catch (Exception exception)
            {
                records.Writer.Complete(exception);
            }
        }
    }
}
