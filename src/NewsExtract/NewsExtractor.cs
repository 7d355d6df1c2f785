using System.Runtime.InteropServices;
using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;
using NewsExtract.Quotes;
using NewsExtract.Telemetry;
using NewsExtract.Text;

namespace NewsExtract;

/// <summary>Turns news pages into typed records. Immutable and thread-safe: make one and keep it.</summary>
public sealed partial class NewsExtractor
{
    private readonly WorkerPool _workers = new();

    /// <summary>Makes an extractor.</summary>
    /// <param name="options">The settings; null stands for the defaults.</param>
    public NewsExtractor(NewsExtractorOptions? options = null) => Options = options ?? new NewsExtractorOptions();

    /// <summary>An extractor with default settings.</summary>
    public static NewsExtractor Default { get; } = new();

    /// <summary>The settings of this extractor.</summary>
    public NewsExtractorOptions Options { get; }

    /// <summary>
    /// Extracts the article of one page or text. Whatever the page holds, a record comes back: see <see cref="NewsArticle.Status"/>.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public NewsArticle Extract(Page page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        Worker worker = _workers.Rent();
        try
        {
            return Extract(page, worker, cancellationToken);
        }
        finally
        {
            _workers.Return(worker);
        }
    }

    /// <summary>The same with a worker of the caller's, who keeps it for many pages.</summary>
    internal NewsArticle Extract(Page page, Worker worker, CancellationToken cancellationToken)
    {
        NewsArticle article = Draft(page, worker, cancellationToken).ToRecord();
        if (article.Status != ExtractionStatus.Ok) Options.OnProblem?.Invoke(page, article);
        return article;
    }

    /// <summary>The article of a page in the worker's buffers: valid until its next page.</summary>
    private ArticleDraft Draft(Page page, Worker worker, CancellationToken cancellationToken)
    {
        using PageMeasurement? measurement = PageMeasurement.StartIfListenedTo(page, worker.Stages);
        Read(page, worker, cancellationToken);
        measurement?.End(worker.Draft);
        return worker.Draft;
    }

    private void Read(Page page, Worker worker, CancellationToken cancellationToken)
    {
        if (page.Problem is { } problem)
        {
            worker.Draft.Fail(page, problem.Status, problem.Detail);
            return;
        }
        try
        {
            Deadline deadline = Deadline.After(Options.PageTimeout, cancellationToken);
            if (page.Kind == PageKind.Text) ReadText(page, worker, deadline);
            else ReadHtml(page, worker, deadline);
        }
        catch (PageLimitException limit)
        {
            worker.Draft.Fail(page, limit.Status, limit.Message);
        }
        catch (Exception defect) when (!cancellationToken.IsCancellationRequested || defect is not OperationCanceledException)
        {
            worker.Draft.Fail(page, ExtractionStatus.Crashed, defect.ToString());
        }
    }

    private void ReadHtml(Page page, Worker worker, Deadline deadline)
    {
        PageTree tree = worker.Reader.Read(page, Options, deadline);
        worker.Stages.End(Stage.Tree);
        PageNames names = worker.Names.Read(tree);
        PageMetadata metadata = worker.Metadata.Read(tree, names, page.Url, page.Retrieved);
        worker.Stages.End(Stage.Metadata);
        CommentThread comments = worker.Comments.Read(tree, names, Options.Comments);
        worker.Stages.End(Stage.Comments);
        PageBlocks blocks = worker.Blocks;
        BlockReader.Read(tree, names, blocks, deadline);
        worker.Classifier.Classify(tree, blocks, metadata, comments, deadline);
        ScriptBody.UseWhereMarkupIsEmpty(tree, blocks, metadata);
        worker.LivePosts.Date(tree, names, blocks);
        worker.Stages.End(Stage.Blocks);
        worker.Draft.Begin(page, metadata);
        worker.Draft.Comments.AddRange(comments.Comments);
        if (Options.Explain) worker.Draft.Explanation = worker.Classifier.Explain(tree, blocks, metadata);
        Complete(page, worker, deadline);
    }

    private void ReadText(Page page, Worker worker, Deadline deadline)
    {
        string text = Encoding.UTF8.GetString(worker.Reader.ReadBytes(page, Options).Span);
        TextArticle article = worker.Text.Read(text, worker.Blocks, deadline);
        worker.Stages.End(Stage.Text);
        worker.Draft.Begin(page, article.Metadata);
        if (Options.Comments) worker.Draft.Comments.AddRange(article.Comments.Select(CommentText.Of));
        if (Options.Explain) worker.Draft.Explanation = BlockExplanation.Of(worker.Blocks, reasons: _ => []);
        Complete(page, worker, deadline);
    }

    /// <summary>Adds what is made of the blocks: the body, its language, and the quotes in it.</summary>
    private void Complete(Page page, Worker worker, Deadline deadline)
    {
        ArticleDraft draft = worker.Draft;
        PageMetadata metadata = draft.Metadata;
        ArticleBody.Join(worker.Blocks, draft);
        draft.Language = page.Language ?? LanguageDetector.Check(draft.Body.Span, metadata.Language);
        // A paragraph that is the whole body is no standfirst as well.
        if (metadata.Standfirst is { } standfirst && draft.Body.Span.Equals(standfirst, StringComparison.OrdinalIgnoreCase))
            metadata.Standfirst = null;
        draft.Status = draft.Body.Length == 0
            ? ExtractionStatus.NoArticle : page.Damage is null ? ExtractionStatus.Ok : ExtractionStatus.Truncated;
        draft.StatusDetail = page.Damage;
        if (Options.Quotes) FindQuotes(draft, deadline);
        worker.Stages.End(Stage.Quotes);
    }

    private void FindQuotes(ArticleDraft draft, Deadline deadline)
    {
        var context = new QuoteContext
        {
            Language = draft.Language,
            Scope = Options.QuoteScope,
            Names = Options.NameRecognizer,
            Headline = draft.Metadata.Headline.GetValueOrDefault(),
            Images = CollectionsMarshal.AsSpan(draft.Metadata.Images),
        };
        QuoteEngine.Find(draft.Body, context, draft.Quotes, deadline);
    }
}
