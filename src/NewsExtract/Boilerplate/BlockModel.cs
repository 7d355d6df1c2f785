namespace NewsExtract.Boilerplate;

/// <summary>The two stages of the block classifier: the second sees what the first thought of a block's neighbours.</summary>
internal sealed class BlockModel(BoostedTrees first, BoostedTrees second)
{
    private const uint Magic = 0x32424e4e; // "NNB2"
    private const string Resource = "NewsExtract.Boilerplate.blocks.model";

    private static readonly Lazy<BlockModel> Shipped = new(static () => Read(TreeFile.ReadResource(Resource)));

    /// <summary>The model in the package.</summary>
    public static BlockModel Default => Shipped.Value;

    public BoostedTrees First => first;
    public BoostedTrees Second => second;

    /// <exception cref="InvalidDataException">The bytes are no model, or one of other features.</exception>
    public static BlockModel Read(ReadOnlySpan<byte> bytes)
    {
        BoostedTrees[] trees = TreeFile.Read(bytes, Magic, PageFeatures.Count);
        return new BlockModel(trees[0], trees[1]);
    }

    public byte[] Write() => TreeFile.Write(Magic, PageFeatures.Count, [first, second]);
}
