namespace NewsExtract.Tests.Quotes.Detection;

/// <summary>What is a quote between marks, and what is not, in languages other than English, where real news went wrong.</summary>
public class MarksOfTheNewsTests
{
    [Theory]
    // The reporter's words between commas inside the marks.
    [InlineData("fr", "« Notre accord est total, souligne-t-elle. Le club a des solutions. »",
        "Notre accord est total", "Le club a des solutions.")]
    [InlineData("fr", "« Nous faisons de notre mieux, jure Luc Garnier, mais la pluie nous bloque. »",
        "Nous faisons de notre mieux", "mais la pluie nous bloque.")]
    [InlineData("fr", "« Nous craignons la houle, explique Luce Garnier, chargée de presse au Comité du port. Il y a donc un risque. »",
        "Nous craignons la houle", "Il y a donc un risque.")]
    [InlineData("it", "«Siamo pronti, ha detto Anna Riva, ma serve tempo»", "Siamo pronti", "ma serve tempo")]
    [InlineData("it", "«Consistono nel contrarre i muscoli - spiega Anna Riva - tenendoli in tensione»",
        "Consistono nel contrarre i muscoli", "tenendoli in tensione")]
    [InlineData("pl", "Jan Kita powiedział, że nie poleci „ze względów bezpieczeństwa” – stwierdził bowiem, że jest za późno.",
        "ze względów bezpieczeństwa")]
    [InlineData("pt", "João Prado disse que a luta está sendo \"severamente prejudicada\" pelas chuvas.", "severamente prejudicada")]
    [InlineData("zh", "记者提议带女儿来，姚光笑得更加灿烂，“这倒是一个好主意。”", "这倒是一个好主意。")]
    // Marks set the other way round, or at the word in front of them.
    [InlineData("ar", "قالت سامية الخطيب، إن ” الخلاف لا يحل هنا “. وأضافت الخطيب، أن ” المدينة تشهد صراعا”.",
        "الخلاف لا يحل هنا", "المدينة تشهد صراعا")]
    [InlineData("ar", "قالت سامية الخطيب ،” إن المدينة هادئة”.", "إن المدينة هادئة")]
    [InlineData("ar", "وعن المباراة، قال\" لقد كان الفوز ضروريا لنا\".", "لقد كان الفوز ضروريا لنا")]
    [InlineData("ar", "وقال سامي الخطيب خلال المؤتمر :\" تؤلمنا مشاهد الأطفال هنا \".", "تؤلمنا مشاهد الأطفال هنا")]
    // Doubled commas, and marks that do not match.
    [InlineData("nl", ",,Wij gaan morgen door'', zegt Jan Visser. Visser: ,,Het is zoals het is.’’", "Wij gaan morgen door", "Het is zoals het is.")]
    [InlineData("it", "“Siamo pronti a tutto». È un appello. «Serve tempo per capire», spiega Anna Riva.",
        "Siamo pronti a tutto", "Serve tempo per capire")]
    [InlineData("it", "«Siamo sempre pronti a parlare – ribatte Anna Riva -. Lo abbiamo fatto con tutti»",
        "Siamo sempre pronti a parlare", "Lo abbiamo fatto con tutti")]
    // Of what is reported, the words that are marked.
    [InlineData("nl", "Volgens Jan Visser is de buurt \"onrechtvaardig behandeld\" en was het protest te verwachten.", "onrechtvaardig behandeld")]
    // Several that one verb reports.
    [InlineData("ja", "調べに対して男は「怖くなって逃げた」、「誰も見ていなかった」などと話している。", "怖くなって逃げた", "誰も見ていなかった")]
    // Verbs that end a clause.
    [InlineData("de", "Jan Müller wies die Vorwürfe als „haltlos“ zurück.", "haltlos")]
    [InlineData("es", "El senador Luis Ferrer calificó al alcalde de estar mentalmente \"incapacitado\" y se fue.", "incapacitado")]
    public void Is_a_quote(string language, string text, params string[] quotes) => Assert.Equal(quotes, Found(text, language));

    [Theory]
    [InlineData("de", "Jan Müller sagte, dass sich Firmen an der Kampagne „Gemacht in Orm, gemacht mit Liebe“ beteiligen.")]
    [InlineData("de", "Er gehe davon aus, sagte Müller der „Ormer Allgemeinen“ und der „Neuen Zeitung“.")]
    [InlineData("fr", "On y apprend beaucoup (« Comment tenir une réunion ? », « Dessiner une affiche » ou « Rédiger un tract »).")]
    [InlineData("fr", "La houle monte à cause de la tempête « sans nom » de la semaine.")]
    [InlineData("ru", "Город попал в категорию «Уровень жизни», сообщил Иван Рогов.")]
    [InlineData("ja", "本当は教えたくない「本当にうまい小さな店」を紹介する企画。")]
    [InlineData("ja", "国内大会「東山クラシックレディス」（4月）が近い。")]
    [InlineData("ja", "「東の街にも良店あり」というイメージ転換に成功した。")]
    [InlineData("ru", "Аппарат купили по программе фонда Рогова «Будущее детей», сообщает Иван Лунин.")]
    [InlineData("zh", "袁红介绍说，“雪鸥”坠落的地点离“雪豹”船不远。")]
    public void Is_none(string language, string text) =>
        Assert.DoesNotContain(QuoteExtractor.Extract(text, language), quote => quote.Kind != QuoteKind.Indirect);

    private static string[] Found(string text, string language) =>
        [.. QuoteExtractor.Extract(text, language).Where(quote => quote.Kind != QuoteKind.Indirect).Select(quote => quote.Text)];
}
