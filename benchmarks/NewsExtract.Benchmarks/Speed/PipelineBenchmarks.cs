using BenchmarkDotNet.Attributes;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>Whole pages, beside what .NET has for them. Judge by Ratio and Alloc Ratio, not by milliseconds.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private byte[][] _pages = [];
    private Contenders _contenders = new([]);

    [ParamsSource(nameof(Names))]
    public string Pages { get; set; } = "";

    public static IEnumerable<string> Names => BenchmarkPages.Names;

    [GlobalSetup]
    public void Setup()
    {
        _pages = BenchmarkPages.Read(Pages);
        _contenders = new Contenders(_pages);
    }

    [Benchmark(Baseline = true, Description = "AngleSharp, parse only")]
    public void AngleSharp() => Run(_contenders.AngleSharp);

    [Benchmark(Description = "HtmlAgilityPack, parse only")]
    public void HtmlAgilityPack() => Run(_contenders.HtmlAgilityPack);

    [Benchmark(Description = "SmartReader, body and metadata")]
    public void SmartReader() => Run(_contenders.SmartReader);

    [Benchmark(Description = "NewsExtract, bytes to record")]
    public void Record() => Run(_contenders.Record);

    [Benchmark(Description = "NewsExtract, bytes to JSON")]
    public void Json() => Run(_contenders.Json);

    private void Run(Contender contender)
    {
        for (int i = 0; i < _pages.Length; i++) contender.Work(i);
    }
}
