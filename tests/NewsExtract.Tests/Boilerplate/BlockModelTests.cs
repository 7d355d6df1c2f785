using NewsExtract.Boilerplate;

namespace NewsExtract.Tests.Boilerplate;

public class BlockModelTests
{
    /// <summary>One tree of one question: feature 1 above .5 gives -1, else 2.</summary>
    private static readonly BoostedTrees Stump = new(depth: 1, [1], [.5f], [0, .25f, 2, -1], start: .5f);

    /// <summary>The features of four blocks side by side, of which only feature 1 is not 0.</summary>
    private static float[] Rows(params ReadOnlySpan<float> values)
    {
        var rows = new float[PageFeatures.Count * PageFeatures.Lanes];
        values.CopyTo(rows.AsSpan(PageFeatures.Lanes));
        return rows;
    }

    [Fact]
    public void Log_odds_are_the_start_and_a_leaf_of_each_tree()
    {
        var scores = new float[3];
        Stump.Score(Rows(.5f, .6f, 0), scores);
        Assert.Equal([2.5f, -.5f, 2.5f], scores);
    }

    [Fact]
    public void A_features_contribution_is_what_its_questions_changed()
    {
        var contributions = new float[2];
        Stump.Explain(Rows(1), contributions);
        Assert.Equal([0, -1.25f], contributions);
    }

    [Fact]
    public void A_model_survives_its_file()
    {
        byte[] bytes = new BlockModel(Stump, Stump).Write();
        BlockModel read = BlockModel.Read(bytes);
        Assert.Equal(Stump.Values, read.First.Values);
        Assert.Equal(bytes, read.Write());
        Assert.Throws<InvalidDataException>(() => BlockModel.Read(new byte[16]));
    }

    [Fact]
    public void The_shipped_model_is_small_and_asks_for_features_that_exist()
    {
        BlockModel model = BlockModel.Default;
        Assert.InRange(model.Write().Length, 1, 200 * 1024);
        Assert.All(model.First.Features.ToArray(), feature => Assert.InRange(feature, 0, PageFeatures.FirstStageCount - 1));
        Assert.All(model.Second.Features.ToArray(), feature => Assert.InRange(feature, 0, PageFeatures.Count - 1));
    }
}
