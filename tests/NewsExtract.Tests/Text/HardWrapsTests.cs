using NewsExtract.Text;

namespace NewsExtract.Tests.Text;

public class HardWrapsTests
{
    private const string Paragraph = """
        The ferry will leave the
        harbour at noon, the harbour
        master said on Monday, and
        return at dusk if the wind
        allows it.
        """;

    private const string Joined =
        "The ferry will leave the harbour at noon, the harbour master said on Monday, and return at dusk if the wind allows it.";

    [Fact]
    public void Lines_that_a_wrapper_broke_are_joined() => Assert.Equal(Joined, HardWraps.Join(Paragraph));

    [Fact]
    public void Entries_of_a_menu_beside_them_stay_apart() =>
        Assert.Equal($"* Home\n* News\n* Sport\n\n{Joined}", HardWraps.Join($"* Home\n* News\n* Sport\n\n{Paragraph}"));

    [Fact]
    public void Ideographs_take_two_columns()
    {
        const string wrapped = "港の東桟橋が来週から少なくと\nも八か月にわたって閉鎖される\nことになった。潜水士の調査で\n四十本の杭のうち十一本が腐っ\nていることが分かった。";
        Assert.Equal(wrapped.Replace("\n", "", StringComparison.Ordinal), HardWraps.Join(wrapped));
    }

    [Fact]
    public void Headlines_one_a_line_are_not_joined()
    {
        const string list = "Weir gauge read wrong for a month\nFish prices fall\nMayor wants to sell the old fish hall\nTen walks for the weekend";
        Assert.Equal(list, HardWraps.Join(list));
    }
}
