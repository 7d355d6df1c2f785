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
    public static CommentThread Read(PageTree tree, bool readComments) => CommentThread.None;
}
