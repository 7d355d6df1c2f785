using NewsExtract.Boilerplate;

namespace NewsExtract.Tests.Boilerplate;

public class BlockModelTests
{
    /// <summary>One tree: feature 1 at most .5 gives 2, more gives -1.</summary>
    private static readonly BoostedTrees Stump = new([new TreeNode(1, 1, .5f, .25f), new TreeNode(0, 0, 2, 2), new TreeNode(0, 0, -1, -1)], [0], .5f);

    [Theory]
    [InlineData(.5f, 2.5f)]
    [InlineData(.6f, -.5f)]
    public void Log_odds_are_the_start_and_a_leaf_of_each_tree(float value, float expected) => Assert.Equal(expected, Stump.LogOdds([0, value]));

    [Fact]
    public void A_features_contribution_is_what_its_splits_changed()
    {
        var contributions = new float[2];
        Stump.Explain([0, 1], contributions);
        Assert.Equal([0, -1.25f], contributions);
    }

    [Fact]
    public void A_model_survives_its_file()
    {
        byte[] bytes = new BlockModel(Stump, Stump).Write();
        BlockModel read = BlockModel.Read(bytes);
        Assert.Equal(Stump.Nodes.ToArray(), read.First.Nodes.ToArray());
        Assert.Equal(bytes, read.Write());
        Assert.Throws<InvalidDataException>(() => BlockModel.Read(new byte[16]));
    }

    [Fact]
    public void The_shipped_model_is_small_and_asks_for_features_that_exist()
    {
        BlockModel model = BlockModel.Default;
        Assert.InRange(model.Write().Length, 1, 200 * 1024);
        Assert.All(model.First.Nodes.ToArray(), node => Assert.InRange(node.Feature, 0, PageFeatures.FirstStageCount - 1));
        Assert.All(model.Second.Nodes.ToArray(), node => Assert.InRange(node.Feature, 0, PageFeatures.Count - 1));
    }
}
