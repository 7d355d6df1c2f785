using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Tests.Boilerplate;

public class BlockReaderTests
{
    private static PageBlocks Read(string html)
    {
        PageTree tree = new PageReader().Read(new Page(Encoding.UTF8.GetBytes(html)) { Charset = "utf-8" }, new NewsExtractorOptions(),
            Deadline.None);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, new PageNames().Read(tree), blocks, Deadline.None);
        return blocks;
    }

    /// <summary>Each block as <c>kind level text</c>.</summary>
    private static string[] Outline(string html)
    {
        PageBlocks blocks = Read(html);
        return [.. Enumerable.Range(0, blocks.Count)
            .Select(i => $"{blocks[i].Kind}{(blocks[i].Level > 0 ? blocks[i].Level : "")} {blocks.Text(i)}")];
    }

    [Theory]
    [InlineData("<p>One  two\n three</p>", "Paragraph One two three")]
    [InlineData("<p>Fish &amp; <b>chips</b>, <i>warm</i>.</p>", "Paragraph Fish & chips, warm.")]
    [InlineData("<p>un<b>believ</b>able</p>", "Paragraph unbelievable")]
    [InlineData("<p>a<br>b</p>", "Paragraph a b")]
    [InlineData("<p> \n\t <span>столько</span> <a href=x><span>за последние</span></a> <span>из</span></p>",
        "Paragraph столько за последние из")]
    [InlineData("<p>\u3000気象庁は</p>", "Paragraph 気象庁は")]
    [InlineData("<p>&nbsp;</p><p> </p>")]
    [InlineData("<div>Loose text<p>inside</p>and after</div>", "Paragraph Loose text", "Paragraph inside", "Paragraph and after")]
    [InlineData("<div>One<br><br>Two<br> <br/>Three</div>", "Paragraph One", "Paragraph Two", "Paragraph Three")]
    [InlineData("<h2>Title</h2><p>Text</p>", "Heading2 Title", "Paragraph Text")]
    [InlineData("<ul><li>One<ul><li>Nested</li></ul></li><li>Two</li></ul>", "ListItem1 One", "ListItem2 Nested", "ListItem1 Two")]
    [InlineData("<blockquote><p>Said.</p></blockquote>", "BlockQuote Said.")]
    [InlineData("<blockquote class='twitter-tweet'><p>Posted.</p></blockquote>", "Embed Posted.")]
    [InlineData("<figure><img><figcaption>A cat. <span>Photo: B</span></figcaption></figure>", "Caption A cat. Photo: B")]
    [InlineData("<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2024</td><td><p>17 <b>m</b></p></td></tr></table>", "TableRow Year\tSum",
        "TableRow 2024\t17 m")]
    [InlineData("<table><tr><td><p>Layout one.</p><ul><li>x</li></ul></td><td>Layout two.</td></tr></table>", "Paragraph Layout one.",
        "ListItem1 x", "Paragraph Layout two.")]
    [InlineData("<table><tr><td>Menu</td><td>One.<br><br>Two.</td></tr></table>", "Paragraph Menu", "Paragraph One.", "Paragraph Two.")]
    [InlineData("<table><tr><td>Address</td><td>Quay 1<br>Port</td></tr></table>", "TableRow Address\tQuay 1 Port")]
    [InlineData("<pre>\nfirst\n  second\n</pre>", "Preformatted first\n  second")]
    [InlineData("<p>Seen<script>x()</script><noscript>no</noscript><style>y</style></p>", "Paragraph Seen")]
    [InlineData("<p>Seen <span class='sr-only'>opens in a new window</span><span hidden>never</span><span style='display: "
        + "none'>nor</span></p>", "Paragraph Seen")]
    [InlineData("<p><a class='comments_count' title='Comment'>0</a>Said in <a class='comments'>2024</a></p><p><span "
        + "class='comment-count'>no digits</span></p>", "Paragraph Said in", "Paragraph no digits")]
    [InlineData("<p><a href=x>All of it linked</a></p>", "Paragraph All of it linked")]
    public void A_page_is_cut_where_a_browser_starts_a_new_paragraph(string html, params string[] expected) =>
        Assert.Equal(expected, Outline(html));

    [Theory]
    [InlineData("<form><p>One</p><p>Two</p><p>Three</p></form>", false)]
    [InlineData("<p>One</p><p>Two</p><p>Three</p><form><p>Four</p></form>", true)]
    public void A_form_around_the_whole_page_is_none_to_fill_in(string html, bool isForm)
    {
        PageBlocks blocks = Read(html);
        Assert.Equal(isForm, (blocks.Containers[blocks[blocks.Count - 1].Container].Surroundings & Surroundings.Form) != 0);
    }

    [Fact]
    public void Linked_text_is_measured_in_units_of_words()
    {
        PageBlocks blocks = Read("<p>Plain words <a href=x>linked words</a> and <a href=y>more</a></p>");
        Assert.Equal(15 / 4.8f, blocks[0].LinkUnits, .001f);
        Assert.Equal(2, blocks[0].Links);
    }

    [Fact]
    public void A_link_around_a_card_counts_for_each_block_in_it()
    {
        PageBlocks blocks = Read("<a href=x><h3>Headline</h3><p>Teaser text</p></a><p>Free</p>");
        Assert.Equal(["Headline", "Teaser text", "Free"], Enumerable.Range(0, blocks.Count).Select(i => blocks.Text(i).ToString()));
        Assert.Equal(TextShape.Of("Teaser text").Units, blocks[1].LinkUnits, .001f);
        Assert.Equal(0, blocks[2].LinkUnits);
    }

    [Fact]
    public void Containers_stand_before_what_they_contain()
    {
        Containers containers =
            Read("<main><article><div class='article-body'><p>Text</p></div></article><footer>End</footer></main>").Containers;
        for (int i = 1; i < containers.Count; i++) Assert.InRange(containers[i].Parent, 0, i - 1);
        Container paragraph = containers.Items.ToArray().Single(container => container.Tag == Tag.P);
        Assert.True(paragraph.Surroundings.HasFlag(Surroundings.Article | Surroundings.Main));
        Assert.True(paragraph.OuterGroups.HasFlag(ClassGroups.ArticleBody));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void The_work_grows_with_the_page_whatever_its_shape(int size)
    {
        // Each shape has been quadratic in some extractor: nested blocks, nested tables, links around blocks, empty breaks.
        Assert.Equal(1, Read(string.Concat(Enumerable.Repeat("<br>", size)) + "x").Count);
        Assert.Equal(size, Read(string.Concat(Enumerable.Repeat("<p>a</p>", size))).Count);
        Assert.Equal(size, Read("<p>" + string.Concat(Enumerable.Repeat("<a href=x>a</a><br><br>", size))).Count);
    }
}
