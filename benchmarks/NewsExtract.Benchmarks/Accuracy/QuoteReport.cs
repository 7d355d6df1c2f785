using System.Globalization;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>Prints every figure for a file of texts with gold quotes.</summary>
internal static class QuoteReport
{
    /// <param name="options"><c>attribution</c> for that scope, <c>split=S</c>, <c>types=direct,mixed</c>, <c>merge</c> to count an utterance's fragments as one quote,
    /// <c>predictions=FILE</c> for another system's predictions, one <c>{id, quotes}</c> a line.</param>
    public static void Print(string goldFile, string[] options, TextWriter output)
    {
        string? Value(string name) => options.FirstOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        QuoteScope scope = options.Contains("attribution") ? QuoteScope.Attribution : QuoteScope.Speech;
        Dictionary<string, IReadOnlyList<QuoteItem>>? given = Value("predictions") is { } file
            ? File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(row => row.GetProperty("id").GetString()!, QuoteText.ReadQuotes)
            : null;
        Dictionary<string, double> figures = Measure(goldFile, Value("split"), Value("types")?.Split(','),
            text => given is null ? text.Predict(scope, options.Contains("merge")) : given.GetValueOrDefault(text.Id) ?? []);
        foreach ((string name, double value) in figures) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-18} {value:0.0000}"));
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
