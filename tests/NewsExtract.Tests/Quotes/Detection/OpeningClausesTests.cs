namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What a subject and its verb report behind them.</summary>
public class OpeningClausesTests
{
    [Theory]
    [InlineData("Port spokesman Odd Falk said in an email the cost of the move came to about 58,000 crowns.", "the cost of the move")]
    [InlineData("Odd Falk said despite the storm in May, the ferry had kept its timetable.", "despite the storm in May, the ferry")]
    public void Is_a_quote(string text, string begins)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.StartsWith(begins, quote.Text);
        Assert.Equal(text.Length - 1, quote.End);
        Assert.Equal("Odd Falk", quote.Speaker?.Name);
    }
}
