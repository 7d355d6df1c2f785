using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NewsExtract.Tests.Input;

namespace NewsExtract.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_give_one_json_record_a_line_in_the_order_given()
    {
        string b = _folder.Add("b.html", FerryPage.Html("B")), a = _folder.Add("a.htm", FerryPage.Html("A"));
        ToolRun run = await ToolRun.Of("extract", b, a);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["b", "a"], run.Records.Select(record => record.GetProperty("id").GetString()));
        Assert.All(run.Records, record => Assert.Equal("ok", record.GetProperty("status").GetString()));
        Assert.All(run.Records, record => Assert.Contains(FerryPage.Sentence, record.GetProperty("articleBody").GetString(),
            StringComparison.Ordinal));
        Assert.Matches(@"^newsextract: 2 pages, [\d,]+ pages/s, \d+\.\d s\n  ok +2  100\.0 %\n  quotes +\d+\n$", run.Error);
    }

    [Fact]
    public async Task A_folder_gives_its_pages_and_those_of_the_folders_below()
    {
        _folder.Add("z.html", FerryPage.Html("Z"));
        _folder.Add("sub/a.html.gz", WarcFile.Gzip(Encoding.UTF8.GetBytes(FerryPage.Html("A"))));
        _folder.Add("sub/deep/t.txt", $"A headline that stands on a line of its own\n\n{FerryPage.Sentence}\n\n{FerryPage.Sentence}\n");
        _folder.Add("rows.jsonl", $$"""{"id":7,"url":"https://harbour.example/7","html":{{JsonSerializer.Serialize(FerryPage.Html("Seven"))}}}""");
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
        ToolRun run = await ToolRun.Of(FerryPage.Html("Standard"), ["extract", "-", "--url", "https://harbour.example/standard", .. input]);
        JsonElement record = Assert.Single(run.Records);
        Assert.Equal("stdin", record.GetProperty("id").GetString());
        Assert.Equal("https://harbour.example/standard", record.GetProperty("url").GetString());
        Assert.Equal("ok", record.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Json_lines_on_standard_input_give_a_record_each_and_a_broken_line_harms_no_other()
    {
        string rows = $$"""
            {"id":"one","html":{{JsonSerializer.Serialize(FerryPage.Html("One"))}}}
            {"id":"two", "html": oops
            {"html":{{JsonSerializer.Serialize(FerryPage.Html("Three"))}}}

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
        string page = _folder.Add("a.html", FerryPage.Html("A"));
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
        byte[] cut = WarcFile.Gzip(Encoding.UTF8.GetBytes(FerryPage.Html("Cut")));
        string broken = _folder.Add("broken.html.gz", "this is not gzip"), page = _folder.Add("a.html", FerryPage.Html("A"));
        ToolRun run = await ToolRun.Of("extract", broken, _folder.Add("cut.html.gz", cut[..^8]), page);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["unreadable", "truncated", "ok"], run.Records.Select(record => record.GetProperty("status").GetString()));
        Assert.Equal("broken", run.Records[0].GetProperty("id").GetString());
        Assert.Contains(FerryPage.Sentence, run.Records[1].GetProperty("articleBody").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_is_no_text_has_a_record_and_the_others_are_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes any bytes for a name.");
        _folder.Add("a.html", FerryPage.Html("A"));
        await Shell("""cp a.html "$(printf 'caf\351').html" """);
        ToolRun run = await ToolRun.Of("extract", _folder.Path);
        await Shell("rm *"); // .NET cannot
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["ok", "unreadable"], run.Records.Select(record => record.GetProperty("status").GetString()));

        async Task Shell(string command)
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _folder.Path })!;
            await shell.WaitForExitAsync();
        }
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
        ToolRun run = await ToolRun.Of("extract", _folder.Add("a.html", FerryPage.Html("A")), "--max-page-bytes", "100");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("tooLarge", Assert.Single(run.Records).GetProperty("status").GetString());
        Assert.Contains("a: tooLarge. The page has more than 100 bytes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_and_explanations_are_as_asked_for()
    {
        string page = _folder.Add("a.html", FerryPage.Html("A"));
        JsonElement plain = (await ToolRun.Of("extract", page)).Records[0],
            other = (await ToolRun.Of("extract", page, "--no-quotes", "--no-comments", "--explain")).Records[0];
        Assert.False(plain.TryGetProperty("explanation", out _));
        Assert.NotEqual(0, other.GetProperty("explanation").GetArrayLength());
        Assert.Equal(0, other.GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task Offsets_count_what_is_asked_for()
    {
        string page = _folder.Add("a.html", FerryPage.Html("A").Replace("The ferry left", "🚢🚢 The ferry left", StringComparison.Ordinal));
        int Start(ToolRun run) => run.Records[0].GetProperty("blocks").EnumerateArray().Last().GetProperty("start").GetInt32();
        Assert.Equal(Start(await ToolRun.Of("extract", page)) - 2, Start(await ToolRun.Of("extract", page, "--offsets", "codepoint")));
    }

    [Fact]
    public async Task Quiet_leaves_errors_only() =>
        Assert.Equal("", (await ToolRun.Of("extract", _folder.Add("a.html", FerryPage.Html("A")), "-q")).Error);

    [Theory]
    [InlineData("Required argument 'PATH' missing", "extract")]
    [InlineData("--format: found 'xml', expected one of jsonl|json|markdown|markdown+comments|text|schema.org|parquet.", "extract", "-",
        "--format", "xml")]
    [InlineData("--jobs: found '0', expected a whole number above 0.", "extract", "-", "--jobs", "0")]
    [InlineData("--page-timeout: found '-1', expected seconds above 0", "extract", "-", "--page-timeout", "-1")]
    [InlineData("--page-timeout: found '0,5', expected seconds above 0, such as 0.5.", "extract", "-", "--page-timeout", "0,5")]
    [InlineData("--output: found an empty name", "extract", "-", "-o", "")]
    [InlineData("A path is empty", "extract", "")]
    [InlineData("OUTFOLDER is empty", "shard", "/etc/hostname", "")]
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
        string rows = $$"""
            {"id":"one","html":{{JsonSerializer.Serialize(FerryPage.Html("One"))}}}
            {"id":"two","html":{{JsonSerializer.Serialize(FerryPage.Html("Two"))}}}
            """;
        ToolRun several = await ToolRun.Of(rows, ["extract", "-", "--url", "https://harbour.example"]);
        Assert.Equal(1, several.ExitCode);
        Assert.Contains("--url is the address of one page, but the input holds several pages.", several.Error, StringComparison.Ordinal);
        ToolRun missing = await ToolRun.Of("extract", _folder["none.html"], "--url", "https://harbour.example");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("none.html: no such file", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_are_read_unless_they_are_not_wanted()
    {
        string page = Repository.PathOf("docs/samples/harbour-dredging.html");
        JsonElement with = (await ToolRun.Of("extract", page)).Records[0], without = (await ToolRun.Of("extract", page, "--no-comments")).Records[0];
        Assert.NotEqual(0, with.GetProperty("comments").GetArrayLength());
        Assert.Equal(0, without.GetProperty("comments").GetArrayLength());
        Assert.Equal(with.GetProperty("articleBody").GetString(), without.GetProperty("articleBody").GetString());
    }

    [Fact]
    public async Task What_articles_of_a_site_share_is_left_in_the_body_when_asked_for()
    {
        const string call = "Whoever gives three pounds a month keeps the harbour in the news, and a newsroom of four on the quay.";
        string rows = string.Join('\n', Enumerable.Range(0, 3).Select(i =>
        {
            string html = FerryPage.Html($"Ferry {i} is late").Replace("The ferry", $"Ferry {i}", StringComparison.Ordinal)
                .Replace("</article>", $"<p>{call}</p><p>{FerryPage.Sentence} That was ferry {i}.</p></article>", StringComparison.Ordinal);
            return $$"""{"url":"https://harbour.example/{{i}}","html":{{JsonSerializer.Serialize(html)}}}""";
        }));
        Assert.DoesNotContain(call, (await ToolRun.Of(rows, ["extract", "-"])).Output, StringComparison.Ordinal);
        Assert.Contains(call, (await ToolRun.Of(rows, ["extract", "-", "--no-site-memory"])).Output, StringComparison.Ordinal);
    }
}
