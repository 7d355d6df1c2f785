using System.Text;
using NewsExtract.Tests.Cli;

namespace NewsExtract.Tests.Input;

public sealed class WarcPagesTests : IDisposable
{
    private const string Html = "<!doctype html><title>The ferry</title><p>The ferry left the harbour forty minutes after its time.</p>";

    /// <summary>A machine that is busy with other things may take longer than the default.</summary>
    private static readonly NewsExtractor Patient = new(new NewsExtractorOptions { PageTimeout = TimeSpan.FromMinutes(1) });

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Html_responses_and_resources_are_the_pages()
    {
        byte[] html = Encoding.UTF8.GetBytes(Html);
        byte[][] records =
        [
            WarcFile.Record("warcinfo", "info", [.. "software: test"u8], "application/warc-fields"),
            WarcFile.Record("request", "request", [.. "GET / HTTP/1.1\r\n\r\n"u8]),
            WarcFile.Page("page", Html, "Content-Type: Text/HTML; Charset=\"windows-1252\"\r\n"),
            WarcFile.Record("response", "image", WarcFile.Http([1, 2, 3], "Content-Type: image/png\r\n")),
            WarcFile.Record("resource", "resource", html, "text/html"),
            WarcFile.Record("resource", "image-resource", html, "image/svg+xml"),
            WarcFile.Record("response", "xhtml", WarcFile.Http(html, "Content-Type: application/xhtml+xml\r\n")),
            WarcFile.Record("response", "untyped", WarcFile.Http(html, "Server: x\r\n")),
            WarcFile.Record("response", "identified", WarcFile.Http(html, "Content-Type: text/plain\r\n"),
                fields: "WARC-Identified-Payload-Type: text/html\r\n"),
            WarcFile.Record("metadata", "metadata", html, "text/html"),
            WarcFile.Record("revisit", "revisit", WarcFile.Http([])),
        ];
        foreach (byte[] file in (byte[][])[WarcFile.Concat(records), WarcFile.Concat(records.Select(WarcFile.Gzip))])
        {
            Page[] pages = Read(file);
            Assert.Equal(["page", "resource", "xhtml", "untyped", "identified"], pages.Select(page => page.Id!["<urn:uuid:".Length..^1]));
            Assert.All(pages, page => Assert.Equal((Html, null, null),
                (Encoding.UTF8.GetString(page.Content.Span), page.Problem, page.Damage)));
            Assert.Equal(new Uri("https://harbour.example/page"), pages[0].Url);
            Assert.Equal("windows-1252", pages[0].Charset);
            Assert.Equal(new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero), pages[0].Retrieved);
        }
    }

    [Theory]
    [InlineData("a.warc")]
    [InlineData("a.warc.gz")]
    [InlineData("archive")]
    public void An_archive_is_known_by_its_name_or_its_start(string name)
    {
        byte[] record = WarcFile.Page("page", Html);
        string path = _folder.Add(name, name.EndsWith(".warc", StringComparison.Ordinal) ? record : WarcFile.Gzip(record));
        Assert.Equal("<urn:uuid:page>", Assert.Single(PageSource.ReadFile(path)).Id);
        Assert.Equal("<urn:uuid:page>", Assert.Single(PageSource.ReadStream(File.OpenRead(path), "stdin")).Id);
    }

    [Fact]
    public void What_the_server_refused_has_no_article()
    {
        Page page = Assert.Single(Read(WarcFile.Page("gone", Html, status: "404 Not Found")));
        Assert.Equal(new PageProblem(ExtractionStatus.NoArticle, "The server answered with status 404."), page.Problem);
    }

    [Fact]
    public void A_page_cut_off_in_the_archive_is_extracted_as_far_as_it_goes()
    {
        byte[] page = WarcFile.Page("cut", Html + string.Concat(Enumerable.Range(1, 9)
            .Select(i => $"<p>Another delay is not expected before week {i} is over, the harbour office said.</p>")));
        Page read = Assert.Single(Read(page[..^300]));
        NewsArticle article = Patient.Extract(read);
        Assert.Equal(ExtractionStatus.Truncated, article.Status);
        Assert.Contains("is cut off", article.StatusDetail, StringComparison.Ordinal);
        Assert.Contains("Another delay", article.ArticleBody, StringComparison.Ordinal);
        string marked = Encoding.UTF8.GetString(page)
            .Replace("Content-Type: app", "WARC-Truncated: length\r\nContent-Type: app", StringComparison.Ordinal);
        Assert.Equal("The crawler cut the record off, reason: length", Assert.Single(Read(Encoding.UTF8.GetBytes(marked))).Damage);
    }

    [Fact]
    public void A_stretch_that_is_no_record_has_a_record_that_says_so()
    {
        Page[] pages = Read([.. "nothing of use\r\n"u8, .. WarcFile.Page("one", Html), .. "more\r\n"u8, .. WarcFile.Page("two", Html)]);
        Assert.Equal(["archive:0", "<urn:uuid:one>", "<urn:uuid:two>"], pages.Select(page => page.Id));
        Assert.Equal(new PageProblem(ExtractionStatus.Unreadable, "Expected WARC/1.0 or WARC/1.1; passed over 16 bytes"), pages[0].Problem);
        Assert.StartsWith("The record goes on beyond", pages[1].Damage, StringComparison.Ordinal);
        Assert.Null(pages[2].Damage);
    }

    [Fact]
    public void No_date_after_the_day_the_page_was_fetched_is_believed()
    {
        const string Dated =
            "<title>T</title><meta property=article:published_time content=2025-09-09><p>The ferry left the harbour forty minutes after "
            + "its time.</p>";
        Page page = Assert.Single(Read(WarcFile.Page("dated", Dated)));
        Assert.Null(Patient.Extract(page).DatePublished);
        Assert.NotNull(Patient.Extract(page with { Retrieved = null }).DatePublished);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_told_in_one_record()
    {
        Page page = Assert.Single(Read(WarcFile.Page("large", new string('x', 5000)), maxPageBytes: 4999));
        Assert.Equal((ExtractionStatus.TooLarge, 0), (page.Problem?.Status, page.Content.Length));
        Assert.Null(Assert.Single(Read(WarcFile.Page("just", new string('x', 5000)), maxPageBytes: 5000)).Problem);
    }

    private static Page[] Read(byte[] file, int maxPageBytes = 1 << 20) =>
        [.. PageSource.ReadStream(new MemoryStream(file), "archive", PageFormat.Warc, maxPageBytes)];
}
