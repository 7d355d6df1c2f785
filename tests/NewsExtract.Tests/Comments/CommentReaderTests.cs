using System.Text;
using System.Text.Json;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Tests.Html;

namespace NewsExtract.Tests.Comments;

/// <summary>
/// Pages written for the project, each with the comments of another system, and pages that only look as if they had comments.
/// </summary>
public class CommentReaderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Comments");
    private static readonly NewsExtractor Extractor = new(new NewsExtractorOptions { Quotes = false });

    public static TheoryData<string> Fixtures =>
        [.. Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_page_gives_its_comments(string name)
    {
        JsonElement golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement.GetProperty("comments");

        NewsArticle article = Extract(name);

        Assert.Equal(golden.EnumerateArray().Select(Describe), article.Comments.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void No_comment_is_in_the_body_and_the_body_is_in_no_widget(string name)
    {
        NewsArticle article = Extract(name);

        Assert.Contains("after divers found that eleven of its forty wooden piles", article.ArticleBody);
        Assert.Contains("expects an answer before the end of the month", article.ArticleBody);
        Assert.All(article.Comments, comment => Assert.All(comment.Text.Split('\n'), line =>
            Assert.DoesNotContain(line, article.ArticleBody)));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Widgets_stand_in_order_and_none_in_another(string name)
    {
        PageTree tree = new PageReader().Read(new Page(File.ReadAllBytes(Path.Combine(Folder, name + ".html"))), new NewsExtractorOptions(),
            Deadline.None);

        CommentThread thread = new CommentReader().Read(tree, new PageNames().Read(tree), readComments: false);

        Assert.Empty(thread.Comments);
        for (int i = 1; i < thread.Widgets.Count; i++) Assert.True(thread.Widgets[i] >= tree[thread.Widgets[i - 1]].End);
        Assert.All(thread.Widgets, widget => Assert.False(tree.IsInside(tree.FindFirst(tree.Body, Tag.H1), widget)));
    }

    [Theory]
    [InlineData("<div class='comment-login'><h3>Comments</h3><p>You must be logged in to read more comments, and we ask you to keep "
        + "them civil and on topic.</p></div>")]
    [InlineData("<div class='comment'><p>Letters can only be sent in on the day on which the article appears, and we print a selection "
        + "of them.</p></div>")]
    [InlineData("<ol><li class='comment'><span class='author'>1</span><p>Mayor of the harbour town resigns after the storm and moves to "
        + "the hills</p></li></ol>")]
    [InlineData("<ul><li class='comment-rule'>Write nothing about other readers that you would not say to them on the pier or in town.</li>"
        + "<li class='comment-rule'>We print no letters that are longer than the article, and none that name a crew.</li></ul>")]
    [InlineData("<div class='comment'><h3>Your opinion</h3><form><p>Write to us what you think of ships, piers and ferries.</p>"
        + "<textarea></textarea></form></div>")]
    [InlineData("<form><div class='comment'><p>Name: as it should be shown below your letter, or one that you made up</p>"
        + "<p>Your words</p><textarea></textarea></div></form>")]
    [InlineData("<div class='comment'><h3>Be the first</h3><p>Stay with the ships, please, and name nobody's cousin.</p>"
        + "<textarea></textarea></div>")]
    [InlineData("<div class='comment'><b>Your comment here</b><p>Sign in with the name that you use at the harbour.</p></div>")]
    public void A_notice_on_commenting_is_no_comment(string widget) =>
        Assert.Empty(Extractor.Extract(
            $"<html><body><article><p>No ship has sailed since Monday, and nobody knows why.</p></article><section id='comments' class='comments'>{widget}</section></body></html>").Comments);

    [Fact]
    public void A_name_in_the_first_line_of_a_comment_s_text_is_its_author_s()
    {
        Comment comment = Assert.Single(Extractor.Extract("""
            <html><body><article><p>No ship has sailed since Monday, and nobody knows why.</p></article><section id='comments'>
            <div class='comment'><div class='comment-text'><p>Mara Lindqvist says:</p><p>The ferry was never on time, not even in summer.</p></div></div>
            </section></body></html>
            """).Comments);
        Assert.Equal(("Mara Lindqvist", "The ferry was never on time, not even in summer."), (comment.Author, comment.Text));
    }

    [Fact]
    public void The_day_may_stand_in_the_title_of_what_is_shown()
    {
        Comment comment = Assert.Single(Extractor.Extract("""
            <html><body><article><p>No ship has sailed since Monday, and nobody knows why.</p></article><section id='comments'>
            <div class='comment'><div class='author'>Mara</div><div class='comment-date' title='August 19, 2025 5:31 am'>6 months ago</div>
            <div class='comment-text'>The ferry was never on time.</div></div></section></body></html>
            """).Comments);
        Assert.Equal("2025-08-19T05:31:00", comment.DatePublished.ToString());
    }

    [Fact]
    public void What_repeats_is_read_where_a_name_stands_for_the_whole_list()
    {
        IReadOnlyList<Comment> comments = Extractor.Extract("""
            <html><body><article><p>No ship has sailed since Monday, and nobody knows why.</p></article><section id='comments'>
            <div class='comment'><h3>Hot comments</h3><div>
            <div class='item'><span class='name'>Mara</span><p>The ferry was never on time, not even in summer.</p></div>
            <div class='item'><span class='name'>Jonte</span><p>It was on time when my uncle steered it.</p></div>
            </div></div></section></body></html>
            """).Comments;
        Assert.Equal(["Mara", "Jonte"], comments.Select(comment => comment.Author));
    }

    /// <summary>
    /// Many widgets, comments in comments, lists below headings. The limit is far off, so that a busy machine fails no test.
    /// </summary>
    [Theory]
    [InlineData("<div class=comment>", "a text of a comment that is as long as a sentence is", "", 2_000)]
    [InlineData("<div class=comment><p>", "a text of a comment that is as long as a sentence is, or even longer than that, as some are",
        "</p></div>", 5_000)]
    [InlineData("<div class='comments has-comments'>", "a text that is as long as a sentence is, or even longer than that, as some are",
        "</div>", 5_000)]
    [InlineData("<ul class=children><li class=comment id=comment-1>", "x", "", 1_000)]
    [InlineData("<dl class=comments><dt class=comment id=comment-12>A</dt><dd class=comment>", "some text of a comment", "</dd></dl>",
        5_000)]
    [InlineData("<h3>3 Comments</h3><ul><li>", "x", "</li></ul>", 5_000)]
    public void Hostile_pages_end_within_the_limits(string open, string text, string close, int times)
    {
        var page = new StringBuilder("<html><body>");
        for (int i = 0; i < times; i++) page.Append(open).Append(text).Append(close);

        var patient = new NewsExtractor(new NewsExtractorOptions { Quotes = false, PageTimeout = TimeSpan.FromMinutes(2) });
        ExtractionStatus status = patient.Extract(page.ToString()).Status;

        Assert.True(status is ExtractionStatus.Ok or ExtractionStatus.NoArticle or ExtractionStatus.Truncated
            or ExtractionStatus.TooManyNodes, status.ToString());
    }

    private static NewsArticle Extract(string name) => Extractor.Extract(File.ReadAllBytes(Path.Combine(Folder, name + ".html")));

    private static (string?, string?, string?, int?) Describe(Comment comment) =>
        (comment.Author, comment.Text, comment.DatePublished?.ToString(), comment.ReplyTo);

    private static (string?, string?, string?, int?) Describe(JsonElement comment) =>
        (Text(comment, "author"), Text(comment, "text"), Text(comment, "datePublished"),
            comment.TryGetProperty("replyTo", out JsonElement replyTo) ? replyTo.GetInt32() : null);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
