using System.Runtime.CompilerServices;

namespace NewsExtract.Cli.Supervision;

/// <summary>
/// Has the extractor's code compiled before a worker says that it is ready: that takes a second of a processor, and a supervisor on a busy
/// machine would take the first page for one that hangs.
/// </summary>
internal static class WarmUp
{
    private static ReadOnlySpan<byte> Page => """
        <!DOCTYPE html><html lang="en"><head><title>Warm</title><meta property="og:title" content="Warm">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-10-02","author":{"name":"Jo Field"}}</script></head>
        <body><nav><ul><li><a href="/a">News</a></li></ul></nav><article><h1>Warm</h1><p class="byline">By Jo Field</p>
        <p>“The first page waits for the compiler,” said Mayor Ada Lund. “It does,” she added, and the council said that it was ready.</p>
        <ul><li>One</li></ul></article><ol class="comment-list"><li class="comment">Late &amp; again</li></ol></body></html>
        """u8;

    public static void Run(NewsExtractorOptions options)
    {
        if (RuntimeFeature.IsDynamicCodeCompiled)
            new NewsExtractor(options with { PageTimeout = Timeout.InfiniteTimeSpan }).Extract(Page.ToArray());
    }
}
