using System.Globalization;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>Figures about speed that are printed, not judged.</summary>
internal static class SpeedReport
{
    /// <summary>Of the column of names.</summary>
    public const int NameWidth = 32;

    /// <summary>Extraction beside SmartReader, AngleSharp and HtmlAgilityPack on the same pages in one run.</summary>
    /// <param name="names">Names of pages as <see cref="BenchmarkPages.Read"/> takes them.</param>
    public static void Compare(string[] names, int rounds, TextWriter output)
    {
        byte[][] pages = [.. names.SelectMany(BenchmarkPages.Read)];
        var contenders = new Contenders(pages);
        Reading[] readings = SideBySide.InTurn(
            [.. pages.Select(page => page.Length)], warmUpRounds: 1, rounds, contenders.Json, contenders.Record, contenders.AngleSharp,
                contenders.HtmlAgilityPack, contenders.SmartReader);
        output.WriteLine($"{pages.Length} pages, {pages.Sum(page => (long)page.Length)} bytes, {rounds} rounds");
        output.WriteLine($"{"",-NameWidth}{"us a page",12}{"ratio",8}{"bytes a page",14}");
        foreach (Reading reading in readings)
        {
            double ratio = reading.CpuMicroseconds / readings[0].CpuMicroseconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{reading.Name,-NameWidth}{reading.CpuMicroseconds / pages.Length,12:F0}{ratio,8:F2}{reading.AllocatedBytes / pages.Length,14:F0}"));
        }
    }

    /// <summary>How cost grows with a page's size: the slope of CPU time over bytes, both as logarithms. 1 is linear.</summary>
    public static void Growth(TextWriter output)
    {
        // The largest page has more elements than are allowed by default, and takes no time where it is refused.
        var limitless = new NewsExtractorOptions
        {
            MaxPageBytes = int.MaxValue,
            MaxElements = int.MaxValue,
            PageTimeout = Timeout.InfiniteTimeSpan,
        };
        int[] sizes = [10 << 10, 40 << 10, 160 << 10, 640 << 10, 2560 << 10, 8 << 20];
        byte[][] pages = [.. sizes.Select(BenchmarkPages.Generated)];
        var slope = new Slope();
        for (int i = 0; i < pages.Length; i++)
        {
            NewsArticle article = new NewsExtractor(limitless).Extract(new Page(pages[i]));
            if (article.Status != ExtractionStatus.Ok)
                throw new InvalidOperationException($"A page of {pages[i].Length} bytes ended in {article.Status}: its time says nothing.");
            Reading reading = SideBySide.Alternate([pages[i].Length], warmUpRounds: 3, rounds: 7,
                new Contenders([pages[i]], limitless).Json)[0];
            slope.Add(Math.Log(pages[i].Length), Math.Log(reading.CpuMicroseconds));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pages[i].Length,10} bytes {reading.CpuMicroseconds,12:F0} us {reading.CpuMicroseconds * 1000 / pages[i].Length,8:F2} ns a byte, "
                + $"{article.ArticleBody.Length} characters of body, {article.Quotes.Count} quotes, {article.Comments.Count} comments"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exponent {slope.Value:F3}"));
    }

    /// <summary>Least squares through points.</summary>
    private struct Slope
    {
        private double _n, _x, _y, _xx, _xy;

        public void Add(double x, double y) => (_n, _x, _y, _xx, _xy) = (_n + 1, _x + x, _y + y, _xx + x * x, _xy + x * y);

        public readonly double Value => (_n * _xy - _x * _y) / (_n * _xx - _x * _x);
    }
}
