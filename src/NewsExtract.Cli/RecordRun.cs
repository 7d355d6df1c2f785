namespace NewsExtract.Cli;

/// <summary>Writes records as they come, to the end of the input or until nobody reads them any more.</summary>
internal sealed class RecordRun(InputPages input, RecordFormat format, OffsetUnit offsets, string? target, bool quiet, Terminal terminal)
{
    private readonly Progress _progress = new(terminal, input.Count, quiet);

    /// <returns>The exit code.</returns>
    public async Task<int> WriteAsync(IAsyncEnumerable<NewsArticle> articles)
    {
        foreach (string message in input.Missing) _progress.Error(message);
        bool complete = input.Missing.Count == 0;
        using RecordOutput output = RecordOutput.Open(target, terminal);
        try
        {
            complete &= await WriteAllAsync(articles, output);
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            return complete ? ExitCode.Done : ExitCode.Incomplete; // the reader has seen enough
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _progress.Error($"{target ?? "standard output"}: writing failed. {exception.Message}");
            complete = false;
        }
        _progress.Summary();
        return complete ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <returns>Whether every input could be read.</returns>
    private async Task<bool> WriteAllAsync(IAsyncEnumerable<NewsArticle> articles, RecordOutput output)
    {
        bool allRead = true, first = true;
        if (!output.HasFolder) output.Write(format.Before);
        await using IAsyncEnumerator<NewsArticle> source = articles.GetAsyncEnumerator();
        while (await NextAsync(source, output))
        {
            NewsArticle article = source.Current;
            if (article.Status == ExtractionStatus.Unreadable) allRead = false;
            if (IsFailure(article.Status))
                _progress.Error($"{article.Id}: {Progress.Name(article.Status)}. {FirstLine(article.StatusDetail)}");
            _progress.Count(article.Status, article.Quotes.Count);
            if (format.ArticlesOnly && article.ArticleBody.Length == 0) continue;
            if (!first && !output.HasFolder) output.Write(format.Between);
            format.Write(article, offsets, output.Buffer);
            output.EndRecord(article.Id, format.Extension);
            first = false;
        }
        if (!output.HasFolder) output.Write(format.After);
        output.Flush();
        return allRead;
    }

    /// <summary>Moves to the next record; while it is waited for, what was written so far is sent on.</summary>
    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<NewsArticle> source, RecordOutput output)
    {
        ValueTask<bool> next = source.MoveNextAsync();
        bool moved;
        try
        {
            if (!next.IsCompleted) output.Flush();
        }
        finally
        {
            moved = await next; // the source cannot be left while it is moving
        }
        return moved;
    }

    private static bool IsFailure(ExtractionStatus status) =>
        status is not (ExtractionStatus.Ok or ExtractionStatus.NoArticle or ExtractionStatus.Truncated);

    private static string? FirstLine(string? text) => text?.Split('\n')[0];

    /// <summary>EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.</summary>
    private static bool IsClosedPipe(IOException exception) =>
        exception.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
