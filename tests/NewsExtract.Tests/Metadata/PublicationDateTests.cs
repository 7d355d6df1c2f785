using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class PublicationDateTests
{
    private static string? Date(string html, string? url = null) => PageFixture.Read(html, url).DatePublished?.ToString();

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2024-05-09">""", "2024-05-03")]
    [InlineData("""<meta property="article:published_time" content="2024-05-09"><meta property="article:modified_time" content="2024-05-08">""", "2024-05-03")]
    [InlineData("""<meta property="article:published_time" content="2024-05-09"><meta property="article:modified_time" content="2024-05-10">""", "2024-05-09")]
    [InlineData("""<meta property="article:published_time" content="2024-05-01">""", "2024-05-01")]
    public void An_earlier_day_in_an_unmarked_text_shows_that_the_stated_one_is_of_a_change(string head, string expected) =>
        Assert.Equal(expected,
            Date($"""<html><head>{head}</head><body><h1>The ferry is late again</h1><p>May 3, 2024</p><p>No ship has sailed since Monday.</p></body></html>"""));

    [Theory]
    [InlineData("2024-11-02T09:00:00+01:00", "02-11-2024 09:00", "2024-11-02T09:00:00+01:00")]
    [InlineData("2024-02-11T09:00:00+01:00", "02-11-2024 09:00", "2024-02-11T09:00:00+01:00")]
    public void A_stated_day_tells_the_order_of_day_and_month(string stated, string shown, string expected) =>
        Assert.Equal(expected,
            Date($"""<html lang="pl"><head><meta property="article:published_time" content="{stated}"></head><body><h1>The ferry</h1><p>{shown}</p></body></html>"""));

    [Theory]
    [InlineData("""<time datetime="2024-05-04T18:00-04:00">May 4</time>""", "2024-05-04T10:04:04Z")]
    [InlineData("""<time datetime="2024-05-04T10:04Z">May 4</time>""", "2024-05-03")]
    [InlineData("""<time datetime="2024-05-03">May 3</time> <time datetime="2024-05-04">May 4</time>""", "2024-05-03")]
    public void The_day_that_readers_see_wins_over_that_of_the_address(string shown, string expected) =>
        Assert.Equal(expected, Date(
            $"""<html lang="en"><head><meta property="article:published_time" content="2024-05-04T10:04:04Z"></head><body><h1>The ferry</h1>{shown}</body></html>""",
            "https://harbour.example/2024/05/03/ferry"));

    [Theory]
    [InlineData("<p class='date'>June 9, 2024</p>", "2024-06-09")]
    [InlineData("<p class='date'>Updated June 9, 2024</p>", "2024-05-03T08:00:00Z")]
    [InlineData("<p class='date'><span class='updated'>June 9, 2024</span></p>", "2024-05-03T08:00:00Z")]
    [InlineData("<p class='date'><span class='published-date'>June 9, 2024</span> <span class='updated'>June 9, 2024</span></p>", "2024-06-09")]
    [InlineData("<p class='date'>June 7, 2024</p>", "2024-05-03T08:00:00Z")]
    [InlineData("<p class='date'>June 9, 2024</p><p class='date'>June 8, 2024</p>", "2024-05-03T08:00:00Z")]
    [InlineData("", "2024-05-03T08:00:00Z")]
    public void A_story_that_is_shown_under_the_day_of_its_change_was_published_anew(string shown, string expected) =>
        Assert.Equal(expected, Date($"""
            <html><head><meta property="article:published_time" content="2024-05-03T08:00Z"><meta property="article:modified_time" content="2024-06-09T10:00Z"></head>
            <body><h1>How to board the ferry</h1>{shown}<p>No ship has sailed since Monday.</p></body></html>
            """));

    [Theory]
    [InlineData("<span>Updated</span> <time datetime='2024-05-09'>Thursday</time> <time datetime='2024-05-03'>Friday</time>", "2024-05-03")]
    [InlineData("<dl><dt>Last updated</dt> <dd><time datetime='2024-05-09'>Thursday</time></dd></dl><time "
        + "datetime='2024-05-03'>Friday</time>", "2024-05-03")]
    [InlineData("<span>Quay</span> <time datetime='2024-05-09'>Thursday</time> <time datetime='2024-05-03'>Friday</time>", "2024-05-09")]
    public void A_label_may_stand_in_an_element_of_its_own(string line, string expected) =>
        Assert.Equal(expected,
            Date($"<html><body><h1>The ferry is late again</h1>{line}<p>No ship has sailed since Monday.</p></body></html>"));

    [Fact]
    public void A_labelled_day_at_the_end_of_the_article_is_found()
    {
        string paragraphs = string.Concat(Enumerable.Repeat("<p>No ship has sailed since Monday.</p>", 300));
        Assert.Equal("2024-05-03", Date($"""
            <html><body><h1>The ferry is late again</h1>{paragraphs}<p><time datetime="2024-04-01">April</time></p><div>Published <time datetime="2024-05-03">on Friday</time></div></body></html>
            """));
    }

    [Theory]
    [InlineData("""<meta itemprop="dateModified" content="2024-05-09">""", "2024-05-09")]
    [InlineData("", "2017-07-18")]
    public void A_stated_change_wins_over_a_day_somewhere_in_the_text(string head, string expected)
    {
        string paragraphs = string.Concat(Enumerable.Repeat("<p>No ship has sailed since Monday.</p>", 300));
        Assert.Equal(expected,
            Date($"<html><head>{head}</head><body><h1>The ferry</h1>{paragraphs}<p>July 18, 2017, the first ferry sails.</p></body></html>"));
    }

    [Fact]
    public void A_page_without_any_date_gets_that_of_its_picture() =>
        Assert.Equal("2024-05-03",
            Date("""<html><head><meta property="og:image" content="https://harbour.example/files/2024/05/03/ferry.jpg"></head><body><h1>The ferry</h1></body></html>"""));

    [Fact]
    public void A_day_beside_the_heading_of_the_article_counts_although_the_page_has_one_with_the_name_of_the_site()
    {
        string menu = string.Concat(Enumerable.Repeat("<li><a href='/'>Quay</a></li>", 300));
        Assert.Equal("2024-05-03", Date($"""
            <html><head><title>The ferry is late again | Harbour Post</title><meta property="og:site_name" content="Harbour Post"><meta name="date" content="2024-05-01"></head>
            <body><header><h1>The ferry is late again | Harbour Post</h1><ul>{menu}</ul></header><article><h2>The ferry is late again</h2><time datetime="2024-05-03">Friday</time></article></body></html>
            """));
    }

    [Theory]
    [InlineData("2994-05-03", null)]
    [InlineData("1970-01-01", null)]
    [InlineData("0000-00-00", null)]
    public void A_date_of_no_newspaper_is_refused(string date, string? expected) =>
        Assert.Equal(expected,
            PageFixture.Read($"""<html><head><meta property="article:published_time" content="{date}"></head><body><h1>The ferry</h1></body></html>""").DatePublished?.ToString());

    [Fact]
    public void The_address_decides_between_two_statements() =>
        Assert.Equal("2024-05-03", PageFixture.Read(
            """<html><head><meta property="article:published_time" content="2024-05-09"><meta name="date" content="2024-05-03"></head><body><h1>The ferry</h1></body></html>""",
            "https://harbour.example/2024/05/03/ferry").DatePublished.ToString());

    [Fact]
    public void The_address_tells_the_day_from_the_month() =>
        Assert.Equal("2023-10-03", PageFixture.Read(
            """<html><body><article><h1>The ferry</h1><time>03/10/2023</time></article></body></html>""",
            "https://harbour.example/2023/october/03/ferry").DatePublished.ToString());

    [Theory]
    [InlineData("https://harbour.example/2024/05/03/ferry", "2024-05-03")]
    [InlineData("https://harbour.example/news/2024-05/03/c_1.htm", "2024-05-03")]
    [InlineData("https://harbour.example/2024/may/3/ferry", "2024-05-03")]
    [InlineData("https://harbour.example/2024/05/3-reasons-to-walk", null)]
    public void A_day_is_read_from_the_address(string address, string? expected) =>
        Assert.Equal(expected, AddressDate.Find(address)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-05-04T03:10:00Z", "3 May 2024, 23:10", "2024-05-03T23:10:00")]
    [InlineData("2024-05-04T13:10:00Z", "3 May 2024, 23:10", "2024-05-04T13:10:00Z")]
    [InlineData("2024-05-04T03:10:00+02:00", "3 May 2024, 23:10", "2024-05-04T03:10:00+02:00")]
    public void A_time_in_UTC_gives_way_to_the_day_that_readers_see(string stated, string shown, string expected) =>
        Assert.Equal(expected, PageFixture.Read($"""
            <html lang="en"><head><meta property="article:published_time" content="{stated}"></head><body><h1>The ferry</h1><p class="date">{shown}</p></body></html>
            """).DatePublished.ToString());

    [Theory]
    [InlineData("", "2024-05-01")]
    [InlineData("""<meta property="article:published_time" content="2024-05-03"><meta name="date" content="2024-05-03">""", "2024-05-03")]
    public void The_day_that_two_vocabularies_agree_on_wins(string others, string expected) =>
        Assert.Equal(expected,
            PageFixture.WithJsonLdAndHead("""{"@type":"NewsArticle","headline":"The ferry is late again","datePublished":"2024-05-01"}""",
            others).DatePublished?.ToString());

    [Theory]
    [InlineData("""<meta name="date" content="2024-05-09">""", "2024-05-03")]
    [InlineData("""<meta property="article:published_time" content="2024-05-09">""", "2024-05-09")]
    [InlineData("""<meta property="article:published_time" content="2024-05-09"><meta property="article:modified_time" content="2024-05-09">""", "2024-05-03")]
    public void The_day_beside_the_headline_wins_over_that_of_the_last_change(string head, string expected) =>
        Assert.Equal(expected,
            PageFixture.Read($"""<html><head>{head}</head><body><h1>The ferry is late again</h1><div class="date">3 May 2024</div></body></html>""").DatePublished?.ToString());

    [Theory]
    [InlineData("""{"post":{"published_at":"2024-05-03T06:30:00Z"}}""", "2024-05-03T06:30:00Z")]
    [InlineData("""{"post":"{\"datePublished\":\"2024-05-03\"}"}""", "2024-05-03")]
    [InlineData("""{"unpublishedAt":"2024-05-09","lastPublishedDate":"2024-05-08","publisher":"2024-05-07"}""", null)]
    public void A_page_drawn_by_script_is_dated_by_its_data(string data, string? expected) =>
        Assert.Equal(expected,
            PageFixture.Read($"""<html><body><h1>The ferry is late again</h1><script type="application/json">{data}</script></body></html>""").DatePublished?.ToString());

    [Theory]
    [InlineData("2025-03-04T18:40:00Z", "2025-03-04T19:10:00+02:00", null)]
    [InlineData("2025-03-04T18:40:00Z", "2025-03-04T19:10:00Z", "2025-03-04T19:10:00Z")]
    [InlineData("2025-03-04", "2025-03-03T09:00:00Z", null)]
    [InlineData("2025-03-04", "2025-03-04T09:00:00Z", "2025-03-04T09:00:00Z")]
    public void What_was_written_before_the_publication_is_no_change_of_it(string published, string modified, string? expected) =>
        Assert.Equal(expected, PageFixture.Read($"""
            <html><head><meta property="article:published_time" content="{published}">
            <meta property="article:modified_time" content="{modified}"></head>
            <body><h1>The ferry is late again</h1><p>No ship has sailed since Monday.</p></body></html>
            """, "https://harbour.example/ferry").DateModified?.ToString());
}
