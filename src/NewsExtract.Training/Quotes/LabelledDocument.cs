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

    /// <summary>A cue with its source, where it has one, and its pieces of content.</summary>
    public sealed record GoldAttribution(Piece Cue, Piece Source, List<Piece> Content);

    /// <summary>Reads the documents of one split of a corpus file.</summary>
    public static List<LabelledDocument> Read(string corpus, string split) =>
        [.. File.ReadLines(corpus).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.GetProperty("split").GetString() == split).Select(From)];

    private static LabelledDocument From(JsonElement row)
    {
        string text = row.GetProperty("text").GetString()!;
        int[] units = Utf16Offsets(text);
        var document = new QuoteDocument();
        QuoteEngine.Analyse(document, text.AsMemory(), new QuoteContext { Language = "en", Scope = QuoteScope.Attribution }, Deadline.None);
        var gold = new Dictionary<Piece, GoldAttribution>();
        foreach (JsonElement quote in row.GetProperty("quotes").EnumerateArray())
        {
            if (quote.GetProperty("cue") is not { ValueKind: JsonValueKind.Object } cueSpan) continue;
            Piece cue = Tokens(document, cueSpan, units);
            if (cue.End <= cue.First || gold.ContainsKey(cue)) continue;
            Piece source = quote.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker
                ? Tokens(document, speaker, units) : default;
            IEnumerable<Piece> content = quote.TryGetProperty("spans", out JsonElement spans) && spans.ValueKind == JsonValueKind.Array
                ? spans.EnumerateArray().Select(span => Tokens(document, units[span[0].GetInt32()], units[span[1].GetInt32()]))
                : [Tokens(document, quote, units)];
            gold[cue] = new GoldAttribution(cue, source, Joined(document.Tokens, content.Where(piece => piece.End > piece.First)));
        }
        return new LabelledDocument(document, [.. gold.Values.OrderBy(attribution => attribution.Cue.First)
            .ThenBy(attribution => attribution.Cue.End)]);
    }

    /// <summary>
    /// Pieces with nothing but punctuation between them are one: now and then the corpus annotates every sentence of a quote by itself.
    /// </summary>
    private static List<Piece> Joined(TokenBuffer tokens, IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (Piece piece in pieces.OrderBy(piece => piece.First))
        {
            if (joined.Count > 0 && IsNext(tokens, joined[^1], piece))
                joined[^1] = new Piece(joined[^1].First, Math.Max(joined[^1].End, piece.End));
            else joined.Add(piece);
        }
        return joined;
    }

    private static bool IsNext(TokenBuffer tokens, Piece before, Piece piece)
    {
        for (int i = before.End; i < piece.First; i++)
        {
            if (IsWord(tokens[i])) return false;
        }
        return tokens[piece.First].Paragraph == tokens[before.First].Paragraph;
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
