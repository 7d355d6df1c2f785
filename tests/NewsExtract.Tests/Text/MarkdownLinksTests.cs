using NewsExtract.Text;

namespace NewsExtract.Tests.Text;

public class MarkdownLinksTests
{
    [Theory]
    [InlineData("no links [here] (at all)", "no links [here] (at all)")]
    [InlineData("a [link](https://example.org/a) and [another](/b).", "a link and another.")]
    [InlineData("before ![a picture](https://example.org/a.jpg) behind", "before  behind")]
    [InlineData("[first [note](https://example.org/)", "[first note")]
    [InlineData("an [array](i) of code", "an [array](i) of code")]
    [InlineData("[open](https://example.org/\nclosed)", "[open](https://example.org/\nclosed)")]
    [InlineData("](https://example.org/) alone", "](https://example.org/) alone")]
    public void Links_become_their_texts(string text, string expected) => Assert.Equal(expected, MarkdownLinks.Replace(text));
}
