namespace NewsExtract.Tests.Output;

public class ArticleMarkdownTests
{
    [Fact]
    public void An_article_has_headline_standfirst_byline_and_its_blocks_in_their_form() => Assert.Equal(
        """
        # Late again

        **The third delay of the week.**

        Jo Field, Ana Pires · Harbour News · 2025-10-02

        The ferry was late.

        ## What passengers want

        - a timetable
          - in large print
        - a roof

        > We are sorry.
        >
        > We really are.

        | Day | Delay |
        | --- | --- |
        | Monday | 10 min |
        | Tuesday |  |

        ````
        05:00  Kirkness
        ```` 
        """.Replace("```` ", "````", StringComparison.Ordinal) + "\n",
        ArticleMarkdown.ToMarkdown(Article(
            (BlockKind.Paragraph, "The ferry was late.", null),
            (BlockKind.Heading, "What passengers want", 2),
            (BlockKind.ListItem, "a timetable", 1),
            (BlockKind.ListItem, "in large print", 2),
            (BlockKind.ListItem, "a roof", 1),
            (BlockKind.BlockQuote, "We are sorry.", null),
            (BlockKind.BlockQuote, "We really are.", null),
            (BlockKind.TableRow, "Day\tDelay", null),
            (BlockKind.TableRow, "Monday\t10 min", null),
            (BlockKind.TableRow, "Tuesday", null),
            (BlockKind.Preformatted, "05:00  Kirkness", null)) with
        {
            Headline = "Late again",
            Standfirst = "The third delay of the week.",
            Author = [new Author("Jo Field"), new Author("Ana Pires")],
            Publisher = new Publisher("Harbour News"),
            DatePublished = new ArticleDate(new DateOnly(2025, 10, 2), new TimeOnly(9, 0), TimeSpan.Zero),
        }).Replace("```", "````", StringComparison.Ordinal));

    [Theory]
    [InlineData("plain words, “quoted” words - and (brackets)!", "plain words, “quoted” words - and (brackets)!")]
    [InlineData("2 * 3 * 4 and _this_", @"2 \* 3 \* 4 and \_this\_")]
    [InlineData("[text](https://evil.example)", @"\[text\](https\://evil.example)")]
    [InlineData("![alt](x)", @"!\[alt\](x)")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("AT&T & Co, &lt; stays", "AT&amp;T & Co, &amp;lt; stays")]
    [InlineData("`code` ~~gone~~ a|b \\ c", @"\`code\` \~\~gone\~\~ a\|b \\ c")]
    [InlineData("see www.evil.example or jo@evil.example", @"see www\.evil.example or jo\@evil.example")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("+ not a list", @"\+ not a list")]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("12) not a list", @"12\) not a list")]
    [InlineData("2025. A year", @"2025\. A year")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("> not a quotation", "&gt; not a quotation")]
    [InlineData("one\n# two\n    three", "one\\\n\\# two\\\nthree")]
    public void Text_that_would_be_markup_is_escaped(string text, string expected) =>
        Assert.Equal(expected + "\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.Paragraph, text, null))));

    [Fact]
    public void A_fence_is_longer_than_any_run_of_backticks_inside() =>
        Assert.Equal("`````\na ```` b\n`````\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.Preformatted, "a ```` b", null))));

    [Fact]
    public void A_line_break_in_a_list_or_quotation_stays_inside_it()
    {
        Assert.Equal("- one\\\n  two\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.ListItem, "one\ntwo", 1))));
        Assert.Equal("> one\\\n> two\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.Embed, "one\ntwo", null))));
        Assert.Equal("## one two\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.Heading, "one\ntwo", 1))));
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Equal("", ArticleMarkdown.ToMarkdown(new NewsArticle()));
        Assert.Equal("", ArticleText.ToText(new NewsArticle()));
    }

    [Fact]
    public void Text_is_headline_standfirst_and_body() => Assert.Equal(
        "Late again\n\nA dek.\n\nOne.\n\nTwo.\n",
        ArticleText.ToText(new NewsArticle { Headline = "Late again", Standfirst = "A dek.", ArticleBody = "One.\n\nTwo." }));

    private static NewsArticle Article(params (BlockKind Kind, string Text, int? Level)[] blocks) => new()
    {
        ArticleBody = string.Join("\n\n", blocks.Select(block => block.Text)),
        Blocks = [.. blocks.Select(block => new Block(block.Kind, block.Text, 0, block.Text.Length, block.Level))],
    };
}
