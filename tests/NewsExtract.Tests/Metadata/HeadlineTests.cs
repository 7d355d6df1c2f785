using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class HeadlineTests
{
    [Theory]
    [InlineData("The ferry is late again | Harbour Post")]
    [InlineData("The ferry is late again - Harbour Post")]
    [InlineData("The ferry is late again – Traffic – Harbour Post")]
    [InlineData("Harbour Post: The ferry is late again")]
    public void The_headline_stands_without_the_site_name(string title)
    {
        PageMetadata page = PageFixture.ReadMetadata($"""
            <html><head><title>{title}</title><meta property="og:site_name" content="Harbour Post"></head><body><h1>The ferry is late again</h1></body></html>
            """);
        Assert.Equal("The ferry is late again", page.Headline?.ToString());
        Assert.True(page.HeadlineNode > 0);
    }

    [Theory]
    [InlineData("The ferry is late again - Harbour.gr", null, "The ferry is late again")]
    [InlineData("The ferry is late again | Harbour Ships", "https://ships.harbour.example/ferry", "The ferry is late again")]
    [InlineData("The ferry is late again｜Harbour Ships", "https://ships.harbour.example/ferry", "The ferry is late again")]
    [InlineData("How we built the ferry - Harbour.js", null, "How we built the ferry - Harbour.js")]
    [InlineData("The ferry is late again - Harbour Ships", "https://ships.harbour.example/ferry", "The ferry is late again - Harbour Ships")]
    public void The_site_at_the_end_of_a_title_is_told_by_its_address(string title, string? url, string expected) =>
        Assert.Equal(expected, PageFixture.Read($"<html><head><title>{title}</title></head><body><p>No ship sails.</p></body></html>", url).Headline);

    [Fact]
    public void A_title_that_is_stated_as_the_sites_name_is_none()
    {
        NewsArticle article = PageFixture.Read("""
            <html><head><title>The ferry is late again: a guide</title><meta property="og:title" content="The ferry is late again: a guide">
            <meta property="og:site_name" content="The ferry is late again: a guide"></head><body><h1>The ferry is late again: a guide</h1></body></html>
            """);
        Assert.Equal("The ferry is late again: a guide", article.Headline);
        Assert.Null(article.Publisher);
    }

    [Theory]
    [InlineData("<h1>What the crews on the ferry want</h1><h2>Why is the ferry late?</h2>")]
    [InlineData("<h1>First day</h1><h1>Late</h1><h1>Quay</h1><h2>Why is the ferry late?</h2>")]
    [InlineData("<h1>Nobody on the quay knows why the ferry is late again, and nobody on the ship does either: we asked the captain, the harbour master, two passengers with bicycles and the man who sells the tickets, and this is what they told us.</h1>")]
    public void A_heading_with_a_word_of_the_title_and_one_as_long_as_a_standfirst_is_none(string headings) =>
        Assert.Equal("Why is the ferry late?", PageFixture.Read(
            $"<html><head><title>Why is the ferry late?</title><meta property='og:title' content='Why is the ferry late?'></head><body>{headings}</body></html>").Headline);

    [Fact]
    public void The_name_of_the_first_page_is_no_headline() =>
        Assert.Equal("The ferry is late again", PageFixture.Read(
            "<html><head><title>Home</title></head><body><h1>The ferry is late again</h1></body></html>").Headline);

    [Fact]
    public void A_logo_in_an_h1_is_not_the_headline() =>
        Assert.Equal("Der Hafen bleibt zu", PageFixture.Read("""
            <html><head><title>Der Hafen bleibt zu | Küstenblatt</title><meta property="og:title" content="Der Hafen bleibt zu"></head>
            <body><h1><a href="/">Navigation und Service</a></h1><article><h1>Der Hafen bleibt zu</h1></article></body></html>
            """).Headline);

    [Theory]
    [InlineData("""<h1><span class="head__overline">Strike</span><span>The ferry is late again</span></h1>""", "Late ferry: why we wait")]
    [InlineData("""<h1><span>Strike</span>The ferry is late again</h1>""", "The ferry is late again")]
    [InlineData("""<h1>The ferry is late again<small>3 May, Traffic</small></h1>""", "The ferry is late again")]
    [InlineData("""<h1>Strike: The ferry is late again</h1>""", "The ferry is late again")]
    [InlineData("""<h1>The ferry is <ruby>late<rt>leit</rt></ruby> again</h1>""", "Late ferry: why we wait")]
    public void The_headline_stands_without_kicker_and_annotations(string heading, string shared) =>
        Assert.Equal("The ferry is late again",
            PageFixture.Read($"""<html><head><meta property="og:title" content="{shared}"></head><body>{heading}</body></html>""").Headline);

    [Theory]
    [InlineData("<h1><span class='kicker'>Strike</span>«The ferry is late»</h1>", "«The ferry is late»")]
    [InlineData("<h1><span class='kicker'>Streik</span>»Die Fähre« kommt spät</h1>", "»Die Fähre« kommt spät")]
    [InlineData("<h1><span class='kicker'>Strike</span>» The ferry is late</h1>", "The ferry is late")]
    public void Angles_around_a_quotation_stay_at_the_ends_of_the_headline(string heading, string expected) =>
        Assert.Equal(expected, PageFixture.Read($"<html><body>{heading}</body></html>").Headline);

    [Fact]
    public void A_kicker_that_the_head_repeats_stays() =>
        Assert.Equal("Strike: The ferry is late again", PageFixture.Read("""
            <html><head><title>Strike: The ferry is late again</title><meta property="og:title" content="Strike: The ferry is late again"></head>
            <body><h1><span class="kicker">Strike</span><span>:</span> <span>The ferry is late again</span></h1></body></html>
            """).Headline);

    [Fact]
    public void The_heading_that_is_the_title_wins_over_the_name_of_a_site() =>
        Assert.Equal("Harbour walks for the summer", PageFixture.Read("""
            <html><head><title>Harbour walks for the summer — Quay</title><meta property="og:title" content="Harbour walks for the summer"></head>
            <body><h1>Quay</h1><h1>Harbour walks for the summer</h1></body></html>
            """).Headline);

    [Theory]
    [InlineData("The ferry is late again - Traffic News - Harbour Post", "<h1>Traffic News</h1><h1>The ferry is late again</h1>")]
    [InlineData("The ferry is late again | Harbour Post", "<h1>Traffic and sea</h1><h2>The ferry is late again</h2>")]
    [InlineData("The ferry is late again", "<h1><a href='/1'>Bridge closed</a></h1><h1><a href='/2'>Mayor resigns</a></h1>")]
    public void A_section_or_another_story_in_an_h1_is_not_the_headline(string title, string headings) =>
        Assert.Equal("The ferry is late again",
            PageFixture.Read($"<html><head><title>{title}</title></head><body>{headings}<p>No ship has sailed since Monday.</p></body></html>").Headline);

    [Theory]
    [InlineData("港口渡轮再次晚点三个小时_要闻_海港新闻网")]
    [InlineData("港口渡轮再次晚点三个小时-海港日报")]
    [InlineData("港口渡轮再次晚点三个小时 | 海港網東部頻道")]
    public void A_Chinese_title_stands_without_section_and_outlet(string title) =>
        Assert.Equal("港口渡轮再次晚点三个小时",
            PageFixture.Read($"<html><head><title>{title}</title></head><body><p>周一以来没有船出港。</p></body></html>").Headline);

    [Theory]
    [InlineData("Nobody on the quay knows when the ferry comes", "Nobody on the quay knows when the ferry comes")]
    [InlineData("The ferry is late again - Traffic", "The ferry is late again")]
    [InlineData("The ferry is", "The ferry is late again")]
    public void The_title_for_sharing_wins_where_a_news_article_repeats_another_one_everywhere_else(string shared, string expected)
    {
        PageMetadata page = PageFixture.ReadMetadata($$"""
            <html><head><title>The ferry is late again</title><meta property="og:title" content="{{shared}}">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry is late again"}</script></head><body><h1>The ferry is late again</h1></body></html>
            """);
        Assert.Equal(expected, page.Headline?.ToString());
        Assert.True(page.HeadlineNode > 0);
    }

    [Theory]
    [InlineData("Nobody knows when the ferry comes", "Ferry late again, and nobody on the quay knows why")]
    [InlineData("Ferry late again", "Ferry late again")]
    public void A_title_that_the_card_for_Twitter_repeats_is_for_social_networks_unless_the_heading_goes_on_from_it(string shared,
        string expected) =>
        Assert.Equal(expected, PageFixture.Read($$"""
            <html><head><title>Ferry late again, and nobody on the quay knows why</title><meta property="og:title" content="{{shared}}"><meta name="twitter:title" content="{{shared}}">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry late again, and nobody on the quay knows why"}</script></head>
            <body><h1>Ferry late again, and nobody on the quay knows why</h1></body></html>
            """).Headline);

    [Fact]
    public void A_heading_that_is_the_title_for_sharing_goes_before_that_of_the_section() =>
        Assert.Equal("The ferry is late again", PageFixture.Read("""
            <html><head><title>News - Harbour Post</title><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="The ferry is late again"></head>
            <body><h1>News</h1><h1>The ferry is late again</h1></body></html>
            """).Headline);

    [Theory]
    [InlineData("Notes from the quay: The ferry is late again")]
    [InlineData("Quay | Notes from the quay | The ferry is late again")]
    public void What_stands_before_the_title_for_sharing_is_no_headline(string title) =>
        Assert.Equal("The ferry is late again", PageFixture.Read($"""
            <html><head><title>{title}</title><meta property="og:title" content="The ferry is late again"></head><body><h1>Notes from the quay</h1><p>No ship has sailed.</p></body></html>
            """).Headline);

    [Fact]
    public void Sections_of_the_first_level_are_no_headlines() =>
        Assert.Equal("A day out on the islands", PageFixture.Read("""
            <html><head><title>A day out on the islands</title><meta property="og:title" content="A day out on the islands"></head>
            <body><h1>Getting there</h1><p>Take the ferry.</p><h1>Islands for walkers, birds, seals</h1><p>Three of them.</p><h1>Where to eat</h1></body></html>
            """).Headline);
}
