using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsExtract.Tests.Docs;

/// <summary>The documentation is complete and leads somewhere. That its examples run is tested by <see cref="ExamplesTests"/>.</summary>
public partial class DocsTests
{
    [GeneratedRegex(@"\]\(([^)#:]+)(#[^)]*)?\)")]
    private static partial Regex LocalLink { get; }

    [Fact]
    public void The_readme_starts_with_two_commands_of_one_line()
    {
        string[] commands = [.. Fence.Of("README.md").Take(2).Select(fence => fence.Content)];
        Assert.Equal(["dotnet run --project src/NewsExtract.Cli -c Release -- extract docs/samples\n", "dotnet test -c Release\n"],
            commands);
    }

    [Fact]
    public void The_readme_shows_what_its_first_example_prints()
    {
        string[] languages = [.. Fence.Of("README.md").Select(fence => fence.Language)];
        Assert.Equal("text", languages[Array.IndexOf(languages, "csharp") + 1]);
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        string[] broken = [.. Fence.Pages.Append("CHANGELOG.md").SelectMany(document => LocalLink.Matches(Repository.Read(document))
            .Select(link => Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value))
            .Where(target => !File.Exists(Repository.PathOf(target)) && !Directory.Exists(Repository.PathOf(target))))];
        Assert.Equal([], broken);
    }

    [Fact]
    public void The_index_leads_to_every_page()
    {
        string index = Repository.Read("docs/README.md");
        Assert.Equal([], Fence.Pages.Where(page => page.StartsWith("docs" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(page => Path.GetRelativePath("docs", page).Replace('\\', '/'))
            .Where(page => page != "README.md" && !index.Contains($"({page})", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("quotes")]
    [InlineData("inspect")]
    [InlineData("shard")]
    public async Task Every_option_of_the_tool_is_documented(string command)
    {
        string help = (await Cli.ToolRun.Of("", [command, "--help"])).Output;
        string documentation = Repository.Read("docs/command-line.md").Split($"## newsextract {command}\n")[1].Split("\n## ")[0];
        string[] options = [.. Regex.Matches(help, "--[a-z-]+").Select(match => match.Value).Distinct().Except(["--help"])];
        Assert.NotEmpty(options);
        Assert.Equal([], options.Where(option => !Regex.IsMatch(documentation, $@"`(-\w`, `)?{option}[ `]")));
    }

    [Fact]
    public void Every_option_of_the_library_is_documented()
    {
        string documentation = Repository.Read("docs/options.md");
        IEnumerable<string> names = new[] { typeof(NewsExtractorOptions), typeof(StreamOptions), typeof(Page) }.SelectMany(type =>
            type.GetProperties()).Select(property => property.Name);
        Assert.Equal([], names.Where(name => !documentation.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_field_and_status_of_a_record_is_documented()
    {
        string documentation = Repository.Read("docs/record.md");
        IEnumerable<string> names = new[] { typeof(NewsArticle), typeof(Quote), typeof(Block), typeof(Comment), typeof(ArticleImage),
            typeof(Speaker), typeof(BlockDecision) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name)
            .Concat(Enum.GetNames<ExtractionStatus>()).Concat(Enum.GetNames<BlockKind>()).Concat(Enum.GetNames<QuoteKind>())
            .Concat(Enum.GetNames<SpeakerKind>());
        Assert.Equal([], names.Select(JsonNamingPolicy.CamelCase.ConvertName).Where(name => !Regex.IsMatch(documentation, $@"\b{name}\b"))
            .Distinct());
    }

    [Fact]
    public void The_page_of_languages_says_what_every_section_of_their_files_is()
    {
        string page = Repository.Read("docs/languages.md");
        IEnumerable<string> sections = Directory.GetFiles(Repository.PathOf("src/NewsExtract/Quotes/Data"), "*.txt",
            SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith('[')).Select(line => line.Trim('[', ']')).Distinct();
        Assert.All(sections, section => Assert.True(page.Contains($"`{section}`", StringComparison.Ordinal)
            || section.StartsWith("person noun ", StringComparison.Ordinal), section));
    }
}
