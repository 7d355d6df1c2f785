using System.Text;

namespace NewsExtract;

/// <content>The forms in which one page may come.</content>
public sealed partial class NewsExtractor
{
    /// <summary>Extracts the article of a page that is already a string.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">The page's address, which makes addresses in the record absolute; null when unknown.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="url"/> is a relative address.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public NewsArticle Extract(string html, Uri? url = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Extract(new Page(Encoding.UTF8.GetBytes(html)) { Url = url, Charset = "utf-8" }, cancellationToken);
    }

    /// <summary>Extracts the article of a page in its original bytes; the encoding is found as a browser finds it.</summary>
    /// <param name="html">The page's bytes.</param>
    /// <param name="url">The page's address; null when unknown.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is a relative address.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public NewsArticle Extract(ReadOnlyMemory<byte> html, Uri? url = null, CancellationToken cancellationToken = default) =>
        Extract(new Page(html) { Url = url }, cancellationToken);

    /// <summary>
    /// Reads a page from a stream to its end, or to <see cref="NewsExtractorOptions.MaxPageBytes"/>, and extracts its article.
    /// </summary>
    /// <param name="html">The stream; it is read, not closed.</param>
    /// <param name="url">The page's address; null when unknown.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="url"/> is a relative address.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<NewsArticle> ExtractAsync(Stream html, Uri? url = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; buffer.Length <= Options.MaxPageBytes
            && (read = await html.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            buffer.Write(chunk, 0, read);
        }
        return Extract(new Page(buffer.GetBuffer().AsMemory(0, (int)buffer.Length)) { Url = url }, cancellationToken);
    }

    /// <summary>
    /// Extracts the article from text already scraped from a page: headline, captions, banners
    /// and comments are told from the body without markup.
    /// </summary>
    /// <param name="text">The text; paragraphs stand on lines of their own.</param>
    /// <param name="language">The language as a BCP 47 tag where it is known; null to tell it from the text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public NewsArticle ExtractText(string text, string? language = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(new Page(Encoding.UTF8.GetBytes(text)) { Kind = PageKind.Text, Charset = "utf-8", Language = language },
            cancellationToken);
    }
}
