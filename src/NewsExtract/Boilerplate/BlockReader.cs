using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>Cuts a page into blocks at the boundaries of block elements.</summary>
internal static class BlockReader
{
    public static void Read(PageTree tree, PageBlocks blocks, Deadline deadline)
    {
        blocks.Clear();
        if (tree.Body < 0) return;
        deadline.Check();
        int end = tree[tree.Body].End;
        for (int i = tree.Body; i < end;)
        {
            if (tree[i].Kind == NodeKind.Element && Tags.HidesText(tree[i].Tag)) { i = tree[i].End; continue; }
            if (tree.IsElement(i, Tag.P) && tree.InnerText(i) is { Length: > 0 } text)
            {
                blocks.Add(i, BlockKind.Paragraph, text);
                i = tree[i].End;
                continue;
            }
            i++;
        }
    }
}
