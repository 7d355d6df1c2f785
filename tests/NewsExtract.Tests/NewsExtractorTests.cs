using System.Buffers;
using System.Text;

namespace NewsExtract.Tests;

/// <summary>The ways into the extractor. What it finds is tested where it is found.</summary>
public class NewsExtractorTests
{
    private static readonly NewsExtractor Extractor = new(new NewsExtractorOptions { PageTimeout = TimeSpan.FromMinutes(2) });
    private static readonly string Html = Repository.Read("docs/samples/vaccine-trial.html");
    private static readonly Uri Address = new("https://news.example/nasal-vaccine");

    [Fact]
    public async Task A_page_gives_one_record_in_whatever_form_it_comes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Html);
        using var stream = new MemoryStream(bytes);
        NewsArticle[] articles =
        [
            Extractor.Extract(Html, Address),
            Extractor.Extract(bytes, Address),
            Extractor.Extract(new Page(bytes) { Url = Address }),
            await Extractor.ExtractAsync(stream, Address, TestContext.Current.CancellationToken),
        ];
        Assert.Equal(ExtractionStatus.Ok, articles[0].Status);
        Assert.Single(articles.Select(article => ArticleJson.ToJson(article)).Distinct());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void The_address_given_is_the_records_and_so_is_the_id()
    {
        NewsArticle article = Extractor.Extract(new Page(Encoding.UTF8.GetBytes(Html)) { Id = "17", Url = Address });
        Assert.Equal(("17", Address.AbsoluteUri), (article.Id, article.Url));
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("nl", "nl")]
    public void The_language_given_wins_over_what_the_text_reads_like(string? given, string expected)
    {
        const string text = "The ferry left the harbour forty minutes after its time on Tuesday, and nobody on the quay could say why.";
        Assert.Equal(expected, Extractor.ExtractText(text, given).InLanguage);
        Assert.Equal(expected, Extractor.Extract(new Page(Encoding.UTF8.GetBytes($"<p>{text}")) { Language = given }).InLanguage);
    }

    [Fact]
    public async Task Cancellation_ends_every_way_in_and_nothing_is_written()
    {
        var cancelled = new CancellationToken(canceled: true);
        var page = new Page(Encoding.UTF8.GetBytes(Html));
        var output = new ArrayBufferWriter<byte>();
        Assert.ThrowsAny<OperationCanceledException>(() => Extractor.Extract(page, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Extractor.Extract(Html, cancellationToken: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Extractor.ExtractText("Text.", cancellationToken: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Extractor.ExtractJson(page, output, cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Extractor.ExtractAsync(new MemoryStream(page.Content.ToArray()), cancellationToken: cancelled));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public async Task What_a_recogniser_of_names_throws_costs_its_page_alone()
    {
        // Its own time may be over, for example, when the caller cancelled nothing.
        var extractor = new NewsExtractor(Extractor.Options with { NameRecognizer = new FailingRecognizer(new TaskCanceledException()) });
        var page = new Page(Encoding.UTF8.GetBytes(Html));
        Assert.Equal(ExtractionStatus.Crashed, extractor.Extract(page).Status);
        await foreach (ExtractionResult result in extractor.ExtractManyAsync([page, new Page(default)]))
            Assert.Equal(result.Index == 0 ? ExtractionStatus.Crashed : ExtractionStatus.NoArticle, result.Article.Status);
    }

    [Fact]
    public void An_address_that_is_relative_is_refused()
    {
        var relative = new Uri("news/1", UriKind.Relative);
        Assert.Throws<ArgumentException>(() => Extractor.Extract(Html, relative));
        Assert.Throws<ArgumentException>(() => new Page(default) { Url = relative });
    }

    [Fact]
    public async Task What_is_missing_is_refused()
    {
        Assert.Throws<ArgumentNullException>("page", () => Extractor.Extract((Page)null!));
        Assert.Throws<ArgumentNullException>("html", () => Extractor.Extract((string)null!));
        Assert.Throws<ArgumentNullException>("text", () => Extractor.ExtractText(null!));
        Assert.Throws<ArgumentNullException>("page", () => Extractor.ExtractJson(null!, new ArrayBufferWriter<byte>()));
        Assert.Throws<ArgumentNullException>("output", () => Extractor.ExtractJson(new Page(default), null!));
        Assert.Throws<ArgumentNullException>("text", () => QuoteExtractor.Extract(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("html", async () => await Extractor.ExtractAsync(null!));
    }

    [Fact]
    public void A_setting_that_makes_no_sense_is_refused_where_it_is_set()
    {
        var options = new NewsExtractorOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { MaxPageBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { MaxElements = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { PageTimeout = TimeSpan.FromSeconds(-1) });
    }

    private sealed class FailingRecognizer(Exception exception) : INameRecognizer
    {
        public IReadOnlyList<NameSpan> Recognize(string text, string language) => throw exception;
    }
}
