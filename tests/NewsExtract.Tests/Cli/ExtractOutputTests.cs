using System.Text.Json;

namespace NewsExtract.Tests.Cli;

public sealed class ExtractOutputTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_output_file_receives_what_standard_output_would()
    {
        string page = _folder.Add("a.html", FerryPage.Html("A")), output = _folder["out.jsonl"];
        ToolRun toFile = await ToolRun.Of("extract", page, "-o", output), again = await ToolRun.Of("extract", page),
            dash = await ToolRun.Of("extract", page, "-o", "-");
        Assert.Equal("", toFile.Output);
        Assert.Equal(again.Output, await File.ReadAllTextAsync(output));
        Assert.Equal(again.Output, dash.Output);
    }

    [Theory]
    [InlineData("jsonl", ".json")]
    [InlineData("json", ".json")]
    [InlineData("markdown", ".md")]
    [InlineData("text", ".txt")]
    [InlineData("schema.org", ".jsonld")]
    public async Task An_output_folder_receives_a_file_a_page(string format, string extension)
    {
        string one = _folder.Add("x/page.html", FerryPage.Html("One")), two = _folder.Add("y/page.html", FerryPage.Html("Two"));
        ToolRun run = await ToolRun.Of("extract", one, two, "--format", format, "-o", _folder["out/"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["page-2" + extension, "page" + extension],
            Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("ferry left the harbour", await File.ReadAllTextAsync(_folder["out/page-2" + extension]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_cannot_lead_out_of_the_output_folder()
    {
        string rows = $$"""{"id":"../../evil/..","html":{{JsonSerializer.Serialize(FerryPage.Html("Evil"))}}}""";
        ToolRun run = await ToolRun.Of(rows, ["extract", "-", "-o", _folder["out/"]]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("_.._evil_...json", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder["out"]))));
    }

    [Fact]
    public async Task Json_is_one_array_of_indented_records()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Add("a.html", FerryPage.Html("A")), _folder.Add("b.html", FerryPage.Html("B")), "--format", "json");
        Assert.Equal(["a", "b"], JsonDocument.Parse(run.Output).RootElement.EnumerateArray()
            .Select(record => record.GetProperty("id").GetString()));
        Assert.Contains("\n  \"status\": \"ok\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_and_text_leave_pages_without_an_article_out()
    {
        string[] pages = [_folder.Add("a.html", FerryPage.Html("A")), _folder.Add("none.html", "<p></p>"), _folder.Add("b.html", FerryPage.Html("B"))];
        ToolRun markdown = await ToolRun.Of(["extract", .. pages, "--format", "markdown"]),
            text = await ToolRun.Of(["extract", .. pages, "--format", "text"]);
        Assert.StartsWith("# A\n\n", markdown.Output, StringComparison.Ordinal);
        Assert.Equal(2, markdown.Output.Split("\n---\n").Length);
        Assert.StartsWith("A\n\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(2, text.Output.Split("\n---\n").Length);
    }

    [Fact]
    public async Task An_input_is_never_overwritten_and_an_output_never_read()
    {
        string rows = _folder.Add("rows.jsonl", $$"""{"id":"r","html":{{JsonSerializer.Serialize(FerryPage.Html("R"))}}}""");
        Assert.Equal(2, (await ToolRun.Of("extract", rows, "-o", rows)).ExitCode);
        Assert.NotEmpty(await File.ReadAllTextAsync(rows));
        for (int i = 0; i < 2; i++) Assert.Equal(0, (await ToolRun.Of("extract", _folder.Path, "-o", _folder["out.jsonl"])).ExitCode);
        Assert.Single(await File.ReadAllLinesAsync(_folder["out.jsonl"]));
    }

    [Fact]
    public async Task An_input_is_not_overwritten_through_a_link_either()
    {
        string page = _folder.Add("in/a.html", FerryPage.Html("A")), text = _folder.Add("in/b.txt", "The ferry was late on Tuesday.");
        File.CreateSymbolicLink(_folder["a.out"], page);
        Directory.CreateSymbolicLink(_folder["same"], _folder["in"]);
        Directory.CreateDirectory(_folder["out"]);
        File.CreateSymbolicLink(_folder["out/b.txt"], text);
        string[] outputs = [_folder["a.out"], _folder["same/a.html"]];
        foreach (string output in outputs) Assert.Equal(2, (await ToolRun.Of("extract", page, "-o", output)).ExitCode);
        foreach (string folder in (string[])["same", "out"])
        {
            Assert.Equal(0, (await ToolRun.Of("extract", text, "--format", "text", "-o", _folder[folder])).ExitCode);
            Assert.True(File.Exists(_folder[$"{folder}/b-2.txt"]));
        }
        Assert.Equal(FerryPage.Html("A"), await File.ReadAllTextAsync(page));
        Assert.Equal("The ferry was late on Tuesday.", await File.ReadAllTextAsync(text));
    }

    [Fact]
    public async Task A_closed_pipe_ends_the_run_quietly()
    {
        for (int i = 0; i < 200; i++) _folder.Add($"{i}.html", FerryPage.Html($"{i}"));
        using var output = new FailingStream(new IOException("Broken pipe", 32));
        ToolRun run = await ToolRun.Of("", ["extract", _folder.Path], output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_full_disk_is_told()
    {
        using var output = new FailingStream(new IOException("No space left on device", 28));
        ToolRun run = await ToolRun.Of("", ["extract", _folder.Add("a.html", FerryPage.Html("A"))], output);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("standard output: writing failed. No space left on device", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_inputs_may_receive_the_outputs_and_no_input_is_overwritten()
    {
        string text = $"A headline that stands on a line of its own\n\n{FerryPage.Sentence}\n", input = _folder.Add("a.txt", text);
        Assert.Equal(0, (await ToolRun.Of("extract", _folder.Path, "--format", "text", "-o", _folder.Path)).ExitCode);
        Assert.Equal(text, await File.ReadAllTextAsync(input));
        Assert.Contains(FerryPage.Sentence, await File.ReadAllTextAsync(_folder["a-2.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_id_becomes_a_name_that_file_systems_take()
    {
        string rows = string.Join('\n', new[] { new string('新', 200), new string('a', 5000) }
            .Select(id => $$"""{"id":"{{id}}","html":{{JsonSerializer.Serialize(FerryPage.Html("A"))}}}"""));
        Assert.Equal(0, (await ToolRun.Of(rows, ["extract", "-", "-o", _folder["out/"]])).ExitCode);
        Assert.Equal([$"{new string('a', 120)}.json", $"{new string('新', 73)}.json"],
            Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Markdown_has_the_comments_when_asked_for()
    {
        string page = Repository.PathOf("docs/samples/harbour-dredging.html");
        Assert.DoesNotContain("## Comments", (await ToolRun.Of("extract", page, "--format", "markdown")).Output, StringComparison.Ordinal);
        Assert.Contains("## Comments", (await ToolRun.Of("extract", page, "--format", "markdown+comments")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_org_is_one_article_a_line()
    {
        ToolRun run = await ToolRun.Of("extract", _folder.Add("a.html", FerryPage.Html("A")), _folder.Add("b.html", FerryPage.Html("B")),
            "--format", "schema.org");
        Assert.Equal(["A", "B"], run.Records.Select(article => article.GetProperty("headline").GetString()));
        Assert.All(run.Records, article => Assert.Equal("NewsArticle", article.GetProperty("@type").GetString()));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("inspect", "-")]
    [InlineData("extract", "-", "--quiet")]
    public async Task Whatever_is_written_to_a_closed_pipe_or_a_full_disk_ends_without_a_crash(params string[] arguments)
    {
        using var closed = new FailingStream(new IOException("Broken pipe", 32));
        using var full = new FailingStream(new IOException("No space left on device", 28));
        ToolRun left = await ToolRun.Of(FerryPage.Html("A"), arguments, closed), lost = await ToolRun.Of(FerryPage.Html("A"), arguments, full);
        Assert.Equal((0, ""), (left.ExitCode, left.Error));
        Assert.Equal(1, lost.ExitCode);
        Assert.Contains("writing failed. No space left on device", lost.Error, StringComparison.Ordinal);
    }
}
