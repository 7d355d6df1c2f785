using System.Text.Json;
using NewsExtract.Quotes;
using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Training.Quotes;

/// <summary>A document of a corpus with its gold attributions as tokens.</summary>
internal sealed class LabelledDocument
{
    private LabelledDocument(QuoteDocument document, List<GoldAttribution> gold) => (Document, Gold) = (document, gold);

    public QuoteDocument Document { get; }

    public List<GoldAttribution> Gold { get; }

    /// <summary>A cue with the labels of the other tokens: see <see cref="AttributionFeatures"/>.</summary>
    public sealed record GoldAttribution(Piece Cue, Dictionary<int, byte> Labels);

    /// <summary>Reads the documents of one split of a corpus file.</summary>
    public static List<LabelledDocument> Read(string corpus, string split) =>
        [.. File.ReadLines(corpus).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.GetProperty("split").GetString() == split).Select(From)];

    private static LabelledDocument From(JsonElement row)
    {
        string text = row.GetProperty("text").GetString()!;
        int[] units = Utf16Offsets(text);
        var document = new QuoteDocument();
        QuoteEngine.Analyse(document, text, new QuoteContext { Language = "en", Scope = QuoteScope.Attribution }, Deadline.None);
        var gold = new Dictionary<Piece, Dictionary<int, byte>>();
        foreach (JsonElement quote in row.GetProperty("quotes").EnumerateArray())
        {
            if (quote.GetProperty("cue") is not { ValueKind: JsonValueKind.Object } cueSpan) continue;
            Piece cue = Tokens(document, cueSpan, units);
            if (cue.End <= cue.First) continue;
            if (!gold.TryGetValue(cue, out Dictionary<int, byte>? labels)) gold[cue] = labels = [];
            if (quote.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } source) Mark(labels, Tokens(document, source, units), AttributionFeatures.SourceBegin);
            if (quote.TryGetProperty("spans", out JsonElement spans) && spans.ValueKind == JsonValueKind.Array)
                foreach (JsonElement span in spans.EnumerateArray()) Mark(labels, Tokens(document, units[span[0].GetInt32()], units[span[1].GetInt32()]), AttributionFeatures.ContentBegin);
            else
                Mark(labels, Tokens(document, quote, units), AttributionFeatures.ContentBegin);
        }
        return new LabelledDocument(document, [.. gold.OrderBy(entry => entry.Key.First).ThenBy(entry => entry.Key.End).Select(entry => new GoldAttribution(entry.Key, entry.Value))]);
    }

    private static void Mark(Dictionary<int, byte> labels, Piece piece, int begin)
    {
        for (int i = piece.First; i < piece.End; i++)
        {
            bool last = begin == AttributionFeatures.ContentBegin && i == piece.End - 1;
            labels.TryAdd(i, (byte)(last ? AttributionFeatures.ContentEnd : i == piece.First ? begin : begin + 1));
        }
    }

    private static Piece Tokens(QuoteDocument document, JsonElement span, int[] units) =>
        Tokens(document, units[span.GetProperty("start").GetInt32()], units[span.GetProperty("end").GetInt32()]);

    /// <summary>The tokens of a span, without punctuation at its edges, which the corpus handles in both ways.</summary>
    private static Piece Tokens(QuoteDocument document, int start, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int first = 0, high = tokens.Count;
        while (first < high)
        {
            int middle = (first + high) / 2;
            if (tokens[middle].End <= start) first = middle + 1;
            else high = middle;
        }
        int last = first;
        while (last < tokens.Count && tokens[last].Start < end) last++;
        while (first < last && !IsWord(tokens[first])) first++;
        while (last > first && !IsWord(tokens[last - 1])) last--;
        return new Piece(first, last);
    }

    private static bool IsWord(in Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>For every code point the UTF-16 offset at which it begins.</summary>
    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
            if (i + 1 == text.Length) break;
        }
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
