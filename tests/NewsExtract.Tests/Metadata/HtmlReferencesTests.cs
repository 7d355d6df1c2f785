using System.Net;
using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public sealed class HtmlReferencesTests
{
    [Theory]
    [InlineData("Salt &amp; pepper")]
    [InlineData("&quot;Tide&quot; &lt;b&gt; &apos;x&apos; &nbsp;")]
    [InlineData("K&uuml;ste &thetasym; &Uuml;ber &nosuchname; &toolongtobeaname;")]
    [InlineData("&#39;&#x27;&#X41;&#128512;&#xD800;&#0;&#-5;&# 39 ;&#99999999999;&#x;&#;")]
    [InlineData("&&amp;;&;& ; &amp")]
    [InlineData("")]
    public void References_are_decoded_as_the_runtime_does(string text) => Assert.Equal(WebUtility.HtmlDecode(text), Decode(text));

    [Fact]
    public void References_in_any_order_are_decoded_as_the_runtime_does()
    {
        string[] pieces = ["&", "amp", ";", "#", "x", "27", "lt", " ", "eacute", "\ud83d", "é"];
        var random = new Random(7);
        for (int i = 0; i < 5000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(WebUtility.HtmlDecode(text), Decode(text));
        }
    }

    private static string Decode(string text)
    {
        char[] characters = text.ToCharArray();
        return new string(characters, 0, HtmlReferences.Decode(characters));
    }
}
