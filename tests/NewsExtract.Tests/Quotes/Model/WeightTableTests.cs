using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Model;

namespace NewsExtract.Tests.Quotes.Model;

/// <summary>
/// Sums of rows are those of adding up one weight after the other, however many features there are and wherever in its row a token stands.
/// </summary>
public class WeightTableTests
{
    private const int Rows = 64, Lane = 5;

    public static TheoryData<int> Counts => [0, 1, 3, 4, 7, 8, 9, 21, 37, 40];

    [Theory, MemberData(nameof(Counts))]
    public void Rows_of_features_are_added_up_column_by_column(int count)
    {
        foreach (int width in new[] { 4, 8 })
        {
            (WeightTable table, Dictionary<uint, sbyte[]> weights) = Make(width);
            uint[] features = FeaturesOf(weights, count);
            Vector128<short> sums = table.SumRows(InLane(features), Lane);
            for (int column = 0; column < WeightTable.Columns(width); column++)
                Assert.Equal(Expected(weights, features, column), sums[column]);
        }
    }

    [Theory, MemberData(nameof(Counts))]
    public void Single_weights_are_added_up(int count)
    {
        (WeightTable table, Dictionary<uint, sbyte[]> weights) = Make(2);
        uint[] features = FeaturesOf(weights, count);
        Assert.Equal(Expected(weights, features, 0), table.Sum(features));
        Assert.Equal(Expected(weights, features, 0), table.Sum(InLane(features), Lane));
    }

    private static Vector256<uint>[] InLane(uint[] features) =>
        [.. features.Select(feature => Vector256.Create(7u).WithElement(Lane, feature))];

    private static int Expected(Dictionary<uint, sbyte[]> weights, uint[] features, int column) =>
        features.Sum(feature => weights.TryGetValue(feature, out sbyte[]? row) ? row[column] : 0);

    /// <summary>A table with half of its rows taken.</summary>
    private static (WeightTable Table, Dictionary<uint, sbyte[]> Weights) Make(int width)
    {
        var random = new Random(width);
        var bytes = new byte[Rows * width];
        var weights = new Dictionary<uint, sbyte[]>();
        while (weights.Count < Rows / 2)
        {
            uint feature = (uint)random.NextInt64(uint.MaxValue);
            sbyte[] row = [.. Enumerable.Range(0, WeightTable.Columns(width)).Select(_ => (sbyte)random.Next(-127, 128))];
            if (WeightTable.TryPut(bytes, width, feature, row)) weights.Add(feature, row);
        }
        return (new WeightTable(bytes, width), weights);
    }

    /// <summary>Features of the table, others that share their rows, and others that lead to empty ones.</summary>
    private static uint[] FeaturesOf(Dictionary<uint, sbyte[]> weights, int count)
    {
        var random = new Random(count);
        uint[] known = [.. weights.Keys], free =
            [.. Enumerable.Range(0, Rows).Select(row => (uint)row).Where(row => !known.Any(feature => feature % Rows == row))];
        uint Any(uint[] of) => of[random.Next(of.Length)];
        return [.. Enumerable.Range(0, count).Select(i =>
            i % 3 == 0 ? Any(known) : i % 3 == 1 ? Any(known) ^ 0x5A00_0000 : Any(free) + (uint)random.Next(1 << 20) * Rows)];
    }
}
