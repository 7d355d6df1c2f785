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
        _ => PageFormat.Auto,
    };

    private static string WithoutGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    public static IEnumerable<Page> Read(Stream stream, string id, PageFormat format, int maxPageBytes)
    {
        var reader = new ByteReader(stream);
        if (format == PageFormat.Auto) format = Guess(reader.Peek());
        return format == PageFormat.JsonLines ? JsonLines.Read(reader, id, maxPageBytes) : [ReadWhole(reader, id, format, maxPageBytes)];
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
        return start.StartsWith("{"u8) ? PageFormat.JsonLines : start.IsEmpty || start[0] == '<' ? PageFormat.Html : PageFormat.Text;
    }

    private static Page ReadWhole(ByteReader reader, string id, PageFormat format, int maxPageBytes)
    {
        PageKind kind = format == PageFormat.Text ? PageKind.Text : PageKind.Html;
        return reader.TryReadToEnd(maxPageBytes, out byte[] content)
            ? new Page(content) { Id = id, Kind = kind }
            : new Page(default) { Id = id, Kind = kind, Problem = TooLarge(maxPageBytes) };
    }

    public static PageProblem TooLarge(int maxPageBytes) =>
        new(ExtractionStatus.TooLarge, $"The page has more than {maxPageBytes} bytes, the limit that was set.");
}
