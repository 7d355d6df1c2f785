namespace NewsExtract.Html;

/// <summary>Bytes to <see cref="PageTree"/>: finds the encoding, then builds the tree. One per worker; not thread-safe.</summary>
internal sealed class PageReader
{
    private readonly Utf8Transcoder _transcoder = new();
    private readonly FastTreeBuilder _fast;
    private readonly AngleSharpTreeBuilder _angleSharp = new();

    public PageReader() => _fast = new FastTreeBuilder(Tree);

    public PageTree Tree { get; } = new();

    /// <summary>Why the fast builder did not build the last page.</summary>
    public HandOver LastHandOver { get; private set; }

    /// <exception cref="PageLimitException">The page is beyond a limit, or no page.</exception>
    public PageTree Read(Page page, NewsExtractorOptions options, Deadline deadline)
    {
        Utf8Page utf8 = ReadBytes(page, options);
        LastHandOver = options.UseAngleSharp ? HandOver.Unwanted : _fast.Build(utf8, options.MaxElements, deadline);
        if (LastHandOver != HandOver.None) _angleSharp.Build(utf8, Tree, options.MaxElements, deadline);
        return Tree;
    }

    /// <summary>The page's bytes as UTF-8, valid until the next page is read.</summary>
    /// <exception cref="PageLimitException">The page is too large, or no text.</exception>
    public Utf8Page ReadBytes(Page page, NewsExtractorOptions options)
    {
        ReadOnlyMemory<byte> content = page.Content;
        if (content.Length > options.MaxPageBytes)
        {
            throw new PageLimitException(ExtractionStatus.TooLarge,
                $"The page has more than {options.MaxPageBytes} bytes, the limit that was set.");
        }
        Utf8Page utf8 = _transcoder.Transcode(content, page.Charset);
        if (BinaryContent.Is(content.Span, utf8.Span))
            throw new PageLimitException(ExtractionStatus.NotText, "The bytes are those of an image, an archive or the like, not of text.");
        return utf8;
    }
}
