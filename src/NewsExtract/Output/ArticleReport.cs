using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NewsExtract.Output;
using NewsExtract.Output.Inspector;

namespace NewsExtract;

/// <summary>
/// An article as a report to look at: what was kept of the page and what was removed, and why; the record; who said what; the comments.
/// </summary>
public static class ArticleReport
{
    private static readonly string Style = ReadStyle();

    /// <summary>Nothing may be loaded or run: the one style sheet is known by its hash, and there is no script.</summary>
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>
    /// Writes one HTML page that needs nothing beside itself: no script, no image, no font,
    /// no connection. Every text of the record is encoded.
    /// </summary>
    /// <remarks>
    /// The removed blocks and the reasons are those of <see cref="NewsArticle.Explanation"/>: set
    /// <see cref="NewsExtractorOptions.Explain"/> when extracting. Without it the kept blocks are shown alone.
    /// </remarks>
    /// <param name="article">The record, with spans in UTF-16 units as the extractor gives them.</param>
    /// <param name="output">Receives the page. Its encoding should be UTF-8, which the page says it is in.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(NewsArticle article, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlWriter(output);
        var speakers = new Speakers(article.Quotes);
        WriteHead(html, article);
        WriteHeader(html, article, speakers);
        html.WriteAsIs("<main>\n<div class=\"page\">");
        BlockSection.Write(html, article, new QuotedText(article, speakers));
        CommentSection.Write(html, article);
        html.WriteAsIs("</div>\n<div class=\"beside\">");
        RecordSection.Write(html, article);
        QuoteSection.Write(html, article, speakers);
        html.WriteAsIs("</div>\n</main>\n");
        html.Write($"<footer><p>Made by NewsExtract {Version}.</p></footer>\n</body>\n</html>\n");
    }

    private static void WriteHead(HtmlWriter html, NewsArticle article)
    {
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{article.Headline ?? article.Id ?? "Page"} – NewsExtract</title>
            <style>
            """);
        html.WriteAsIs(Style);
        html.WriteAsIs("</style>\n</head>\n<body>\n");
    }

    private static void WriteHeader(HtmlWriter html, NewsArticle article, Speakers speakers)
    {
        html.Write($"""
            <a class="skip" href="#blocks">Skip to the page's blocks</a>
            <header>
            <p class="outlet" dir="auto">{article.Publisher?.Name ?? Host(article.Url) ?? article.Id}</p>
            """);
        if (article.Headline is { Length: > 0 } headline) html.Write($"<h1 dir=\"auto\">{headline}</h1>");
        else html.Write($"<h1 class=\"missing\">No headline was found</h1>");
        if (article.Standfirst is { Length: > 0 } standfirst) html.Write($"<p class=\"standfirst\" dir=\"auto\">{standfirst}</p>");
        if (article.Status != ExtractionStatus.Ok) WriteStatus(html, article);
        html.Write($"<ul class=\"figures\">");
        if (article.Explanation is { } decisions)
            html.Write($"<li><b>{Count(article.Blocks.Count)}</b> of {Count(decisions.Count)} blocks kept</li>");
        WriteCount(html, Words(article.ArticleBody), "word");
        WriteCount(html, article.Quotes.Count, "quote");
        WriteCount(html, speakers.All.Count, "speaker");
        WriteCount(html, article.Comments.Count, "comment");
        html.Write($"""
            <li>confidence <b>{article.Confidence}</b></li></ul>
            </header>
            <nav class="sections" aria-label="Sections"><a href="#blocks">Blocks</a>
            """);
        if (FirstKept(article) is { } first) html.Write($" <a href=\"#block-{first}\">Article</a>");
        html.WriteAsIs(" <a href=\"#record\">Record</a> <a href=\"#quotes\">Quotes</a> <a href=\"#comments\">Comments</a></nav>\n");
    }

    private static void WriteCount(HtmlWriter html, int number, string thing) =>
        html.Write($"<li><b>{Count(number)}</b> {thing}{(number == 1 ? "" : "s")}</li>");

    private static int? FirstKept(NewsArticle article)
    {
        if (article.Blocks.Count == 0 || article.Explanation is not { } decisions) return null;
        for (int i = 0; i < decisions.Count; i++)
            if (decisions[i].Kept) return i;
        return null;
    }

    private static void WriteStatus(HtmlWriter html, NewsArticle article)
    {
        string meaning = article.Status switch
        {
            ExtractionStatus.NoArticle => "the page was read, and nothing on it was taken for an article.",
            ExtractionStatus.Truncated => "the page was cut off where it was stored, and this is what there was of it.",
            _ => "the page could not be extracted.",
        };
        html.Write($"<p class=\"status\" role=\"status\"><b>{CamelCaseEnumConverter<ExtractionStatus>.NameOf(article.Status)}</b>: {meaning} {FirstLines(article.StatusDetail)}</p>");
    }

    private static string? FirstLines(string? detail) => detail is { Length: > 2000 } ? detail[..2000] : detail;

    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : null;

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static int Words(string text)
    {
        int words = 0;
        for (int i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) words++;
        return words;
    }

    /// <summary>Without the number of the commit.</summary>
    private static string Version { get; } =
        typeof(ArticleReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string ReadStyle()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsExtract.Output.Inspector.report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
