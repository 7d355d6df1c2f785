namespace NewsExtract.Html;

/// <summary>Bytes to <see cref="PageTree"/>: finds the encoding, then builds the tree. One per worker; not thread-safe.</summary>
internal sealed class PageReader
{
    private readonly Utf8Transcoder _transcoder = new();
    private readonly AngleSharpTreeBuilder _angleSharp = new();

    public PageTree Tree { get; } = new();

    /// <exception cref="PageLimitException">The page is beyond a limit.</exception>
    public PageTree Read(Page page, NewsExtractorOptions options, Deadline deadline)
    {
        if (page.Content.Length > options.MaxPageBytes)
            throw new PageLimitException(ExtractionStatus.TooLarge, $"The page has {page.Content.Length} bytes; MaxPageBytes is {options.MaxPageBytes}.");
        Utf8Page utf8 = _transcoder.Transcode(page.Content, page.Charset);
        _angleSharp.Build(utf8, Tree, options.MaxElements, deadline);
        return Tree;
    }
}
