using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Bold and italic type, which sets a standfirst or an author's name apart from the body where no class does.</summary>
internal static class Emphasis
{
    /// <summary>Whether all of an element's text stands in one bold or italic element.</summary>
    public static bool HoldsAll(PageTree tree, int node)
    {
        for (int i = node + 1; i < tree[node].End; i++)
        {
            if (tree[i].Kind == NodeKind.Element)
                return tree[i].Tag is Tag.Strong or Tag.B or Tag.Em or Tag.I && tree[i].End >= tree[node].End - 1;
            if (tree.RawText(i).IndexOfAnyExcept(" \n\r\t"u8) >= 0) return false;
        }
        return false;
    }
}
