using System.Text;

namespace NewsExtract.Tests.Streaming;

/// <summary>What several articles of one host have in common is taken out of their bodies.</summary>
public class SiteMemoryTests
{
    private const string Call =
        "Our newsroom of four lives on its readers alone: whoever gives three pounds a month keeps the harbour in the news.";

    private static readonly NewsExtractor Extractor = new();

    private static Page Article(int number, string host, bool withCall = true) => new(Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry {number} is late again</title></head><body><main><article><h1>Ferry {number} is late again</h1>
        <p>Ferry number {number} left the harbour {number + 20} minutes after its time on Tuesday, the third delay of the week on the northern line, and nobody on the quay could say why.</p>
        {(withCall ? $"<p>{Call}</p>" : "")}
        <p>“We are sorry for each of the {number + 100} passengers who had to wait,” said Marit Solheim, who runs the harbour office of the island council number {number}.</p>
        </article></main></body></html>
        """)) { Id = $"{number}", Url = new Uri($"https://{host}/ferries/{number}") };

    private static async Task<Dictionary<string, NewsArticle>> Extract(IEnumerable<Page> pages, StreamOptions? options = null)
    {
        var articles = new Dictionary<string, NewsArticle>();
        await foreach (ExtractionResult result in Extractor.ExtractManyAsync(pages, options)) articles[result.Article.Id!] = result.Article;
        return articles;
    }

    [Fact]
    public async Task A_text_that_three_articles_share_is_of_the_site()
    {
        Assert.Contains(Call, Extractor.Extract(Article(1, "ferries.example")).ArticleBody);
        Dictionary<string, NewsArticle> articles = await Extract(Enumerable.Range(0, 5).Select(i => Article(i, "ferries.example")));
        Assert.All(articles.Values, article => Assert.DoesNotContain(Call, article.ArticleBody));
        Assert.All(articles.Values, article => Assert.Equal(2, article.Blocks.Count));
    }

    [Fact]
    public async Task Spans_are_those_of_the_shorter_body()
    {
        NewsArticle article = (await Extract(Enumerable.Range(0, 3).Select(i => Article(i, "ferries.example"))))["2"];
        Assert.Equal(article.ArticleBody, string.Join("\n\n", article.Blocks.Select(block => block.Text)));
        Assert.All(article.Blocks, block => Assert.Equal(block.Text, article.ArticleBody[block.Start..block.End]));
        Quote quote = Assert.Single(article.Quotes);
        Assert.Equal(quote.Text, article.ArticleBody[quote.Start..quote.End]);
        Assert.Equal(quote.Cue!.Text, article.ArticleBody[quote.Cue.Start..quote.Cue.End]);
        Assert.Equal(quote.Source!.Text, article.ArticleBody[quote.Source.Start..quote.Source.End]);
    }

    [Fact]
    public async Task Order_and_company_change_nothing()
    {
        Page[] pages = [.. Enumerable.Range(0, 4).Select(i => Article(i, "ferries.example")),
            .. Enumerable.Range(10, 30).Select(i => Article(i, $"host{i}.example"))];
        Dictionary<string, NewsArticle> forward = await Extract(pages),
            backward = await Extract(pages.Reverse(), new StreamOptions { Ordered = false, Workers = 3 });
        Assert.All(forward, pair => Assert.Equal(pair.Value.ArticleBody, backward[pair.Key].ArticleBody));
        Assert.Contains(Call, forward["10"].ArticleBody);
    }

    [Fact]
    public async Task Versions_of_one_article_are_not_taken_for_the_site()
    {
        Dictionary<string, NewsArticle> articles =
            await Extract(Enumerable.Range(0, 4).Select(i => Article(7, "ferries.example") with { Id = $"version {i}" }));
        Assert.All(articles.Values, article => Assert.Contains(Call, article.ArticleBody));
    }

    [Fact]
    public async Task It_can_be_turned_off()
    {
        Dictionary<string, NewsArticle> articles =
            await Extract(Enumerable.Range(0, 5).Select(i => Article(i, "ferries.example")), new StreamOptions { SiteMemory = false });
        Assert.All(articles.Values, article => Assert.Contains(Call, article.ArticleBody));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_page_of_a_long_stream_comes_once(bool ordered)
    {
        IEnumerable<Page> pages = Enumerable.Range(0, 600)
            .Select(i => i % 3 == 0
            ? Article(i, "ferries.example", withCall: false) with { Url = null } : Article(i, "ferries.example", withCall: false));
        var indices = new List<long>();
        await foreach (ExtractionResult result in Extractor.ExtractManyAsync(pages,
            new StreamOptions { Ordered = ordered })) indices.Add(result.Index);
        Assert.Equal(Enumerable.Range(0, 600).Select(i => (long)i), ordered ? indices : indices.Order());
    }
}
