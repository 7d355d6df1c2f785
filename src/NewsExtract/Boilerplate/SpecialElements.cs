using System.Runtime.CompilerServices;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Boilerplate;

/// <summary>Elements that are read otherwise than their tag says.</summary>
internal static class SpecialElements
{
    /// <summary>
    /// A row is data when it has at least two cells and nothing in it but short runs of text: rows that hold lists, headings, tables or
    /// paragraphs parted by empty lines lay out the page. The scan ends at the first such element,
    /// so that no node of nested tables is looked at twice.
    /// </summary>
    public static bool IsDataRow(PageTree tree, int row)
    {
        const int mostBytes = 1500;
        int cells = 0, bytes = 0, breaks = 0, end = tree[row].End;
        for (int i = row + 1; i < end; i++)
        {
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Text)
            {
                bytes += node.Length;
                if (bytes > mostBytes) return false;
                if (breaks > 0 && tree.RawText(i).IndexOfAnyExcept(" \r\n\t"u8) >= 0) breaks = 0;
            }
            else if (node.Tag == Tag.Br && ++breaks == 2) return false;
            else if (node.Tag is Tag.Td or Tag.Th) (cells, breaks) = (cells + 1, 0);
            else if (Tags.IsBlock(node.Tag) && node.Tag is not (Tag.P or Tag.Div or Tag.Br)) return false;
        }
        return cells > 1;
    }

    /// <summary>Whether an inline element does nothing but say how many comments there are, as some sites do at every paragraph.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCommentCounter(PageTree tree, PageNames names, int node)
    {
        const int mostDigits = 6;
        return (names[node].Groups & ClassGroups.Comment) != 0 && tree[node].End == node + 2 && tree[node + 1].Length <= mostDigits
            && tree.RawText(node + 1).Trim(" \r\n\t"u8).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    /// <summary>Whether an inline element is out of view: hidden, or read by screen readers only.</summary>
    public static bool IsUnseen(PageNames names, int node) => names[node].Hidden || (names[node].Groups & ClassGroups.Hidden) != 0;
}
