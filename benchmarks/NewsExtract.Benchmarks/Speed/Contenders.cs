using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>Who is measured: this library in its ways of use, and what .NET has beside it.</summary>
internal sealed class Contenders(IReadOnlyList<byte[]> pages, NewsExtractorOptions? options = null)
{
    private readonly string[] _texts = [.. pages.Select(Encoding.UTF8.GetString)];
    private readonly Page[] _pages = [.. pages.Select(bytes => new Page(bytes))];
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly HtmlParser _parser = new();
    private readonly NewsExtractor _extractor = new(options);

    public Contender Json => new("NewsExtract, bytes to JSON", page =>
    {
        _output.ResetWrittenCount();
        _extractor.ExtractJson(_pages[page], _output);
    });

    public Contender Record => new("NewsExtract, bytes to record", page => _extractor.Extract(_pages[page]));

    public Contender AngleSharp => new("AngleSharp, parse only", page => _parser.ParseDocument(_texts[page]).Dispose());

    public Contender HtmlAgilityPack =>
        new("HtmlAgilityPack, parse only", page => new HtmlAgilityPack.HtmlDocument().LoadHtml(_texts[page]));

    public Contender SmartReader =>
        new("SmartReader, body and metadata", page => new global::SmartReader.Reader("https://news.example/", _texts[page]).GetArticle());
}
