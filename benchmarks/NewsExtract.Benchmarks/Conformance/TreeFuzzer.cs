using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Benchmarks.Conformance;

/// <summary>Compares the fast builder with AngleSharp on broken pages made from real ones.</summary>
internal static class TreeFuzzer
{
    private const int MostShown = 100, PagesBetweenNotes = 50_000;

    /// <returns>Whether no page crashed and every disagreement has an explanation.</returns>
    public static bool Run(int pages, int seed, string[] corpora, TextWriter output)
    {
        string[] sources = [.. corpora.SelectMany(TreeComparison.Pages).Select(page => Text(page.Content))];
        var mutator = new PageMutator(sources, seed);
        var tree = new PageTree();
        var builder = new FastTreeBuilder(tree);
        int handedOver = 0, unexplained = 0;
        var explained = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < pages; i++)
        {
            if (i > 0 && i % PagesBetweenNotes == 0)
                output.WriteLine($"... {i} pages in {watch.Elapsed.TotalMinutes:F0} min, {unexplained} disagreements unexplained");
            byte[] bytes = Encoding.UTF8.GetBytes(mutator.Next());
            string html = Encoding.UTF8.GetString(bytes);
            if (builder.Build(new Utf8Page(bytes, 0, bytes.Length, WebEncoding.Utf8, bytes.Contains((byte)0)), int.MaxValue,
                Deadline.None) != HandOver.None)
            {
                handedOver++;
                continue;
            }
            string actual = TreeText.Of(tree);
            string expected = TreeText.OfAngleSharp(html);
            if (actual == expected) continue;
            if (AngleSharpDeparture.Explain(html) is { } reason)
            {
                explained[reason] = explained.GetValueOrDefault(reason) + 1;
                continue;
            }
            if (++unexplained <= MostShown)
                output.WriteLine($"=== page {i} of seed {seed}\n{html}\n--- {TreeText.Difference(expected, actual)}");
        }
        output.WriteLine($"{pages} pages, {handedOver} handed over, {unexplained} disagreements unexplained");
        foreach ((string reason, int count) in explained)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8}  {reason}"));
        return unexplained == 0;
    }

    private static string Text(byte[] content) => Encoding.UTF8.GetString(new Utf8Transcoder().Transcode(content, null).Span);
}
