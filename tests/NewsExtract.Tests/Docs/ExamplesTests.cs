using System.Text;
using System.Text.Json;

namespace NewsExtract.Tests.Docs;

/// <summary>
/// Every example of the documentation, compiled and run. A fence in the language <c>text</c> that follows an example shows what the example
/// prints; it is approved like other generated files. A page needs no registration: what stands in a fence is an example.
/// </summary>
public class ExamplesTests(ExampleFolder files) : IClassFixture<ExampleFolder>
{
    public static TheoryData<string> Pages => [.. Fence.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_run_and_print_what_the_page_shows(string page)
    {
        List<string> lines = [.. Repository.Read(page).Split('\n')];
        string printed = "";
        int moved = 0; // lines that renewed outputs added so far
        foreach (Fence fence in Fence.Of(page))
        {
            if (fence.IsCSharp) printed = CSharpExample.IsExcerptOfProgram(fence) ? "" : await CSharpExample.RunAsync(fence, files);
            else if (ShellExample.IsShell(fence)) printed = await RunShellAsync(fence);
            else if (fence.Language == "json") JsonDocument.Parse(fence.Content).Dispose();
            else if (fence.Language == "text" && printed.Length > 0)
            {
                string[] shown = fence.Content.Split('\n')[..^1], found = printed.TrimEnd('\n').Split('\n');
                lines.RemoveRange(fence.Line - 1 + moved, shown.Length);
                lines.InsertRange(fence.Line - 1 + moved, found);
                moved += found.Length - shown.Length;
                printed = "";
            }
        }
        Repository.AssertApproved(page, string.Join('\n', lines));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_fence_is_an_example_or_its_output(string page)
    {
        string[] languages = ["", "sh", "bash", "shell", "console", "csharp", "json", "jsonl", "text", "xml", "yaml", "sql", "python"];
        Assert.Equal([], Fence.Of(page).Where(fence => !languages.Contains(fence.Language)).Select(fence => $"{fence}: {fence.Language}"));
    }

    private async Task<string> RunShellAsync(Fence fence)
    {
        var output = new StringBuilder();
        foreach (string command in ShellExample.CommandsOf(fence)) output.Append(await ShellExample.RunAsync(command, files));
        return output.ToString();
    }
}
