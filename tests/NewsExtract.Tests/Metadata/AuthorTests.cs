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
}
