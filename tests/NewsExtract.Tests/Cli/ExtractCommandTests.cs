using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsExtract.Cli;

namespace NewsExtract.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Sentence =
        "The ferry left the harbour forty minutes after its time on Tuesday, the third delay of the week on the northern line.";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Page(string headline) => $"""
        <!DOCTYPE html><html lang="en"><head><title>{headline}</title></head><body><main><article><h1>{headline}</h1>
        <p>{Sentence}</p>
        <p>“We are sorry for every passenger who had to wait,” said Marit Solheim, who runs the harbour office of the island council.</p>
        </article></main></body></html>
        """;

    [Fact]
    public async Task Files_give_one_json_record_a_line_in_the_order_given()
    {
        string b = _folder.Add("b.html", Page("B")), a = _folder.Add("a.htm", Page("A"));
        ToolRun run = await ToolRun.Of("extract", b, a);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["b", "a"], run.Records.Select(record => record.GetProperty("id").GetString()));
        Assert.All(run.Records, record => Assert.Equal("ok", record.GetProperty("status").GetString()));
        Assert.All(run.Records, record => Assert.Contains(Sentence, record.GetProperty("articleBody").GetString(),
            StringComparison.Ordinal));
        Assert.Matches(@"^newsextract: 2 pages, [\d,]+ pages/s, \d+\.\d s\n  ok +2  100\.0 %\n  quotes +\d+\n$", run.Error);
    }

    [Fact]
    public async Task A_folder_gives_its_pages_and_those_of_the_folders_below()
    {
        _folder.Add("z.html", Page("Z"));
        _folder.Add("sub/a.html.gz", Gzip(Page("A")));
        _folder.Add("sub/deep/t.txt", $"A headline that stands on a line of its own\n\n{Sentence}\n\n{Sentence}\n");
        _folder.Add("rows.jsonl", $$"""{"id":7,"url":"https://harbour.example/7","html":{{JsonSerializer.Serialize(Page("Seven"))}}}""");
        _folder.Add("readme.md", "not a page");
        ToolRun run = await ToolRun.Of("extract", _folder.Path, "--jobs", "2");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["7", "a", "t", "z"], run.Records.Select(record => record.GetProperty("id").GetString())
            .Order(StringComparer.Ordinal));
        Assert.Equal("https://harbour.example/7",
            run.Records.Single(record => record.GetProperty("id").GetString() == "7").GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("html")]
    [InlineData(null)]
    public async Task A_dash_reads_a_page_from_standard_input(string? format)
    {
        string[] input = format is null ? [] : ["--input", format];
        ToolRun run = await ToolRun.Of(Page("Standard"), ["extract", "-", "--url", "https://harbour.example/standard", .. input]);
        JsonElement record = Assert.Single(run.Records);
        Assert.Equal("stdin", record.GetProperty("id").GetString());
        Assert.Equal("https://harbour.example/standard", record.GetProperty("url").GetString());
        Assert.Equal("ok", record.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Json_lines_on_standard_input_give_a_record_each_and_a_broken_line_harms_no_other()
    {
        string rows = $$"""
            {"id":"one","html":{{JsonSerializer.Serialize(Page("One"))}}}
            {"id":"two", "html": oops
            {"html":{{JsonSerializer.Serialize(Page("Three"))}}}

            {"id":"five"}
            """;
        ToolRun run = await ToolRun.Of(rows, ["extract", "-"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["one", "stdin:2", "stdin:3", "five"], run.Records.Select(record => record.GetProperty("id").GetString()));
        Assert.Equal(["ok", "unreadable", "ok", "unreadable"], run.Records.Select(record => record.GetProperty("status").GetString()));
        Assert.Contains("stdin:2: unreadable. Not a JSON object", run.Error, StringComparison.Ordinal);
        Assert.Contains("five: unreadable. The row has neither \"html\" nor \"text\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_the_rest_is_done()
    {
        string page = _folder.Add("a.html", Page("A"));
        _folder.Add("empty/notes.md", "nothing");
        ToolRun run = await ToolRun.Of("extract", _folder["nowhere.html"], page, _folder["empty"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Records);
        Assert.Contains("nowhere.html: no such file or folder.", run.Error, StringComparison.Ordinal);
        Assert.Contains("empty: no page in this folder; expected files named .html, .htm, .txt, .jsonl, .warc", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_on_has_a_record_and_the_exit_code_says_so()
    {
        byte[] cut = Gzip(Page("Cut"));
        string broken = _folder.Add("broken.html.gz", "this is not gzip"), page = _folder.Add("a.html", Page("A"));
        ToolRun run = await ToolRun.Of("extract", broken, _folder.Add("cut.html.gz", cut[..(cut.Length / 2)]), page);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["unreadable", "unreadable", "ok"], run.Records.Select(record => record.GetProperty("status").GetString()));
        Assert.Equal("broken", run.Records[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Pages_without_an_article_and_empty_pages_have_a_record_and_are_no_error()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Add("empty.html", ""),
            _folder.Add("index.html", "<ul><li><a href=/a>A</a><li><a href=/b>B</a></ul>"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["noArticle", "noArticle"], run.Records.Select(record => record.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_page_beyond_the_limit_gets_its_status()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Add("a.html", Page("A")), "--max-page-bytes", "100");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("tooLarge", Assert.Single(run.Records).GetProperty("status").GetString());
        Assert.Contains("a: tooLarge. The page has more than 100 bytes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_file_receives_what_standard_output_would()
    {
        string page = _folder.Add("a.html", Page("A")), output = _folder["out.jsonl"];
        ToolRun toFile = await ToolRun.Of("extract", page, "-o", output), again = await ToolRun.Of("extract", page);
        Assert.Equal("", toFile.Output);
        Assert.Equal(again.Output, await File.ReadAllTextAsync(output));
    }

    [Theory]
    [InlineData("jsonl", ".json")]
    [InlineData("json", ".json")]
    [InlineData("markdown", ".md")]
    [InlineData("text", ".txt")]
    [InlineData("schema.org", ".jsonld")]
    public async Task An_output_folder_receives_a_file_a_page(string format, string extension)
    {
        string one = _folder.Add("x/page.html", Page("One")), two = _folder.Add("y/page.html", Page("Two"));
        ToolRun run = await ToolRun.Of("extract", one, two, "--format", format, "-o", _folder["out/"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["page-2" + extension, "page" + extension],
            Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("ferry left the harbour", await File.ReadAllTextAsync(_folder["out/page-2" + extension]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_cannot_lead_out_of_the_output_folder()
    {
        string rows = $$"""{"id":"../../evil/..","html":{{JsonSerializer.Serialize(Page("Evil"))}}}""";
        ToolRun run = await ToolRun.Of(rows, ["extract", "-", "-o", _folder["out/"]]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("_.._evil_...json", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder["out"]))));
    }

    [Fact]
    public async Task Json_is_one_array_of_indented_records()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Add("a.html", Page("A")), _folder.Add("b.html", Page("B")), "--format", "json");
        Assert.Equal(["a", "b"], JsonDocument.Parse(run.Output).RootElement.EnumerateArray()
            .Select(record => record.GetProperty("id").GetString()));
        Assert.Contains("\n  \"status\": \"ok\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_and_text_leave_pages_without_an_article_out()
    {
        string[] pages = [_folder.Add("a.html", Page("A")), _folder.Add("none.html", "<p></p>"), _folder.Add("b.html", Page("B"))];
        ToolRun markdown = await ToolRun.Of(["extract", .. pages, "--format", "markdown"]),
            text = await ToolRun.Of(["extract", .. pages, "--format", "text"]);
        Assert.StartsWith("# A\n\n", markdown.Output, StringComparison.Ordinal);
        Assert.Equal(2, markdown.Output.Split("\n---\n").Length);
        Assert.StartsWith("A\n\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(2, text.Output.Split("\n---\n").Length);
    }

    [Fact]
    public async Task Quotes_and_explanations_are_as_asked_for()
    {
        string page = _folder.Add("a.html", Page("A"));
        JsonElement plain = (await ToolRun.Of("extract", page)).Records[0],
            other = (await ToolRun.Of("extract", page, "--no-quotes", "--no-comments", "--explain")).Records[0];
        Assert.False(plain.TryGetProperty("explanation", out _));
        Assert.NotEqual(0, other.GetProperty("explanation").GetArrayLength());
        Assert.Equal(0, other.GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task Offsets_count_what_is_asked_for()
    {
        string page = _folder.Add("a.html", Page("A").Replace("The ferry left", "🚢🚢 The ferry left", StringComparison.Ordinal));
        int Start(ToolRun run) => run.Records[0].GetProperty("blocks").EnumerateArray().Last().GetProperty("start").GetInt32();
        Assert.Equal(Start(await ToolRun.Of("extract", page)) - 2, Start(await ToolRun.Of("extract", page, "--offsets", "codepoint")));
    }

    [Fact]
    public async Task Quiet_leaves_errors_only() =>
        Assert.Equal("", (await ToolRun.Of("extract", _folder.Add("a.html", Page("A")), "-q")).Error);

    [Fact]
    public async Task A_terminal_sees_a_bar_that_is_gone_at_the_end()
    {
        for (int i = 0; i < 400; i++) _folder.Add($"{i}.html", Page($"{i}"));
        ToolRun run = await ToolRun.Of("", ["extract", _folder.Path], interactive: true);
        string last = run.Error.Split("\r\u001b[K")[^1];
        Assert.Matches(@"^newsextract: 400 pages, ", last);
    }

    [Fact]
    public void A_bar_shows_what_is_done_what_failed_and_what_is_left()
    {
        using var error = new StringWriter();
        var progress = new Progress(new Terminal(Stream.Null, Stream.Null, error, Interactive: true), pages => pages / 4.0, quiet: false);
        progress.Count(new NewsArticle { Status = ExtractionStatus.TimedOut });
        Thread.Sleep(150); // a bar is drawn ten times a second
        progress.Count(new NewsArticle());
        progress.Summary();
        string[] drawn = error.ToString().Split("\r\u001b[K");
        Assert.Matches(@"^\[############------------\]  50 %  2 pages, \d+ pages/s, 1 failed, \d+ s left$", drawn[1]);
        Assert.Matches(@"^newsextract: 2 pages, .*\n  ok +1   50\.0 %\n  timedOut +1   50\.0 %\n  quotes +0\n$", drawn[^1]);
    }

    [Theory]
    [InlineData("Required argument 'PATH' missing", "extract")]
    [InlineData("--format: found 'xml', expected one of jsonl|json|markdown|markdown+comments|text|schema.org|parquet.", "extract", "-",
        "--format", "xml")]
    [InlineData("--jobs: found '0', expected a whole number above 0.", "extract", "-", "--jobs", "0")]
    [InlineData("--page-timeout: found '-1', expected seconds above 0.", "extract", "-", "--page-timeout", "-1")]
    [InlineData("--url: found 'harbour', expected an absolute address", "extract", "-", "--url", "harbour")]
    [InlineData("--nonsense: no such option.", "extract", "-", "--nonsense")]
    [InlineData("- (standard input) is given twice", "extract", "-", "-")]
    [InlineData("does not exist. Make it first.", "extract", "-", "-o", "/no/such/folder/out.jsonl")]
    [InlineData("Required command was not provided.")]
    public async Task Bad_usage_is_told_and_ends_with_2(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task An_address_for_several_pages_is_refused()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Add("a.html", ""), _folder.Add("b.html", ""), "--url", "https://harbour.example");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--url is the address of one page", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_is_never_overwritten_and_an_output_never_read()
    {
        string rows = _folder.Add("rows.jsonl", $$"""{"id":"r","html":{{JsonSerializer.Serialize(Page("R"))}}}""");
        Assert.Equal(2, (await ToolRun.Of("extract", rows, "-o", rows)).ExitCode);
        Assert.NotEmpty(await File.ReadAllTextAsync(rows));
        for (int i = 0; i < 2; i++) Assert.Equal(0, (await ToolRun.Of("extract", _folder.Path, "-o", _folder["out.jsonl"])).ExitCode);
        Assert.Single(await File.ReadAllLinesAsync(_folder["out.jsonl"]));
    }

    [Fact]
    public async Task A_closed_pipe_ends_the_run_quietly()
    {
        for (int i = 0; i < 200; i++) _folder.Add($"{i}.html", Page($"{i}"));
        using var output = new FailingStream(new IOException("Broken pipe", 32));
        ToolRun run = await ToolRun.Of("", ["extract", _folder.Path], output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_full_disk_is_told()
    {
        using var output = new FailingStream(new IOException("No space left on device", 28));
        ToolRun run = await ToolRun.Of("", ["extract", _folder.Add("a.html", Page("A"))], output);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("standard output: writing failed. No space left on device", run.Error, StringComparison.Ordinal);
    }

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private sealed class FailingStream(IOException exception) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw exception;
    }
}
