namespace NewsExtract.Cli;

/// <summary>Writes records as they come, to the end of the input or until nobody reads them any more.</summary>
internal sealed class RecordRun(InputPages input, SinkOpener open, SinkTarget target, bool quiet)
{
    private readonly Progress _progress = new(target.Terminal, input.DoneOf, quiet);

    /// <returns>The exit code.</returns>
    public async Task<int> WriteAsync(IAsyncEnumerable<NewsArticle> articles)
    {
        foreach (string message in input.Missing) _progress.Error(message);
        bool complete = input.Missing.Count == 0;
        try
        {
            await using IRecordSink sink = await open(target);
            complete &= await WriteAllAsync(articles, sink);
        }
        catch (IOException exception) when (Terminal.IsClosedPipe(exception))
        {
            return complete ? ExitCode.Done : ExitCode.Incomplete;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _progress.Error($"{target.Path ?? "standard output"}: writing failed. {exception.Message}");
            complete = false;
        }
        _progress.Summary();
        return complete ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <returns>Whether every input could be read.</returns>
    private async Task<bool> WriteAllAsync(IAsyncEnumerable<NewsArticle> articles, IRecordSink sink)
    {
        bool allRead = true;
        await using IAsyncEnumerator<NewsArticle> source = articles.GetAsyncEnumerator();
        while (await NextAsync(source, sink))
        {
            NewsArticle article = source.Current;
            if (article.Status == ExtractionStatus.Unreadable) allRead = false;
            if (Progress.IsFailure(article.Status))
                _progress.Error($"{article.Id}: {Progress.Name(article.Status)}. {FirstLine(article.StatusDetail)}");
            _progress.Count(article);
            await sink.WriteAsync(article);
        }
        await sink.CompleteAsync();
        return allRead;
    }

    /// <summary>Moves to the next record; while it is waited for, what was written so far is sent on.</summary>
    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<NewsArticle> source, IRecordSink sink)
    {
        ValueTask<bool> next = source.MoveNextAsync();
        bool moved;
        try
        {
            if (!next.IsCompleted) sink.Flush();
        }
        finally
        {
            moved = await next; // the source cannot be left while it is moving
        }
        return moved;
    }

    private static string? FirstLine(string? text) => text?.Split('\n')[0];
}
