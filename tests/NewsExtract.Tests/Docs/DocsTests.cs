using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsExtract.Tests.Docs;

public partial class DocsTests
{
    private const string ExamplesFile = "tests/NewsExtract.Tests/Docs/ReadmeExamples.cs";

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\]\(([^)#:]+)(#[^)]*)?\)")]
    private static partial Regex LocalLink { get; }

    [GeneratedRegex(@"^ *// example\n(.*?)^ *// end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example { get; }

    [Fact]
    public void The_readme_starts_with_two_commands_of_one_line()
    {
        string[] commands = [.. Fences("README.md").Take(2).Select(fence => fence.Content)];
        Assert.Equal(["dotnet run --project src/NewsExtract.Cli -c Release -- extract docs/samples\n", "dotnet test -c Release\n"], commands);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/getting-started.md")]
    public void Every_csharp_example_is_one_that_compiles(string file)
    {
        HashSet<string> compiled = [.. Example.Matches(Repository.Read(ExamplesFile)).Select(match => Dedent(match.Groups[1].Value))];
        string[] examples = [.. Fences(file).Where(fence => fence.Language == "csharp").Select(fence => fence.Content.Replace("using NewsExtract;\n\n", "", StringComparison.Ordinal))];
        Assert.NotEmpty(examples);
        Assert.Equal([], examples.Where(example => !compiled.Contains(example)));
    }

    [Fact]
    public void The_readme_shows_what_its_first_example_prints()
    {
        string shown = Fences("README.md").Single(fence => fence.Language == "text").Content;
        string readme = Repository.Read("README.md").Replace($"```text\n{shown}", $"```text\n{ReadmeExamples.OnePage()}", StringComparison.Ordinal);
        Repository.AssertApproved("README.md", readme);
    }

    [Fact]
    public async Task The_readmes_second_example_gives_a_record_for_every_sample()
    {
        string[] lines = (await ReadmeExamples.ManyPages()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Directory.GetFiles(Repository.PathOf("docs/samples")).Length, lines.Length);
        Assert.All(lines, line => Assert.Equal("ok", JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task The_examples_of_getting_started_run()
    {
        byte[] page = Encoding.UTF8.GetBytes(Repository.Read("docs/samples/harbour-dredging.html"));
        string text = Repository.Read("docs/samples/border-scraped.txt");
        await GettingStartedExamples.Run(page, new MemoryStream(page), text, new ArrayBufferWriter<byte>());
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        string[] documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(file => Path.GetRelativePath(Repository.Root, file))];
        string[] broken = [.. documents.SelectMany(document => LocalLink.Matches(Repository.Read(document))
            .Select(link => Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value))
            .Where(target => !File.Exists(Repository.PathOf(target)) && !Directory.Exists(Repository.PathOf(target))))];
        Assert.Equal([], broken);
    }

    [Fact]
    public async Task Every_option_of_the_tool_is_documented()
    {
        string help = (await Cli.ToolRun.Of("extract", "--help")).Output, documentation = Repository.Read("docs/command-line.md");
        string[] options = [.. Regex.Matches(help, "--[a-z-]+").Select(match => match.Value).Distinct().Except(["--help"])];
        Assert.Contains("--format", options);
        Assert.Equal([], options.Where(option => !documentation.Contains(option, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_field_and_status_of_a_record_is_documented()
    {
        string documentation = Repository.Read("docs/record.md");
        IEnumerable<string> names = new[] { typeof(NewsArticle), typeof(Quote), typeof(Block), typeof(Comment), typeof(ArticleImage), typeof(Speaker), typeof(BlockDecision) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name)
            .Concat(Enum.GetNames<ExtractionStatus>()).Concat(Enum.GetNames<BlockKind>()).Concat(Enum.GetNames<QuoteKind>()).Concat(Enum.GetNames<SpeakerKind>());
        Assert.Equal([], names.Select(JsonNamingPolicy.CamelCase.ConvertName).Where(name => !Regex.IsMatch(documentation, $@"\b{name}\b")).Distinct());
    }

    private static IEnumerable<(string Language, string Content)> Fences(string file) =>
        Fence.Matches(Repository.Read(file)).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static string Dedent(string code)
    {
        string[] lines = code.Split('\n');
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }
}
