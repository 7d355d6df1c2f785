using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Finds an article that a page shows where scripts do not run: the text of the longest <c>noscript</c> of its body, cut at its blocks.
/// </summary>
internal static class NoscriptBody
{
    /// <returns>The paragraphs; empty when there is no <c>noscript</c>.</returns>
    public static List<string> Find(PageTree tree)
    {
        int longest = -1, mostBytes = 0;
        for (int i = Math.Max(0, tree.Body); i < tree.Count; i++)
        {
            if (!tree.IsElement(i, Tag.Noscript)) continue;
            int bytes = 0;
            for (int inside = i + 1; inside < tree[i].End; inside++)
                if (tree[inside].Kind == NodeKind.Text) bytes += tree[inside].Length;
            if (bytes > mostBytes) (longest, mostBytes) = (i, bytes);
            i = tree[i].End - 1;
        }
        return longest < 0 ? [] : Paragraphs(tree, longest);
    }

    private static List<string> Paragraphs(PageTree tree, int root)
    {
        var paragraphs = new List<string>();
        var text = new TextCollector(stackalloc char[512]);
        int block = root;
        for (int i = root + 1; i < tree[root].End; i++)
        {
            if (tree[i].Kind != NodeKind.Text)
            {
                if (Tags.HidesText(tree[i].Tag)) i = tree[i].End - 1;
                continue;
            }
            if (BlockAround(tree, i, root) is var around && around != block)
            {
                Flush(ref text, paragraphs);
                block = around;
            }
            text.AppendCollapsed(tree, i);
        }
        Flush(ref text, paragraphs);
        text.Free();
        return paragraphs;
    }

    private static int BlockAround(PageTree tree, int text, int root)
    {
        int around = tree[text].Parent;
        while (around > root && !Tags.IsBlock(tree[around].Tag)) around = tree[around].Parent;
        return around;
    }

    private static void Flush(ref TextCollector text, List<string> paragraphs)
    {
        if (text.Length > 0) paragraphs.Add(text.Text.ToString());
        text.Clear();
    }
}
