using System.Text.Json;

namespace NewsExtract.Tests.Quotes;

/// <summary>
/// The article that the library was first asked to read: every quote with its span, cue, source, speaker, role and outlet.
/// </summary>
public class SeedQuoteTests
{
    [Fact]
    public void Every_quote_is_found_and_no_scare_quote()
    {
        string folder = DataFolder.Require("seed");
        JsonElement expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        string body = string.Join("\n\n", expected.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()));
        string article = File.ReadAllText(Path.Combine(folder, "article.txt"));
        int offset = article.IndexOf(body, StringComparison.Ordinal);

        Quote[] quotes = [.. QuoteExtractor.Extract(body).Where(quote => quote.Kind != QuoteKind.Indirect)];

        Assert.Equal(
            expected.GetProperty("quotes").EnumerateArray().Select(quote => (
                quote.GetProperty("start").GetInt32() - offset, quote.GetProperty("end").GetInt32() - offset, Text(quote, "text"),
                Text(quote, "type"), Text(quote, "cue"),
                Text(quote, "speaker_mention"), Text(quote, "speaker"), Text(quote, "role"), Text(quote, "told_to"))),
            quotes.Select(quote => (
                quote.Start, quote.End, (string?)quote.Text, (string?)quote.Kind.ToString().ToLowerInvariant(), quote.Cue?.Text,
                quote.Source?.Text, quote.Speaker?.Name, quote.Speaker?.Role, quote.Addressee?.Text)));
    }

    private static string? Text(JsonElement quote, string property) => quote.GetProperty(property).GetString();
}
