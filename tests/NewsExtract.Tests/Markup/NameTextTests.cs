using System.Text;
using NewsExtract.Markup;

namespace NewsExtract.Tests.Markup;

public class NameTextTests
{
    private static NameText Read(string name) => new NameText().Read(Encoding.UTF8.GetBytes(name));

    private static string Words(string name) =>
        string.Join(' ', Read(name).Words.ToArray().Select(word => Encoding.ASCII.GetString(BitConverter.GetBytes(word)).TrimEnd('\0')));

    [Theory]
    [InlineData("", "")]
    [InlineData("article-body", "article body")]
    [InlineData("articleBody storyText", "article body story text")]
    [InlineData("HTMLBlock  col-12", "htmlbloc col")]
    [InlineData("newsletter_signup", "newslett signup")]
    public void A_name_is_cut_at_signs_and_at_capitals(string name, string words) => Assert.Equal(words, Words(name));

    [Fact]
    public void Words_are_the_same_wherever_they_stand()
    {
        for (int before = 1; before + "galleryBox".Length <= NameText.Longest; before++)
            Assert.Equal("gallery box", Words(new string('-', before) + "galleryBox"));
    }

    [Fact]
    public void What_is_behind_the_longest_name_is_not_read()
    {
        Assert.Equal(NameText.Longest, Read(new string('a', 1000)).Length);
        Assert.Equal("aaaaaaaa", Words(new string('a', 1000)));
        Assert.Equal("aaaaaaaa", Words(new string('a', NameText.Longest) + "-box"));
    }

    [Fact]
    public void A_shorter_name_is_read_alone_after_a_longer_one()
    {
        NameText text = new NameText().Read("article-body-with-comments"u8);
        Assert.True(text.HasDoubleM);
        Assert.Equal(1, text.Read("nav"u8).Words.Length);
        Assert.False(text.HasDoubleM);
        Assert.Equal(-1, text.Lower.Slice(text.Length, 32).IndexOfAnyExcept((byte)' '));
    }
}
