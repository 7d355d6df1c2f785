namespace NewsExtract.Input;

/// <summary>The HTML pages among the records of an archive.</summary>
internal static class WarcPages
{
    /// <param name="archive">The archive.</param>
    /// <param name="name">Stands before the offset in the id of a record that has none of its own.</param>
    /// <param name="maxPageBytes">Larger pages are not decoded.</param>
    public static IEnumerable<Page> Read(WarcReader archive, string name, int maxPageBytes) =>
        archive.Read().Select(record => ToPage(record, name, maxPageBytes)).OfType<Page>();

    /// <summary>The page in a record; null when it holds none.</summary>
    private static Page? ToPage(WarcRecord record, string name, int maxPageBytes)
    {
        var page = new Page(default)
        {
            Id = record.Id ?? $"{name}:{record.Offset}",
            Url = PageAddress.Parse(record.TargetUri),
            Retrieved = record.Date,
        };
        if (record.Type is null)
        {
            ExtractionStatus status = record.IsTooLarge ? ExtractionStatus.TooLarge : ExtractionStatus.Unreadable;
            return page with { Problem = new PageProblem(status, record.Damage!) };
        }
        if (record.Type is not ("response" or "resource")) return null;

        HttpResponse response = HttpResponse.Parse(record.Content);
        string? contentType = response.Status > 0 ? response.Fields["Content-Type"] : record.ContentType;
        if (!IsHtml(HttpResponse.MediaTypeOf(contentType), record, response.Body.Span)) return null;
        if (record.IsTooLarge)
            return page with
            {
                Problem = new PageProblem(ExtractionStatus.TooLarge,
                    $"The record has {record.Length} bytes, the limit is {WarcReader.MostContent}."),
            };
        if (response.Status is > 0 and (< 200 or > 299))
            return page with
            {
                Problem = new PageProblem(ExtractionStatus.NoArticle, $"The server answered with status {response.Status}."),
            };

        HttpBody body = HttpBody.Decode(response, maxPageBytes);
        if (body.IsTooLarge) return page with { Problem = PageFile.TooLarge(maxPageBytes) };
        return page with { Content = body.Content, Charset = HttpResponse.CharsetOf(contentType), Damage = record.Damage ?? body.Damage };
    }

    private static bool IsHtml(string? mediaType, WarcRecord record, ReadOnlySpan<byte> body) =>
        IsHtml(mediaType) || IsHtml(record.IdentifiedType) || (mediaType is null && body.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8));

    private static bool IsHtml(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml";
}
