using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>
/// Finds the subtrees that are comment widgets by the names in their markup. A name alone is not enough: page-wide classes ("has-comments") and opinion
/// articles ("comment") carry it too, so a widget may not hold the headline, and there must be an article before it or comments in it.
/// </summary>
internal static class WidgetFinder
{
    /// <summary>Text nodes from this many bytes on count as running text.</summary>
    private const int ProseBytes = 60;

    /// <summary>So much running text above a widget, in bytes, is an article.</summary>
    private const int ArticleBytes = 500;

    /// <summary>Siblings are looked at this far, which keeps the search linear.</summary>
    private const int MostNodesAfter = 400;

    public static List<int> Find(PageTree tree)
    {
        var widgets = new List<int>();
        if (tree.Body < 0 || !MayHaveComments(tree, out bool hasOtherNames)) return widgets;
        int headline = FindHeadline(tree);
        int prose = 0, rejected = 0;
        int end = tree[tree.Body].End;
        for (int i = tree.Body + 1; i < end;)
        {
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Text)
            {
                if (node.Length >= ProseBytes && i > headline) prose += node.Length;
                i++;
            }
            else if (Tags.HidesText(node.Tag) && node.Tag is not (Tag.Noscript or Tag.Template)) i = node.End;
            else if (node.AttributeCount > 0 && IsNamed(tree, i, hasOtherNames) && IsWidget(tree, i, headline, prose, ref rejected))
            {
                widgets.Add(i);
                i = node.End;
            }
            else i++;
        }
        return widgets;
    }

    /// <summary>One search over the page's bytes: most of the work on pages without comments.</summary>
    private static bool MayHaveComments(PageTree tree, out bool hasOtherNames)
    {
        ReadOnlySpan<byte> bytes = tree.Bytes;
        hasOtherNames = false;
        foreach (byte[] name in CommentMarks.OtherNames)
            if (bytes.IndexOf(name) >= 0) return hasOtherNames = true;
        return bytes.IndexOf("omment"u8) >= 0;
    }

    /// <summary>The first visible h1 with text, -1 when there is none.</summary>
    private static int FindHeadline(PageTree tree)
    {
        for (int i = tree.Body; i < tree[tree.Body].End; i++)
            if (tree.IsElement(i, Tag.H1) && HasText(tree, i)) return i;
        return -1;
    }

    private static bool HasText(PageTree tree, int node)
    {
        for (int i = node + 1; i < tree[node].End; i++)
            if (tree[i].Kind == NodeKind.Text && tree.RawText(i).IndexOfAnyExcept(" \t\r\n"u8) >= 0) return true;
        return false;
    }

    private static bool IsNamed(PageTree tree, int node, bool hasOtherNames) =>
        Names(tree.RawAttribute(node, "class"u8), hasOtherNames) || Names(tree.RawAttribute(node, "id"u8), hasOtherNames) || tree.RawAttribute(node, "itemtype"u8).EndsWith("/Comment"u8);

    private static bool Names(ReadOnlySpan<byte> names, bool hasOtherNames) => names.Length >= 5 && (hasOtherNames || names.IndexOf("omment"u8) > 0) && CommentMarks.NamesComments(names);

    private static bool IsWidget(PageTree tree, int node, int headline, int proseBefore, ref int rejected)
    {
        if (tree[node].Tag is Tag.Body or Tag.Html or Tag.Main or Tag.A or Tag.Button or Tag.P || tree.IsInside(Math.Max(headline, 0), node)) return false;
        // Nested rejections could read the same text again and again; a page has one or two.
        if (rejected > 64) return false;
        bool isWidget = (proseBefore >= ArticleBytes || OwnProse(tree, node) <= proseBefore) && !IsFollowedByArticle(tree, node);
        if (!isWidget) rejected++;
        return isWidget;
    }

    /// <summary>Running text in a subtree that stands outside elements named after comments: an article's, if there is much of it.</summary>
    private static int OwnProse(PageTree tree, int root)
    {
        int prose = 0;
        for (int i = root + 1; i < tree[root].End;)
        {
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Text)
            {
                if (node.Length >= ProseBytes) prose += node.Length;
                i++;
            }
            else if (Tags.HidesText(node.Tag) || (node.AttributeCount > 0 && IsNamed(tree, i, true))) i = node.End;
            else i++;
        }
        return prose;
    }

    /// <summary>Whether paragraphs follow among the siblings: then a lone "comment" is a box inside the article.</summary>
    private static bool IsFollowedByArticle(PageTree tree, int node)
    {
        int prose = 0;
        int end = Math.Min(tree[tree[node].Parent].End, tree[node].End + MostNodesAfter);
        for (int i = tree[node].End; i < end;)
        {
            ref readonly Node next = ref tree[i];
            if (next.Kind == NodeKind.Element && (next.Tag != Tag.P || IsNamed(tree, i, true)))
            {
                i = next.End;
                continue;
            }
            int paragraphEnd = next.End;
            for (; i < paragraphEnd; i++)
                if (tree[i].Kind == NodeKind.Text && tree[i].Length >= ProseBytes) prose += tree[i].Length;
        }
        return prose >= ArticleBytes;
    }
}
