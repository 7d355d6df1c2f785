using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// A number for every feature of every block. Blocks stand in tiles of eight, and in a tile each feature's eight numbers stand side by side: a vector
/// holds one feature of eight blocks, and what is written of a block stays close together. Pooled.
/// </summary>
internal sealed class FeatureTable
{
    /// <summary>Blocks of a tile: as many as a vector has numbers.</summary>
    public const int Lanes = 8;

    private const int Tile = PageFeatures.Count * Lanes;

    private float[] _values = new float[32 * Tile];

    /// <summary>Makes room. Numbers of earlier pages stay until they are set anew.</summary>
    public void Grow(int blocks)
    {
        int needed = (blocks + Lanes - 1) / Lanes * Tile;
        if (needed > _values.Length) _values = new float[needed * 2];
    }

    public float this[int block, Feature feature] => Row(block)[feature];

    /// <summary>The features of one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FeatureRow Row(int block) => new(_values.AsSpan(block / Lanes * Tile + block % Lanes, Tile - Lanes + 1));

    /// <summary>The features of a tile's eight blocks.</summary>
    /// <param name="block">The first of them.</param>
    public Span<Vector256<float>> TileOf(int block) => MemoryMarshal.Cast<float, Vector256<float>>(_values.AsSpan(block / Lanes * Tile, Tile));
}

/// <summary>One block's row in a <see cref="FeatureTable"/>, its numbers a tile's lanes apart.</summary>
internal readonly ref struct FeatureRow
{
    private readonly ref float _first;

    /// <param name="values">From the row's first number to its last.</param>
    public FeatureRow(Span<float> values) => _first = ref MemoryMarshal.GetReference(values);

    public float this[Feature feature]
    {
        get => At(feature);
        set => At(feature) = value;
    }

    public void Set(Feature feature, bool value) => At(feature) = value ? 1 : 0;

    /// <summary>Not checked against the row's end: the model's reader has looked at the features that the trees ask for, all others are constants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref float At(Feature feature) => ref Unsafe.Add(ref _first, (int)feature * FeatureTable.Lanes);
}
