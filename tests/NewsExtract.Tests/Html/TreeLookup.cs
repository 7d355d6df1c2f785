using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>What tests ask of a tree, and no pass over a page does.</summary>
internal static class TreeLookup
{
    /// <summary>First element with this tag in document order inside a subtree, or -1.</summary>
    public static int FindFirst(this PageTree tree, int root, Tag tag)
    {
        if (root < 0) return -1;
        for (int i = root; i < tree[root].End; i++)
            if (tree.IsElement(i, tag)) return i;
        return -1;
    }

    /// <summary>
    /// The text of a subtree as a reader sees it: scripts and the like left out, white space collapsed, a space between blocks.
    /// </summary>
    public static string InnerText(this PageTree tree, int node)
    {
        var text = new TextCollector(stackalloc char[512]);
        text.AppendSubtree(tree, node);
        return text.ToStringAndFree();
    }
}
