namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>
/// What stands between marks and who says it, in the orders and layouts that news uses.
/// Every quote is written "group kind: source cue | words".
/// </summary>
public class MarkedQuoteTests
{
    [Theory]
    [InlineData("“It leaks,” he said, “and it always has.”", "0 Direct: he said | It leaks,", "0 Direct: he said | and it always has.")]
    [InlineData("“Every time you wait,” Harlow said, warning of the old pump, “you lose a day.”",
        "0 Direct: Harlow said | Every time you wait,", "0 Direct: Harlow said | you lose a day.")]
    [InlineData("“We never asked for this,” White Harbour press officer Dora Quist said at a briefing. “Not once.”",
        "0 Direct: Dora Quist said | We never asked for this,", "0 Direct: Dora Quist said | Not once.")]
    [InlineData("\"We will vote on it,\" Sen. Orla Penn (D-Vt.) said.", "0 Direct: Orla Penn said | We will vote on it,")]
    [InlineData("\"We will vote on it,\" Sen. Orla Penn, D-Vt., said.", "0 Direct: Orla Penn said | We will vote on it,")]
    [InlineData("\"We found the car,\" state police said.", "0 Direct: state police said | We found the car,")]
    [InlineData("“I was there,” Dora “Dot” Quist said. “I saw it all.”", "0 Direct: Dora “Dot” Quist said | I was there,",
        "0 Direct: Dora “Dot” Quist said | I saw it all.")]
    [InlineData("Carl Berg said that because of the year that he spent in Orm, Lund \"knows Ormians.\"",
        "0 Mixed: Carl Berg said | knows Ormians.")]
    [InlineData("Nobody had been named by Friday evening, Carl Berg said, but “this is just the beginning.”",
        "0 Indirect: Carl Berg said | Nobody had been named by Friday evening", "1 Mixed: Carl Berg said | this is just the beginning.")]
    [InlineData("“It leaks again.”\n\nCarl Berg was tired. “It leaks again and again,” he said.",
        "0 Direct: he said | It leaks again and again,")]
    [InlineData("A letter said: “It is late.\n\n\"We must act.”", "0 Direct: A letter said | It is late.",
        "0 Direct: A letter said | We must act.")]
    [InlineData("Carl Berg said, \" [Lund] liked the way boats looked\". He left.", "0 Direct: Carl Berg said | [Lund] liked the way boats looked")]
    [InlineData("Ada Lund was on the radio. She said:\n\n“We let people down.”", "0 Direct: She said | We let people down.")]
    [InlineData("“It was never about money.\n\n“It was about the river,” said Ada Lund.",
        "0 Direct: Ada Lund said | It was never about money.", "0 Direct: Ada Lund said | It was about the river,")]
    [InlineData("“It is over,” Ada Lund said. “We lost.\n\n“I am staying,” said Orla Penn.", "0 Direct: Ada Lund said | It is over,",
        "0 Direct: Ada Lund said | We lost.", "1 Direct: Orla Penn said | I am staying,")]
    [InlineData("The mayor has a new message: “It is about the river.”", "0 Direct: The mayor  | It is about the river.")]
    [InlineData("Ada Lund described the ruling of the court on Monday as “bizarre”.", "0 Mixed: Ada Lund described | bizarre")]
    [InlineData("The mayor called her a “fraud”, a “bully” and “sick”.", "0 Mixed: The mayor called | fraud",
        "0 Mixed: The mayor called | bully", "0 Mixed: The mayor called | sick")]
    [InlineData("Ada Lund said on Monday that the report of the second committee was “useless”.", "0 Mixed: Ada Lund said | useless")]
    [InlineData("The report, “A Broken Bridge”, said the town was “on the brink”.", "0 Mixed: The report said | on the brink")]
    [InlineData("'They told us it was 'not good enough',' said Ada Lund.",
        "0 Direct: Ada Lund said | They told us it was 'not good enough',")]
    [InlineData("\"It's a disgrace\" - Ada Lund", "0 Direct: Ada Lund  | It's a disgrace")]
    [InlineData("“It is over,” Ada Lund, the mayor of Tarnby, one of the towns suing the Harbour Board, said on Monday.",
        "0 Direct: Ada Lund said | It is over,")]
    [InlineData("Ada Lund, at a later press meeting, said: “It is over.”", "0 Direct: Ada Lund said | It is over.")]
    [InlineData("“It is over,” said 9/11 widow Ada Lund.", "0 Direct: Ada Lund said | It is over,")]
    [InlineData("The “new broom” was “a joke,” Ada Lund said.", "0 Mixed: Ada Lund said | new broom", "1 Direct: Ada Lund said | a joke,")]
    [InlineData("Health minister Ada Lund said: 'It is late. It’s sad.\n\n'We must act.\n\n'We will.'",
        "0 Direct: Ada Lund said | It is late. It’s sad.", "0 Direct: Ada Lund said | We must act.", "0 Direct: Ada Lund said | We will.")]
    [InlineData("Carl Berg called it “a mess” and predicted it would “fail us”.", "0 Mixed: Carl Berg called | a mess",
        "1 Mixed: Carl Berg predicted | fail us")]
    [InlineData("Carl Berg called Lund’s plan for the harbour “fatuous” and her remarks suggesting a link to the war “absurd.”",
        "0 Mixed: Carl Berg called | fatuous", "0 Mixed: Carl Berg called | absurd.")]
    [InlineData("\"It is about profit,\" union president and \"The Nanny\" star Ada Lund told Radio Orm.",
        "0 Direct: Ada Lund told | It is about profit,")]
    [InlineData("He said the claims were “odd” and “dangerous,” even while states embrace them.", "0 Mixed: He said | odd",
        "0 Mixed: He said | dangerous,")]
    [InlineData("Carl Berg called passage of that law “odd” and “unwise.”", "0 Mixed: Carl Berg called | odd",
        "0 Mixed: Carl Berg called | unwise.")]
    [InlineData("Carl Berg criticised Lund’s “change of course,” saying, “She is lost.”", "0 Mixed: Carl Berg criticised | change of course,",
        "1 Direct: Carl Berg saying | She is lost.")]
    [InlineData("Carl Berg said that talks with the board were an “option.”", "0 Mixed: Carl Berg said | option.")]
    [InlineData("Carl Berg said the report had left him with “thoughts” and a wish to “go on talking about it”.",
        "0 Mixed: Carl Berg said | go on talking about it")]
    [InlineData("\"The old way meant \"a fee for every seat\" and little else, and that model is breaking,\" said Carl Berg.",
        "0 Direct: Carl Berg said | The old way meant \"a fee for every seat\" and little else, and that model is breaking,")]
    [InlineData("\"The old way is dead. \"It had to die,\" said Carl Berg.", "0 Direct:   | The old way is dead.",
        "1 Direct: Carl Berg said | It had to die,")]
    [InlineData("The ministry denied this, saying its troops had responded to “a blatant incursion”.",
        "0 Mixed: The ministry saying | a blatant incursion")]
    public void Are_found_with_their_source_and_cue(string text, params string[] quotes) => Assert.Equal(quotes, Found(text, "en"));

    [Theory]
    [InlineData("zh", "基地里有“熊猫饭店”，也有“紫禁城星夜”的照片。")]
    [InlineData("ja", "フルキーボードは「日本語キー配列」となっている。")]
    public void Terms_between_marks_are_nobodys_words(string language, string text) => Assert.Empty(Found(text, language));

    [Theory]
    [InlineData("Analysten sprachen in diesem Zusammenhang von „Panik“.", "0 Mixed: Analysten sprachen | Panik")]
    [InlineData("Die Ministerin bezeichnete das Papier ferner als „überflüssig“.", "0 Mixed: Die Ministerin bezeichnete | überflüssig")]
    [InlineData("Nach Angaben einer Bauerngewerkschaft sollen „fünf bis sechs Höfe“ leer stehen.",
        "0 Mixed: einer Bauerngewerkschaft Nach Angaben | fünf bis sechs Höfe")]
    [InlineData("Das Schicksal der Werft stehe „auf Messers Schneide“.", "0 Mixed:   | auf Messers Schneide")]
    [InlineData("Für die „Totengräber der Werft“ dürfe es keine Nachsicht geben.", "0 Mixed:   | Totengräber der Werft")]
    public void Are_found_in_German_reports(string text, params string[] quotes) => Assert.Equal(quotes, Found(text, "de"));

    [Theory]
    [InlineData("pl", "„Nikt nie pytał” – powiedziała Hanna Wrzos. „Nikt”.", "0 Direct: Hanna Wrzos powiedziała | Nikt nie pytał",
        "0 Direct: Hanna Wrzos powiedziała | Nikt")]
    [InlineData("pl", "„Woda opada – śmieje się Jan Kita. – Jutro też”.", "0 Direct: Jan Kita śmieje się | Woda opada",
        "0 Direct: Jan Kita śmieje się | Jutro też")]
    [InlineData("es", "«El agua —dijo Ana Robles—, baja despacio».", "0 Direct: Ana Robles dijo | El agua",
        "0 Direct: Ana Robles dijo | baja despacio")]
    [InlineData("es", "«¿Y el agua?», preguntó Ana Robles.\n\n«Baja, señora».", "0 Direct: Ana Robles preguntó | ¿Y el agua?",
        "1 Direct:   | Baja, señora")]
    [InlineData("ru", "Вода уходит медленно. «Считать убытки мы будем завтра».", "0 Direct:   | Считать убытки мы будем завтра")]
    public void Are_found_as_other_languages_set_them(string language, string text, params string[] quotes) =>
        Assert.Equal(quotes, Found(text, language));

    [Theory]
    [InlineData("The so-called “bedroom tax” was scrapped.", "en")]
    [InlineData("Dora “Dot” Quist opened the shop.", "en")]
    [InlineData("Her new book: “The Long Road Home”", "en")]
    [InlineData("<tweet pic=\"pic.orm.com/ab12\" id=\"778257943577919488\">The blue arrow is Orm</tweet>.", "en")]
    [InlineData("Laut dem Sender „Neue Welle“ regnet es.", "de")]
    [InlineData("Das sagte die Ministerin dem „Neuen Kurier“.", "de")]
    public void Are_not_names_and_titles(string text, string language) =>
        Assert.DoesNotContain(Found(text, language), quote => !quote.Contains("Indirect"));

    private static string[] Found(string text, string language) =>
        [.. QuoteExtractor.Extract(text, language)
            .Select(quote => $"{quote.Group} {quote.Kind}: {quote.Source?.Text} {quote.Cue?.Text} | {quote.Text}")];
}
