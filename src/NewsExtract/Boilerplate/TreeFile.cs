using System.Buffers.Binary;
using System.Reflection;

namespace NewsExtract.Boilerplate;

/// <summary>A model in a file: a number that says what it decides, how many features it knows, and its trees, stage after stage.</summary>
internal static class TreeFile
{
    public static byte[] ReadResource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are no such model, or one of other features.</exception>
    public static BoostedTrees[] Read(ReadOnlySpan<byte> bytes, uint magic, int features)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != magic) throw new InvalidDataException("Not the model that was looked for.");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != features)
            throw new InvalidDataException("A model of other features: train anew.");
        bytes = bytes[8..];
        var stages = new List<BoostedTrees>();
        while (!bytes.IsEmpty) stages.Add(ReadTrees(ref bytes, features));
        return [.. stages];
    }

    public static byte[] Write(uint magic, int features, ReadOnlySpan<BoostedTrees> stages)
    {
        var bytes = new List<byte>();
        WriteUInt32(bytes, magic);
        WriteUInt32(bytes, (uint)features);
        foreach (BoostedTrees trees in stages) WriteTrees(bytes, trees);
        return [.. bytes];
    }

    private static BoostedTrees ReadTrees(ref ReadOnlySpan<byte> bytes, int count)
    {
        int trees = ReadInt32(ref bytes);
        if (ReadInt32(ref bytes) != BoostedTrees.Depth)
            throw new InvalidDataException("A model of deeper or flatter trees: train anew.");
        float start = ReadSingle(ref bytes);
        byte[] features = bytes[..(trees * BoostedTrees.Depth)].ToArray();
        if (features.AsSpan().ContainsAnyInRange((byte)count, byte.MaxValue))
            throw new InvalidDataException("A model that asks for features there are not.");
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
