using System.Text.Json;

namespace NewsExtract.Tests.Text;

/// <summary>Scraped texts written for the project in the manner of common systems, each with the record it must give.</summary>
public class TextArticleReaderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Text");
    private static readonly NewsExtractor Extractor =
        new(new NewsExtractorOptions { Explain = true, Quotes = false, PageTimeout = TimeSpan.FromMinutes(2) });

    public static TheoryData<string> Fixtures =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_text_gives_its_record(string name)
    {
        JsonElement golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement;

        NewsArticle article = Extractor.ExtractText(File.ReadAllText(Path.Combine(Folder, name + ".txt")));

        Assert.Equal(Text(golden, "headline"), article.Headline);
        Assert.Equal(Text(golden, "standfirst"), article.Standfirst);
        ArticleImage? image = article.Image.Count > 0 ? article.Image[0] : null;
        Assert.Equal(Text(golden, "caption"), image?.Caption);
        Assert.Equal(Text(golden, "credit"), image?.Credit);
        Assert.Equal(List(golden, "authors").Select(author => author.GetString()), article.Author.Select(author => author.Name));
        if (Text(golden, "date") is { } date) Assert.Equal(date, article.DatePublished?.ToString());
        Assert.Equal(List(golden, "body").Select(paragraph => paragraph.GetString()), article.Blocks.Select(block => block.Text));
        Assert.Equal(List(golden, "comments").Select(GoldenComment),
            article.Comments.Select(comment => (comment.Author, (string?)comment.Text, comment.DatePublished?.ToString())));
    }

    [Fact]
    public void What_is_removed_is_explained()
    {
        NewsArticle article = Extractor.ExtractText(File.ReadAllText(Path.Combine(Folder, "wordpress.txt")));

        Assert.All(article.Explanation!, decision => Assert.Equal(decision.Kept ? 0 : 1, decision.Reasons.Count));
        Assert.Contains(article.Explanation!, decision => decision.Text == "Reply" && decision.Reasons[0] == "comment widget");
        Assert.Contains(article.Explanation!, decision =>
            decision.Text.StartsWith("Museum returns", StringComparison.Ordinal) && decision.Reasons[0] == "headline");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\ufeff \u00a0\n\u200b\r\n")]
    public void A_text_without_words_has_no_article(string text) =>
        Assert.Equal(ExtractionStatus.NoArticle, Extractor.ExtractText(text).Status);

    /// <summary>
    /// One line of megabytes, lines without end, headings of comments over and over. The limit
    /// is far off, so that a busy machine fails no test.
    /// </summary>
    [Theory]
    [InlineData("a", 3_000_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("Reply\nAnna\n", 50_000)]
    [InlineData("Some sentence of an article that is long enough to be a paragraph, he said.\n\n3 Comments\n\n", 20_000)]
    [InlineData("Read also\nThe title of another article\n\nSome sentence of an article that is long enough to be a paragraph, he said.\n\n", 20_000)]
    [InlineData("((((([[[[", 300_000)]
    [InlineData("://", 500_000)]
    [InlineData("a\n", 1_500_000)]
    [InlineData("By Jane Doe\n3 May 2024\n", 100_000)]
    [InlineData("word word word word word word word word word word word word\n", 100_000)]
    [InlineData("Related articles\nPhoto: Agency\n", 100_000)]
    public void Odd_texts_end_within_the_limits(string part, int times) =>
        Assert.True(Extractor.ExtractText(string.Concat(Enumerable.Repeat(part, times))).Status is ExtractionStatus.Ok
            or ExtractionStatus.NoArticle);

    /// <summary>What a line costs does not depend on how many there are: four times the lines allocate about four times as much.</summary>
    [Fact]
    public void Memory_grows_with_the_text_and_is_bounded()
    {
        const string lines = "Harbour\nThe ferry will leave at noon, the harbour master said on Monday, and return at dusk.\n";
        long Allocated(int times)
        {
            string text = string.Concat(Enumerable.Repeat(lines, times));
            long before = GC.GetAllocatedBytesForCurrentThread();
            new NewsExtractor(new NewsExtractorOptions { Quotes = false, PageTimeout = Timeout.InfiniteTimeSpan }).ExtractText(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Allocated(100);
        Assert.InRange(Allocated(8_000), 0, 6 * Allocated(2_000));
    }

    private static (string?, string?, string?) GoldenComment(JsonElement comment) =>
        (Text(comment, "author"), Text(comment, "text"), Text(comment, "datePublished"));

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator List(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) ? value.EnumerateArray() : default;
}
