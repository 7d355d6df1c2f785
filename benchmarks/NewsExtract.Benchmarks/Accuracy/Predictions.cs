using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsExtract.Output;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>Writes predictions in the format of the reference scorers: one JSON object a line.</summary>
internal static class Predictions
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WritePages(string corpusFolder, string outputFile)
    {
        var corpus = new Corpus(corpusFolder);
        using var output = new StreamWriter(outputFile);
        foreach ((GoldPage gold, Page page) in corpus.Pages())
        {
            NewsArticle article = Prediction.Extractor.Extract(page);
            if (article.Status is not (ExtractionStatus.Ok or ExtractionStatus.NoArticle))
                Console.Error.WriteLine($"{page.Id}: {article.Status} {article.StatusDetail}");
            Prediction prediction = Prediction.From(article, corpus.Convention);
            output.WriteLine(new JsonObject
            {
                ["id"] = gold.Id,
                ["body"] = prediction.Body,
                ["title"] = prediction.Title,
                ["authors"] = Array(prediction.Authors),
                ["date"] = prediction.Date,
                ["standfirst"] = prediction.Standfirst,
                ["comments"] = Array(prediction.Comments),
            }.ToJsonString(Relaxed));
        }
    }

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    /// <summary>Predictions for a file of texts with gold quotes; offsets are Unicode code points, as the scorer counts them.</summary>
    public static void WriteQuotes(string goldFile, string outputFile, QuoteScope scope)
    {
        using var output = new StreamWriter(outputFile);
        foreach (QuoteText text in QuoteText.ReadFile(goldFile))
        {
            CodePointOffsets codePoints = CodePointOffsets.Of(text.Text);
            JsonNode Span(int start, int end) =>
                new JsonObject { ["start"] = codePoints[start], ["end"] = codePoints[end], ["text"] = text.Text[start..end] };
            var quotes = new JsonArray();
            foreach (IGrouping<(int, int), Quote> utterance in text.Find(scope))
            {
                Quote first = utterance.First();
                JsonNode item = Span(first.Start, utterance.Last().End);
                item["spans"] = new JsonArray([.. utterance.Select(quote =>
                    new JsonArray(codePoints[quote.Start], codePoints[quote.End]))]);
                item["type"] = first.Kind.ToString().ToLowerInvariant();
                item["cue"] = first.Cue is { } cue ? Span(cue.Start, cue.End) : null;
                item["speaker"] = first.Source is { } source ? Span(source.Start, source.End) : null;
                item["speaker_canonical"] = first.Speaker?.Name;
                item["speaker_kind"] = first.Speaker?.Kind.ToString().ToLowerInvariant();
                item["role"] = first.Speaker?.Role;
                item["told_to"] = first.Addressee?.Text;
                quotes.Add(item);
            }
            output.WriteLine(new JsonObject { ["id"] = text.Id, ["quotes"] = quotes }.ToJsonString(Relaxed));
        }
    }
}
