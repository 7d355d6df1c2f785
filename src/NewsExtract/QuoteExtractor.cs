using NewsExtract.Metadata;
using NewsExtract.Quotes;
using NewsExtract.Quotes.Output;

namespace NewsExtract;

/// <summary>Finds attributed quotes in plain text, without a page around it. Thread-safe and without state.</summary>
public static class QuoteExtractor
{
    /// <summary>Finds who said what in a text.</summary>
    /// <param name="text">The text; paragraphs end at a line feed.</param>
    /// <param name="language">A BCP 47 tag; null stands for the language the text reads like, or English where that cannot be told.</param>
    /// <param name="scope">What counts as a quote.</param>
    /// <param name="names">A recogniser of names, such as an NLP library behind an adapter;
    /// null for the engine's own evidence alone.</param>
    /// <returns>The quotes in text order. Their spans count UTF-16 code units of <paramref name="text"/>, end exclusive.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<Quote> Extract(string text, string? language = null, QuoteScope scope = QuoteScope.Speech,
        INameRecognizer? names = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<QuotePart> quotes = [];
        QuoteEngine.Find(text.AsMemory(), new QuoteContext
        {
            Language = language ?? LanguageDetector.Detect(text),
            Scope = scope,
            Names = names
        }, quotes, Deadline.None);
        return quotes.Count == 0 ? [] : new BodyQuotes(text.AsMemory(), [.. quotes]);
    }
}
