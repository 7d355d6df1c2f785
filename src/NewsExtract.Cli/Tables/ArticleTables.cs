using NewsExtract.Output;

namespace NewsExtract.Cli.Tables;

internal sealed record ArticleRow(string Id, NewsArticle Article);

internal sealed record QuoteRow(string ArticleId, int Position, Quote Quote);

internal sealed record CommentRow(string ArticleId, int Position, Comment Comment);

/// <summary>
/// The columns of the three tables, described in docs/parquet.md. They are named as in the record, save where SQL reserves the name
/// (<c>group</c>, <c>end</c>) and where a part of a part has become a column.
/// </summary>
internal static class ArticleTables
{
    public static Column<ArticleRow>[] Articles =>
    [
        Column.Text<ArticleRow>("id", row => row.Id),
        Column.Text<ArticleRow>("url", row => row.Article.Url),
        Column.Text<ArticleRow>("host", row => Host(row.Article.Url)),
        Column.Text<ArticleRow>("status", row => Name(row.Article.Status)),
        Column.Text<ArticleRow>("statusDetail", row => row.Article.StatusDetail),
        Column.Text<ArticleRow>("headline", row => row.Article.Headline),
        Column.Text<ArticleRow>("standfirst", row => row.Article.Standfirst),
        Column.Text<ArticleRow>("description", row => row.Article.Description),
        Column.List<ArticleRow, Author>("author", row => row.Article.Author,
            Column.ItemText<Author>("name", author => author.Name),
            Column.ItemText<Author>("url", author => author.Url)),
        Column.Text<ArticleRow>("publisher", row => row.Article.Publisher?.Name),
        Column.Text<ArticleRow>("datePublished", row => row.Article.DatePublished?.ToString()),
        Column.Value<ArticleRow, DateOnly>("publishedDay", row => row.Article.DatePublished?.Date),
        Column.Moment<ArticleRow>("publishedAt", row => row.Article.DatePublished?.Instant),
        Column.Text<ArticleRow>("dateModified", row => row.Article.DateModified?.ToString()),
        Column.Text<ArticleRow>("inLanguage", row => row.Article.InLanguage),
        Column.Text<ArticleRow>("articleSection", row => row.Article.ArticleSection),
        Column.TextList<ArticleRow>("keywords", row => row.Article.Keywords),
        Column.Value<ArticleRow, bool>("isAccessibleForFree", row => row.Article.IsAccessibleForFree),
        Column.List<ArticleRow, ArticleImage>("image", row => row.Article.Image,
            Column.ItemText<ArticleImage>("url", image => image.Url),
            Column.ItemText<ArticleImage>("caption", image => image.Caption),
            Column.ItemText<ArticleImage>("credit", image => image.Credit)),
        Column.Text<ArticleRow>("articleBody", row => row.Article.ArticleBody),
        Column.List<ArticleRow, Block>("blocks", row => row.Article.Blocks,
            Column.ItemText<Block>("kind", block => Name(block.Kind)),
            Column.ItemValue<Block, int>("textStart", block => block.Start),
            Column.ItemValue<Block, int>("textEnd", block => block.End),
            Column.ItemValue<Block, int>("level", block => block.Level),
            Column.ItemValue<Block, double>("confidence", block => block.Confidence)),
        Column.Value<ArticleRow, double>("confidence", row => row.Article.Confidence),
    ];

    public static Column<QuoteRow>[] Quotes =>
    [
        Column.Text<QuoteRow>("articleId", row => row.ArticleId),
        Column.Value<QuoteRow, int>("position", row => row.Position),
        Column.Text<QuoteRow>("kind", row => Name(row.Quote.Kind)),
        Column.Value<QuoteRow, int>("utterance", row => row.Quote.Group),
        Column.Text<QuoteRow>("text", row => row.Quote.Text),
        Column.Value<QuoteRow, int>("textStart", row => row.Quote.Start),
        Column.Value<QuoteRow, int>("textEnd", row => row.Quote.End),
        .. MentionOf("cue", quote => quote.Cue),
        .. MentionOf("source", quote => quote.Source),
        Column.Text<QuoteRow>("speaker", row => row.Quote.Speaker?.Name),
        Column.Text<QuoteRow>("speakerKind", row => row.Quote.Speaker is { } speaker ? Name(speaker.Kind) : null),
        Column.Text<QuoteRow>("speakerRole", row => row.Quote.Speaker?.Role),
        .. MentionOf("addressee", quote => quote.Addressee),
        Column.Value<QuoteRow, double>("confidence", row => row.Quote.Confidence),
    ];

    public static Column<CommentRow>[] Comments =>
    [
        Column.Text<CommentRow>("articleId", row => row.ArticleId),
        Column.Value<CommentRow, int>("position", row => row.Position),
        Column.Text<CommentRow>("author", row => row.Comment.Author),
        Column.Text<CommentRow>("text", row => row.Comment.Text),
        Column.Text<CommentRow>("datePublished", row => row.Comment.DatePublished?.ToString()),
        Column.Value<CommentRow, DateOnly>("publishedDay", row => row.Comment.DatePublished?.Date),
        Column.Value<CommentRow, int>("replyTo", row => row.Comment.ReplyTo),
    ];

    private static Column<QuoteRow>[] MentionOf(string name, Func<Quote, Mention?> mention) =>
    [
        Column.Text<QuoteRow>(name, row => mention(row.Quote)?.Text),
        Column.Value<QuoteRow, int>($"{name}Start", row => mention(row.Quote)?.Start),
        Column.Value<QuoteRow, int>($"{name}End", row => mention(row.Quote)?.End),
    ];

    private static string Name<T>(T value) where T : struct, Enum => CamelCaseEnumConverter<T>.NameOf(value);

    private static string? Host(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Host.Length == 0) return null;
        return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
    }
}
