using System.Buffers;

namespace NewsExtract.Html;

/// <summary>Gathers the text of nodes into UTF-16 with white space collapsed as a browser does. Starts on the caller's stack, grows into the pool.</summary>
internal ref struct TextCollector
{
    private Span<char> _chars;
    private char[]? _rented;
    private int _length;
    private bool _pendingSpace;

    public TextCollector(Span<char> initial) => _chars = initial;

    public readonly int Length => _length;

    public readonly ReadOnlySpan<char> Text => _chars[.._length];

    /// <summary>Everything a reader sees of a subtree; block elements are separated by a space.</summary>
    public void AppendSubtree(PageTree tree, int node)
    {
        int end = tree[node].End;
        int previous = node;
        for (int i = node; i < end;)
        {
            ref readonly Node current = ref tree[i];
            if (EndsBlockBetween(tree, previous, current.Parent, node)) AppendSpace();
            previous = i;
            if (current.Kind == NodeKind.Text) AppendCollapsed(tree, i++);
            else if (i != node && Tags.HidesText(current.Tag)) i = current.End;
            else
            {
                if (Tags.IsBlock(current.Tag)) AppendSpace();
                i++;
            }
        }
    }

    /// <summary>Whether a block element closes on the way from one node up to the parent of the next.</summary>
    private static bool EndsBlockBetween(PageTree tree, int from, int toParent, int root)
    {
        for (int i = from; i > toParent && i >= root; i = tree[i].Parent)
            if (Tags.IsBlock(tree[i].Tag)) return true;
        return false;
    }

    /// <summary>A word boundary: becomes one space if more text follows.</summary>
    public void AppendSpace() => _pendingSpace |= _length > 0;

    public void AppendCollapsed(PageTree tree, int textNode)
    {
        int start = Reserve(tree, textNode);
        int decoded = TextDecoder.Decode(tree.RawText(textNode), tree[textNode].Form, _chars[start..]);
        Collapse(start, start + decoded);
    }

    public void AppendVerbatim(PageTree tree, int textNode)
    {
        int start = Reserve(tree, textNode);
        _length = start + TextDecoder.Decode(tree.RawText(textNode), tree[textNode].Form, _chars[start..]);
    }

    /// <summary>Moves the decoded characters down over each other, each run of white space becoming one pending space.</summary>
    private void Collapse(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            char c = _chars[i];
            if (IsCollapsible(c))
            {
                _pendingSpace |= _length > 0;
                continue;
            }
            if (_pendingSpace)
            {
                _chars[_length++] = ' ';
                _pendingSpace = false;
            }
            _chars[_length++] = c;
        }
    }

    /// <summary>Space, tab, line ends and the no-break space, which pages use as an ordinary one.</summary>
    private static bool IsCollapsible(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u00a0';

    /// <summary>Makes room for a node's text, one character kept free for a pending space, and returns where to decode it.</summary>
    private int Reserve(PageTree tree, int textNode)
    {
        int start = _length + 1;
        int needed = start + tree[textNode].Length;
        if (needed > _chars.Length) Grow(needed);
        return _pendingSpace ? start : _length;
    }

    private void Grow(int needed)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, _chars.Length * 2));
        _chars[.._length].CopyTo(larger);
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        _chars = _rented = larger;
    }

    public string ToStringAndFree()
    {
        string text = _chars[.._length].ToString();
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        this = default;
        return text;
    }
}
