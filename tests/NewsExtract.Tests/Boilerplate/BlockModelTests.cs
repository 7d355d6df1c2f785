using NewsExtract.Boilerplate;

namespace NewsExtract.Tests.Boilerplate;

public class BlockModelTests
{
    /// <summary>
    /// One tree: feature 1 above .5 is the half from leaf 8 on, then features 2, 3 and 4 are the bits of a leaf's number. Leaf n gives n, a
    /// node above it half of its first leaf's.
    /// </summary>
    private static readonly BoostedTrees Tree =
        new([1, 2, 3, 4], [.5f, 0, 0, 0], [0, 0, 0, 4, 0, 2, 4, 6, 0, 1, 2, 3, 4, 5, 6, 7,
        .. Enumerable.Range(0, 16).Select(leaf => (float)leaf)], start: .5f);

    /// <summary>The features of some blocks, of which only features 1 to 4 are not 0.</summary>
    private static FeatureTable Table(params float[][] rows)
    {
        var table = new FeatureTable(PageFeatures.Count);
        table.Start(rows.Length);
        for (int block = 0; block < rows.Length; block++)
            for (int i = 0; i < 4; i++) table.Row(block)[(Feature)(i + 1)] = rows[block][i];
        return table;
    }

    [Fact]
    public void Log_odds_are_the_start_and_a_leaf_of_each_tree()
    {
        FeatureTable table =
            Table([.. Enumerable.Range(0, 10).Select(block => (float[])[block >> 3 & 1, block >> 2 & 1, block >> 1 & 1, block & 1])]);
        Tree.Score(table);
        Assert.Equal(Enumerable.Range(0, 10).Select(block => block + .5f), table.Scores.ToArray());
    }

    [Fact]
    public void A_features_contribution_is_what_its_questions_changed()
    {
        var contributions = new float[5];
        Tree.Explain(Table([1, 0, 1, 1]).Row(0), contributions);
        Assert.Equal([0, 4, 0, 1, 6], contributions);
    }

    [Fact]
    public void A_model_survives_its_file()
    {
        byte[] bytes = new BlockModel(Tree, Tree).Write();
        BlockModel read = BlockModel.Read(bytes);
        Assert.Equal(Tree.Values, read.First.Values);
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
