namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>Whom quotes are given to where real news went wrong: the last of a text, in English its first.</summary>
public class SpeakersOfTheNewsTests
{
    [Theory]
    // Nouns in front of a family name are no part of the name.
    [InlineData("Thorben Petersen siegte. „Es war eng“, sagte Nachfolger Petersen.", "Thorben Petersen")]
    [InlineData("Thorben Petersen siegte. Der ehemalige Turnier-Sieger Petersen sagte: „Es war eng.“", "Thorben Petersen")]
    [InlineData("Thorben Petersen siegte. „Es war eng“, sagte Petersen zum Auftaktspiel.", "Thorben Petersen")]
    [InlineData("Heute war Iolo Gwentland da. Gwentland antwortet: „Es war eng.“", "Iolo Gwentland")]
    // A name that only an inverted verb shows.
    [InlineData("„Der Deich hält“, gestand Gwentland. Er sagte: „Wir haben Glück gehabt.“", "Gwentland")]
    [InlineData("Nach Angaben von Gwentland waren hundert Leute da. „Der Deich hält“, gestand Gwentland.", "Gwentland")]
    [InlineData("„Es war eng“, gestand Gwentland. Die Gemeinde wisse nichts davon, sagte Gwentland: „Wir haben nicht gefragt.“",
        "Gwentland")]
    // Genitives.
    [InlineData("Julia Petersens Vorwurf, den sie „einen Fehler“ nannte, blieb stehen. Petersen schwieg.", "Julia Petersen")]
    // Cases say who is no subject.
    [InlineData("Jan Müller dankt für die „gute Frage“ der Zuschauerin und sagt dann: „Es geht nicht um Mauern.“", "Jan Müller")]
    [InlineData("Jan Müller weinte. Er war müde, als die Interviewerin Julia Petersen fragte: „Wie war es?“", "Julia Petersen")]
    [InlineData("Wie Jan Müller vor seinem „Müll“-Ausrutscher sagte: „Das Wichtigste ist der Charakter.“", "Jan Müller")]
    // Roles.
    [InlineData("Der Vorwurf galt ABC-Spitzenmann Jan Müller. Thorben Petersen schwieg. „Das ist absurd“, schimpfte der ABC-Chef.",
        "Jan Müller")]
    [InlineData("Konzernchef Jan Müller sprach. „Die Branche ist ausverkauft“, so der CEO.", "Jan Müller")]
    [InlineData("Thorben von Gwent kam. Jan Müller schwieg. „Das Tempo bleibt hoch“, berichtete von Gwent.", "Thorben von Gwent")]
    [InlineData("„Sie war genau“, etwa wenn es um Gesten ging, sagt Jan Müller.", "Jan Müller")]
    [InlineData("Hundert Kisten seien verschwunden, teilte das Hafenaufsichtsamt mit, in das niemand eingebrochen war.",
        "Hafenaufsichtsamt")]
    // Figures and adjectives do not go on speaking.
    [InlineData("„Wir liefern“, sagte Jan Müller. Laut Prognosen „wächst der Markt“. „Das ist die Butter aufs Brot.“", "Jan Müller")]
    [InlineData("„Wir liefern“, sagte Jan Müller. Biologische Kraftstoffe seien aber teuer. „Das braucht elektrische Energie.“",
        "Jan Müller")]
    public void German(string text, string speaker) => Assert.Equal(speaker, Last(text, "de"));

    [Theory]
    [InlineData("Le Premier ministre Jean Morel a parlé. « Nous partons », écrit le chef du gouvernement.", "Jean Morel")]
    [InlineData("« Nous avons perdu deux mètres, pointe Luc Garnier, le maire de Valcreux. C’est préoccupant. »", "Luc Garnier")]
    [InlineData("L’Arvanie a réagi, le ministre Jean Morel dénonçant « une attaque lâche » contre la ville.", "Jean Morel")]
    public void French(string text, string speaker) => Assert.Equal(speaker, Last(text, "fr"));

    [Theory]
    [InlineData("Ana Robles rechazó tal extremo y recordó que «nadie preguntó antes por el puente».", "Ana Robles")]
    [InlineData("El presidente Luis Ferrer llegó tarde. \"Es una broma\", dijo el mandatario.", "Luis Ferrer")]
    [InlineData("Hoy, el ministro del Interior, Luis Ferrer, ha prometido ayuda.\n\n\"Vamos a investigar todos los casos\", ha declarado.",
        "Luis Ferrer")]
    [InlineData("Luis Ferrer, candidato, propuso vías. «Voy a construir muchas vías», dijo al auditorio.", "Luis Ferrer")]
    [InlineData("El representante de la Unión Arvana (UA) para la Pesca, Luis Ferrer, dijo que la norma «solo empeorará las cosas».",
        "Luis Ferrer")]
    [InlineData("«No soy el dueño de la casa.» Con esa frase, Luis Ferrer respondió a su rival.", "Luis Ferrer")]
    [InlineData("Luis Ferrer anunció ayer un plan.\n\nEn ese marco, el funcionario dijo: «Habrá transparencia para todos».", "Luis Ferrer")]
    [InlineData("Luis Ferrer anunció un plan. El funcionario policial garantizó ayuda. Ana Robles calló.\n\n«Hay que investigar», señaló el funcionario.",
        "Luis Ferrer")]
    public void Spanish(string text, string speaker) => Assert.Equal(speaker, Last(text, "es"));

    [Theory]
    [InlineData("pl", "„Sytuacja się zmieniła” – powiedział Jan Kita. Urzędnik Białego Zamku przekazał, że „to koniec rozmów z miastem”.",
        "Urzędnik Białego Zamku")]
    [InlineData("pl", "– To dobre wyjście – deklaruje tymczasem w rozmowie z „Nowinami” wicepremier Jan Kita.", "Jan Kita")]
    [InlineData("pl", "Jan Kita, kierownik zakładu, bada ból. „Ból jest różny” – powiedział naukowiec.", "Jan Kita")]
    [InlineData("it",
        "C’era il direttore dell’Organizzazione mondiale della pesca Teodros Adanom Gebre. «Serve tempo», disse il direttore.",
        "Teodros Adanom Gebre")]
    [InlineData("it", "«Si sta seduti - commenta Walter Artani Segretario generale della Società - e si ingrassa»", "Walter Artani")]
    [InlineData("pt", "“Procuravam por ele”, disse a Polícia Civil.", "Polícia Civil")]
    [InlineData("pt", "O governador João Prado repassou a conta para os clubes. \"É uma questão difícil\", disse.", "João Prado")]
    [InlineData("ru", "Составители индекса подчеркнули: «Город вырвался на первое место».", "Составители индекса")]
    [InlineData("ru", "Как сказал Рогов, об этом в городе не знали, и вообще «это внутреннее решение соседей».", "Рогов")]
    [InlineData("ru", "«Вода уходит», — отметила главный врач больницы скорой и неотложной помощи Елена Лунина.", "Елена Лунина")]
    [InlineData("ru", "Следователь Николай Рогов дал разрешение. «Решение принято», — рассказал Н.Рогов в среду.", "Николай Рогов")]
    [InlineData("ja", "リーグは開幕を控える。JXAは「現在、対応を検討中です」と回答した。", "JXA")]
    [InlineData("zh", "姚光是抽空前来的。“它转过来了。”姚光不解地说。", "姚光")]
    [InlineData("zh", "“装了摄像头，小偷都不敢上门了。”东洲镇东胜村村民袁永红说，这多亏了“雪亮乡村”建设。", "袁永红")]
    [InlineData("zh", "东湖区住建局有关负责人说：“有矛盾的，先谈好再装。”", "东湖区住建局有关负责人")]
    [InlineData("zh", "“天气很冷。”北方重工江北公司数控车工、特级技师阎敏说。", "阎敏")]
    public void Others(string language, string text, string speaker) => Assert.Equal(speaker, Last(text, language));

    [Theory]
    // Titles and roles
    [InlineData("Orm is in Orm. Orm County Executive Lo Day said he will declare an emergency on Monday.", "Lo Day")]
    [InlineData("Harbour police head Major-Gen Odd Falk gave evidence. “It was trending,” Falk said.", "Odd Falk")]
    // Who a participle belongs to
    [InlineData("At a meeting of the council, held at the request of Ruritania, Ambassador Ada Lund denied the accusations, calling them a "
        + "“pure show of force”.", "Ada Lund")]
    [InlineData("The harbour committee found no link to the paint, saying records from the Orm Yard were patchy.", "harbour committee")]
    [InlineData("Odd Falk said on Monday that he “heard” the Ormish senator lives abroad, adding, “I have no idea if that's right.”", "Odd Falk")]
    [InlineData("The Courier printed a letter by Ada Lund, a retired attorney who argues that the charter says nothing of it.", "Ada Lund")]
    [InlineData("Orm, Poland, Saba and Bonaire have been removed from the list of travel corridors, said Justice Secretary Odd Falk.",
        "Odd Falk")]
    [InlineData("In Orm, Additional District Collector Odd Falk announced that the lockdown would be extended.", "Odd Falk")]
    [InlineData("Odd Falk, president of the Orm Guild of Bakers, which represents Lund City bakers, said he hopes the day sends a message that "
        + "“towns are standing up for their bread.”", "Odd Falk")]
    [InlineData("Falk -- co-editor of The Long Night, a book on the raid -- said the candidate would make some announcement.", "Falk")]
    [InlineData("Odd Falk spoke. There was concern, with some analysts suggesting that the army is carrying out “sweeping online searches”.",
        "some analysts")]
    [InlineData("At the hall in Orm, Mayor Ada Lund said that it was too early to tell whether it was arson, and that there was “no evidence”.",
        "Ada Lund")]
    [InlineData("“Neighbours started complaining,” Odd Falk, an Orm resident who tweeted about the smoke, said.", "Odd Falk")]
    [InlineData("The bottom line, said Falk, is that being active “is a very simple way to stay well.”", "Falk")]
    [InlineData("Lund says that's a reality reflected by the city's many workers: “They are still in the grocery stores.”", "Lund")]
    [InlineData("Drought could make such fires common in the valley, a 2014 study warned.", "a 2014 study")]
    // What the subject is, is not the subject
    [InlineData("Ada Lund was watched because she was an influential writer and, in June, had posted to her followers, “Friends, the time "
        + "to wait is over.”", "Ada Lund")]
    // Sources that no list knows
    [InlineData("Landing by night is also among the drills planned, a press kit said.", "a press kit")]
    [InlineData("France’s mountain rescue said that four climbers were missing.", "France’s mountain rescue")]
    [InlineData("A Norwegian state television correspondent in the town said the army was combing the streets.",
        "A Norwegian state television correspondent in the town")]
    [InlineData("Senator Ada Lund and other members of the chamber said that the bill was weak.",
        "Senator Ada Lund and other members of the chamber")]
    [InlineData("Ships will stay in port, US officials said on Monday.", "US officials")]
    [InlineData("This week the King's Fund warned that the hospitals were in urgent need of reform.", "King's Fund")]
    [InlineData("Ada Lund joined the Alliance to Save Our Harbours (ASOH). ASOH argues that families still want their own boats.",
        "Alliance to Save Our Harbours")]
    [InlineData("Ada Lund was there. The Norwegian mission to the league in Orm called the comments “deplorable and deeply worrying”.",
        "The Norwegian mission to the league in Orm")]
    [InlineData("Orm was attacked. “It is beyond words,” said the charity Harbour Help.", "Harbour Help")]
    // Names with "and", and what their short forms stand for
    [InlineData("The ferry did not sail. “The nets were full,” the Alliance of Inshore Boat and Trawler Owners said.",
        "Alliance of Inshore Boat and Trawler Owners")]
    [InlineData("The plan is of Fisheries, Harbours and Coast Norway (FHCN). FHCN said the plan was being “adjusted this week.”",
        "Fisheries, Harbours and Coast Norway")]
    // A title of a work in front of the name
    [InlineData("“It is a talk about how big firms treat us,” guild president and “The Ferryman” star Ada Lund told the Orm Courier.",
        "Ada Lund")]
    public void English(string text, string speaker) =>
        Assert.Equal(speaker, QuoteExtractor.Extract(text, "en")[0].Speaker?.Name);

    [Fact]
    public void A_country_in_capitals_is_part_of_the_role() =>
        Assert.Equal("US security spokesman",
            QuoteExtractor.Extract("“We are trying,” US security spokesman Odd Falk told reporters.", "en")[0].Speaker?.Role);

    private static string? Last(string text, string language) => QuoteExtractor.Extract(text, language)[^1].Speaker?.Name;
}
