using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>The rows a model is trained on, each feature cut into bins.</summary>
internal sealed class TrainingTable
{
    /// <summary>Bins of a feature at most.</summary>
    public const int MostBins = 64;

    private readonly float[][] _thresholds;

    public int Count => Labels.Length;
    public int Features => Bins.Length;
    public byte[][] Bins { get; }
    public float[] Labels { get; }
    public float[] Weights { get; }

    private TrainingTable(byte[][] bins, float[][] thresholds, float[] labels, float[] weights) => (Bins, _thresholds, Labels, Weights) = (bins, thresholds, labels, weights);

    public int BinCount(int feature) => _thresholds[feature].Length + 1;

    public float ThresholdOf(int feature, int bin) => _thresholds[feature][bin];

    /// <param name="features">How many of each row's numbers count.</param>
    public static TrainingTable From(IReadOnlyList<TrainingPage> pages, int features)
    {
        (TrainingPage Page, int Block)[] rows = [.. pages.SelectMany(page => Enumerable.Range(0, page.Blocks.Count).Where(block => page.Weights[block] > 0).Select(block => (page, block)))];
        var bins = new byte[features][];
        var thresholds = new float[features][];
        Parallel.For(0, features, new ParallelOptions { MaxDegreeOfParallelism = 2 }, feature =>
        {
            var values = new float[rows.Length];
            for (int i = 0; i < rows.Length; i++) values[i] = rows[i].Page.Features.Value(rows[i].Block, (Feature)feature);
            thresholds[feature] = Cut(values);
            bins[feature] = new byte[rows.Length];
            for (int i = 0; i < rows.Length; i++)
            {
                int at = Array.BinarySearch(thresholds[feature], values[i]);
                bins[feature][i] = (byte)(at >= 0 ? at : ~at);
            }
        });
        return new TrainingTable(bins, thresholds, [.. rows.Select(row => row.Page.Labels[row.Block] ? 1f : 0)], [.. rows.Select(row => row.Page.Weights[row.Block])]);
    }

    /// <summary>Thresholds half-way between values, at most 63, as many rows between one and the next.</summary>
    private static float[] Cut(float[] values)
    {
        const int most = MostBins - 1;
        float[] sorted = [.. values.Order()];
        var cuts = new List<float>();
        for (int i = 1; i <= most; i++)
        {
            int at = (int)((long)sorted.Length * i / (most + 1));
            int next = at;
            while (next < sorted.Length && sorted[next] == sorted[at]) next++;
            if (next == sorted.Length) break;
            float cut = sorted[at] + (sorted[next] - sorted[at]) / 2;
            if (cut >= sorted[next]) cut = sorted[at];
            if (cuts.Count == 0 || cut > cuts[^1]) cuts.Add(cut);
        }
        return [.. cuts];
    }
}
