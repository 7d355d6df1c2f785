using NewsExtract.Quotes.Words;

namespace NewsExtract.Tests.Quotes;

public class GivenNamesTests
{
    [Theory]
    [InlineData("Anna", WordClass.GivenName | WordClass.GivenShe)]
    [InlineData("omar", WordClass.GivenName | WordClass.GivenHe)]
    [InlineData("José", WordClass.GivenName | WordClass.GivenHe)]
    [InlineData("Harbour", WordClass.None)]
    public void A_name_has_its_gender_in_any_case(string name, object classes) =>
        Assert.Equal(classes, GivenNames.ClassOf(WordHash.Of(name)));

    [Fact]
    public void The_embedded_table_is_the_one_the_list_gives()
    {
        string[] list = Repository.Read("src/NewsExtract.Training/Names/given-names.tsv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        byte[] embedded = File.ReadAllBytes(Repository.PathOf("src/NewsExtract/Quotes/Data/given-names.bin"));

        Assert.True(embedded.AsSpan().SequenceEqual(GivenNames.Build(list)),
            "Write it again: dotnet run --project src/NewsExtract.Training -- given-names LIST.tsv OUT.bin");
        Assert.All(list, line => Assert.NotEqual(WordClass.None,
            GivenNames.ClassOf(WordHash.Of(line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal))))));
    }
}
