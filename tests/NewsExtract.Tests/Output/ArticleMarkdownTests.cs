using AngleSharp.Html.Parser;
using CsCheck;
using Markdig;

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
    [InlineData("===", @"\=\=\=")]
    [InlineData("> not a quotation", "&gt; not a quotation")]
    [InlineData("one\n# two\n    three", "one\\\n\\# two\\\nthree")]
    public void Text_that_would_be_markup_is_escaped(string text, string expected) =>
        Assert.Equal(expected + "\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.Paragraph, text, null))));

    [Theory]
    [InlineData("text {onclick=alert(1)}", "text &#123;onclick=alert(1)}")]
    [InlineData("C # and C#", @"C \# and C#")]
    [InlineData(": not a definition, ::: no container", @"\: not a definition, ::: no container")]
    [InlineData("2^10^ ==marked== ++added++ a-b", @"2\^10\^ =\=marked=\= +\+added+\+ a-b")]
    [InlineData("one\n \n two  ", "one\\\ntwo")]
    public void So_is_what_other_readers_than_CommonMark_know(string text, string expected) =>
        Assert.Equal(expected + "\n", ArticleMarkdown.ToMarkdown(Article((BlockKind.Paragraph, text, null))));

    [Fact]
    public void Any_text_is_read_as_it_was_written()
    {
        Gen<string> words = Gen.OneOf(
            Gen.OneOf<string>("*", "_", "`", "[a](b)", "![", "]", "<b>", "&amp;", "&", "#", "1.", "12)", "-", "+", "=", "~", "|", ":", "\\",
                "www.a.example", "https://a.example", "a@b.example", "{x=1}", "^", "!", "\"", "'", "(", "“", "1", "---"),
            Gen.OneOf<string>("ferry", "late", "Ω", "🚢"));
        MarkdownPipeline[] readers = [new MarkdownPipelineBuilder().Build(),
            new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseGenericAttributes().Build()];
        Gen.Select(words.Array[1, 8], Gen.OneOf<string>("", " ")).Sample((parts, space) =>
        {
            string text = string.Join(space, parts).Trim();
            foreach (BlockKind kind in (BlockKind[])[BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.BlockQuote,
                BlockKind.TableRow])
            {
                if (kind == BlockKind.TableRow && text.Length == 0) continue;
                string markdown = ArticleMarkdown.ToMarkdown(Article((kind, text, 1)));
                foreach (MarkdownPipeline reader in readers.Skip(kind == BlockKind.TableRow ? 1 : 0))
                {
                    string html = Markdown.ToHtml(markdown, reader);
                    Assert.Equal(text, new HtmlParser().ParseDocument(html).Body!.TextContent.Trim());
                    Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
                }
            }
        });
    }

    [Fact]
    public void Authors_and_publisher_are_links_and_images_have_their_captions() => Assert.Equal(
        """
        # Late again

        [Jo Field](<https://harbour.example/jo?a=1&amp;b=(2)>), Ana Pires · [harbour.example](<https://harbour.example/ferry>)

        ![The \[old\] ferry](<https://harbour.example/ferry%20%3C1%3E.jpg>)

        *The \[old\] ferry – Ana Pires*

        Late.

        ![](<https://harbour.example/pier.jpg>)

        *Kai Lund*

        """,
        ArticleMarkdown.ToMarkdown(Article((BlockKind.Paragraph, "Late.", null)) with
        {
            Url = "https://harbour.example/ferry",
            Headline = "Late again",
            Author = [new Author("Jo Field", "https://harbour.example/jo?a=1&b=(2)"), new Author("Ana Pires", "javascript:alert(1)")],
            Image =
            [
                new ArticleImage("data:image/png;base64,AA", "No address of the web"),
                new ArticleImage("https://harbour.example/ferry <1>.jpg", "The [old] ferry", "Ana Pires"),
                new ArticleImage("https://harbour.example/pier.jpg", null, "Kai Lund"), new ArticleImage(null, "A caption alone"),
            ],
        }));

    [Fact]
    public void Comments_follow_on_request_as_a_thread()
    {
        NewsArticle article = Article((BlockKind.Paragraph, "Late.", null)) with
        {
            Comments = [new Comment("Kai", "Late?\nAgain?", new ArticleDate(new DateOnly(2025, 10, 4))), new Comment(null, "# Me"),
                new Comment("Ana", "Yes", null, 0), new Comment("Jo", "No", null, 2)],
        };
        Assert.Equal("Late.\n", ArticleMarkdown.ToMarkdown(article));
        Assert.Equal(
            """
            Late.

            ## Comments

            - **Kai** · 2025-10-04\
              Late?\
              Again?
              - **Ana**\
                Yes
                - **Jo**\
                  No
            - **?**\
              \# Me

            """,
            ArticleMarkdown.ToMarkdown(article, comments: true));
    }

    [Fact]
    public void A_list_that_begins_deep_is_a_list_all_the_same() =>
        Assert.Equal("- one\n  - two\n- three\n",
            ArticleMarkdown.ToMarkdown(Article((BlockKind.ListItem, "one", 4), (BlockKind.ListItem, "two", 9),
            (BlockKind.ListItem, "three", 1))));

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
