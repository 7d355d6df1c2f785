namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What a clause between commas that only says who reports parts in two.</summary>
public class IncisedClausesTests
{
    [Theory]
    [InlineData("The issue, Ada Lund notes, matters as much to pilots as it does to the port.", "The issue",
        "matters as much to pilots as it does to the port")]
    [InlineData("The work began in July, officials said, and boats were kept in two halls.", "The work began in July",
        "and boats were kept in two halls")]
    // What only leads to it is not reported.
    [InlineData("In this harbour, Ada Lund added, sailors would find little room, because they had been given no pier.",
        "sailors would find little room, because they had been given no pier")]
    [InlineData("But, Ada Lund says, there had been no choice for the port.", "there had been no choice for the port")]
    // A phrase behind a clause is the reporter's, and so is what the clause is said to be.
    [InlineData("A boat was lost in the night, Ada Lund said, the first since the pier was built.", "A boat was lost in the night")]
    [InlineData("ORM, May 3 (Wire) - Five boats were lost on Monday, Ada Lund said, in the worst storm of the year.",
        "Five boats were lost on Monday")]
    public void Is_reported_on_both_sides(string text, params string[] contents)
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(text, "en");
        Assert.Equal(contents, quotes.Select(quote => quote.Text));
        Assert.Single(quotes.Select(quote => quote.Group).Distinct());
    }

    [Fact]
    public void Goes_on_without_what_the_reporter_adds() =>
        Assert.Empty(QuoteExtractor.Extract("The port, officials said, which has no head, is empty today.", "en"));
}
