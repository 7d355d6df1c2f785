using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

/// <summary>The language that a page states, and what its text says of that.</summary>
public class LanguageDetectorTests
{
    [Theory]
    [InlineData("en_us", "en-US")]
    [InlineData("DE", "de")]
    [InlineData("zh-hant-TW", "zh-Hant")]
    [InlineData("en-US,de", "en-US")]
    [InlineData("pt-BR", "pt-BR")]
    public void The_language_is_given_as_a_tag(string stated, string expected) =>
        Assert.Equal(expected, PageFixture.Read($"""<html lang="{stated}"><body><h1>Ferry</h1></body></html>""").InLanguage);

    [Theory]
    [InlineData("The boat was late again and the people on the quay said that they had been waiting for it", "en")]
    [InlineData("Das Boot war wieder zu spät und die Leute am Kai sagten, dass sie auf es gewartet haben", "de")]
    [InlineData("Le bateau était encore en retard et les gens sur le quai ont dit qu'ils ne sont pas contents", "fr")]
    [InlineData("El barco llegó tarde otra vez y la gente que estaba en el muelle no lo sabía", "es")]
    [InlineData("Лодка снова опоздала, и люди на причале сказали, что ждут её уже час", "ru")]
    [InlineData("Човен знову запізнився, і люди на причалі її чекали", "uk")]
    [InlineData("船又晚了，码头上的人们说他们已经等了一个小时了。", "zh")]
    [InlineData("배가 또 늦어서 부두에 있던 사람들이 한 시간을 기다렸다고 말했다", "ko")]
    [InlineData("abc", null)]
    public void The_language_is_told_from_the_text(string text, string? expected) => Assert.Equal(expected, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Das Boot war wieder zu spät und die Leute am Kai sagten, dass sie auf es gewartet haben", "en-US", "de")]
    [InlineData("船又晚了，码头上的人们说他们已经等了一个小时了。", "en", "zh")]
    [InlineData("The boat was late again and the people on the quay said that they had been waiting for it", "ru", "en")]
    [InlineData("The boat was late again and the people on the quay said that they had been waiting for it", "en-GB", "en-GB")]
    [InlineData("Båten var sen igjen, og folk på kaia sa at de hadde ventet på den i en time", "nb-NO", "nb-NO")]
    [InlineData("Човен знову запізнився, і люди на причалі її чекали", "ru", "ru")]
    [InlineData("Die boot was weer laat en die mense op die kaai het gesê dat hulle daarop gewag het", "af", "af")]
    [InlineData("Xyzzy plugh grue frotz nitfol, gnusto rezrov blorb krebf.", "en", "en")]
    [InlineData("Das Boot war wieder zu spät und die Leute am Kai sagten, dass sie auf es gewartet haben", null, "de")]
    public void The_text_refutes_a_language_that_a_template_states(string text, string? stated, string expected) =>
        Assert.Equal(expected, LanguageDetector.Check(text, stated));

    [Fact]
    public void An_encoding_is_no_language() =>
        Assert.Null(PageFixture.Read("<html lang='utf-8'><body><h1>abc</h1></body></html>").InLanguage);
}
