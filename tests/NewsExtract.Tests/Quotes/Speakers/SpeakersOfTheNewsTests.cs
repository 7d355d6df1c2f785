namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>Whom the last quote of a text is given to, in languages other than English, where real news went wrong.</summary>
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

    private static string? Last(string text, string language) => QuoteExtractor.Extract(text, language)[^1].Speaker?.Name;
}
