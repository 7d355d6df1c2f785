using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using NewsExtract.Benchmarks.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// What a tree costs: CPU time of bytes to <see cref="PageTree"/>, encoding and handed-over pages included, beside that of AngleSharp's parse of text already
/// decoded. Both take turns on every page, and each page's best time counts.
/// </summary>
internal static class TreeSpeed
{
    private const int WarmUpPages = 300, Rounds = 5;

    /// <summary>CPU time both builders may use for all rounds of a page taken together is at least this: the clock ticks in microseconds.</summary>
    private const double ShortestReading = 1000;

    /// <returns>Whether no page that the fast builder builds allocated anything.</returns>
    public static bool Print(string[] corpora, TextWriter output)
    {
        var reader = new PageReader();
        var options = new NewsExtractorOptions();
        var parser = new HtmlParser();
        bool allocatesNothing = true;
        foreach (string corpus in corpora)
        {
            (string Name, byte[] Content)[] pages = [.. TreeComparison.Pages(corpus)];
            void Build(Page page) => reader.Read(page, options, Deadline.None);
            foreach ((_, byte[] content) in pages.Take(WarmUpPages)) Build(new Page(content));
            double ours = 0, theirs = 0;
            long bytes = 0;
            int handedOver = 0;
            var ratios = new List<double>();
            foreach ((string name, byte[] content) in pages)
            {
                var page = new Page(content);
                Utf8Page utf8 = new Utf8Transcoder().Transcode(content, null);
                string text = Encoding.UTF8.GetString(utf8.Span);
                bool isFast = new FastTreeBuilder(new PageTree()).Build(utf8, int.MaxValue, Deadline.None) == HandOver.None;
                Build(page);
                parser.ParseDocument(text).Dispose();

                long before = GC.GetAllocatedBytesForCurrentThread();
                Build(page);
                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                if (!isFast) handedOver++;
                else if (allocated > 0)
                {
                    allocatesNothing = false;
                    output.WriteLine($"{name} allocates {allocated} bytes");
                }

                double building = double.MaxValue, parsing = double.MaxValue;
                for (int round = 0; round < Rounds; round++)
                {
                    building = Math.Min(building, CpuTime(() => Build(page)));
                    parsing = Math.Min(parsing, CpuTime(() => parser.ParseDocument(text).Dispose()));
                }
                ours += building;
                theirs += parsing;
                bytes += content.Length;
                ratios.Add(parsing / building);
            }
            ratios.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(corpus.TrimEnd('/'))}: {pages.Length} pages, {bytes} bytes, {handedOver} handed over; {bytes / ours:F0} MB/s, AngleSharp {bytes / theirs:F0}: 1/{theirs / ours:F1} of its CPU time; by page 1/{ratios[ratios.Count / 10]:F1} to 1/{ratios[ratios.Count * 9 / 10]:F1} (first and last tenth)"));
        }
        output.WriteLine(allocatesNothing ? "no page allocates anything when warm" : "not every page is built without allocation");
        return allocatesNothing;
    }

    /// <summary>Microseconds of CPU time of one run, the mean of as many as a reading needs.</summary>
    private static double CpuTime(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int runs = 1; ; runs++)
        {
            action();
            double used = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
            if (used >= ShortestReading) return used / runs;
        }
    }
}
