using System.IO.Compression;
using System.Text;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>Real pages: the fast builder's tree is that of AngleSharp's full DOM.</summary>
public class CorpusTreeTests
{
    /// <summary>Every so-many-th page is compared: all of them take minutes (the benchmarks program compares all).</summary>
    private const int Stride = 8;

    /// <summary>Pages whose trees differ because AngleSharp 1.10.3 departs from the standard in a way no comparison can leave out.</summary>
    private static readonly string[] KnownDepartures =
    [
        "1493765064.html", "1730863222.html", // no "in select" mode since 2025
        "4178.html", // a declarative shadow root
        "sports.ndtv.com-Cricket-World-Cup.html", // drops the semicolon of "&;"
    ];

    [Theory]
    [InlineData("daniel-multilingual")]
    [InlineData("fundus-publishers")]
    [InlineData("htmldate-dates")]
    [InlineData("magic-html-article")]
    [InlineData("postlight-metadata")]
    [InlineData("trafilatura-snippets")]
    [InlineData("wcxb-dev-articles")]
    public void Real_pages_give_the_tree_of_AngleSharp(string corpus)
    {
        string file = Path.Combine(TestTrees.DataFolder, "corpora", corpus, "pages.zip");
        Assert.SkipUnless(File.Exists(file), $"No file {file}: set NEWSEXTRACT_DATA to the folder of corpora.");
        using ZipArchive pages = ZipFile.OpenRead(file);
        var tree = new PageTree();
        var builder = new FastTreeBuilder(tree);
        for (int i = 0; i < pages.Entries.Count; i += Stride)
        {
            ZipArchiveEntry entry = pages.Entries[i];
            if (entry.Length == 0 || KnownDepartures.Contains(entry.Name)) continue;
            using var content = new MemoryStream();
            using (Stream stream = entry.Open()) stream.CopyTo(content);
            Utf8Page page = new Utf8Transcoder().Transcode(content.ToArray(), null);
            if (builder.Build(page, int.MaxValue, Deadline.None) != HandOver.None) continue;
            string expected = AngleSharpDeparture.Comparable(TreeText.OfAngleSharp(Encoding.UTF8.GetString(page.Span)));
            string actual = AngleSharpDeparture.Comparable(TreeText.Of(tree));
            Assert.True(expected == actual, $"{entry.Name}: {TreeText.Difference(expected, actual)}");
        }
    }
}
