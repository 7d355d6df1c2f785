using System.Text;

namespace NewsExtract.Tests.Boilerplate;

/// <summary>Articles that stand in a page's scripts alone.</summary>
public class ScriptBodyTests
{
    private const string First =
        "The harbour office has moved its clock forward by four minutes, after fishermen complained for a year that the gates closed "
        + "while their boats were still in sight of the quay.";
    private const string Second =
        "“We measured it against the tide tables of three towns,” said Ilse Brandt, the harbour master. “The old clock had been slow "
        + "since the storm, and nobody had dared to climb up and look at it.”";
    private const string Third =
        "The gates will keep their hours. Whoever comes late may still ring the bell at the pilot house, where somebody is awake at any "
        + "time of the night.";

    private static NewsArticle Extract(string script, string markup = "") => NewsExtractor.Default.Extract(new Page(Encoding.UTF8.GetBytes($$"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour clock put right</title>
        <meta property="og:title" content="Harbour clock put right"><meta property="article:published_time" content="2025-02-11T08:00:00Z"></head>
        <body><div id="root"><nav><a href="/">Home</a> <a href="/harbour">Harbour</a></nav>{{markup}}</div>{{script}}</body></html>
        """)));

    private static string Padding =>
        string.Join(',', Enumerable.Range(0, 30).Select(i => $$"""{"id":{{i}},"slug":"harbour-{{i}}","label":"Link {{i}}"}"""));

    [Fact]
    public void Paragraphs_in_the_state_of_a_page_are_its_body()
    {
        NewsArticle article = Extract($$$"""
            <script id="__NEXT_DATA__" type="application/json">{"props":{"menu":[{{{Padding}}}],"article":{"title":"Harbour clock put right","content":[
            {"type":"paragraph","text":"{{{First}}}"},{"type":"paragraph","text":"{{{Second}}}"},{"type":"paragraph","text":"{{{Third}}}" } ] } } }</script>
            """);
        Assert.Equal(ExtractionStatus.Ok, article.Status);
        Assert.Equal([First, Second, Third], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_body_in_one_string_of_markup_is_cut_into_its_paragraphs()
    {
        NewsArticle article = Extract($$$"""
            <script>window.__STATE__ = {"menu":[{{{Padding}}}],"story":{"body":"<p>{{{First}}}<\/p><p>{{{Second}}}<\/p><figure><figcaption>The clock. Photo: A. Lund</figcaption><\/figure><p>{{{Third}}}<\/p>" } }; window.start();</script>
            """);
        Assert.Equal([First, Second, Third], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void What_is_shown_where_scripts_do_not_run_is_the_body_of_a_page_without_another()
    {
        NewsArticle article = Extract("<noscript>Please switch scripts on.</noscript>",
            $"<noscript><div><p>{First}</p><p>{Second}</p>{Third}</div><style>p {{ color: red }}</style></noscript>");
        Assert.Equal([First, Second, Third], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_caption_and_a_line_about_the_author_are_no_body_in_place_of_what_a_script_states()
    {
        NewsArticle article = Extract(
            $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}}\n{{Second}}\n{{Third}}"}</script>""",
            """
            <h1>Harbour clock put right</h1>
            <div>The clock on the harbour office, seen from the old quay, on the first morning of February. Photo: A. Lund</div>
            <div class="author"><div>Ada Lund fell in love with boats at the age of 12. She has been writing on local affairs since 2008.</div></div>
            """);
        Assert.Equal([First, Second, Third], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Teasers_in_the_state_of_a_front_page_are_no_body()
    {
        string teasers = string.Join(',', Enumerable.Range(0, 20)
            .Select(i => $$"""{"teaser":"Short news number {{i}} of the day. Read it here."}"""));
        Assert.Equal(ExtractionStatus.NoArticle,
            Extract($$"""<script type="application/json">{"menu":[{{Padding}}],"front":[{{teasers}}]}</script>""").Status);
    }

    [Theory]
    [InlineData("<script>var x = {\"a\": \"broken")]
    [InlineData("<script>window.a = function() { return [1, 2, 3]; }")]
    public void What_is_no_JSON_is_passed_over(string start) =>
        Assert.Equal(ExtractionStatus.NoArticle, Extract(start + new string(' ', 2000) + "</script>").Status);
}
