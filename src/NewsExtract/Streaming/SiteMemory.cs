namespace NewsExtract.Streaming;

/// <summary>
/// Takes out of the bodies what the pages of one host have in common: calls, notes on the author, notices of rights that read like
/// paragraphs. Pages are judged together, <see cref="Window"/> of them as they stand in the input, so that no page's record depends on the
/// order within a window. Extraction goes on meanwhile: only finished records wait until their window is full. The record of a page without
/// a known host does not wait, except behind others in an ordered stream.
/// </summary>
internal sealed class SiteMemory(bool ordered)
{
    /// <summary>
    /// Pages judged together: enough to meet a host again in mixed input, 20 MB with their bytes on average; a window of 256 raised the
    /// peak of a 4,000-page archive from 214 to 310 MB.
    /// </summary>
    public const int Window = 96;

    /// <summary>A text that this many articles of a host have in common is the site's.</summary>
    private const int FewestArticles = 3;

    /// <summary>Characters; shorter texts may be headings that many articles have ("Background").</summary>
    private const int ShortestText = 25;

    /// <summary>A page that shares a larger part of its body with others is another version of an article, and keeps all of it.</summary>
    private const double MostRepeated = .5;

    private readonly Dictionary<long, Waiting> _windows = [];

    private sealed class Waiting
    {
        public int Seen;
        public List<ExtractionResult> Results { get; } = [];
    }

    /// <returns>The results that need wait no longer.</returns>
    public IReadOnlyList<ExtractionResult> Add(ExtractionResult result)
    {
        long window = result.Index / Window;
        if (!_windows.TryGetValue(window, out Waiting? waiting)) _windows[window] = waiting = new Waiting();
        waiting.Seen++;
        bool waits = HostOf(result) is not null || (ordered && waiting.Results.Count > 0);
        if (waits) waiting.Results.Add(result);
        if (waiting.Seen < Window) return waits ? [] : [result];
        _windows.Remove(window);
        IReadOnlyList<ExtractionResult> judged = Judge(waiting.Results);
        return waits ? judged : [.. judged, result];
    }

    /// <returns>What still waits when the input has ended.</returns>
    public IReadOnlyList<ExtractionResult> Flush() =>
        [.. _windows.OrderBy(window => window.Key).SelectMany(window => Judge(window.Value.Results))];

    private static string? HostOf(ExtractionResult result) =>
        Uri.TryCreate(result.Article.Url, UriKind.Absolute, out Uri? url) && url.Host.Length > 0 ? url.Host : null;

    private static ExtractionResult[] Judge(List<ExtractionResult> results)
    {
        ExtractionResult[] judged = [.. results];
        foreach (IGrouping<string?, int> site in Enumerable.Range(0, judged.Length).GroupBy(i => HostOf(judged[i])))
        {
            if (site.Key is null || site.Count() < FewestArticles) continue;
            HashSet<TextSlice> repeated = Repeated(site.Select(i => judged[i].Article));
            if (repeated.Count == 0) continue;
            foreach (int i in site) judged[i] = judged[i] with { Article = Without(judged[i].Article, repeated) };
        }
        return judged;
    }

    /// <summary>Texts that stand in several articles; two pages of one headline are one article.</summary>
    private static HashSet<TextSlice> Repeated(IEnumerable<NewsArticle> articles)
    {
        var headlines = new Dictionary<TextSlice, HashSet<string>>();
        foreach (NewsArticle article in articles)
        {
            foreach (Block block in article.Blocks)
            {
                var text = new TextSlice(block.Characters);
                if (text.Length < ShortestText) continue;
                if (!headlines.TryGetValue(text, out HashSet<string>? seen)) headlines[text] = seen = [];
                if (seen.Count < FewestArticles) seen.Add(article.Headline ?? article.Url ?? "");
            }
        }
        return [.. headlines.Where(text => text.Value.Count >= FewestArticles).Select(text => text.Key)];
    }

    private static NewsArticle Without(NewsArticle article, HashSet<TextSlice> repeated)
    {
        int dropped = article.Blocks.Where(IsRepeated).Sum(block => block.Characters.Length);
        return dropped == 0 || dropped > article.Body.Length * MostRepeated
            ? article : BlockRemoval.Remove(article, IsRepeated, "repeated on the site");

        bool IsRepeated(Block block) => repeated.Contains(new TextSlice(block.Characters));
    }
}
