using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>
/// A number for every feature of every block, and a score. Blocks stand in tiles of eight, and in a tile each feature's eight numbers stand
/// side by side: a vector holds one feature of eight blocks, and what is written of a block stays close together. Pooled.
/// </summary>
/// <param name="features">How many features a block has.</param>
internal sealed class FeatureTable(int features)
{
    /// <summary>Blocks of a tile: as many as a vector has numbers.</summary>
    public const int Lanes = 8;

    private Vector256<float>[] _tiles = new Vector256<float>[32 * features];
    private Vector256<float>[] _sums = new Vector256<float>[32];
    private int _blocks;

    public int Features => features;

    /// <summary>Makes room for a page. Numbers of earlier pages stay until they are set anew.</summary>
    public void Start(int blocks)
    {
        _blocks = blocks;
        if (Tiles <= _sums.Length) return;
        _sums = new Vector256<float>[Tiles * 2];
        _tiles = new Vector256<float>[_sums.Length * features];
    }

    /// <summary>A score of each block.</summary>
    public Span<float> Scores => MemoryMarshal.Cast<Vector256<float>, float>(_sums.AsSpan())[.._blocks];

    /// <summary>How many tiles the blocks fill.</summary>
    public int Tiles => (_blocks + Lanes - 1) / Lanes;

    /// <summary>The same, eight by eight; behind the last block stands nothing of meaning.</summary>
    public Span<Vector256<float>> Sums => _sums.AsSpan(0, Tiles);

    /// <summary>The tiles from the first to the last block with a score above some.</summary>
    public Range TilesAbove(float least)
    {
        ReadOnlySpan<float> scores = Scores;
        int first = 0, last = scores.Length - 1;
        while (first <= last && scores[first] <= least) first++;
        while (last > first && scores[last] <= least) last--;
        return (first / Lanes)..((last + Lanes) / Lanes);
    }

    public float this[int block, Feature feature] => Row(block)[feature];

    /// <summary>The features of one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FeatureRow Row(int block) =>
        new(ref Unsafe.Add(ref Unsafe.As<Vector256<float>, float>(ref _tiles[(int)((uint)block / Lanes) * features]), (uint)block % Lanes));

    /// <summary>The features of a tile's eight blocks.</summary>
    /// <param name="block">The first of them.</param>
    public Span<Vector256<float>> TileOf(int block) => _tiles.AsSpan(block / Lanes * features, features);

    /// <summary>
    /// The first feature of a tile; the others stand behind it, and <see cref="Features"/> further on the next tile.
    /// </summary>
    public ref readonly Vector256<float> StartOf(int tile) => ref _tiles[tile * features];
}

/// <summary>One block's row in a <see cref="FeatureTable"/>, its numbers a tile's lanes apart.</summary>
internal readonly ref struct FeatureRow
{
    private readonly ref float _first;

    public FeatureRow(ref float first) => _first = ref first;

    public float this[Feature feature]
    {
        get => At((int)feature);
        set => At((int)feature) = value;
    }

    public float this[int feature]
    {
        get => At(feature);
        set => At(feature) = value;
    }

    public void Set(Feature feature, bool value) => At((int)feature) = value ? 1 : 0;

    /// <summary>
    /// Not checked against the row's end: the model's reader has looked at the features that the trees ask for, all others are constants.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref float At(int feature) => ref Unsafe.Add(ref _first, feature * FeatureTable.Lanes);
}
