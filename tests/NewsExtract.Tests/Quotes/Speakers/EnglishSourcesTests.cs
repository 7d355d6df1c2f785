namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>Whom English news gives its quotes to, and by which words: the last quote of a text.</summary>
public class EnglishSourcesTests
{
    [Theory]
    // Somebody whom nobody names
    [InlineData("“It was loud,” said somebody in the crowd.", "somebody in the crowd")]
    [InlineData("A spokesman declined. “We left early,” someone said.", "someone")]
    // Two whom one pronoun means
    [InlineData("Anna Berg and Karl Holt run the shop. “We never sleep,” they said.", "Anna Berg and Karl Holt")]
    // A paper only has it from the one who speaks
    [InlineData("The Daily Orm reports: “It was a mess,” said Karin Holt.", "Karin Holt")]
    [InlineData("The Daily Orm reported that the mill would close, citing the owner Karl Holt.", "Daily Orm")]
    // Verbs that go on with another report nothing
    [InlineData("Rangers say they will continue to watch the herd “as it mourns the old cow.”", "Rangers")]
    public void Speaks(string text, string speaker) => Assert.Equal(speaker, Last(text).Speaker?.Name);

    [Theory]
    [InlineData("Mayor Ed Day said he will resign. Day did it. Day is ill. Day is tired.", SpeakerKind.Person)]
    [InlineData("Reuters reported that the mill would close on Monday.", SpeakerKind.Organization)]
    public void Is_of_a_kind(string text, SpeakerKind kind) => Assert.Equal(kind, Last(text).Speaker?.Kind);

    [Theory]
    [InlineData("Finance director Karl Holt, who joined in May, said the mill would close on Monday.", "Karl Holt")]
    [InlineData("The Ministry of Fisheries said the mill would close on Monday.", "The Ministry of Fisheries")]
    [InlineData("“It will close,” the Orm Courier wrote.", "the Orm Courier")]
    public void Has_the_source(string text, string source) => Assert.Equal(source, Last(text).Source?.Text);

    private static Quote Last(string text) => QuoteExtractor.Extract(text, "en")[^1];
}
