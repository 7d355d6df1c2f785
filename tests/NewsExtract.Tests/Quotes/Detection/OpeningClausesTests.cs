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

    [Fact]
    public void Ends_where_somebody_else_says_something()
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(
            "Nearly 60% said the reforms would not make care any cheaper and almost 90% said the reforms would change the wards.", "en");
        Assert.Equal(["the reforms would not make care any cheaper", "the reforms would change the wards"], quotes.Select(quote => quote.Text));
    }
}
