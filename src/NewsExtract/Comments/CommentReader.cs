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
        CommentPart part = CommentMarks.WordsOf(tree.RawAttribute(widget, "class"u8)) | CommentMarks.WordsOf(tree.RawAttribute(widget, "id"u8));
        if ((part & CommentPart.Excerpts) != 0 || tree[widget].Tag == Tag.Form) return;
        List<CommentDraft> drafts = new ThreadWalker(tree, node => CommentMarks.IsItem(tree, node)).Walk(widget);
        int before = comments.Count;
        CommentDrafts.Finish(tree, drafts, comments);
        if (comments.Count > before) return;
        int list = RepeatedItems.FindList(tree, widget);
        if (list < 0) return;
        drafts = new ThreadWalker(tree, node => tree[node].Parent == list && RepeatedItems.MayBeItem(tree, node)).Walk(widget);
        CommentDrafts.Finish(tree, drafts, comments);
    }
}
