using System.CommandLine;
using NewsExtract.Cli.Supervision;

namespace NewsExtract.Cli;

/// <summary>Options that say how pages become records, which <c>extract</c> and <c>shard</c> have in common.</summary>
internal sealed class ExtractionOptions(SharedOptions shared)
{
    private readonly Option<bool> _noQuotes = new("--no-quotes") { Description = "Do not look for quotes." };

    private readonly Option<bool> _noComments = new("--no-comments")
    {
        Description = "Do not read readers' comments into the record. They are never part of the body.",
    };

    private readonly Option<bool> _noSiteMemory = new("--no-site-memory")
    {
        Description = "Leave in the bodies what several articles of one site have in common. --supervise implies it.",
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Add to the record what was decided about every block of the page, and why.",
    };

    private readonly Option<bool> _supervise = new("--supervise")
    {
        Description = "Extract in worker processes: a page that kills or hangs one costs only its own record.",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_noQuotes, _noComments, _noSiteMemory, _explain, shared.PageTimeout, _supervise])
            command.Add(option);
    }

    public NewsExtractorOptions Read(ParseResult arguments) => shared.Read(arguments) with
    {
        Quotes = !arguments.GetValue(_noQuotes),
        Comments = !arguments.GetValue(_noComments),
        Explain = arguments.GetValue(_explain),
    };

    /// <summary>One record a page, in the order of the pages.</summary>
    public IAsyncEnumerable<NewsArticle> Extract(IEnumerable<Page> pages, ParseResult arguments, CancellationToken cancellation)
    {
        NewsExtractorOptions options = Read(arguments);
        int workers = arguments.GetValue(shared.Jobs) ?? Environment.ProcessorCount;
        if (arguments.GetValue(_supervise))
            return new Supervisor(WorkerProcess.OfThisTool(), options, workers).ExtractManyAsync(pages, cancellation);
        var stream = new StreamOptions { Workers = workers, SiteMemory = !arguments.GetValue(_noSiteMemory) };
        return new NewsExtractor(options).ExtractManyAsync(pages, stream, cancellation).Select(result => result.Article);
    }
}
