namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What a subject and its verb report behind them.</summary>
public class OpeningClausesTests
{
    [Theory]
    [InlineData("Port spokesman Odd Falk said in an email the cost of the move came to about 58,000 crowns.", "the cost of the move")]
    [InlineData("Odd Falk said despite the storm in May, the ferry had kept its timetable.", "despite the storm in May, the ferry")]
    [InlineData("Odd Falk said in a Saturday Facebook post that he intends to do the same on Monday.", "that he intends")]
    [InlineData("Odd Falk disclosed last month that the ferry had never been paid for by the town.", "that the ferry had never")]
    [InlineData("Odd Falk conceded under pressure that the ferry, which was sold in May, had never been paid for by the town.",
        "that the ferry, which")]
    public void Is_a_quote(string text, string begins)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.StartsWith(begins, quote.Text);
        Assert.Equal(text.Length - 1, quote.End);
        Assert.Equal("Odd Falk", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("Odd Falk told KROM it’s a prize pilots worked toward for years.", "it’s a prize pilots worked toward for years")]
    [InlineData("Odd Falk told Radio Orm he’d come on Monday.", "he’d come on Monday")]
    [InlineData("Odd Falk told the council he’s a friend of the town.", "he’s a friend of the town")]
    [InlineData("Odd Falk told Courier the mill and the shop are one.", "the mill and the shop are one")]
    [InlineData("Odd Falk, for his part, told the Orm Courier that he does not owe a crown.", "that he does not owe a crown")]
    [InlineData("Odd Falk cautioned people in towns with few doctors that it might rain.", "that it might rain")]
    [InlineData("Odd Falk said at a news conference the dam would hold.", "the dam would hold")]
    [InlineData("Odd Falk said even though the fares are high, the boats are full.", "even though the fares are high, the boats are full")]
    [InlineData("Odd Falk said he was aware of the flood but denied ever taking bribes.", "he was aware of the flood")]
    [InlineData("Odd Falk said in a briefing every pilot has to decide alone.", "every pilot has to decide alone")]
    [InlineData("Odd Falk said the inquiry revealed that two of the boats were fake.", "the inquiry revealed that two of the boats were fake")]
    [InlineData("Odd Falk indicated to the mayor’s aides that it would rain.", "that it would rain")]
    [InlineData("Odd Falk fretted that the storm could cost the town its harbour.", "that the storm could cost the town its harbour")]
    [InlineData("Odd Falk has since confirmed they will keep the old boats.", "they will keep the old boats")]
    [InlineData("Odd Falk said harbour gardening fosters self-help in the town.", "harbour gardening fosters self-help in the town")]
    [InlineData("Odd Falk told a webinar he would be fired.", "he would be fired")]
    [InlineData("Odd Falk urged the council to bring forward the vote.", "to bring forward the vote")]
    public void Begin_behind_whom_it_was_told(string text, string content)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.Equal((content, "Odd Falk"), (quote.Text, quote.Speaker?.Name));
    }

    [Theory]
    [InlineData("Police report that the dam broke on Monday.", "that the dam broke on Monday")]
    [InlineData("Officials state that the dam broke on Monday.", "that the dam broke on Monday")]
    [InlineData("The mayor’s report that the dam broke shook the town on Monday.", null)]
    [InlineData("The council report on the dam shook the town on Monday.", null)]
    public void Of_a_verb_that_may_be_a_noun_begins_with_that(string text, string? content) =>
        Assert.Equal(content, QuoteExtractor.Extract(text, "en").SingleOrDefault()?.Text);

    [Theory]
    [InlineData("Odd Falk said at a hearing last week that the port soon would be back to work but added, “We have had bad weather.”",
        "that the port soon would be back to work", "We have had bad weather.")]
    [InlineData("The mayor says the bridge is safe: “Engineers looked at it twice.”", "the bridge is safe", "Engineers looked at it twice.")]
    [InlineData("She said her brother has been a good mayor and compared him to “a lighthouse.”", "her brother has been a good mayor",
        "a lighthouse.")]
    [InlineData("A retired pilot who said in July that the tower had been empty all night, was also present at the trial.",
        "that the tower had been empty all night")]
    [InlineData("Officials warned that the worst could be yet to come in the form of a “sting jet”.",
        "that the worst could be yet to come in the form of a “sting jet”")]
    [InlineData("Boats were “on loan”, but Carl Berg conceded that the fleet had never been insured.", "that the fleet had never been insured")]
    [InlineData("Carl Berg expressed fears that the harbour would be closed for a year.", "that the harbour would be closed for a year")]
    [InlineData("Carl Berg has maintained that the vote should not be postponed and has made such remarks before.",
        "that the vote should not be postponed")]
    [InlineData("Odd Falk has promised to bring the plan to the council and has said he has plenty of time to build the bridge.",
        "to bring the plan to the council", "he has plenty of time to build the bridge")]
    [InlineData("Odd Falk has pledged to reopen the old ferry and has invited two guests: the head of the port and a pilot.",
        "to reopen the old ferry")]
    [InlineData("The retired pilots who have maintained that the tower had been empty, were also present at the trial.",
        "that the tower had been empty")]
    [InlineData("The Centre Party called for elections now.", "elections now")]
    public void Ends_where_the_clause_does(string text, params string[] contents) =>
        Assert.Equal(contents, QuoteExtractor.Extract(text, "en").Select(quote => quote.Text));

    [Fact]
    public void Is_reported_by_a_verb_without_its_auxiliaries() =>
        Assert.Equal("announced", Assert.Single(QuoteExtractor.Extract("The mayor has announced that the ferry will sail.", "en")).Cue?.Text);

    [Fact]
    public void Ends_where_somebody_else_says_something()
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(
            "Nearly 60% said the reforms would not make care any cheaper and almost 90% said the reforms would change the wards.", "en");
        Assert.Equal(["the reforms would not make care any cheaper", "the reforms would change the wards"], quotes.Select(quote => quote.Text));
    }
}
