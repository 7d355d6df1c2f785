using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsExtract.Cli.Supervision;

/// <summary>Extracts pages in processes of their own, so that a page which ends or hangs one costs one record and no more.</summary>
/// <param name="worker">Starts a worker.</param>
/// <param name="options">The settings of the extractor.</param>
/// <param name="workers">How many processes work at the same time.</param>
internal sealed class Supervisor(ProcessStartInfo worker, NewsExtractorOptions options, int workers)
{
    /// <summary>Pages read ahead for each worker, while one page takes long.</summary>
    private const int Ahead = 8;

    /// <summary>One record a page, in the order of the pages.</summary>
    public async IAsyncEnumerable<NewsArticle> ExtractManyAsync(IEnumerable<Page> pages,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        WorkerProcess[] processes = [.. Enumerable.Range(0, workers).Select(_ => new WorkerProcess(worker, options))];
        var records = Channel.CreateBounded<Task<NewsArticle>>(workers * Ahead);
        Task reading = Task.Run(() => ReadAsync(pages, processes, records.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<NewsArticle> record in records.Reader.ReadAllAsync(cancellation)) yield return await record;
        }
        finally
        {
            await stop.CancelAsync();
            foreach (WorkerProcess process in processes) process.Dispose();
            await reading;
        }
    }

    /// <summary>Hands every page to the next worker that is idle.</summary>
    private async Task ReadAsync(IEnumerable<Page> pages, WorkerProcess[] processes, ChannelWriter<Task<NewsArticle>> records,
        CancellationToken stop)
    {
        var idle = Channel.CreateUnbounded<WorkerProcess>();
        foreach (WorkerProcess process in processes) idle.Writer.TryWrite(process);
        var failed = new NewsExtractor(options);
        try
        {
            foreach (Page page in pages)
            {
                if (page.Problem is not null)
                {
                    await records.WriteAsync(Task.FromResult(failed.Extract(page, stop)), stop);
                    continue;
                }
                WorkerProcess process = await idle.Reader.ReadAsync(stop);
                Task<NewsArticle> record = Task.Factory.StartNew(() =>
                {
                    NewsArticle article = process.Extract(page);
                    idle.Writer.TryWrite(process);
                    return article;
                }, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                await records.WriteAsync(record, stop);
            }
            records.Complete();
        }
        catch (Exception exception)
        {
            records.Complete(exception);
        }
    }
}
