using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class JsonLdReaderTests
{
    [Fact]
    public void A_graph_with_references_is_followed()
    {
        NewsArticle page = PageFixture.Read(PageFixture.WithJsonLd("""
            {"@context":"https://schema.org","@graph":[
              {"@type":"WebPage","@id":"https://harbour.example/ferry","name":"The ferry is late again - Harbour Post","datePublished":"2024-05-03T08:00:00+00:00"},
              {"@type":"Article","headline":"The ferry is late again","mainEntityOfPage":{"@id":"https://harbour.example/ferry"},
               "author":{"@id":"https://harbour.example/#mara"},"publisher":{"@id":"https://harbour.example/#org"},"datePublished":"2024-05-03T10:15:00+02:00",
               "articleSection":["Traffic","Sea"],"keywords":["ferry","delay"]},
              {"@type":"Person","@id":"https://harbour.example/#mara","name":"Mara Lindqvist","url":"https://harbour.example/mara"},
              {"@type":"Organization","@id":"https://harbour.example/#org","name":"Harbour Post"}]}
            """), "https://harbour.example/ferry");
        Assert.Equal("The ferry is late again", page.Headline);
        Assert.Equal(new Author("Mara Lindqvist", "https://harbour.example/mara"), Assert.Single(page.Author));
        Assert.Equal("Harbour Post", page.Publisher?.Name);
        Assert.Equal("2024-05-03T10:15:00+02:00", page.DatePublished.ToString());
        Assert.Equal("Traffic", page.ArticleSection);
        Assert.Equal(["ferry", "delay"], page.Keywords);
    }

    [Fact]
    public void A_meta_element_may_hold_what_should_be_a_script()
    {
        NewsArticle page = PageFixture.Read("""
            <html><head><title>The ferry is late again</title>
            <meta name="script:ld+json" content="{&quot;@type&quot;:&quot;Article&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Ida Berg&quot;},&quot;datePublished&quot;:&quot;2024-05-03&quot;}"></head>
            <body><h1>The ferry is late again</h1></body></html>
            """);
        Assert.Equal(["Ida Berg"], page.Names());
        Assert.Equal("2024-05-03", page.DatePublished.ToString());
    }

    [Fact]
    public void The_article_of_the_page_is_told_from_its_neighbours()
    {
        NewsArticle page = PageFixture.Read(PageFixture.WithJsonLd("""
            [{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other story","author":{"name":"Otto Other"},"datePublished":"2020-01-01"}]},
             {"@type":"NewsArticle","headline":"Yet another","url":"https://harbour.example/x","author":"Xenia X","datePublished":"2021-01-01"},
             {"@type":"NewsArticle","headline":"The ferry is late again","url":"https://harbour.example/ferry","author":["Ida Berg",{"@type":"Person","name":"Jon Dahl"}],"datePublished":"2024-05-03"}]
            """), "https://harbour.example/ferry?utm=1");
        Assert.Equal(["Ida Berg", "Jon Dahl"], page.Names());
        Assert.Equal("2024-05-03", page.DatePublished.ToString());
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"The ferry is late again","author":{"name":"Ida Berg"},}""")]
    [InlineData("""<!-- {"@type":"NewsArticle","author":{"name":"Ida Berg"}} -->""")]
    [InlineData("""//<![CDATA[ {"@type":"NewsArticle","author":{"name":"Ida Berg"}} //]]>""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\tand a tab\",\"author\":{\"name\":\"Ida Berg\"}}")]
    [InlineData("""{"@type":"NewsArticle","description":"a \'bad\' escape \x","author":{"name":"Ida Berg"}}""")]
    [InlineData("""{"@type":"NewsArticle","description":"she said "no" twice","author":{"name":"Ida Berg"}}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Ida Berg"}};""")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Ida Berg"},"articleBody":"cut off in the mid""")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Ida Berg"}} {"@type":"WebSite","name":"Harbour Post"}""")]
    [InlineData("{\"@type\":\"NewsArticle\"\n\"author\":{\"name\":\"Ida Berg\"}}")]
    public void A_broken_block_survives(string json) => Assert.Equal(["Ida Berg"], PageFixture.Read(PageFixture.WithJsonLd(json)).Names());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("]]}}{{[[")]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"\ud800"},"headline":7,"datePublished":{},"image":[[],null,1],"@id":[]}""")]
    public void A_hopeless_block_does_no_harm(string json) => Assert.Empty(PageFixture.Read(PageFixture.WithJsonLd(json)).Author);

    [Fact]
    public void Depth_is_bounded()
    {
        string json = string.Concat(Enumerable.Repeat("{\"mainEntity\":", 5000)) + "1" + new string('}', 5000);
        Assert.Empty(PageFixture.Read(PageFixture.WithJsonLd(json)).Author);
    }

    [Fact]
    public void Free_access_and_the_body_are_read()
    {
        PageMetadata page = PageFixture.ReadMetadata(
            PageFixture.WithJsonLd("""{"@type":"ReportageNewsArticle","isAccessibleForFree":"False","articleBody":"Once upon a tide."}"""));
        Assert.False(page.IsAccessibleForFree);
        Assert.Equal("Once upon a tide.", page.ScriptBody?.ToString());
    }
}
