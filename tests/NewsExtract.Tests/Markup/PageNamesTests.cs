using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;
using NewsExtract.Tests.Html;

namespace NewsExtract.Tests.Markup;

public class PageNamesTests
{
    private static PageTree Tree(string html) =>
        new PageReader().Read(new Page(Encoding.UTF8.GetBytes(html)) { Charset = "utf-8" }, new NewsExtractorOptions(), Deadline.None);

    private static ElementNames Of(string element)
    {
        PageTree tree = Tree($"<body>{element}text");
        return new PageNames().Read(tree)[tree.Body + 1];
    }

    [Fact]
    public void Class_and_id_speak_to_every_stage()
    {
        ElementNames names = Of("<div class='article-body' id='comments'>");
        Assert.Equal(ClassGroups.ArticleBody, names.Groups & ClassGroups.ArticleBody);
        Assert.Equal(ClassGroups.Comment, names.Groups & ClassGroups.Comment);
        Assert.Equal(ClassHint.Aside, names.Hints);
        Assert.True(names.NamesComments);
    }

    [Theory]
    [InlineData("<p hidden>")]
    [InlineData("<p aria-hidden=true>")]
    [InlineData("<p style='color:red; display : none'>")]
    [InlineData("<p style='visibility:hidden'>")]
    public void What_attributes_take_out_of_view_is_hidden(string element) => Assert.True(Of(element).Hidden);

    [Theory]
    [InlineData("<p style='display:block'>")]
    [InlineData("<p aria-hidden=false>")]
    public void Other_values_hide_nothing(string element) => Assert.False(Of(element).Hidden);

    [Fact]
    public void A_role_is_read() => Assert.Equal(Surroundings.Aside, Of("<div role=complementary>").Role);

    [Theory]
    [InlineData("<div class=comments><p>Well said</div>", true)]
    [InlineData("<div class=comments></div>", false)]
    [InlineData("<div class=comments> <b></b> </div>", false)]
    [InlineData("<div class=comments><script>load()</script><style>p{}</style></div>", false)]
    [InlineData("<i class=comments> </i>", true)]
    [InlineData("<i class=comments></i>", false)]
    public void Names_of_what_holds_no_text_are_not_read(string element, bool read) => Assert.Equal(read, Of(element).NamesComments);

    [Fact]
    public void Numbered_classes_fall_together() => Assert.Equal(Of("<p class=par-1>").ClassHash, Of("<p class=par-27>").ClassHash);

    [Fact]
    public void Names_of_digits_are_none() => Assert.Equal(Of("<p class='par 1'>").ClassHash, Of("<p class='par '>").ClassHash);

    [Fact]
    public void One_name_of_a_list_may_deny_another()
    {
        Assert.Equal(ClassHint.Standfirst, Of("<p class='intro text'>").Hints);
        Assert.Equal(ClassHint.None, Of("<p class='intro text-with-summary'>").Hints);
        Assert.Equal(ClassGroups.None, Of("<p class='hidden md:block'>").Groups);
    }

    [Fact]
    public void Walks_stop_at_texts_and_at_elements_that_may_say_something()
    {
        PageTree tree = Tree(
            "<body><div><p class=byline>By <b>Ann Lee</b></p>\n  "
            + "<h2>News</h2><time>noon</time><span>plain</span></div><script>load()</script>");
        PageNames names = new PageNames().Read(tree);
        string[] stops = [.. names.Stops.ToArray().Where(node => node > tree.Body)
            .Select(node => tree[node].Kind == NodeKind.Text ? Encoding.UTF8.GetString(tree.RawText(node)) : Tags.Name(tree[node].Tag))];
        Assert.Equal(["p", "By ", "Ann Lee", "h2", "News", "time", "noon", "plain", "script", "load()"], stops);
        int heading = tree.FindFirst(0, Tag.H2);
        Assert.Equal([heading, heading + 1], names.StopsBetween(heading - 1, heading + 2).ToArray());
        Assert.True(names.StopsBetween(heading, heading).IsEmpty);
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        // More names than are remembered, and more bytes; some of a page are on the others too.
        string[] pages = [.. Enumerable.Range(0, 3)
            .Select(page => "<body>" + string.Concat(Enumerable.Range(0, 7000)
            .Select(i => $"<p class='{(i % 7 == page ? "caption" : "p")}__of-the-harbour-news-{i}-{(i % 3 == 0 ? 0 : page)}'>x</p>")))];
        var reused = new PageNames();
        foreach (string page in pages)
        {
            PageTree tree = Tree(page);
            reused.Read(tree);
            PageNames fresh = new PageNames().Read(tree);
            Assert.All(Enumerable.Range(0, tree.Count), i => Assert.Equal(fresh[i], reused[i]));
        }
    }
}
