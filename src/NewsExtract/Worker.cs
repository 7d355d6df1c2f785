using System.Collections.Concurrent;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;
using NewsExtract.Telemetry;

namespace NewsExtract;

/// <summary>The buffers one page needs while it is read. They grow to the largest page seen and are used again.</summary>
internal sealed class Worker
{
    private readonly BodyBuffer _body = new();

    public PageReader Reader { get; } = new();
    public PageNames Names { get; } = new();
    public MetadataReader Metadata { get; } = new();
    public PageBlocks Blocks { get; } = new();
    public BlockClassifier Classifier { get; } = new();
    public StageClock Stages { get; } = new();

    /// <summary>Whether a record outlives the next page. If not, its body may stand in a buffer.</summary>
    public bool KeepsRecords { get; set; } = true;

    public BodyBuffer? Body => KeepsRecords ? null : _body;
}

/// <summary>Idle workers, at most one per thread that ever called the extractor.</summary>
internal sealed class WorkerPool
{
    private readonly ConcurrentBag<Worker> _idle = [];

    public Worker Rent() => _idle.TryTake(out Worker? worker) ? worker : new Worker();

    public void Return(Worker worker) => _idle.Add(worker);
}
