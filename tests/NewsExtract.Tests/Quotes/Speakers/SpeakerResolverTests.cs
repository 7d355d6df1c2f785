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
    [InlineData("A Department of Health and Social Care spokesperson said: “It is late.”", "A Department of Health and Social Care spokesperson")]
    // Nouns
    [InlineData("Prime Minister Carl Berg met Finance Minister Ada Lund. “We agreed,” the minister said.", "Ada Lund")]
    [InlineData("Mayor Ada Lund and deputy mayor Carl Berg fell out. “I resign,” the deputy mayor said.", "Carl Berg")]
    [InlineData("Gov. Ada Lund arrived with Sen. Carl Berg. “We agreed,” the governor said.", "Ada Lund")]
    [InlineData("Sen. Ada Lund, D-Ore., met Rep. Carl Berg, R-Utah. “We agreed,” the Oregon Democrat said.", "Ada Lund")]
    [InlineData("Ada Lund, 44, met Carl Berg, 51, in Oslo. “We agreed,” the 51-year-old said.", "Carl Berg")]
    [InlineData("Norway’s envoy Ada Lund met Carl Berg. “We agreed,” the Norwegian said.", "Ada Lund")]
    [InlineData("Ada Lund regrets her quarrel with Carl Berg. “It was silly,” the engineer said of Berg.", "Ada Lund")]
    [InlineData("Lantern Semiconductors cut its outlook. Nobody was surprised. “Sales are slow,” the company said.", "Lantern Semiconductors")]
    [InlineData("The foreign minister said that he was glad. “They agreed,” Carl Berg told reporters.\n\n“It was late,” the minister said.", "Carl Berg")]
    [InlineData("Carl Berg, a senator from Kansas, spoke. So did Ada Lund, a senator from Utah. “We agreed,” the Kansas senator said.", "Carl Berg")]
    [InlineData("Sheriff Carl Berg said in a statement that it was late. “We agreed,” the statement read.", "Carl Berg")]
    [InlineData("Shares in Lund & Berg fell. “Sales are slow,” the company said.", "Lund & Berg")]
    [InlineData("Her partner on the rope, Carl Berg, said he heard a crack. “It was loud,” Berg said.", "Carl Berg")]
    [InlineData("Carl Berg, a doctor, was there. His daughter, Ada, shrugged. “We agreed,” the student said.", "Ada")]
    [InlineData("Carl Berg, 19, replaced Finn Lund. “Well done,” said manager Ada Lund. The teenager said he was glad.", "Carl Berg")]
    [InlineData("“He is quick,” said Carl Berg of Oslo. The winner was captain Leo Paz. The Argentine did not hide. “I won,” he said.", "Leo Paz")]
    [InlineData("CEO Ada Lund spoke. Carl Berg, whom she succeeded, laughed. “I never did,” the former chief executive said.", "Carl Berg")]
    [InlineData("A senior official, who asked not to be named because the report is secret, said: “It is bad.”", "A senior official")]
    [InlineData("Residents accused the council of delay.", "Residents")]
    [InlineData("A town council has apologised for a tree that fell.\n\nOrm Town Council’s leader, Ada Lund, blushed. A town council said it was sorry.", "A town council", "Orm Town Council")]
    [InlineData("The former chief technology officer of the bank told jurors that it was gone. “It was late,” Carl Berg said. Berg, 31, was calm.\n\n“We hid it,” the former chief technology officer said.", "Carl Berg")]
    [InlineData("The Hawks won behind linebacker Carl Berg and Finn Lund. The quarterback shrugged. “It was cold,” he said.", "Finn Lund")]
    [InlineData("A spokesperson for Ada Lund’s parents, both of whom are professors, said they were sad.", "A spokesperson for Ada Lund’s parents")]
    // Pronouns and nobody
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

    [Theory]
    [InlineData("fr", "Le gardien Tanguy Le Floc’h a souri. « J’ai eu de la chance », a déclaré Le Floc’h.", "Tanguy Le Floc’h")]
    [InlineData("fr", "La procureure Hortense Lavergne a parlé. « C’est grave », a répété la magistrate.", "Hortense Lavergne")]
    [InlineData("de", "Verkehrsministerin Annegret Kühlwein kam spät. „Ich war im Stau“, sagte die Ministerin.", "Annegret Kühlwein")]
    [InlineData("de", "„Der Deich hält“, sagte Thorben Petersen der Nordpresse.", "Thorben Petersen")]
    [InlineData("de", "„Der Deich hält“, sagte die Landtagsabgeordnete Julia Petersen.", "Julia Petersen")]
    [InlineData("de", "„Der Deich hält“, sagte Richterin Julia Müller.", "Julia Müller")]
    [InlineData("pl", "„Pieniądze będą w marcu” – zapewnił rzecznik wojewody Michał Dębowski.", "Michał Dębowski")]
    [InlineData("ja", "北浜大の真田めぐみ准教授らが発表した。真田准教授は「貝にも夜がある」と説明する。", "真田めぐみ")]
    [InlineData("ja", "共同研究者のアレクサンドル・ベルナドスキさんは「貝の寝息を聞いていた」と語った。", "アレクサンドル・ベルナドスキ")]
    [InlineData("zh", "桥梁专家马克·特伦特来自英国。“它太老了，”特伦特说。", "马克·特伦特")]
    [InlineData("zh", "一名不愿透露姓名的工程师说：“桥太老了，要关。”", "一名不愿透露姓名的工程师")]
    [InlineData("ja", "県庁の担当者は「雨はやむ」と話した。", "県庁の担当者")]
    [InlineData("ar", "قال العقيد ناصر الدوسري: «سنراقب النهر ليلاً ونهاراً».", "ناصر الدوسري")]
    [InlineData("de", "Dr. Julia Petersen, Wolfsberaterin des Kreises, mahnte zur Ruhe. „Es kann ein Hund sein“, sagte die Biologin.", "Julia Petersen")]
    [InlineData("de", "Verkehrsminister Jan Petersen kam. „Der Deich hält“, sagte Petersen der Deutschen Nordpresse.", "Jan Petersen")]
    [InlineData("de", "Linksaußen Jan Petersen warf. „Das war knapp“, sagte Petersen.", "Jan Petersen")]
    [InlineData("ja", "外務省幹部は「長期戦になる」と話した。", "外務省幹部")]
    [InlineData("ja", "財務相の新田孝氏は「財源がない」と話した。", "新田孝")]
    [InlineData("zh", "联合国特使马丁内斯在声明中表示：“我们不急。”", "马丁内斯")]
    [InlineData("zh", "村医杨国栋出门了。“路很远，”杨国栋说。杨国栋的妻子张秀英是教师。谈起丈夫，她抱怨：“灯泡坏了。”", "张秀英")]
    public void So_they_are_in_other_languages(string language, string text, string speaker) =>
        Assert.Equal(speaker, QuoteExtractor.Extract(text, language)[^1].Speaker?.Name);
}
