namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What a sentence reports whose last clause only says who reported it.</summary>
public class ClosingClausesTests
{
    [Theory]
    [InlineData("The lower bridge was closed for nine hours, police said late Saturday.", "police")]
    [InlineData("The river may flood the old town again, experts warned as the council published its report.", "experts")]
    [InlineData("The lower bridge was closed for nine hours, Mayor Ada Lund said Sunday, marking the third closure this year.", "Ada Lund")]
    [InlineData("The two sides have reached an agreement, the port authority said Saturday, October 28, allowing ships to leave.",
        "port authority")]
    [InlineData("Some 500 jobs will be added in Orm, Lund said, a turnaround from the cuts that the yard had planned.", "Lund")]
    [InlineData("The trams will be free on Sundays, said Ada Lund, the mayor of Orm.", "Ada Lund")]
    [InlineData("More work needs to be done on the sea wall, its chief engineer has said.", "its chief engineer")]
    public void All_before_it_is_reported(string text, string speaker)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.Equal((0, QuoteKind.Indirect, speaker), (quote.Start, quote.Kind, quote.Speaker?.Name));
        Assert.Equal(',', text[quote.End]);
    }

    [Theory]
    [InlineData("Speaking to reporters in Orm, Ada Lund said on Monday.")]
    [InlineData("After a long night in the town hall, Ada Lund said on Sunday.")]
    public void A_phrase_before_it_is_not(string text) => Assert.Empty(QuoteExtractor.Extract(text, "en"));
}
