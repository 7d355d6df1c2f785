using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>One line of a comment's markup and what its markup says it is.</summary>
internal readonly record struct CommentLine(TextSlice Text, CommentPart Part);

/// <summary>A comment as it is gathered. Pooled.</summary>
internal sealed class CommentDraft
{
    public int Node { get; private set; }

    /// <summary>Index of the draft it answers.</summary>
    public int? Parent { get; set; }

    /// <summary>The machine-readable date of its markup.</summary>
    public TextSlice? Moment { get; set; }

    public List<CommentLine> Lines { get; } = [];

    /// <summary>Whether the markup says of a line that it is the author.</summary>
    public bool NamesAuthor { get; set; }

    public bool HasText { get; set; }

    /// <summary>The first element inside it that is the same comment again, -1 for none.</summary>
    public int Alias { get; set; }

    public void Begin(int node, int? parent)
    {
        (Node, Parent, Moment, NamesAuthor, HasText, Alias) = (node, parent, null, false, false, -1);
        Lines.Clear();
    }
}

/// <summary>Walks once over a widget and hands every line of text to the innermost comment around it. Pooled.</summary>
/// <param name="texts">Where the lines stand.</param>
internal sealed class ThreadWalker(TextStore texts)
{
    /// <summary>An open element that matters: a comment, a part of one, a block that ends a line.</summary>
    /// <param name="Draft">The comment it belongs to, -1 outside comments.</param>
    /// <param name="Replies">Comments in here answer the draft around or before this element.</param>
    private readonly record struct Open(int End, int Draft, CommentPart Part, bool Replies);

    private readonly Stack<Open> _open = new();
    private readonly List<CommentDraft> _drafts = [];
    private readonly Stack<CommentDraft> _idle = new();
    private PageTree _tree = null!;
    private int _list;

    /// <param name="tree">The page.</param>
    /// <param name="root">The widget.</param>
    /// <param name="list">The element whose children are the comments; -1 when names tell which elements are.</param>
    /// <returns>The comments; valid until the next walk.</returns>
    public List<CommentDraft> Walk(PageTree tree, int root, int list)
    {
        (_tree, _list) = (tree, list);
        foreach (CommentDraft draft in _drafts) _idle.Push(draft);
        _drafts.Clear();
        _open.Clear();
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
            if (node.Kind == NodeKind.Text)
            {
                // What stands outside of all comments is not read.
                if (_open.Peek().Draft >= 0) line.AppendCollapsed(tree, i);
                i++;
            }
            else if ((Tags.HidesText(node.Tag) && node.Tag is not (Tag.Noscript or Tag.Template)) || IsFormToWrite(i)) i = node.End;
            else Enter(i++, ref line);
        }
        Flush(ref line);
        line.Free();
        return _drafts;
    }

    /// <summary>The form for a comment of one's own: its labels and terms are nobody's.</summary>
    private bool IsFormToWrite(int node) => _tree[node].Tag == Tag.Form && HasPlaceToWrite(_tree, node);

    /// <summary>Whether a field for long texts stands in an element, not too far behind its start.</summary>
    public static bool HasPlaceToWrite(PageTree tree, int node)
    {
        const int mostNodes = 512;
        for (int i = node + 1; i < Math.Min(tree[node].End, node + mostNodes); i++)
            if (tree.IsElement(i, Tag.Textarea)) return true;
        return false;
    }

    private bool IsItem(int node) =>
        _list < 0 ? CommentMarks.IsItem(_tree, node) : _tree[node].Parent == _list && RepeatedItems.MayBeItem(_tree, node);

    private void Enter(int node, ref TextCollector line)
    {
        Open around = _open.Peek();
        if (IsItem(node))
        {
            Flush(ref line);
            _open.Push(new Open(_tree[node].End, DraftOf(node, around), CommentPart.None, false));
            return;
        }
        // In front of the first comment there is nothing to tell apart.
        if (_drafts.Count == 0) return;
        CommentPart part = CommentMarks.PartOf(_tree, node);
        if (part == CommentPart.Date) ReadMoment(node, around.Draft);
        if (part == CommentPart.None && !Tags.IsBlock(_tree[node].Tag)) return;
        Flush(ref line);
        if (part == CommentPart.Replies)
        {
            // Replies stand inside the comment, or in a list behind it.
            int parent = around.Draft >= 0 ? around.Draft : _drafts.Count > 0 && _drafts[^1].Node < node ? LastAtLevel(node) : -1;
            _open.Push(new Open(_tree[node].End, parent, CommentPart.None, parent >= 0));
        }
        else _open.Push(new Open(_tree[node].End, around.Draft, Combine(around.Part, part), around.Replies));
    }

    /// <summary>Inside buttons all is buttons; a block without a name is what its surroundings are.</summary>
    private static CommentPart Combine(CommentPart around, CommentPart part) =>
        part == CommentPart.None || around == CommentPart.Button ? around : part;

    /// <summary>The last comment that is a sibling of a list of replies.</summary>
    private int LastAtLevel(int repliesNode)
    {
        int parent = _tree[repliesNode].Parent;
        for (int i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - 100); i--)
            if (_tree[_drafts[i].Node].Parent == parent) return i;
        return -1;
    }

    /// <summary>
    /// The comment of an element that looks like one: a new one, or the one around it again,
    /// as in <c>li.comment > article.comment-body</c>.
    /// </summary>
    private int DraftOf(int node, in Open around)
    {
        if (_tree[node].Tag == Tag.Dd && _drafts.Count > 0 && _tree.IsElement(_drafts[^1].Node, Tag.Dt)
            && _tree[_drafts[^1].Node].Parent == _tree[node].Parent)
        {
            return _drafts.Count - 1;
        }
        int? parent = around.Draft >= 0 ? around.Draft : null;
        if (parent is { } outer && !around.Replies)
        {
            if (!_drafts[outer].HasText)
            {
                if (_drafts[outer].Alias < 0) _drafts[outer].Alias = node;
                return outer;
            }
            // The outer element is a list of comments, this is its next one.
            if (_drafts[outer].Alias >= 0 && AreAlike(_drafts[outer].Alias, node)) parent = _drafts[outer].Parent;
        }
        CommentDraft draft = _idle.TryPop(out CommentDraft? idle) ? idle : new CommentDraft();
        draft.Begin(node, parent);
        _drafts.Add(draft);
        return _drafts.Count - 1;
    }

    private bool AreAlike(int node, int other) =>
        _tree[node].Parent == _tree[other].Parent && _tree[node].Tag == _tree[other].Tag && FirstName(node).SequenceEqual(FirstName(other));

    private ReadOnlySpan<byte> FirstName(int node)
    {
        ReadOnlySpan<byte> names = _tree.RawAttribute(node, KnownAttribute.Class);
        int space = names.IndexOf((byte)' ');
        return space < 0 ? names : names[..space];
    }

    private void ReadMoment(int node, int draft)
    {
        if (draft < 0 || _drafts[draft].Moment is not null) return;
        _drafts[draft].Moment = _tree.Attribute(node, KnownAttribute.Datetime, texts)
            ?? _tree.Attribute(node, KnownAttribute.Content, texts)
            ?? _tree.Attribute(node, "data-datetime"u8, texts) ?? _tree.Attribute(node, "data-timestamp"u8, texts) ?? DateInTitle(node);
    }

    /// <summary>"6 months ago" is shown, and the day when the pointer rests on it.</summary>
    private TextSlice? DateInTitle(int node) =>
        _tree.Attribute(node, KnownAttribute.Title, texts) is { } title && title.Span.ContainsAnyInRange('0', '9') ? title : null;

    private void Flush(ref TextCollector line)
    {
        if (line.Length == 0) return;
        Open around = _open.Peek();
        if (around.Draft >= 0)
        {
            CommentDraft draft = _drafts[around.Draft];
            draft.Lines.Add(new CommentLine(texts.Add(line.Text), around.Part));
            draft.NamesAuthor |= around.Part == CommentPart.Author;
            draft.HasText |= around.Part == CommentPart.Text || (around.Part == CommentPart.None && line.Length > 40);
        }
        line.Clear();
    }
}
