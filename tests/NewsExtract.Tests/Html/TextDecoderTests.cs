using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

public class TextDecoderTests
{
    private static string Decode(string raw, TextForm form = TextForm.Data)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(raw);
        char[] destination = new char[bytes.Length];
        return new string(destination, 0, TextDecoder.Decode(bytes, form, destination));
    }

    [Theory]
    [InlineData("Fish &amp; chips", "Fish & chips")]
    [InlineData("&lt;p&gt;", "<p>")]
    [InlineData("Z&uuml;rich &uuml", "Zürich ü")]
    [InlineData("&CounterClockwiseContourIntegral;", "\u2233")]
    [InlineData("&notit; &notin;", "¬it; \u2209")]
    [InlineData("&Afr;&bne;&fjlig;", "\U0001D504=\u20E5fj")]
    [InlineData("&nosuchname; & &; &#; &#x; &#xg", "&nosuchname; & &; &#; &#x; &#xg")]
    [InlineData("&&amp;&", "&&&")]
    public void Named_references_are_resolved_to_the_longest_name(string raw, string expected) => Assert.Equal(expected, Decode(raw));

    [Theory]
    [InlineData("&#65;&#x42;&#X43;&#68", "ABCD")]
    [InlineData("&#x1F5DE;", "\U0001F5DE")]
    [InlineData("&#128;&#x92;&#129;", "\u20AC\u2019\u0081")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#13;\r", "\r\n")]
    [InlineData("&#xFFFF;", "\uFFFF")]
    public void Numeric_references_are_resolved_as_the_standard_says(string raw, string expected) => Assert.Equal(expected, Decode(raw));

    [Theory]
    [InlineData("a\r\nb\rc\n\r\n", "a\nb\nc\n\n")]
    [InlineData("\r\r\n\r", "\n\n\n")]
    public void Line_ends_become_line_feeds(string raw, string expected)
    {
        Assert.Equal(expected, Decode(raw));
        Assert.Equal(expected, Decode(raw, TextForm.RawText));
        Assert.Equal(expected, Decode(raw, TextForm.Attribute));
    }

    [Fact]
    public void A_nul_is_dropped_from_text_and_replaced_elsewhere()
    {
        Assert.Equal("ab", Decode("a\0b"));
        Assert.Equal("a\uFFFDb", Decode("a\0b", TextForm.Rcdata));
        Assert.Equal("a\uFFFDb", Decode("a\0b", TextForm.RawText));
        Assert.Equal("a\uFFFDb", Decode("a\0b", TextForm.Attribute));
    }

    [Fact]
    public void Raw_text_and_plain_text_have_no_references()
    {
        Assert.Equal("if (a &amp;& b)", Decode("if (a &amp;& b)", TextForm.RawText));
        Assert.Equal("a &amp; \r", Decode("a &amp; \r", TextForm.Plain));
    }

    [Theory]
    [InlineData("?a=1&copy=2&lang=de", "?a=1&copy=2&lang=de")]
    [InlineData("?a=1&copy;=2", "?a=1©=2")]
    [InlineData("x&copy", "x©")]
    [InlineData("x&copyright", "x&copyright")]
    [InlineData("x&copy y", "x© y")]
    [InlineData("x&notit;", "x&notit;")]
    public void In_an_attribute_a_reference_without_semicolon_ends_before_an_address_goes_on(string raw, string expected) =>
        Assert.Equal(expected, TextDecoder.DecodeAttribute(Encoding.UTF8.GetBytes(raw)));

    [Fact]
    public void Every_name_of_the_standard_means_what_AngleSharp_says()
    {
        string[] items = Encoding.UTF8.GetString(NamedReferences.Table).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> withSemicolon = items.Select(item => item.Split('=')[0].TrimEnd('?') + ";");
        IEnumerable<string> without = items.Where(item => item.Contains('?')).Select(item => item.Split('?')[0]);
        string[] names = [.. withSemicolon, .. without];
        Assert.Equal(2231, names.Distinct().Count());
        foreach (string name in names)
        {
            int matched = NamedReferences.Match(Encoding.UTF8.GetBytes(name), out char first, out char second);
            Assert.Equal(name.Length, matched);
            Assert.Equal(HtmlEntityProvider.Resolver.GetSymbol(name), second == 0 ? $"{first}" : $"{first}{second}");
        }
    }

    private static readonly Gen<string> References = Gen.OneOf<string>(
        "&", "&", "#", "#", "x", "X", ";", "=", "0", "9", "41", "80", "9F", "D800", "10FFFF", "1F5DE", "amp", "AMP", "lt", "not", "notin",
        "it", "copy", "Aacute",
        "nbsp", "bne", "Afr", "CounterClockwiseContourIntegral", "thetasym", "z", " ", "é", "新", "🗞", "\r", "\n")
        .Array[0, 12].Select(string.Concat)
        .Where(raw => !raw.Contains("&;", StringComparison.Ordinal)); // there AngleSharp drops the semicolon

    [Fact]
    public void Random_text_decodes_as_in_AngleSharp() => References.Sample(raw =>
    {
        var document = new HtmlParser().ParseDocument($"<p>-{raw}-</p>");
        Assert.Equal(document.QuerySelector("p")!.TextContent, Decode($"-{raw}-"));
    });

    [Fact]
    public void Random_attribute_values_decode_as_in_AngleSharp() => References.Sample(raw =>
    {
        var document = new HtmlParser().ParseDocument($"<p title=\"{raw}\">");
        Assert.Equal(document.QuerySelector("p")!.GetAttribute("title"), TextDecoder.DecodeAttribute(Encoding.UTF8.GetBytes(raw)));
    });
}
