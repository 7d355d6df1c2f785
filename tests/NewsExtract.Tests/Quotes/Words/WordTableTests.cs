using NewsExtract.Quotes.Words;

namespace NewsExtract.Tests.Quotes.Words;

/// <summary>A lexicon gives back what was put in, and nothing for any other word.</summary>
public class WordTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Finds_its_words_and_no_others(int count)
    {
        var words = Enumerable.Range(1, count).ToDictionary(i => WordHash.Of($"word{i}"));
        var table = new WordTable<int>(words);
        foreach ((ulong word, int value) in words) Assert.Equal(value, table.Find(word));
        for (int i = 1; i <= 5000; i++) Assert.Equal(0, table.Find(WordHash.Of($"other{i}")));
    }
}
