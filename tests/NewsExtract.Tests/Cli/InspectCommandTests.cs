using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsExtract.Tests.Cli;

public sealed class InspectCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_gives_a_report_with_its_blocks_and_its_address()
    {
        string page = _folder.Add("ferry.html", FerryPage.Html("Ferry late")), target = _folder["report.html"];
        ToolRun run = await ToolRun.Of("inspect", page, "-o", target, "--url", "https://harbour.example/ferry", "--page-timeout", "60");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        IHtmlDocument report = Parse(await File.ReadAllTextAsync(target));
        Assert.Equal("Ferry late", report.QuerySelector("h1")!.TextContent);
        Assert.Contains("Home", report.QuerySelectorAll(".block.removed .text").Select(text => text.TextContent));
        Assert.Contains(FerryPage.Sentence, report.QuerySelectorAll(".block.kept .text").Select(text => text.TextContent));
        Assert.Equal("https://harbour.example/ferry", report.QuerySelector(".record a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Text_is_inspected_too_and_goes_to_standard_output()
    {
        ToolRun run = await ToolRun.Of($"Ferry late again on the northern line\n\n{FerryPage.Sentence}\n\n{FerryPage.Sentence} Again.\n",
            ["inspect", "-", "--input", "text", "--page-timeout", "60"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(FerryPage.Sentence, Parse(run.Output).QuerySelectorAll(".block.kept .text").Select(text => text.TextContent));
    }

    [Fact]
    public async Task Of_several_pages_the_first_is_shown_or_the_one_named()
    {
        string rows = _folder.Add("rows.jsonl", string.Join('\n',
            new[] { "One", "Two" }.Select(name => $$"""{"id":"{{name}}","html":{{JsonSerializer.Serialize(FerryPage.Html(name))}}}""")));
        Assert.Equal("One", Parse((await ToolRun.Of("inspect", rows, "--page-timeout", "60")).Output).QuerySelector("h1")!.TextContent);
        Assert.Equal("Two", Parse((await ToolRun.Of("inspect", rows, "--id", "Two", "--page-timeout", "60")).Output)
            .QuerySelector("h1")!.TextContent);
        ToolRun missing = await ToolRun.Of("inspect", rows, "--id", "Three");
        Assert.Equal((1, ""), (missing.ExitCode, missing.Output));
        Assert.Contains("no page with the id Three", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_the_report_stands_beside_its_page()
    {
        string html = FerryPage.Html("Ferry late"), page = _folder.Add("ferry.html", html);
        Assert.Equal(0, (await ToolRun.Of("inspect", page, "-o", _folder.Path, "--page-timeout", "60")).ExitCode);
        Assert.Equal(html, await File.ReadAllTextAsync(page));
        Assert.Equal("Ferry late", Parse(await File.ReadAllTextAsync(_folder["ferry-2.html"])).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        ToolRun missing = await ToolRun.Of("inspect", _folder["none.html"]);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("no such file", missing.Error, StringComparison.Ordinal);
        ToolRun broken = await ToolRun.Of("{oops", ["inspect", "-", "--input", "jsonl"]);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("unreadable", Parse(broken.Output).QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
