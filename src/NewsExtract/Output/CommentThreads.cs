namespace NewsExtract.Output;

/// <summary>The order in which comments are read: an answer below what it answers.</summary>
internal static class CommentThreads
{
    /// <summary>
    /// Every comment once, an answer one level deeper than what it answers. Answers that go in a circle are taken for top-level ones.
    /// </summary>
    public static IEnumerable<(int Comment, int Depth)> InOrder(IReadOnlyList<Comment> comments)
    {
        ILookup<int, int> answers = Enumerable.Range(0, comments.Count).ToLookup(i => ParentOf(comments, i) ?? -1);
        var written = new bool[comments.Count];
        var waiting = new Stack<(int Comment, int Depth)>();
        foreach (int start in answers[-1].Concat(Enumerable.Range(0, comments.Count)))
        {
            waiting.Push((start, 0));
            while (waiting.TryPop(out (int Comment, int Depth) next))
            {
                if (written[next.Comment]) continue;
                written[next.Comment] = true;
                yield return next;
                foreach (int answer in answers[next.Comment].Reverse()) waiting.Push((answer, next.Depth + 1));
            }
        }
    }

    /// <summary>Which comment one answers; null where it answers none that is there.</summary>
    public static int? ParentOf(IReadOnlyList<Comment> comments, int comment) =>
        comments[comment].ReplyTo is { } parent && parent >= 0 && parent < comments.Count ? parent : null;
}
