namespace NewsExtract.Training.Quotes;

/// <summary>Weights that are learned by gradient descent with a rate of their own (Duchi, Hazan and Singer 2011).</summary>
internal sealed class AdaGrad(int size)
{
    /// <summary>Keeps the first steps small.</summary>
    private const float Start = .1f;

    private readonly float[] _squares = new float[size];

    public float[] Weights { get; } = new float[size];

    public float this[int index] => Weights[index];

    public void Step(int index, float gradient, float rate)
    {
        _squares[index] += gradient * gradient;
        Weights[index] -= rate * gradient / (Start + MathF.Sqrt(_squares[index]));
    }

    /// <summary>One byte a weight, with a common scale: the few largest weights are cut off, so that the many small ones keep their precision.</summary>
    public static float ScaleOf(params AdaGrad[] tables)
    {
        float[] sizes = [.. tables.SelectMany(table => table.Weights).Select(MathF.Abs).Where(size => size > 0).Order()];
        return sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * .9998)] / 127;
    }

    /// <param name="factor">What the weights are multiplied by: the share of features that was there while learning.</param>
    public sbyte[] Quantise(float scale, float factor) => [.. Weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight * factor / scale), -127, 127))];
}
