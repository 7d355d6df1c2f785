using System.Buffers;
using BenchmarkDotNet.Attributes;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>The stages one by one, each over what the stages before it made of every page.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly NewsExtractorOptions _options = new();
    private readonly PageBlocks _blocks = new();
    private Page[] _pages = [];
    private PageTree[] _trees = [];
    private NewsArticle[] _articles = [];
    private PageReader _reader = new();

    [GlobalSetup]
    public void Setup()
    {
        _pages = [.. BenchmarkPages.Bytes.Select(bytes => new Page(bytes))];
        _trees = [.. _pages.Select(page => new PageReader().Read(page, _options, Deadline.None))];
        _articles = [.. _pages.Select(page => NewsExtractor.Default.Extract(page))];
        _reader = new PageReader();
    }

    [Benchmark(Baseline = true, Description = "1 bytes to tree")]
    public int Tree()
    {
        int nodes = 0;
        foreach (Page page in _pages) nodes += _reader.Read(page, _options, Deadline.None).Count;
        return nodes;
    }

    [Benchmark(Description = "2 metadata")]
    public int Metadata()
    {
        int authors = 0;
        foreach (PageTree tree in _trees) authors += MetadataReader.Read(tree, null).Authors.Count;
        return authors;
    }

    [Benchmark(Description = "3 comments")]
    public int Comments()
    {
        int comments = 0;
        foreach (PageTree tree in _trees) comments += CommentReader.Read(tree, readComments: true).Comments.Count;
        return comments;
    }

    [Benchmark(Description = "4 blocks")]
    public int Blocks()
    {
        int blocks = 0;
        foreach (PageTree tree in _trees)
        {
            BlockReader.Read(tree, _blocks, Deadline.None);
            blocks += _blocks.Count;
        }
        return blocks;
    }

    [Benchmark(Description = "6 quotes")]
    public int Quotes()
    {
        int quotes = 0;
        foreach (NewsArticle article in _articles) quotes += QuoteExtractor.Extract(article.ArticleBody, article.InLanguage).Count;
        return quotes;
    }

    [Benchmark(Description = "7 JSON")]
    public int Json()
    {
        _output.ResetWrittenCount();
        foreach (NewsArticle article in _articles) ArticleJson.Write(article, _output);
        return _output.WrittenCount;
    }
}
