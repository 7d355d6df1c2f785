using NewsExtract.Quotes.Model;

namespace NewsExtract.Tests.Quotes;

/// <summary>Which tokens attributions claim as their content.</summary>
public class ClaimsTests
{
    [Theory]
    [InlineData(0, 4, Contest.None)]
    [InlineData(6, 12, Contest.Some)]
    [InlineData(11, 13, Contest.All)]
    public void Are_contested_where_others_claim_the_same_words(int first, int end, object contest)
    {
        var claims = new Claims();
        claims.Open(20);
        foreach (Piece piece in new Piece[] { new(0, 4), new(6, 12), new(10, 16), new(11, 13) }) claims.Add([piece]);
        Assert.Equal(contest, claims.Of([new Piece(first, end)]));
    }

    [Fact]
    public void Are_taken_by_who_comes_first_and_forgotten_with_the_document()
    {
        var claims = new Claims();
        claims.Open(20);
        Assert.True(claims.TryTake([new Piece(0, 3), new Piece(6, 9)]));
        Assert.False(claims.TryTake([new Piece(4, 5), new Piece(8, 12)]));
        Assert.True(claims.TryTake([new Piece(3, 6)]));
        claims.Open(20);
        Assert.True(claims.TryTake([new Piece(0, 20)]));
    }
}
