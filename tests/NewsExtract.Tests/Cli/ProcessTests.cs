using System.Diagnostics;

namespace NewsExtract.Tests.Cli;

/// <summary>The tool as a process of its own, with real pipes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Records_go_to_standard_output_and_the_summary_to_standard_error()
    {
        string page = _folder.Add("a.html",
            "<title>A</title><p>A paragraph that is long enough to be taken for the text of an article, or perhaps not.</p>");
        using Process tool = Start("extract", page, "-", "--page-timeout", "60");
        await tool.StandardInput.WriteAsync("<p>Another page</p>");
        tool.StandardInput.Close();
        string output = await tool.StandardOutput.ReadToEndAsync(), error = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.Equal(0, tool.ExitCode);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("newsextract: 2 pages", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_ends_it_quietly()
    {
        string text = string.Concat(Enumerable.Repeat(
            "<p>One more sentence about the ferry, which was late on Tuesday and again on Wednesday.</p>", 200));
        for (int i = 0; i < 300; i++) _folder.Add($"{i}.html", text);
        using Process tool = Start("extract", _folder.Path, "--quiet", "--page-timeout", "60");
        Assert.NotNull(await tool.StandardOutput.ReadLineAsync());
        tool.StandardOutput.Close();
        string error = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.Equal(0, tool.ExitCode);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Help_and_version_name_the_command()
    {
        using Process help = Start("--help");
        Assert.Contains("newsextract [command]", await help.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await help.WaitForExitAsync();
        Assert.Equal(0, help.ExitCode);
    }

    private static Process Start(params string[] arguments)
    {
        string tool = typeof(NewsExtract.Cli.Terminal).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
