using NewsExtract.Comments;

namespace NewsExtract.Tests.Comments;

public class PhraseFileTests
{
    [Fact]
    public void A_set_has_the_phrases_below_its_name_and_no_others()
    {
        var phrases = new PhraseFile("NewsExtract.Comments.phrases.txt");
        Assert.True(phrases["says"].Covers("wrote"));
        Assert.False(phrases["says"].Covers("yesterday"));
        Assert.True(phrases["ages"].Covers("yesterday"));
    }
}
