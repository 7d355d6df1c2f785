using System.Runtime.CompilerServices;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Comments;

/// <summary>
/// Finds the subtrees that are comment widgets by the names in their markup. A name alone is not enough: page-wide classes ("has-comments")
/// and opinion articles ("comment") carry it too, so a widget may not hold the headline,
/// and there must be an article before it or comments in it.
/// </summary>
internal static class WidgetFinder
{
    private const int ProseBytes = PageNames.ProseBytes;

    /// <summary>So much running text above a widget, in bytes, is an article.</summary>
    private const int ArticleBytes = 500;

    /// <summary>Siblings are looked at this far, which keeps the search linear.</summary>
    private const int MostNodesAfter = 128;

    private const int MostRejected = 64;

    /// <param name="tree">The page.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="threads">Reads what may be comments.</param>
    /// <param name="widgets">Receives the widgets' roots.</param>
    public static void Find(PageTree tree, PageNames names, ThreadReader threads, List<int> widgets)
    {
        if (tree.Body < 0) return;
        int headline = -1, prose = 0, rejected = 0, next = tree.Body + 1, end = tree[tree.Body].End;
        var replies = new ReplyLinks();
        foreach (int i in names.Stops)
        {
            if (i < next) continue;
            if (i >= end) break;
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Text)
            {
                if (node.Length >= ProseBytes) prose += node.Length;
                else if (prose >= ArticleBytes) replies.Look(tree, i);
            }
            else if (HidesText(node.Tag)) next = node.End;
            else if (names[i].NamesComments && IsWidget(tree, names, i, headline, prose, ref rejected))
            {
                widgets.Add(i);
                next = node.End;
            }
            else if (Tags.IsHeading(node.Tag))
            {
                if (prose >= ArticleBytes && HeadedLists.FindBelow(tree, names, i, threads) is >= 0 and int list)
                {
                    widgets.Add(list);
                    next = tree[list].End;
                }
                // What stands above the headline is no article.
                else if (node.Tag == Tag.H1 && headline < 0 && HasText(tree, i)) (headline, prose) = (i, 0);
            }
        }
        if (replies.Root(tree) is >= 0 and int root && StandsBehindArticle(tree, root, headline)) Add(tree, widgets, root);
    }

    /// <summary>Adds a widget in document order, in place of those inside it.</summary>
    private static void Add(PageTree tree, List<int> widgets, int root)
    {
        for (int i = widgets.Count - 1; i >= 0; i--)
            if (tree.IsInside(widgets[i], root)) widgets.RemoveAt(i);
        widgets.Add(root);
        widgets.Sort();
    }

    /// <summary>Whether an article's worth of text stands between the headline and an element.</summary>
    private static bool StandsBehindArticle(PageTree tree, int root, int headline)
    {
        int prose = 0;
        for (int i = headline >= 0 ? tree[headline].End : tree.Body; i < root && prose < ArticleBytes; i++)
        {
            if (Tags.HidesText(tree[i].Tag)) i = tree[i].End - 1;
            else if (tree[i].Kind == NodeKind.Text && tree[i].Length >= ProseBytes) prose += tree[i].Length;
        }
        return prose >= ArticleBytes && root > headline;
    }

    /// <summary>Comments are often shipped for readers without scripts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HidesText(Tag tag) => Tags.HidesText(tag) && tag is not (Tag.Noscript or Tag.Template);

    private static bool HasText(PageTree tree, int node)
    {
        for (int i = node + 1; i < tree[node].End; i++)
            if (tree[i].Kind == NodeKind.Text && tree.RawText(i).IndexOfAnyExcept(" \t\r\n"u8) >= 0) return true;
        return false;
    }

    private static bool IsWidget(PageTree tree, PageNames names, int node, int headline, int proseBefore, ref int rejected)
    {
        if (!Tags.IsBlock(tree[node].Tag) && tree[node].Tag != Tag.Unknown || tree[node].Tag is Tag.Body or Tag.Main or Tag.P) return false;
        // Nested rejections could read the same text again and again; a page has one or two.
        if (rejected > MostRejected) return false;
        bool isWidget = (headline >= 0 || !HoldsHeadline(tree, node))
            && (proseBefore >= ArticleBytes || OwnProse(tree, names, node) <= proseBefore)
            && HasEvidence(tree, names, node) && !IsFollowedByArticle(tree, names, node);
        if (!isWidget) rejected++;
        return isWidget;
    }

    private static bool HoldsHeadline(PageTree tree, int root)
    {
        for (int i = root; i < tree[root].End; i++)
            if (tree.IsElement(i, Tag.H1) && HasText(tree, i)) return true;
        return false;
    }

    /// <summary>A lone "comment" is a widget only with an author, a date or a button in it; in articles it is a box or a remark.</summary>
    private static bool HasEvidence(PageTree tree, PageNames names, int root)
    {
        if (!CommentMarks.IsLone(tree.RawAttribute(root, KnownAttribute.Class)) || tree.RawAttribute(root, KnownAttribute.Id).Length > 0)
            return true;
        for (int i = root + 1; i < tree[root].End; i++)
        {
            if (tree[i].Kind != NodeKind.Element) continue;
            if (names[i].NamesComments || (!names[i].HasText && IsPlaceForComments(tree, i))
                || (CommentMarks.PartOf(tree, i) & (CommentPart.Author | CommentPart.Date | CommentPart.Button)) != 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether an element without text is named after comments: a script will fill it.</summary>
    private static bool IsPlaceForComments(PageTree tree, int node)
    {
        if (CommentMarks.NamesComments(tree.RawAttribute(node, KnownAttribute.Id))) return true;
        ReadOnlySpan<byte> names = tree.RawAttribute(node, KnownAttribute.Class);
        foreach (Range name in names.Split((byte)' '))
            if (CommentMarks.NamesComments(names[name])) return true;
        return false;
    }

    /// <summary>
    /// Running text in a subtree that stands outside elements named after comments: an article's, if there is much of it.
    /// </summary>
    private static int OwnProse(PageTree tree, PageNames names, int root)
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
            else if (Tags.HidesText(node.Tag) || names[i].NamesComments) i = node.End;
            else i++;
        }
        return prose;
    }

    /// <summary>Whether paragraphs follow among the siblings: then a lone "comment" is a box inside the article.</summary>
    private static bool IsFollowedByArticle(PageTree tree, PageNames names, int node)
    {
        int prose = 0;
        int end = Math.Min(tree[tree[node].Parent].End, tree[node].End + MostNodesAfter);
        for (int i = tree[node].End; i < end;)
        {
            ref readonly Node next = ref tree[i];
            if (next.Kind == NodeKind.Element && (next.Tag != Tag.P || names[i].NamesComments))
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
