using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

public class FastTreeBuilderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("<!doctype html><title>A &amp; B</title><p>One<p>Two &lt;three&gt;")]
    [InlineData("<html lang=en><head><meta charset=utf-8></head>\n<link rel=x> <style>a</style><body class=a>x</body> y </html> z")]
    [InlineData("<p>a<html lang=de x=1><body class=c id=d><body class=e>")]
    [InlineData("<head><noscript><link rel=a><style>b</style><p>c</noscript></head>")]
    [InlineData("<head></head> <script>1</script> <title>x</title><meta name=a><p>y")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul><dl><dt>a<dd>b<dt>c</dl>")]
    [InlineData("<h1>a<h2>b</h3>c</h1>d")]
    [InlineData("<p><b>a<p>b</b>c<i><u>d</i>e</u>")]
    [InlineData("<a href=1>one<a href=2>two<div><a href=3>three</div>four")]
    [InlineData("<b><p>a</b>b</p><a><div><p>c</a>d</div>e")]
    [InlineData("<b><i><u><s><em><div>x</b>y</div>z")]
    [InlineData("<p><font a=1><font a=1><font a=1><font a=1><font a=2>x<p>y")]
    [InlineData("<nobr>a<nobr>b</nobr>c")]
    [InlineData("<button>a<button>b<p>c</button>d")]
    [InlineData("<form><div><form><p>a</form>b</div>c")]
    [InlineData("<form><table><form><tr><td></form>a<input></table>b")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table>d")]
    [InlineData("<table> a <tr> b <td>c</td> d </tr> <b>e</b></table>f")]
    [InlineData("<table><caption>a<p>b<col><colgroup><col> c <tbody><tr><td><table><td>d</table>e</table>f")]
    [InlineData("<table><div>a<tr><td>b</td></tr>c</div>d</table>e<table><input type=hidden><input type=HIDDEN><input></table>")]
    [InlineData("<p>a<table></table>b")]
    [InlineData("<!doctype html><p>a<table></table>b")]
    [InlineData("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\"><p>a<table></table>b")]
    [InlineData("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" "
        + "\"http://www.w3.org/TR/html4/loose.dtd\"><p>a<table></table>b")]
    [InlineData("<template><tr><td>a</td></tr><div>b</div></template><template><col><template>c</template>")]
    [InlineData("<svg viewBox='0 0 1 1'><title>a</title><path d=1 /><g><desc><p>b</desc></g><p>c</svg>d")]
    [InlineData("<p>a<svg><foreignObject><div>b</div></foreignObject><![CDATA[c<d>&amp;]]></svg><math><mi>e<b>f</b></mi><mo><p>g</math>")]
    [InlineData("<math><annotation-xml encoding=text/html><p>a</annotation-xml><annotation-xml><svg><b>c")]
    [InlineData("<svg><font>a<font color=red>b")]
    [InlineData("<script><!-- <script> </script> --></script>a<script><!-- a </script>b<script><!--><script></script>c")]
    [InlineData("<textarea>\n\na</textarea><pre>\nb</pre><listing>\r\n\r\nc</listing><xmp><b></xmp><iframe><p></iframe><noembed><i></noembed>")]
    [InlineData("<title>a</titlex>&amp;</TITLE\n x=1>b<style></styles></style/>c")]
    [InlineData("<p>a<plaintext>b</plaintext><p>c")]
    [InlineData("<object>a<p>b<i>c</object>d<applet><b>e</applet>f<marquee>g")]
    [InlineData("<ruby>a<rb>b<rt>c<rtc>d<rp>e</ruby>")]
    [InlineData("a</>b</ c>d<?e>f<!g>h<!-->i<!--->j<!--k--!>l<!-- m -- n --->o<3 p</")]
    [InlineData("<p a=1 A=2 b = 'c' d=\"e\" f=g/h i/j =k l= m\n>n<p o=>q<p r='>s</p>'t u")]
    [InlineData("<p a&b='&lt;&notit;&copy=1'>&copy;&notit;&#x41;&#0;&#150;&bogus;&amp")]
    [InlineData("a</p>b</br>c</body>d</html>e<!-- f --> g")]
    [InlineData("<image src=a><frame><head><p>a<hr>b<br/>c<wbr><embed><param><source>")]
    [InlineData("<dIv><SPAN>a</sPan><x-Element>b</X-eLEMENT></DiV>")]
    public void Builds_the_tree_that_AngleSharp_builds(string html)
    {
        string? tree = TestTrees.Fast(html);
        string expected = TreeText.OfAngleSharp(html);
        Assert.True(expected == tree, TreeText.Difference(expected, tree ?? "handed over"));
    }

    [Fact]
    public void A_select_holds_what_is_not_an_option_as_the_standard_has_it_since_2025() =>
        Assert.Equal(Tree(
            "<select>", "  <option>", "    <b>", "      \"a\"", "  <hr>", "  <div>", "    \"b\"", "<input>"),
            TestTrees.Fast("<select><option><b>a</b><hr><div>b</div><input>"));

    [Fact]
    public void A_declarative_shadow_root_is_an_element_of_no_known_kind_so_that_its_text_is_not_hidden()
    {
        var tree = new PageTree();
        new FastTreeBuilder(tree)
            .Build(TestTrees.Page("<div><template shadowrootmode=open><p>seen</template></div><template>not seen</template>"), 100,
            Deadline.None);
        Assert.Equal("seen", tree.InnerText(tree.Body));
    }

    [Fact]
    public void Duplicate_attributes_are_dropped_however_many_there_are()
    {
        string names = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"a{i}={i} Ä{i} A{i / 2}=x"));
        Assert.Equal(TreeText.OfAngleSharp($"<p {names}>"), TestTrees.Fast($"<p {names}>"));
    }

    /// <summary>Names are read sixteen bytes at a time: here they end everywhere around that length and around the page's end.</summary>
    [Fact]
    public void Names_of_every_length_are_read_whole_wherever_the_page_ends()
    {
        for (int length = 1; length < 40; length++)
        {
            string name = string.Concat(Enumerable.Range(0, length).Select(i => (char)((i % 3 == 0 ? 'A' : 'a') + i % 26)));
            string html = $"<{name} {name}=1 {name}x='2' {name}=3>a</{name}><p>b</{name}></P><H1 CLASS=c>d</H1";
            for (int end = html.Length - 12; end <= html.Length; end++)
                Assert.Equal(TreeText.OfAngleSharp(html[..end]), TestTrees.Fast(html[..end]));
        }
    }

    [Theory]
    [InlineData("<p class=x CONTENT='a &amp; b' data-x=y>", nameof(KnownAttribute.Class), "x")]
    [InlineData("<p class=x CONTENT='a &amp; b' data-x=y>", nameof(KnownAttribute.Content), "a & b")]
    [InlineData("<p class=x CONTENT='a &amp; b' data-x=y>", nameof(KnownAttribute.Id), null)]
    [InlineData("<p xml:lang=de aria-hidden http-equiv=z class\u0001=1>", nameof(KnownAttribute.XmlLang), "de")]
    [InlineData("<p xml:lang=de aria-hidden http-equiv=z class\u0001=1>", nameof(KnownAttribute.AriaHidden), "")]
    [InlineData("<p xml:lang=de aria-hidden http-equiv=z class\u0001=1>", nameof(KnownAttribute.Class), null)]
    [InlineData("<p xml\u001alang=de>", nameof(KnownAttribute.XmlLang), null)]
    public void Known_attributes_are_found_by_their_number(string html, string name, string? expected)
    {
        var tree = new PageTree();
        new FastTreeBuilder(tree).Build(TestTrees.Page(html), 100, Deadline.None);
        Assert.Equal(expected, tree.Attribute(tree.FindFirst(0, Tag.P), Enum.Parse<KnownAttribute>(name)));
    }

    [Fact]
    public void Nodes_below_the_maximum_depth_stand_beside_their_parents()
    {
        var tree = new PageTree();
        string html = string.Concat(Enumerable.Repeat("<div>", 5000)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 5000)) + "after";
        Assert.Equal(HandOver.None, new FastTreeBuilder(tree).Build(TestTrees.Page(html), 10_000, Deadline.None));
        int deepest = 0;
        var depths = new int[tree.Count];
        for (int i = 1; i < tree.Count; i++) deepest = Math.Max(deepest, depths[i] = depths[tree[i].Parent] + 1);
        Assert.Equal(NodeLinks.MaxDepth, deepest);
        Assert.Equal(1, depths[tree.Count - 1] - 1);
        Assert.Equal("deep after", tree.InnerText(tree.Body));
    }

    [Theory]
    [InlineData("a\0b", "Nul")]
    [InlineData("<frameset><frame></frameset>", "Frameset")]
    [InlineData("<p>a<frameset>", "Frameset")]
    public void Hands_over_what_is_not_worth_rules_of_its_own(string html, string reason) =>
        Assert.Equal(reason, new FastTreeBuilder(new PageTree()).Build(TestTrees.Page(html), 100, Deadline.None).ToString());

    [Fact]
    public void A_page_with_too_many_elements_is_refused() =>
        Assert.Equal(ExtractionStatus.TooManyNodes, Assert.Throws<PageLimitException>(
            () => new FastTreeBuilder(new PageTree())
                .Build(TestTrees.Page(string.Concat(Enumerable.Repeat("<p>", 200))), 100, Deadline.None)).Status);

    [Fact]
    public void A_warm_builder_allocates_nothing()
    {
        Utf8Page page = TestTrees.Page(string.Concat(
            Enumerable.Repeat("<p class=a>b<a href=c>d<a>e</p><table><b>f<tr><td>&amp;</table><svg><title>g</svg>", 500)) + "</html>");
        var builder = new FastTreeBuilder(new PageTree());
        for (int i = 0; i < 3; i++) builder.Build(page, int.MaxValue, Deadline.None);
        Assert.Equal(0, TestTrees.LeastAllocated(() => builder.Build(page, int.MaxValue, Deadline.None)));
    }

    /// <summary>Steps are counted, not time: twice the page takes twice the searching, or the page is handed over.</summary>
    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>", "</x>")]
    [InlineData("<div>", "<li></li>")]
    [InlineData("<div>", "</section>")]
    [InlineData("<a href=1><div>")]
    [InlineData("<b><p>")]
    [InlineData("<table>")]
    [InlineData("<table><div>")]
    [InlineData("<font a=1><p>")]
    [InlineData("<svg>", "</g>")]
    [InlineData("<button><p>")]
    [InlineData("<nobr>")]
    [InlineData("<template>")]
    [InlineData("<select><option>")]
    public void Effort_grows_with_the_page_or_the_page_is_handed_over(string opening, string closing = "")
    {
        long Effort(int count)
        {
            var builder = new FastTreeBuilder(new PageTree());
            string html = string.Concat(Enumerable.Repeat(opening, count)) + string.Concat(Enumerable.Repeat(closing, count));
            return builder.Build(TestTrees.Page(html), int.MaxValue, Deadline.None) == HandOver.None ? builder.Effort : -1;
        }
        long small = Effort(10_000), large = Effort(20_000);
        Assert.True(large < 0 || large <= small * 2.5 + 10_000, $"{small} steps for 10,000, {large} for 20,000");
    }

    /// <summary>The lines of a body.</summary>
    private static string Tree(params string[] body) =>
        "| <html>\n|   <head>\n|   <body>\n" + string.Concat(body.Select(line => $"|     {line}\n"));
}
