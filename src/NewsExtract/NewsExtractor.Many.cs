using System.Runtime.CompilerServices;
using NewsExtract.Streaming;

namespace NewsExtract;

/// <content>Streams of pages.</content>
public sealed partial class NewsExtractor
{
    /// <summary>
    /// Extracts the articles of many pages in parallel, in bounded memory: the source is read no faster than results are taken.
    /// </summary>
    /// <remarks>
    /// The source is read on one background thread and never ahead of <see cref="StreamOptions.MaxPagesInFlight"/>. A bad page gives a
    /// record with its status and never ends the stream. Leaving the loop early stops the work;
    /// if the source blocks just then, leaving waits for it.
    /// </remarks>
    /// <param name="pages">The pages; read once for each enumeration of the result.</param>
    /// <param name="options">Order and number of workers; null stands for the defaults.</param>
    /// <param name="cancellationToken">Ends the stream early.</param>
    /// <returns>One result for each page. If the source throws, its exception follows after the results of the pages before it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IAsyncEnumerable<ExtractionResult> ExtractManyAsync(
        IEnumerable<Page> pages, StreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Stream(pages.ToAsyncEnumerable(), options ?? new StreamOptions(), cancellationToken);
    }

    /// <inheritdoc cref="ExtractManyAsync(IEnumerable{Page}, StreamOptions?, CancellationToken)"/>
    public IAsyncEnumerable<ExtractionResult> ExtractManyAsync(
        IAsyncEnumerable<Page> pages, StreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Stream(pages, options ?? new StreamOptions(), cancellationToken);
    }

    private async IAsyncEnumerable<ExtractionResult> Stream(
        IAsyncEnumerable<Page> pages, StreamOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = new PageStream(this, options, stop.Token);
        Task reading = Task.Run(() => stream.ReadAsync(pages), CancellationToken.None);
        stream.StartWorkers();
        SiteMemory? memory = options.SiteMemory ? new SiteMemory(options.Ordered) : null;
        try
        {
            await foreach (PageBatch batch in stream.Batches.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await batch.Done.WaitAsync(cancellationToken).ConfigureAwait(false);
                foreach (ExtractionResult result in batch.Results)
                    foreach (ExtractionResult ready in memory is null ? [result] : memory.Add(result))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        yield return ready;
                    }
                stream.Release(batch);
            }
            foreach (ExtractionResult waiting in memory?.Flush() ?? []) yield return waiting;
            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(reading, stream.WorkersEnded).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
