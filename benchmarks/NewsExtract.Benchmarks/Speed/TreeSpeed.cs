using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using NewsExtract.Benchmarks.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// What a tree costs: CPU time of bytes to <see cref="PageTree"/>, encoding and handed-over pages included, beside that of AngleSharp's
/// parse of text already decoded.
/// </summary>
internal static class TreeSpeed
{
    private const int WarmUpPages = 300, Rounds = 5;

    private static readonly NewsExtractorOptions Options = new();

    /// <returns>Whether no page that the fast builder builds allocated anything.</returns>
    public static bool Print(string[] corpora, TextWriter output)
    {
        var reader = new PageReader();
        var parser = new HtmlParser();
        int allocating = 0;
        foreach (string corpus in corpora)
        {
            (string Name, byte[] Content)[] pages = [.. TreeComparison.Pages(corpus)];
            foreach ((_, byte[] content) in pages.Take(WarmUpPages)) reader.Read(new Page(content), Options, Deadline.None);
            double ours = 0, theirs = 0;
            long bytes = 0;
            int handedOver = 0;
            var ratios = new List<double>();
            foreach ((string name, byte[] content) in pages)
            {
                var page = new Page(content);
                string text = Encoding.UTF8.GetString(new Utf8Transcoder().Transcode(content, null).Span);
                var build = new Contender("tree", _ => reader.Read(page, Options, Deadline.None));
                var parse = new Contender("AngleSharp", _ => parser.ParseDocument(text).Dispose());
                Reading[] readings = SideBySide.Alternate([content.Length], warmUpRounds: 1, Rounds, build, parse);
                if (reader.LastHandOver != HandOver.None) handedOver++;
                else if (readings[0].AllocatedBytes > 0)
                {
                    allocating++;
                    output.WriteLine($"{name} allocates {readings[0].AllocatedBytes} bytes");
                }
                ours += readings[0].CpuMicroseconds;
                theirs += readings[1].CpuMicroseconds;
                bytes += content.Length;
                ratios.Add(readings[1].CpuMicroseconds / readings[0].CpuMicroseconds);
            }
            ratios.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(corpus.TrimEnd('/'))}: {pages.Length} pages, {bytes} bytes, {handedOver} handed over; {bytes / ours:F0} MB/s, AngleSharp {bytes / theirs:F0}: "
                + $"1/{theirs / ours:F1} of its CPU time; nine of ten pages 1/{ratios[ratios.Count / 10]:F1} or less"));
        }
        output.WriteLine($"{allocating} pages allocate when warm");
        return allocating == 0;
    }
}
