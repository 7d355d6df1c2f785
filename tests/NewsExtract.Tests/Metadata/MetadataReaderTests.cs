using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class MetadataReaderTests
{
    [Fact]
    public void A_German_page_in_the_manner_of_a_newsroom_system()
    {
        NewsArticle page = PageFixture.Read("""
            <html lang="de"><head><title>Der Hafen bleibt zu | Küstenblatt</title>
            <meta name="description" content="Seit Montag fährt kein Schiff mehr. Die Reederei sucht nach einem Ausweg."><meta name="date" content="2024-05-03T06:30:00+02:00">
            <meta name="news_keywords" content="Hafen, Streik"><link rel="canonical" href="https://kueste.example/hafen"></head>
            <body><nav><time datetime="2019-01-01">1.1.2019</time></nav><article><header><span class="kicker">Streik</span><h1>Der Hafen bleibt zu</h1>
            <p class="article__lead">Seit Montag fährt kein Schiff mehr. Die Reederei sucht nach einem Ausweg.</p>
            <div class="article__byline">Von <a href="/autor/anna">Anna Muster</a> und <a href="/autor/bernd">Bernd Beispiel</a>, Korrespondent <time datetime="2024-05-03T06:30">3. Mai</time></div></header>
            <figure><img src="/img/hafen.jpg"><figcaption>Leere Becken am Morgen. <span class="credit">Foto: Karl Knips/dpa</span></figcaption></figure>
            <p>Am Kai steht niemand.</p></article>
            <aside class="related"><div class="author">Otto Anders</div><time datetime="2023-02-02">2.2.2023</time></aside></body></html>
            """, "https://kueste.example/hafen");
        Assert.Equal("Der Hafen bleibt zu", page.Headline);
        Assert.Equal(["Anna Muster", "Bernd Beispiel"], page.Names());
        Assert.Equal("2024-05-03T06:30:00+02:00", page.DatePublished.ToString());
        Assert.Equal("Seit Montag fährt kein Schiff mehr. Die Reederei sucht nach einem Ausweg.", page.Standfirst);
        Assert.Equal(["Hafen", "Streik"], page.Keywords);
        Assert.Equal(new ArticleImage("https://kueste.example/img/hafen.jpg", "Leere Becken am Morgen.", "Karl Knips/dpa"),
            Assert.Single(page.Image));
        Assert.Equal("de", page.InLanguage);
    }

    [Fact]
    public void A_Japanese_page_without_structured_data()
    {
        NewsArticle page = PageFixture.Read("""
            <html><head><title>港の船が三日ぶりに動く｜潮風新聞</title><meta property="og:site_name" content="潮風新聞"></head>
            <body><h1>港の船が三日ぶりに動く</h1><p class="date">2024年5月3日 14時05分</p><p class="author">文／山田花子</p><p>港では朝から船が動き始めた。人々は静かに見守っていた。</p></body></html>
            """);
        Assert.Equal("港の船が三日ぶりに動く", page.Headline);
        Assert.Equal("2024-05-03T14:05:00", page.DatePublished.ToString());
        Assert.Equal(["山田花子"], page.Names());
        Assert.Equal("ja", page.InLanguage);
    }

    [Fact]
    public void Microdata_and_microformats_are_read()
    {
        NewsArticle page = PageFixture.Read("""
            <html><body><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">The ferry is late again</h1>
            <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Mara Lindqvist</span></span>
            <meta itemprop="datePublished" content="2024-05-03"><div itemprop="comment" itemscope itemtype="http://schema.org/Comment"><span itemprop="author">Angry Reader</span></div></div></body></html>
            """);
        Assert.Equal(["Mara Lindqvist"], page.Names());
        Assert.Equal("2024-05-03", page.DatePublished.ToString());
    }

    [Theory]
    [InlineData("https://social.example/harbourpost", "{$category}", null, null)]
    [InlineData("https://social.example/harbourpost", "Traffic", "Harbour Post", "Traffic")]
    [InlineData("Harbour Media", "Traffic", "Harbour Media", "Traffic")]
    public void An_address_or_an_unfilled_template_names_no_publisher_and_no_section(string publisher, string section,
        string? expectedPublisher, string? expectedSection)
    {
        string site = expectedPublisher == "Harbour Post" ? "<meta property='og:site_name' content='Harbour Post'>" : "";
        NewsArticle page = PageFixture.Read($"""
            <html><head><meta property="article:publisher" content="{publisher}"><meta property="article:section" content="{section}">{site}</head><body><h1>The ferry is late again</h1></body></html>
            """);
        Assert.Equal((expectedPublisher, expectedSection), (page.Publisher?.Name, page.ArticleSection));
    }

    [Fact]
    public void Keys_of_the_system_and_unfilled_marks_are_no_keywords() =>
        Assert.Equal(["ferry", "quay", "strike"], PageFixture.Read("""
            <html><head><meta name="keywords" content="#ferry, # quay, _noshow, [NAME], 8ae9ab2d-fe1b-4230-acb8-a59b52877682, strike"></head>
            <body><h1>The ferry is late again</h1></body></html>
            """).Keywords);

    [Theory]
    [InlineData("The ferry, the quay and the gulls", true)]
    [InlineData("No ship has sailed since Monday", false)]
    public void A_long_list_of_keywords_that_the_text_has_none_of_is_the_sites(string text, bool isArticles)
    {
        string list = string.Join(", ", Enumerable.Range(0, 17).Select(i => $"topic {i}"));
        NewsArticle page = PageFixture.Read(
            $"<html><head><meta name='keywords' content='ferry, quay, gulls, {list}'></head><body><h1>Late again</h1>{string.Concat(Enumerable.Repeat($"<p>{text}.</p>", 20))}</body></html>");
        Assert.Equal(isArticles, page.Keywords.Count > 0);
    }

    [Theory]
    [InlineData(",Harbour Post - the daily of the quay", "Harbour Post - the daily of the quay")]
    [InlineData(":", null)]
    [InlineData("“Late again”, says the captain", "“Late again”, says the captain")]
    public void A_description_stands_without_the_signs_before_it(string stated, string? expected) =>
        Assert.Equal(expected, PageFixture.Read(
            $"<html><head><meta name='description' content='{stated}'></head><body><h1>The ferry is late again</h1></body></html>").Description);

    [Fact]
    public void Every_candidate_keeps_its_origin()
    {
        PageMetadata page = PageFixture.ReadMetadata(
            PageFixture.WithJsonLd("""{"@type":"NewsArticle","headline":"The ferry is late again"}"""));
        Assert.Equal("The ferry is late again", page.Evidence.First(MetadataField.Headline, Origin.JsonLd)?.ToString());
        Assert.Equal("The ferry is late again", page.Evidence.First(MetadataField.Headline, Origin.Heading)?.ToString());
        Assert.Equal("The ferry is late again", page.Evidence.First(MetadataField.Headline, Origin.Title)?.ToString());
    }
}
