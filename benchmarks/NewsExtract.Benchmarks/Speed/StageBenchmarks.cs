using System.Buffers;
using BenchmarkDotNet.Attributes;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>The stages one by one, each over what the stages before it made of every page.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly NewsExtractorOptions _options = new();
    private readonly PageBlocks _blocks = new();
    private readonly BlockClassifier _classifier = new();
    private Page[] _pages = [];
    private (PageTree Tree, PageNames Names, PageMetadata Metadata, CommentThread Comments)[] _read = [];
    private readonly PageNames _names = new();
    private readonly MetadataReader _metadata = new();
    private readonly CommentReader _comments = new();
    private NewsArticle[] _articles = [];
    private PageReader _reader = new();

    [ParamsSource(nameof(Sources))]
    public string Pages { get; set; } = "";

    public static IEnumerable<string> Sources => BenchmarkPages.Names;

    [GlobalSetup]
    public void Setup()
    {
        _pages = [.. BenchmarkPages.Read(Pages).Select(bytes => new Page(bytes))];
        _read = [.. _pages.Select(page => ReadToComments(new PageReader().Read(page, _options, Deadline.None)))];
        _articles = [.. _pages.Select(page => NewsExtractor.Default.Extract(page))];
        _reader = new PageReader();
    }

    /// <summary>What stages make of a page, in buffers of its own.</summary>
    private static (PageTree, PageNames, PageMetadata, CommentThread) ReadToComments(PageTree tree)
    {
        PageNames names = new PageNames().Read(tree);
        return (tree, names, new MetadataReader().Read(tree, names, null), new CommentReader().Read(tree, names, readComments: true));
    }

    [Benchmark(Baseline = true, Description = "1 bytes to tree")]
    public int Tree()
    {
        int nodes = 0;
        foreach (Page page in _pages) nodes += _reader.Read(page, _options, Deadline.None).Count;
        return nodes;
    }

    [Benchmark(Description = "2 names")]
    public int Names()
    {
        int hidden = 0;
        foreach ((PageTree tree, _, _, _) in _read) hidden += _names.Read(tree)[tree.Count - 1].Hidden ? 1 : 0;
        return hidden;
    }

    [Benchmark(Description = "3 metadata")]
    public int Metadata()
    {
        int authors = 0;
        foreach ((PageTree tree, PageNames names, _, _) in _read) authors += _metadata.Read(tree, names, null).Authors.Count;
        return authors;
    }

    [Benchmark(Description = "4 comments")]
    public int Comments()
    {
        int comments = 0;
        foreach ((PageTree tree, PageNames names, _, _) in _read)
            comments += _comments.Read(tree, names, readComments: true).Comments.Count;
        return comments;
    }

    [Benchmark(Description = "5 blocks")]
    public int Blocks()
    {
        int blocks = 0;
        foreach ((PageTree tree, PageNames names, _, _) in _read)
        {
            BlockReader.Read(tree, names, _blocks, Deadline.None);
            blocks += _blocks.Count;
        }
        return blocks;
    }

    [Benchmark(Description = "6 blocks and classifier")]
    public int Classifier()
    {
        int kept = 0;
        foreach ((PageTree tree, PageNames names, PageMetadata metadata, CommentThread comments) in _read)
        {
            BlockReader.Read(tree, names, _blocks, Deadline.None);
            _classifier.Classify(tree, _blocks, metadata, comments, Deadline.None);
            kept += _blocks[0].Kept ? 1 : 0;
        }
        return kept;
    }

    [Benchmark(Description = "7 quotes")]
    public int Quotes()
    {
        int quotes = 0;
        foreach (NewsArticle article in _articles) quotes += QuoteExtractor.Extract(article.ArticleBody, article.InLanguage).Count;
        return quotes;
    }

    [Benchmark(Description = "8 JSON")]
    public int Json()
    {
        _output.ResetWrittenCount();
        foreach (NewsArticle article in _articles) ArticleJson.Write(article, _output);
        return _output.WrittenCount;
    }
}
