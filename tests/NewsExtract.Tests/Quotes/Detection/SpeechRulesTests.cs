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

    [Theory]
    [InlineData("The harbour company is likely to move, the council says, and the leaders need to allot time to this work.", 2)]
    [InlineData("The main job of the harbour master is reporting on ships that are late.", 0)]
    public void Content_lies_on_both_sides_of_a_verb_only_where_commas_set_the_verb_off(string text, int pieces) =>
        Assert.Equal(pieces, QuoteExtractor.Extract(text, "en").Count);

    [Fact]
    public void Content_goes_on_over_what_two_dashes_set_off() =>
        Assert.Equal("she and her aunt — who has been ill since May — believe the dam will hold",
            QuoteExtractor.Extract("Ada Lund insisted she and her aunt — who has been ill since May — believe the dam will hold.",
                "en")[0].Text);

    [Fact]
    public void Without_mentioning_is_no_report() =>
        Assert.Equal("insinuating", QuoteExtractor.Extract("Without mentioning Orm by name, Ada Lund tore into the critic, insinuating "
            + "that the town will lose a “grownup in the White Hall” in May.", "en")[0].Cue?.Text);
}
