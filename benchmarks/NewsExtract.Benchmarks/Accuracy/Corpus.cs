using System.IO.Compression;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>A folder of real pages: <c>pages.zip</c> with <c>ID.html</c> in their original bytes and <c>gold.jsonl</c> with what should come out.</summary>
internal sealed class Corpus(string folder)
{
    public string Name => Path.GetFileName(folder.TrimEnd('/'));

    public IEnumerable<JsonElement> Gold() =>
        File.ReadLines(Path.Combine(folder, "gold.jsonl")).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>The pages that have gold, in its order.</summary>
    public IEnumerable<Page> Pages()
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "pages.zip"));
        Dictionary<string, ZipArchiveEntry> entries = zip.Entries.ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.FullName));
        foreach (JsonElement row in Gold())
        {
            string id = row.GetProperty("id").GetString()!;
            using var content = new MemoryStream();
            using (Stream entry = entries[id].Open()) entry.CopyTo(content);
            string? url = row.TryGetProperty("url", out JsonElement value) ? value.GetString() : null;
            yield return new Page(content.ToArray()) { Id = id, Url = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null };
        }
    }
}
