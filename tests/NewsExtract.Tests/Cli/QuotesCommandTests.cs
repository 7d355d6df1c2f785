using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using NewsExtract.Cli;
using NewsExtract.Tests.Input;

namespace NewsExtract.Tests.Cli;

public sealed class QuotesCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plain_text_gives_one_row()
    {
        ToolRun run = await ToolRun.Of("“We are sorry,” said Marit Solheim.", ["quotes", "-"]);
        Assert.Equal(0, run.ExitCode);
        JsonElement row = Assert.Single(run.Records);
        Assert.Equal("stdin", row.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Array, row.GetProperty("quotes").ValueKind);
    }

    [Fact]
    public async Task A_text_without_a_character_has_no_quotes()
    {
        ToolRun run = await ToolRun.Of("", ["quotes", "-"]);
        Assert.Equal((0, """{"id":"stdin","quotes":[]}"""), (run.ExitCode, run.Output.TrimEnd()));
    }

    [Fact]
    public async Task Rows_come_out_in_input_order_a_broken_one_too()
    {
        string rows = string.Join('\n', Enumerable.Range(0, 500)
            .Select(i => i == 250 ? "oops" : $$"""{"id":{{i}},"lang":"en","text":"“Late,” said Jo Field."}"""));
        ToolRun run = await ToolRun.Of(rows, ["quotes", "-", "--jobs", "3"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i == 250 ? "stdin:251" : $"{i}"),
            run.Records.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal("unreadable", run.Records[250].GetProperty("status").GetString());
        Assert.Equal(["id", "quotes"], run.Records[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Html_is_refused_with_the_way_out()
    {
        ToolRun run = await ToolRun.Of("quotes", _folder.Add("a.html", "<p>“Late,” said Jo.</p>"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Found HTML, expected plain text. Use 'newsextract extract'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offsets_count_what_is_asked_for_in_the_text_as_it_stands()
    {
        const string text = "\uFEFF🚢 “We are sorry,” said Marit Solheim.";
        Assert.Equal(5, StartOf(await ToolRun.Of(text, ["quotes", "-"])));
        Assert.Equal(4, StartOf(await ToolRun.Of(text, ["quotes", "-", "--offsets", "codepoint"])));

        static int StartOf(ToolRun run) => run.Records[0].GetProperty("quotes")[0].GetProperty("start").GetInt32();
    }

    [Fact]
    public async Task What_is_thought_counts_when_asked_for()
    {
        const string text = "The mayor believes that the bridge will open in May.";
        Assert.Equal(0, (await ToolRun.Of(text, ["quotes", "-"])).Records[0].GetProperty("quotes").GetArrayLength());
        Assert.Equal(1, (await ToolRun.Of(text, ["quotes", "-", "--scope", "attribution"])).Records[0].GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task A_text_in_another_encoding_is_read_and_what_is_no_text_is_told()
    {
        string text = _folder.Add("late.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("“We are sorry,” said Marit Solheim.")]);
        ToolRun run = await ToolRun.Of("quotes", text, _folder.Add("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        Assert.Equal("We are sorry,", run.Records[0].GetProperty("quotes")[0].GetProperty("text").GetString());
        Assert.Equal("notText", run.Records[1].GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_text_that_is_cut_off_has_its_quotes_and_says_so()
    {
        byte[] text = WarcFile.Gzip(Encoding.UTF8.GetBytes("“We are sorry,” said Marit Solheim."));
        ToolRun run = await ToolRun.Of("quotes", _folder.Add("cut.txt.gz", text[..^8]));
        Assert.Equal("truncated", run.Records[0].GetProperty("status").GetString());
        Assert.Equal("We are sorry,", run.Records[0].GetProperty("quotes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_text_from_a_slow_pipe_does_not_wait_for_the_next()
    {
        using var input = new AnonymousPipeServerStream(PipeDirection.Out);
        using var output = new AnonymousPipeServerStream(PipeDirection.Out);
        using var toolInput = new AnonymousPipeClientStream(PipeDirection.In, input.ClientSafePipeHandle);
        using var records = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, output.ClientSafePipeHandle));
        Task<int> run = Task.Run(() => NewsExtractCommand.RunAsync(["quotes", "-", "--input", "jsonl", "--jobs", "2"],
            new Terminal(toolInput, output, TextWriter.Null, Interactive: false)));
        for (int i = 0; i < 10; i++)
        {
            input.Write(Encoding.UTF8.GetBytes($$"""{"id":{{i}},"text":"“Late,” said Jo Field."}""" + "\n"));
            string? record = await records.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith($$"""{"id":"{{i}}",""", record, StringComparison.Ordinal);
        }
        input.Dispose();
        Assert.Equal(0, await run);
    }
}
