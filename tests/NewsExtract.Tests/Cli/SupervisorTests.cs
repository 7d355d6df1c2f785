using System.Diagnostics;
using System.Text;
using NewsExtract.Cli;
using NewsExtract.Cli.Supervision;

namespace NewsExtract.Tests.Cli;

public sealed class SupervisorTests
{
    private static readonly NewsExtractorOptions Options = new() { PageTimeout = TimeSpan.FromSeconds(20) };

    private static readonly ProcessStartInfo Hostile =
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsExtract.HostileWorker.dll")]);

    [Fact]
    public async Task Records_are_those_of_the_same_process_in_the_same_order()
    {
        Page[] pages = [.. Enumerable.Range(0, 40).Select(i => PageOf(i, $"Ferry number {i} was late."))];
        pages[7] = new Page(default) { Id = "7", Problem = new PageProblem(ExtractionStatus.Unreadable, "broken") };
        pages[8] = pages[8] with
        {
            Damage = "cut off",
            Retrieved = DateTimeOffset.UnixEpoch,
            Charset = "utf-8",
            Language = "en",
            Url = new Uri("https://harbour.example/8"),
            Kind = PageKind.Text,
        };
        var extractor = new NewsExtractor(Options);
        Assert.Equal(pages.Select(page => ArticleJson.ToJson(extractor.Extract(page))),
            await Extract(WorkerProcess.OfThisTool(), Options, pages));
    }

    [Fact]
    public async Task A_page_that_kills_the_process_costs_its_own_record_only()
    {
        string[] texts = ["one", "OVERFLOW", "two", "EXIT", "ABORT", "three", "MEMORY", "four"];
        NewsArticle[] records = [.. (await Extract(Hostile, Options, [.. texts.Select((text, i) => PageOf(i, text))])).Select(Parse)];
        Assert.Equal(Enumerable.Range(0, texts.Length).Select(i => $"{i}"), records.Select(record => record.Id));
        ExtractionStatus Expected(string text) => text.Any(char.IsUpper) ? ExtractionStatus.Crashed : ExtractionStatus.Ok;
        Assert.Equal(texts.Select(Expected), records.Select(record => record.Status));
        Assert.Contains("exit code 3", records[3].StatusDetail, StringComparison.Ordinal);
        Assert.Contains("Stack overflow", records[1].StatusDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_hangs_is_given_up_and_its_neighbours_are_there()
    {
        NewsExtractorOptions options = Options with { PageTimeout = TimeSpan.FromSeconds(1) };
        NewsArticle[] records = [.. (await Extract(Hostile, options, [PageOf(0, "one"), PageOf(1, "HANG"), PageOf(2, "two")]))
            .Select(Parse)];
        Assert.Equal(ExtractionStatus.TimedOut, records[1].Status);
        Assert.Contains("took more than 8 seconds", records[1].StatusDetail, StringComparison.Ordinal);
        Assert.Equal(["0", "1", "2"], records.Select(record => record.Id));
    }

    [Fact]
    public async Task A_worker_that_cannot_be_started_is_told()
    {
        foreach (ProcessStartInfo start in (ProcessStartInfo[])[new("/no/such/program"), new("dotnet", ["/no/such.dll"])])
        {
            RunFailedException failure = await Assert.ThrowsAsync<RunFailedException>(() => Extract(start, Options, [PageOf(0, "one")]));
            Assert.Contains("Run without --supervise.", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_tool_supervises_when_told_to()
    {
        using var folder = new ScratchFolder();
        string page = folder.Add("a.html", "<title>A</title><p>The ferry left the harbour forty minutes after its time on Tuesday.</p>");
        ToolRun run = await ToolRun.Of("extract", page, "--supervise", "--jobs", "2");
        Assert.Equal((0, (await ToolRun.Of("extract", page)).Output), (run.ExitCode, run.Output));
    }

    private static async Task<List<string>> Extract(ProcessStartInfo worker, NewsExtractorOptions options, Page[] pages)
    {
        var records = new List<string>();
        await foreach (NewsArticle article in new Supervisor(worker, options, workers: 2)
            .ExtractManyAsync(pages, CancellationToken.None)) records.Add(ArticleJson.ToJson(article));
        return records;
    }

    private static readonly string[] Sentences =
    [
        "<p>The ferry left the harbour forty minutes after its time on Tuesday, the third delay of the week on the northern line.</p>",
        "<p>“We are sorry for every passenger who had to wait,” said Marit Solheim, who runs the harbour office of the island council.</p>",
    ];

    private static NewsArticle Parse(string json) => ArticleJson.Read(Encoding.UTF8.GetBytes(json));

    private static Page PageOf(int id, string text) =>
        new(Encoding.UTF8.GetBytes($"<title>Page {id}</title><article><p>{text}</p>{string.Concat(Sentences)}</article>")) { Id = $"{id}" };
}
