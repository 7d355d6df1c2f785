using System.Runtime.CompilerServices;
using System.Text;

namespace NewsExtract.Html;

/// <summary>The list of active formatting elements (13.2.4.3) and the adoption agency algorithm (13.2.6.4.7).</summary>
internal sealed partial class FastTreeBuilder
{
    private const int Marker = -1;

    /// <summary>Nodes, or <see cref="Marker"/>.</summary>
    private int[] _formatting = new int[64];
    private int _formattingCount;

    /// <summary>By node, whether the list holds it: a search for what it does not hold would go through all of it.</summary>
    private bool[] _isListed = [];

    private void AddMarker() => AddFormatting(Marker);

    private void AddFormatting(int node)
    {
        if (_formattingCount == _formatting.Length) Array.Resize(ref _formatting, _formattingCount * 2);
        _formatting[_formattingCount++] = node;
        SetListed(node, true);
    }

    private void SetListed(int node, bool isListed)
    {
        if (node == Marker) return;
        if (node >= _isListed.Length) Array.Resize(ref _isListed, _tree.Capacity);
        _isListed[node] = isListed;
    }

    private void ReplaceFormatting(int index, int node)
    {
        SetListed(_formatting[index], false);
        _formatting[index] = node;
        SetListed(node, true);
    }

    private void ClearFormatting()
    {
        while (_formattingCount > 0) ClearToMarker();
    }

    private void ClearToMarker()
    {
        while (_formattingCount > 0 && _formatting[--_formattingCount] is var node && node != Marker) SetListed(node, false);
    }

    private void RemoveFormatting(int index)
    {
        SetListed(_formatting[index], false);
        _effort += _formattingCount - index;
        _formatting.AsSpan(index + 1, _formattingCount - index - 1).CopyTo(_formatting.AsSpan(index));
        _formattingCount--;
    }

    private void RemoveLastFormatting() => SetListed(_formatting[--_formattingCount], false);

    private void InsertFormatting(int index, int node)
    {
        AddFormatting(node);
        _effort += _formattingCount - index;
        _formatting.AsSpan(index, _formattingCount - 1 - index).CopyTo(_formatting.AsSpan(index + 1));
        _formatting[index] = node;
    }

    /// <summary>The last entry with this tag after the last marker, or -1.</summary>
    private int FindFormatting(Tag tag)
    {
        for (int i = _formattingCount - 1; i >= 0 && _formatting[i] != Marker; i--, _effort++)
            if (_tree[_formatting[i]].Tag == tag) return i;
        return -1;
    }

    private int IndexOfFormatting(int node)
    {
        if (node >= _isListed.Length || !_isListed[node]) return -1;
        int index = _formattingCount - 1;
        for (; _formatting[index] != node; index--) _effort++;
        return index;
    }

    /// <summary>Inserts a formatting element and lists it, at most three alike: "Noah's Ark".</summary>
    private void InsertFormattingElement()
    {
        int node = Insert();
        int alike = 0, earliest = -1;
        for (int i = _formattingCount - 1; i >= 0 && _formatting[i] != Marker; i--, _effort++)
        {
            if (!IsAlike(_formatting[i], node)) continue;
            alike++;
            earliest = i;
        }
        if (alike >= 3) RemoveFormatting(earliest);
        AddFormatting(node);
    }

    /// <summary>Whether two elements have the same name and attributes, in any order.</summary>
    private bool IsAlike(int a, int b)
    {
        if (_tree[a].Tag != _tree[b].Tag || _tree[a].AttributeCount != _tree[b].AttributeCount) return false;
        ReadOnlySpan<NodeAttribute> others = _tree.Attributes(b);
        int place = 0;
        foreach (ref readonly NodeAttribute attribute in _tree.Attributes(a))
        {
            _effort++;
            ReadOnlySpan<byte> name = _tree.AttributeName(attribute);
            int other = place;
            if (!Ascii.EqualsIgnoreCase(_tree.AttributeName(others[place++]), name))
            {
                other = 0;
                while (other < others.Length && !Ascii.EqualsIgnoreCase(_tree.AttributeName(others[other]), name)) other++;
                _effort += other;
                if (other == others.Length) return false;
            }
            if (!Value(others[other]).SequenceEqual(Value(attribute))) return false;
        }
        return true;
    }

    private ReadOnlySpan<byte> Value(in NodeAttribute attribute) => _bytes.AsSpan(attribute.ValueStart, attribute.ValueLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReconstructFormatting()
    {
        if (_formattingCount > 0 && IsClosedFormatting(_formattingCount - 1)) ReopenFormatting();
    }

    private bool IsClosedFormatting(int index) => _formatting[index] != Marker && !IsOpen(_formatting[index]);

    /// <summary>Opens again the elements at the end of the list that were closed by something else than their end tag.</summary>
    private void ReopenFormatting()
    {
        int first = _formattingCount - 1;
        while (first > 0 && IsClosedFormatting(first - 1)) first--;
        for (int i = first; i < _formattingCount; i++) ReplaceFormatting(i, Reopen(_formatting[i]));
    }

    private int Reopen(int original)
    {
        CountElement();
        int node = _tree.Count;
        ref Node copy = ref _tree.AddNode();
        copy = _tree[original];
        copy.End = 0;
        Place(node, ref copy);
        Push(node, copy.Tag, ElementNamespace.Html, RulesOf(copy.Tag));
        return node;
    }

    /// <summary>
    /// The adoption agency algorithm: closes a formatting element whose end tag comes while other elements are open inside it.
    /// </summary>
    private void Adopt(Tag subject)
    {
        if (Current.Tag == subject)
        {
            int node = Current.Node;
            bool isLast = _formattingCount > 0 && _formatting[_formattingCount - 1] == node; // nearly always
            if (isLast) RemoveLastFormatting();
            if (isLast || IndexOfFormatting(node) < 0)
            {
                Pop();
                return;
            }
        }
        for (int i = 0; i < 8 && AdoptOnce(subject); i++) { }
    }

    /// <summary>One turn of its outer loop.</summary>
    /// <returns>Whether another may follow.</returns>
    private bool AdoptOnce(Tag subject)
    {
        int listed = FindFormatting(subject);
        if (listed < 0)
        {
            CloseOrdinary(subject);
            return false;
        }
        int formatting = _formatting[listed];
        if (!IsOpen(formatting))
        {
            RemoveFormatting(listed);
            return false;
        }
        int at = IndexOfOpen(formatting);
        if (HasScopeAbove(at)) return false;

        int furthest = at + 1;
        while (furthest < _depth && !_open[furthest].Is(ElementRules.Special)) furthest++;
        if (furthest == _depth)
        {
            PopTo(at);
            RemoveFormatting(listed);
            return false;
        }
        MoveFurthestBlock(listed, at, furthest);
        return true;
    }

    private bool HasScopeAbove(int index)
    {
        for (int at = _depth - 1; at > index; at--, _effort++)
            if (_open[at].Is(ElementRules.Scope)) return true;
        return false;
    }

    /// <summary>
    /// The rest of the turn: the elements between the formatting element and the furthest block are repeated around that block, which moves
    /// out of them, and the formatting element is repeated around the block's content.
    /// </summary>
    private void MoveFurthestBlock(int listed, int at, int furthest)
    {
        Link();
        int formatting = _open[at].Node;
        OpenElement ancestor = _open[at - 1];
        OpenElement block = _open[furthest];
        int bookmark = listed;
        int last = block.Node;
        int turns = 0;
        for (int index = furthest - 1; index > at; index--)
        {
            int node = _open[index].Node;
            int entry = IndexOfFormatting(node);
            if (++turns > 3 && entry >= 0)
            {
                RemoveFormatting(entry);
                if (entry < bookmark) bookmark--;
                entry = -1;
            }
            if (entry < 0)
            {
                RemoveOpen(index);
                furthest--;
                continue;
            }
            int copy = Repeat(node);
            _tree[node].End = _tree.Count;
            ReplaceFormatting(entry, copy);
            _open[index].Node = copy;
            if (last == block.Node) bookmark = entry + 1;
            Move(last, copy);
            last = copy;
        }
        PlaceInCommonAncestor(last, ancestor);

        int wrapper = Repeat(formatting);
        _effort += _links.MoveChildren(_tree, block.Node, wrapper);
        _links.Append(_tree, block.Node, wrapper);

        listed = IndexOfFormatting(formatting);
        RemoveFormatting(listed);
        InsertFormatting(listed < bookmark ? bookmark - 1 : bookmark, wrapper);
        ReplaceOpen(at, furthest, wrapper);
    }

    /// <summary>Makes another element of the same name and attributes, in no place yet.</summary>
    private int Repeat(int original)
    {
        CountElement();
        Node copy = _tree[original];
        copy.End = 0;
        copy.Parent = -1;
        _links.AddUnplaced();
        return _tree.AddNode(copy);
    }

    private void Move(int node, int parent)
    {
        _links.Remove(_tree, node);
        _links.Append(_tree, parent, node);
    }

    private void PlaceInCommonAncestor(int node, in OpenElement ancestor)
    {
        if (!_fosterParenting || !ancestor.Is(ElementRules.FosterTarget))
        {
            Move(node, ancestor.Node);
            return;
        }
        (int parent, int next) = FosterPlace();
        _links.Remove(_tree, node);
        _links.InsertBefore(_tree, parent, node, next);
    }

    /// <summary>Takes the formatting element from the stack and puts its repetition right above the furthest block.</summary>
    private void ReplaceOpen(int at, int furthest, int wrapper)
    {
        OpenElement moved = _open[at];
        _tree[moved.Node].End = _tree.Count;
        moved.Node = wrapper;
        _open.AsSpan(at + 1, furthest - at).CopyTo(_open.AsSpan(at));
        _open[furthest] = moved;
        _effort += furthest - at;
    }
}
