using System.Text.Json;

namespace NewsExtract.Tests.Text;

/// <summary>The article that the library was first asked to read, in the folder of corpora.</summary>
public class SeedTextTests
{
    [Fact]
    public void The_text_dump_gives_its_record()
    {
        string folder = DataFolder.Require("seed");
        string text = File.ReadAllText(Path.Combine(folder, "article.txt"));
        JsonElement expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;

        NewsArticle article = new NewsExtractor(new NewsExtractorOptions { Explain = true }).ExtractText(text);

        Assert.Equal(expected.GetProperty("title").GetString(), article.Headline);
        ArticleImage image = Assert.Single(article.Image);
        Assert.Equal(expected.GetProperty("image").GetProperty("caption").GetString(), image.Caption);
        Assert.Equal(expected.GetProperty("image").GetProperty("credit").GetString(), image.Credit);
        Assert.Equal(expected.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()),
            article.Blocks.Select(block => block.Text));
        foreach (JsonElement start in expected.GetProperty("boilerplate_starts").EnumerateArray())
            Assert.DoesNotContain(article.Blocks, block => block.Text.StartsWith(start.GetString()!, StringComparison.Ordinal));
        Assert.All(expected.GetProperty("comments").EnumerateArray().Zip(article.Comments), pair =>
        {
            Assert.Equal(pair.First.GetProperty("author").GetString(), pair.Second.Author);
            Assert.StartsWith(pair.First.GetProperty("starts").GetString()!, pair.Second.Text);
            Assert.EndsWith(pair.First.GetProperty("ends").GetString()!, pair.Second.Text);
        });
        Assert.Equal(expected.GetProperty("comments").GetArrayLength(), article.Comments.Count);
        Assert.All(article.Explanation!, decision => Assert.True(decision.Kept || decision.Reasons.Count == 1));
    }
}
