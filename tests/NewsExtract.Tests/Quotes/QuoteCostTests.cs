using System.Text;

namespace NewsExtract.Tests.Quotes;

/// <summary>
/// What quotes cost grows with the text alone, whatever the text is. Counted in allocated bytes, which do not depend on the machine: the
/// engine's buffers grow to what a text needs, and a second text of the same size allocates nothing but its records. The texts are too long
/// for anything that is not linear to end in time.
/// </summary>
public class QuoteCostTests
{
    private const int Marks = 100_000;

    public static TheoryData<string, string> Hostile => new()
    {
        { "only marks", new string('"', Marks) },
        { "marks that open and never close", string.Concat(Enumerable.Repeat("“a ", Marks)) },
        { "marks of all kinds", string.Concat(Enumerable.Repeat("„“”«»‘’'\" ", Marks / 10)) },
        { "one sentence of cues", string.Concat(Enumerable.Repeat("he said that she told them, ", Marks / 4)) },
        { "one sentence of short quotes", string.Concat(Enumerable.Repeat("“a b c d” he said, ", Marks / 4)) },
        { "one sentence of names", string.Concat(Enumerable.Repeat("Jane Smith of ", Marks / 4)) },
        { "one sentence of names that are joined", "They met " + string.Concat(Enumerable.Repeat("Jane Smith and ", Marks)) + "Al. “Yes,” she said." },
        { "one sentence of what an office is for", string.Concat(Enumerable.Repeat("Health and ", Marks)) + "Secretary Jane Smith said so." },
        { "one sentence of offices and their owners", string.Concat(Enumerable.Repeat("Orm's Foreign Minister ", Marks)) },
        { "one word", new string('a', 1_000_000) },
        { "dashes that open speech", string.Concat(Enumerable.Repeat("– A – mówi b. ", Marks / 4)) },
        { "dashes that nobody speaks behind", string.Concat(Enumerable.Repeat("x. – A ", Marks / 4)) },
        { "dashes inside marks", "“" + string.Concat(Enumerable.Repeat("a – said b ", Marks / 4)) + "”" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_hostile_text_ends(string what, string text)
    {
        Assert.NotEmpty(what);
        foreach (QuoteScope scope in Enum.GetValues<QuoteScope>())
            foreach (string language in (string[])["en", "de", "pl"]) _ = QuoteExtractor.Extract(text, language, scope);
    }

    [Fact]
    public void Nothing_is_allocated_beyond_the_records()
    {
        var builder = new StringBuilder();
        for (int i = 0; i < 200; i++)
            builder.Append($"“The bridge will open in {i} days,” Ann Clarke said. The mayor told reporters that the road was dry.\n\n");
        string text = builder.ToString();
        int quotes = 0;
        for (int i = 0; i < 3; i++) quotes = QuoteExtractor.Extract(text).Count;

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = QuoteExtractor.Extract(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(quotes, 300, 500);
        // A record with its text, cue, source and speaker takes some 500 bytes.
        Assert.InRange(allocated / quotes, 100, 800);
    }
}
