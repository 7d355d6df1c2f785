using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>Finds comments that no name gives away: the children of one element that are built alike.</summary>
internal static class RepeatedItems
{
    /// <summary>
    /// The first element with two children of the same tag and class, one of them with a sentence; -1 when there is none.
    /// </summary>
    public static int FindList(PageTree tree, int root)
    {
        for (int i = root; i < tree[root].End; i++)
        {
            if (tree[i].Kind != NodeKind.Element) continue;
            if (CountAlike(tree, i) >= 2) return i;
        }
        return -1;
    }

    /// <summary>The children that are built like the child before them.</summary>
    private static int CountAlike(PageTree tree, int list)
    {
        int alike = 0, previous = -1;
        bool hasSentence = false;
        for (int i = list + 1; i < tree[list].End; i = tree[i].End)
        {
            if (!MayBeItem(tree, i)) continue;
            if (previous >= 0 && tree[i].Tag == tree[previous].Tag
                && tree.RawAttribute(i, KnownAttribute.Class).SequenceEqual(tree.RawAttribute(previous, KnownAttribute.Class)))
            {
                alike = Math.Max(alike, 1) + 1;
            }
            hasSentence = hasSentence || HasSentence(tree, i);
            previous = i;
        }
        return hasSentence ? alike : 0;
    }

    /// <summary>Rows of votes and stars are built alike, too.</summary>
    private static bool HasSentence(PageTree tree, int node)
    {
        const int fewestBytes = 24, mostNodes = 64;
        for (int i = node + 1; i < Math.Min(tree[node].End, node + mostNodes); i++)
            if (tree[i].Kind == NodeKind.Text && tree[i].Length >= fewestBytes && tree.RawText(i).IndexOfAnyExcept(" \t\r\n"u8) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether an element can be one of several comments.</summary>
    public static bool MayBeItem(PageTree tree, int node) =>
        tree[node].Kind == NodeKind.Element && tree[node].End - node > 1
        && tree[node].Tag is Tag.Div or Tag.Li or Tag.Article or Tag.Section or Tag.Dl or Tag.Tr or Tag.Dd
        && (CommentMarks.PartOf(tree, node) & (CommentPart.Button | CommentPart.Frame)) == 0;
}
