namespace NewsExtract.Training.Quotes;

/// <summary>Weights that are learned by gradient descent with a rate of their own (Duchi, Hazan and Singer 2011).</summary>
internal sealed class AdaGrad(int size)
{
    /// <summary>Keeps the first steps small.</summary>
    private const float Start = .1f;

    private float[] _squares = new float[size];
    private float[] _weights = new float[size];

    public float[] Weights => _weights;

    public float this[int index] => _weights[index];

    /// <summary>
    /// How much the loss would rise without a weight, roughly: its square times the curvature, for which the sum of squared gradients
    /// stands (LeCun, Denker and Solla 1990).
    /// </summary>
    public float Saliency(int index) => _weights[index] * _weights[index] * _squares[index];

    /// <summary>Makes room for more weights.</summary>
    public void Grow(int count)
    {
        if (count <= _weights.Length) return;
        Array.Resize(ref _weights, Math.Max(count, _weights.Length * 2));
        Array.Resize(ref _squares, _weights.Length);
    }

    public void Step(int index, float gradient, float rate)
    {
        _squares[index] += gradient * gradient;
        _weights[index] -= rate * gradient / (Start + MathF.Sqrt(_squares[index]));
    }

    /// <summary>
    /// One byte a weight, with a common scale: the few largest weights are cut off, so that the many small ones keep their precision.
    /// </summary>
    public static float ScaleOf(IEnumerable<float> weights)
    {
        float[] sizes = [.. weights.Select(MathF.Abs).Where(size => size > 0).Order()];
        return sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * .9998)] / 127;
    }
}
