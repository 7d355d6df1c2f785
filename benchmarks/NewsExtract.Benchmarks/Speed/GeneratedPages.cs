using System.Text;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>
/// Pages of any size in the proportions of real news pages, where most bytes are scripts, styles and attributes: of 100 bytes some 45 are
/// head and scripts, 35 the markup of menus, teasers and comments, 20 the article. Its sentences are
/// those of the sample pages. The same size gives the same page.
/// </summary>
internal static class GeneratedPages
{
    public const int Small = 20 << 10, Medium = 150 << 10, Large = 1 << 20;

    /// <param name="bytes">About how large the page is.</param>
    /// <param name="sentences">Paragraphs to fill it with.</param>
    public static byte[] Make(int bytes, IReadOnlyList<string> sentences)
    {
        var page = new StringBuilder(bytes + 4096);
        page.Append("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour wall to be raised after winter floods | The Example Courier</title>
            <meta property="og:title" content="Harbour wall to be raised after winter floods"><meta property="og:type" content="article">
            <meta name="description" content="The council voted for a higher wall, and for a tax that pays for it."><meta name="author" content="Ruth Calloway">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour wall to be raised after winter floods",
            "datePublished":"2026-02-11T08:30:00+01:00","author":[{"@type":"Person","name":"Ruth Calloway"}],"publisher":{"@type":"Organization","name":"The Example Courier"}}</script>

            """);
        int unit = bytes / 100;
        Fill(page, unit * 25, i =>
            $"<script>(function(w,d){{w.slots=w.slots||[];w.slots.push({{id:'slot-{i}',sizes:[[300,250],[728,90]],lazy:d.readyState!=='complete'&&{i}<7}})}})(window,document)</script>\n");
        Fill(page, unit * 15, i =>
            $".c{i}-card__media>img{{object-fit:cover;width:100%;height:{i % 9}rem}}@media(min-width:{i}px){{.c{i}{{display:grid;gap:1rem}}}}\n", "<style>", "</style>");
        page.Append("</head><body class=\"single article-template\"><header class=\"site-header\"><nav class=\"main-nav\" "
            + "aria-label=\"Sections\"><ul>\n");
        Fill(page, unit * 10, i =>
            $"<li class=\"nav__item nav__item--{i % 12}\"><a class=\"nav__link\" href=\"/section/{i}?ref=menu\" data-track=\"menu-{i}\">Section {i}</a></li>\n");
        page.Append("</ul></nav></header><main><article class=\"story\"><h1 class=\"story__headline\">Harbour wall to be raised after "
            + "winter floods</h1><p class=\"byline\">By Ruth Calloway</p>\n");
        // A text that repeats an earlier one is no part of an article: every paragraph has a sentence of its own.
        Fill(page, unit * 20, i =>
            $"<p class=\"story__paragraph\" data-index=\"{i}\">{sentences[i % sentences.Count]} That was entry {i} in the book of the harbour.</p>\n");
        page.Append("</article></main><aside class=\"related\" aria-label=\"More on this topic\">\n");
        Fill(page, unit * 15, i =>
            $"<div class=\"card card--teaser\"><a class=\"card__link\" href=\"/story/{i}.html\" title=\"Story {i}\"><img class=\"card__image\" src=\"/i/{i}.webp\" srcset=\"/i/{i}@2x.webp 2x\" alt=\"\" loading=\"lazy\" width=\"320\" height=\"180\"><span class=\"card__title\">What the ferry timetable of stop {i} means</span></a></div>\n");
        page.Append("</aside><section id=\"comments\" class=\"comments-area\"><h2>Comments</h2><ol class=\"comment-list\">\n");
        Fill(page, unit * 10, i =>
            $"<li class=\"comment depth-1\" id=\"comment-{i}\"><cite class=\"fn comment-author\">Reader {i}</cite><time datetime=\"2026-02-1{i % 9}T10:00\">day {i}</time><div class=\"comment-content\"><p>{sentences[(i * 7 + 3) % sentences.Count]}</p></div><a class=\"comment-reply-link\" href=\"#r{i}\">Reply</a></li>\n");
        page.Append("</ol></section><footer class=\"site-footer\"><p>The Example Courier</p></footer></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Fill(StringBuilder page, int length, Func<int, string> item, string before = "", string after = "")
    {
        page.Append(before);
        int end = page.Length + length;
        for (int i = 0; page.Length < end; i++) page.Append(item(i));
        page.Append(after);
    }
}
