using NewsExtract.Quotes.Words;

namespace NewsExtract.Tests.Quotes.Words;

/// <summary>Words are split alike in the loop for plain ones and outside it.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("the dam held", "the dam held")]
    [InlineData("The  dam\nheld", "The dam held")]
    [InlineData("dam, U.S. dam.", "dam , U.S. dam .")]
    [InlineData("the dam’s “wall” (old)", "the dam ’s “ wall ” ( old )")]
    [InlineData("well-known McCoy a1 é été", "well-known McCoy a1 é été")]
    [InlineData("A. Lund; I", "A. Lund ; I")]
    [InlineData("it (“old”): \"new\"?! no...", "it ( “ old ” ) : \" new \" ? ! no ...")]
    public void Splits_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Split(text).ToArray().Select(token => text[token.Start..token.End])));

    [Fact]
    public void Behind_the_last_token_stands_nothing_whatever_the_buffer_held_before()
    {
        var tokens = new TokenBuffer();
        foreach (int count in (int[])[64, 63, 256, 128, 5])
        {
            Tokenizer.Split(string.Concat(Enumerable.Repeat("said : ", count)).AsSpan(0, count / 2 * 7), tokens, Deadline.None);
            Assert.Equal(count / 2 * 2, tokens.Count);
            for (int i = 0; i < 4; i++) Assert.Equal(default, tokens[tokens.Count + i]);
        }
    }

    [Theory]
    [InlineData("dam")]
    [InlineData("Dam")]
    [InlineData("McCoy")]
    [InlineData("US")]
    public void A_word_is_the_same_whatever_stands_behind_it(string word)
    {
        Token alone = Split(word)[0];
        foreach (string behind in new[] { " ", "\n", ",", ")", "”", "’s", ":", ". Then" })
        {
            Token token = Split(word + behind)[0];
            Assert.Equal((WordHash.Of(word), alone.Casing, word.Length), (token.Word, token.Casing, token.End));
        }
    }

    private static ReadOnlySpan<Token> Split(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Split(text, tokens, Deadline.None);
        return tokens.Span;
    }
}
