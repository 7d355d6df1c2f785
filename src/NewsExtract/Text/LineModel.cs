using NewsExtract.Boilerplate;

namespace NewsExtract.Text;

/// <summary>
/// The trees that decide about the lines of a scraped text: two stages that tell the body, the second seeing what the first thought of a
/// line's neighbours, and one that tells the headline.
/// </summary>
internal sealed class LineModel(BoostedTrees first, BoostedTrees second, BoostedTrees headline)
{
    private const uint Magic = 0x314c4e4e; // "NNL1"
    private const string Resource = "NewsExtract.Text.lines.model";

    private static readonly Lazy<LineModel> Shipped = new(static () => Read(TreeFile.ReadResource(Resource)));

    /// <summary>The model in the package.</summary>
    public static LineModel Default => Shipped.Value;

    public BoostedTrees First => first;
    public BoostedTrees Second => second;
    public BoostedTrees Headline => headline;

    /// <exception cref="InvalidDataException">The bytes are no model, or one of other features.</exception>
    public static LineModel Read(ReadOnlySpan<byte> bytes)
    {
        BoostedTrees[] trees = TreeFile.Read(bytes, Magic, LineFeatures.Count);
        return new LineModel(trees[0], trees[1], trees[2]);
    }

    public byte[] Write() => TreeFile.Write(Magic, LineFeatures.Count, [first, second, headline]);
}
