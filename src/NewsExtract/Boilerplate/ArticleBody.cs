using NewsExtract.Drafts;

namespace NewsExtract.Boilerplate;

/// <summary>The kept blocks joined to the article's body.</summary>
/// <param name="Text">The blocks joined by a blank line.</param>
/// <param name="Blocks">The blocks with their spans in <paramref name="Text"/>.</param>
/// <param name="Confidence">Mean probability of the kept blocks, weighted by their length.</param>
internal readonly record struct ArticleBody(ReadOnlyMemory<char> Text, IReadOnlyList<Block> Blocks, double Confidence)
{
    public const string Separator = "\n\n";

    /// <summary>Joins a page's kept blocks in the draft of its article.</summary>
    public static void Join(PageBlocks blocks, ArticleDraft draft)
    {
        (int kept, int length) = (0, 0);
        double weight = 0;
        foreach (ref readonly PageBlock block in blocks.Kept)
        {
            length += block.TextLength + (kept++ > 0 ? Separator.Length : 0);
            weight += block.Probability * block.TextLength;
        }
        if (kept == 0) return;
        Join(draft.BeginBody(length), blocks);
        Cut(blocks, draft);
        draft.Confidence = weight / length;
    }

    private static void Join(Span<char> text, PageBlocks blocks)
    {
        int at = 0;
        foreach (ref readonly PageBlock block in blocks.Kept)
        {
            if (at > 0) Separator.CopyTo(text[at..]);
            if (at > 0) at += Separator.Length;
            blocks.Text(block).CopyTo(text[at..]);
            at += block.TextLength;
        }
    }

    /// <summary>The kept blocks as parts of the body that they make up.</summary>
    private static void Cut(PageBlocks blocks, ArticleDraft draft)
    {
        int start = 0;
        for (KeptBlocks kept = blocks.Kept; kept.MoveNext();)
        {
            ref readonly PageBlock block = ref kept.Current;
            bool beginsPost = draft.Posts.Count < blocks.Posts.Count && blocks.Posts[draft.Posts.Count].Block == kept.Index;
            draft.Blocks.Add(new BodyPart(start, block.TextLength, block.Kind, block.Level, block.Probability,
                beginsPost ? draft.Posts.Count : -1));
            if (beginsPost) draft.Posts.Add(blocks.Posts[draft.Posts.Count].Date);
            start += block.TextLength + Separator.Length;
        }
    }

    /// <param name="blocks">Blocks of a body; their spans are set anew.</param>
    public static ArticleBody From(IEnumerable<Block> blocks)
    {
        var kept = new List<Block>();
        double weight = 0;
        int end = -Separator.Length;
        foreach (Block block in blocks)
        {
            int start = end + Separator.Length;
            end = start + block.Text.Length;
            kept.Add(block with { Start = start, End = end });
            weight += block.Confidence * block.Text.Length;
        }
        string text = string.Join(Separator, kept.Select(block => block.Text));
        return new ArticleBody(text.AsMemory(), kept, text.Length > 0 ? weight / text.Length : 0);
    }
}
