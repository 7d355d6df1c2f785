namespace NewsExtract.Streaming;

/// <summary>Neighbouring pages that one worker extracts in one go.</summary>
/// <param name="Start">The position of the first page in the input.</param>
/// <param name="Pages">The pages in input order.</param>
internal sealed record PageBatch(long Start, Page[] Pages)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One result for each page, complete when <see cref="Done"/> is.</summary>
    public ExtractionResult[] Results { get; } = new ExtractionResult[Pages.Length];

    public Task Done => _done.Task;

    public void Complete() => _done.SetResult();

    public void Fail(Exception exception)
    {
        if (exception is OperationCanceledException) _done.SetCanceled();
        else _done.SetException(exception);
    }
}
