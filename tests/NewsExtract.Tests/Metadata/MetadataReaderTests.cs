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

    [Theory]
    [InlineData("src='/theme/lazy-placeholder.gif' data-src='/img/quay.jpg'")]
    [InlineData("src='/img/quay-20.jpg' data-src='/img/quay.jpg'")]
    [InlineData("srcset='/img/quay-20.jpg 20w, /img/quay.jpg 900w'")]
    [InlineData("data-src='/img/quay-20.jpg 20w, /img/quay.jpg 900w'")]
    [InlineData("data-src='/img/the quay.jpg'", "the%20quay")]
    public void A_placeholder_or_a_preview_is_not_the_picture(string source, string expected = "quay") =>
        Assert.Equal($"https://harbour.example/img/{expected}.jpg", Assert.Single(PageFixture.Read($"""
            <html><body><h1>The ferry is late again</h1><figure><img {source}>
            <figcaption>The empty quay on Monday.</figcaption></figure></body></html>
            """, "https://harbour.example/ferry").Image).Url?.ToString());

    [Theory]
    [InlineData("Advertisement: the new ferry", 0)]
    [InlineData("Advertisement for the ferry, 1923", 1)]
    public void An_advertisement_is_no_picture_of_the_article(string caption, int expected) =>
        Assert.Equal(expected, PageFixture.Read($"""
            <html><body><h1>The ferry is late again</h1><figure><img src="/a.jpg"><figcaption>{caption}</figcaption></figure></body></html>
            """, "https://harbour.example/ferry").Image.Count);

    [Fact]
    public void Keys_of_the_system_and_unfilled_marks_are_no_keywords() =>
        Assert.Equal(["ferry", "strike"], PageFixture.Read("""
            <html><head><meta name="keywords" content="#ferry, _noshow, [NAME], 8ae9ab2d-fe1b-4230-acb8-a59b52877682, strike"></head>
            <body><h1>The ferry is late again</h1></body></html>
            """).Keywords);

    [Theory]
    [InlineData("node node--promoted", "Nobody on the quay knows when the next ferry comes.")]
    [InlineData("promo", null)]
    public void An_article_on_the_front_page_is_not_an_advertisement(string name, string? expected)
    {
        string paragraphs = string.Concat(Enumerable.Repeat("<p>No ship has sailed since Monday.</p>", 30));
        Assert.Equal(expected, PageFixture.Read($"""
            <html><body><h1>The ferry is late again</h1><article class="{name}"><div class="field-teaser">Nobody on the quay knows when the next ferry comes.</div></article>{paragraphs}</body></html>
            """).Standfirst);
    }

    [Theory]
    [InlineData("Nobody on the quay knows when the next ferry comes, and the islanders are running out of flour.", true)]
    [InlineData("Nobody on the quay knows when the next ferry comes, and the islanders are running out...", false)]
    public void A_far_block_that_repeats_the_description_is_the_standfirst_unless_it_is_cut_off(string text, bool isFound)
    {
        string buttons = string.Concat(Enumerable.Repeat("<span>Share <i>it</i></span>", 100));
        Assert.Equal(isFound ? text : null, PageFixture.Read($"""
            <html><head><meta name="description" content="{text}"></head><body><h1>The ferry is late again</h1><div>{buttons}</div>
            <div><h2>{text}</h2><p>No ship has sailed since Monday.</p></div></body></html>
            """).Standfirst);
    }

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

    [Fact]
    public void The_address_of_a_house_names_no_people() =>
        Assert.Equal(["Harbour Post"], PageFixture.Read("""
            <html><head><meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post, Harbourton, Norway"></head><body><h1>The ferry is late again</h1></body></html>
            """).Names());

    [Theory]
    [InlineData("en_us", "en-US")]
    [InlineData("DE", "de")]
    [InlineData("zh-hant-TW", "zh-Hant")]
    [InlineData("en-US,de", "en-US")]
    [InlineData("pt-BR", "pt-BR")]
    public void The_language_is_given_as_a_tag(string stated, string expected) =>
        Assert.Equal(expected, PageFixture.Read($"""<html lang="{stated}"><body><h1>Ferry</h1></body></html>""").InLanguage);

    [Fact]
    public void A_full_name_wins_over_an_account() =>
        Assert.Equal(["Mara Lindqvist"], PageFixture.Read(PageFixture.WithJsonLd(
            """{"@type":"NewsArticle","headline":"The ferry is late again","author":{"@type":"Person","name":"mlindq"}}""",
            """<h1>The ferry is late again</h1><span class="author">Mara Lindqvist</span>""")).Names());

    [Fact]
    public void An_agency_signs_beside_the_people_of_one_list() =>
        Assert.Equal(["Mara Lindqvist", "Northern Press Agency"], PageFixture.Read(PageFixture.WithJsonLd(
            """{"@type":"NewsArticle","headline":"The ferry","author":[{"@type":"Organization","name":"Northern Press Agency"},{"@type":"Person","name":"Mara Lindqvist"}]}""")).Names());

    [Fact]
    public void A_field_that_may_have_a_summary_is_no_standfirst() =>
        Assert.Null(PageFixture.Read("""
            <html><body><h1>The ferry is late again</h1><div class="field--type-text-with-summary"><p>No ship has sailed since Monday, and nobody on the quay knows why that is so.</p></div></body></html>
            """).Standfirst);

    [Fact]
    public void The_standfirst_may_stand_far_from_a_headline_shown_twice()
    {
        string filler = string.Concat(Enumerable.Repeat("<li><a href='#'>Topic</a></li>", 200));
        Assert.Equal("No ship has sailed since Monday, and nobody on the quay knows why.", PageFixture.Read($"""
            <html><head><meta name="description" content="No ship has sailed since Monday, and nobody on the quay knows why."></head><body><h1>The ferry is late again</h1><ul>{filler}</ul>
            <p class="lead">No ship has sailed since Monday, and nobody on the quay knows why.</p></body></html>
            """).Standfirst);
    }

    [Fact]
    public void Every_candidate_keeps_its_origin()
    {
        PageMetadata page = PageFixture.ReadMetadata(
            PageFixture.WithJsonLd("""{"@type":"NewsArticle","headline":"The ferry is late again"}"""));
        Assert.Equal("The ferry is late again", page.Evidence.First(MetadataField.Headline, Origin.JsonLd)?.ToString());
        Assert.Equal("The ferry is late again", page.Evidence.First(MetadataField.Headline, Origin.Heading)?.ToString());
        Assert.Equal("The ferry is late again", page.Evidence.First(MetadataField.Headline, Origin.Title)?.ToString());
    }

    [Theory]
    [InlineData("A boat at dawn. Photo: Jane Doe", "A boat at dawn.", "Jane Doe")]
    [InlineData("A boat at dawn. © Jane Doe", "A boat at dawn.", "Jane Doe")]
    [InlineData("A boat at dawn. (Jane Doe/AFP)", "A boat at dawn.", "Jane Doe/AFP")]
    [InlineData("Ein Boot am Morgen (Foto: dpa)", "Ein Boot am Morgen", "dpa")]
    [InlineData("배가 항구에 들어오고 있다. 김하나 기자", "배가 항구에 들어오고 있다.", "김하나 기자")]
    [InlineData("A boat (left) at dawn", "A boat (left) at dawn", null)]
    public void A_caption_is_split_from_its_credit(string text, string caption, string? credit)
    {
        (TextSlice? split, TextSlice? from) = CaptionReader.Split(TextSlice.Of(text)!.Value);
        Assert.Equal((caption, credit), (split?.ToString(), from?.ToString()));
    }

    [Theory]
    [InlineData("""<figure><img src="a.jpg"><figcaption>A boat at dawn. <span role="button">Show more</span></figcaption></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><img src="a.jpg"><figcaption>A boat at dawn.<span hidden>Show more</span></figcaption></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><a href="a-large.jpg"><img src="a.jpg"><figcaption>A boat at dawn.</figcaption></a></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><a href="/gallery/ferry-late-1"><img src="a.jpg"><figcaption>A boat at dawn.</figcaption></a></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><a href="/news/other"><img src="a.jpg"><figcaption>Another story</figcaption></a></figure>""", null)]
    [InlineData("""<figure><img src="a.jpg"><figcaption>By Mara Lindqvist</figcaption></figure>""", null)]
    public void Captions_stand_without_controls_and_without_the_teasers_of_other_stories(string figure, string? expected) =>
        Assert.Equal(expected, PageFixture.Read($"<html><body><h1>The ferry is late again</h1>{figure}</body></html>",
            "https://harbour.example/news/ferry-late").Image.SingleOrDefault()?.Caption);

    [Theory]
    [InlineData("The boat was late again and the people on the quay said that they had been waiting for it", "en")]
    [InlineData("Das Boot war wieder zu spät und die Leute am Kai sagten, dass sie auf es gewartet haben", "de")]
    [InlineData("Le bateau était encore en retard et les gens sur le quai ont dit qu'ils ne sont pas contents", "fr")]
    [InlineData("El barco llegó tarde otra vez y la gente que estaba en el muelle no lo sabía", "es")]
    [InlineData("Лодка снова опоздала, и люди на причале сказали, что ждут её уже час", "ru")]
    [InlineData("Човен знову запізнився, і люди на причалі її чекали", "uk")]
    [InlineData("船又晚了，码头上的人们说他们已经等了一个小时了。", "zh")]
    [InlineData("배가 또 늦어서 부두에 있던 사람들이 한 시간을 기다렸다고 말했다", "ko")]
    [InlineData("abc", null)]
    public void The_language_is_told_from_the_text(string text, string? expected) => Assert.Equal(expected, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Das Boot war wieder zu spät und die Leute am Kai sagten, dass sie auf es gewartet haben", "en-US", "de")]
    [InlineData("船又晚了，码头上的人们说他们已经等了一个小时了。", "en", "zh")]
    [InlineData("The boat was late again and the people on the quay said that they had been waiting for it", "ru", "en")]
    [InlineData("The boat was late again and the people on the quay said that they had been waiting for it", "en-GB", "en-GB")]
    [InlineData("Båten var sen igjen, og folk på kaia sa at de hadde ventet på den i en time", "nb-NO", "nb-NO")]
    [InlineData("Човен знову запізнився, і люди на причалі її чекали", "ru", "ru")]
    [InlineData("Die boot was weer laat en die mense op die kaai het gesê dat hulle daarop gewag het", "af", "af")]
    [InlineData("Xyzzy plugh grue frotz nitfol, gnusto rezrov blorb krebf.", "en", "en")]
    [InlineData("Das Boot war wieder zu spät und die Leute am Kai sagten, dass sie auf es gewartet haben", null, "de")]
    public void The_text_refutes_a_language_that_a_template_states(string text, string? stated, string expected) =>
        Assert.Equal(expected, LanguageDetector.Check(text, stated));

    [Fact]
    public void An_encoding_is_no_language() =>
        Assert.Null(PageFixture.Read("<html lang='utf-8'><body><h1>abc</h1></body></html>").InLanguage);
}
