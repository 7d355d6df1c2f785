using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using NewsExtract.Html;

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
            string? target = shared.TargetOf(arguments);
            PageFormat format = arguments.GetValue(shared.Input);
            NewsExtractorOptions options = shared.Read(arguments);
            var input = new InputPages(arguments.GetValue(shared.Paths)!, format, options.MaxPageBytes, target, terminal);
            int jobs = arguments.GetValue(shared.Jobs) ?? Environment.ProcessorCount;
            var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
            IAsyncEnumerable<NewsArticle> texts = OrderedWork.RunAsync(input.Read(), jobs,
                (page, stop) => new(workers.StartNew(() => Quoted(page, options.QuoteScope), stop)), cancellation);
            var sink = new SinkTarget(target, arguments.GetValue(shared.Offsets), input.Files, options, terminal);
            return new RecordRun(input, RecordStream.Opener(RecordFormat.Quotes), sink, arguments.GetValue(shared.Quiet))
                .WriteAsync(texts);
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
        try
        {
            if (TextOf(page) is not { } text)
                return Failed(ExtractionStatus.NotText, "The bytes are those of an image, an archive or the like, not of text.");
            return new NewsArticle
            {
                Id = page.Id,
                Status = page.Damage is null ? ExtractionStatus.Ok : ExtractionStatus.Truncated,
                StatusDetail = page.Damage,
                ArticleBody = text,
                Quotes = QuoteExtractor.Extract(text, page.Language, scope),
            };
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Failed(ExtractionStatus.Crashed, defect.ToString());
        }
    }

    /// <summary>
    /// UTF-8 as it stands, a byte order mark included, so that spans count what the file holds; the text of any other encoding.
    /// </summary>
    /// <returns>Null when it is no text.</returns>
    private static string? TextOf(Page page)
    {
        ReadOnlySpan<byte> content = page.Content.Span;
        Utf8Page utf8 = new Utf8Transcoder().Transcode(page.Content, page.Charset);
        if (BinaryContent.Is(content, utf8.Span)) return null;
        return Encoding.UTF8.GetString(Utf8.IsValid(content) ? content : utf8.Span);
    }
}
