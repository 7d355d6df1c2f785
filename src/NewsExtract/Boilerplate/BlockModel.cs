using System.Buffers.Binary;
using System.Reflection;

namespace NewsExtract.Boilerplate;

/// <summary>The two stages of the block classifier: the second sees what the first thought of a block's neighbours.</summary>
internal sealed class BlockModel(BoostedTrees first, BoostedTrees second)
{
    private const uint Magic = 0x32424e4e; // "NNB2"
    private const string Resource = "NewsExtract.Boilerplate.blocks.model";

    private static readonly Lazy<BlockModel> Shipped = new(static () => Read(ReadResource()));

    /// <summary>The model in the package.</summary>
    public static BlockModel Default => Shipped.Value;

    public BoostedTrees First => first;
    public BoostedTrees Second => second;

    private static byte[] ReadResource()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Resource {Resource} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are no model, or one of other features.</exception>
    public static BlockModel Read(ReadOnlySpan<byte> bytes)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) throw new InvalidDataException("Not a block model.");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != PageFeatures.Count)
            throw new InvalidDataException("A block model of other features: train anew.");
        bytes = bytes[8..];
        return new BlockModel(ReadTrees(ref bytes), ReadTrees(ref bytes));
    }

    public byte[] Write()
    {
        var bytes = new List<byte>();
        WriteUInt32(bytes, Magic);
        WriteUInt32(bytes, PageFeatures.Count);
        WriteTrees(bytes, first);
        WriteTrees(bytes, second);
        return [.. bytes];
    }

    private static BoostedTrees ReadTrees(ref ReadOnlySpan<byte> bytes)
    {
        int trees = ReadInt32(ref bytes);
        if (ReadInt32(ref bytes) != BoostedTrees.Depth)
            throw new InvalidDataException("A block model of deeper or flatter trees: train anew.");
        float start = ReadSingle(ref bytes);
        byte[] features = bytes[..(trees * BoostedTrees.Depth)].ToArray();
        if (features.AsSpan().ContainsAnyInRange((byte)PageFeatures.Count, byte.MaxValue))
            throw new InvalidDataException("A block model that asks for features there are not.");
        bytes = bytes[features.Length..];
        return new BoostedTrees(features, ReadSingles(ref bytes, features.Length), ReadSingles(ref bytes, trees * BoostedTrees.Nodes),
            start);
    }

    private static void WriteTrees(List<byte> bytes, BoostedTrees trees)
    {
        WriteUInt32(bytes, (uint)(trees.Features.Length / BoostedTrees.Depth));
        WriteUInt32(bytes, BoostedTrees.Depth);
        WriteSingle(bytes, trees.Start);
        bytes.AddRange(trees.Features);
        foreach (float threshold in trees.Thresholds) WriteSingle(bytes, threshold);
        foreach (float value in trees.Values) WriteSingle(bytes, value);
    }

    private static float[] ReadSingles(ref ReadOnlySpan<byte> bytes, int count)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++) values[i] = ReadSingle(ref bytes);
        return values;
    }

    private static int ReadInt32(ref ReadOnlySpan<byte> bytes)
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[4..];
        return value;
    }

    private static float ReadSingle(ref ReadOnlySpan<byte> bytes) => BitConverter.Int32BitsToSingle(ReadInt32(ref bytes));

    private static void WriteUInt32(List<byte> bytes, uint value) =>
        bytes.AddRange([(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)]);

    private static void WriteSingle(List<byte> bytes, float value) => WriteUInt32(bytes, BitConverter.SingleToUInt32Bits(value));
}
