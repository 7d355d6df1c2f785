using NewsExtract.Boilerplate;

namespace NewsExtract.Tests.Boilerplate;

public class TextShapeTests
{
    [Theory]
    [InlineData("twelve letters", 13 / 4.8)]
    [InlineData("двенадцать", 10 / 4.8)]
    [InlineData("新闻报道", 4 * .55)]
    [InlineData("बाज़ार में", 9 / 4.8)]
    [InlineData(" .,!", 0)]
    public void Length_is_counted_in_units_that_fit_all_scripts(string text, double units) =>
        Assert.Equal(units, TextShape.Of(text).Units, .001);

    [Theory]
    [InlineData('。', 1)]
    [InlineData('؟', 1)]
    [InlineData('।', 1)]
    [InlineData('a', 0)]
    public void Sentences_end_in_every_script(char c, int stops) => Assert.Equal(stops, TextShape.Of([c])[CharClass.Stop]);
}
