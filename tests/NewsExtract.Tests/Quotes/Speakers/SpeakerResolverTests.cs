namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>Whom the source of the last quote of a text stands for.</summary>
public class SpeakerResolverTests
{
    [Theory]
    // Names
    [InlineData("Ada and Finn Lund own the mill. “We grind,” Mrs Lund said.", "Ada Lund")]
    [InlineData("Ada and Finn Lund own the mill. “We grind,” Mr Lund said.", "Finn Lund")]
    [InlineData("Carl Berg opened the dam. His daughter, Nina Berg, watched. Berg was proud of it. “It holds,” said Berg.", "Carl Berg")]
    [InlineData("Berg opened the dam. His wife, Nina Berg, watched. “It holds,” said Berg.", "Berg")]
    [InlineData("Council Praises Ada Lund For The Dam\n\n“It holds,” said Lund. Ada Lund built it.", "Ada Lund")]
    [InlineData("Unseeded Ada Lund won on Sunday. “It was hot,” said Lund.", "Ada Lund")]
    [InlineData("Promoter Fumio Arakawa was there. “It was loud,” the promoter said.", "Fumio Arakawa")]
    [InlineData("The firm is run by Senators Ada Lund and Carl Berg. “It is ours,” said Lund.", "Ada Lund")]
    [InlineData("Tulsa Police Chief Carl Berg spoke. “We are sorry,” Berg said.", "Carl Berg")]
    [InlineData("“It will rain,” said the Rev. Ada Lund of Oslo.", "Ada Lund")]
    [InlineData("Minister of Works Ada Lund came. “It holds,” said Lund.", "Ada Lund")]
    [InlineData("Superintendent of Police C. J. Berg came. “It holds,” said Berg.", "C. J. Berg")]
    [InlineData("Carl Berg called. His wife, Nina, was out. “It holds,” said Mrs Berg.", "Nina Berg")]
    [InlineData("Ada Lund called it “a very bad plan,” and Carl Berg said it would fail. “We agreed,” Lund said.", "Ada Lund")]
    [InlineData("Sen. Ada Lund, D-N.M., one of the two, said it would fail.", "Ada Lund")]
    [InlineData("Co-author Luis Ferreira da Costa agreed. “It holds,” da Costa said.", "Luis Ferreira da Costa")]
    [InlineData("The shop belongs to Tim Baker. “We grind,” Baker said.", "Tim Baker")]
    [InlineData("The ship was left by Vala Paris. The vessel lies in Cleveland. “It was hot,” she said.", "Vala Paris")]
    [InlineData("Ada Lund, director of music at the University of Utrecht, Orm, said, “It was loud.”", "Ada Lund")]
    [InlineData("OpenGrid, the largest maker of pumps, said it was sorry.", "OpenGrid")]
    [InlineData("“They knew,” said one of them, Carl Berg.", "Carl Berg")]
    [InlineData("The first witness, barmaid Ada Lund, said “it was loud.”", "Ada Lund")]
    [InlineData("University of Utrecht law professor Ada Lund said the case was strong.", "Ada Lund")]
    [InlineData("Peninah Cherotich of the Famine Watch Network said that it was dry. “It is dry,” Cherotich said.", "Peninah Cherotich")]
    [InlineData("Its head of design, Park Ji-yeon, came late. Earlier ones, she said, “sounded like a stapler.”", "Park Ji-yeon")]
    [InlineData("A Department of Health and Social Care spokesperson said: “It is late.”",
        "A Department of Health and Social Care spokesperson")]
    [InlineData("The jury heard from William “Skip” Berg. “It holds,” Berg said.", "William “Skip” Berg")]
    [InlineData("Orm Rail Corporation Limited (ORCL) Managing Director Ada Lund, who was there, said it was late.", "Ada Lund")]
    [InlineData("Additional Commissioner of Police (Traffic) Carl Berg said that roads would stay shut.", "Carl Berg")]
    [InlineData("Leader of the Opposition in the State Assembly, Ada Lund, termed it “a gimmick”.", "Ada Lund")]
    [InlineData("Norwegian Ambassador to the Netherlands, Ada Lund, told the court that “death looms large” there.", "Ada Lund")]
    [InlineData("Minister of Natural Resources, Ada Lund, would not confirm it and only said: “Ask them to complain”.", "Ada Lund")]
    [InlineData("The senator representing Orm North, Ada Lund, called it “a sham”.", "Ada Lund")]
    [InlineData("The Chairman, Senate Committee on Works, Carl Berg, called it “a sham”.", "Carl Berg")]
    [InlineData("The company’s founder and chief executive, Ada Lund, was late. “It holds,” she posted.", "Ada Lund")]
    [InlineData("Lund’s attorney, Carl Berg of Berg & Moss, said his client was calm.", "Carl Berg")]
    [InlineData("Rep. Ada Lund of Arizona, the top Democrat on the panel, said it was “a sham.”", "Ada Lund")]
    [InlineData("Teacher Carl Berg founded the club with his wife Jean. Mrs Berg added: “They will have to carry us out.”", "Jean Berg")]
    [InlineData("“It hurts,” said Ada Lund, whose brother, Carl Lund, died in 2019. Lund said it hurt still.", "Ada Lund")]
    [InlineData("Another woman, identified in court only as Ada, said she had lost her house. “I knew,” she said.", "Ada")]
    [InlineData("One customer, who gave her name only as Ada, said it was sad.", "Ada")]
    [InlineData("“They take the savings,” said Local 418 President Ada Lund.", "Ada Lund")]
    [InlineData("Prime Minister Datuk Seri Anwar Berg spoke. Berg said the firms had paid.", "Anwar Berg")]
    [InlineData("Det Ch Insp Berg added: “We will find them.” Detective Chief Inspector Carl Berg leads the case.", "Carl Berg")]
    [InlineData("Detective Chief Inspector Carl Berg, of West Orm Police, said: “This was senseless.”", "Carl Berg")]
    [InlineData("The head of the WHO was late. The plan “will alter everything,” says the WHO.", "WHO")]
    [InlineData("“Four leak,” said Orm Aid volunteer Carl Berg.", "Carl Berg")]
    [InlineData("“Be kind,” said the mediator, retired judge Ada Lund. “People are nicer then,” the mediator said.", "Ada Lund")]
    [InlineData("Information Minister Rana Berg was there. “It is late,” Mr Berg said.", "Rana Berg")]
    [InlineData("Singer Ada Lund wept. Lund said it was late. Her mother, Inga, came. “He should try,” Mrs Lund said.", "Inga Lund")]
    [InlineData("In Basti Noor, Carl Berg waded through the water. “It was midnight,” the farmer said.", "Carl Berg")]
    [InlineData("Energy and Petroleum Authority Director-General Eng. Carl Berg admitted that only four towns had kits.", "Carl Berg")]
    [InlineData("“It hurts,” said lead author Ada Lund, Ph.D., director at the Orm Center and an adjunct professor at Orm. “It is new.”",
        "Ada Lund")]
    [InlineData("The team met Ada DuVern. DuVern smiled. DuVern left. “It is new,” DuVern said.", "Ada DuVern")]
    [InlineData("Carl Berg, vice president of Orm Security & Locks told us it was “a complicated category”.", "Carl Berg")]
    [InlineData("“It’s complicated,” Carl Berg, vice president of Orm Locks told us during an interview.", "Carl Berg")]
    [InlineData("In a note to Orm News, Lund spokesman Carl Berg said that if his candidate won, “she would sign it if it came to her.”",
        "Carl Berg")]
    [InlineData("Foreign Secretary Carl Berg in a briefing in New Delhi accused Orm of failing to take “demonstrable steps” against them.",
        "Carl Berg")]
    [InlineData("Bianca Hall left early. “It is late,” Hall said.", "Bianca Hall")]
    [InlineData("The Democratic Party of Orm leader Yoshihiko Noda was there. “It is late,” he said.", "Yoshihiko Noda")]
    [InlineData("The affidavit says Lund told investigators she “didn’t mean for it to happen.” Ada Lund is 23.", "Ada Lund")]
    [InlineData("Ruritania said it was fine. Ruritania won. The Ministry of Works has condemned what it calls a “blatant act.”",
        "Ministry of Works")]
    [InlineData("Will Berg said it was late. “It is late,” Berg said.", "Will Berg")]
    [InlineData("In April Congress passed it. “It is late,” said June Berg. “Go,” Berg said.", "June Berg")]
    [InlineData("Phoenix police Sgt. Ada Lund said the car was gone.", "Ada Lund")]
    [InlineData("The delegation said Ruritania continued to act with “impunity and force” there.", "delegation", "The delegation")]
    [InlineData("Jurors deliberated for hours. The forewoman, who gave only her first name, Ada, said the vote was unanimous.", "Ada")]
    [InlineData("Critics called it late. No 10 said the claims were “nonsense”.", "No 10")]
    [InlineData("Geologist Ada Lund of the University of Orm said the work was “Russian roulette.”", "Ada Lund")]
    [InlineData("The governor, Ada Lund, retired. The star is a tenor called Mossy, serving eleven years. “I never sang outside,” he says.",
        "Mossy")]
    [InlineData("Fr Carl Berg said Mass was cancelled. “It is sad,” Fr Berg said.", "Carl Berg")]
    // Nouns
    [InlineData("Prime Minister Carl Berg met Finance Minister Ada Lund. “We agreed,” the minister said.", "Ada Lund")]
    [InlineData("Mayor Ada Lund and deputy mayor Carl Berg fell out. “I resign,” the deputy mayor said.", "Carl Berg")]
    [InlineData("Gov. Ada Lund arrived with Sen. Carl Berg. “We agreed,” the governor said.", "Ada Lund")]
    [InlineData("Sen. Ada Lund, D-Ore., met Rep. Carl Berg, R-Utah. “We agreed,” the Oregon Democrat said.", "Ada Lund")]
    [InlineData("Ada Lund, 44, met Carl Berg, 51, in Oslo. “We agreed,” the 51-year-old said.", "Carl Berg")]
    [InlineData("Norway’s envoy Ada Lund met Carl Berg. “We agreed,” the Norwegian said.", "Ada Lund")]
    [InlineData("Ada Lund regrets her quarrel with Carl Berg. “It was silly,” the engineer said of Berg.", "Ada Lund")]
    [InlineData("Lantern Semiconductors cut its outlook. Nobody was surprised. “Sales are slow,” the company said.",
        "Lantern Semiconductors")]
    [InlineData("The foreign minister said that he was glad. “They agreed,” Carl Berg told reporters.\n\n“It was late,” the minister said.",
        "Carl Berg")]
    [InlineData("Carl Berg, a senator from Kansas, spoke. So did Ada Lund, a senator from Utah. “We agreed,” the Kansas senator said.",
        "Carl Berg")]
    [InlineData("Sheriff Carl Berg said in a statement that it was late. “We agreed,” the statement read.", "Carl Berg")]
    [InlineData("Shares in Lund & Berg fell. “Sales are slow,” the company said.", "Lund & Berg")]
    [InlineData("Her partner on the rope, Carl Berg, said he heard a crack. “It was loud,” Berg said.", "Carl Berg")]
    [InlineData("Carl Berg, a doctor, was there. His daughter, Ada, shrugged. “We agreed,” the student said.", "Ada")]
    [InlineData("Carl Berg, 19, replaced Finn Lund. “Well done,” said manager Ada Lund. The teenager said he was glad.", "Carl Berg")]
    [InlineData("“He is quick,” said Carl Berg of Oslo. The winner was captain Leo Paz. The Argentine did not hide. “I won,” he said.",
        "Leo Paz")]
    [InlineData("CEO Ada Lund spoke. Carl Berg, whom she succeeded, laughed. “I never did,” the former chief executive said.", "Carl Berg")]
    [InlineData("A senior official, who asked not to be named because the report is secret, said: “It is bad.”", "A senior official")]
    [InlineData("Residents accused the council of delay.", "Residents")]
    [InlineData("A town council has apologised for a tree that fell.\n\nOrm Town Council’s leader, Ada Lund, blushed. A town council "
        + "said it was sorry.", "A town council", "Orm Town Council")]
    [InlineData("The former chief technology officer of the bank told jurors that it was gone. “It was late,” Carl Berg said. Berg, 31, "
        + "was calm.\n\n“We hid it,” the former chief technology officer said.", "Carl Berg")]
    [InlineData("The Hawks won behind linebacker Carl Berg and Finn Lund. The quarterback shrugged. “It was cold,” he said.", "Finn Lund")]
    [InlineData("A spokesperson for Ada Lund’s parents, both of whom are professors, said they were sad.",
        "A spokesperson for Ada Lund’s parents")]
    [InlineData("A housing court judge on Monday halted it, saying it was “a bad plan.” Judge Ada Lund ruled for them. “It is cold,” "
        + "Lund said.", "Ada Lund")]
    [InlineData("Representative Ada Lund, Democrat of California, asked whether Glimpse had logs. “It has none,” Lund said.", "Ada Lund")]
    [InlineData("Assistant U.S. Attorney Carl Berg asked for 20 years. A prosecutor called it “a scheme.” “It was planned,” the "
        + "prosecutor said.", "Carl Berg")]
    [InlineData("Cllr Carl Berg (Con, Orm West) was late. Cllr Ada Lund (Lab) was not. “It is late,” the Conservative said.", "Carl Berg")]
    [InlineData("King Carl came. The King added: “It is late.”", "Carl")]
    [InlineData("Ruritania’s emergency service said that it was late.", "Ruritania’s emergency service")]
    [InlineData("Carl Berg wrote on X: “It is late.” The Swedish brochure says “If we are attacked, we will never surrender.”",
        "The Swedish brochure")]
    [InlineData("A spokesman for Mr Berg said the claim was false.", "A spokesman for Mr Berg")]
    [InlineData("Skyline Airways cancelled flights. The Atlanta-based airline said it was sorry.", "Skyline Airways")]
    [InlineData("Ruritanian President Carl Berg spoke. His Kestrian counterpart, Ada Lund, came home. “It is late,” the president said.",
        "Ada Lund")]
    [InlineData("Donald Berg is the Republican nominee. The Republican presidential nominee asked whether it would be “fair” to him.",
        "Donald Berg")]
    [InlineData("Ada Lund is the ambassador. The former mayor and current ambassador said she wanted to speak “as directly as she could.”",
        "Ada Lund")]
    [InlineData("Orm Works Limited was dismissed. In a statement signed by its Head of Communications, Carl Berg, the company said it "
        + "had been paid a third.", "Orm Works Limited")]
    [InlineData("Ada Lund was there. One of the station owners, who sought anonymity, blamed depots. “We sell what we are sold,” he said.",
        "One of the station owners")]
    [InlineData("A pal of the star said: “She is fine.”", "A pal of the star")]
    [InlineData("Senate Minority Leader Carl Berg asked where the money had gone. “They built a court,” the senator said.", "Carl Berg")]
    [InlineData("The summit’s president, Environment Minister Carl Berg, was late. Ada Lund spoke. “If there is coffee,” the president "
        + "said.", "Carl Berg")]
    [InlineData("Coach Carl Berg was calm. Lamar coach Finn Paz called them “the team nobody wants.” “Finn says that a lot,” the "
        + "Texans’ coach said.", "Carl Berg")]
    [InlineData("The governor retired. The star is a tenor called Mossy. “It’s the only hour,” the tenor says.", "Mossy")]
    [InlineData("Judge Ada Lund was unmoved. “Many manage not to steal,” her Honour said.", "Ada Lund")]
    [InlineData("Codelar Corp said it was late. In a statement, the state-run company said safety was its “absolute priority.”",
        "Codelar Corp")]
    // Further from the cue than another mention
    [InlineData("Ada Lund, 26, from Orm, Notts, said: “He never pulls.”", "Ada Lund")]
    [InlineData("Carl Berg, of Springfield, Va., said he had fought “for the nation, knowing that nobody cared.”", "Carl Berg")]
    [InlineData("Carl Berg of Orm Securities, the country’s largest private bank, warned that while “logic would suggest that,” it was "
        + "late.", "Carl Berg")]
    [InlineData("During the debate, Carl Berg made an unprompted call for an end to subsidies, calling them “corporate welfare.”",
        "Carl Berg")]
    [InlineData("Carl Berg, who voted no, called it “a solution in search of a problem” and predicted it would “gut the town”.",
        "Carl Berg")]
    [InlineData("Ada Lund, the bloc’s envoy, said top diplomats from EU states will meet to “discuss how to dial up the pressure.”",
        "Ada Lund")]
    [InlineData("Mayor Carl Berg asked again. But Ada Lund brushed Berg off, saying only, “We won’t use the funds.”", "Ada Lund")]
    [InlineData("Carl Berg is head of the Orm Dialogue Group in Turkey, which says that it aims to “protect the rights of the people.”",
        "Orm Dialogue Group")]
    [InlineData("“It is rare,” Carl Berg, vice president of PMG, a grading company in Florida told Fox.", "Carl Berg")]
    [InlineData("Ada Lund, a dietician at Mend, which helps children and families to live well, said: “It is late.”", "Ada Lund")]
    [InlineData("Ada Lund of the health charity the King’s Fund said there had to be a “dialogue with the public”.", "Ada Lund")]
    [InlineData("Former minister Dame Ada Lund, who resigned in May, told Sky News: “I warned them.”", "Ada Lund")]
    [InlineData("A man who called himself the owner’s cousin said: “Go away.”", "A man")]
    [InlineData("In a commentary, Carl Berg and Ada Lund write that it “blurs the line.”", "Carl Berg and Ada Lund")]
    [InlineData("The rules had been described by homelessness charity Shelter as a “once-in-a-lifetime chance”.", "Shelter")]
    [InlineData("Ada Lund spoke in Oslo. According to her, “somebody must go to jail for this”.", "Ada Lund")]
    [InlineData("I asked Ada Lund if she was tired.\n\n“Not at all,” she said.\n\nBut you wrote a book, I say.\n\n“No, I wrote it for "
        + "leaders.”", "Ada Lund")]
    // Pronouns and nobody
    [InlineData("Ada Lund said it was late. Dr. Mary Moss said it was early. Lund’s answer is blunter. “It protects nobody,” she says.",
        "Ada Lund")]
    [InlineData("Ada Lund welcomed the visitors. An old man stood at the gate. “I live here,” he said.", "An old man")]
    [InlineData("Ada Lund met residents of Orm. Residents were angry. “We were not asked,” they said.", "Residents of Orm", "Residents")]
    [InlineData("Ada Lund met Carl Berg. Asked whether he would stay, Carl Berg smiled: “Of course.”", "Carl Berg")]
    [InlineData("“It was cold,” Ada Lund remembers.", "Ada Lund")]
    [InlineData("Reporters called her slow. Ada Lund laughs at the word. “I am careful with words.”", "Ada Lund")]
    public void Speakers_are_named_in_full(string text, string speaker, string? other = null)
    {
        string? name = QuoteExtractor.Extract(text, "en")[^1].Speaker?.Name;

        Assert.True(name == speaker || name == other, $"{name} instead of {speaker}");
    }

    [Fact]
    public void An_interviewer_who_spoke_twice_is_not_asked_for_the_one_before_for_ever() =>
        Assert.Equal(3, QuoteExtractor.Extract("“You wrote it,” I say.\n\n“It is late,” I say.\n\n“No, I wrote it for leaders.”",
            "en").Count);

    [Fact]
    public void Who_asks_in_a_passive_is_nobody() =>
        Assert.Null(QuoteExtractor.Extract("Carl Berg was asked, “Do you feel any guilt at all?”", "en")[^1].Speaker);

    [Theory]
    [InlineData("He thanked her neighbour Carl Berg. “It is late,” Berg said.", "her neighbour")]
    [InlineData("The cellist Ada Lund played. “It is late,” Lund said.", "The cellist")]
    [InlineData("Orm Rail Corporation Limited (ORCL) Managing Director Ada Lund said it was late.",
        "Orm Rail Corporation Limited (ORCL) Managing Director")]
    [InlineData("Her partner on the rope, Carl Berg, said he heard a crack.", "Her partner on the rope")]
    [InlineData("Its chairman, Sen. Carl Berg of Kansas, said it was late.", "Its chairman")]
    [InlineData("Ruling People’s Front spokesperson Ada Lund said it was late.", "Ruling People’s Front spokesperson")]
    [InlineData("“Be kind,” said the mediator, retired judge Ada Lund.", "retired judge")]
    public void Roles_are_the_words_beside_the_name(string text, string role) =>
        Assert.Equal(role, QuoteExtractor.Extract(text, "en")[^1].Speaker?.Role);

    [Theory]
    [InlineData("The report said the dam was weak.", SpeakerKind.Organization)]
    [InlineData("Police said the dam was weak.", SpeakerKind.Group)]
    [InlineData("Relief workers said the dam was weak.", SpeakerKind.Group)]
    [InlineData("Aid agencies said the dam was weak.", SpeakerKind.Group)]
    [InlineData("One of the owners said the dam was weak.", SpeakerKind.Unnamed)]
    [InlineData("In a commentary, Carl Berg and Ada Lund write that it “blurs the line.”", SpeakerKind.Group)]
    public void Whoever_has_no_name_has_a_kind(string text, SpeakerKind kind) =>
        Assert.Equal(kind, QuoteExtractor.Extract(text, "en")[^1].Speaker?.Kind);
}
