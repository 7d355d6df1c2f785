using System.IO.Compression;
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
        using ZipArchive pages = TestTrees.OpenCorpus(corpus);
        var reader = new PageReader();
        var options = new NewsExtractorOptions();
        foreach (ZipArchiveEntry entry in pages.Entries.Where(entry => entry.Length > 0))
        {
            using var content = new MemoryStream();
            using (Stream stream = entry.Open()) stream.CopyTo(content);
            var page = new Page(content.ToArray());
            reader.Read(page, options, Deadline.None);
            if (reader.LastHandOver != HandOver.None) continue;
            long allocated = TestTrees.LeastAllocated(() => reader.Read(page, options, Deadline.None));
            Assert.True(allocated == 0, $"{entry.Name} allocates {allocated} bytes.");
        }
    }

    [Theory]
    [InlineData("daniel-multilingual")]
    [InlineData("fundus-publishers")]
    [InlineData("htmldate-dates")]
    [InlineData("magic-html-article")]
    [InlineData("postlight-metadata")]
    [InlineData("trafilatura-snippets")]
    [InlineData("wcxb-dev-articles")]
    public void Real_pages_give_the_tree_of_AngleSharp_or_differ_where_it_departs_from_the_standard(string corpus)
    {
        using ZipArchive pages = TestTrees.OpenCorpus(corpus);
        var tree = new PageTree();
        var builder = new FastTreeBuilder(tree);
        for (int i = 0; i < pages.Entries.Count; i += Stride)
        {
            ZipArchiveEntry entry = pages.Entries[i];
            if (entry.Length == 0) continue;
            using var content = new MemoryStream();
            using (Stream stream = entry.Open()) stream.CopyTo(content);
            Utf8Page page = new Utf8Transcoder().Transcode(content.ToArray(), null);
            if (builder.Build(page, int.MaxValue, Deadline.None) != HandOver.None) continue;
            string html = Encoding.UTF8.GetString(page.Span);
            string expected = TreeText.OfAngleSharp(html);
            string actual = TreeText.Of(tree);
            Assert.True(expected == actual || AngleSharpDeparture.Explain(html) is not null,
                $"{entry.Name}: {TreeText.Difference(expected, actual)}");
        }
    }
}
