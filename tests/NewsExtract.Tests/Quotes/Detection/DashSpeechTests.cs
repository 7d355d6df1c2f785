namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>
/// Speech behind dashes instead of marks, as the papers of some languages set it. Every quote is written "group: source cue | words".
/// </summary>
public class DashSpeechTests
{
    [Theory]
    [InlineData("pl", "– Most otworzymy jesienią – powiedziała Hanna Wrzos.", "0: Hanna Wrzos powiedziała | Most otworzymy jesienią")]
    [InlineData("pl", "– Nie – odparł Jan Kita.", "0: Jan Kita odparł | Nie")]
    [InlineData("pl", "– Woda opada. Czekamy – mówi wójt Jan Kita. – Jutro policzymy straty. Będą duże.",
        "0: Jan Kita mówi | Woda opada. Czekamy", "0: Jan Kita mówi | Jutro policzymy straty. Będą duże.")]
    [InlineData("pl", "– Woda opada – mówi Jan Kita – ale powoli.", "0: Jan Kita mówi | Woda opada", "0: Jan Kita mówi | ale powoli.")]
    [InlineData("pl", "Wójt nie kryje ulgi. - Woda opada - mówi Jan Kita.", "0: Jan Kita mówi | Woda opada")]
    [InlineData("pl", "Jan Kita dodaje: – Woda opada, ale powoli.", "0: Jan Kita dodaje | Woda opada, ale powoli.")]
    [InlineData("pl", "– To „mały” cud – mówi Jan Kita.", "0: Jan Kita mówi | To „mały” cud")]
    [InlineData("ru", "— Вода уходит, — сказал Иван Рогов. — Завтра посчитаем убытки.", "0: Иван Рогов сказал | Вода уходит,",
        "0: Иван Рогов сказал | Завтра посчитаем убытки.")]
    [InlineData("ru", "— Вода, — сказал Иван Рогов, — уходит медленно.", "0: Иван Рогов сказал | Вода,",
        "0: Иван Рогов сказал | уходит медленно.")]
    [InlineData("ru", "– Когда уйдёт вода? – спросила Анна Лунь.", "0: Анна Лунь спросила | Когда уйдёт вода?")]
    [InlineData("es", "—El agua baja —dijo Ana Robles—. Mañana contaremos los daños.", "0: Ana Robles dijo | El agua baja",
        "0: Ana Robles dijo | Mañana contaremos los daños.")]
    [InlineData("es", "—¿Cuándo bajará el agua? —preguntó Ana Robles.", "0: Ana Robles preguntó | ¿Cuándo bajará el agua?")]
    [InlineData("es", "—El agua —dijo Ana Robles—, baja despacio.", "0: Ana Robles dijo | El agua", "0: Ana Robles dijo | baja despacio.")]
    [InlineData("pt", "— A água está baixando — disse Ana Prado. — Amanhã contamos os danos.", "0: Ana Prado disse | A água está baixando",
        "0: Ana Prado disse | Amanhã contamos os danos.")]
    public void Is_found_with_who_speaks(string language, string text, params string[] quotes) =>
        Assert.Equal(quotes, Found(text, language));

    [Fact]
    public void Goes_on_in_the_next_paragraph() => Assert.Equal(
        ["0: Jan Kita mówi | Woda opada", "1:   | Jutro policzymy wszystkie straty."],
        Found("– Woda opada – mówi Jan Kita.\n\n– Jutro policzymy wszystkie straty.", "pl"));

    [Theory]
    [InlineData("pl", "Do kupienia:\n– chleb\n– Mleko z Brzegów\n– sól")]
    [InlineData("pl", "– Most nad Wisełką\n– Tunel pod rynkiem")]
    [InlineData("pl", "Warszawa – stolica – jest duża. Hanna Wrzos – burmistrz – milczy.")]
    [InlineData("ru", "Москва — столица. Рогов — мэр города.")]
    [InlineData("es", "El puente —dijo— está cerrado.")]
    public void Is_no_list_and_no_aside(string language, string text) => Assert.Empty(Found(text, language));

    private static string[] Found(string text, string language) =>
        [.. QuoteExtractor.Extract(text, language)
            .Select(quote => $"{quote.Group}: {quote.Source?.Text} {quote.Cue?.Text} | {quote.Text}")];
}
