namespace NewsExtract.Tests.Html;

public class AngleSharpConfinementTests
{
    [Fact]
    public void AngleSharp_appears_in_the_Html_folder_alone()
    {
        string source = Repository.PathOf("src");
        IEnumerable<string> elsewhere = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => !file.StartsWith(Path.Combine(source, "NewsExtract", "Html") + Path.DirectorySeparatorChar,
            StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.Contains("AngleSharp.") || line.Contains("using AngleSharp")));
        Assert.Empty(elsewhere);
    }
}
