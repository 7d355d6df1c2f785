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
    [InlineData("Ferries have been late for at least four days in a row, the Orm Harbour Board (OHB) said on Tuesday.", "Orm Harbour Board")]
    [InlineData("The ferry took the last guests home on Sunday, harbour spokesman Odd Falk told news outlets.", "Odd Falk")]
    [InlineData("Since she was born in Orm she is a citizen of the town, Ada Lund, a professor of law, told Radio Orm on Thursday.", "Ada Lund")]
    [InlineData("Every job will be fully paid for, Falk said, swiping at the last council.", "Falk")]
    [InlineData("The mother of the pack was put to sleep on Monday, the Orm Zoo announced in a post on X, formerly Twitter.", "Orm Zoo")]
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

    [Theory]
    [InlineData("There is “no serious dispute” about the will, said Ada Lund, a law professor in Orm.", "no serious dispute")]
    [InlineData("The tenants paid “a lot of money” for nothing, police said.", "a lot of money")]
    public void Marked_words_in_it_are_what_is_quoted(string text, string quoted)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.Equal((QuoteKind.Mixed, quoted), (quote.Kind, quote.Text));
        Assert.NotNull(quote.Speaker);
    }

    [Theory]
    [InlineData("The lower bridge was closed for nine hours, police said, a friend of the family said.")]
    [InlineData("The bridge was closed on Monday, police said on Tuesday, Falk said on Wednesday.")]
    public void Nothing_is_reported_twice(string text)
    {
        int end = 0;
        foreach (Quote quote in QuoteExtractor.Extract(text, "en"))
        {
            Assert.True(quote.Start >= end);
            end = quote.End;
        }
    }

    [Fact]
    public void It_may_lead_to_the_words_themselves()
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract("The ferry will probably sail on Monday, Falk said: “I feel it in my bones.”", "en");
        Assert.Equal(["The ferry will probably sail on Monday", "I feel it in my bones."], quotes.Select(quote => quote.Text));
        Assert.All(quotes, quote => Assert.Equal("Falk", quote.Speaker?.Name));
    }

    [Theory]
    [InlineData("Asked whether the ferry had already been sold, Falk replied: “Not by me.”")]
    [InlineData("But in a statement that was sent on Friday, Falk said: “Not by me.”")]
    public void When_it_was_said_leads_to_them_alone(string text) =>
        Assert.Equal("Not by me.", Assert.Single(QuoteExtractor.Extract(text, "en")).Text);

    [Fact]
    public void Whom_somebody_urges_says_nothing() =>
        Assert.Equal("Odd Falk", Assert.Single(QuoteExtractor.Extract(
            "Odd Falk, who was elected in June, asked tourists to stay in their hotels.", "en")).Speaker?.Name);
}
