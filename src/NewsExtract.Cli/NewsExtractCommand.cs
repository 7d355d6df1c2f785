using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsExtract.Cli.Sharding;
using NewsExtract.Cli.Supervision;

namespace NewsExtract.Cli;

/// <summary>The command <c>newsextract</c>.</summary>
internal static class NewsExtractCommand
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            return await InvokeAsync(args, terminal);
        }
        catch (UsageException usage)
        {
            await terminal.Error.WriteLineAsync($"newsextract: {usage.Message}");
            await terminal.Error.WriteLineAsync(
                "newsextract: 'newsextract --help' lists the commands, 'newsextract extract --help' the options of one.");
            return ExitCode.BadUsage;
        }
        catch (RunFailedException failure)
        {
            await terminal.Error.WriteLineAsync($"newsextract: {failure.Message}");
            return ExitCode.Incomplete;
        }
        catch (IOException exception) when (Terminal.IsClosedPipe(exception))
        {
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"newsextract: writing failed. {exception.Message}");
            return ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    private static async Task<int> InvokeAsync(string[] args, Terminal terminal)
    {
        var newsextract = new Command("newsextract",
            "News pages in, typed records out: article body, metadata, comments and who said what.")
        {
            ExtractCommand.Create(terminal),
            QuotesCommand.Create(terminal),
            InspectCommand.Create(terminal),
            ShardCommand.Create(terminal),
            WorkerCommand(terminal),
            new HelpOption(),
            new VersionOption(),
        };
        ParseResult command = newsextract.Parse(args);
        if (command.Action is ParseErrorAction)
            throw new UsageException(string.Join(' ', command.Errors.Select(error => error.Message)));
        await using var help = new StreamWriter(terminal.Output, leaveOpen: true);
        var configuration = new InvocationConfiguration
        {
            Output = help,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await command.InvokeAsync(configuration);
    }

    /// <summary>What <c>--supervise</c> starts.</summary>
    private static Command WorkerCommand(Terminal terminal)
    {
        var command = new Command("worker") { Hidden = true };
        command.SetAction(_ => PageWorker.Run(terminal.Input, terminal.Output, options =>
        {
            var extractor = new NewsExtractor(options);
            return page => extractor.Extract(page);
        }));
        return command;
    }
}
