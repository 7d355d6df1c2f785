namespace NewsExtract.Output.Inspector;

/// <summary>The comments as a thread: every answer below what it answers.</summary>
internal static class CommentSection
{
    private const int DeepestIndent = 5;

    public static void Write(HtmlWriter html, NewsArticle article)
    {
        IReadOnlyList<Comment> comments = article.Comments;
        html.Write($"<section id=\"comments\" aria-labelledby=\"comments-title\"><h2 id=\"comments-title\">Comments</h2>");
        if (comments.Count == 0) html.Write($"<p class=\"empty\">No comments were found.</p>");
        else
        {
            html.Write($"<ol class=\"comments\">");
            foreach ((int i, int depth) in CommentThreads.InOrder(comments)) WriteComment(html, comments, i, depth);
            html.Write($"</ol>");
        }
        html.Write($"</section>");
    }

    private static void WriteComment(HtmlWriter html, IReadOnlyList<Comment> comments, int i, int depth)
    {
        Comment comment = comments[i];
        html.Write($"<li id=\"comment-{i}\" class=\"depth-{Math.Min(depth, DeepestIndent)}\"><p class=\"who\">");
        if (comment.Author is { } author) html.Write($"<b dir=\"auto\">{author}</b>");
        else html.Write($"<b class=\"missing\">name not shown</b>");
        if (comment.DatePublished is { } date) html.Write($" <time>{date.ToString().Replace('T', ' ')}</time>");
        if (CommentThreads.ParentOf(comments, i) is { } parent)
            html.Write($" <a href=\"#comment-{parent}\">answers {comments[parent].Author ?? $"comment {parent + 1}"}</a>");
        html.Write($"</p><p class=\"text\" dir=\"auto\">{comment.Text}</p></li>");
    }
}
