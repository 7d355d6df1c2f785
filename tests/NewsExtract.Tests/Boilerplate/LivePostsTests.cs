namespace NewsExtract.Tests.Boilerplate;

/// <summary>Live blogs in the markup of several systems; the pages are those of <see cref="BlockClassifierTests"/>.</summary>
public class LivePostsTests
{
    private static NewsArticle Extract(string fixture) =>
        NewsExtractor.Default.Extract(
            new Page(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Boilerplate", fixture + ".html"))));

    [Theory]
    [InlineData("live-blog", "2025-01-09T21:40:00 Power back", "2025-01-09T20:15:00 Lifeboat b", "2025-01-09T18:50:00 Schools to")]
    [InlineData("live-blog-entries", "2025-11-17T21:47:00Z It is done", "2025-11-17T20:30:00Z The debate",
        "2025-11-17T19:05:00Z Shopkeeper")]
    [InlineData("live-blog-microdata", "2025-06-12T18:20:00+02:00 Gespräche ", "2025-06-12T13:45:00+02:00 Fähren neh",
        "2025-06-12T06:10:00+02:00 Nur jeder ")]
    public void The_first_block_of_a_post_has_its_time(string fixture, params string[] expected) =>
        Assert.Equal(expected, Extract(fixture).Blocks.Where(block => block.DatePublished is not null)
            .Select(block => $"{block.DatePublished} {block.Text[..10]}"));

    [Theory]
    [InlineData("wordpress")]
    [InlineData("next-articles")]
    [InlineData("listicle")]
    public void The_blocks_of_an_article_have_no_times(string fixture) =>
        Assert.All(Extract(fixture).Blocks, block => Assert.Null(block.DatePublished));
}
