using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class TitleVotesTests
{
    private readonly TitleVotes _votes = new();

    [Fact]
    public void TextsOfTheSameWordsVoteTogether()
    {
        Vote("The ferry is late again", 0.6);
        Vote("Why we wait", 1);
        Vote("THE FERRY IS LATE AGAIN", 0.6);

        Assert.Equal("The ferry is late again", _votes.Best().ToString());
    }

    [Fact]
    public void NothingIsBestWithoutVotes() => Assert.Null(_votes.Best());

    [Fact]
    public void TheFormWithMostWordsIsBest()
    {
        Vote("StrikeThe ferry is late again", 1);
        Vote("Strike The ferry is late again", 0.1);

        Assert.Equal("Strike The ferry is late again", _votes.BestForm(Slice("StrikeThe ferry is late again")).ToString());
    }

    [Theory]
    [InlineData(1, 3.3, true)]
    [InlineData(1, 0.1, false)]
    [InlineData(-1, 3.3, false)]
    public void AHeadingIsVisibleAndNoSideHeading(int node, double weight, bool expected)
    {
        _votes.Add(new TitleVote(Slice("The ferry is late again"), weight, node, Origin.Heading));

        Assert.Equal(expected, _votes.HasHeading("The ferry is late again"));
    }

    private void Vote(string text, double weight) => _votes.Add(new TitleVote(Slice(text), weight, -1, Origin.Meta));

    private static TextSlice Slice(string text) => TextSlice.Of(text)!.Value;
}
