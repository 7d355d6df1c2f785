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
        (int kept, int length) = (0, 0);
        double weight = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            if (!block.Kept) continue;
            length += block.TextLength + (kept++ > 0 ? Separator.Length : 0);
            weight += block.Probability * block.TextLength;
        }
        if (kept == 0) return new ArticleBody("", [], 0);
        string text = string.Create(length, blocks, Join);
        return new ArticleBody(text, CutAgain(text, blocks, kept), weight / length);
    }

    private static void Join(Span<char> text, PageBlocks blocks)
    {
        int at = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept) continue;
            if (at > 0) Separator.CopyTo(text[at..]);
            if (at > 0) at += Separator.Length;
            blocks.Text(i).CopyTo(text[at..]);
            at += blocks[i].TextLength;
        }
    }

    /// <summary>The kept blocks as parts of the body that they make up.</summary>
    private static Block[] CutAgain(string text, PageBlocks blocks, int count)
    {
        var kept = new Block[count];
        for (int i = 0, start = 0, next = 0, post = 0; next < count; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            if (!block.Kept) continue;
            ArticleDate? posted = post < blocks.Posts.Count && blocks.Posts[post].Block == i ? blocks.Posts[post++].Date : null;
            kept[next++] = new Block(block.Kind, text.AsMemory(start, block.TextLength), start, start + block.TextLength, block.Level > 0 ? block.Level : null, block.Probability) { DatePublished = posted };
            start += block.TextLength + Separator.Length;
        }
        return kept;
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
