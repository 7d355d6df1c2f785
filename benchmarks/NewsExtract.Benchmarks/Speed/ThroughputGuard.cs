using System.Globalization;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// Guards the speed on the samples and two generated pages: extraction to JSON beside AngleSharp's bare parse, and the bytes it allocates.
/// </summary>
internal static class ThroughputGuard
{
    private const int WarmUpRounds = 5, Rounds = 20, Attempts = 3;

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

    /// <param name="baselineFile">What was measured last; missing only before the first update.</param>
    /// <param name="update">Writes what is measured now as the new baseline instead of comparing.</param>
    /// <returns>Whether the baseline holds.</returns>
    public static bool Check(string baselineFile, bool update)
    {
        byte[][] pages = [.. BenchmarkPages.Read("samples"), .. BenchmarkPages.Read("small"), .. BenchmarkPages.Read("medium")];
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
        var contenders = new Contenders(pages);
        Reading[] readings = SideBySide.Alternate([.. pages.Select(page => page.Length)], WarmUpRounds, Rounds, contenders.Json,
            contenders.AngleSharp);
        return new Figures(readings[0].CpuMicroseconds / readings[1].CpuMicroseconds, readings[0].AllocatedBytes / pages.Length);
    }
}
