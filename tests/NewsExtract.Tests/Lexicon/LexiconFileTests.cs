using NewsExtract.Lexicon;

namespace NewsExtract.Tests.Lexicon;

public class LexiconFileTests
{
    [Fact]
    public void A_list_has_the_entries_below_its_name_and_no_others()
    {
        var file = LexiconFile.Load("Comments/phrases.txt");
        Assert.True(file.Phrases("says").Covers("wrote"));
        Assert.False(file.Phrases("says").Covers("yesterday"));
        Assert.True(file.Phrases("ages").Covers("yesterday"));
    }

    [Fact]
    public void Words_are_found_whatever_their_case()
    {
        CaselessSet roles = LexiconFile.Load("Metadata/bylines.txt").Words("roles");
        Assert.True(roles.Contains("REPORTER"));
        Assert.True(roles.ContainsAnyOf("Jane Doe, Senior Reporter"));
        Assert.False(roles.ContainsAnyOf("Jane Doe"));
    }

    [Fact]
    public void A_section_that_is_not_there_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => LexiconFile.Load("Metadata/dates.txt").Words("nonsense"));
}
