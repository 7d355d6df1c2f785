using System.Runtime.CompilerServices;

namespace NewsExtract.Html;

/// <summary>The stack of open elements (13.2.4.2).</summary>
internal sealed partial class FastTreeBuilder
{
    private readonly int[] _openCount = new int[256];
    private OpenElement[] _open = new OpenElement[NodeLinks.MaxDepth];
    private int _depth;

    /// <summary>Foreign elements have no <see cref="Tag"/> here: no rule for an HTML element takes them for one.</summary>
    private struct OpenElement
    {
        public int Node;
        public Tag Tag;
        public ElementNamespace Namespace;
        public ElementRules Rules;

        public readonly bool Is(ElementRules rule) => (Rules & rule) != 0;
    }

    /// <summary>The rules for an HTML element.</summary>
    private ElementRules RulesOf(Tag tag) => _rules[(int)tag];

    /// <summary>The current node.</summary>
    private ref OpenElement Current => ref _open[_depth - 1];

    private void Push(int node, Tag tag, ElementNamespace ns, ElementRules rules)
    {
        int depth = _depth++;
        if (depth >= NodeLinks.MaxDepth) PushDeep(depth);
        ref OpenElement top = ref _open[depth];
        top.Node = node;
        top.Tag = tag;
        top.Namespace = ns;
        top.Rules = rules;
        _openCount[(int)tag]++;
    }

    /// <summary>Nodes this deep no longer come in pre-order: <see cref="NodeLinks"/> flattens them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushDeep(int depth)
    {
        Link();
        if (depth == _open.Length) Array.Resize(ref _open, 2 * depth);
    }

    private void Pop()
    {
        ref OpenElement top = ref _open[--_depth];
        _tree[top.Node].End = _tree.Count;
        _openCount[(int)top.Tag]--;
    }

    /// <summary>Pops until as many elements are left.</summary>
    private void PopTo(int depth)
    {
        while (_depth > depth) Pop();
    }

    private void PopThrough(Tag tag)
    {
        while (Current.Tag != tag) Pop();
        Pop();
    }

    /// <summary>Takes an element out of the middle of the stack: what is above it stays open, and inside it.</summary>
    private void RemoveOpen(int index)
    {
        if (index < _depth - 1) Link();
        _tree[_open[index].Node].End = _tree.Count;
        _openCount[(int)_open[index].Tag]--;
        _open.AsSpan(index + 1, _depth - index - 1).CopyTo(_open.AsSpan(index));
        _effort += _depth - index;
        _depth--;
    }

    /// <summary>An open element ends when it is popped; until then its subtree has no end.</summary>
    private bool IsOpen(int node) => _tree[node].End == 0;

    private int IndexOfOpen(int node)
    {
        int index = _depth - 1;
        while (_open[index].Node != node) index--;
        _effort += _depth - index;
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInScope(Tag tag) => _openCount[(int)tag] > 0 && FindInScope(tag, Tag.Html, Tag.Html);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInButtonScope(Tag tag) => _openCount[(int)tag] > 0 && FindInScope(tag, Tag.Button, Tag.Button);

    private bool IsInListItemScope(Tag tag) => _openCount[(int)tag] > 0 && FindInScope(tag, Tag.Ol, Tag.Ul);

    /// <summary>Whether an element is found before one of the barriers; all searches end at the html element.</summary>
    private bool FindInScope(Tag tag, Tag barrier, Tag otherBarrier)
    {
        int at = _depth - 1;
        while (_open[at].Tag != tag && !_open[at].Is(ElementRules.Scope) && _open[at].Tag != barrier && _open[at].Tag != otherBarrier) at--;
        _effort += _depth - at;
        return _open[at].Tag == tag;
    }

    private bool IsHeadingInScope()
    {
        int at = _depth - 1;
        while (!_open[at].Is(ElementRules.Heading | ElementRules.Scope)) at--;
        _effort += _depth - at;
        return _open[at].Is(ElementRules.Heading);
    }

    private bool IsInTableScope(Tag tag)
    {
        if (_openCount[(int)tag] == 0) return false;
        int at = _depth - 1;
        while (_open[at].Tag != tag && _open[at].Tag is not (Tag.Table or Tag.Template or Tag.Html)) at--;
        _effort += _depth - at;
        return _open[at].Tag == tag;
    }

    /// <summary>Generates implied end tags (13.2.6.3).</summary>
    private void CloseImplied(Tag except = Tag.Unknown)
    {
        while (Current.Is(ElementRules.ImpliedEnd) && Current.Tag != except) Pop();
    }

    private void CloseParagraph()
    {
        if (!IsInButtonScope(Tag.P)) return;
        CloseImplied(Tag.P);
        PopThrough(Tag.P);
    }

    /// <summary>
    /// An end tag closes the innermost element of its name, unless a special element stands between (13.2.6.4.7, "any other end tag").
    /// </summary>
    private void CloseOrdinary(Tag tag)
    {
        if (_openCount[(int)tag] == 0) return;
        for (int at = _depth - 1; at > 0; at--)
        {
            if (_open[at].Tag == tag && (tag != Tag.Unknown || IsTokenName(at, ElementNamespace.Html)))
            {
                CloseImplied(tag);
                PopTo(at);
                return;
            }
            _effort++;
            if (_open[at].Is(ElementRules.Special)) return;
        }
    }

    /// <summary>Whether an open element has the name of the token.</summary>
    private bool IsTokenName(int at, ElementNamespace ns)
    {
        if (_open[at].Namespace != ns) return false;
        ref readonly Node node = ref _tree[_open[at].Node];
        return node.Length == _token.NameLength
            && TagNames.AreEqual(_bytes.AsSpan(node.Start, node.Length), _bytes.AsSpan(_token.NameStart, _token.NameLength));
    }
}
