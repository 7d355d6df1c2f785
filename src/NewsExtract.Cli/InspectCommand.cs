using System.CommandLine;

namespace NewsExtract.Cli;

/// <summary><c>newsextract inspect</c>: one page to a report that shows what was kept and removed, and why.</summary>
internal static class InspectCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PAGE") { Description = "A file, or - for standard input." };
        var shared = new SharedOptions();
        var id = new Option<string?>("--id")
        {
            Description = "Which page, where the file holds several. Default: the first.",
            HelpName = "ID",
        };
        Option<Uri?> url = SharedOptions.Url();
        var command = new Command("inspect",
            "Shows one page block by block, kept or removed and why, beside its record, quotes and comments: an HTML report.") { path };
        foreach (Option option in (Option[])[shared.Output, shared.Input, id, url, shared.Scope, shared.MaxPageBytes, shared.PageTimeout])
            command.Add(option);
        command.SetAction(arguments =>
        {
            var extractor = new NewsExtractor(shared.Read(arguments) with { Explain = true });
            string? target = shared.TargetOf(arguments);
            var input = new InputPages([arguments.GetValue(path)!], arguments.GetValue(shared.Input), extractor.Options.MaxPageBytes,
                target, terminal);
            foreach (string message in input.Missing) return Failed(terminal, message);
            string? wanted = arguments.GetValue(id);
            if (input.Read().FirstOrDefault(page => wanted is null || page.Id == wanted) is not { } page)
                return Failed(terminal,
                    $"{arguments.GetValue(path)}: {(wanted is null ? "no page in it" : $"no page with the id {wanted}")}.");
            NewsArticle article = extractor.Extract(page with { Url = page.Url ?? arguments.GetValue(url) });
            using RecordOutput output = RecordOutput.Open(target, input.Files, terminal);
            RecordFormat.Report.Write(article, OffsetUnit.Utf16, output.Buffer);
            output.EndRecord(article.Id, RecordFormat.Report.Extension);
            output.Flush();
            return article.Status == ExtractionStatus.Unreadable
                ? Failed(terminal, $"{article.Id}: {article.StatusDetail}") : ExitCode.Done;
        });
        return command;
    }

    private static int Failed(Terminal terminal, string message)
    {
        terminal.Error.WriteLine($"newsextract: {message}");
        return ExitCode.Incomplete;
    }
}
