using System.Collections.Concurrent;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;
using NewsExtract.Telemetry;
using NewsExtract.Text;

namespace NewsExtract;

/// <summary>The buffers one page needs while it is read. They grow to the largest page seen and are used again.</summary>
internal sealed class Worker
{
    public PageReader Reader { get; } = new();
    public PageNames Names { get; } = new();
    public MetadataReader Metadata { get; } = new();
    public CommentReader Comments { get; } = new();
    public PageBlocks Blocks { get; } = new();
    public BlockClassifier Classifier { get; } = new();
    public LivePosts LivePosts { get; } = new();
    /// <summary>Made when the first text is read: most workers read pages only.</summary>
    public TextArticleReader Text => field ??= new TextArticleReader(LineModel.Default);
    public StageClock Stages { get; } = new();
    public ArticleDraft Draft { get; } = new();
}

/// <summary>Idle workers, at most one per thread that ever called the extractor.</summary>
internal sealed class WorkerPool
{
    private readonly ConcurrentBag<Worker> _idle = [];

    public Worker Rent() => _idle.TryTake(out Worker? worker) ? worker : new Worker();

    public void Return(Worker worker) => _idle.Add(worker);
}
