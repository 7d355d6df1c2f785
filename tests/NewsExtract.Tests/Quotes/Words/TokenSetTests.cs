using NewsExtract.Quotes.Words;

namespace NewsExtract.Tests.Quotes.Words;

/// <summary>A set of tokens gives what was put in, in text order.</summary>
public class TokenSetTests
{
    [Fact]
    public void Gives_the_tokens_in_order()
    {
        var set = new TokenSet();
        set.Open(200);
        int[] tokens = [0, 3, 63, 64, 128, 199];
        foreach (int token in tokens.Reverse()) set.Add(token);

        var found = new List<int>();
        foreach (int token in set) found.Add(token);

        Assert.Equal(tokens, found);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 128)]
    [InlineData(128, 128)]
    [InlineData(129, 192)]
    [InlineData(300, 192)]
    public void Finds_the_next_from_a_place(int from, int next)
    {
        var set = new TokenSet();
        set.Open(192);
        set.Add(5);
        set.Add(128);

        Assert.Equal(next, set.Next(from));
    }

    [Fact]
    public void Is_empty_for_the_next_text()
    {
        var set = new TokenSet();
        set.Open(100);
        set.Add(99);
        set.Open(100);

        Assert.Equal(100, set.Next(0));
    }
}
