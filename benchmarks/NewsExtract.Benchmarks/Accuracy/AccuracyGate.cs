using System.Globalization;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// Floors under the accuracy on every corpus, beside a hash of its data, in <c>accuracy-floors.json</c>. The gate fails when a figure falls below its
/// floor, or when the data is not the data the floors were set on. Floors are written by hand or with <c>--raise</c>, which never lowers one.
/// </summary>
internal static class AccuracyGate
{
    private sealed record Floors(string Data, Dictionary<string, double> Figures);

    /// <summary>Figures where less is better: their floor is a ceiling.</summary>
    private static readonly HashSet<string> LessIsBetter = ["commentsLeaked"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <returns>Whether every corpus present holds its floors.</returns>
    public static bool Check(string dataFolder, string floorsFile, bool raise)
    {
        Dictionary<string, Floors> all = File.Exists(floorsFile) ? JsonSerializer.Deserialize<Dictionary<string, Floors>>(File.ReadAllText(floorsFile), Json)! : [];
        bool held = true;
        foreach (string folder in Directory.EnumerateDirectories(Path.Combine(dataFolder, "corpora")).Order(StringComparer.Ordinal))
        {
            var corpus = new Corpus(folder);
            Dictionary<string, double> figures = Accuracy.Measure(corpus, rouge: false, page => Prediction.From(NewsExtractor.Default.Extract(page), corpus.Convention)).Figures();
            string hash = corpus.Hash();
            if (!all.TryGetValue(corpus.Name, out Floors? floors)) floors = new Floors(hash, []);
            if (floors.Data != hash)
            {
                Console.WriteLine($"{corpus.Name}: the data is not the data the floors were set on");
                held = false;
                continue;
            }
            foreach ((string name, double floor) in floors.Figures)
            {
                bool holds = LessIsBetter.Contains(name) ? figures[name] <= floor : figures[name] >= floor;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "ok  " : "FAIL")} {corpus.Name,-24} {name,-18} {figures[name]:0.0000}  floor {floor:0.0000}"));
                held &= holds;
            }
            if (raise) all[corpus.Name] = floors with { Figures = Raised(floors.Figures, figures) };
        }
        if (raise) File.WriteAllText(floorsFile, JsonSerializer.Serialize(all, Json) + "\n");
        return held;
    }

    /// <summary>Floors a hair below what was measured, so that a tie broken otherwise does not fail the gate; a floor already higher stays.</summary>
    private static Dictionary<string, double> Raised(Dictionary<string, double> floors, Dictionary<string, double> figures)
    {
        const double Slack = 0.002;
        return figures.ToDictionary(figure => figure.Key, figure =>
        {
            double measured = LessIsBetter.Contains(figure.Key) ? Math.Ceiling((figure.Value + Slack) * 1000) / 1000 : Math.Floor((figure.Value - Slack) * 1000) / 1000;
            if (!floors.TryGetValue(figure.Key, out double floor)) return measured;
            return LessIsBetter.Contains(figure.Key) ? Math.Min(floor, measured) : Math.Max(floor, measured);
        });
    }
}
