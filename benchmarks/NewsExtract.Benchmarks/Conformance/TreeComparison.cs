using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Benchmarks.Conformance;

/// <summary>
/// Builds every page of some corpora with the fast builder and with AngleSharp, and reports what is handed over and what differs.
/// </summary>
internal static class TreeComparison
{
    /// <returns>Whether all trees that were built are equal, or differ where AngleSharp departs from the standard.</returns>
    public static bool Print(string[] corpora, TextWriter output)
    {
        long allBytes = 0, allHandedOver = 0;
        int differences = 0, unexplained = 0;
        foreach (string corpus in corpora)
        {
            int pages = 0, different = 0;
            long bytes = 0;
            var handedOver = new SortedDictionary<HandOver, (int Pages, long Bytes)>();
            foreach ((string name, byte[] content) in Pages(corpus))
            {
                pages++;
                Utf8Page page = new Utf8Transcoder().Transcode(content, null);
                bytes += page.Span.Length;
                var tree = new PageTree();
                HandOver reason = new FastTreeBuilder(tree).Build(page, int.MaxValue, Deadline.None);
                if (reason != HandOver.None)
                {
                    (int count, long size) = handedOver.GetValueOrDefault(reason);
                    handedOver[reason] = (count + 1, size + page.Span.Length);
                    continue;
                }
                string html = Encoding.UTF8.GetString(page.Span);
                string expected = TreeText.OfAngleSharp(html);
                string actual = TreeText.Of(tree);
                if (expected == actual) continue;
                different++;
                string? departure = AngleSharpDeparture.Explain(html);
                if (departure is null) unexplained++;
                output.WriteLine($"{name}: {(departure is null ? "UNEXPLAINED: " + TreeText.Difference(expected, actual) : "AngleSharp " + departure)}");
            }
            allBytes += bytes;
            allHandedOver += handedOver.Values.Sum(entry => entry.Bytes);
            differences += different;
            string reasons = string.Join(", ", handedOver.Select(entry =>
                $"{entry.Key} {entry.Value.Pages} pages {entry.Value.Bytes} bytes"));
            output.WriteLine($"{Path.GetFileName(corpus.TrimEnd('/'))}: {pages} pages, {bytes} bytes, {different} differ; handed over: {reasons}");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"handed over {100.0 * allHandedOver / Math.Max(1, allBytes):F3} % of {allBytes} bytes; {differences} trees differ, {unexplained} without an explanation"));
        return unexplained == 0;
    }

    public static void PrintBoth(string file, TextWriter output)
    {
        Utf8Page page = new Utf8Transcoder().Transcode(File.ReadAllBytes(file), null);
        var tree = new PageTree();
        HandOver reason = new FastTreeBuilder(tree).Build(page, int.MaxValue, Deadline.None);
        output.WriteLine(reason == HandOver.None ? TreeText.Of(tree) : $"handed over: {reason}\n");
        output.WriteLine($"AngleSharp:\n{TreeText.OfAngleSharp(Encoding.UTF8.GetString(page.Span))}");
    }

    /// <summary>The pages of a corpus in their original bytes.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Pages(string corpus)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(corpus, "pages.zip"));
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.Length > 0))
        {
            var content = new byte[entry.Length];
            using (Stream stream = entry.Open()) stream.ReadExactly(content);
            yield return (entry.FullName, content);
        }
    }
}
