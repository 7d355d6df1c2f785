using System.Text;
using NewsExtract.Markup;

namespace NewsExtract.Tests.Markup;

public class NameTextTests
{
    private static NameText Read(string name) => new NameText().Read(Encoding.UTF8.GetBytes(name));

    private static string Words(string name) =>
        string.Join(' ', Read(name).Words.ToArray().Select(word => (word.BeginsName ? "|" : "") + Encoding.ASCII.GetString(BitConverter.GetBytes(word.Letters)).TrimEnd('\0') + word.Length));

    [Theory]
    [InlineData("", "")]
    [InlineData("article-body", "|article7 body4")]
    [InlineData("articleBody storyText", "|article7 body4 |story5 text4")]
    [InlineData("HTMLBlock  col-12", "|htmlbloc9 |col3")]
    [InlineData("newsletter_signup", "|newslett10 signup6")]
    public void A_name_is_cut_at_signs_and_at_capitals(string name, string words) => Assert.Equal(words, Words(name));

    [Fact]
    public void Words_are_the_same_wherever_they_stand()
    {
        for (int before = 1; before < 130; before++) Assert.Equal("|gallery7 box3", Words(new string('-', before) + "galleryBox"));
    }

    [Fact]
    public void A_word_may_be_longer_than_a_block_and_a_text_longer_than_is_read()
    {
        Assert.Equal("|aaaaaaaa200", Words(new string('a', 200)));
        Assert.Equal(NameText.Longest, Read(new string('a', 1000)).Length);
        Assert.Equal($"|aaaaaaaa{NameText.Longest}", Words(new string('a', 1000)));
    }
}
