using System.Buffers;
using NewsExtract.Drafts;
using NewsExtract.Output;

namespace NewsExtract;

/// <content>Pages straight to JSON.</content>
public sealed partial class NewsExtractor
{
    /// <summary>Extracts the article of one page and writes its record as one line of UTF-8 JSON, without a line feed at its end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Receives the bytes, as <see cref="ArticleJson.Write"/> writes them.</param>
    /// <param name="offsets">What the spans in the JSON count.</param>
    /// <param name="cancellationToken">Ends the work early; nothing is written then.</param>
    /// <returns>The status that the record carries.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ExtractionStatus ExtractJson(
        Page page, IBufferWriter<byte> output, OffsetUnit offsets = OffsetUnit.Utf16, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(output);
        Worker worker = _workers.Rent();
        try
        {
            ArticleDraft article = Draft(page, worker, cancellationToken);
            if (article.Status != ExtractionStatus.Ok) Options.OnProblem?.Invoke(page, article.ToRecord());
            RecordJsonWriter.Write(article, output, offsets);
            return article.Status;
        }
        finally
        {
            _workers.Return(worker);
        }
    }
}
