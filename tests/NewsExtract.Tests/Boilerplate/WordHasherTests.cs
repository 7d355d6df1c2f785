using NewsExtract.Boilerplate;

namespace NewsExtract.Tests.Boilerplate;

public class WordHasherTests
{
    private static uint[] Hashes(string text) => new WordHasher().HashesOf(text).ToArray();

    [Theory]
    [InlineData("", 0)]
    [InlineData(" — ", 0)]
    [InlineData("one", 1)]
    [InlineData("one, two: 3", 3)]
    [InlineData("Übergrößenträger über straßenbahn", 3)]
    [InlineData("हिन्दी के समाचार", 3)]
    [InlineData("a word that ends where sixteen letters do", 8)]
    public void Runs_of_letters_and_digits_are_words(string text, int words) => Assert.Equal(words, Hashes(text).Length);

    [Theory]
    [InlineData("Newsletter", "NEWSLETTER")]
    [InlineData("ABONNÉS", "abonnés")]
    [InlineData("Zaregistrovat", "zaregistrovat")]
    public void Case_makes_no_difference(string text, string other) => Assert.Equal(Hashes(text), Hashes(other));

    [Fact]
    public void A_word_has_one_hash_wherever_it_stands()
    {
        foreach (string word in (string[])["sea", "harbours", "harbourmaster", "mère", "港湾"])
        {
            uint[] alone = Hashes(word);
            for (int before = 0; before < 40; before++) Assert.Equal(alone, Hashes(new string('.', before) + word + " "));
        }
    }

    [Fact]
    public void Different_words_differ() =>
        Assert.Equal(6, Hashes("sea seas harbour harbours harbourmaster harbourmasters").Distinct().Count());
}
