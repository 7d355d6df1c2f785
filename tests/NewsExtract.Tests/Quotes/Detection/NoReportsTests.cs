namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What the corpus of the attribution model annotates and nobody has said.</summary>
public class NoReportsTests
{
    [Theory]
    [InlineData("Asked whether he feared for his job, Carl Berg left the room.")]
    [InlineData("Carl Berg was asked if the dam would hold for another year.")]
    [InlineData("A spokesman declined to say whether the refunds would be automatic.")]
    [InlineData("Carl Berg would not say whether the dam would hold.")]
    [InlineData("A senior official asked not to be named because the report is secret.")]
    [InlineData("Carl Berg thanked his former colleague for two years of work.")]
    [InlineData("Ada Lund laughed when the sentence was read to her in court.")]
    [InlineData("If the mixture is too wet, then add a little extra coconut flour.")]
    [InlineData("The second card repeated the pattern of the first one and of its rivals.")]
    [InlineData("Ada Lund denied her counterpart’s accusations of bribery in the harbour.")]
    [InlineData("Ruritania condemned the raids and the use of rockets in the valley.")]
    [InlineData("The council announced two days of mourning for the victims of the flood.")]
    [InlineData("The strait is claimed almost entirely by Ruritania and by nobody else.")]
    [InlineData("It was the first reported death since the port was opened again last week.")]
    [InlineData("Both were dubbed Red Mick and Red Clare by their rivals in the town.")]
    [InlineData("The sellers lowered the price twice, hoping to spark a bidding war in the street.")]
    [InlineData("False claims that the dam had burst have been going round since 2019.")]
    [InlineData("The records revealed a surge of cases in the valley and on the coast.")]
    [InlineData("Ada Lund declared her retirement just three days before the deadline.")]
    [InlineData("The proposed school will be built as a separate project in the valley.")]
    [InlineData("The yard showed a model called “the boat that cares.”")]
    [InlineData("“The Long Night” begins in the wry tone of his letters, describing his youth in Orm.")]
    [InlineData("Ada Lund reiterated her commitment to working with the yards.")]
    [InlineData("Ada Lund referred to the spring vote, which went ahead in the halls.")]
    [InlineData("Ada Lund confirmed the plan that had been on the table since May.")]
    [InlineData("He is accused of “piracy” and of theft.")]
    [InlineData("Members of the two boards asked each other questions for an hour.")]
    [InlineData("Before he began his campaign, Berg had always been a fisherman first.")]
    [InlineData("Some feared a strike, with others worrying that he will try to stop it.")]
    [InlineData("That said, the ferry leaves at noon and costs more than it did a year ago.")]
    [InlineData("The prime minister spoke of the reasons why such plans had failed in the past.")]
    [InlineData("The union warned of a winter that would be long and cold.")]
    [InlineData("The letter expressed concern about the state of the harbour and the boats.")]
    [InlineData("The challenge to agency recall practices is the latest dispute over the town.")]
    [InlineData("The town will send out the “Ready for the next flood” brochure in May.")]
    [InlineData("It is worth noting that in May the dam had been closed for a week.")]
    [InlineData("The spokesman came.\n\n‘There is only one place for Odd Falk’\n\nThe hunt has begun.")]
    [InlineData("The group showed modest rises in the second test, suggesting a worsening of their fear.")]
    [InlineData("So despite Mayor Ada Lund’s vows to bring the ferry back, it is still in the harbour.")]
    public void Are_no_quotes(string text) => Assert.Empty(QuoteExtractor.Extract(text, "en"));

    [Theory]
    [InlineData("ORM (CP) — A man who drove off in a van on Monday brought it back, police said.")]
    [InlineData("ORM, May 3 — A man who drove off in a van on Monday brought it back, police said.")]
    public void A_dateline_is_not_said(string text) =>
        Assert.Equal("A man who drove off in a van on Monday brought it back", Assert.Single(QuoteExtractor.Extract(text, "en")).Text);

    [Fact]
    public void A_clause_behind_such_a_verb_is_said() =>
        Assert.Equal("that the dam would hold",
            Assert.Single(QuoteExtractor.Extract("Carl Berg wrote that the dam would hold.", "en")).Text);
}
