namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What a subject and its verb report behind them.</summary>
public class OpeningClausesTests
{
    [Theory]
    [InlineData("Port spokesman Odd Falk said in an email the cost of the move came to about 58,000 crowns.", "the cost of the move")]
    [InlineData("Odd Falk said despite the storm in May, the ferry had kept its timetable.", "despite the storm in May, the ferry")]
    [InlineData("Odd Falk said in a Saturday Facebook post that he intends to do the same on Monday.", "that he intends")]
    public void Is_a_quote(string text, string begins)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.StartsWith(begins, quote.Text);
        Assert.Equal(text.Length - 1, quote.End);
        Assert.Equal("Odd Falk", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("Police report that the dam broke on Monday.", "that the dam broke on Monday")]
    [InlineData("Officials state that the dam broke on Monday.", "that the dam broke on Monday")]
    [InlineData("The mayor’s report that the dam broke shook the town on Monday.", null)]
    [InlineData("The council report on the dam shook the town on Monday.", null)]
    public void Of_a_verb_that_may_be_a_noun_begins_with_that(string text, string? content) =>
        Assert.Equal(content, QuoteExtractor.Extract(text, "en").SingleOrDefault()?.Text);

    [Fact]
    public void Ends_where_somebody_else_says_something()
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(
            "Nearly 60% said the reforms would not make care any cheaper and almost 90% said the reforms would change the wards.", "en");
        Assert.Equal(["the reforms would not make care any cheaper", "the reforms would change the wards"], quotes.Select(quote => quote.Text));
    }
}
