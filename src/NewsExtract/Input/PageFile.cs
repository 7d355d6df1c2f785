namespace NewsExtract.Input;

/// <summary>The pages of one file or stream.</summary>
internal static class PageFile
{
    /// <summary>The file's name without <c>.gz</c> and without an extension that names a format.</summary>
    public static string IdOf(string path)
    {
        string name = WithoutGzip(Path.GetFileName(path));
        return FormatOf(name) == PageFormat.Auto ? name : Path.GetFileNameWithoutExtension(name);
    }

    public static PageFormat FormatOf(string path) => Path.GetExtension(WithoutGzip(path)).ToLowerInvariant() switch
    {
        ".html" or ".htm" => PageFormat.Html,
        ".txt" => PageFormat.Text,
        ".jsonl" => PageFormat.JsonLines,
        ".warc" or ".arc" => PageFormat.Warc,
        _ => PageFormat.Auto,
    };

    private static bool IsGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static string WithoutGzip(string name) => IsGzip(name) ? name[..^3] : name;

    /// <param name="stream">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="format">What it holds.</param>
    /// <param name="maxPageBytes">Larger pages are not read.</param>
    public static IEnumerable<Page> Read(Stream stream, string name, PageFormat format, int maxPageBytes)
    {
        if (format == PageFormat.Auto) format = FormatOf(name);
        string id = IdOf(name);
        var reader = new ByteReader(stream);
        bool compressed = GzipMembers.IsAt(reader.Peek(3));
        if (format == PageFormat.Auto && WarcReader.IsArchive(compressed ? GzipMembers.PeekInflated(reader) : reader.Peek(16)))
            format = PageFormat.Warc;
        if (format != PageFormat.Warc)
        {
            if (compressed || IsGzip(name)) reader = new ByteReader(new CheckedGzipStream(reader));
            if (format == PageFormat.Auto) format = Guess(reader.Peek());
        }
        IEnumerable<Page> pages = format switch
        {
            PageFormat.Warc => WarcPages.Read(new WarcReader(stream, reader), id, maxPageBytes),
            PageFormat.JsonLines => JsonLines.Read(reader, id, maxPageBytes),
            _ => [ReadWhole(reader, id, format, maxPageBytes)],
        };
        foreach (Page page in pages) yield return page;
    }

    /// <summary>The same pages; where the file cannot be opened or read on, a page that says so ends them.</summary>
    public static IEnumerable<Page> Guard(IEnumerable<Page> pages, string id)
    {
        using IEnumerator<Page> source = pages.GetEnumerator();
        PageProblem? problem = null;
        while (problem is null)
        {
            try
            {
                if (!source.MoveNext()) yield break;
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                problem = new PageProblem(ExtractionStatus.Unreadable, exception.Message);
            }
            yield return problem is null ? source.Current : new Page(default) { Id = id, Problem = problem };
        }
    }

    private static PageFormat Guess(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8)) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        return start.StartsWith("{"u8) ? PageFormat.JsonLines : start.StartsWith("<"u8) ? PageFormat.Html : PageFormat.Text;
    }

    private static Page ReadWhole(ByteReader reader, string id, PageFormat format, int maxPageBytes)
    {
        PageKind kind = format == PageFormat.Text ? PageKind.Text : PageKind.Html;
        if (!reader.TryReadToEnd(maxPageBytes, out byte[] content, out string? damage))
            return new Page(default) { Id = id, Kind = kind, Problem = TooLarge(maxPageBytes) };
        if (damage is not null && content.Length == 0)
            return new Page(default) { Id = id, Kind = kind, Problem = new PageProblem(ExtractionStatus.Unreadable, damage) };
        return new Page(content) { Id = id, Kind = kind, Damage = damage };
    }

    public static PageProblem TooLarge(int maxPageBytes) =>
        new(ExtractionStatus.TooLarge, $"The page has more than {maxPageBytes} bytes, the limit that was set.");
}
