using System.Threading.Channels;

namespace NewsExtract.Streaming;

/// <summary>
/// What stands between source and caller: pages that wait, batches at work, results that wait to be taken. The source adds page by page,
/// and an idle worker takes its share of what is there: pages come singly from a slow source, without delay, and in batches from a fast
/// one, because handing over every page by itself costs a quarter more CPU.
/// </summary>
internal sealed class PageStream(NewsExtractor extractor, StreamOptions options, CancellationToken cancellation)
{
    private const int MaxBatch = 16;
    private const long MaxBytesInFlight = 64 << 20;
    /// <summary>HTML parsers recurse over markup in places; a worker's stack is as large as that of a main thread.</summary>
    private const int StackSize = 8 << 20;

    private readonly object _gate = new();
    private readonly Queue<Page> _waiting = new();
    private readonly Channel<PageBatch> _batches = Channel.CreateUnbounded<PageBatch>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _workersEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _room;
    private long _taken;
    private int _pagesInFlight;
    private long _bytesInFlight;
    private int _workersLeft = options.Workers;
    private bool _sourceEnded;

    /// <summary>Batches in input order, perhaps not yet done; or, unordered, as they are done.</summary>
    public ChannelReader<PageBatch> Batches => _batches.Reader;

    public Task WorkersEnded => _workersEnded.Task;

    /// <summary>Reads the source to its end, waiting whenever too much is in flight.</summary>
    public async Task ReadAsync(IAsyncEnumerable<Page> pages)
    {
        using CancellationTokenRegistration onCancel = cancellation.Register(EndSource);
        try
        {
            await foreach (Page page in pages.WithCancellation(cancellation).ConfigureAwait(false))
            {
                ArgumentNullException.ThrowIfNull(page, nameof(pages));
                await Add(page).WaitAsync(cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            EndSource();
        }
    }

    public void StartWorkers()
    {
        for (int i = 0; i < options.Workers; i++)
            new Thread(Work, StackSize) { IsBackground = true, Name = $"NewsExtract worker {i}" }.Start();
    }

    /// <summary>The caller has taken the results: their pages are no longer in flight.</summary>
    public void Release(PageBatch batch)
    {
        lock (_gate)
        {
            _pagesInFlight -= batch.Pages.Length;
            foreach (Page page in batch.Pages) _bytesInFlight -= page.Content.Length;
            if (!HasRoom) return;
            _room?.SetResult();
            _room = null;
        }
    }

    private bool HasRoom => _pagesInFlight < options.MaxPagesInFlight && _bytesInFlight < MaxBytesInFlight;

    /// <returns>Completes when there is room for the next page.</returns>
    private Task Add(Page page)
    {
        lock (_gate)
        {
            _waiting.Enqueue(page);
            _pagesInFlight++;
            _bytesInFlight += page.Content.Length;
            Monitor.Pulse(_gate);
            if (HasRoom) return Task.CompletedTask;
            _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    private void EndSource()
    {
        lock (_gate)
        {
            _sourceEnded = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Work()
    {
        var worker = new Worker();
        while (Take() is { } batch)
        {
            Extract(batch, worker);
            if (!options.Ordered) _batches.Writer.TryWrite(batch);
        }
        if (Interlocked.Decrement(ref _workersLeft) > 0) return;
        _batches.Writer.Complete();
        _workersEnded.SetResult();
    }

    private void Extract(PageBatch batch, Worker worker)
    {
        try
        {
            for (int i = 0; i < batch.Pages.Length; i++)
                batch.Results[i] = new ExtractionResult(batch.Start + i, batch.Pages[i],
                    extractor.Extract(batch.Pages[i], worker, cancellation));
            batch.Complete();
        }
        catch (Exception exception)
        {
            batch.Fail(exception);
        }
    }

    /// <summary>Waits for pages and takes this worker's share of them; null when there will be none.</summary>
    private PageBatch? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_sourceEnded) Monitor.Wait(_gate);
            if (_waiting.Count == 0 || cancellation.IsCancellationRequested) return null;
            var pages = new Page[Math.Min(MaxBatch, (_waiting.Count + options.Workers - 1) / options.Workers)];
            for (int i = 0; i < pages.Length; i++) pages[i] = _waiting.Dequeue();
            var batch = new PageBatch(_taken, pages);
            _taken += pages.Length;
            if (options.Ordered) _batches.Writer.TryWrite(batch);
            return batch;
        }
    }
}
