namespace NewsExtract.Tests;

/// <summary>What the formatter does not check.</summary>
public class SourceStyleTests
{
    [Fact]
    public void No_line_of_code_is_longer_than_the_editorconfig_says()
    {
        int longest = int.Parse(Repository.Read(".editorconfig").Split("max_line_length = ")[1].Split('\n')[0],
            System.Globalization.CultureInfo.InvariantCulture);
        string[] folders = ["src", "tests", "benchmarks"];
        IEnumerable<string> files = folders.SelectMany(folder =>
            Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));
        Assert.Empty(files.SelectMany(file => LongLines(file, longest)));
    }

    /// <summary>Lines that hold a text of the program, such as a list of words or a page, may be as long as the text.</summary>
    private static IEnumerable<string> LongLines(string file, int longest)
    {
        bool isRaw = false;
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Split("\"\"\"").Length % 2 == 0) isRaw = !isRaw;
            else if (!isRaw && line.Length > longest && !line.Contains('"'))
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{number}";
        }
    }
}
