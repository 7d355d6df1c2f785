using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsExtract.Tests.Input;

namespace NewsExtract.Tests.Cli;

public sealed class ShardCommandTests : IDisposable
{
    private const int Pages = 20;

    private readonly ScratchFolder _folder = new();
    private readonly string _input;

    public ShardCommandTests() =>
        _input = _folder.Add("in/crawl.warc.gz", WarcFile.Concat(Enumerable.Range(0, Pages).Select(i => WarcFile.Gzip(
        WarcFile.Page($"{i}", $"""
            <title>Ferry {i}</title><article><p>Ferry number {i} left the harbour forty minutes after its time on Tuesday, the third delay of the week.</p>
            <p>“We are sorry for every passenger who had to wait,” said Marit Solheim, who runs the harbour office of the island council.</p></article>
            """)))));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_input_gives_one_output_and_what_made_it()
    {
        ToolRun run = await Run();
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(["crawl.warc.gz.jsonl.gz", "crawl.warc.gz.jsonl.gz.meta.json"], Files());
        string[] records = Lines(_folder["out/crawl.warc.gz.jsonl.gz"]);
        Assert.Equal((await ToolRun.Of("extract", _input)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), records);
        JsonElement description =
            JsonDocument.Parse(await File.ReadAllBytesAsync(_folder["out/crawl.warc.gz.jsonl.gz.meta.json"])).RootElement;
        Assert.Equal(Pages, description.GetProperty("records").GetInt32());
        Assert.Equal(Pages, description.GetProperty("statuses").GetProperty("ok").GetInt32());
        Assert.Equal("speech", description.GetProperty("options").GetProperty("scope").GetString());
        Assert.NotEqual("", description.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Work_that_is_done_is_not_done_again()
    {
        await Run();
        string output = _folder["out/crawl.warc.gz.jsonl.gz"];
        await File.WriteAllTextAsync(output, "as it was");
        ToolRun again = await Run();
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("is done already", again.Error, StringComparison.Ordinal);
        Assert.Equal("as it was", await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task An_output_of_other_options_or_another_input_of_the_same_name_is_not_taken_for_this_ones()
    {
        await Run();
        ToolRun other = await Run("--no-quotes");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("is there, but of another run (options:", other.Error, StringComparison.Ordinal);
        await File.AppendAllTextAsync(_input, "more");
        Assert.Contains("another run (inputBytes:", (await Run()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_killed_workers_left_is_swept()
    {
        string machine = Environment.MachineName;
        _folder.Add($"out/crawl.warc.gz.jsonl.gz.tmp.{machine}.99999999", "half");
        _folder.Add("out/crawl.warc.gz.jsonl.gz.tmp.other-node.17", "half");
        _folder.Add("out/crawl.warc.gz.jsonl.gz.meta.json.tmp.other-node.17", "half");
        _folder.Add("out/other.warc.gz.jsonl.gz.tmp.other-node.17", "of another shard");
        _folder.Add("out/crawl.warc.gz.jsonl.gz.jsonl.gz.tmp.other-node.17", "of the shard of a longer name");
        Assert.Equal(0, (await Run()).ExitCode);
        Assert.Equal(["crawl.warc.gz.jsonl.gz", "crawl.warc.gz.jsonl.gz.jsonl.gz.tmp.other-node.17", "crawl.warc.gz.jsonl.gz.meta.json",
            "other.warc.gz.jsonl.gz.tmp.other-node.17"], Files());
    }

    [Fact]
    public async Task Parquet_is_a_folder_of_tables()
    {
        Assert.Equal(0, (await Run("--format", "parquet")).ExitCode);
        Assert.Equal(["crawl.warc.gz.parquet", "crawl.warc.gz.parquet.meta.json"], Files());
        Assert.Equal(3, Directory.GetFiles(_folder["out/crawl.warc.gz.parquet"]).Length);
        Assert.Contains("is done already", (await Run("--format", "parquet")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_input_gives_what_it_has_and_says_so()
    {
        byte[] bytes = await File.ReadAllBytesAsync(_input);
        Array.Fill(bytes, (byte)0, bytes.Length / 2, 40);
        await File.WriteAllBytesAsync(_input, bytes);
        await Run();
        Assert.InRange(Lines(_folder["out/crawl.warc.gz.jsonl.gz"]).Length, Pages - 1, Pages);
    }

    [Fact]
    public async Task An_input_that_is_not_there_leaves_nothing()
    {
        ToolRun run = await ToolRun.Of("shard", _folder["in/none.warc"], _folder["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none.warc: no such file; expected one file of pages.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        ToolRun run = await ToolRun.Of("shard", _input, Path.Combine(_input, "out"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be made", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolRun> Run(params string[] options) => ToolRun.Of(["shard", _input, _folder["out"], .. options]);

    private IEnumerable<string?> Files() =>
        Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string[] Lines(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return new StreamReader(gzip, Encoding.UTF8).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
