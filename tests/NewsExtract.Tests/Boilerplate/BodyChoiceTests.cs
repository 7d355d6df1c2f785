using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Tests.Boilerplate;

public class BodyChoiceTests
{
    private const string Sentence = "The harbour office counted the boats again, and there were fewer of them than the year before.";

    [Theory]
    [InlineData("<p>" + Sentence + "</p>", .47f, true)]
    [InlineData("<p>" + Sentence + "</p>", .43f, false)]
    [InlineData("<p><a href='/1'>" + Sentence + "</a></p>", .47f, false)]
    [InlineData("<h2>Fewer boats again</h2>", .35f, true)]
    [InlineData("<ul><li>Fewer boats again</li></ul>", .35f, true)]
    [InlineData("<ul><li>Fewer boats again</li></ul>", .25f, false)]
    public void A_doubtful_block_between_sure_ones_is_kept_by_its_kind(string element, float probability, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>"
            + $"{element}<p>Day three: {Sentence}</p>";
        Assert.Equal(isKept, Choose(html, [.1f, .95f, .95f, probability, .95f])[3].Kept);
    }

    [Fact]
    public void A_page_on_which_nothing_reads_like_an_article_needs_more_than_a_doubt()
    {
        PageBlocks blocks = Choose("<body><p>Search the forum</p><p>Posts and topics</p></body>", [.47f, .47f]);
        Assert.False(blocks[0].Kept || blocks[1].Kept);
    }

    private static PageBlocks Choose(string html, float[] probabilities)
    {
        PageTree tree = new PageReader().Read(new Page(Encoding.UTF8.GetBytes(html)), new NewsExtractorOptions(), Deadline.None);
        PageNames names = new PageNames().Read(tree);
        PageMetadata metadata = new MetadataReader().Read(tree, names, null);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, names, blocks, Deadline.None);
        var features = new PageFeatures();
        features.Compute(tree, blocks, metadata);
        Assert.Equal(probabilities.Length, blocks.Count);
        for (int i = 0; i < blocks.Count; i++) blocks[i].Probability = probabilities[i];
        BodyChoice.Make(tree, blocks, features, metadata);
        return blocks;
    }
}
