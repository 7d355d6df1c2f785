namespace NewsExtract.Cli.Supervision;

/// <summary>The worker's side: reads pages from standard input and answers each with its record.</summary>
internal static class PageWorker
{
    /// <summary>A worker that hangs is killed by its supervisor. Should that be dead, it ends itself.</summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromMinutes(1);

    public static void Run(Stream input, Stream output, Func<NewsExtractorOptions, Func<Page, NewsArticle>> create)
    {
        using var pages = new BinaryReader(input);
        using var records = new BinaryWriter(new BufferedStream(output));
        NewsExtractorOptions options = WorkerProtocol.ReadOptions(pages);
        Func<Page, NewsArticle> extract = create(options);
        WarmUp.Run(options);
        records.Write(WorkerProtocol.Ready);
        records.Flush();
        TimeSpan limit = WorkerProcess.LimitOf(options) + Orphaned;
        while (WorkerProtocol.ReadPage(pages) is { } page)
        {
            using var timer = new KillTimer(limit, () => Environment.FailFast("The page took too long and nobody watches."));
            WorkerProtocol.WriteRecord(records, extract(page));
        }
    }
}
