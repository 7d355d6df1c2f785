namespace NewsExtract.Cli;

/// <summary>Where the records of a run go, in the form that was asked for.</summary>
internal interface IRecordSink : IAsyncDisposable
{
    /// <summary>Takes one record; it may wait in memory for others.</summary>
    ValueTask WriteAsync(NewsArticle article);

    /// <summary>Called while the next record is waited for: sends on what a reader could use already.</summary>
    void Flush();

    /// <summary>No record follows: all is written.</summary>
    ValueTask CompleteAsync();
}

/// <summary>What a sink must know to be opened.</summary>
/// <param name="Path">What <c>-o</c> names; null for standard output.</param>
/// <param name="Offsets">What spans count.</param>
/// <param name="Inputs">The files that are read: none of them is overwritten.</param>
/// <param name="Options">What the records are made with.</param>
/// <param name="Terminal">Has standard output.</param>
internal sealed record SinkTarget(
    string? Path, OffsetUnit Offsets, IReadOnlyList<string> Inputs, NewsExtractorOptions Options, Terminal Terminal);

/// <summary>Opens a sink.</summary>
/// <exception cref="UsageException">The target cannot be written.</exception>
internal delegate Task<IRecordSink> SinkOpener(SinkTarget target);
