using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// Guards the speed in a way that holds on shared machines: a page's extraction to JSON and AngleSharp's bare parse of it alternate, each page's
/// median CPU time counts, and only their ratio is compared with the baseline. Allocated bytes are exact and compared as such.
/// </summary>
internal static class ThroughputGuard
{
    private const int Rounds = 20;

    /// <summary>Repeats within one reading: a sample page takes well under a millisecond, and the clock ticks in microseconds.</summary>
    private const int RepeatsPerReading = 8;

    /// <summary>The ratio repeats within 4 % on a busy machine, allocated bytes within 0.01 %.</summary>
    private const double RatioTolerance = 1.10, AllocationTolerance = 1.01;

    /// <param name="CpuRatio">CPU time of bytes to JSON over CPU time of AngleSharp parsing the same pages.</param>
    /// <param name="BytesPerPage">Bytes allocated a page, bytes to JSON, when warm.</param>
    private sealed record Figures(double CpuRatio, double BytesPerPage);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="pagesFolder">Every <c>.html</c> file below it is measured.</param>
    /// <param name="baselineFile">What was measured last; missing only before the first update.</param>
    /// <param name="update">Writes what is measured now as the new baseline instead of comparing.</param>
    /// <returns>Whether the baseline holds.</returns>
    public static bool Check(string pagesFolder, string baselineFile, bool update)
    {
        byte[][] pages = [.. Directory.EnumerateFiles(pagesFolder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        if (pages.Length == 0) throw new ArgumentException($"No .html file below '{pagesFolder}'.", nameof(pagesFolder));
        Figures now = Measure(pages);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured   {now.CpuRatio:0.000} of AngleSharp's parse, {now.BytesPerPage:0} bytes a page ({pages.Length} pages)"));
        if (update)
        {
            File.WriteAllText(baselineFile, JsonSerializer.Serialize(now, Json) + "\n");
            return true;
        }
        Figures baseline = JsonSerializer.Deserialize<Figures>(File.ReadAllText(baselineFile), Json)!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"baseline   {baseline.CpuRatio:0.000} of AngleSharp's parse, {baseline.BytesPerPage:0} bytes a page"));
        return now.CpuRatio <= baseline.CpuRatio * RatioTolerance && now.BytesPerPage <= baseline.BytesPerPage * AllocationTolerance;
    }

    private static Figures Measure(byte[][] pages)
    {
        string[] texts = [.. pages.Select(Encoding.UTF8.GetString)];
        var parser = new HtmlParser();
        var output = new ArrayBufferWriter<byte>(1 << 20);
        void Parse(int page) => parser.ParseDocument(texts[page]).Dispose();
        void Extract(int page)
        {
            output.ResetWrittenCount();
            ArticleJson.Write(NewsExtractor.Default.Extract(pages[page]), output);
        }

        WarmUp(pages.Length, Parse, Extract);
        double ours = 0, theirs = 0, bytes = 0;
        for (int page = 0; page < pages.Length; page++)
        {
            var extracting = new double[Rounds];
            var parsing = new double[Rounds];
            var allocated = new double[Rounds];
            for (int round = 0; round < Rounds; round++)
            {
                parsing[round] = CpuTime(Parse, page);
                long before = GC.GetAllocatedBytesForCurrentThread();
                extracting[round] = CpuTime(Extract, page);
                allocated[round] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)RepeatsPerReading;
            }
            ours += Median(extracting);
            theirs += Median(parsing);
            bytes += Median(allocated);
        }
        return new Figures(ours / theirs, bytes / pages.Length);
    }

    /// <summary>Long enough for tiered compilation to finish with what the readings run.</summary>
    private static void WarmUp(int pages, Action<int> parse, Action<int> extract)
    {
        for (int round = 0; round < 200; round++)
        {
            parse(round % pages);
            extract(round % pages);
        }
        Thread.Sleep(500);
        for (int round = 0; round < 200; round++)
        {
            parse(round % pages);
            extract(round % pages);
        }
    }

    private static double CpuTime(Action<int> action, int page)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < RepeatsPerReading; i++) action(page);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
