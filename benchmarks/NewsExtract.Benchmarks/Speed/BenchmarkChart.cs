using System.Globalization;
using System.Text;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>Draws what <see cref="SpeedReport.Compare"/> printed: a bar for each contender, as multiples of the fastest.</summary>
internal static class BenchmarkChart
{
    private const int Width = 760, LabelWidth = 330, RowHeight = 24, Top = 34, BarWidth = Width - LabelWidth - 60;

    private sealed record Bar(string Name, double Microseconds);

    /// <param name="table">A file with the table.</param>
    /// <param name="svg">Where the picture goes.</param>
    public static void Write(string table, string svg)
    {
        string[] lines = File.ReadAllLines(table);
        // A line about the pages, a line of headings, then a name and microseconds a page in each.
        Bar[] bars = [.. lines.Skip(2).Where(line => line.Length > 0).Select(Read).OrderBy(bar => bar.Microseconds)];
        int height = Top + bars.Length * RowHeight + 8;
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{height}}" role="img" aria-label="CPU time a page by extractor" font-family="system-ui, sans-serif" font-size="13">
            <style>
              text { fill: #24292f } .title { font-weight: 600 } .ours { fill: #1a7f64 } .theirs { fill: #8c959f }
              @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .ours { fill: #3fb68b } .theirs { fill: #6e7681 } }
            </style>
            <text class="title" x="0" y="{{Top - 12}}">CPU time a page: {{Encode(lines[0])}}</text>

            """);
        int y = Top;
        foreach (Bar bar in bars)
        {
            double width = Math.Max(1, bar.Microseconds / bars[^1].Microseconds * BarWidth);
            string side = bar.Name.StartsWith("NewsExtract", StringComparison.Ordinal) ? "ours" : "theirs";
            picture.Append(CultureInfo.InvariantCulture, $"""
                <text x="{LabelWidth - 8}" y="{y + 16}" text-anchor="end">{Encode(bar.Name)}</text>
                <rect class="{side}" x="{LabelWidth}" y="{y + 3}" width="{width:F1}" height="{RowHeight - 6}" rx="2"/>
                <text x="{LabelWidth + width + 6:F1}" y="{y + 16}">{bar.Microseconds / bars[0].Microseconds:F1} x</text>

                """);
            y += RowHeight;
        }
        File.WriteAllText(svg, picture.Append("</svg>\n").ToString());
    }

    private static Bar Read(string line)
    {
        string[] columns = line[SpeedReport.NameWidth..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Bar(line[..SpeedReport.NameWidth].Trim(), double.Parse(columns[0], CultureInfo.InvariantCulture));
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
