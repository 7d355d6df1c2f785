using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsExtract.Cli;

/// <summary>Progress, messages and the closing summary on standard error: a bar on a terminal, plain lines otherwise.</summary>
internal sealed class Progress(Terminal terminal, int? total, bool quiet)
{
    private const int BarWidth = 24;
    private const string EraseLine = "\r\u001b[K";
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<ExtractionStatus, int> _statuses = [];
    private TimeSpan _shown;
    private int _pages;
    private long _quotes;
    private bool _barStands;

    /// <summary>One page is done.</summary>
    public void Count(ExtractionStatus status, int quotes)
    {
        _pages++;
        _quotes += quotes;
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        if (quiet) return;
        TimeSpan now = Stopwatch.GetElapsedTime(_start);
        if (now - _shown < (terminal.Interactive ? BarInterval : LineInterval)) return;
        _shown = now;
        if (!terminal.Interactive) terminal.Error.WriteLine($"newsextract: {PagesAndRate(now)}");
        else
        {
            terminal.Error.Write($"{EraseLine}{Bar()}{PagesAndRate(now)}{TimeLeft(now)}");
            _barStands = true;
        }
    }

    public void Error(string message)
    {
        Erase();
        terminal.Error.WriteLine($"newsextract: {message}");
    }

    public void Summary()
    {
        Erase();
        if (quiet || _pages == 0) return;
        TimeSpan time = Stopwatch.GetElapsedTime(_start);
        string statuses = string.Join(", ", _statuses.Select(status => $"{Number(status.Value)} {Name(status.Key)}"));
        terminal.Error.WriteLine($"newsextract: {PagesAndRate(time)}, {time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s"
            + $"; {statuses}; {Number(_quotes)} quotes");
    }

    /// <summary>A status as it stands in JSON.</summary>
    public static string Name(ExtractionStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private void Erase()
    {
        if (_barStands) terminal.Error.Write(EraseLine);
        _barStands = false;
    }

    private string Bar()
    {
        if (total is not > 0) return "";
        int filled = (int)((long)BarWidth * _pages / total.Value);
        return $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] {100L * _pages / total.Value,3} %  ";
    }

    private string PagesAndRate(TimeSpan time)
    {
        double rate = _pages / Math.Max(time.TotalSeconds, 1e-3);
        return $"{Number(_pages)} {(_pages == 1 ? "page" : "pages")}, {Number((long)rate)} pages/s";
    }

    private string TimeLeft(TimeSpan time) =>
        total is { } all && _pages > 0 ? $", {Number((long)Math.Ceiling(time.TotalSeconds / _pages * (all - _pages)))} s left" : "";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
