using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// The weights of features while they are learned: a row for every feature that was seen often enough in the first epoch, without
/// collisions. <see cref="Pack"/> keeps as many of them as the table of the model has room for.
/// </summary>
internal sealed class FeatureTable(int columns)
{
    /// <summary>Features seen less often are not learned: they would mostly say what one document says.</summary>
    private const int MinSeen = 3;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly AdaGrad _weights = new(0);
    private byte[]? _seen = new byte[1 << 24];

    public int Columns => columns;

    public float this[int row, int column] => _weights[row * columns + column];

    /// <summary>The row of a feature, or -1.</summary>
    public int RowOf(uint feature)
    {
        if (_rows.TryGetValue(feature, out int row)) return row;
        if (_seen is null || ++_seen[feature & 0xFFFFFF] < MinSeen) return -1;
        // Another feature with the same count may follow: it needs as many occurrences again.
        _seen[feature & 0xFFFFFF] = 0;
        _rows.Add(feature, row = _rows.Count);
        _weights.Grow(_rows.Count * columns);
        return row;
    }

    /// <summary>Ends the counting: features that have no row by now get none.</summary>
    public void Close() => _seen = null;

    public void Step(int row, int column, float gradient, float rate) => _weights.Step(row * columns + column, gradient, rate);

    public IEnumerable<float> Weights => _weights.Weights.Take(_rows.Count * columns);

    /// <summary>
    /// A table without weights for the features that matter most, as many as a packed table
    /// has places for, to be learned again by themselves.
    /// </summary>
    /// <param name="bits">The binary logarithm of the number of places.</param>
    public FeatureTable Prune(int bits)
    {
        var taken = new bool[1 << bits];
        var pruned = new FeatureTable(columns);
        foreach (uint feature in _rows.OrderByDescending(row => Enumerable.Range(row.Value * columns, columns).Sum(_weights.Saliency))
            .ThenBy(row => row.Key).Select(row => row.Key))
        {
            ref bool place = ref taken[feature & (taken.Length - 1)];
            if (place) continue;
            place = true;
            pruned._rows.Add(feature, pruned._rows.Count);
        }
        pruned._weights.Grow(pruned._rows.Count * columns);
        pruned.Close();
        Console.WriteLine($"{pruned._rows.Count:N0} features kept of {_rows.Count:N0}");
        return pruned;
    }

    /// <summary>The weights, quantised to one byte each, as the model reads them.</summary>
    /// <param name="width">Bytes of a row.</param>
    /// <param name="bits">The binary logarithm of the number of rows.</param>
    /// <param name="scale">The value of one step.</param>
    /// <param name="factor">What the weights are multiplied by: the share of features that was there while learning.</param>
    public WeightTable Pack(int width, int bits, float scale, float factor)
    {
        var table = new byte[width << bits];
        Span<sbyte> weights = stackalloc sbyte[columns];
        foreach ((uint feature, int row) in _rows)
        {
            for (int column = 0; column < columns; column++)
                weights[column] = (sbyte)Math.Clamp(MathF.Round(this[row, column] * factor / scale), -127, 127);
            WeightTable.TryPut(table, width, feature, weights);
        }
        return new WeightTable(table, width);
    }
}
