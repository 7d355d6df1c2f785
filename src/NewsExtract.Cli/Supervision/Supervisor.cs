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
    /// <summary>One record a page, in the order of the pages.</summary>
    public async IAsyncEnumerable<NewsArticle> ExtractManyAsync(IEnumerable<Page> pages,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        WorkerProcess[] processes = [.. Enumerable.Range(0, workers).Select(_ => new WorkerProcess(worker, options))];
        var idle = Channel.CreateUnbounded<WorkerProcess>();
        foreach (WorkerProcess process in processes) idle.Writer.TryWrite(process);
        var failed = new NewsExtractor(options);
        try
        {
            await foreach (NewsArticle article in OrderedWork.RunAsync(pages, workers, StartAsync, cancellation)) yield return article;
        }
        finally
        {
            foreach (WorkerProcess process in processes) process.Dispose();
        }

        async ValueTask<Task<NewsArticle>> StartAsync(Page page, CancellationToken stop)
        {
            if (page.Problem is not null) return Task.FromResult(failed.Extract(page, stop));
            WorkerProcess process = await idle.Reader.ReadAsync(stop);
            return Task.Factory.StartNew(() =>
            {
                NewsArticle article = process.Extract(page);
                idle.Writer.TryWrite(process);
                return article;
            }, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }
}
