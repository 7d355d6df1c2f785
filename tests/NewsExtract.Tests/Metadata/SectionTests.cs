namespace NewsExtract.Tests.Metadata;

public class SectionTests
{
    [Theory]
    [InlineData("Traffic", "Traffic")]
    [InlineData("Traffic,Harbour,Posts", "Traffic")]
    [InlineData("Traffic, Harbour, Ships and sailors", "Traffic")]
    [InlineData("Food, Drink", "Food, Drink")]
    [InlineData("Category: Traffic", "Traffic")]
    [InlineData("Startseite", null)]
    [InlineData("Uncategorized", null)]
    public void A_stated_section_is_one_name(string stated, string? expected) =>
        Assert.Equal(expected, PageFixture.Read($"""
            <html><head><meta property="article:section" content="{stated}"></head><body><h1>The ferry is late again</h1></body></html>
            """).ArticleSection);

    [Theory]
    [InlineData("""{"name":"Harbour Post","item":"https://harbour.example/"},{"name":"Traffic","item":"https://harbour.example/traffic"},{"name":"The ferry is late again"}""", "Traffic")]
    [InlineData("""{"item":{"@id":"https://harbour.example/","name":"Home"} },{"item":{"@id":"https://harbour.example/traffic","name":"Traffic"} }""", "Traffic")]
    [InlineData("""{"name":"Harbour Post","item":"https://harbour.example"},{"name":"Ferry late","item":"https://harbour.example/ferry"}""", null)]
    [InlineData("""{"name":"Startseite"},{"name":"The ferry is late again"}""", null)]
    public void Without_one_the_last_step_of_the_trail_before_the_article_is_the_section(string steps, string? expected) =>
        Assert.Equal(expected, PageFixture.Read(PageFixture.WithJsonLd($$"""{"@type":"BreadcrumbList","itemListElement":[{{steps}}]}"""),
            "https://harbour.example/ferry").ArticleSection);

    [Theory]
    [InlineData("<a href='/'>Home</a> › <a href='/traffic/'>Traffic</a> › <a href='/ferry'>The ferry is late again</a>", "Traffic")]
    [InlineData("<a href='https://harbour.example/'>Harbour Post</a> <a href='/traffic/'>Traffic</a> <span>The ferry is late again</span>", "Traffic")]
    [InlineData("<a href='/'>Home</a> › <a href='/traffic/'>Traffic</a> › <a href='/ferry'>Ferry late</a>", "Traffic")]
    [InlineData("<a href='/'>Harbour Post</a> › <span>The ferry is late again</span>", null)]
    [InlineData("<a href='/blog/'>« Back to all posts</a>", null)]
    [InlineData("</nav><nav class='breadcrumbs--wide'><a href='/traffic/'>Traffic</a>", "Traffic")]
    [InlineData("</nav><ul itemscope itemtype='https://schema.org/BreadcrumbList'><li><a href='/traffic/'>Traffic</a></li></ul>", "Traffic")]
    public void Where_nothing_states_one_the_trail_that_readers_see_does(string steps, string? expected) =>
        Assert.Equal(expected, PageFixture.Read($"""
            <html><body><nav class="c-breadcrumbs">{steps}</nav><h1>The ferry is late again</h1><p>No ship has sailed since Monday.</p></body></html>
            """, "https://harbour.example/ferry").ArticleSection);

    [Fact]
    public void A_trail_in_name_that_holds_the_page_is_none() =>
        Assert.Null(PageFixture.Read($"""
            <html><body><div class="has-breadcrumbs"><a href='/traffic/'>Traffic</a><h1>The ferry is late again</h1>{string.Concat(Enumerable.Repeat("<p>No ship has sailed.</p>", 200))}</div></body></html>
            """, "https://harbour.example/ferry").ArticleSection);

    [Fact]
    public void A_stated_section_goes_before_the_trail() =>
        Assert.Equal("Ships", PageFixture.WithJsonLdAndHead(
            """{"@type":"BreadcrumbList","itemListElement":[{"name":"Traffic","item":"https://harbour.example/traffic"}]}""",
            "<meta property='article:section' content='Ships'>").ArticleSection);
}
