using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace NewsExtract.Tests.Output;

/// <summary>
/// Nothing that a page carries becomes active in what is written of it: judged by parsing the outputs as a browser would.
/// </summary>
public class OutputSafetyTests
{
    private static readonly NewsExtractor Explaining =
        new(new NewsExtractorOptions { Explain = true, PageTimeout = TimeSpan.FromMinutes(1) });

    /// <summary>
    /// As CommonMark says, and with everything Markdig adds to it: attributes in braces, containers, tables, footnotes, automatic links.
    /// </summary>
    private static readonly MarkdownPipeline[] Readers =
        [new MarkdownPipelineBuilder().Build(), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()];

    private static readonly ConcurrentDictionary<Form, (string Payload, NewsArticle Article)[]> Articles = [];

    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    /// <summary>In which form a payload comes.</summary>
    public enum Form { Record, PageMarkup, PageText, PlainText }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_report_has_nothing_active(Form form) => Check(form, article => ActiveContent.In(ArticleReportTests.Report(article)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Markdown_renders_to_nothing_active(Form form) => Check(form, article =>
    {
        string markdown = ArticleMarkdown.ToMarkdown(article, comments: true);
        return Readers.SelectMany(reader => ActiveContent.In(Parse(Markdown.ToHtml(markdown, reader)), "img"));
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Json_for_linked_data_stays_inside_its_script_element(Form form) => Check(form, article =>
    {
        IHtmlDocument page = Parse($"<script type=\"application/ld+json\">{ArticleSchemaOrg.ToJsonLd(article)}</script><p>end</p>");
        return page.All.Length == 5 ? [] : [page.DocumentElement.OuterHtml];
    });

    /// <summary>The same outputs as files, for tests/browser/check-outputs.mjs, which judges them by a real browser.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Outputs_are_written_for_a_browser_to_judge(Form form)
    {
        string? folder = Environment.GetEnvironmentVariable("NEWSEXTRACT_OUTPUTS");
        if (folder is null) return; // nobody asked for them
        foreach (((string payload, NewsArticle article), int i) in Articles.GetOrAdd(form, Extracted).Select((one, i) => (one, i)))
        {
            void Add(string kind, string html)
            {
                string path = Path.Combine(folder, kind, $"{form}-{i:000}.html");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)); // a lone surrogate becomes U+FFFD
            }
            using var report = new StringWriter();
            ArticleReport.Write(article, report);
            Add("report", report.ToString());
            for (int reader = 0; reader < Readers.Length; reader++)
                Add($"markdown-{reader}",
                    $"<!DOCTYPE html><meta charset=\"utf-8\">{Markdown.ToHtml(ArticleMarkdown.ToMarkdown(article, comments: true), Readers[reader])}");
            Add("linked-data", $"<!DOCTYPE html><meta charset=\"utf-8\"><script type=\"application/ld+json\">{ArticleSchemaOrg.ToJsonLd(article)}</script>");
            if (form == Form.Record) Add("control", $"<!DOCTYPE html><meta charset=\"utf-8\">{payload}");
        }
    }

    [Fact]
    public void All_payloads_of_the_data_folder_are_there()
    {
        DataFolder.Require(HostilePayloads.File);
        Assert.True(HostilePayloads.All.Count() > 223);
    }

    private static void Check(Form form, Func<NewsArticle, IEnumerable<string>> active)
    {
        var found = new List<string>();
        foreach ((string payload, NewsArticle article) in Articles.GetOrAdd(form, Extracted))
            found.AddRange(active(article).Select(what => $"{payload}\n    gave {what}"));
        Assert.Equal([], found);
    }

    private static (string Payload, NewsArticle Article)[] Extracted(Form form) =>
        [.. HostilePayloads.All.Select((payload, i) =>
            (payload, Article(form, payload, HostilePayloads.Addresses[i % HostilePayloads.Addresses.Length])))];

    private static NewsArticle Article(Form form, string payload, string address) => form switch
    {
        Form.Record => HostilePayloads.Record(payload, address),
        Form.PlainText =>
            Explaining.ExtractText(
                $"{payload}\n\nThe ferry left the harbour forty minutes after its time on Tuesday.\n\n{payload} The third delay of the week.\n\n“{payload},” said Marit Solheim {payload}.\n"),
        _ => Explaining.Extract(HostilePayloads.Page(payload, asMarkup: form == Form.PageMarkup), new Uri("https://harbour.example/ferry")),
    };

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
