namespace NewsExtract.Tests;

public class NewsExtractorTests
{
    [Fact]
    public void An_empty_page_gives_a_record_without_an_article() =>
        Assert.Equal(ExtractionStatus.NoArticle, NewsExtractor.Default.Extract("").Status);
}
