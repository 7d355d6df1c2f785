using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;

namespace NewsExtract.Tests.Boilerplate;

public class CollapsingDecoderTests
{
    private static string Write(string text, out TextShape shape, string behind = "")
    {
        byte[] page = Encoding.UTF8.GetBytes(text + behind);
        int length = Encoding.UTF8.GetByteCount(text);
        shape = default;
        var to = new char[length + CollapsingDecoder.Slack];
        var decoder = new CollapsingDecoder(page, TextForm.Data, to, afterSpace: true, ref shape);
        return new string(to, 0, decoder.Write(0, length));
    }

    [Theory]
    [InlineData("  The  harbour\n\t is   open ", "The harbour is open ")]
    [InlineData("bread &amp; butter&nbsp; &#x2014; tea", "bread & butter — tea")]
    [InlineData("caf\u00e9\u00a0 \u3000noir", "caf\u00e9 noir")]
    [InlineData("a \ud83d\ude80 b", "a \ud83d\ude80 b")]
    [InlineData("Mit\u00adtel&shy;alter", "Mittelalter")]
    [InlineData("港は\u200b開いた", "港は 開いた")]
    [InlineData(" \n ", "")]
    [InlineData("a\0b", "ab")]
    public void Text_is_decoded_and_its_white_space_collapsed(string text, string expected)
    {
        Assert.Equal(expected, Write(text, out _));
        Assert.Equal(expected, Write(text, out _, behind: "<p> &amp; what follows is not read"));
    }

    [Fact]
    public void Every_length_of_run_is_the_same_text()
    {
        for (int letters = 1; letters < 40; letters++)
            for (int spaces = 1; spaces < 40; spaces++)
                Assert.Equal(new string('x', letters) + " y", Write(new string('x', letters) + new string(' ', spaces) + "y", out _));
    }

    [Theory]
    [InlineData("Twelve gates, 3 locks; one pier! And “more”… é, ж, 港.")]
    [InlineData("no capitals")]
    public void Its_characters_are_counted_as_they_are_one_by_one(string text)
    {
        string written = Write(text, out TextShape shape);
        TextShape expected = TextShape.Of(written);
        for (CharClass kind = 0; kind <= CharClass.Comma; kind++) Assert.Equal(expected[kind], shape[kind]);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \r\n\t\f ", true)]
    [InlineData("                                        ", true)]
    [InlineData("                                       .", false)]
    [InlineData("\u00a0", false)]
    public void White_space_alone_is_told_by_its_bytes(string text, bool expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, ByteScan.IsWhiteSpace(bytes, 0, bytes.Length));
        Assert.Equal(expected, ByteScan.IsWhiteSpace([.. bytes, .. "<div class=x>behind it</div>"u8], 0, bytes.Length));
    }
}
