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
    // Whom a text begins with and names in its next paragraph
    [InlineData("The town's best baker has praised the new mill, but says there are two problems.\n\nAda Lund told them.", "Ada Lund")]
    [InlineData("A skipper told the court that he never met the man.\n\nKarl Holt, 38, is ill.", "Karl Holt")]
    [InlineData("A judge told the court that he never met the man.\n\nKarl Holt, 38, is ill.", "A judge")]
    // What is written is of who has spoken, unless it is new
    [InlineData("“We are late,” Ada Lund said. “We are worried,” the letter said.", "Ada Lund")]
    [InlineData("“We are late,” Ada Lund said. Bakers sent a letter. “We are worried,” says the letter.", "a letter")]
    // What says more has the subject of the first verb
    [InlineData("Chief Odd Falk said that the agency will be back but added, “We don’t see changes.”", "Odd Falk")]
    // A participle has no subject behind it
    [InlineData("The council met after ‘the weather has worsened badly’ – referring to the Ruritanian storm.", null)]
    // A paper that only reports it too
    [InlineData("Ada Lund testified that the dam was “never safe at all,” as reported by the Orm Courier.", "Ada Lund")]
    // A verb of speech left out behind the quote
    [InlineData("“I do still hold that view of the plan,” Ada Lund, a fellow of the Orm Institute. “It gives a choice.”", "Ada Lund")]
    // One letter off
    [InlineData("Ada Houser built the dam, and Houser loved it. “It will not break,” Hauser said.", "Ada Houser")]
    // What is named after a firm
    [InlineData("Brint’s ferry runs. It is sold in the Brint App. Brint says that it will not sink.", "Brint")]
    [InlineData("Orm Traffic Police came on Sunday. The traffic police said the border was open.", "Orm Traffic Police")]
    [InlineData("Brint sued. Brint won. The Appellate Board did not like Brint’s plan. It noted that the dam was old.", "Appellate Board")]
    [InlineData("Ada Lund’s papers show a plan.\n\n“The dam will be closed for good by the end of next year.”", "Ada Lund")]
    // Nouns that are verbs of speech elsewhere
    [InlineData("Privately, some state legislators said that it might rain.", "some state legislators")]
    [InlineData("State officials said the dam was full.", "State officials")]
    [InlineData("Brint executives called the mayor. “It will sink,” the executives said.", "Brint executives")]
    [InlineData("Brint Line Orm Giants have advised fans not to travel to Orm today.", "Brint Line Orm Giants")]
    // Kinds of organisations
    [InlineData("Tree Airways flies. It is old. It is slow. It is red. It is far. It is dear. It is good. It is rich. It is big. A dog is "
        + "called Capo. Capo is big. The airline said Capo was too big to fly.", "Tree Airways")]
    [InlineData("Tree Bank was set up in 2001. The charity Green Hands runs a shop. The charity says trees are dying.", "Green Hands")]
    [InlineData("One of Ruritania's few bakers says the bread is dying.", "One of Ruritania's few bakers")]
    // Verbs that go on with another report nothing
    [InlineData("Rangers say they will continue to watch the herd “as it mourns the old cow.”", "Rangers")]
    public void Speaks(string text, string? speaker) => Assert.Equal(speaker, Last(text).Speaker?.Name);

    [Theory]
    [InlineData("Mayor Ed Day said he will resign. Day did it. Day is ill. Day is tired.", SpeakerKind.Person)]
    [InlineData("Wary Republicans in the town quickly speculated that she had known of it.", SpeakerKind.Group)]
    [InlineData("Reuters reported that the mill would close on Monday.", SpeakerKind.Organization)]
    public void Is_of_a_kind(string text, SpeakerKind kind) => Assert.Equal(kind, Last(text).Speaker?.Kind);

    [Theory]
    [InlineData("Finance director Karl Holt, who joined in May, said the mill would close on Monday.", "Karl Holt")]
    [InlineData("The Ministry of Fisheries said the mill would close on Monday.", "The Ministry of Fisheries")]
    [InlineData("“It will close,” the Orm Courier wrote.", "the Orm Courier")]
    [InlineData("“It will close,” said Karl Holt, the owner, in an interview.", "Karl Holt")]
    [InlineData("The Union’s chief executive, Ada Lund, said that it had rained.", "Ada Lund")]
    [InlineData("“We have a boat behind it,” said a presenter on Radio Orm night service.", "a presenter on Radio Orm night service")]
    [InlineData("A 2020 Brint report on the luxury boats sector said that the market was weak.",
        "A 2020 Brint report on the luxury boats sector")]
    [InlineData("For now, a statement on the website of the Embassy of Orm says no boats are “currently planned.”",
        "a statement on the website of the Embassy of Orm")]
    [InlineData("“The lights are out in Orm,” Ada Lund, chairman of the Water Union, has raised.", "Ada Lund")]
    public void Has_the_source(string text, string source) => Assert.Equal(source, Last(text).Source?.Text);

    [Theory]
    [InlineData("Ada Lund came. “They would laugh,” Dr Lund, the Institute of Ponds and Rivers director, said.",
        "the Institute of Ponds and Rivers director")]
    [InlineData("“It is late,” said Karl Holt, chief strategy officer of the Trade Group on Bread, a club.",
        "chief strategy officer of the Trade Group on Bread")]
    [InlineData("The talk was led by journalist and ghost investigator Karl Holt. “It is late,” he said.",
        "journalist and ghost investigator")]
    [InlineData("“The lights are out,” Ada Lund, chairman of the Water Union (WU) in Orm City, said.",
        "chairman of the Water Union (WU) in Orm City")]
    [InlineData("Earlier, in his opening statement, state advocate Ada Lund said the case was old.", "state advocate")]
    [InlineData("Another City Councilor Odd Falk said that it was wet all day.", "City Councilor")]
    [InlineData("In a statement, ORM president, Ada Lund said boats were old.", "ORM president")]
    [InlineData("Finn’s mum, Ada Lund set up a page for boats. “It is late,” Ada wrote.", "Finn’s mum")]
    public void Has_the_role(string text, string role) => Assert.Equal(role, Last(text).Speaker?.Role);

    private static Quote Last(string text) => QuoteExtractor.Extract(text, "en")[^1];
}
