namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>Where the model is asked what is reported without marks.</summary>
public class SpeechRulesTests
{
    [Theory]
    [InlineData("Officials report that the dam broke on Monday.", 1)]
    [InlineData("The report that the dam broke shook the town on Monday.", 0)]
    [InlineData("The claim that the dam would hold came late.", 0)]
    public void A_verb_that_is_a_noun_behind_an_article_reports_nothing(string text, int quotes) =>
        Assert.Equal(quotes, QuoteExtractor.Extract(text, "en").Count);
}
