using System.IO.Enumeration;
using NewsExtract.Input;

namespace NewsExtract;

/// <summary>What a file or stream of pages holds.</summary>
public enum PageFormat
{
    /// <summary>
    /// By the file's name; where the name does not tell, by its start: <c>WARC/</c> an archive,
    /// <c>{</c> JSON Lines, <c>&lt;</c> HTML, else text.
    /// </summary>
    Auto,
    /// <summary>One HTML page.</summary>
    Html,
    /// <summary>One article already scraped to plain text.</summary>
    Text,
    /// <summary>
    /// JSON Lines: one page a line, <c>{"id": ..., "url": ..., "lang": ..., "html" or "text": ...}</c>; all but the last are optional.
    /// </summary>
    JsonLines,
    /// <summary>
    /// A crawl archive, WARC 1.0 or 1.1, or ARC. Its <c>response</c> and <c>resource</c> records that hold HTML are the pages, with
    /// <c>WARC-Record-ID</c> as id; what the server answered with another status than success has no article.
    /// </summary>
    Warc,
}

/// <summary>Reads pages from files, folders and streams. Everything is read lazily, one page at a time.</summary>
/// <remarks>
/// What is compressed with gzip is decompressed. A page's id is the row's own, or the file's name without its extension; a row without an
/// id gets the file's name and its line number, <c>pages:17</c>. What cannot be read gives a page with a <see cref="Page.Problem"/>, so
/// that it has a record too and the pages after it are unharmed. A page that is cut off or damaged has what there is of it, with
/// <see cref="Page.Damage"/>.
/// </remarks>
public static class PageSource
{
    private const int DefaultMaxPageBytes = NewsExtractorOptions.DefaultMaxPageBytes;

    /// <summary>Names of files that <see cref="FilesOf"/> takes; each may be followed by <c>.gz</c>.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".txt", ".jsonl", ".warc", ".arc"];

    /// <summary>
    /// The files of pages in a folder and the folders below it, by their names: see <see cref="Extensions"/>. Links to files are taken,
    /// links to folders are not followed: one may lead back to where it stands. What is hidden, and folders that may not be read, are left
    /// out.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Paths in ordinal order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        string[] files = [.. new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => entry.ToFileSystemInfo().LinkTarget is null,
        }.Where(file => PageFile.FormatOf(file) != PageFormat.Auto)];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>Reads the pages of all <see cref="FilesOf">files</see> in a folder and the folders below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="maxPageBytes">Larger pages are not read but get <see cref="ExtractionStatus.TooLarge"/>. Default 8 MB.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IEnumerable<Page> ReadFolder(string folder, int maxPageBytes = DefaultMaxPageBytes)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return FilesOf(folder).SelectMany(file => ReadFile(file, maxPageBytes: maxPageBytes));
    }

    /// <summary>Reads the pages of one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">What the file holds.</param>
    /// <param name="maxPageBytes">Larger pages are not read but get <see cref="ExtractionStatus.TooLarge"/>. Default 8 MB.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static IEnumerable<Page> ReadFile(string path, PageFormat format = PageFormat.Auto, int maxPageBytes = DefaultMaxPageBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return PageFile.Guard(OpenAndRead(path, format, maxPageBytes), PageFile.IdOf(path));
    }

    /// <summary>Reads the pages of a stream.</summary>
    /// <param name="stream">The stream; it is read as the pages are, and not closed.</param>
    /// <param name="name">Stands for the file's name: its extension tells the format, the rest is in ids.</param>
    /// <param name="format">What the stream holds.</param>
    /// <param name="maxPageBytes">Larger pages are not read but get <see cref="ExtractionStatus.TooLarge"/>. Default 8 MB.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Page> ReadStream(Stream stream, string name, PageFormat format = PageFormat.Auto,
        int maxPageBytes = DefaultMaxPageBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return PageFile.Guard(PageFile.Read(stream, name, format, maxPageBytes), PageFile.IdOf(name));
    }

    private static IEnumerable<Page> OpenAndRead(string path, PageFormat format, int maxPageBytes)
    {
        using Stream file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        foreach (Page page in PageFile.Read(file, Path.GetFileName(path), format, maxPageBytes)) yield return page;
    }
}
