using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class WordSetTests
{
    [Theory]
    [InlineData("The ferry is late again", "the FERRY is late, again!", 1)]
    [InlineData("The ferry is late again", "the ferry is late", 2 * 4 / 9.0)]
    [InlineData("The ferry is late", "the ferry is on time again", 2 * 3 / 10.0)]
    [InlineData("渡船又晚点了", "渡船又晚点", 2 * 4 / 9.0)]
    public void What_two_texts_share_is_told(string known, string text, double expected)
    {
        var description = new WordSet();
        description.Fill(known);
        Assert.Equal(expected, new WordSet().FillToOverlap(text, description, .5), 6);
    }

    [Theory]
    [InlineData("the ferry is late and nobody on the quay knows why", .8, 0)]
    [InlineData("the ferry is late again and again", .8, 2 * 5 / 11.0)]
    public void A_text_that_shares_too_little_shares_nothing(string text, double least, double expected)
    {
        var description = new WordSet();
        description.Fill("The ferry is late again");
        Assert.Equal(expected, new WordSet().FillToOverlap(text, description, least), 6);
    }
}
