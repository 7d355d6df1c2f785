using System.Text;
using CsCheck;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

public class HostilePagesTests
{
    private const int Size = 20_000;

    private static readonly NewsExtractorOptions Hurried = new() { PageTimeout = TimeSpan.FromMilliseconds(150) };

    public static TheoryData<string> Names => [.. HostilePages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_page_gives_a_record(string name)
    {
        NewsArticle article = new NewsExtractor(Hurried).Extract(HostilePages.Make(name, Size));
        Assert.True(article.Status != ExtractionStatus.Crashed, article.StatusDetail);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_AngleSharp_builder_ends_within_its_limits(string name)
    {
        Utf8Page page = new Utf8Transcoder().Transcode(HostilePages.Make(name, Size), null);
        try
        {
            Deadline deadline = Deadline.After(Hurried.PageTimeout, CancellationToken.None);
            new AngleSharpTreeBuilder().Build(page, new PageTree(), Hurried.MaxElements, deadline);
        }
        catch (PageLimitException limit)
        {
            Assert.True(limit.Status is ExtractionStatus.TimedOut or ExtractionStatus.TooManyNodes, limit.Message);
        }
    }

    [Theory]
    [InlineData("<pre><Listing>")]
    [InlineData("</>")]
    [InlineData("<!-- --!-->", "--!")]
    public void What_AngleSharp_answers_with_recursion_keeps_its_text(string start, string? part = null)
    {
        string page = start + string.Concat(Enumerable.Repeat(part ?? start, 20_000)) + "--><p>end";
        var tree = new PageTree();
        new AngleSharpTreeBuilder().Build(new Utf8Transcoder().Transcode(Encoding.UTF8.GetBytes(page), null), tree, 10_000_000,
            Deadline.None);
        Assert.EndsWith("end", tree.InnerText(tree.Body), StringComparison.Ordinal);
    }

    private static readonly Gen<string> Markup = Gen.OneOf<string>(
        "<p>", "</p>", "<div class=comment>", "</div>", "<b>", "</b>", "<a href='x'>", "</a>", "<table>", "<tr>", "<td>", "</table>",
        "<svg>", "</svg>", "<math>", "<template>", "</template>", "<select>", "<option>", "<h1>", "</h1>", "<li>", "<ul>", "</ul>",
        "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<textarea>", "<!--", "-->", "<![CDATA[", "]]>",
        "<meta charset=big5>", "<meta property=og:title content='", "'>", "<time datetime='2024-",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":", "[{", "}]", "\"", "“", "”", "«", "»", ": ",
        "said Ann Lee. ", "He told ", "By ", "12 May 2024", "&amp;", "&#x80;", "\0", "\r", "\n", " ", "é", "中", "<", ">", "/", "=").Array[0,
            60].Select(string.Concat);

    [Fact]
    public void Random_markup_never_crashes() => Markup.Sample(page =>
    {
        NewsArticle article = NewsExtractor.Default.Extract(page);
        Assert.True(article.Status is ExtractionStatus.Ok or ExtractionStatus.NoArticle, article.StatusDetail);
        Assert.NotEqual(ExtractionStatus.Crashed, NewsExtractor.Default.ExtractText(page).Status);
    });

    [Fact]
    public void Random_bytes_never_crash() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        foreach (string? charset in (string?[])[null, "utf-8", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr", "utf-16"])
            Assert.NotEqual(ExtractionStatus.Crashed, NewsExtractor.Default.Extract(new Page(bytes) { Charset = charset }).Status);
    });
}
