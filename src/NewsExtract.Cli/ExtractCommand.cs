using System.CommandLine;
using NewsExtract.Cli.Tables;

namespace NewsExtract.Cli;

/// <summary><c>newsextract extract</c>: pages to records.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var shared = new SharedOptions();
        var extraction = new ExtractionOptions(shared);
        var format = SharedOptions.Choice("--format", "How records are written. Default: jsonl, one JSON record a line.",
            ("jsonl", RecordStream.Opener(RecordFormat.JsonLines)), ("json", RecordStream.Opener(RecordFormat.Json)),
            ("markdown", RecordStream.Opener(RecordFormat.Markdown)),
            ("markdown+comments", RecordStream.Opener(RecordFormat.MarkdownWithComments)), ("text", RecordStream.Opener(RecordFormat.Text)),
            ("schema.org", RecordStream.Opener(RecordFormat.SchemaOrg)), ("parquet", ParquetOutput.OpenAsync));
        Option<Uri?> url = SharedOptions.Url();
        var command = new Command("extract",
            "Extracts the articles of news pages: HTML, text already scraped, JSON Lines of either, or crawl archives (WARC).");
        shared.AddTo(command);
        command.Add(format);
        command.Add(url);
        extraction.AddTo(command);
        command.SetAction((arguments, cancellation) =>
        {
            NewsExtractorOptions options = extraction.Read(arguments);
            string? target = shared.TargetOf(arguments);
            var input = new InputPages(arguments.GetValue(shared.Paths)!, arguments.GetValue(shared.Input), options.MaxPageBytes, target,
                terminal);
            IEnumerable<Page> pages = input.Read();
            if (arguments.GetValue(url) is { } address)
            {
                if (input.Files.Count > 1) throw new UsageException(SeveralPages("there are several inputs"));
                pages = pages.Select((page, i) => i == 0 ? page with { Url = page.Url ?? address }
                    : throw new RunFailedException(SeveralPages("the input holds several pages")));
            }
            IAsyncEnumerable<NewsArticle> articles = extraction.Extract(pages, arguments, cancellation);
            SinkOpener sink = arguments.GetValue(format) ?? RecordStream.Opener(RecordFormat.JsonLines);
            return new RecordRun(input, sink, new SinkTarget(target, arguments.GetValue(shared.Offsets), input.Files, options, terminal),
                arguments.GetValue(shared.Quiet))
                .WriteAsync(articles);
        });
        return command;
    }

    private static string SeveralPages(string found) =>
        $"--url is the address of one page, but {found}. Give one page, or JSON Lines whose rows have a \"url\".";
}
