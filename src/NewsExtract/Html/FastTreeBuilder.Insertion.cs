using System.Runtime.CompilerServices;

namespace NewsExtract.Html;

/// <summary>Creating and inserting nodes (13.2.6.1).</summary>
internal sealed partial class FastTreeBuilder
{
    /// <summary>Inserts an HTML element for the token and opens it.</summary>
    private int Insert() => Insert(_token.Tag);

    /// <summary>Inserts an HTML element with the token's attributes and opens it.</summary>
    private int Insert(Tag tag)
    {
        int node = AddElement(tag);
        Push(node, tag, ElementNamespace.Html, RulesOf(tag));
        return node;
    }

    /// <summary>Inserts an element no token stands for and opens it.</summary>
    private int InsertImplied(Tag tag)
    {
        int node = Insert(tag);
        ref Node implied = ref _tree[node];
        implied.Start = implied.Length = implied.FirstAttribute = implied.AttributeCount = 0;
        return node;
    }

    /// <summary>Inserts an HTML element for the token that has no content.</summary>
    private int InsertVoid() => InsertVoid(_token.Tag);

    private int InsertVoid(Tag tag)
    {
        int node = AddElement(tag);
        _tree[node].End = _tree.Count;
        return node;
    }

    /// <summary>
    /// Inserts an element for the token with the text up to its end tag: the generic raw text and RCDATA parsing algorithms (13.2.6.2).
    /// </summary>
    private void InsertRawText(TextForm form)
    {
        Tag tag = _token.Tag;
        int node = AddElement(tag);
        _token.ReadRawText(tag, TagNames.Of(tag));
        if (tag == Tag.Textarea) _token.SkipNewline();
        if (_token.TextStart < _token.TextEnd)
        {
            int text = _tree.Count;
            SetText(ref _tree.AddNode(), _token.TextStart, _token.TextEnd, form);
            _tree[text].Parent = node;
            if (_isLinked) _links.Append(_tree, node, text);
        }
        _tree[node].End = _tree.Count;
    }

    /// <summary>Adds an element with the token's name and attributes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AddElement(Tag tag)
    {
        CountElement();
        HtmlTokenizer token = _token;
        int index = _tree.Count;
        ref Node node = ref _tree.AddNode();
        node.End = 0;
        node.Start = token.NameStart;
        node.Length = token.NameLength;
        node.FirstAttribute = token.FirstAttribute;
        node.AttributeCount = (ushort)token.AttributeCount;
        node.Tag = tag;
        node.Kind = NodeKind.Element;
        node.Namespace = ElementNamespace.Html;
        node.Form = TextForm.Plain;
        Place(index, ref node);
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountElement()
    {
        if (++_elements > _maxElements) ThrowTooManyElements();
    }

    private void ThrowTooManyElements() =>
        throw new PageLimitException(ExtractionStatus.TooManyNodes, $"The page has more than {_maxElements} elements.");

    private void AddText(int start, int end, TextForm form)
    {
        int index = _tree.Count;
        ref Node node = ref _tree.AddNode();
        SetText(ref node, start, end, form);
        Place(index, ref node);
    }

    /// <summary>The form of the token's text, plain when there is nothing to decode in it.</summary>
    private TextForm FormOfToken(TextForm form) => _token.NeedsDecoding ? form : TextForm.Plain;

    private void SetText(ref Node node, int start, int end, TextForm form)
    {
        node.End = _tree.Count;
        node.Start = start;
        node.Length = end - start;
        node.FirstAttribute = 0;
        node.AttributeCount = 0;
        node.Tag = Tag.Unknown;
        node.Kind = NodeKind.Text;
        node.Namespace = ElementNamespace.Html;
        node.Form = form;
    }

    /// <summary>Gives a new node the appropriate place for inserting a node (13.2.6.1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(int index, ref Node node)
    {
        int depth = _depth;
        node.Parent = depth > 0 ? _open[depth - 1].Node : -1;
        if (_fosterParenting | _isLinked) PlaceLinked(index);
    }

    private void PlaceLinked(int index)
    {
        if (!_fosterParenting || !Current.Is(ElementRules.FosterTarget))
        {
            if (_isLinked) _links.Append(_tree, _tree[index].Parent, index);
            return;
        }
        Link(upTo: index);
        (int parent, int next) = FosterPlace();
        _links.InsertBefore(_tree, parent, index, next);
    }

    /// <summary>What must not stand in a table stands before it: foster parenting (13.2.6.1).</summary>
    /// <returns>The parent, and the child of it to stand before or -1.</returns>
    private (int Parent, int Next) FosterPlace()
    {
        int at = _depth - 1;
        while (at > 0 && _open[at].Tag is not (Tag.Table or Tag.Template)) at--;
        _effort += _depth - at;
        if (_open[at].Tag != Tag.Table) return (_open[at].Node, -1);
        return (_tree[_open[at].Node].Parent, _open[at].Node);
    }

    /// <summary>From here on nodes no longer come in pre-order.</summary>
    private void Link() => Link(_tree.Count);

    /// <param name="upTo">The first node that has no place yet.</param>
    private void Link(int upTo)
    {
        if (_isLinked) return;
        _isLinked = true;
        _links.Build(_tree, upTo);
    }

    /// <summary>An element of more attributes gets no more from further tags: each time all are copied.</summary>
    private const int MostMergedAttributes = 256;

    /// <summary>Adds what an element lacks of the token's attributes: for a second html or body tag (13.2.6.4.7).</summary>
    private void MergeAttributes(int node)
    {
        int fromToken = _token.FirstAttribute;
        int tokenCount = _token.AttributeCount;
        int own = _tree[node].FirstAttribute, ownCount = _tree[node].AttributeCount;
        if (ownCount > MostMergedAttributes || !HasNewAttribute(node, fromToken, tokenCount)) return;
        int merged = _tree.AttributeCount;
        for (int i = 0; i < ownCount; i++) _tree.AddAttribute(_tree.AttributeAt(own + i));
        for (int i = 0; i < tokenCount; i++)
        {
            NodeAttribute attribute = _tree.AttributeAt(fromToken + i);
            if (!_tree.HasAttribute(node, _tree.AttributeName(attribute))) _tree.AddAttribute(attribute);
        }
        _tree[node].FirstAttribute = merged;
        _tree[node].AttributeCount = (ushort)(_tree.AttributeCount - merged);
    }

    private bool HasNewAttribute(int node, int first, int count)
    {
        _effort += _tree[node].AttributeCount * (long)count;
        for (int i = first; i < first + count; i++)
            if (!_tree.HasAttribute(node, _tree.AttributeName(_tree.AttributeAt(i)))) return true;
        return false;
    }
}
