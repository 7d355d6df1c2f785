namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>Sentences of which a phrase or an opening clause says who reports them; each has one quote, or the pieces of one.</summary>
public class FramesTests
{
    [Theory]
    [InlineData("de", "Wie das Innenministerium am Montag mitteilte, wurden 20 Menschen verletzt.", "das Innenministerium", "wurden 20 Menschen verletzt")]
    [InlineData("fr", "Comme l’a indiqué le maire Jean Martin, le pont sera fermé.", "Jean Martin", "le pont sera fermé")]
    [InlineData("pl", "Według Jana Wolskiego z Instytutu Pracy w Łodzi, chorzy mogą pracować.", "Jana Wolskiego", "chorzy mogą pracować")]
    [InlineData("pl", "Jak wyznała Anna Wolska, nauczycielka z Rybna, dzieci nie lubią hałasu.", "Anna Wolska", "dzieci nie lubią hałasu")]
    [InlineData("es", "Como señaló el ministro Juan Pérez, la obra terminará en mayo.", "Juan Pérez", "la obra terminará en mayo")]
    [InlineData("it", "Come ha ricordato il sindaco Marco Testa, i lavori finiranno a giugno.", "Marco Testa", "i lavori finiranno a giugno")]
    [InlineData("nl", "Zoals burgemeester Femke Brouwer eerder zei, is de stad vol.", "Femke Brouwer", "is de stad vol")]
    [InlineData("pl", "Jak poinformował rzecznik policji Jan Nowak, droga jest zamknięta.", "Jan Nowak", "droga jest zamknięta")]
    [InlineData("ru", "Как рассказала директор школы Анна Белова, дети не пострадали.", "Анна Белова", "дети не пострадали")]
    public void A_clause_that_opens_a_sentence_says_who_reports_the_rest(string language, string text, string source, string content)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, language));
        Assert.Equal((source, content), (quote.Source!.Text, quote.Text));
    }

    [Theory]
    [InlineData("Das Außenministerium hat nach eigenen Angaben Einladungen an 35 Staaten verschickt.", "Das Außenministerium")]
    [InlineData("Seit Mai hat Jan Müller nach eigener Aussage nichts getrunken.", "Jan Müller")]
    [InlineData("Die Firma Kolb beschäftigt eigenen Angaben zufolge gut 300 Leute in drei Werken.", "Firma Kolb")]
    public void Own_words_are_of_whom_the_clause_is_about(string text, string source) =>
        Assert.All(QuoteExtractor.Extract(text, "de"), quote => Assert.Equal(source, quote.Source!.Text));

    [Theory]
    [InlineData("This would be a new investment according to county officials.", "This would be a new investment", "county officials")]
    [InlineData("Perhaps surprisingly, sales fell 2 percent, according to the Brint Group, a research firm that often counts boats.",
        "Perhaps surprisingly, sales fell 2 percent", "the Brint Group")]
    public void A_sentence_may_end_in_the_phrase(string text, string content, string source)
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, "en"));
        Assert.Equal((content, source), (quote.Text, quote.Source!.Text));
    }

    [Theory]
    [InlineData("de", "Dabei konnten die Angreifer nach Angaben des Konzerns eine Schadsoftware einschleusen.", "des Konzerns")]
    [InlineData("fr", "Pour la syndicaliste Anne Roux, « rien n’est réglé ».", "Anne Roux")]
    [InlineData("fr", "Pour Céline Pigalle, directrice de la rédaction, les choix relèvent de chacun.", "Céline Pigalle")]
    [InlineData("fr", "Selon le maire (PS) de Trappes, Ali Benali, « rien n’est réglé ».", "Ali Benali")]
    [InlineData("es", "Para el economista Juan Torres, \"la medida llega tarde\".", "Juan Torres")]
    [InlineData("pt", "Segundo a promotora Tereza Nakamura, o réu desviou a verba da merenda.", "Tereza Nakamura")]
    public void A_phrase_says_who_reports_the_sentence(string language, string text, string source)
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(text, language);
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(source, quote.Source!.Text));
    }

    [Theory]
    [InlineData("fr", "Pour la deuxième fois consécutive, les prix baissent dans le pays.")]
    [InlineData("es", "Para mañana se espera lluvia en toda la costa.")]
    [InlineData("de", "Vereinfachend sagen wir, dass die Löhne konstant sind.")]
    [InlineData("de", "Empfehlen Sie ihr hilfreiche Bücher, die sie lesen sollte.")]
    public void Nobody_reports_what_only_looks_like_it(string language, string text) =>
        Assert.DoesNotContain(QuoteExtractor.Extract(text, language), quote => quote.Kind == QuoteKind.Indirect);
}
