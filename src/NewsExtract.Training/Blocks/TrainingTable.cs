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

    private TrainingTable(byte[][] bins, float[][] thresholds, float[] labels, float[] weights) =>
        (Bins, _thresholds, Labels, Weights) = (bins, thresholds, labels, weights);

    public int BinCount(int feature) => _thresholds[feature].Length + 1;

    public float ThresholdOf(int feature, int bin) => _thresholds[feature][bin];

    /// <summary>What a row without names weighs.</summary>
    private const float NamelessWeight = .5f;

    /// <summary>
    /// The blocks of some pages. The first stage learns from each block once more as if no name said anything: sites whose class names a
    /// program makes up are more than the corpora have, and names tell less on hosts not seen than on those of the training.
    /// </summary>
    /// <param name="features">How many of each row's numbers count.</param>
    public static TrainingTable From(IReadOnlyList<TrainingPage> pages, int features)
    {
        (TrainingPage Page, int Block)[] blocks =
            [.. pages.SelectMany(page => Enumerable.Range(0, page.Blocks.Count).Where(block => page.Weights[block] > 0)
            .Select(block => (page, block)))];
        (TrainingPage Page, int Block, bool Named)[] rows = [.. blocks.Select(row => (row.Page, row.Block, true))];
        if (features == PageFeatures.FirstStageCount) rows = [.. rows, .. blocks.Select(row => (row.Page, row.Block, false))];
        return From(features, ValuesOf, [.. rows.Select(row => row.Page.Labels[row.Block] ? 1f : 0)],
            [.. rows.Select(row => row.Page.Weights[row.Block] * (row.Named ? 1 : NamelessWeight))]);

        float[] ValuesOf(int feature)
        {
            bool isName = (Feature)feature is >= Feature.BodyName and <= Feature.NegativeNames;
            return [.. rows.Select(row => isName && !row.Named ? 0 : row.Page.Features.Value(row.Block, (Feature)feature))];
        }
    }

    /// <param name="features">How many numbers a row has.</param>
    /// <param name="valuesOf">One of them, of all rows.</param>
    /// <param name="labels">1 for yes, 0 for no.</param>
    /// <param name="weights">What each row weighs.</param>
    public static TrainingTable From(int features, Func<int, float[]> valuesOf, float[] labels, float[] weights)
    {
        var bins = new byte[features][];
        var thresholds = new float[features][];
        Parallel.For(0, features, new ParallelOptions { MaxDegreeOfParallelism = 2 }, feature =>
        {
            float[] values = valuesOf(feature);
            thresholds[feature] = Cut(values);
            bins[feature] = new byte[values.Length];
            for (int i = 0; i < values.Length; i++)
            {
                int at = Array.BinarySearch(thresholds[feature], values[i]);
                bins[feature][i] = (byte)(at >= 0 ? at : ~at);
            }
        });
        return new TrainingTable(bins, thresholds, labels, weights);
    }

    /// <summary>
    /// Thresholds half-way between values, at most 63. A value that more rows have than a bin should hold has a bin to itself, the others
    /// share what is left, as many rows in each (Ke et al., LightGBM, 2017).
    /// </summary>
    private static float[] Cut(float[] values)
    {
        (float Value, int Rows)[] distinct = [.. values.CountBy(value => value).Select(pair => (pair.Key, pair.Value))
            .OrderBy(pair => pair.Key)];
        double most = (double)values.Length / MostBins;
        int large = distinct.Count(value => value.Rows >= most);
        double enough = distinct.Where(value => value.Rows < most).Sum(value => value.Rows) / Math.Max(1.0, MostBins - large);
        var cuts = new List<float>();
        double rows = 0;
        for (int i = 0; i + 1 < distinct.Length && cuts.Count < MostBins - 1; i++)
        {
            (float value, float next) = (distinct[i].Value, distinct[i + 1].Value);
            rows += distinct[i].Rows;
            if (rows < enough && distinct[i].Rows < most && distinct[i + 1].Rows < most) continue;
            float cut = value + (next - value) / 2;
            cuts.Add(cut < next ? cut : value);
            rows = 0;
        }
        return [.. cuts];
    }
}
