namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>English speakers as reports introduce and mention them: whose the last quote of a text is, and with which role.</summary>
public class EnglishSpeakersTests
{
    [Theory]
    // Where nobody is named, and nouns that no list knows
    [InlineData("The suspect was arrested on Monday. “I did nothing,” he said.", "The suspect")]
    [InlineData("Judge Paul Riordan said no. The defendant’s mother wept. “He is a good boy,” she told reporters.", "The defendant’s mother")]
    [InlineData("A camper who lost his tent said the site was flooded.", "A camper")]
    [InlineData("“We are ready,” said Laurence des Cars.", "Laurence des Cars")]
    [InlineData("The Amis du Louvre paid half. The Louvre declared that the painting should be shown.", "Louvre")]
    [InlineData("“I am ill,” John Doe wrote on X. Mayor Jane Berg said that he was fine.", "Jane Berg")]
    // Who speaks for somebody
    [InlineData("A spokesperson for Sen. Ada Lund, D-Oregon, said her office was working on it.", "A spokesperson for Sen. Ada Lund")]
    [InlineData("The plan “will not do,” a spokesman for Gov. Carl Berg told reporters.", "a spokesman for Gov. Carl Berg")]
    // Appositions that no comma closes
    [InlineData("Ada Lund, a dentist based in Orm told the Courier that the water was clean.", "Ada Lund")]
    [InlineData("In a statement, Ada Lund, president of the Orm Academy of Dentists (OAD) said the loss is “bad.”", "Ada Lund")]
    [InlineData("Ada Lund, Hansa’s country manager for Britain, Ireland and Malta, said: “With the mill, we grow.”", "Ada Lund")]
    [InlineData("But its founder, Suzzanne Monk, who posts as @millwatch, called the idea “a dam against this mayor.”", "Suzzanne Monk")]
    // Offices
    [InlineData("But Acting U.S. Attorney for the District of Massachusetts Joshua Lund said the case is still open.", "Joshua Lund")]
    [InlineData("Before this, the Lindi Municipal Director, Ada Lund says, the streets were dark.", "Ada Lund")]
    [InlineData("France’s Foreign Ministry said it knew. The embassy was shut. The Foreign Ministry called it “theft.”",
        "France’s Foreign Ministry")]
    [InlineData("Germany's Deutsche Bank said no. Two came. Deutsche Bank called it “theft.”", "Deutsche Bank")]
    [InlineData("The Minister for Health Joshua Lund TD said wards were full.", "Joshua Lund")]
    [InlineData("Chancellor Carl Berg said taxes fell. Shadow chancellor Ada Lund said it was late. The Chancellor replied: “We act.”",
        "Carl Berg")]
    [InlineData("Deputies found the boy, Lt. Carl Berg said. The 6-year-old told deputies he was lost.", "The 6-year-old")]
    [InlineData("The two leaders said they would meet again.", "The two leaders")]
    // A word that is an abbreviation with a capital
    [InlineData("Ada Lund said he was ill. “He needs help,” she said.", "Ada Lund")]
    // Short forms
    [InlineData("The Centers for Disease Control and Prevention (CDC) came. The CDC said nearly all could be saved.",
        "Centers for Disease Control and Prevention")]
    [InlineData("Lundmart.com Inc. cut jobs. “We have to,” Lundmart said.", "Lundmart.com Inc.")]
    [InlineData("The storm hit Waders Against Sewage, a charity. “It stank,” the charity said.", "Waders Against Sewage")]
    // Nouns for organisations
    [InlineData("A deal with the striking United Mill Workers union was struck. “We won,” the union said.", "United Mill Workers")]
    [InlineData("The mother of the Orm Zoo’s pack died. The pack lived at the Orm Zoo North Trail. “She was kind,” the zoo said.", "Orm Zoo")]
    [InlineData("The Harbour Fund told its members to wait. “We paid,” the group said. Odd Falk left the Mill Action Network, "
        + "the largest group in town.", "Harbour Fund")]
    [InlineData("The broker, E-Lund, cut jobs. “We had to,” the broker said.", "E-Lund")]
    // One of several
    [InlineData("“It was loud,” said one man. “It shook,” another said.", "another")]
    [InlineData("Two lawmakers who attended the meeting said it was loud.", "Two lawmakers who attended the meeting")]
    [InlineData("The suspect’s brother said he was quiet. “He was shy,” the brother said.", "The suspect’s brother")]
    [InlineData("Ada Lund is a mother of two. She came home. “We close early,” says the woman, who is in her twenties.", "Ada Lund")]
    // Two of one family name
    [InlineData("President Carl Berg came with his wife, Nina. “We are happy,” Berg said. Nina Berg danced.", "Carl Berg")]
    [InlineData("Nina Berg spoke. Berg said she would go. Berg left.\n\nCarl Berg, who wrote it, was there. Berg said he would stop.",
        "Carl Berg")]
    [InlineData("Ada Lund wrote of such men as Odd Falk and Carl Berg. Her films were praised. Berg’s songs were not. "
        + "“It was late,” she writes.", "Ada Lund")]
    // Whom a pronoun means
    [InlineData("Carl Berg said the mill was shut.\n\nOdd Falk has run the mill for years.\n\n“He knows it well,” he said.", "Carl Berg")]
    [InlineData("Carl Berg said Odd Falk had sold the mill.\n\nOdd Falk then left the town.\n\n“We are without work,” he said.",
        "Carl Berg")]
    [InlineData("Carl Berg said the mill was shut.\n\nOdd Falk, 44, agreed.\n\n“We are without work,” he told the Courier.", "Odd Falk")]
    [InlineData("Odd Falk from the charity Waders Against Sewage told Orm News that “we are glad”. The group said it was “a start”.",
        "Waders Against Sewage")]
    // Whose letter it is
    [InlineData("“It is over,” Ada Lund wrote. Her letter continued: “I am well.”", "Ada Lund")]
    public void Names(string text, string speaker) => Assert.Equal(speaker, QuoteExtractor.Extract(text, "en")[^1].Speaker?.Name);

    [Theory]
    [InlineData("“Eat,” said Ada Lund, a professor of nutrition and public health at the University of Orm.",
        "a professor of nutrition and public health at the University of Orm")]
    [InlineData("“It burns,” said Ada Lund, a scientist working on forest fires at the Orm Institute.",
        "a scientist working on forest fires at the Orm Institute")]
    [InlineData("“It goes on,” Ada Lund, an expert on the war at the think-tank Orm House, said.", "an expert on the war at the think-tank Orm House")]
    [InlineData("The envoy was set to press Israel’s prime minister Ada Lund on it. “We advance,” Lund said.", "Israel’s prime minister")]
    [InlineData("“Wait,” said Ada Lund, president of the Orm Academy of Dentists (OAD).", "president of the Orm Academy of Dentists")]
    [InlineData("“We will act,” Health and Human Services Secretary Ada Lund said.", "Health and Human Services Secretary")]
    [InlineData("“We will act,” Culture, Media and Sport Secretary Ada Lund said.", "Culture, Media and Sport Secretary")]
    [InlineData("Mining Minister Ada Lund said the pits were safe.", "Mining Minister")]
    [InlineData("The find intrigues Orm University biologist Ada Lund. “It is new,” she said.", "Orm University biologist")]
    [InlineData("“It is good,” said actor and children’s author Ada Lund.", "actor and children’s author")]
    [InlineData("But Acting U.S. Attorney for the District of Massachusetts Joshua Lund said the case is still open.",
        "Acting U.S. Attorney for the District of Massachusetts")]
    [InlineData("Acme Corp. will buy the studio, Chief Executive Ada Lund said.", "Chief Executive")]
    [InlineData("Ada Lund, D-Calif., the former House speaker, was glad. “He is a friend,” Lund said.", "the former House speaker")]
    [InlineData("Ada Lund, I-Vt., the former House speaker, was glad. “He is a friend,” Lund said.", "the former House speaker")]
    [InlineData("The Minister for Health Joshua Lund TD said wards were full.", "The Minister for Health")]
    [InlineData("“We will act,” Albania’s Foreign Minister Ada Lund said.", "Albania’s Foreign Minister")]
    [InlineData("Labour’s Shadow Home Secretary Ada Lund called it “damning”.", "Labour’s Shadow Home Secretary")]
    // A word that is a title with a capital
    [InlineData("Police shut the road. At 5 pm Ada Lund said: “It is dry.”", null)]
    public void Roles(string text, string? role) => Assert.Equal(role, QuoteExtractor.Extract(text, "en")[^1].Speaker?.Role);
}
