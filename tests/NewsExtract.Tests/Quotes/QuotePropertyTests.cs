using CsCheck;
using NewsExtract.Quotes;

namespace NewsExtract.Tests.Quotes;

/// <summary>What holds for every text, also for one that nobody would write.</summary>
public class QuotePropertyTests
{
    private static readonly string[] Pieces =
        ["“", "”", "\"", "'", "''", "``", "„", "«", "»", "‘", "’", "「", "」", " ", " ", " ", "\n\n", ". ", ", ", "? ", ": ", "said ", "he ", "Ann Lee ", "told Reuters", "according to ", "the minister ",
            "We will go there tomorrow", "who", " — ", "Dr. ", "(", "]", "王", "é", "\U0001F600", "-", "a plan to "];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

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
        Assert.Equal(QuoteExtractor.Extract(text, scope: QuoteScope.Attribution), QuoteExtractor.Extract(text, scope: QuoteScope.Attribution)), iter: 300);

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
