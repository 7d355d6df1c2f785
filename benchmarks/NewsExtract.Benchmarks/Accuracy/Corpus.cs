using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// A folder of real pages: <c>pages.zip</c> with <c>ID.html</c> in their original bytes, and <c>gold.jsonl</c> with what should
/// come out. The format is described in <c>docs/corpora-format.md</c>.
/// </summary>
internal sealed class Corpus(string folder)
{
    public string Name { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    /// <summary>What this corpus counts as body beside the body blocks.</summary>
    public BodyConvention Convention => BodyConventions.GetValueOrDefault(Name);

    /// <summary>
    /// The conventions of the public sets the project is measured on, by the name their folder has; any other folder counts the body alone.
    /// </summary>
    private static readonly Dictionary<string, BodyConvention> BodyConventions = new()
    {
        ["fundus-publishers"] = BodyConvention.Standfirst,
        ["trafilatura-snippets"] = BodyConvention.Standfirst,
        ["daniel-multilingual"] = BodyConvention.Headline,
        ["magic-html-article"] = BodyConvention.Captions,
    };

    public IEnumerable<GoldPage> Gold() =>
        File.ReadLines(Path.Combine(folder, "gold.jsonl")).Where(line => line.Length > 0)
            .Select(line => new GoldPage(JsonDocument.Parse(line).RootElement));

    /// <summary>The pages that have gold, in its order.</summary>
    public IEnumerable<(GoldPage Gold, Page Page)> Pages()
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "pages.zip"));
        Dictionary<string, ZipArchiveEntry> entries = zip.Entries.ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.FullName));
        foreach (GoldPage gold in Gold())
        {
            using var content = new MemoryStream();
            using (Stream entry = entries[gold.Id].Open()) entry.CopyTo(content);
            Uri? url = Uri.TryCreate(gold.Url, UriKind.Absolute, out Uri? address) ? address : null;
            yield return (gold, new Page(content.ToArray()) { Id = gold.Id, Url = url });
        }
    }

    /// <summary>SHA-256 over gold and pages: figures are comparable only when it is the same.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in (string[])["gold.jsonl", "pages.zip"]) hash.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What a corpus's gold body holds beside the body blocks of the record.</summary>
internal enum BodyConvention { BodyOnly, Standfirst, Headline, Captions }
