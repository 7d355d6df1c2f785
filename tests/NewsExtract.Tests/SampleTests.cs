namespace NewsExtract.Tests;

/// <summary>What holds for the record of every sample page.</summary>
public class SampleTests
{
    /// <summary>A machine that is busy with other things may take longer than the default.</summary>
    private static readonly NewsExtractor Extractor = new(new NewsExtractorOptions { PageTimeout = TimeSpan.FromMinutes(1) });

    public static TheoryData<string> Samples =>
        [.. PageSource.FilesOf(Repository.PathOf("docs/samples")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Spans_point_at_what_they_name(string sample)
    {
        NewsArticle article = Extract(sample);
        Assert.Equal(string.Join("\n\n", article.Blocks.Select(block => block.Text)), article.ArticleBody);
        Assert.All(article.Blocks, block => Assert.Equal(block.Text, article.ArticleBody[block.Start..block.End]));
        Assert.All(article.Quotes, quote => Assert.Equal(quote.Text, article.ArticleBody[quote.Start..quote.End]));
        Assert.All(
            article.Quotes.SelectMany(quote => new[] { quote.Cue, quote.Source, quote.Addressee }).OfType<Mention>(),
            mention => Assert.Equal(mention.Text, article.ArticleBody[mention.Start..mention.End]));
        Assert.All(article.Blocks, block => Assert.InRange(block.Confidence, 0, 1));
        Assert.All(article.Quotes, quote => Assert.InRange(quote.Confidence, 0, 1));
        Assert.InRange(article.Confidence, 0, 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_record_is_the_same_every_time(string sample) =>
        Assert.Equal(ArticleJson.ToJson(Extract(sample)), ArticleJson.ToJson(Extract(sample)));

    internal static NewsArticle Extract(string sample) =>
        Extractor.Extract(Assert.Single(PageSource.ReadFile(Repository.PathOf($"docs/samples/{sample}"))));
}
