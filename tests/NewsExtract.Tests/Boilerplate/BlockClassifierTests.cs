using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Tests.Boilerplate;

/// <summary>
/// Pages written for the project, each in the markup of another system. In them <c>data-body</c>
/// marks what belongs to the body; no stage reads it.
/// </summary>
public class BlockClassifierTests
{
    [Theory]
    [InlineData("wordpress")]
    [InlineData("arc")]
    [InlineData("drupal-table")]
    [InlineData("split-paywall")]
    [InlineData("listicle")]
    [InlineData("live-blog")]
    [InlineData("live-blog-entries")]
    [InlineData("live-blog-microdata")]
    [InlineData("print-version")]
    [InlineData("slideshow")]
    [InlineData("next-articles")]
    [InlineData("embeds")]
    [InlineData("japanese")]
    [InlineData("arabic")]
    [InlineData("teaser")]
    [InlineData("feed-below")]
    [InlineData("consent-dialog")]
    [InlineData("lines")]
    [InlineData("streamed")]
    [InlineData("one-paragraph")]
    [InlineData("web-forms")]
    [InlineData("text-in-headings")]
    public void The_body_is_kept_and_nothing_else(string fixture)
    {
        byte[] html = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Boilerplate", fixture + ".html"));
        (PageTree tree, PageBlocks blocks) = Classify(html);
        string[] expected = [.. Enumerable.Range(0, blocks.Count).Where(i => tree.HasAttribute(blocks[i].Node, "data-body"u8))
            .Select(i => blocks.Text(i).ToString())];
        string[] kept = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kept).Select(i => blocks.Text(i).ToString())];
        Assert.Equal(expected, kept);
    }

    [Fact]
    public void A_page_of_2011_is_kept_between_its_layout_tables()
    {
        (_, PageBlocks blocks) =
            Classify(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Boilerplate", "layout-tables.html")));
        string[] kept = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kept).Select(i => blocks.Text(i)[..20].ToString())];
        Assert.Equal(["The harbour bridge i", "Workers have replace", "The port authority s", "For the ferrymen the",
            "\"We knew that it wou"], kept);
    }

    [Fact]
    public void Every_block_is_explained_by_its_rule_or_its_strongest_features()
    {
        byte[] html = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Boilerplate", "wordpress.html"));
        NewsArticle article = new NewsExtractor(new NewsExtractorOptions { Explain = true, PageTimeout = TimeSpan.FromMinutes(1) })
            .Extract(new Page(html));
        Assert.All(article.Explanation!, decision => Assert.InRange(decision.Reasons.Count, 1, 5));
        Assert.All(article.Explanation!, decision => Assert.InRange(decision.Probability, 0, 1));
        BlockDecision headline = article.Explanation!.Single(decision =>
            decision.Kind == BlockKind.Heading && decision.Text == article.Headline);
        Assert.False(headline.Kept);
    }

    [Fact]
    public void What_stands_in_a_comment_widget_is_never_body()
    {
        string paragraph = string.Concat(Enumerable.Repeat("A sentence of some length that could well be part of an article. ", 5));
        byte[] html = Encoding.UTF8.GetBytes(
            $"<body><div class='story'><p>{paragraph}1</p><p>{paragraph}2</p></div><div id='thread'><p>{paragraph}3</p></div></body>");
        PageTree tree = new PageReader().Read(new Page(html) { Charset = "utf-8" }, new NewsExtractorOptions(), Deadline.None);
        int widget = Enumerable.Range(0, tree.Count).Single(i => tree.RawAttribute(i, "id"u8).SequenceEqual("thread"u8));
        (_, PageBlocks blocks) = Classify(html, new CommentThread { Widgets = { widget } });
        Assert.False(blocks[2].Kept);
    }

    [Theory]
    [InlineData("© 2025 Harbour Post", false)]
    [InlineData("Copyright 2025 Harbour Post. All rights reserved. This text may not be printed elsewhere.", false)]
    [InlineData("The Harbour-Wire™ & © 2025 Harbour Post. Alle Rechte vorbehalten.", false)]
    [InlineData("The licence says all rights reserved, and the court agreed with the harbour.", true)]
    public void A_notice_of_rights_is_no_body(string last, bool isKept)
    {
        string paragraph = string.Concat(Enumerable.Repeat("A sentence of some length that could well be part of an article. ", 5));
        (_, PageBlocks blocks) =
            Classify(Encoding.UTF8.GetBytes(
            $"<body><article><p>{paragraph}1</p><p>{paragraph}2</p><p>{paragraph}3</p><p>{last}</p></article></body>"));
        Assert.Equal(isKept, blocks[3].Kept);
    }

    [Theory]
    [InlineData("By Ida Berg", "By Ida Berg")]
    [InlineData("IDA BERG / Jon Dahl", "Von Jon Dahl")]
    public void A_line_that_names_the_authors_is_no_body(string first, string last)
    {
        string paragraph = string.Concat(Enumerable.Repeat("A sentence of some length that could well be part of an article. ", 5));
        NewsArticle article = NewsExtractor.Default.Extract($$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ida Berg"},{"name":"Jon Dahl"}]}</script></head>
            <body><article><p>{{first}}</p><p>{{paragraph}}1</p><p>{{paragraph}}2</p><p>{{last}}</p><p>Ida Berg</p><p>{{paragraph}}3</p></article></body></html>
            """);
        Assert.Equal([$"{paragraph}1", $"{paragraph}2", "Ida Berg", $"{paragraph}3"], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_page_of_links_gives_no_body()
    {
        string links = string.Concat(Enumerable.Range(0, 80)
            .Select(i => $"<li><a href='/{i}'>Headline number {i} of the front page</a></li>"));
        (_, PageBlocks blocks) = Classify(Encoding.UTF8.GetBytes($"<body><ul>{links}</ul></body>"));
        Assert.DoesNotContain(Enumerable.Range(0, blocks.Count), i => blocks[i].Kept);
    }

    [Fact]
    public void Of_a_long_run_of_links_the_ends_are_looked_at_and_all_is_explained()
    {
        string links = string.Concat(Enumerable.Range(0, 8).Select(i => $"<li><a href='/{i}'>Section {i}</a></li>"));
        byte[] html = Encoding.UTF8.GetBytes($"<body><ul>{links}</ul><p>The ferry runs again.</p></body>");
        (_, PageBlocks blocks) = Classify(html);
        Assert.Equal(["Section 0", "Section 7", "The ferry runs again."],
            Enumerable.Range(0, blocks.Count).Select(i => blocks.Text(i).ToString()));
        NewsArticle article = new NewsExtractor(new NewsExtractorOptions { Explain = true }).Extract(new Page(html));
        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => $"Section {i}"), "The ferry runs again."],
            article.Explanation!.Select(decision => decision.Text));
        Assert.Equal(["in a run of links"], article.Explanation![3].Reasons);
    }

    [Fact]
    public void What_stands_between_two_kept_links_of_a_run_is_kept_with_them()
    {
        string links = string.Concat(Enumerable.Range(0, 6).Select(i => $"<li><a href='/{i}'>Report {i}</a></li>"));
        (_, PageBlocks blocks) = Classify(Encoding.UTF8.GetBytes($"<body><p>The sources:</p><ul>{links}</ul><p>The ferry runs again.</p></body>"));
        foreach (bool isKept in (bool[])[true, false])
        {
            for (int i = 0; i < blocks.Count; i++) blocks[i].Kept = isKept || i == 1;
            blocks.KeepInsideOfKeptRuns();
            var texts = new List<string>();
            foreach (ref readonly PageBlock block in blocks.Kept) texts.Add(blocks.Text(block).ToString());
            Assert.Equal(isKept ? ["The sources:", .. Enumerable.Range(0, 6).Select(i => $"Report {i}"), "The ferry runs again."] : ["Report 0"],
                texts);
        }
    }

    [Fact]
    public void What_a_script_shows_once_it_has_run_is_no_hidden_box()
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 6)
            .Select(i => $"<p>On day {i} the harbour office counted the boats again, and again there were fewer of them than the year before.</p>"));
        NewsArticle article = new NewsExtractor().Extract("<html><body><h1>Fewer boats in the harbour</h1>"
            + $"<div id='page' style='visibility: hidden'>{paragraphs}</div></body></html>");
        Assert.Equal(6, article.Blocks.Count);
    }

    [Fact]
    public void A_long_consent_text_out_of_view_stays_there_beside_a_short_article()
    {
        string consent = string.Concat(Enumerable.Range(1, 40)
            .Select(i => $"<p>Service number {i} processes the address of your device and the pages that you open, for {i} months.</p>"));
        string article = string.Concat(Enumerable.Range(1, 3).Select(i => $"<p>On day {i} the harbour office counted the boats again, and "
            + "again there were fewer of them than the year before, the harbour master told the council.</p>"));
        (_, PageBlocks blocks) = Classify(Encoding.UTF8.GetBytes("<html><body><h1>Fewer boats in the harbour</h1>"
            + $"<div>{article}</div><div style='display: none'>{consent}</div></body></html>"));
        Assert.True((blocks.SurroundingsOf(blocks.Count - 1) & Surroundings.Hidden) != 0);
    }

    [Theory]
    [InlineData("Sehen Sie auch: <a href='/2'>Was die Fischer von der neuen Mole erwarten</a>")]
    [InlineData("See also: <a href='/2'>What the fishermen expect of the new pier</a>")]
    [InlineData("Читайте также: <a href='/2'>Чего рыбаки ждут от нового причала</a>")]
    public void A_call_to_read_another_article_is_no_paragraph(string call)
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 5)
            .Select(i => $"<p>On day {i} the harbour office counted the boats again, and again there were fewer of them than the year before.</p>"));
        NewsArticle article = new NewsExtractor().Extract(
            $"<html><body><h1>Fewer boats in the harbour</h1><article>{paragraphs}<p>{call}</p>{paragraphs.Replace("day", "night")}</article></body></html>");
        Assert.Equal(10, article.Blocks.Count);
    }

    [Theory]
    [InlineData("<div class='contentImage'><img src='1.jpg'>{0}</div>", "The pier of the ferry company is the longest on the whole coast.", false)]
    [InlineData("<div class='box2'><img src='1.jpg'><p>{0}</p></div>", "The pier of the ferry company is the longest on the whole coast.", false)]
    [InlineData("<div><video src='1.mp4'></video>{0}</div>", "The ferry company shows its pier to the council of the town. | 3:18 min", false)]
    [InlineData("<p><img src='1.jpg'>{0}</p>", "The pier of the ferry company is the longest on the whole coast.", true)]
    [InlineData("<p>{0}</p>", "<a href='/1'>Port Alder</a>, <a href='/2'>Tallow Bay</a>, <a href='/3'>Skerry Island</a>", true)]
    [InlineData("<p>{0}</p>", "<a href='/1'>Port Alder</a> <a href='/2'>Tallow Bay</a> <a href='/3'>Skerry Island</a>", false)]
    public void A_line_between_paragraphs_may_be_on_a_picture_or_lead_elsewhere(string element, string line, bool isBody)
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 4)
            .Select(i => $"<p>On day {i} the harbour office counted the boats again, and again there were fewer of them than the year before.</p>"));
        NewsArticle article = new NewsExtractor().Extract("<html><body><h1>Fewer boats in the harbour</h1><article>"
            + $"{paragraphs}{element.Replace("{0}", line)}{paragraphs.Replace("day", "night")}</article></body></html>");
        Assert.Equal(isBody ? 9 : 8, article.Blocks.Count);
    }

    [Theory]
    [InlineData("Ida Berg is the harbour correspondent of this paper and lives on the island.", false)]
    [InlineData("Korrespondentin Ida Berg ist seit 2019 für den Hafen zuständig und lebt auf der Insel.", false)]
    [InlineData("The last boat was the one that Ida Berg is said to have painted herself in spring.", true)]
    public void The_last_paragraph_may_say_who_wrote_the_article(string last, bool isBody)
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 5)
            .Select(i => $"<p>On day {i} the harbour office counted the boats again, and again there were fewer of them than the year before.</p>"));
        NewsArticle article = new NewsExtractor().Extract($$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ida Berg"}]}</script></head>
            <body><h1>Fewer boats in the harbour</h1><article>{{paragraphs}}<p>{{last}}</p></article></body></html>
            """);
        Assert.Equal(isBody, article.Blocks.Any(block => block.Text.ToString() == last));
        Assert.Equal(isBody ? 6 : 5, article.Blocks.Count);
    }

    [Theory]
    [InlineData("<h3><a href='/{0}'>Story {0}</a></h3><p>{0} min ago</p>", 3)]
    [InlineData("<h3><a href='/{0}'>Story {0}</a></h3><p>It rained on the quay all day long.</p>", 16)]
    [InlineData("<p>Flour</p><p>{0} eggs</p>", 16)]
    public void A_run_of_links_goes_on_over_headings_and_labels(string item, int expected)
    {
        string items = string.Concat(Enumerable.Range(0, 8).Select(i => item.Replace("{0}", $"{i}")));
        (_, PageBlocks blocks) = Classify(Encoding.UTF8.GetBytes($"<body><div>{items}</div></body>"));
        Assert.Equal(expected, blocks.Count);
    }

    [Fact]
    public void A_second_page_of_the_same_size_allocates_nothing()
    {
        byte[] html = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Boilerplate", "wordpress.html"));
        PageTree tree = new PageReader().Read(new Page(html), new NewsExtractorOptions(), Deadline.None);
        var metadata = new PageMetadata();
        var names = new PageNames();
        var blocks = new PageBlocks();
        var classifier = new BlockClassifier();
        var comments = new CommentThread();
        void Run()
        {
            BlockReader.Read(tree, names.Read(tree), blocks, Deadline.None);
            classifier.Classify(tree, blocks, metadata, comments, Deadline.None);
        }
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        // Two sets of the metadata's words, empty here; nothing that grows with the page.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
    }

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<p class='c{0}'>", "</p>")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<ul><li>", "")]
    public void Twice_the_page_takes_no_more_than_a_few_times_the_steps(string open, string close)
    {
        // Quadratic work on 100,000 blocks would not end within the deadline of any test run.
        string html = string.Concat(Enumerable.Range(0, 20_000)
            .Select(i => open.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture)) + "some words of text"
            + close));
        (_, PageBlocks blocks) = Classify(Encoding.UTF8.GetBytes(html));
        Assert.True(blocks.Count > 500);
    }

    private static (PageTree Tree, PageBlocks Blocks) Classify(byte[] html, CommentThread? comments = null)
    {
        PageTree tree = new PageReader().Read(new Page(html) { Charset = "utf-8" }, new NewsExtractorOptions(), Deadline.None);
        PageMetadata metadata = new MetadataReader().Read(tree, new PageNames().Read(tree), null);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, new PageNames().Read(tree), blocks, Deadline.None);
        new BlockClassifier().Classify(tree, blocks, metadata,
            comments ?? new CommentReader().Read(tree, new PageNames().Read(tree), readComments: false), Deadline.None);
        return (tree, blocks);
    }
}
