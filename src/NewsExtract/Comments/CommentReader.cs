using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

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
    public static CommentThread Read(PageTree tree, PageNames names, bool readComments)
    {
        List<int> widgets = WidgetFinder.Find(tree, names);
        if (!readComments) return widgets.Count == 0 ? CommentThread.None : new CommentThread([], widgets);
        var comments = new List<Comment>();
        foreach (int widget in widgets) AddAll(comments, ReadWidget(tree, widget, DateOrder.DayFirst));
        if (comments.Count == 0) JsonLdComments.Read(tree, comments);
        return widgets.Count == 0 && comments.Count == 0 ? CommentThread.None : new CommentThread(comments, widgets);
    }

    /// <summary>By names; where they give nothing, by what repeats.</summary>
    private static List<Comment> ReadWidget(PageTree tree, int widget, DateOrder order)
    {
        if (tree[widget].Tag == Tag.Form || CommentMarks.NamesExcerpts(tree.RawAttribute(widget, KnownAttribute.Class)) || CommentMarks.NamesExcerpts(tree.RawAttribute(widget, KnownAttribute.Id))) return [];
        List<Comment> named = CommentDrafts.Finish(tree, new ThreadWalker(tree, node => CommentMarks.IsItem(tree, node)).Walk(widget), order);
        if (named.Count > 1) return named;
        List<Comment> repeated = RepeatedItems.Read(tree, widget, order);
        return Length(repeated) > 2 * Length(named) ? repeated : named;
    }

    /// <summary>Replies count from the first comment of their widget; in the page's list they count from its first.</summary>
    private static void AddAll(List<Comment> comments, List<Comment> more)
    {
        int first = comments.Count;
        foreach (Comment comment in more) comments.Add(first == 0 || comment.ReplyTo is null ? comment : comment with { ReplyTo = comment.ReplyTo + first });
    }

    private static int Length(List<Comment> comments)
    {
        int length = 0;
        foreach (Comment comment in comments) length += comment.Text.Length;
        return length;
    }
}
