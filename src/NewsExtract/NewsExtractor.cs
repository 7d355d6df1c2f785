using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
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

    /// <summary>Extracts the article of one page or text. Whatever the page holds, a record comes back: see <see cref="NewsArticle.Status"/>.</summary>
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
        using PageMeasurement? measurement = PageMeasurement.StartIfListenedTo(page, worker.Stages);
        NewsArticle article = Read(page, worker, cancellationToken);
        measurement?.End(article);
        if (article.Status != ExtractionStatus.Ok) Options.OnProblem?.Invoke(page, article);
        return article;
    }

    private NewsArticle Read(Page page, Worker worker, CancellationToken cancellationToken)
    {
        if (page.Problem is { } problem) return Failed(page, problem.Status, problem.Detail);
        try
        {
            Deadline deadline = Deadline.After(Options.PageTimeout, cancellationToken);
            return page.Kind == PageKind.Text ? ReadText(page, worker, deadline) : ReadHtml(page, worker, deadline);
        }
        catch (PageLimitException limit)
        {
            return Failed(page, limit.Status, limit.Message);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Failed(page, ExtractionStatus.Crashed, defect.ToString());
        }
    }

    private NewsArticle ReadHtml(Page page, Worker worker, Deadline deadline)
    {
        PageTree tree = worker.Reader.Read(page, Options, deadline);
        worker.Stages.End(Stage.Tree);
        PageNames names = worker.Names.Read(tree);
        PageMetadata metadata = worker.Metadata.Read(tree, names, page.Url, page.Retrieved);
        worker.Stages.End(Stage.Metadata);
        CommentThread comments = CommentReader.Read(tree, names, Options.Comments);
        worker.Stages.End(Stage.Comments);
        PageBlocks blocks = worker.Blocks;
        BlockReader.Read(tree, names, blocks, deadline);
        worker.Classifier.Classify(tree, blocks, metadata, comments, deadline);
        ScriptBody.UseWhereMarkupIsEmpty(tree, blocks, metadata);
        LivePosts.Date(tree, names, blocks);
        worker.Stages.End(Stage.Blocks);
        return Assemble(page, metadata, worker, comments.Comments, Options.Explain ? worker.Classifier.Explain(tree, blocks, metadata) : null, deadline);
    }

    private NewsArticle ReadText(Page page, Worker worker, Deadline deadline)
    {
        TextArticle article = TextArticleReader.Read(Encoding.UTF8.GetString(worker.Reader.ReadBytes(page, Options).Span), worker.Blocks);
        worker.Stages.End(Stage.Text);
        IReadOnlyList<Comment> comments = Options.Comments ? article.Comments : [];
        return Assemble(page, article.Metadata, worker, comments, Options.Explain ? BlockExplanation.Of(worker.Blocks, reasons: _ => []) : null, deadline);
    }

    private NewsArticle Assemble(
        Page page, PageMetadata metadata, Worker worker, IReadOnlyList<Comment> comments, IReadOnlyList<BlockDecision>? explanation, Deadline deadline)
    {
        ArticleBody body = ArticleBody.From(worker.Blocks, worker.Body);
        string? language = page.Language ?? metadata.Language;
        var context = new QuoteContext { Language = language, Scope = Options.QuoteScope, Names = Options.NameRecognizer, Headline = metadata.Headline, Images = metadata.Images };
        return new NewsArticle
        {
            Id = page.Id,
            Url = page.Url?.AbsoluteUri ?? metadata.Url,
            Status = body.Text.Length == 0 ? ExtractionStatus.NoArticle : page.Damage is null ? ExtractionStatus.Ok : ExtractionStatus.Truncated,
            StatusDetail = page.Damage,
            Headline = metadata.Headline,
            Standfirst = metadata.Standfirst,
            Description = metadata.Description,
            Author = metadata.Authors,
            Publisher = metadata.Publisher,
            DatePublished = metadata.DatePublished,
            DateModified = metadata.DateModified,
            InLanguage = language,
            ArticleSection = metadata.Section,
            Keywords = metadata.Keywords,
            IsAccessibleForFree = metadata.IsAccessibleForFree,
            Image = metadata.Images,
            Blocks = body.Blocks,
            Body = body.Text,
            Quotes = Options.Quotes ? QuoteEngine.Find(body.Text, context, deadline) : [],
            Comments = comments,
            Confidence = body.Confidence,
            Explanation = explanation,
        };
    }

    private static NewsArticle Failed(Page page, ExtractionStatus status, string detail) =>
        new() { Id = page.Id, Url = page.Url?.AbsoluteUri, Status = status, StatusDetail = detail };
}
