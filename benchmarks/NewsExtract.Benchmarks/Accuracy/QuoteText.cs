using System.Text;
using System.Text.Json;
using NewsExtract.Output;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>A quote in the terms of the metric: spans count Unicode code points of the text, end exclusive.</summary>
internal sealed record QuoteItem(IReadOnlyList<(int Start, int End)> Spans, string? Type, (int Start, int End)? Cue,
    (int Start, int End)? Source, string? Canonical)
{
    /// <summary>What kind of speaker it is, in the words of a record; null where a set does not say.</summary>
    public string? SpeakerKind { get; init; }

    /// <summary>The speaker's role; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the source is a definite nominal of a speaker who has a name or a fuller description elsewhere.</summary>
    public bool Nominal { get; init; }
}

/// <summary>A text with its gold quotes: one line of a file of quotes.</summary>
internal sealed class QuoteText
{
    private readonly Rune[] _runes;

    private readonly UtteranceRule _rule;

    /// <param name="rule">How the set that the text is from annotates an utterance's fragments.</param>
    public QuoteText(JsonElement row, UtteranceRule rule)
    {
        _rule = rule;
        Id = row.GetProperty("id").GetString()!;
        Language = row.GetProperty("lang").GetString()!;
        Split = row.TryGetProperty("split", out JsonElement split) ? split.GetString() : null;
        Text = row.GetProperty("text").GetString()!;
        _runes = [.. Text.EnumerateRunes()];
        Gold = ReadQuotes(row);
    }

    public string Id { get; }
    public string Language { get; }
    public string? Split { get; }
    public string Text { get; }
    public IReadOnlyList<QuoteItem> Gold { get; }

    public static List<QuoteText> ReadFile(string file)
    {
        JsonElement[] rows = [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
        UtteranceRule rule = UtteranceRules.Of(rows);
        return [.. rows.Select(row => new QuoteText(row, rule))];
    }

    /// <summary>What the extractor finds in the text, an utterance's fragments gathered as the set annotates them.</summary>
    public IEnumerable<IGrouping<(int, int), Quote>> Find(QuoteScope scope) => QuoteExtractor.Extract(Text, Language, scope).Gather(_rule);

    /// <summary>The same in the terms of the metric.</summary>
    public List<QuoteItem> Predict(QuoteScope scope)
    {
        CodePointOffsets codePoints = CodePointOffsets.Of(Text);
        (int, int) Span(int start, int end) => (codePoints[start], codePoints[end]);
        QuoteItem Item(IEnumerable<Quote> fragments)
        {
            Quote first = fragments.First();
            return new QuoteItem([.. fragments.Select(quote => Span(quote.Start, quote.End))], first.Kind.ToString().ToLowerInvariant(),
                first.Cue is { } cue ? Span(cue.Start, cue.End) : null, first.Source is { } source ? Span(source.Start, source.End) : null,
                    first.Speaker?.Name)
            {
                SpeakerKind = first.Speaker?.Kind.ToString().ToLowerInvariant(),
                Role = first.Speaker?.Role,
            };
        }
        return [.. Find(scope).Select(Item)];
    }

    /// <summary>The letters and digits of a quote: marks, spaces and punctuation at the edges are conventions and do not count.</summary>
    public int[] Content(QuoteItem quote)
    {
        int[] content = AlphaNumeric(quote.Spans);
        return content.Length > 0 ? content : [.. Positions(quote.Spans).Where(i => !Rune.IsWhiteSpace(_runes[i]))];
    }

    public int[] AlphaNumeric(IReadOnlyList<(int Start, int End)> spans) =>
        [.. Positions(spans).Where(i => TextTokens.IsAlphaNumeric(_runes[i]))];

    private IEnumerable<int> Positions(IReadOnlyList<(int Start, int End)> spans) =>
        spans.SelectMany(span => Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, _runes.Length) - span.Start))).Distinct()
            .Order();

    public static IReadOnlyList<QuoteItem> ReadQuotes(JsonElement row) => [.. row.GetProperty("quotes").EnumerateArray().Select(Read)];

    private static QuoteItem Read(JsonElement quote)
    {
        (int, int)? Mention(string name) => quote.TryGetProperty(name, out JsonElement mention) && mention.ValueKind == JsonValueKind.Object
            ? (mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()) : null;
        (int, int)[] spans = quote.TryGetProperty("spans", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            && list.GetArrayLength() > 0
            ? [.. list.EnumerateArray().Select(span => (span[0].GetInt32(), span[1].GetInt32()))]
            : [(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32())];
        string? canonical = quote.TryGetProperty("speaker_canonical", out JsonElement name) ? name.GetString() : null;
        return new QuoteItem(spans, quote.TryGetProperty("type", out JsonElement type) ? type.GetString() : null, Mention("cue"),
            Mention("speaker"), string.IsNullOrEmpty(canonical) ? null : canonical)
        {
            SpeakerKind = quote.TryGetProperty("speaker_kind", out JsonElement kind) ? kind.GetString() : null,
            Role = quote.TryGetProperty("role", out JsonElement role) ? role.GetString() : null,
            Nominal = quote.TryGetProperty("nominal", out JsonElement nominal) && nominal.ValueKind == JsonValueKind.True,
        };
    }
}
