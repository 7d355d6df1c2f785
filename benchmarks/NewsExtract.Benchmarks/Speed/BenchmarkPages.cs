using NewsExtract.Benchmarks.Conformance;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>The pages that benchmarks run on, by name: this repository's samples, generated pages, or any corpus folder.</summary>
internal static class BenchmarkPages
{
    /// <summary>Names a corpus folder for benchmarks that BenchmarkDotNet runs in processes of their own.</summary>
    public const string CorpusVariable = "NEWSEXTRACT_PAGES";

    /// <summary>The names that <see cref="Read"/> knows, and the corpus that the environment names.</summary>
    public static IEnumerable<string> Names =>
        Environment.GetEnvironmentVariable(CorpusVariable) is { Length: > 0 } corpus
            ? ["samples", "small", "medium", "large", corpus] : ["samples", "small", "medium", "large"];

    public static byte[][] Read(string name) => [.. Stream(name)];

    /// <summary>The same, each page read when it is asked for.</summary>
    public static IEnumerable<byte[]> Stream(string name) => name switch
    {
        "samples" => Samples().Select(File.ReadAllBytes),
        "small" => [Generated(GeneratedPages.Small)],
        "medium" => [Generated(GeneratedPages.Medium)],
        "large" => [Generated(GeneratedPages.Large)],
        _ => TreeComparison.Pages(name).Select(page => page.Content),
    };

    public static byte[] Generated(int bytes) => GeneratedPages.Make(bytes, Sentences.Value);

    private static readonly Lazy<IReadOnlyList<string>> Sentences = new(() =>
        [.. Samples().SelectMany(file => NewsExtractor.Default.Extract(File.ReadAllBytes(file)).Blocks)
            .Where(block => block is { Kind: BlockKind.Paragraph, Text.Length: > 100 })
            .Select(block => System.Net.WebUtility.HtmlEncode(block.Text))]);

    private static IEnumerable<string> Samples() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "docs/samples"), "*.html").Order(StringComparer.Ordinal);

    /// <summary>The repository: benchmarks run some folders below it.</summary>
    private static string Root()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "NewsExtract.sln"))) root = Path.GetDirectoryName(root);
        return root ?? throw new DirectoryNotFoundException(
            $"No NewsExtract.sln above '{AppContext.BaseDirectory}': run benchmarks from a clone of the repository.");
    }
}
