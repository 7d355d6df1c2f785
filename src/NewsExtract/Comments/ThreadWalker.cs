using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>One line of a comment's markup and what its markup says it is.</summary>
internal readonly record struct CommentLine(string Text, CommentPart Part);

/// <summary>A comment as it is gathered.</summary>
internal sealed class CommentDraft(int node, int? parent)
{
    public int Node { get; } = node;

    /// <summary>Index of the draft it answers.</summary>
    public int? Parent { get; set; } = parent;

    /// <summary>The machine-readable date of its markup.</summary>
    public string? Moment { get; set; }

    public List<CommentLine> Lines { get; } = [];

    public bool HasText { get; set; }
}

/// <summary>Walks once over a widget and hands every line of text to the innermost comment around it.</summary>
/// <param name="isItem">Whether an element is one comment.</param>
internal sealed class ThreadWalker(PageTree tree, Func<int, bool> isItem)
{
    /// <summary>An open element that matters: a comment, a part of one, a block that ends a line.</summary>
    /// <param name="Draft">The comment it belongs to, -1 outside comments.</param>
    /// <param name="Replies">Comments in here answer the draft around or before this element.</param>
    private readonly record struct Open(int End, int Draft, CommentPart Part, bool Replies);

    private readonly Stack<Open> _open = new();
    private readonly List<CommentDraft> _drafts = [];

    /// <summary>For each draft the first element inside it that is the same comment again, -1 for none.</summary>
    private readonly List<int> _aliases = [];

    public List<CommentDraft> Walk(int root)
    {
        var line = new TextCollector(stackalloc char[512]);
        _open.Push(new Open(tree[root].End, -1, CommentPart.None, false));
        for (int i = root; i < tree[root].End;)
        {
            while (_open.Peek().End <= i)
            {
                Flush(ref line);
                _open.Pop();
            }
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Text) line.AppendCollapsed(tree, i++);
            else if (Tags.HidesText(node.Tag) && node.Tag is not (Tag.Noscript or Tag.Template)) i = node.End;
            else Enter(i++, ref line);
        }
        Flush(ref line);
        return _drafts;
    }

    private void Enter(int node, ref TextCollector line)
    {
        Open around = _open.Peek();
        if (isItem(node))
        {
            Flush(ref line);
            _open.Push(new Open(tree[node].End, DraftOf(node, around), CommentPart.None, false));
            return;
        }
        CommentPart part = CommentMarks.PartOf(tree, node);
        if (part == CommentPart.Date) ReadMoment(node, around.Draft);
        if (part == CommentPart.None && !Tags.IsBlock(tree[node].Tag)) return;
        Flush(ref line);
        if (part == CommentPart.Replies)
        {
            // Replies stand inside the comment, or in a list behind it.
            int parent = around.Draft >= 0 ? around.Draft : _drafts.Count > 0 && _drafts[^1].Node < node ? LastAtLevel(node) : -1;
            _open.Push(new Open(tree[node].End, parent, CommentPart.None, parent >= 0));
        }
        else _open.Push(new Open(tree[node].End, around.Draft, Combine(around.Part, part), around.Replies));
    }

    /// <summary>Inside buttons all is buttons; a block without a name is what its surroundings are.</summary>
    private static CommentPart Combine(CommentPart around, CommentPart part) =>
        part == CommentPart.None || around == CommentPart.Button ? around : part;

    /// <summary>The last comment that is a sibling of a list of replies.</summary>
    private int LastAtLevel(int repliesNode)
    {
        int parent = tree[repliesNode].Parent;
        for (int i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - 100); i--)
            if (tree[_drafts[i].Node].Parent == parent) return i;
        return -1;
    }

    /// <summary>The comment of an element that looks like one: a new one, or the one around it again, as in <c>li.comment > article.comment-body</c>.</summary>
    private int DraftOf(int node, in Open around)
    {
        if (tree[node].Tag == Tag.Dd && _drafts.Count > 0 && tree.IsElement(_drafts[^1].Node, Tag.Dt) && tree[_drafts[^1].Node].Parent == tree[node].Parent) return _drafts.Count - 1;
        int? parent = around.Draft >= 0 ? around.Draft : null;
        if (parent is { } outer && !around.Replies)
        {
            if (!_drafts[outer].HasText)
            {
                if (_aliases[outer] < 0) _aliases[outer] = node;
                return outer;
            }
            // The outer element is a list of comments, this is its next one.
            if (_aliases[outer] >= 0 && AreAlike(_aliases[outer], node)) parent = _drafts[outer].Parent;
        }
        _drafts.Add(new CommentDraft(node, parent));
        _aliases.Add(-1);
        return _drafts.Count - 1;
    }

    private bool AreAlike(int node, int other) =>
        tree[node].Parent == tree[other].Parent && tree[node].Tag == tree[other].Tag && FirstName(node).SequenceEqual(FirstName(other));

    private ReadOnlySpan<byte> FirstName(int node)
    {
        ReadOnlySpan<byte> names = tree.RawAttribute(node, KnownAttribute.Class);
        int space = names.IndexOf((byte)' ');
        return space < 0 ? names : names[..space];
    }

    private void ReadMoment(int node, int draft)
    {
        if (draft < 0 || _drafts[draft].Moment is not null) return;
        _drafts[draft].Moment = tree.Attribute(node, KnownAttribute.Datetime) ?? tree.Attribute(node, KnownAttribute.Content) ?? tree.Attribute(node, "data-datetime"u8) ?? tree.Attribute(node, "data-timestamp"u8);
    }

    private void Flush(ref TextCollector line)
    {
        if (line.Length == 0) return;
        Open around = _open.Peek();
        string text = line.ToStringAndFree();
        if (around.Draft < 0) return;
        CommentDraft draft = _drafts[around.Draft];
        draft.Lines.Add(new CommentLine(text, around.Part));
        draft.HasText |= around.Part == CommentPart.Text || (around.Part == CommentPart.None && text.Length > 40);
    }
}
