using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>The readers' comments of a page and where its comment widgets stand.</summary>
/// <param name="Comments">The comments in page order; empty when they were not asked for.</param>
/// <param name="Widgets">Roots of the subtrees that are comment widgets, in document order, none inside another: nothing in them is body.</param>
internal sealed record CommentThread(IReadOnlyList<Comment> Comments, IReadOnlyList<int> Widgets)
{
    public static CommentThread None { get; } = new([], []);
}

/// <summary>Finds comment widgets and reads their comments.</summary>
internal static class CommentReader
{
    /// <param name="readComments">False finds the widgets only.</param>
    public static CommentThread Read(PageTree tree, bool readComments)
    {
        List<int> widgets = WidgetFinder.Find(tree);
        if (!readComments) return widgets.Count == 0 ? CommentThread.None : new CommentThread([], widgets);
        var comments = new List<Comment>();
        foreach (int widget in widgets) ReadWidget(tree, widget, comments);
        if (comments.Count == 0) JsonLdComments.Read(tree, comments);
        return widgets.Count == 0 && comments.Count == 0 ? CommentThread.None : new CommentThread(comments, widgets);
    }

    private static void ReadWidget(PageTree tree, int widget, List<Comment> comments)
    {
        if (tree[widget].Tag == Tag.Form || CommentMarks.NamesExcerpts(tree.RawAttribute(widget, "class"u8)) || CommentMarks.NamesExcerpts(tree.RawAttribute(widget, "id"u8))) return;
        List<Comment> named = Finish(tree, new ThreadWalker(tree, node => CommentMarks.IsItem(tree, node)).Walk(widget), comments.Count);
        int list = named.Count <= 1 ? RepeatedItems.FindList(tree, widget) : -1;
        if (list >= 0)
        {
            List<Comment> repeated = Finish(tree, new ThreadWalker(tree, node => tree[node].Parent == list && RepeatedItems.MayBeItem(tree, node)).Walk(widget), comments.Count);
            if (Length(repeated) > 2 * Length(named)) named = repeated;
        }
        comments.AddRange(named);
    }

    private static List<Comment> Finish(PageTree tree, List<CommentDraft> drafts, int firstIndex)
    {
        var comments = new List<Comment>(drafts.Count);
        CommentDrafts.Finish(tree, drafts, firstIndex, comments);
        return comments;
    }

    private static int Length(List<Comment> comments)
    {
        int length = 0;
        foreach (Comment comment in comments) length += comment.Text.Length;
        return length;
    }
}
