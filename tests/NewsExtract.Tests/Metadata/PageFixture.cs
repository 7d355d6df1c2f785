using System.Text;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

/// <summary>Pages written for these tests, in the manner of common publishing systems.</summary>
internal static class PageFixture
{
    /// <summary>What a page says about its article, as the record gives it.</summary>
    public static NewsArticle Read(string html, string? url = null)
    {
        PageMetadata metadata = ReadMetadata(html, url);
        var draft = new ArticleDraft();
        draft.Begin(new Page(default), metadata);
        draft.Language = metadata.Language;
        return draft.ToRecord();
    }

    public static PageMetadata ReadMetadata(string html, string? url = null)
    {
        var page = new Page(Encoding.UTF8.GetBytes(html)) { Url = url is null ? null : new Uri(url) };
        PageTree tree = new PageReader().Read(page, new NewsExtractorOptions(), Deadline.None);
        return new MetadataReader().Read(tree, new PageNames().Read(tree), page.Url);
    }

    public static string[] Names(this NewsArticle article) => [.. article.Author.Select(author => author.Name)];

    public static NewsArticle WithJsonLdAndHead(string json, string head) =>
        Read($"""<html><head><title>The ferry is late again</title>{head}<script type="application/ld+json">{json}</script></head><body><h1>The ferry is late again</h1></body></html>""");

    public static string WithJsonLd(string json, string body = "<h1>The ferry is late again</h1>") =>
        $"""<html><head><title>The ferry is late again</title><script type="application/ld+json">{json}</script></head><body>{body}</body></html>""";
}
