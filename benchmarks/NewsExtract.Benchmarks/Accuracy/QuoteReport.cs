using System.Globalization;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>Prints every figure for a file of texts with gold quotes.</summary>
internal static class QuoteReport
{
    /// <param name="options"><c>attribution</c> for that scope, <c>split=S</c>, <c>types=direct,mixed</c>,
    /// <c>predictions=FILE</c> for another system's predictions, one <c>{id, quotes}</c> a line.</param>
    public static void Print(string goldFile, string[] options, TextWriter output)
    {
        string? Value(string name) =>
            options.FirstOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        QuoteScope scope = options.Contains("attribution") ? QuoteScope.Attribution : QuoteScope.Speech;
        Dictionary<string, IReadOnlyList<QuoteItem>>? given = Value("predictions") is { } file
            ? File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => row.GetProperty("id").GetString()!, QuoteText.ReadQuotes)
            : null;
        Dictionary<string, double> figures = Measure(goldFile, Value("split"), Value("types")?.Split(','),
            text => given is null ? text.Predict(scope) : given.GetValueOrDefault(text.Id) ?? []);
        foreach ((string name, double value) in figures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-18} {value:0.0000}"));
    }

    /// <summary>
    /// Prints a table: for every file of gold quotes in a folder and each of its halves, how well quotes and speakers are found.
    /// </summary>
    /// <param name="options"><c>split=S</c> for one half alone.</param>
    public static void PrintFolder(string folder, string[] options, TextWriter output)
    {
        string[] splits = options is [var option] && option.StartsWith("split=", StringComparison.Ordinal)
            ? [option["split=".Length..]] : ["dev", "test"];
        string[] columns = ["overlapF1", "overlapRecall", "speaker", "canonicalStrict", "canonicalLenient", "nominal", "role", "kind"];
        output.WriteLine($"{"set",-18} {"half",-5} {"quotes",6}  {string.Join(' ', columns.Select(column => $"{column,16}"))}");
        foreach (string file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string split in splits)
            {
                var metric = new QuoteMetric();
                foreach (QuoteText text in QuoteText.ReadFile(file))
                    if (text.Split == split) metric.Add(text, text.Predict(QuoteScope.Speech));
                if (metric.GoldQuotes == 0) continue;
                Dictionary<string, double> figures = metric.Figures();
                string values = string.Join(' ', columns.Select(column =>
                    string.Create(CultureInfo.InvariantCulture, $"{figures.GetValueOrDefault(column),16:0.000}")));
                output.WriteLine($"{Path.GetFileNameWithoutExtension(file),-18} {split,-5} {metric.GoldQuotes,6}  {values}");
            }
        }
    }

    public static Dictionary<string, double> Measure(
        string goldFile, string? split, IReadOnlyCollection<string>? types, Func<QuoteText, IReadOnlyList<QuoteItem>> predict)
    {
        var metric = new QuoteMetric(types);
        foreach (QuoteText text in QuoteText.ReadFile(goldFile))
            if (split is null || text.Split == split) metric.Add(text, predict(text));
        return metric.Figures();
    }
}
