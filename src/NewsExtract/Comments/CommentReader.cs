using System.Runtime.InteropServices;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>The readers' comments of a page and where its comment widgets stand. Pooled: valid until the next page.</summary>
internal sealed class CommentThread
{
    /// <summary>The comments in page order; empty when they were not asked for.</summary>
    public List<CommentText> Comments { get; } = [];

    /// <summary>Roots of the subtrees that are comment widgets, in document order, none inside another: nothing in them is body.</summary>
    public List<int> Widgets { get; } = [];
}

/// <summary>
/// Finds comment widgets and reads their comments. One per worker: what one page needs is used again for the next; not thread-safe.
/// </summary>
internal sealed class CommentReader
{
    private readonly CommentThread _thread = new();
    private readonly ThreadReader _threads = new();

    /// <param name="tree">The page.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="readComments">False finds the widgets only.</param>
    public CommentThread Read(PageTree tree, PageNames names, bool readComments)
    {
        _threads.Clear();
        _thread.Comments.Clear();
        _thread.Widgets.Clear();
        WidgetFinder.Find(tree, names, _threads, _thread.Widgets);
        if (!readComments) return _thread;
        foreach (int widget in _thread.Widgets) AddAll(tree, widget, DateOrder.DayFirst);
        if (_thread.Comments.Count == 0) JsonLdComments.Read(tree, names, _threads.Texts, _thread.Comments);
        return _thread;
    }

    /// <summary>By names; where they give nothing, by what repeats.</summary>
    private void AddAll(PageTree tree, int widget, DateOrder order)
    {
        if (tree[widget].Tag == Tag.Form) return;
        if (CommentMarks.NamesExcerpts(tree.RawAttribute(widget, KnownAttribute.Class))
            || CommentMarks.NamesExcerpts(tree.RawAttribute(widget, KnownAttribute.Id)))
        {
            return;
        }
        List<CommentText> comments = _threads.ReadNamed(tree, widget, order);
        if (comments.Count <= 1 || IsNotice(comments))
        {
            List<CommentText> repeated = _threads.ReadRepeated(tree, widget, order);
            if (Length(repeated) > 2 * Length(comments) || (repeated.Count > 1 && AreSigned(repeated))) comments = repeated;
        }
        if (!IsNotice(comments)) AddAll(comments);
    }

    /// <summary>Whether each has a name or a date: a name for the whole list hides several comments in one.</summary>
    private static bool AreSigned(List<CommentText> comments)
    {
        foreach (ref readonly CommentText comment in CollectionsMarshal.AsSpan(comments))
            if (comment.Author is null && comment.DatePublished is null) return false;
        return true;
    }

    /// <summary>
    /// A few in a widget, none with a name or a date: how to comment, who may, or why nobody may any more, and what is commented on most.
    /// </summary>
    private static bool IsNotice(List<CommentText> comments)
    {
        const int most = 8;
        if (comments.Count > most) return false;
        foreach (ref readonly CommentText comment in CollectionsMarshal.AsSpan(comments))
            if (comment.Author is not null || comment.DatePublished is not null) return false;
        return true;
    }

    /// <summary>Replies count from the first comment of their widget; in the page's list they count from its first.</summary>
    private void AddAll(List<CommentText> more)
    {
        int first = _thread.Comments.Count;
        foreach (CommentText comment in more) _thread.Comments.Add(comment with { ReplyTo = comment.ReplyTo + first });
    }

    private static int Length(List<CommentText> comments)
    {
        int length = 0;
        foreach (ref readonly CommentText comment in CollectionsMarshal.AsSpan(comments)) length += comment.Text.Length;
        return length;
    }
}
