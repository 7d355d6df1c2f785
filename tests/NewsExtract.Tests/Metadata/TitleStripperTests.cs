using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class TitleStripperTests
{
    private readonly TitleVotes _votes = new();

    [Theory]
    [InlineData("The ferry is late again | Harbour Post", "The ferry is late again")]
    [InlineData("Harbour Post - The ferry is late again", "The ferry is late again")]
    [InlineData("The ferry is late again | Travel | Harbour Post", "The ferry is late again | Travel")]
    [InlineData("The ferry is late again -", "The ferry is late again")]
    [InlineData("The ferry is late again - why?", "The ferry is late again - why?")]
    public void TakesTheSitesNameOffEitherEnd(string title, string expected)
    {
        Assert.Equal(expected, Stripper().WithoutSite(TextSlice.Of(title)!.Value).ToString());
    }

    [Fact]
    public void TakesOffWhatStandsBehindTheTextOfAHeading()
    {
        _votes.Add(new TitleVote(TextSlice.Of("The ferry is late again")!.Value, 1, 7, Origin.Heading));

        Assert.Equal("The ferry is late again", Stripper().WithoutSite(TextSlice.Of("The ferry is late again | Travel")!.Value).ToString());
    }

    [Fact]
    public void TheTitleForSharingGoesOnBehindASection()
    {
        TextSlice shared = TextSlice.Of("The ferry is late again")!.Value;

        Assert.Equal("The ferry is late again", TitleStripper.ToShared(TextSlice.Of("Travel: The ferry is late again")!.Value, shared).ToString());
    }

    private TitleStripper Stripper()
    {
        var evidence = new PageEvidence();
        evidence.Add(new Candidate(MetadataField.SiteName, Origin.OpenGraph, TextSlice.Of("Harbour Post")!.Value));
        var siteNames = new SiteNames(new TextStore());
        siteNames.Read(evidence, null, default);
        return new TitleStripper(siteNames, _votes);
    }
}
