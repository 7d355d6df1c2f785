using System.Diagnostics;
using System.Globalization;
using NewsExtract.Output;

namespace NewsExtract.Cli;

/// <summary>Progress, messages and the closing summary on standard error: a bar on a terminal, plain lines otherwise.</summary>
/// <param name="terminal">Has standard error.</param>
/// <param name="doneOf">The part of the input that is done, from 0 to 1, when so many pages are; null when that is not known.</param>
/// <param name="quiet">Messages only.</param>
internal sealed class Progress(Terminal terminal, Func<int, double?> doneOf, bool quiet)
{
    private const int BarWidth = 24;
    private const string EraseLine = "\r\u001b[K";
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<ExtractionStatus, int> _statuses = [];
    private TimeSpan _shown;
    private int _pages;
    private int _failed;
    private long _quotes;
    private bool _barStands;

    /// <summary>One page is done.</summary>
    /// <param name="article">Its record.</param>
    public void Count(NewsArticle article)
    {
        _pages++;
        if (IsFailure(article.Status)) _failed++;
        _quotes += article.Quotes.Count;
        _statuses[article.Status] = _statuses.GetValueOrDefault(article.Status) + 1;
        if (quiet) return;
        TimeSpan now = Stopwatch.GetElapsedTime(_start);
        if (now - _shown < (terminal.Interactive ? BarInterval : LineInterval)) return;
        _shown = now;
        double? done = doneOf(_pages);
        string state = $"{PagesAndRate(now)}{(_failed > 0 ? $", {Number(_failed)} failed" : "")}{TimeLeft(now, done)}";
        if (!terminal.Interactive) terminal.Error.WriteLine($"newsextract: {state}");
        else
        {
            terminal.Error.Write($"{EraseLine}{Bar(done)}{state}");
            _barStands = true;
        }
    }

    public void Error(string message)
    {
        Erase();
        terminal.Error.WriteLine($"newsextract: {message}");
    }

    /// <summary>One line, and a table of how the pages went.</summary>
    public void Summary()
    {
        Erase();
        if (quiet || _pages == 0) return;
        TimeSpan time = Stopwatch.GetElapsedTime(_start);
        terminal.Error.WriteLine($"newsextract: {PagesAndRate(time)}, {time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        foreach ((ExtractionStatus status, int count) in _statuses)
            terminal.Error.WriteLine(
                $"  {Name(status),-12} {Number(count),12} {(100.0 * count / _pages).ToString("0.0", CultureInfo.InvariantCulture),6} %");
        terminal.Error.WriteLine($"  {"quotes",-12} {Number(_quotes),12}");
    }

    /// <summary>A status as it stands in JSON.</summary>
    public static string Name(ExtractionStatus status) => CamelCaseEnumConverter<ExtractionStatus>.NameOf(status);

    public static bool IsFailure(ExtractionStatus status) =>
        status is not (ExtractionStatus.Ok or ExtractionStatus.NoArticle or ExtractionStatus.Truncated);

    private void Erase()
    {
        if (_barStands) terminal.Error.Write(EraseLine);
        _barStands = false;
    }

    private static string Bar(double? done)
    {
        if (done is not { } part) return "";
        int filled = (int)(BarWidth * part);
        return $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] {(int)(100 * part),3} %  ";
    }

    private string PagesAndRate(TimeSpan time)
    {
        double rate = _pages / Math.Max(time.TotalSeconds, 1e-3);
        return $"{Number(_pages)} {(_pages == 1 ? "page" : "pages")}, {Number((long)rate)} pages/s";
    }

    private static string TimeLeft(TimeSpan time, double? done)
    {
        if (done is not > 0) return "";
        var left = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds / done.Value * (1 - done.Value)));
        return left.TotalMinutes < 2 ? $", {Number((long)left.TotalSeconds)} s left"
            : $", {Number((long)left.TotalHours)}:{left.Minutes:00}:{left.Seconds:00} h left";
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
