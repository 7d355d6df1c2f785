using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// Floors under the accuracy on every set of a data folder, beside a hash of the set's data. The gate fails when a figure falls below its
/// floor, or when the data is not the data the floors were set on. <c>--raise</c> lifts floors to what is measured and never lowers one.
/// </summary>
internal static class AccuracyGate
{
    private sealed record Floors(string Data, Dictionary<string, double> Figures);

    /// <summary>Figures where less is better: their floor is a ceiling.</summary>
    private static readonly HashSet<string> LessIsBetter = ["commentsLeaked"];

    /// <summary>The set that text mode is measured on as well.</summary>
    private const string TextSet = "fundus-publishers";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <returns>Whether every set present holds its floors.</returns>
    public static bool Check(string dataFolder, string floorsFile, bool raise)
    {
        Dictionary<string, Floors> all = File.Exists(floorsFile)
            ? JsonSerializer.Deserialize<Dictionary<string, Floors>>(File.ReadAllText(floorsFile), Json)! : [];
        bool held = true;
        foreach ((string set, string hash, Func<Dictionary<string, double>> measure) in Sets(dataFolder))
        {
            if (!all.TryGetValue(set, out Floors? floors)) floors = new Floors(hash, []);
            if (floors.Data != hash)
            {
                Console.WriteLine($"FAIL {set}: the data is not the data the floors were set on");
                held = false;
                continue;
            }
            Dictionary<string, double> figures = measure();
            foreach ((string name, double floor) in floors.Figures)
            {
                bool holds = LessIsBetter.Contains(name) ? figures[name] <= floor : figures[name] >= floor;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(holds ? "ok  " : "FAIL")} {set,-28} {name,-18} {figures[name]:0.0000}  floor {floor:0.000}"));
                held &= holds;
            }
            all[set] = floors with { Figures = Raised(floors.Figures, figures) };
        }
        if (raise) File.WriteAllText(floorsFile, JsonSerializer.Serialize(all, Json) + "\n");
        return held;
    }

    private static IEnumerable<(string Name, string Hash, Func<Dictionary<string, double>> Measure)> Sets(string dataFolder)
    {
        foreach (string folder in Directory.EnumerateDirectories(Path.Combine(dataFolder, "corpora")).Order(StringComparer.Ordinal))
        {
            var corpus = new Corpus(folder);
            yield return (corpus.Name, corpus.Hash(), () =>
                Accuracy.Measure(corpus, rouge: false, page => Prediction.Of(page, corpus.Convention)).Figures());
            if (corpus.Name != TextSet) continue;
            var dumps = new PageDump();
            yield return ($"{corpus.Name} as text", corpus.Hash(), () => Accuracy.Measure(corpus, rouge: false,
                page => Prediction.Of(dumps.Of(page, DumpStyle.Copied), corpus.Convention)).Figures());
        }
        foreach (string file in Directory.EnumerateFiles(Path.Combine(dataFolder, "quotes"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file), hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            // Train splits took part in training: the unseen split counts where there is one.
            string? split = QuoteText.ReadFile(file).Any(text => text.Split == "dev") ? "dev" : null;
            yield return ($"{name} direct", hash, () =>
                QuoteReport.Measure(file, split, ["direct", "mixed"], text => text.Predict(QuoteScope.Speech)));
            yield return ($"{name} attribution", hash, () =>
                QuoteReport.Measure(file, split, null, text => text.Predict(QuoteScope.Attribution)));
        }
    }

    /// <summary>
    /// Floors a hair below what was measured, so that a tie broken otherwise does not fail the gate; a floor already higher stays.
    /// </summary>
    private static Dictionary<string, double> Raised(Dictionary<string, double> floors, Dictionary<string, double> figures)
    {
        const double Slack = 0.002;
        return figures.ToDictionary(figure => figure.Key, figure =>
        {
            double measured = LessIsBetter.Contains(figure.Key)
                ? Math.Ceiling((figure.Value + Slack) * 1000) / 1000 : Math.Floor((figure.Value - Slack) * 1000) / 1000;
            if (!floors.TryGetValue(figure.Key, out double floor)) return Math.Max(0, measured);
            return LessIsBetter.Contains(figure.Key) ? Math.Min(floor, measured) : Math.Max(floor, measured);
        });
    }
}
