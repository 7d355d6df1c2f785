using NewsExtract.Cli;

namespace NewsExtract.Tests.Cli;

public sealed class ProgressTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_terminal_sees_a_bar_that_is_gone_at_the_end()
    {
        for (int i = 0; i < 400; i++) _folder.Add($"{i}.html", FerryPage.Html($"{i}"));
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
    [InlineData("crawl")]
    [InlineData("crawl.jsonl")]
    public void A_file_that_may_hold_many_pages_is_done_when_its_bytes_are_read(string name)
    {
        string path = _folder.Add(name, string.Concat(Enumerable.Repeat("{\"html\":\"<p>Late\"}\n", 5)));
        var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null, Interactive: true);
        var input = new InputPages([path], PageFormat.Auto, 1 << 20, output: null, terminal);
        Assert.Equal(0, input.DoneOf(0));
        Assert.Equal(5, input.Read().Count());
        Assert.Equal(1, input.DoneOf(5));
    }
}
