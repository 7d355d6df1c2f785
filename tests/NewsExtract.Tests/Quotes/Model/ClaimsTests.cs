using NewsExtract.Quotes.Model;

namespace NewsExtract.Tests.Quotes.Model;

/// <summary>Which tokens attributions claim as their content.</summary>
public class ClaimsTests
{
    [Theory]
    [InlineData(0, 4, Contest.None)]
    [InlineData(6, 12, Contest.Some)]
    [InlineData(11, 13, Contest.All)]
    [InlineData(4, 8, Contest.None)]
    public void Are_contested_where_others_claim_the_same_words(int first, int end, object contest)
    {
        var claims = new Claims();
        claims.Open(20);
        claims.Add([new Piece(10, 16)]);
        claims.Add([new Piece(11, 13)]);
        Assert.Equal(contest, claims.Of([new Piece(first, end)]));
    }

    [Fact]
    public void Can_be_taken_back_one_by_one()
    {
        var claims = new Claims();
        claims.Open(20);
        claims.Add([new Piece(2, 8)]);
        claims.Add([new Piece(6, 9), new Piece(12, 14)]);
        claims.Remove([new Piece(2, 8)]);
        Assert.False(claims.Has(5));
        Assert.True(claims.Has(7));
        Assert.True(claims.Has(13));
        Assert.Equal(Contest.None, claims.Of([new Piece(2, 6)]));
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
