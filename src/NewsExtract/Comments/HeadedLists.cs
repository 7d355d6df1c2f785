using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>
/// Finds comments that no name in the markup gives away: a list of signed and dated texts below a heading such as "3 Comments".
/// </summary>
internal static class HeadedLists
{
    private const int MostHeadingNodes = 16;
    private const int MostSiblings = 8;

    /// <summary>The element behind a heading that holds the comments it announces; -1 when it announces none.</summary>
    public static int FindBelow(PageTree tree, PageNames names, int heading, ThreadReader threads)
    {
        if (tree[heading].End - heading > MostHeadingNodes || !MayAnnounceComments(tree, names, heading)
            || !AnnouncesComments(tree, heading))
        {
            return -1;
        }
        int end = tree[tree[heading].Parent].End, seen = 0;
        for (int i = tree[heading].End; i < end && seen < MostSiblings; i = tree[i].End)
        {
            if (tree[i].Kind != NodeKind.Element) continue;
            if (Tags.IsHeading(tree[i].Tag)) return -1;
            seen++;
            if (HoldsComments(tree, i, threads)) return i;
        }
        return -1;
    }

    /// <summary>Looks at the first text alone, undecoded: most headings are told by it.</summary>
    private static bool MayAnnounceComments(PageTree tree, PageNames names, int heading)
    {
        for (int i = heading + 1; i < tree[heading].End && !Tags.HidesText(tree[i].Tag); i++)
            if (tree[i].Kind == NodeKind.Text && names[i].HasText) return CommentWords.Headings.MayBegin(tree.RawText(i));
        return true;
    }

    private static bool AnnouncesComments(PageTree tree, int heading)
    {
        var text = new TextCollector(stackalloc char[512]);
        text.AppendSubtree(tree, heading);
        bool announces = CommentWords.Headings.Covers(text.Text);
        text.Free();
        return announces;
    }

    private static bool HoldsComments(PageTree tree, int root, ThreadReader threads)
    {
        List<CommentText> comments = threads.ReadRepeated(tree, root, DateOrder.DayFirst);
        int signed = 0;
        foreach (CommentText comment in comments)
            if (comment.Author is not null && comment.DatePublished is not null) signed++;
        return signed >= 2 && signed * 2 >= comments.Count;
    }
}
