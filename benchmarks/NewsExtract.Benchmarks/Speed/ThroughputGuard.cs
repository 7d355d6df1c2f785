using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// Guards the speed in a way that holds on shared machines: a page's extraction to JSON and AngleSharp's bare parse of it alternate, each page's
/// best CPU time counts, and only their ratio is compared with the baseline. Of 20 readings the median moved by a factor of two when other processes
/// shared the caches, the best by 4 %. Allocated bytes are exact and compared as such.
/// </summary>
internal static class ThroughputGuard
{
    private const int WarmUpRounds = 5, Rounds = 20, Attempts = 3;

    /// <summary>Repeats within one reading: a sample page takes well under a millisecond, and the clock ticks in microseconds.</summary>
    private const int RepeatsPerReading = 8;

    /// <summary>The ratio repeats within 4 % on a busy machine, allocated bytes within 0.01 %.</summary>
    private const double RatioTolerance = 1.10, AllocationTolerance = 1.01;

    /// <param name="CpuRatio">CPU time of bytes to JSON over CPU time of AngleSharp parsing the same pages.</param>
    /// <param name="BytesPerPage">Bytes allocated a page, bytes to JSON, when warm.</param>
    private sealed record Figures(double CpuRatio, double BytesPerPage)
    {
        public bool Holds(Figures baseline) =>
            CpuRatio <= baseline.CpuRatio * RatioTolerance && BytesPerPage <= baseline.BytesPerPage * AllocationTolerance;
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="pagesFolder">Every <c>.html</c> file below it is measured.</param>
    /// <param name="baselineFile">What was measured last; missing only before the first update.</param>
    /// <param name="update">Writes what is measured now as the new baseline instead of comparing.</param>
    /// <returns>Whether the baseline holds.</returns>
    public static bool Check(string pagesFolder, string baselineFile, bool update)
    {
        byte[][] pages = [.. Directory.EnumerateFiles(pagesFolder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        if (pages.Length == 0) throw new ArgumentException($"No .html file below '{pagesFolder}'.", nameof(pagesFolder));
        if (update)
        {
            File.WriteAllText(baselineFile, JsonSerializer.Serialize(Print("measured", Measure(pages)), Json) + "\n");
            return true;
        }
        Figures baseline = Print("baseline", JsonSerializer.Deserialize<Figures>(File.ReadAllText(baselineFile), Json)!);
        // What is slower stays slower; what a busy machine made slow does not.
        for (int attempt = 0; attempt < Attempts; attempt++)
            if (Print("measured", Measure(pages)).Holds(baseline)) return true;
        return false;
    }

    private static Figures Print(string name, Figures figures)
    {
        string ratio = figures.CpuRatio.ToString("0.000", CultureInfo.InvariantCulture);
        Console.WriteLine($"{name}   {ratio} of AngleSharp's parse, {figures.BytesPerPage:0} bytes a page");
        return figures;
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
            ours += extracting.Min();
            theirs += parsing.Min();
            bytes += allocated.Min();
        }
        return new Figures(ours / theirs, bytes / pages.Length);
    }

    /// <summary>Lets every buffer grow to its size and every method be compiled.</summary>
    private static void WarmUp(int pages, Action<int> parse, Action<int> extract)
    {
        for (int page = 0; page < pages * WarmUpRounds; page++)
        {
            parse(page % pages);
            extract(page % pages);
        }
    }

    private static double CpuTime(Action<int> action, int page)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < RepeatsPerReading; i++) action(page);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }
}
