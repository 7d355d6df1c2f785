using System.Text;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>The pages that benchmarks run on: the samples of this repository, or the folder named by NEWSEXTRACT_PAGES.</summary>
internal static class BenchmarkPages
{
    public const string Variable = "NEWSEXTRACT_PAGES";

    public static byte[][] Bytes { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static string[] Texts { get; } = [.. Bytes.Select(Encoding.UTF8.GetString)];

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder) return folder;
        // Benchmarks run in a process of their own, some folders below the repository.
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "NewsExtract.sln"))) root = Path.GetDirectoryName(root);
        if (root is null) throw new DirectoryNotFoundException($"No sample pages found: set {Variable} to a folder of pages.");
        return Path.Combine(root, "docs/samples");
    }
}
