using NewsExtract.Quotes.Words;

namespace NewsExtract.Tests.Quotes.Words;

/// <summary>The table says of letters what Unicode does.</summary>
public class CasedLettersTests
{
    [Theory]
    [InlineData('a', 'a', false)]
    [InlineData('Z', 'z', true)]
    [InlineData('É', 'é', true)]
    [InlineData('ß', 'ß', false)]
    [InlineData('Ł', 'ł', true)]
    [InlineData('Σ', 'σ', true)]
    [InlineData('ё', 'ё', false)]
    public void Folds_letters(char letter, char small, bool isUpper)
    {
        Assert.True(CasedLetters.TryFold(letter, out uint folded, out bool upper));
        Assert.Equal((small, isUpper), ((char)folded, upper));
    }

    [Theory]
    [InlineData('7')]
    [InlineData('·')]
    [InlineData('’')]
    [InlineData('ش')]
    [InlineData('京')]
    public void Knows_no_others(char other) => Assert.False(CasedLetters.TryFold(other, out _, out _));
}
