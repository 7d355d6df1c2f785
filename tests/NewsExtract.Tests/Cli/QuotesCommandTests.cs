using System.Text.Json;

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
}
