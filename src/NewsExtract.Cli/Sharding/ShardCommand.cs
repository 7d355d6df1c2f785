using System.CommandLine;
using NewsExtract.Cli.Tables;

namespace NewsExtract.Cli.Sharding;

/// <summary><c>newsextract shard</c>: one input to one output, for schedulers that start failed work again.</summary>
internal static class ShardCommand
{
    /// <summary>A form of output.</summary>
    private sealed record ShardFormat(string Extension, SinkOpener Open);

    private static readonly ShardFormat Lines = new(".jsonl.gz", GzipLines.OpenAsync);

    public static Command Create(Terminal terminal)
    {
        var shared = new SharedOptions();
        var extraction = new ExtractionOptions(shared);
        var input = new Argument<string>("INPUT") { Description = "One file of pages: an archive (.warc, .warc.gz), JSON Lines, a page." };
        var folder = new Argument<string>("OUTFOLDER") { Description = "The folder of outputs; made when it does not exist." };
        var format = SharedOptions.Choice("--format", "How records are written. Default: jsonl, one JSON record a line, compressed.",
            ("jsonl", Lines), ("parquet", new ShardFormat(".parquet", ParquetOutput.OpenAsync)));

        var command = new Command("shard",
            "Extracts one input into one output, which appears whole or not at all. Where it is there already, nothing is done.")
        { input, folder, format };
        shared.AddCommonTo(command);
        extraction.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            string path = arguments.GetValue(input)!, outputs = arguments.GetValue(folder)!;
            if (!File.Exists(path))
            {
                await terminal.Error.WriteLineAsync($"newsextract: {path}: no such file; expected one file of pages.");
                return ExitCode.Incomplete;
            }
            CreateFolder(outputs);
            ShardFormat form = arguments.GetValue(format) ?? Lines;
            NewsExtractorOptions options = extraction.Read(arguments);
            OffsetUnit offsets = arguments.GetValue(shared.Offsets);
            var shard = new Shard(path, outputs, form.Extension);
            var description = new ShardDescription(path, options, offsets);
            bool quiet = arguments.GetValue(shared.Quiet);
            shard.Sweep();
            if (shard.IsDone)
            {
                if (description.DifferenceFrom(shard.Description) is { } difference)
                    throw new UsageException(
                        $"{shard.Output}: is there, but of another run ({difference}). Remove it, or name another folder.");
                if (!quiet) await terminal.Error.WriteLineAsync($"newsextract: {shard.Output}: is done already.");
                return ExitCode.Done;
            }
            var pages = new InputPages([path], arguments.GetValue(shared.Input), options.MaxPageBytes, null, terminal);
            SinkOpener open = async target => new ShardSink(shard, await form.Open(target), description);
            return await new RecordRun(pages, open, new SinkTarget(shard.Temporary, offsets, pages.Files, options, terminal), quiet)
                .WriteAsync(extraction.Extract(WholeOrNothing(pages), arguments, cancellation));
        });
        return command;
    }

    /// <summary>
    /// Damage in the input has its records; but a disk or network that fails while it is read must not make an output that looks finished.
    /// </summary>
    private static IEnumerable<Page> WholeOrNothing(InputPages input)
    {
        foreach (Page page in input.Read()) yield return page;
        if (input.Fault is { } fault)
            throw new RunFailedException($"Reading the input failed: {fault.Message} Nothing was written; start the shard again.");
    }

    private static void CreateFolder(string folder)
    {
        if (folder.Length == 0) throw new UsageException("OUTFOLDER is empty; expected the folder of outputs.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: cannot be made. {exception.Message}");
        }
    }
}
