namespace NewsExtract.Cli;

/// <summary>Records one after the other, as bytes of a <see cref="RecordFormat"/>.</summary>
internal sealed class RecordStream(RecordFormat format, OffsetUnit offsets, RecordOutput output) : IRecordSink
{
    private bool _first = true;

    public static SinkOpener Opener(RecordFormat format) => target =>
        Task.FromResult<IRecordSink>(
            new RecordStream(format, target.Offsets, RecordOutput.Open(target.Path, target.Inputs, target.Terminal)));

    public ValueTask WriteAsync(NewsArticle article)
    {
        if (format.ArticlesOnly && article.ArticleBody.Length == 0) return ValueTask.CompletedTask;
        if (!output.HasFolder) output.Write(_first ? format.Before : format.Between);
        _first = false;
        format.Write(article, offsets, output.Buffer);
        output.EndRecord(article.Id, format.Extension);
        return ValueTask.CompletedTask;
    }

    public void Flush() => output.Flush();

    public ValueTask CompleteAsync()
    {
        if (!output.HasFolder) output.Write(_first ? format.Before + format.After : format.After);
        output.Flush();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        output.Dispose();
        return ValueTask.CompletedTask;
    }
}
