using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

public class TextCollectorTests
{
    [Theory]
    [InlineData("<p>The ferry is late</p>", "The ferry is late")]
    [InlineData("<p> The ferry is late </p>", "The ferry is late")]
    [InlineData("<p>The  ferry\n\tis&nbsp;late</p>", "The ferry is late")]
    [InlineData("<p>The <b>ferry</b> is <i> late </i></p>", "The ferry is late")]
    [InlineData("<p>The <b> ferry</b> <i>is</i> late</p>", "The ferry is late")]
    [InlineData("<p>The<b> </b>ferry<b> </b> <i> </i>is late</p>", "The ferry is late")]
    [InlineData("<p>fer<b>ry</b></p>", "ferry")]
    [InlineData("<div><p>The ferry</p><p>is late</p></div>", "The ferry is late")]
    [InlineData("<div> <p> </p> <p>\n</p></div>", "")]
    public void White_space_falls_together_as_in_a_browser(string html, string expected)
    {
        PageTree tree = new PageReader().Read(new Page(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{html}</body></html>")),
            new NewsExtractorOptions(), Deadline.None);
        Assert.Equal(expected, tree.InnerText(tree.Body));
    }
}
