using System.Text;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>
/// Real pages: the fast builder's tree is that of AngleSharp's full DOM, or differs where AngleSharp departs from the standard.
/// </summary>
public class CorpusTreeTests
{
    /// <summary>Every so-many-th page is compared: all of them take minutes (the benchmarks program compares all).</summary>
    private const int Stride = 8;

    [Theory]
    [InlineData("fundus-publishers")]
    [InlineData("wcxb-dev-articles")]
    public void A_warm_reader_allocates_nothing(string corpus)
    {
        var reader = new PageReader();
        var options = new NewsExtractorOptions();
        foreach (Page page in DataFolder.Pages(corpus))
        {
            reader.Read(page, options, Deadline.None);
            if (reader.LastHandOver != HandOver.None) continue;
            long allocated = TestTrees.LeastAllocated(() => reader.Read(page, options, Deadline.None));
            Assert.True(allocated == 0, $"{page.Id} allocates {allocated} bytes.");
        }
    }

    [Theory]
    [MemberData(nameof(DataFolder.Corpora), MemberType = typeof(DataFolder))]
    public void Real_pages_give_the_tree_of_AngleSharp_or_differ_where_it_departs_from_the_standard(string corpus)
    {
        var tree = new PageTree();
        var builder = new FastTreeBuilder(tree);
        foreach (Page page in DataFolder.Pages(corpus, Stride))
        {
            Utf8Page utf8 = new Utf8Transcoder().Transcode(page.Content, null);
            if (builder.Build(utf8, int.MaxValue, Deadline.None) != HandOver.None) continue;
            string html = Encoding.UTF8.GetString(utf8.Span);
            string expected = TreeText.OfAngleSharp(html);
            string actual = TreeText.Of(tree);
            Assert.True(expected == actual || AngleSharpDeparture.Explain(html) is not null,
                $"{page.Id}: {TreeText.Difference(expected, actual)}");
        }
    }
}
