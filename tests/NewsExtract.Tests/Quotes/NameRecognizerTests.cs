namespace NewsExtract.Tests.Quotes;

/// <summary>A recogniser of the caller adds to what the engine knows of names.</summary>
public class NameRecognizerTests
{
    private const string Text =
        "the bridge of sighs band met the press on Monday. xiu qing had written the songs.\n\n“We never liked that bridge,” xiu qing said.";

    [Fact]
    public void Its_names_become_speakers()
    {
        Quote quote = Assert.Single(QuoteExtractor.Extract(Text, "en", names: new ListRecognizer(("xiu qing", NameKind.Person))), quote =>
            quote.Kind == QuoteKind.Direct);

        Assert.Equal(new Speaker("xiu qing", SpeakerKind.Person), quote.Speaker);
    }

    [Fact]
    public void Its_word_on_a_kind_counts()
    {
        const string text = "“We are hiring,” Jordan Clarke said.";

        Assert.Equal(SpeakerKind.Person, Assert.Single(QuoteExtractor.Extract(text)).Speaker?.Kind);
        Quote quote = Assert.Single(QuoteExtractor.Extract(text, names: new ListRecognizer(("Jordan Clarke", NameKind.Organization))));
        Assert.Equal(SpeakerKind.Organization, quote.Speaker?.Kind);
    }

    [Fact]
    public void Spans_that_do_not_fit_the_text_are_ignored() =>
        Assert.Single(QuoteExtractor.Extract("“We are hiring,” Ann Clarke said.", names: new WrongRecognizer()));

    /// <summary>Finds given names by search.</summary>
    private sealed class ListRecognizer(params (string Name, NameKind Kind)[] names) : INameRecognizer
    {
        public IReadOnlyList<NameSpan> Recognize(string text, string language)
        {
            var spans = new List<NameSpan>();
            foreach ((string name, NameKind kind) in names)
            {
                for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1,
                    StringComparison.Ordinal))
                    spans.Add(new NameSpan(at, at + name.Length, kind));
            }
            return spans;
        }
    }

    private sealed class WrongRecognizer : INameRecognizer
    {
        public IReadOnlyList<NameSpan> Recognize(string text, string language) =>
            [new(-5, 3, NameKind.Person), new(2, 4, NameKind.Place), new(30, 900, NameKind.Person)];
    }
}
