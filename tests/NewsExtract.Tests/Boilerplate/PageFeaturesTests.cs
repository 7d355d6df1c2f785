using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Tests.Boilerplate;

public class PageFeaturesTests
{
    /// <summary>A feature of each block of a page.</summary>
    private static float[] Values(Feature feature, string html)
    {
        PageTree tree = new PageReader().Read(new Page(Encoding.UTF8.GetBytes(html)) { Charset = "utf-8" }, new NewsExtractorOptions(),
            Deadline.None);
        PageNames names = new PageNames().Read(tree);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, names, blocks, Deadline.None);
        var features = new PageFeatures();
        features.Compute(tree, blocks, new MetadataReader().Read(tree, names, null));
        return [.. Enumerable.Range(0, blocks.Count).Select(block => features.Value(block, feature))];
    }

    [Theory]
    [InlineData("<p>The ferry runs.</p><div><img><p>The ferry on Monday</p></div>", new float[] { 0, 2 })]
    [InlineData("<p>The ferry runs.</p><div><p>The ferry on Monday</p><img></div><p>It is late.</p>", new float[] { 0, 2, 0 })]
    [InlineData("<p>The ferry runs.</p><div><img><p>It is late.</p><p>It is full.</p></div>", new float[] { 0, 0, 0 })]
    [InlineData("<p><img>The ferry runs.</p><p>It is late.</p>", new float[] { 1, 0 })]
    public void What_shares_an_element_with_a_picture_alone_is_told_from_text_beside_one(string html, float[] levels) =>
        Assert.Equal(levels, Values(Feature.MediaAlone, html));

    [Fact]
    public void Rules_are_counted_anew_from_the_headline_on() =>
        Assert.Equal([1, 0, 0, 1, 2], Values(Feature.RulesSinceHeadline,
            "<hr><h1>The ferry is late again</h1><p>It is late.</p><p>It is full.</p><hr><p>The end.</p><hr><p>Imprint</p>"));
}
