using System.Text;

namespace NewsExtract.Tests.Metadata;

public class StandfirstTests
{
    private const string Description = "The ferry did not sail on Monday. The pilots are on strike. Nobody on the quay knows for how long.";
    private const string Summary =
        "<p class='a1'>The ferry did not sail on Monday.</p><p class='a1'>The pilots are on strike.</p><p class='a1'>Nobody on the quay "
        + "knows for how long.</p>";
    private const string Body =
        "<p class='b2'>The line to the islands has been closed before, but never for more than a day, says the harbour master, who has "
        + "worked here for thirty years.</p>";

    private static string PageOf(string body) =>
        $"""<html lang="en"><head><meta property="og:description" content="{Description}"></head><body><main>{body}</main></body></html>""";

    private static string? Standfirst(string body) => PageFixture.Read(PageOf(body)).Standfirst;

    [Theory]
    [InlineData($"<h1>The ferry is late again</h1>{Summary}<aside>Advertisement</aside>{Body}{Body}")]
    [InlineData($"<h1>The ferry is late again</h1><div class='box'>{Summary}<figure><img src='f.jpg'></figure></div><div>{Body}{Body}</div>")]
    public void Paragraphs_that_repeat_the_description_together_are_one_standfirst(string body) =>
        Assert.Equal(Description, Standfirst(body));

    [Theory]
    [InlineData($"<h1>The ferry is late again</h1>{Summary}<aside>Advertisement</aside><p class='a1'>The line to the islands has been closed before.</p>{Body}")]
    [InlineData($"<h1>The ferry is late again</h1>{Summary}")]
    [InlineData($"<h1>The ferry is late again</h1>{Summary}<p class='b2'>The Harbour Post, 12 Quay Street, tells what happens on the water.</p>")]
    [InlineData($"<article><div><h1>The ferry is late again</h1>{Summary}</div></article><section>{Body}{Body}</section>")]
    public void The_first_paragraphs_of_a_body_are_no_standfirst(string body) => Assert.Null(Standfirst(body));

    [Theory]
    [InlineData("<div class='block'><p>", "</p></div><div class='gap'></div>")]
    [InlineData("<section class='block'><p class='t'>", "</p></section>")]
    public void The_first_of_paragraphs_that_stand_in_boxes_alike_is_no_standfirst(string before, string after)
    {
        string body = string.Concat(Enumerable.Repeat($"{before}The line to the islands has been closed before, but never for long.{after}", 3));
        Assert.Null(Standfirst($"<h1>The ferry is late again</h1>{before}{Description}{after}{body}"));
        Assert.Equal(Description, Standfirst($"<h1>The ferry is late again</h1><div class='top'><p>{Description}</p></div>{body}"));
    }

    [Fact]
    public void A_long_subheading_is_no_standfirst_where_others_like_it_follow()
    {
        string parts = string.Concat(Enumerable.Repeat($"<h2>What the harbour master says of the line to the islands</h2>{Body}", 3));
        Assert.Null(Standfirst($"<h1>The ferry is late again</h1>{parts}"));
        Assert.NotNull(Standfirst($"<h1>The ferry is late again</h1><h2>What the harbour master says of the line to the islands</h2>{Body}{Body}"));
    }

    [Theory]
    [InlineData("Four ships stay in port The ferry is late again")]
    [InlineData("July 9, 2020 at 6:40 PM EDT")]
    public void A_kicker_with_the_headline_or_a_date_is_no_standfirst(string text) =>
        Assert.Null(PageFixture.Read($"""
            <html><head><meta property="og:title" content="The ferry is late again"></head>
            <body><h1>The ferry is late again</h1><p class="standfirst">{text}</p><p>No ship has sailed since Monday.</p></body></html>
            """).Standfirst);

    [Fact]
    public void No_paragraph_of_a_standfirst_stands_in_the_body()
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 6)
            .Select(i => Body.Replace("thirty", $"{i * 10}", StringComparison.Ordinal)));
        NewsArticle article = NewsExtractor.Default.Extract(
            new Page(Encoding.UTF8.GetBytes(PageOf($"<article><h1>The ferry is late again</h1>{Summary}<hr>{paragraphs}</article>"))));
        Assert.Equal(Description, article.Standfirst);
        Assert.StartsWith("The line to the islands", article.ArticleBody);
    }

    [Theory]
    [InlineData($"<div>{Description}</div>", Description)]
    [InlineData("<h2>Another story of the harbour, with a headline as long as this</h2>", null)]
    public void The_standfirst_stands_behind_the_headline_that_is_shown(string behind, string? expected)
    {
        string menu = string.Concat(Enumerable.Repeat("<li><a href='/'>Quay</a></li>", 300));
        Assert.Equal(expected,
            Standfirst($"<h1>The ferry is late again</h1><ul>{menu}</ul><article><h2>The ferry is late again</h2>{behind}{Body}</article>"));
    }

    [Theory]
    [InlineData("node node--promoted", "Nobody on the quay knows when the next ferry comes.")]
    [InlineData("promo", null)]
    public void An_article_on_the_front_page_is_not_an_advertisement(string name, string? expected)
    {
        string paragraphs = string.Concat(Enumerable.Repeat("<p>No ship has sailed since Monday.</p>", 30));
        Assert.Equal(expected, PageFixture.Read($"""
            <html><body><h1>The ferry is late again</h1><article class="{name}"><div class="field-teaser">Nobody on the quay knows when the next ferry comes.</div></article>{paragraphs}</body></html>
            """).Standfirst);
    }

    [Theory]
    [InlineData("Nobody on the quay knows when the next ferry comes, and the islanders are running out of flour.", true)]
    [InlineData("Nobody on the quay knows when the next ferry comes, and the islanders are running out...", false)]
    public void A_far_block_that_repeats_the_description_is_the_standfirst_unless_it_is_cut_off(string text, bool isFound)
    {
        string buttons = string.Concat(Enumerable.Repeat("<span>Share <i>it</i></span>", 100));
        Assert.Equal(isFound ? text : null, PageFixture.Read($"""
            <html><head><meta name="description" content="{text}"></head><body><h1>The ferry is late again</h1><div>{buttons}</div>
            <div><h2>{text}</h2><p>No ship has sailed since Monday.</p></div></body></html>
            """).Standfirst);
    }

    [Fact]
    public void A_field_that_may_have_a_summary_is_no_standfirst() =>
        Assert.Null(PageFixture.Read("""
            <html><body><h1>The ferry is late again</h1><div class="field--type-text-with-summary"><p>No ship has sailed since Monday, and nobody on the quay knows why that is so.</p></div></body></html>
            """).Standfirst);

    [Fact]
    public void The_standfirst_may_stand_far_from_a_headline_shown_twice()
    {
        string filler = string.Concat(Enumerable.Repeat("<li><a href='#'>Topic</a></li>", 200));
        Assert.Equal("No ship has sailed since Monday, and nobody on the quay knows why.", PageFixture.Read($"""
            <html><head><meta name="description" content="No ship has sailed since Monday, and nobody on the quay knows why."></head><body><h1>The ferry is late again</h1><ul>{filler}</ul>
            <p class="lead">No ship has sailed since Monday, and nobody on the quay knows why.</p></body></html>
            """).Standfirst);
    }
}
