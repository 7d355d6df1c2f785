using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsExtract.Tests.Cli;
using NewsExtract.Tests.Input;

namespace NewsExtract.Tests.Docs;

/// <summary>The files that examples name, in a folder of their own, and the place where examples write. Made of the sample pages.</summary>
public sealed class ExampleFolder : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ExampleFolder()
    {
        string samples = Repository.PathOf("docs/samples");
        foreach (string folder in new[] { "pages", "archive" })
        {
            foreach (string sample in Directory.GetFiles(samples))
                _folder.Add($"{folder}/{Path.GetFileName(sample)}", File.ReadAllBytes(sample));
        }
        byte[] page = File.ReadAllBytes(Path.Combine(samples, "vaccine-trial.html"));
        foreach (string name in new[] { "article.html", "page.html" }) _folder.Add(name, page);
        byte[] archive = WarcFile.Concat(Directory.GetFiles(samples, "*.html")
            .Select(sample => WarcFile.Gzip(WarcFile.Page(Path.GetFileName(sample), File.ReadAllText(sample)))));
        foreach (string name in new[] { "crawl.warc.gz", "crawl-00017.warc.gz" }) _folder.Add(name, archive);
        _folder.Add("article.txt", File.ReadAllBytes(Path.Combine(samples, "border-scraped.txt")));
        _folder.Add("speech.txt", Text);
        string rows = string.Concat(Directory.GetFiles(samples, "*.html").Order(StringComparer.Ordinal)
            .Select(sample => Row(sample, "html", File.ReadAllText(sample))));
        _folder.Add("pages.jsonl", rows);
        _folder.Add("pages.jsonl.gz", Compressed(rows));
        foreach (string name in new[] { "texts.jsonl", "speeches.jsonl" }) _folder.Add(name, Row("speech", "text", Text));
    }

    /// <summary>What the examples of texts say.</summary>
    public const string Text = "The dam is safe, said Ada Lund, who runs it. “We will open it on Monday,” she told reporters.\n";

    /// <summary>A name in an example as a path in this folder; what is neither here nor an output stays as it is.</summary>
    public string Resolve(string name, bool isOutput = false)
    {
        if (name.StartsWith("docs/", StringComparison.Ordinal)) return Repository.PathOf(name);
        string path = _folder[name];
        return isOutput || name.EndsWith('/') || File.Exists(path) || Directory.Exists(path) ? path : name;
    }

    public void Dispose() => _folder.Dispose();

    private static string Row(string path, string kind, string content) =>
        $$"""{"id":{{Quoted(Path.GetFileNameWithoutExtension(path))}},"lang":"en",{{Quoted(kind)}}:{{Quoted(content)}}}""" + "\n";

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static byte[] Compressed(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
