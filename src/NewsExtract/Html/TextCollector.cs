using System.Buffers;

namespace NewsExtract.Html;

/// <summary>
/// Gathers the text of nodes into UTF-16 with white space collapsed as a browser does. Starts on the caller's stack, grows into the pool.
/// </summary>
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
        ReadOnlySpan<byte> text = tree.RawText(textNode);
        // Most white space beside single spaces is indentation around a text: without it few texts need to be moved character by character.
        int from = 0, to = text.Length;
        while (from < to && IsSpace(text[from])) from++;
        while (from < to && IsSpace(text[to - 1])) to--;
        if (from > 0) AppendSpace();
        if (from == to) return;
        int start = Reserve(tree, textNode);
        int decoded = TextDecoder.Decode(text[from..to], tree[textNode].Form, _chars[start..]);
        Collapse(start, start + decoded);
        if (to < text.Length) AppendSpace();
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    public void AppendVerbatim(PageTree tree, int textNode)
    {
        int start = Reserve(tree, textNode);
        _length = start + TextDecoder.Decode(tree.RawText(textNode), tree[textNode].Form, _chars[start..]);
    }

    /// <summary>White space that becomes a space: tab, line ends and the no-break space, which pages use as an ordinary one.</summary>
    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create("\n\t\r\f\u00a0");

    /// <summary>Takes in the decoded characters, each run of white space as one pending space.</summary>
    private void Collapse(int from, int to)
    {
        ReadOnlySpan<char> decoded = _chars[from..to];
        if (decoded.ContainsAny(OtherSpaces) || decoded.IndexOf("  ") >= 0) CollapseEach(from, to);
        else AddCollapsed(from, to);
    }

    /// <summary>Takes in characters that hold single spaces alone, which stay where they are unless one in front falls away.</summary>
    private void AddCollapsed(int from, int to)
    {
        if (from < to && _chars[from] == ' ')
        {
            from++;
            AppendSpace();
        }
        bool endsInSpace = from < to && _chars[to - 1] == ' ';
        if (endsInSpace) to--;
        if (from == to) return;
        if (_pendingSpace) _chars[_length++] = ' ';
        if (from != _length) _chars[from..to].CopyTo(_chars[_length..]);
        _length += to - from;
        _pendingSpace = endsInSpace;
    }

    /// <summary>Moves the decoded characters down over each other.</summary>
    private void CollapseEach(int from, int to)
    {
        Span<char> chars = _chars;
        (int length, bool pending) = (_length, _pendingSpace);
        for (int i = from; i < to; i++)
        {
            char c = chars[i];
            if (c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u00a0')
            {
                pending |= length > 0;
                continue;
            }
            if (pending) chars[length++] = ' ';
            pending = false;
            chars[length++] = c;
        }
        (_length, _pendingSpace) = (length, pending);
    }

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

    /// <summary>The text in a store, where it stays.</summary>
    public TextSlice KeepAndFree(TextStore texts)
    {
        TextSlice text = texts.Add(_chars[.._length]);
        Free();
        return text;
    }

    public string ToStringAndFree()
    {
        string text = _chars[.._length].ToString();
        Free();
        return text;
    }

    public void Free()
    {
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        this = default;
    }

    /// <summary>Begins another text in the same room.</summary>
    public void Clear() => (_length, _pendingSpace) = (0, false);
}
