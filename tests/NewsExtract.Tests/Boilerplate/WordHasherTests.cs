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
        string[] words =
            ["sea", "harbours", "harbourmaster", "mère", "港湾", new string('a', 63), new string('a', 150), new string('é', 70)];
        foreach (string word in words)
        {
            uint[] alone = Hashes(word);
            Assert.Single(alone);
            for (int before = 0; before < 130; before++)
                Assert.Equal([.. alone, .. alone], Hashes(new string('.', before) + word + " " + word));
        }
    }

    [Fact]
    public void Different_words_differ() =>
        Assert.Equal(8, Hashes("sea seas harbour harbours harbourmaster harbourmasters harbormasters mère").Distinct().Count());

    [Fact]
    public void Words_of_one_letter_have_room() => Assert.Equal(1900, Hashes(string.Concat(Enumerable.Repeat("a ", 1900))).Length);
}
