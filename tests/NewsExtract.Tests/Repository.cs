namespace NewsExtract.Tests;

/// <summary>Files of the project that tests compare with, and the way to renew those that are generated.</summary>
internal static class Repository
{
    /// <summary>
    /// Set to 1, tests write what they find into approved files instead of comparing with it. Read the diff before committing.
    /// </summary>
    private const string ApproveVariable = "NEWSEXTRACT_APPROVE";

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>Compares a text with the approved one; the failure shows the lines that differ and how to renew the file.</summary>
    public static void AssertApproved(string relative, string actual)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
            File.WriteAllText(PathOf(relative), actual);
            return;
        }
        string approved = File.Exists(PathOf(relative)) ? Read(relative) : "";
        if (approved == actual) return;
        Assert.Fail($"{relative} is not what was found ('-' approved, '+' found):\n{LineDiff.Of(approved, actual)}\n"
            + $"If the change is meant, renew the file with: {ApproveVariable}=1 dotnet test -c Release");
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NewsExtract.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No NewsExtract.sln above {AppContext.BaseDirectory}.");
    }
}
