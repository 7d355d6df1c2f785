using System.Diagnostics;
using System.Globalization;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// Many pages through <see cref="NewsExtractor.ExtractManyAsync(IEnumerable{Page}, StreamOptions?, CancellationToken)"/>:
/// rate, CPU and memory over time.
/// </summary>
internal static class StreamRun
{
    private const int Reports = 10;

    /// <param name="names">Names of pages as <see cref="BenchmarkPages.Stream"/> takes them;
    /// they are repeated until there are enough.</param>
    public static async Task Print(string[] names, int pages, int workers, TextWriter output)
    {
        var options = new StreamOptions { Workers = workers };
        var watch = Stopwatch.StartNew();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        int done = 0;
        await foreach (ExtractionResult _ in new NewsExtractor().ExtractManyAsync(Repeat(names).Take(pages), options))
        {
            if (++done % Math.Max(1, pages / Reports) != 0) continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{done,8} pages {done / watch.Elapsed.TotalSeconds,8:F0} pages/s {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / done,8:F0} us CPU a page {Environment.WorkingSet >> 20,6} MB"));
        }
        output.WriteLine($"{workers} workers, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    /// <summary>The pages without end, unpacked anew each time: none of them stays in memory.</summary>
    private static IEnumerable<Page> Repeat(string[] names)
    {
        for (int i = 0; ;)
            foreach (byte[] content in names.SelectMany(BenchmarkPages.Stream))
                yield return new Page(content) { Id = i++.ToString(CultureInfo.InvariantCulture) };
    }
}
