using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>Draws BenchmarkDotNet's report of <see cref="PipelineBenchmarks"/>: for each set of pages a group of bars, as multiples of the fastest.</summary>
internal static class BenchmarkChart
{
    private const int Width = 760, LabelWidth = 250, RowHeight = 24, GroupGap = 34, BarWidth = Width - LabelWidth - 90;

    private sealed record Bar(string Pages, string Name, double Nanoseconds);

    /// <param name="report">A <c>*-report-brief.json</c> file.</param>
    /// <param name="svg">Where the picture goes.</param>
    public static void Write(string report, string svg)
    {
        List<IGrouping<string, Bar>> groups = [.. Read(report).GroupBy(bar => bar.Pages)];
        int height = groups.Sum(group => GroupGap + group.Count() * RowHeight) + 16;
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{height}}" role="img" aria-label="CPU time by extractor and kind of pages" font-family="system-ui, sans-serif" font-size="13">
            <style>
              text { fill: #24292f } .group { font-weight: 600 } .ours { fill: #1a7f64 } .theirs { fill: #8c959f }
              @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .ours { fill: #3fb68b } .theirs { fill: #6e7681 } }
            </style>

            """);
        int y = 0;
        foreach (IGrouping<string, Bar> group in groups)
        {
            y += GroupGap;
            picture.Append(CultureInfo.InvariantCulture, $"<text class=\"group\" x=\"0\" y=\"{y - 10}\">{Encode(Path.GetFileName(group.Key.TrimEnd('/')))} pages</text>\n");
            double fastest = group.Min(bar => bar.Nanoseconds), slowest = group.Max(bar => bar.Nanoseconds);
            foreach (Bar bar in group.OrderBy(bar => bar.Nanoseconds))
            {
                double width = Math.Max(1, bar.Nanoseconds / slowest * BarWidth);
                picture.Append(CultureInfo.InvariantCulture, $"""
                    <text x="{LabelWidth - 8}" y="{y + 16}" text-anchor="end">{Encode(bar.Name)}</text>
                    <rect class="{(bar.Name.StartsWith("NewsExtract", StringComparison.Ordinal) ? "ours" : "theirs")}" x="{LabelWidth}" y="{y + 3}" width="{width:F1}" height="{RowHeight - 6}" rx="2"/>
                    <text x="{LabelWidth + width + 6:F1}" y="{y + 16}">{bar.Nanoseconds / fastest:F1} x</text>

                    """);
                y += RowHeight;
            }
        }
        File.WriteAllText(svg, picture.Append("</svg>\n").ToString());
    }

    private static IEnumerable<Bar> Read(string report)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(report));
        foreach (JsonElement benchmark in document.RootElement.GetProperty("Benchmarks").EnumerateArray())
        {
            yield return new Bar(
                benchmark.GetProperty("Parameters").GetString()!.Replace("Pages=", "", StringComparison.Ordinal),
                benchmark.GetProperty("MethodTitle").GetString()!.Trim('\''),
                benchmark.GetProperty("Statistics").GetProperty("Median").GetDouble());
        }
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
