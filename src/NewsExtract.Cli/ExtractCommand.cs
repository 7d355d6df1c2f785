using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsExtract.Cli.Tables;

namespace NewsExtract.Cli;

/// <summary><c>newsextract extract</c>: pages to records.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var shared = new SharedOptions();
        var format = SharedOptions.Choice("--format", "How records are written. Default: jsonl, one JSON record a line.",
            ("jsonl", RecordStream.Opener(RecordFormat.JsonLines)), ("json", RecordStream.Opener(RecordFormat.Json)),
            ("markdown", RecordStream.Opener(RecordFormat.Markdown)), ("text", RecordStream.Opener(RecordFormat.Text)),
            ("schema.org", RecordStream.Opener(RecordFormat.SchemaOrg)), ("parquet", ParquetOutput.OpenAsync));
        var url = new Option<Uri?>("--url")
        {
            Description = "The address of the one page given; it makes addresses in the record absolute.",
            HelpName = "URL",
            CustomParser = ParseUrl,
        };
        var noQuotes = new Option<bool>("--no-quotes") { Description = "Do not look for quotes." };
        var noComments = new Option<bool>("--no-comments")
        {
            Description = "Do not read comments into the record. They never are in the body.",
        };
        var explain = new Option<bool>("--explain") { Description = "Add what was decided about every block of the page, and why." };
        var timeout = new Option<double?>("--page-timeout")
        {
            Description = "Seconds a page may take; beyond it gets the status timedOut. Default: 2.",
            HelpName = "S",
        };
        timeout.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(double.TryParse(token.Value, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= 86400))
                result.AddError($"--page-timeout: found '{token.Value}', expected seconds above 0.");
        });

        var command = new Command("extract", "Extracts the articles of news pages: HTML, text already scraped, or JSON Lines of either.");
        shared.AddTo(command);
        foreach (Option option in (Option[])[format, url, noQuotes, noComments, explain, timeout]) command.Add(option);
        command.SetAction((arguments, cancellation) =>
        {
            var defaults = new NewsExtractorOptions();
            var extractor = new NewsExtractor(new NewsExtractorOptions
            {
                Quotes = !arguments.GetValue(noQuotes),
                Comments = !arguments.GetValue(noComments),
                Explain = arguments.GetValue(explain),
                QuoteScope = arguments.GetValue(shared.Scope),
                MaxPageBytes = arguments.GetValue(shared.MaxPageBytes) ?? defaults.MaxPageBytes,
                PageTimeout = arguments.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.PageTimeout,
            });
            string? target = arguments.GetValue(shared.Output);
            int maxPageBytes = extractor.Options.MaxPageBytes;
            var input = new InputPages(arguments.GetValue(shared.Paths)!, arguments.GetValue(shared.Input), maxPageBytes, target, terminal);
            IEnumerable<Page> pages = input.Read();
            if (arguments.GetValue(url) is { } address)
            {
                if (!input.IsSingle)
                    throw new UsageException("--url is the address of one page, but there are several inputs. Give one, or JSON Lines whose rows have a \"url\".");
                pages = pages.Select(page => page with { Url = page.Url ?? address });
            }
            var options = new StreamOptions { Workers = arguments.GetValue(shared.Jobs) ?? Environment.ProcessorCount };
            IAsyncEnumerable<NewsArticle> articles = extractor.ExtractManyAsync(pages, options, cancellation).Select(result => result.Article);
            SinkOpener sink = arguments.GetValue(format) ?? RecordStream.Opener(RecordFormat.JsonLines);
            return new RecordRun(input, sink, new SinkTarget(target, arguments.GetValue(shared.Offsets), extractor.Options, terminal), arguments.GetValue(shared.Quiet))
                .WriteAsync(articles);
        });
        return command;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        string given = result.Tokens.Single().Value;
        if (Uri.TryCreate(given, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https") return url;
        result.AddError($"--url: found '{given}', expected an absolute address such as https://example.org/article.");
        return null;
    }
}
