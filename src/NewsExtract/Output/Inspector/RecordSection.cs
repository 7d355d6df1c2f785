using System.Globalization;

namespace NewsExtract.Output.Inspector;

/// <summary>The record's fields other than its blocks, quotes and comments, under the names they have in JSON.</summary>
internal static class RecordSection
{
    public static void Write(HtmlWriter html, NewsArticle article)
    {
        html.Write($"<section id=\"record\" aria-labelledby=\"record-title\"><h2 id=\"record-title\">The record</h2><dl class=\"record\">");
        WriteText(html, "id", article.Id);
        WriteAddress(html, "url", article.Url);
        WriteText(html, "headline", article.Headline);
        WriteText(html, "standfirst", article.Standfirst);
        WriteText(html, "description", article.Description);
        WriteList(html, "author", article.Author, WriteAuthor);
        WriteText(html, "publisher", article.Publisher?.Name);
        WriteText(html, "datePublished", article.DatePublished?.ToString());
        WriteText(html, "dateModified", article.DateModified?.ToString());
        WriteText(html, "inLanguage", article.InLanguage);
        WriteText(html, "articleSection", article.ArticleSection);
        WriteList(html, "keywords", article.Keywords, (keyword) => html.Write($"<li class=\"keyword\" dir=\"auto\">{keyword}</li>"));
        WriteText(html, "isAccessibleForFree", article.IsAccessibleForFree switch { true => "true", false => "false", null => null });
        WriteList(html, "image", article.Image, WriteImage);
        WriteText(html, "confidence", article.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        html.Write($"</dl></section>");

        void WriteAuthor(Author author)
        {
            html.Write($"<li dir=\"auto\">");
            WriteLink(html, author.Url, author.Name);
            html.Write($"</li>");
        }

        void WriteImage(ArticleImage image)
        {
            html.Write($"<li>");
            if (image.Url is { } url) WriteLink(html, url, url);
            if (image.Caption is { } caption) html.Write($"<p dir=\"auto\">{caption}</p>");
            if (image.Credit is { } credit) html.Write($"<p class=\"credit\" dir=\"auto\">{credit}</p>");
            html.Write($"</li>");
        }
    }

    /// <summary>A link where the address is one of the web; any other address is shown, not followed.</summary>
    private static void WriteLink(HtmlWriter html, string? url, string text)
    {
        if (WebAddress.IsWeb(url)) html.Write($"<a href=\"{url}\" rel=\"noopener noreferrer nofollow\">{text}</a>");
        else html.Write($"{text}");
    }

    private static void WriteAddress(HtmlWriter html, string name, string? url)
    {
        if (url is null)
        {
            WriteText(html, name, null);
            return;
        }
        html.Write($"<dt>{name}</dt><dd>");
        WriteLink(html, url, url);
        html.Write($"</dd>");
    }

    private static void WriteText(HtmlWriter html, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) html.Write($"<dt>{name}</dt><dd class=\"missing\">not found</dd>");
        else html.Write($"<dt>{name}</dt><dd dir=\"auto\">{value}</dd>");
    }

    private static void WriteList<T>(HtmlWriter html, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            WriteText(html, name, null);
            return;
        }
        html.Write($"<dt>{name}</dt><dd><ul>");
        foreach (T item in items) write(item);
        html.Write($"</ul></dd>");
    }
}
