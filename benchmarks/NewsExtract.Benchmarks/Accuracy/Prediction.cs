namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>What an extractor says about a page, in the terms of the metrics.</summary>
internal sealed record Prediction(string Body, string? Title, IReadOnlyList<string> Authors, string? Date, string? Standfirst,
    IReadOnlyList<string> Comments)
{
    /// <summary>Without a limit of time: no figure is to depend on how busy the machine is.</summary>
    public static readonly NewsExtractor Extractor = new(new NewsExtractorOptions { PageTimeout = Timeout.InfiniteTimeSpan });

    public static Prediction Of(Page page, BodyConvention convention) => From(Extractor.Extract(page), convention);

    public static Prediction From(NewsArticle article, BodyConvention convention) => new(
        BodyOf(article, convention), article.Headline, [.. article.Author.Select(author => author.Name)], article.DatePublished?.ToString(),
        article.Standfirst, [.. article.Comments.Select(comment => comment.Text)]);

    /// <summary>The same from SmartReader, the .NET port of Readability.</summary>
    public static Prediction FromSmartReader(Page page, string html)
    {
        SmartReader.Article article = new SmartReader.Reader(page.Url?.AbsoluteUri ?? "https://example.org/", html).GetArticle();
        return new Prediction(article.TextContent ?? "", article.Title,
            [.. (string?[])[article.Author] is [{ Length: > 0 } author] ? [author] : Array.Empty<string>()],
            article.PublicationDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, []);
    }

    /// <summary>The record's body with what the corpus's gold counts as body too. A page without an article stays empty.</summary>
    private static string BodyOf(NewsArticle article, BodyConvention convention)
    {
        if (article.ArticleBody.Length == 0) return "";
        IEnumerable<string?> before = convention switch
        {
            BodyConvention.Standfirst => [article.Standfirst],
            BodyConvention.Headline => [article.Headline],
            _ => [],
        };
        IEnumerable<string?> after = convention == BodyConvention.Captions
            ? article.Image.SelectMany(image => (string?[])[image.Caption, image.Credit]) : [];
        return string.Join("\n\n", before.Append(article.ArticleBody).Concat(after).Where(part => !string.IsNullOrEmpty(part)));
    }
}
