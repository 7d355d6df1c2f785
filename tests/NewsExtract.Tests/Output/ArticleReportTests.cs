using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsExtract.Tests.Output;

public partial class ArticleReportTests
{
    private static readonly NewsExtractor Explaining =
        new(new NewsExtractorOptions { Explain = true, PageTimeout = TimeSpan.FromMinutes(1) });

    public static TheoryData<string> Samples => SampleTests.Samples;

    [GeneratedRegex(@"--(\w+(?:-\w+)?): (#[0-9a-f]{6})")]
    private static partial Regex Colour { get; }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_shows_every_block_of_the_page_in_order_and_what_became_of_it(string sample)
    {
        NewsArticle article = Extract(sample);
        IElement[] blocks = [.. Report(article).QuerySelectorAll(".blocks > .block")];
        Assert.Equal(article.Explanation!.Select(decision => decision.Kept ? "kept" : "removed"),
            blocks.Select(block => block.ClassList.Contains("kept") ? "kept" : "removed"));
        Assert.Equal(article.Explanation!.Select(decision => decision.Text), blocks.Select(ShownText));
        Assert.All(blocks.Zip(article.Explanation!), pair =>
            Assert.Equal(pair.Second.Reasons.Count, pair.First.QuerySelectorAll(".reason").Length));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void It_needs_nothing_beside_itself_and_every_link_leads_somewhere(string sample)
    {
        IHtmlDocument report = Report(Extract(sample));
        Assert.Empty(ActiveContent.In(report));
        Assert.Empty(report.QuerySelectorAll("link, img, iframe, object, [src], [style]"));
        string[] ids = [.. report.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        string[] targets = [.. report.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..])];
        Assert.Equal([], targets.Except(ids));
        Assert.All(report.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_quote_leads_to_its_place_in_the_text_and_back(string sample)
    {
        NewsArticle article = Extract(sample);
        IHtmlDocument report = Report(article);
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            IElement card = report.GetElementById($"quote-{i}")!;
            Assert.Equal(article.Quotes[i].Text, card.QuerySelector("blockquote")!.TextContent);
            IElement place = report.GetElementById(card.QuerySelector("a")!.GetAttribute("href")![1..])!;
            Assert.StartsWith(place.TextContent, article.Quotes[i].Text, StringComparison.Ordinal);
            Assert.Contains(report.QuerySelectorAll("a.ref"), reference => reference.GetAttribute("href") == $"#quote-{i}");
        }
        Assert.Equal(article.Quotes.Select(quote => quote.Speaker?.Name).OfType<string>().Distinct(),
            report.QuerySelectorAll(".speakers .name").Select(name => name.TextContent));
    }

    [Fact]
    public void The_policy_allows_the_one_style_sheet_and_nothing_else()
    {
        IHtmlDocument report = Report(new NewsArticle());
        string style = Assert.Single(report.QuerySelectorAll("style")).TextContent;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            report.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"));
        Assert.DoesNotMatch(@"url\(|@import|https?:", style);
    }

    /// <summary>WCAG 2.2, 1.4.3: text has a contrast of 4.5 to 1 at least.</summary>
    [Fact]
    public void Every_colour_of_text_can_be_read_on_every_ground_light_and_dark()
    {
        string style = Report(new NewsArticle()).QuerySelector("style")!.TextContent;
        string[] modes = style.Split("@media (prefers-color-scheme: dark)");
        foreach (string mode in (string[])[modes[0], modes[1].Split("\n.speaker-0")[0]])
        {
            Dictionary<string, string> colours = Colour.Matches(mode)
                .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
            foreach (string text in (string[])["ink", "quiet", "link", "kept", "removed"])
                foreach (string ground in (string[])["paper", "sheet"])
                    Assert.True(Contrast(colours[text], colours[ground]) >= 4.5,
                        $"{text} on {ground}: {Contrast(colours[text], colours[ground]):0.00}");
        }
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        IHtmlDocument report = Report(new NewsArticle { Status = ExtractionStatus.NoArticle, Explanation = [] });
        Assert.Equal("No headline was found", report.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["No text was found on the page.", "No comments were found.", "No quotes were found."],
            report.QuerySelectorAll(".empty").Select(element => element.TextContent));
        Assert.Contains("noArticle", report.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(14, report.QuerySelectorAll(".record dd.missing").Length);
    }

    [Fact]
    public void Without_an_explanation_the_kept_blocks_are_shown()
    {
        NewsArticle article = SampleTests.Extract("vaccine-trial.html");
        IHtmlDocument report = Report(article);
        Assert.Equal(article.Blocks.Select(block => block.Text), report.QuerySelectorAll(".blocks > .block").Select(ShownText));
        Assert.Contains("no explanation", report.QuerySelector("#blocks .empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_may_overlap_share_a_beginning_or_lie_outside()
    {
        const string body = "The mayor said the bridge was “safe enough” to cross.";
        Quote Of(int start, int end, Mention? source = null, Mention? cue = null) => new()
        {
            Kind = QuoteKind.Mixed,
            Text = start >= 0 && end <= body.Length && start < end ? body[start..end] : "",
            Start = start,
            End = end,
            Group = 0,
            Source = source,
            Cue = cue,
        };
        var article = new NewsArticle
        {
            ArticleBody = body,
            Blocks = [new Block(BlockKind.Paragraph, body, 0, body.Length)],
            Quotes =
            [
                Of(15, 52, new Mention("The mayor", 0, 9), new Mention("said", 10, 14)), Of(31, 42, new Mention("The mayor", 0, 9)),
                Of(15, 30),
                Of(25, 45, new Mention("bridge", 19, 25)), Of(-4, 3), Of(40, 900), Of(9, 9),
            ],
        };
        IHtmlDocument report = Report(article);
        Assert.Equal(body, ShownText(report.QuerySelector(".block")!));
        Assert.Equal("The mayor", report.GetElementById("at-0")!.TextContent);
        Assert.Equal(["3", "2", "4", "1"], report.QuerySelectorAll(".block .ref").Select(reference => reference.TextContent));
    }

    [Fact]
    public void Comments_are_a_thread_whatever_answers_what()
    {
        Comment Of(string text, int? replyTo = null) => new("Kai", text, null, replyTo);
        NewsArticle article = new()
        {
            Comments = [Of("0"), Of("1"), Of("2 to 0", 0), Of("3 to 2", 2), Of("4 to 5", 5), Of("5 to 4", 4), Of("6 to itself", 6),
                Of("7 to nothing", 99), Of("8 to 0", 0)],
        };
        IElement[] comments = [.. Report(article).QuerySelectorAll(".comments > li")];
        Assert.Equal(
            ["0 0", "1 2 to 0", "2 3 to 2", "1 8 to 0", "0 1", "0 7 to nothing", "0 4 to 5", "1 5 to 4", "0 6 to itself"],
            comments.Select(comment => $"{comment.ClassName!["depth-".Length..]} {comment.QuerySelector(".text")!.TextContent}"));
    }

    [Fact]
    public void A_long_thread_of_answers_is_written_too()
    {
        NewsArticle article = new()
        {
            Comments = [.. Enumerable.Range(0, 50_000).Select(i => new Comment(null, $"{i}", null, i == 0 ? null : i - 1))],
        };
        using var report = new StringWriter();
        ArticleReport.Write(article, report);
        Assert.Contains("id=\"comment-49999\"", report.ToString(), StringComparison.Ordinal);
    }

    internal static IHtmlDocument Report(NewsArticle article)
    {
        using var report = new StringWriter();
        ArticleReport.Write(article, report);
        return new HtmlParser().ParseDocument(report.ToString());
    }

    private static NewsArticle Extract(string sample) =>
        Explaining.Extract(Assert.Single(PageSource.ReadFile(Repository.PathOf($"docs/samples/{sample}"))));

    /// <summary>A block's text without the numbers of the quotes in it.</summary>
    private static string ShownText(IElement block)
    {
        var text = (IElement)block.QuerySelector(".text")!.Clone();
        foreach (IElement reference in text.QuerySelectorAll(".ref")) reference.Remove();
        return text.TextContent;
    }

    private static double Contrast(string a, string b)
    {
        double[] luminances = [.. new[] { Luminance(a), Luminance(b) }.Order()];
        return (luminances[1] + .05) / (luminances[0] + .05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }
        return .2126 * Channel(1) + .7152 * Channel(3) + .0722 * Channel(5);
    }
}
