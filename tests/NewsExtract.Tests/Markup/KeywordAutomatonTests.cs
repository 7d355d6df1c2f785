using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Markup;

namespace NewsExtract.Tests.Markup;

public class KeywordAutomatonTests
{
    private static bool Finds(string text, NamePlace place, string name) =>
        Read([new NameKeyword(text, place) { Traits = NameTraits.IsVariant }], name).Has(NameTraits.IsVariant);

    private static NameMeaning Read(NameKeyword[] keywords, string name) =>
        new KeywordAutomaton(keywords).Read(Encoding.UTF8.GetBytes(name), out _);

    [Theory]
    [InlineData("related", "myRelatedBox", true)]
    [InlineData("related", "RELATED", true)]
    [InlineData("related", "relate-d", false)]
    [InlineData("sub-tit", "sub-title", true)]
    [InlineData("sub-tit", "sub_title", false)]
    [InlineData("sub-tit", "sub-sub-title", true)]
    [InlineData(":", "w-[3px]", true)]
    public void A_keyword_stands_anywhere(string text, string name, bool found) =>
        Assert.Equal(found, Finds(text, NamePlace.Anywhere, name));

    [Theory]
    [InlineData("date", "date", true)]
    [InlineData("date", "post-dates", true)]
    [InlineData("date", "postDate2", true)]
    [InlineData("date", "update", false)]
    [InlineData("date", "UPDATE", false)]
    public void A_word_starts_behind_a_sign_or_at_a_capital(string text, string name, bool found) =>
        Assert.Equal(found, Finds(text, NamePlace.WordStart, name));

    [Theory]
    [InlineData("by", "by", true)]
    [InlineData("by", "byAnn-by", true)]
    [InlineData("by", "by2", true)]
    [InlineData("by", "bypass", false)]
    [InlineData("by", "BYPASS", false)]
    public void A_word_ends_before_a_sign_or_at_a_capital(string text, string name, bool found) =>
        Assert.Equal(found, Finds(text, NamePlace.Word, name));

    [Theory]
    [InlineData("news", "newStory", false)]
    [InlineData("news", "NEWSroom", true)]
    public void A_keyword_may_not_go_on_into_the_next_word(string text, string name, bool found) =>
        Assert.Equal(found, Finds(text, NamePlace.WordStart | NamePlace.InOneWord, name));

    [Theory]
    [InlineData("widget", "widget-area", true)]
    [InlineData("widget", "x-widget", false)]
    public void A_keyword_stands_at_the_start_of_the_name(string text, string name, bool found) =>
        Assert.Equal(found, Finds(text, NamePlace.NameStart, name));

    [Fact]
    public void Keywords_inside_each_other_are_all_found()
    {
        NameKeyword[] keywords =
        [
            new("headline", NamePlace.Anywhere) { Groups = ClassGroups.Lead },
            new("line", NamePlace.Anywhere) { Groups = ClassGroups.Date },
            new("adl", NamePlace.Anywhere) { Groups = ClassGroups.Aside },
            new("liner", NamePlace.Anywhere) { Groups = ClassGroups.Legal },
        ];
        Assert.Equal(ClassGroups.Lead | ClassGroups.Date | ClassGroups.Aside, Read(keywords, "top_headlines").Groups);
        Assert.Equal(ClassGroups.Date | ClassGroups.Legal, Read(keywords, "outliner").Groups);
    }

    [Fact]
    public void It_finds_what_a_plain_search_finds()
    {
        var random = new Random(5);
        string Word(int longest) => string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => "ab-"[random.Next(3)]));
        for (int round = 0; round < 300; round++)
        {
            string[] words = [.. Enumerable.Range(0, 16).Select(_ => Word(6))];
            string name = Word(24);
            ClassGroups expected = ClassGroups.None;
            for (int i = 0; i < words.Length; i++)
                if (name.Contains(words[i], StringComparison.Ordinal)) expected |= (ClassGroups)(1 << i);
            IEnumerable<NameKeyword> keywords =
                words.Select((word, i) => new NameKeyword(word, NamePlace.Anywhere) { Groups = (ClassGroups)(1 << i) });
            Assert.Equal(expected, Read([.. keywords], name).Groups);
        }
    }
}
