using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsExtract.Benchmarks.Accuracy;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>How fast quotes are found in plain text, and what is allocated beyond the records.</summary>
internal static class QuoteSpeed
{
    private const int WarmUpRounds = 3;

    /// <summary>The best round counts: on a shared machine the others measure the neighbours.</summary>
    public static void Print(string file, int rounds, QuoteScope scope, TextWriter output)
    {
        QuoteText[] texts = [.. QuoteText.ReadFile(file)];
        double megabytes = texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text.Text)) / 1e6;
        var best = TimeSpan.MaxValue;
        long allocated = 0, records = 0;
        for (int round = -WarmUpRounds; round < rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Process.GetCurrentProcess().UserProcessorTime;
            int quotes = 0;
            foreach (QuoteText text in texts) quotes += QuoteExtractor.Extract(text.Text, text.Language, scope).Count;
            TimeSpan time = Process.GetCurrentProcess().UserProcessorTime - start;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            records = quotes;
            if (round >= 0 && time < best) best = time;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{megabytes:0.0} MB of UTF-8, {records} quotes: {megabytes / best.TotalSeconds:0.0} MB/s of CPU time, {(double)allocated / Math.Max(1, records):0} bytes allocated a quote"));
    }
}
