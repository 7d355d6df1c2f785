using System.IO.Compression;

namespace NewsExtract.Tests;

/// <summary>
/// Corpora and conformance data, which belong to others and are no part of the project (docs/corpora-format.md). A test that needs what is
/// not there is skipped.
/// </summary>
internal static class DataFolder
{
    private static readonly string Root =
        Environment.GetEnvironmentVariable("NEWSEXTRACT_DATA") ?? Path.GetFullPath(Repository.PathOf("../shared"));

    /// <summary>The sets of real pages.</summary>
    public static TheoryData<string> Corpora =>
    [
        "daniel-multilingual", "fundus-publishers", "htmldate-dates", "magic-html-article", "postlight-metadata", "trafilatura-snippets",
        "wcxb-dev-articles",
    ];

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The path of a file or folder; without it the test is skipped.</summary>
    public static string Require(string relative)
    {
        string path = PathOf(relative);
        Assert.SkipUnless(Path.Exists(path), $"No {path}: set NEWSEXTRACT_DATA to a folder that has it.");
        return path;
    }

    /// <summary>Every so-many-th page of a corpus; without the corpus the test is skipped.</summary>
    public static IEnumerable<Page> Pages(string corpus, int stride = 1)
    {
        using ZipArchive zip = ZipFile.OpenRead(Require($"corpora/{corpus}/pages.zip"));
        for (int i = 0; i < zip.Entries.Count; i += stride)
        {
            if (zip.Entries[i].Length == 0) continue;
            using var content = new MemoryStream();
            using (Stream entry = zip.Entries[i].Open()) entry.CopyTo(content);
            yield return new Page(content.ToArray()) { Id = zip.Entries[i].Name };
        }
    }
}
