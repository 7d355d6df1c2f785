using System.Buffers;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>Whole pages, beside what .NET has for them. Judge by Ratio and Alloc Ratio, not by milliseconds.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly HtmlParser _parser = new();
    private readonly string[] _texts = BenchmarkPages.Texts;
    private readonly byte[][] _pages = BenchmarkPages.Bytes;
    private readonly NewsExtractor _everything = new();
    private readonly NewsExtractor _withoutQuotes = new(new NewsExtractorOptions { Quotes = false });

    [Benchmark(Baseline = true, Description = "AngleSharp: parse only")]
    public int AngleSharpParse()
    {
        int children = 0;
        foreach (string page in _texts)
        {
            using var document = _parser.ParseDocument(page);
            children += document.ChildNodes.Length;
        }
        return children;
    }

    [Benchmark(Description = "HtmlAgilityPack: parse only")]
    public int HtmlAgilityPackParse()
    {
        int children = 0;
        foreach (string page in _texts)
        {
            var document = new HtmlAgilityPack.HtmlDocument();
            document.LoadHtml(page);
            children += document.DocumentNode.ChildNodes.Count;
        }
        return children;
    }

    [Benchmark(Description = "SmartReader: body and metadata")]
    public int SmartReader()
    {
        int length = 0;
        foreach (string page in _texts)
            length += new global::SmartReader.Reader("https://news.example/", page).GetArticle().TextContent?.Length ?? 0;
        return length;
    }

    [Benchmark(Description = "NewsExtract: body, metadata, comments")]
    public int WithoutQuotes() => Length(_withoutQuotes);

    [Benchmark(Description = "NewsExtract: all, with quotes")]
    public int Everything() => Length(_everything);

    [Benchmark(Description = "NewsExtract: bytes to JSON")]
    public int Json()
    {
        int length = 0;
        foreach (byte[] page in _pages)
        {
            _output.ResetWrittenCount();
            _everything.ExtractJson(new Page(page), _output);
            length += _output.WrittenCount;
        }
        return length;
    }

    private int Length(NewsExtractor extractor)
    {
        int length = 0;
        foreach (byte[] page in _pages) length += extractor.Extract(new Page(page)).ArticleBody.Length;
        return length;
    }
}
