using NewsExtract.Text;

namespace NewsExtract.Tests.Text;

public class LineModelTests
{
    [Fact]
    public void The_shipped_model_is_small_and_asks_for_features_that_exist()
    {
        LineModel model = LineModel.Default;
        Assert.InRange(model.Write().Length, 1, 100 * 1024);
        Assert.All(model.First.Features.ToArray(), feature => Assert.InRange(feature, 0, LineFeatures.FirstStageCount - 1));
        Assert.All(model.Second.Features.ToArray(), feature => Assert.InRange(feature, 0, LineFeatures.Count - 1));
        Assert.All(model.Headline.Features.ToArray(), feature => Assert.InRange(feature, 0, LineFeatures.Count - 1));
    }

    [Fact]
    public void A_model_survives_its_file()
    {
        byte[] bytes = LineModel.Default.Write();
        Assert.Equal(bytes, LineModel.Read(bytes).Write());
        Assert.Throws<InvalidDataException>(() => LineModel.Read(new byte[16]));
    }
}
