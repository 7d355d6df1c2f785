using System.CommandLine;
using System.Text;

namespace NewsExtract.Cli;

/// <summary><c>newsextract quotes</c>: plain text to the quotes in it.</summary>
internal static class QuotesCommand
{
    public static Command Create(Terminal terminal)
    {
        var shared = new SharedOptions();
        var command = new Command("quotes",
            "Finds who said what in plain text, or in JSON Lines of {id, lang, text}. Writes JSON Lines of {id, quotes}, in input order.");
        shared.AddTo(command);
        command.SetAction((arguments, cancellation) =>
        {
            string? target = arguments.GetValue(shared.Output);
            PageFormat format = arguments.GetValue(shared.Input);
            int maxBytes = arguments.GetValue(shared.MaxPageBytes) ?? new NewsExtractorOptions().MaxPageBytes;
            var input = new InputPages(arguments.GetValue(shared.Paths)!, format, maxBytes, target, terminal);
            QuoteScope scope = arguments.GetValue(shared.Scope);
            IEnumerable<NewsArticle> texts = input.Read().AsParallel().AsOrdered()
                .WithDegreeOfParallelism(arguments.GetValue(shared.Jobs) ?? Environment.ProcessorCount)
                .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                .WithCancellation(cancellation)
                .Select(page => Quoted(page, scope));
            var sink = new SinkTarget(target, arguments.GetValue(shared.Offsets),
                new NewsExtractorOptions { QuoteScope = scope, MaxPageBytes = maxBytes }, terminal);
            return new RecordRun(input, RecordStream.Opener(RecordFormat.Quotes), sink, arguments.GetValue(shared.Quiet))
                .WriteAsync(texts.ToAsyncEnumerable());
        });
        return command;
    }

    /// <summary>A record whose body is the given text as it stands.</summary>
    private static NewsArticle Quoted(Page page, QuoteScope scope)
    {
        NewsArticle Failed(ExtractionStatus status, string detail) => new() { Id = page.Id, Status = status, StatusDetail = detail };
        if (page.Problem is { } problem) return Failed(problem.Status, problem.Detail);
        if (page.Kind != PageKind.Text)
            return Failed(ExtractionStatus.Unreadable,
                "Found HTML, expected plain text. Use 'newsextract extract', whose records have the quotes too.");
        string text = Encoding.UTF8.GetString(page.Content.Span);
        try
        {
            return new NewsArticle { Id = page.Id, ArticleBody = text, Quotes = QuoteExtractor.Extract(text, page.Language, scope) };
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Failed(ExtractionStatus.Crashed, defect.ToString());
        }
    }
}
