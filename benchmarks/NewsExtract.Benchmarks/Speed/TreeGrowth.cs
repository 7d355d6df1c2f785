using System.Diagnostics;
using System.Globalization;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// Hostile pages of 1 and 10 MB: whether each ends within its time limit, and how the fast builder's time grows with size: the exponent b
/// of time = a * size^b, 1 being linear, of all pages it does not hand over, with no limit on elements. Caches alone make it more than 1.
/// </summary>
internal static class TreeGrowth
{
    private const int Smaller = 1_000_000, Larger = 10_000_000;
    private const int Readings = 3;

    /// <summary>Milliseconds. A shorter time is noise, and no exponent comes from it.</summary>
    private const double ShortestTime = 10;

    private static readonly NewsExtractorOptions Options = new() { MaxPageBytes = 2 * Larger };

    /// <returns>Whether every page ended within half a second after its limit.</returns>
    public static bool Print(TextWriter output)
    {
        var reader = new PageReader();
        double slowest = 0;
        foreach (string name in HostilePages.Names)
        {
            (string smallResult, double smallTime) = Read(reader, HostilePages.Make(name, Smaller));
            (string largeResult, double largeTime) = Read(reader, HostilePages.Make(name, Larger));
            slowest = Math.Max(slowest, Math.Max(smallTime, largeTime));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-40} 1 MB {smallTime,8:F1} ms {smallResult,-24} 10 MB {largeTime,8:F1} ms {largeResult}"));
        }
        using Process process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"slowest {slowest / 1000:F1} s, limit {Options.PageTimeout.TotalSeconds:F0} s; working set at most {process.PeakWorkingSet64 >> 20} MB\n"));

        PrintExponents(output);
        return slowest / 1000 <= Options.PageTimeout.TotalSeconds + 0.5;
    }

    private static void PrintExponents(TextWriter output)
    {
        var builder = new FastTreeBuilder(new PageTree());
        var exponents = new List<(double Exponent, string Name)>();
        foreach (string name in HostilePages.Names)
            if (Exponent(builder, HostilePages.Make(name, Smaller), HostilePages.Make(name, Larger)) is { } exponent)
                exponents.Add((exponent, name));
        exponents.Sort();
        output.WriteLine($"exponents of the {exponents.Count} that the fast builder accepts in both sizes and that take {ShortestTime} ms or more:");
        foreach ((double exponent, string name) in exponents)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{exponent:F2}  {name}"));
    }

    /// <summary>What the whole reader makes of a page, and its wall-clock time in milliseconds.</summary>
    private static (string Result, double Time) Read(PageReader reader, byte[] content)
    {
        var watch = Stopwatch.StartNew();
        string result;
        try
        {
            reader.Read(new Page(content), Options, Deadline.After(Options.PageTimeout, CancellationToken.None));
            result = reader.LastHandOver == HandOver.None ? "built" : $"handed over: {reader.LastHandOver}";
        }
        catch (PageLimitException limit)
        {
            result = limit.Status.ToString();
        }
        return (result, watch.Elapsed.TotalMilliseconds);
    }

    private static double? Exponent(FastTreeBuilder builder, byte[] small, byte[] large)
    {
        if (Time(builder, small) is not { } first || Time(builder, large) is not { } second || second < ShortestTime) return null;
        return Math.Log(second / first) / Math.Log((double)large.Length / small.Length);
    }

    /// <summary>The fast builder's CPU time in milliseconds, the best of some; null when it hands over.</summary>
    private static double? Time(FastTreeBuilder builder, byte[] content)
    {
        Utf8Page page = new Utf8Transcoder().Transcode(content, null);
        double best = double.MaxValue;
        for (int i = 0; i < Readings; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            if (builder.Build(page, int.MaxValue, Deadline.None) != HandOver.None) return null;
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return best;
    }
}
