using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>Reads the comments below an element: walks over it and makes comments of what it gathers. Pooled.</summary>
internal sealed class ThreadReader
{
    private readonly ThreadWalker _walker;
    private readonly CommentDrafts _drafts;
    private readonly List<CommentText> _named = [], _repeated = [];

    public ThreadReader()
    {
        _walker = new ThreadWalker(Texts);
        _drafts = new CommentDrafts(Texts);
    }

    /// <summary>The texts of the page's comments; they stay until the next page.</summary>
    public TextStore Texts { get; } = new();

    /// <summary>Forgets a page.</summary>
    public void Clear() => Texts.Clear();

    /// <summary>The comments that names in the markup say are ones; valid until this is asked for again.</summary>
    public List<CommentText> ReadNamed(PageTree tree, int root, DateOrder order)
    {
        _named.Clear();
        _drafts.Finish(tree, _walker.Walk(tree, root, list: -1), order, _named);
        return _named;
    }

    /// <summary>The comments that are children built alike of one element; valid until this is asked for again.</summary>
    public List<CommentText> ReadRepeated(PageTree tree, int root, DateOrder order)
    {
        _repeated.Clear();
        int list = RepeatedItems.FindList(tree, root);
        if (list >= 0) _drafts.Finish(tree, _walker.Walk(tree, root, list), order, _repeated);
        return _repeated;
    }
}
