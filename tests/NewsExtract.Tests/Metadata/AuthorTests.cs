namespace NewsExtract.Tests.Metadata;

public class AuthorTests
{
    private const string Teaser =
        "A strike of the pilots keeps all ships of the line in the harbour until further notice, and nobody on the quay knows how long "
        + "it will last.";

    [Theory]
    [InlineData("undefined")]
    [InlineData("null")]
    [InlineData("GMT")]
    [InlineData("Comment")]
    [InlineData("Web design: Ida Berg. HTML: Jan Roe")]
    [InlineData("ida[at]harbour.example")]
    [InlineData("作者")]
    [InlineData("{ &quot;@type&quot;: &quot;Person&quot;, &quot;name&quot;: &quot;Ida Berg&quot; }")]
    public void What_a_template_writes_in_place_of_a_name_is_none(string content) =>
        Assert.Empty(PageFixture.Read(
            $"<html><head><meta name='author' content='{content}'></head><body><h1>The ferry is late again</h1></body></html>").Author);

    [Theory]
    [InlineData("<span class='intro'>by Ida Berg</span>", "Ida Berg")]
    [InlineData("<span>| By </span> <span>Ida Berg</span>", "Ida Berg")]
    [InlineData("<span class='credit'>By Ida Berg</span>", "")]
    [InlineData("<a href='/walks'>By Harbour Road</a>", "")]
    public void A_byline_within_a_block_that_holds_more_is_found(string byline, string expected) =>
        Assert.Equal(expected,
            string.Join(';', PageFixture.Read($"<html><body><h1>The ferry is late again</h1><div>{byline} | {Teaser}</div></body></html>")
            .Names()));

    [Theory]
    [InlineData("<div><span>Researched by</span> <b class='author'>Jan Roe</b></div>")]
    [InlineData("<blockquote><p>The sea is full.</p><cite class='quote-author'>Jan Roe</cite></blockquote>")]
    [InlineData("<div class='author-description'>Jan Roe School of Journalism</div>")]
    [InlineData("<h2 id='the-gulls-by-jan-roe'>The Gulls</h2>")]
    [InlineData("<a class='byline-category' href='/sea'>Harbour Life</a>")]
    [InlineData("<a class='byline' rel='tag' href='/sea'>Harbour Life</a>")]
    [InlineData("<span class='img-author'>Jan Roe</span>")]
    [InlineData("<div><strong>Foto:</strong> <b class='author'>Jan Roe</b></div>")]
    public void Who_checked_the_article_or_stands_for_something_else_is_no_author(string behind) =>
        Assert.Equal(["Ida Berg"], PageFixture.Read(
            $"<html><body><h1>The ferry is late again</h1><div>Written by <b class='author'>Ida Berg</b></div>{behind}</body></html>").Names());

    [Theory]
    [InlineData("<h3><em>The Gulls</em> by Jan Roe (May 6th)</h3>")]
    [InlineData("<p>Published by Harbour Horse and released in May, <a href='/gulls'>The Gulls</a> " + Teaser + Teaser + Teaser + Teaser + "</p>")]
    public void A_text_about_a_work_is_no_byline(string text) =>
        Assert.Empty(PageFixture.Read($"<html><body><h1>Ten books for the ferry</h1>{text}</body></html>").Names());

    [Theory]
    [InlineData("<div><img src='/p.jpg' alt='Headshot of Ida Berg'><p>Ida Berg</p><p>Reporter</p></div>", "Ida Berg")]
    [InlineData("<div><img src='/p.jpg' width='800' alt='Ida Berg on the quay'><p>Ida Berg</p></div>", "")]
    [InlineData("<div><img src='/p.jpg' alt='The quay'><p>Ida Berg</p></div>", "")]
    [InlineData("<a href='/gala'><img src='/p.jpg' alt='Ida Berg'>Ida Berg</a>", "")]
    [InlineData("<p>" + Teaser + Teaser + "</p><div><img src='/p.jpg' alt='Ida Berg'><p>Ida Berg</p></div>", "")]
    public void A_name_behind_its_portrait_before_the_body_is_the_author(string markup, string expected) =>
        Assert.Equal(expected, string.Join(';',
            PageFixture.Read($"<html><body><h1>The ferry is late again</h1>{markup}<p>{Teaser}</p></body></html>").Names()));

    [Theory]
    [InlineData("harbour1", "", "")]
    [InlineData("siteadmin", "<p>By Ida Berg</p>", "Ida Berg")]
    [InlineData("ida_b7", "", "ida_b7")]
    [InlineData("ida_b7", "<p>By Ida</p>", "Ida")]
    public void The_name_of_an_account_signs_when_nobody_else_does_and_is_not_the_sites(string account, string byline, string expected) =>
        Assert.Equal(expected, string.Join(';', PageFixture.Read(
            $"<html><head><title>The ferry - Harbour.example.org</title><meta property='og:site_name' content='Harbour'><meta name='author' content='{account}'></head><body><h1>The ferry</h1>{byline}</body></html>")
            .Names()));

    [Theory]
    [InlineData("<div class='author-box'><span class='author'>Get our news:</span></div>")]
    [InlineData("<p>The proposal for a <a href='/law'>Di</a></p><p>Harbour Law</p>")]
    public void A_label_and_a_link_that_is_a_word_of_bylines_are_no_names(string markup) =>
        Assert.Empty(PageFixture.Read($"<html><body><h1>The ferry is late again</h1>{markup}</body></html>").Author);

    [Fact]
    public void An_address_is_no_name() =>
        Assert.Empty(PageFixture.Read("""
            <html><head><meta property="article:publisher" content="https://social.example/harbour"><meta property="article:author" content="https://social.example/harbour"></head>
            <body><h1>The ferry is late again</h1></body></html>
            """).Names());

    [Fact]
    public void What_has_an_article_in_front_is_no_person() =>
        Assert.Equal(["Ida Berg"], PageFixture.Read("""
            <html><head><meta name="author" content="Ida Berg"></head><body><h1>Ten books for the ferry</h1><p class="author">The Gulls<br>by Jan Roe (May)</p></body></html>
            """).Names());

    [Fact]
    public void A_label_before_the_house_that_signs_falls_away() =>
        Assert.Equal(["hafenhaus"],
            PageFixture.Read("<html><body><h1>Die Fähre</h1><ul class='authors'><li>Artikel von:</li><li>hafenhaus</li></ul></body></html>")
            .Names());

    [Fact]
    public void A_far_name_gives_way_to_the_house_although_the_house_is_shown_near_the_headline()
    {
        string paragraphs = string.Concat(Enumerable.Repeat("<p>No ship has sailed since Monday.</p>", 120));
        Assert.Equal(["Quay"], PageFixture.Read($$"""
            <html><head><script type="application/ld+json">{"@type":"Article","author":{"@type":"Organization","name":"Quay"} }</script></head>
            <body><h1>The ferry is late again</h1><p class="author">Author Quay</p>{{paragraphs}}<p class="author">Jan Roe</p></body></html>
            """).Names());
    }

    [Theory]
    [InlineData("HARBOURTON (AP) — No ship has sailed since Monday.", "AP")]
    [InlineData("<b>Hafenstadt</b> (dpa/hst) - Seit Montag fährt keine Fähre.", "dpa/hst")]
    [InlineData("Quay, Ga. (Reuters) - No ship has sailed since Monday.", "Reuters")]
    [InlineData("The ferry (AP) is late.", "")]
    [InlineData("No ship has sailed since Monday (AP).", "")]
    [InlineData("Harbourton (Quay) - No ship has sailed since Monday.", "")]
    public void An_agency_signs_in_its_dateline(string paragraph, string expected) =>
        Assert.Equal(expected,
            string.Join(';', PageFixture.Read($"<html><body><h1>The ferry is late again</h1><p>{paragraph}</p></body></html>").Names()));

    [Fact]
    public void Who_is_stated_goes_before_the_agency_of_the_dateline() =>
        Assert.Equal(["Ida Berg"], PageFixture.Read("""
            <html><head><meta name="author" content="Ida Berg"></head><body><h1>The ferry is late again</h1><p>HARBOURTON (AP) - No ship has sailed.</p></body></html>
            """).Names());

    [Fact]
    public void The_visible_byline_wins_over_whoever_uploaded_the_article() =>
        Assert.Equal(["Paula Wren"], PageFixture.Read(PageFixture.WithJsonLd(
            """{"@type":"Article","headline":"The ferry is late again","author":{"@type":"Person","name":"Upload Desk Uwe"}}""",
            """<h1>The ferry is late again</h1><p class="byline">By Paula Wren</p>""")).Names());

    [Fact]
    public void The_publisher_signs_when_no_one_else_does() =>
        Assert.Equal(["Harbour Post"], PageFixture.Read(PageFixture.WithJsonLd(
            """{"@type":"NewsArticle","headline":"The ferry is late again","author":{"@type":"Organization","name":"Harbour Post"}}"""))
                .Names());

    [Theory]
    [InlineData("""<p>Written by <a href="/team/authors/mara">Mara Lindqvist</a></p>""")]
    [InlineData("""<div><a href="https://harbour.example/author/mara/">Mara Lindqvist</a> 3 May</div>""")]
    [InlineData("""<p>von Mara Lindqvist</p>""")]
    [InlineData("""<div class="byline">Reviewed by Jan Prüfer</div><div class="byline">By Mara Lindqvist</div>""")]
    [InlineData("""<div class="bylines"><a rel="author" href="#"><span>Mara</span> <span>Lindqvist</span></a></div>""")]
    [InlineData("""<div class="post-author">Bild: Jan Licht/dpa</div><p>By Mara Lindqvist</p>""")]
    [InlineData("""<p>By <b>Mara Lindqvist</b></p><div class="teaser-author">By Jan Prüfer</div>""")]
    [InlineData("""<div class="author">Posted on 3 May 2024 by Mara Lindqvist</div>""")]
    [InlineData("""<div><time>3 May 2024</time> | by Mara Lindqvist</div>""")]
    [InlineData("""<div class="author">Interview: Mara Lindqvist</div>""")]
    [InlineData("""<nav class="byline"><span itemprop="author">Mara Lindqvist</span></nav>""")]
    [InlineData("""<meta property="og:site_name" content="Harbour Post"><p>By Harbour Post</p><p><strong>Mara Lindqvist</strong></p><p>Nobody knows when the ferry comes.</p>""")]
    [InlineData("""<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Lindqvist">""")]
    [InlineData("""<meta name="author" value="Mara Lindqvist">""")]
    [InlineData("""<meta name="author" content="Jan Prüfer"><p>Geschrieben von <a href="/u">Mara Lindqvist</a></p>""")]
    [InlineData("""<meta name="author" content="Mara Lindqvist"><p>Reviewed by: Jan Prüfer</p>""")]
    [InlineData("""<div class="article-author"><span>Guide</span><p>by Mara Lindqvist</p></div>""")]
    public void A_byline_is_found_in_many_guises(string byline) =>
        Assert.Equal(["Mara Lindqvist"],
            PageFixture.Read($"<html><body><h1>The ferry is late again</h1>{byline}<p>No ship has sailed since Monday.</p></body></html>")
            .Names());

    [Fact]
    public void Dan_is_a_name_and_no_word_between_two() =>
        Assert.Equal(["Dan Lindqvist"],
            PageFixture.Read("""<html><body><h1>The ferry is late again</h1><p class="author">Written by Dan Lindqvist</p></body></html>""")
            .Names());

    [Fact]
    public void A_desk_signs_with_its_full_name() =>
        Assert.Equal(["Redaktion Küstenblatt"],
            PageFixture.Read("""<html><body><h1>Der Hafen bleibt zu</h1><div class="author">Redaktion Küstenblatt</div></body></html>""")
            .Names());

    [Fact]
    public void The_address_of_a_house_names_no_people() =>
        Assert.Equal(["Harbour Post"], PageFixture.Read("""
            <html><head><meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post, Harbourton, Norway"></head><body><h1>The ferry is late again</h1></body></html>
            """).Names());

    [Fact]
    public void A_full_name_wins_over_an_account() =>
        Assert.Equal(["Mara Lindqvist"], PageFixture.Read(PageFixture.WithJsonLd(
            """{"@type":"NewsArticle","headline":"The ferry is late again","author":{"@type":"Person","name":"mlindq"}}""",
            """<h1>The ferry is late again</h1><span class="author">Mara Lindqvist</span>""")).Names());

    [Fact]
    public void An_agency_signs_beside_the_people_of_one_list() =>
        Assert.Equal(["Mara Lindqvist", "Northern Press Agency"], PageFixture.Read(PageFixture.WithJsonLd(
            """{"@type":"NewsArticle","headline":"The ferry","author":[{"@type":"Organization","name":"Northern Press Agency"},{"@type":"Person","name":"Mara Lindqvist"}]}""")).Names());
}
