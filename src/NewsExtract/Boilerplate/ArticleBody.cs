using System.Text;

namespace NewsExtract.Boilerplate;

/// <summary>The kept blocks joined to the article's body.</summary>
/// <param name="Text">The blocks joined by a blank line.</param>
/// <param name="Blocks">The blocks with their spans in <paramref name="Text"/>.</param>
/// <param name="Confidence">Mean probability of the kept blocks, weighted by their length.</param>
internal sealed record ArticleBody(string Text, IReadOnlyList<Block> Blocks, double Confidence)
{
    private const string Separator = "\n\n";

    public static ArticleBody From(PageBlocks blocks)
    {
        var text = new StringBuilder();
        var kept = new List<Block>();
        double weight = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            if (!block.Kept) continue;
            if (text.Length > 0) text.Append(Separator);
            int start = text.Length;
            text.Append(blocks.Text(i));
            kept.Add(new Block(block.Kind, blocks.Text(i).ToString(), start, text.Length, block.Level > 0 ? block.Level : null, block.Probability));
            weight += block.Probability * block.TextLength;
        }
        return new ArticleBody(text.ToString(), kept, text.Length > 0 ? weight / text.Length : 0);
    }

    /// <param name="blocks">Blocks of a body; their spans are set anew.</param>
    public static ArticleBody From(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        var kept = new List<Block>();
        double weight = 0;
        foreach (Block block in blocks)
        {
            if (text.Length > 0) text.Append(Separator);
            int start = text.Length;
            text.Append(block.Text);
            kept.Add(block with { Start = start, End = text.Length });
            weight += block.Confidence * block.Text.Length;
        }
        return new ArticleBody(text.ToString(), kept, text.Length > 0 ? weight / text.Length : 0);
    }
}
