using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsExtract.Cli.Supervision;

/// <summary>
/// The supervisor's side of one worker: a process that is started when there is a page, and again when a page has ended it.
/// </summary>
internal sealed class WorkerProcess(ProcessStartInfo start, NewsExtractorOptions options) : IDisposable
{
    /// <summary>
    /// A worker keeps its own time, on a busy machine up to three times the page's. It is killed when it is so much later.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    /// <summary>What a worker may allocate, in hexadecimal: 1 GB. One page must not take the machine's memory.</summary>
    private const string HeapLimit = "40000000";

    private readonly object _gate = new();
    private Process? _process;
    private BinaryWriter? _pages;
    private BinaryReader? _records;
    private string? _error;
    private bool _disposed;

    /// <summary>After what time a worker that does not answer is killed.</summary>
    public static TimeSpan LimitOf(NewsExtractorOptions options) => options.PageTimeout * 3 + Grace;

    /// <summary>How this tool starts itself as a worker.</summary>
    public static ProcessStartInfo OfThisTool()
    {
        string library = Path.Combine(AppContext.BaseDirectory, "NewsExtract.Cli.dll");
        string program = Environment.ProcessPath!;
        bool isOwn = !File.Exists(library) || Path.GetFileNameWithoutExtension(program) == "NewsExtract.Cli";
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return isOwn ? new ProcessStartInfo(program, ["worker"]) : new ProcessStartInfo(isHost ? program : "dotnet", [library, "worker"]);
    }

    /// <summary>The page's record. A page that ends the process, or has it hang, has one as well.</summary>
    /// <exception cref="RunFailedException">No worker can be started.</exception>
    public NewsArticle Extract(Page page)
    {
        Process process = _process ?? Start();
        using KillTimer timer = KillAfter(LimitOf(options), process);
        try
        {
            WorkerProtocol.WritePage(_pages!, page);
            NewsArticle article = WorkerProtocol.ReadRecord(_records!);
            if (!timer.Stop()) End(process); // killed just after it answered: the next page gets a new one
            return article;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            bool late = !timer.Stop();
            string end = End(process);
            string limit = LimitOf(options).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new NewsArticle
            {
                Id = page.Id,
                Url = page.Url?.AbsoluteUri,
                Status = late ? ExtractionStatus.TimedOut : ExtractionStatus.Crashed,
                StatusDetail = late ? $"The page took more than {limit} seconds and did not stop; its process was killed."
                    : $"The page ended the process that worked on it: {end}.",
            };
        }
    }

    private Process Start()
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _error = null;
        try
        {
            Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) => _error ??= string.IsNullOrWhiteSpace(line.Data) ? null : line.Data;
            process.BeginErrorReadLine();
            lock (_gate)
            {
                _process = process;
                if (_disposed) process.Kill();
            }
            _pages = new BinaryWriter(new BufferedStream(process.StandardInput.BaseStream));
            _records = new BinaryReader(process.StandardOutput.BaseStream);
            using KillTimer timer = KillAfter(StartLimit, process);
            WorkerProtocol.WriteOptions(_pages, options);
            if (_records.ReadString() != WorkerProtocol.Ready) throw new IOException("Another program was started.");
            return process;
        }
        catch (Exception exception) when (exception is IOException or FormatException or Win32Exception)
        {
            string reason = _process is { } process ? End(process) : exception.Message;
            throw new RunFailedException(
                $"--supervise: no worker process could be started ({start.FileName}): {reason}. Run without --supervise.");
        }
    }

    private KillTimer KillAfter(TimeSpan limit, Process process) => new(limit, () => Kill(process));

    /// <summary>Waits for the end of a process that no longer answers, and tells how it ended.</summary>
    private string End(Process process)
    {
        Kill(process);
        process.WaitForExit();
        string end = $"exit code {process.ExitCode}" + (_error is null ? "" : $", {_error.Trim()}");
        lock (_gate)
        {
            process.Dispose();
            _process = null;
        }
        return end;
    }

    private void Kill(Process process)
    {
        lock (_gate)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception) { } // it has ended
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            if (_process is not null) Kill(_process);
        }
    }
}
