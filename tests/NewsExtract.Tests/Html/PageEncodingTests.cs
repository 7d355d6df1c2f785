using System.Text;
using System.Text.Unicode;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

public class PageEncodingTests
{
    private static Utf8Page Transcode(byte[] page, string? charset = null) => new Utf8Transcoder().Transcode(page, charset);

    private static string NameOf(string page, string? charset = null) => Transcode(Latin1(page), charset).Encoding.Name;

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static string Decode(string label, params byte[] bytes) => Encoding.UTF8.GetString(Transcode(bytes, label).Span);

    [Theory]
    [InlineData("<meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<META CharSet = \"  KOI8-R\t\">", "KOI8-R")]
    [InlineData("<meta/charset='koi8-r'/>", "KOI8-R")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset=koi8-r'>", "KOI8-R")]
    [InlineData("<meta content='text/html; charset = \"koi8-r\"' http-equiv=\"Content-Type\">", "KOI8-R")]
    [InlineData("<meta content='charset charsetx charset=koi8-r;q' http-equiv=content-type>", "KOI8-R")]
    [InlineData("<!-- <meta charset=big5> --><p a='<meta charset=big5>'><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<!--><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<? <meta charset=big5 ><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("</x <meta charset=big5><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<meta charset=nonsense><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<meta charset=nonsense charset=big5><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<meta charset=utf-16><p>", "UTF-8")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<?xml version='1.0' encoding='koi8-r'?>", "KOI8-R")]
    [InlineData("<?xml version='1.0' encoding='big5'?><meta charset=koi8-r>", "KOI8-R")]
    [InlineData("<meta content='text/html; charset=koi8-r'>", "windows-1252")]
    [InlineData("<meta name=x content='charset=koi8-r' charset>", "windows-1252")]
    [InlineData("<meta charset=koi8-r", "windows-1252")]
    [InlineData("<metacharset=koi8-r>", "windows-1252")]
    [InlineData("", "windows-1252")]
    public void A_declaration_is_found_as_the_standard_finds_it(string page, string expected) => Assert.Equal(expected, NameOf(page));

    [Theory]
    [InlineData("\u00EF\u00BB\u00BF<meta charset=koi8-r>", "big5", "UTF-8")]
    [InlineData("\u00FE\u00FF\0a", "big5", "UTF-16BE")]
    [InlineData("\u00FF\u00FEa\0", null, "UTF-16LE")]
    [InlineData("<meta charset=koi8-r>", " Big5\n", "Big5")]
    [InlineData("<meta charset=koi8-r>", "nonsense", "KOI8-R")]
    public void A_byte_order_mark_wins_over_the_header_and_that_over_the_markup(string page, string? charset, string expected) =>
        Assert.Equal(expected, NameOf(page, charset));

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        Assert.Equal("é", Encoding.UTF8.GetString(Transcode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]).Span));
        Assert.Equal("é", Encoding.UTF8.GetString(Transcode([0xFF, 0xFE, 0xE9, 0]).Span));
    }

    [Theory]
    [InlineData("It’s “über” – déjà vu…\u00a0€", "It’s “über” – déjà vu…\u00a0€")]
    [InlineData("新闻’s", "新闻’s")]
    public void Text_encoded_twice_is_decoded_twice(string text, string expected)
    {
        byte[] twice = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(expected, Encoding.UTF8.GetString(Transcode(twice).Span));
        // What stands beside it encoded once stays.
        Assert.Equal("é ñ ß Ã " + expected, Encoding.UTF8.GetString(Transcode([.. Encoding.UTF8.GetBytes("é ñ ß Ã "), .. twice]).Span));
    }

    [Fact]
    public void Valid_utf8_is_utf8_whatever_an_old_declaration_says_even_when_cut_off()
    {
        byte[] page = Encoding.UTF8.GetBytes("<meta charset=gb2312><p>新闻 über die Brücke");
        Assert.Equal("UTF-8", Transcode(page).Encoding.Name);
        Assert.Equal("UTF-8", Transcode(page[..^7]).Encoding.Name); // "Br" and half an "ü"
        Assert.Equal("GBK", Transcode([.. page, 0xB0, 0xA1, (byte)'x']).Encoding.Name);
    }

    [Theory]
    [InlineData("<html lang=ru>\u00CF", "windows-1251")]
    [InlineData("<!doctype html><html class=x xml:lang='pl-PL'>\u00B1", "ISO-8859-2")]
    [InlineData("<html lang=zh-Hant-HK>\u00A4\u00A4", "Big5")]
    [InlineData("<html lang=zh>\u00A4\u00A4", "gb18030")]
    [InlineData("<html lang=de>\u00E4", "windows-1252")]
    [InlineData("\u00E4", "windows-1252")]
    public void Without_a_declaration_the_language_decides(string page, string expected) => Assert.Equal(expected, NameOf(page));

    [Fact]
    public void A_declaration_beyond_the_first_kilobyte_counts_where_nothing_else_does() =>
        Assert.Equal("ISO-8859-2", NameOf($"<script>{new string('x', 2000)}</script><meta charset=latin2>\u00B1"));

    [Fact]
    public void What_is_utf8_already_is_not_copied()
    {
        byte[] page = Encoding.UTF8.GetBytes("xx<p>Grüße");
        Utf8Page utf8 = new Utf8Transcoder().Transcode(page.AsMemory(2), null);
        Assert.Same(page, utf8.Bytes);
        Assert.Equal((2, page.Length), (utf8.Start, utf8.End));
        byte[] ascii = Latin1("<meta charset=iso-8859-1><p>plain");
        Assert.Same(ascii, Transcode(ascii).Bytes);
    }

    [Theory]
    [InlineData("shift_jis", new byte[] { 0x81, 0x3C, 0x70 }, "\uFFFD<p")]
    [InlineData("big5", new byte[] { 0x81, 0x3C, 0x70 }, "\uFFFD<p")]
    [InlineData("big5", new byte[] { 0x88, 0x62, 0x88, 0xA5 }, "Ê\u0304ê\u030C")]
    [InlineData("big5", new byte[] { 0xA4, 0xA4, 0xA4 }, "中\uFFFD")]
    [InlineData("gbk", new byte[] { 0x80, 0xD6, 0xD0, 0xFF, 0x81, 0x3C }, "€中\uFFFD\uFFFD<")]
    [InlineData("gb18030", new byte[] { 0x81, 0x30, 0x81, 0x30, 0x81, 0x30, 0x3C }, "\u0080\uFFFD0<")]
    [InlineData("gb18030", new byte[] { 0x94, 0x39, 0xDA, 0x33, 0x81, 0x30, 0x81 }, "💩\uFFFD")]
    [InlineData("gb18030", new byte[] { 0x81, 0x30, 0x81, 0x41 }, "\uFFFD0丄")]
    [InlineData("euc-jp", new byte[] { 0x8F, 0xA1, 0x3C, 0x8E, 0xB1, 0x8E, 0xFF, 0xA4 }, "\uFFFD<ｱ\uFFFD\uFFFD")]
    [InlineData("euc-kr", new byte[] { 0xB0, 0xA1, 0x81, 0x3C, 0xFF }, "가\uFFFD<\uFFFD")]
    [InlineData("iso-2022-jp", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x4A, 0x5C, 0x7E, 0x1B, 0x28, 0x49, 0x31 }, "日¥‾ｱ")]
    [InlineData("iso-2022-jp", new byte[] { 0x1B, 0x28, 0x42, 0x1B, 0x28, 0x42, 0x41, 0x1B, 0x41, 0x0E }, "\uFFFDA\uFFFDA\uFFFD")]
    [InlineData("iso-2022-jp", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x1B, 0x28, 0x42, 0x3C, 0x1B }, "\uFFFD<\uFFFD")]
    [InlineData("utf-16le", new byte[] { 0x3D, 0xD8, 0xA9, 0xDC, 0x00, 0xD8, 0x3C, 0x00, 0x41 }, "💩\uFFFD<\uFFFD")]
    [InlineData("utf-16be", new byte[] { 0xDC, 0x00, 0xD8, 0x00, 0x3C }, "\uFFFD\uFFFD")]
    [InlineData("utf-8", new byte[] { 0xE2, 0x82, 0x3C, 0xC0, 0xAF, 0xF0, 0x9F }, "\uFFFD<\uFFFD\uFFFD\uFFFD")]
    [InlineData("iso-8859-1", new byte[] { 0x80, 0x93, 0xE9 }, "€“é")]
    [InlineData("windows-1253", new byte[] { 0xAA, 0xE1 }, "\uFFFDα")]
    [InlineData("x-user-defined", new byte[] { 0x41, 0x80, 0xFF }, "A\uF780\uF7FF")]
    [InlineData("iso-2022-kr", new byte[] { 0x3C, 0x70 }, "\uFFFD")]
    public void Broken_characters_end_where_the_standard_ends_them(string label, byte[] bytes, string expected) =>
        Assert.Equal(expected, Decode(label, bytes));

    [Fact]
    public void No_decoder_fails_or_writes_too_much_on_random_bytes()
    {
        var random = new Random(7);
        var transcoder = new Utf8Transcoder();
        string[] labels = ["ibm866", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr", "utf-16be", "utf-16le", "utf-8"];
        foreach (string label in labels)
        {
            for (int length = 0; length < 400; length++)
            {
                byte[] bytes = new byte[length];
                random.NextBytes(bytes);
                Utf8Page page = transcoder.Transcode(bytes, label);
                Assert.True(Utf8.IsValid(page.Span), label);
            }
        }
    }
}
