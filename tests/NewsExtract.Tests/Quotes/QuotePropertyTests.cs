using CsCheck;
using NewsExtract.Quotes;

namespace NewsExtract.Tests.Quotes;

/// <summary>What holds for every text, also for one that nobody would write.</summary>
public class QuotePropertyTests
{
    private static readonly string[] Pieces =
        ["“", "”", "\"", "'", "''", "``", "„", "«", "»", "‘", "’", "「", "」", " ", " ", " ", "\n\n", ". ", ", ", "? ", ": ", "said ", "he ",
            "Ann Lee ", "told Reuters", "according to ", "the minister ",
            "We will go there tomorrow", "who", " — ", "Dr. ", "(", "]", "王", "é", "\U0001F600", "-", "a plan to "];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    /// <summary>Whole sentences, which reach the rules on speakers that scattered words do not.</summary>
    private static readonly string[] Sentences =
        ["“It is late,” I said. ", "“We go.” ", "\n\n", "\n\n“We waited for hours.”\n\n", "But you wrote it, I say. ",
            "Ann Lee, a minister, met Bo Ek. ", "“No,” she told him. ", "He asked: “Why?” ",
            "Asked whether he would go, Lee smiled: “Of course.” ", "The company said it was sorry. ", "They said “never again”. ",
            "Bo Ek, who knows her, said so. ", "According to her, it is “a scheme”. ",
            "The minister and her brother said: “We agree.” ", "“Wir gehen“, sagte sie. ", "« Oui », a-t-elle dit. ",
                "—No sé —dijo Bo Ek. ", "田中首相は「行く」と述べた。", "王毅说：“我们去。”", "它表示，“很好”。", "Q: Why? A: Because. "];

    private static readonly Gen<string> Articles = Gen.Int[0, Sentences.Length - 1].Select(i => Sentences[i]).Array[0, 20]
        .Select(string.Concat);

    private static readonly string[] Tags = ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "ar", "zh", "ja"];

    private static readonly Gen<string> Languages = Gen.Int[0, Tags.Length - 1].Select(i => Tags[i]);

    [Fact]
    public void Every_order_of_sentences_gives_quotes_that_lie_in_the_text() => Gen.Select(Articles, Languages).Sample((text, language) =>
    {
        foreach (Quote quote in QuoteExtractor.Extract(text, language)) Assert.Equal(text[quote.Start..quote.End], quote.Text);
    }, iter: 3000);

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_disjoint() => Texts.Sample(text =>
    {
        IReadOnlyList<Quote> quotes = QuoteExtractor.Extract(text);
        int end = 0;
        foreach (Quote quote in quotes)
        {
            Assert.True(quote.Start >= end && quote.End > quote.Start && quote.End <= text.Length);
            Assert.Equal(text[quote.Start..quote.End], quote.Text);
            foreach (Mention? mention in new[] { quote.Cue, quote.Source, quote.Addressee })
            {
                if (mention is not null) Assert.Equal(text[mention.Start..mention.End], mention.Text);
            }
            end = quote.End;
        }
    }, iter: 1000);

    [Fact]
    public void The_same_text_gives_the_same_quotes() => Texts.Sample(text =>
        Assert.Equal(QuoteExtractor.Extract(text, scope: QuoteScope.Attribution),
            QuoteExtractor.Extract(text, scope: QuoteScope.Attribution)), iter: 300);

    [Theory]
    [InlineData("\"")]
    [InlineData("“a ")]
    [InlineData("'a ")]
    [InlineData("he said, ")]
    [InlineData("Ann Lee, a minister, ")]
    [InlineData("\"Go,\" he said. ")]
    [InlineData("the ")]
    [InlineData("said ")]
    public void Time_grows_as_the_text(string piece)
    {
        double small = Cost(string.Concat(Enumerable.Repeat(piece, 3_000)));
        double large = Cost(string.Concat(Enumerable.Repeat(piece, 12_000)));
        Assert.True(large < 10 * small + 100, $"Four times the text took {large / small:F1} times the time.");
    }

    /// <summary>Processor time of this process, the lesser of two runs, in milliseconds.</summary>
    private static double Cost(string text)
    {
        double least = double.MaxValue;
        for (int i = 0; i < 2; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            QuoteEngine.Find(text.AsMemory(), new QuoteContext(), [], Deadline.None);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }
        return least;
    }
}
