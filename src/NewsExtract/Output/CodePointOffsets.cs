namespace NewsExtract.Output;

/// <summary>Translates UTF-16 offsets into a text to offsets in Unicode code points.</summary>
internal readonly struct CodePointOffsets
{
    /// <summary>For every UTF-16 offset the number of code points before it; null when both are the same.</summary>
    private readonly int[]? _map;

    private CodePointOffsets(int[]? map) => _map = map;

    public int this[int utf16] => _map is null ? utf16 : _map[utf16];

    public static CodePointOffsets Of(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return new CodePointOffsets(null);
        var map = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            bool secondOfPair = char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]);
            map[i + 1] = map[i] + (secondOfPair ? 0 : 1);
        }
        return new CodePointOffsets(map);
    }

    public static NewsArticle Convert(NewsArticle article)
    {
        CodePointOffsets offsets = Of(article.Body.Span);
        return offsets._map is null ? article : article with
        {
            Blocks = [.. article.Blocks.Select(block => block with { Start = offsets[block.Start], End = offsets[block.End] })],
            Quotes = offsets.Convert(article.Quotes),
        };
    }

    public IReadOnlyList<Quote> Convert(IReadOnlyList<Quote> quotes) => _map is null ? quotes : [.. quotes.Select(Convert)];

    private Quote Convert(Quote quote) => quote with
    {
        Start = this[quote.Start],
        End = this[quote.End],
        Cue = Convert(quote.Cue),
        Source = Convert(quote.Source),
        Addressee = Convert(quote.Addressee),
    };

    private Mention? Convert(Mention? mention) =>
        mention is null ? null : mention with { Start = this[mention.Start], End = this[mention.End] };
}
