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
        Push(node, tag, ElementNamespace.Html, Rules.Of(tag));
        return node;
    }

    /// <summary>Inserts an element no token stands for and opens it.</summary>
    private int InsertImplied(Tag tag)
    {
        int node = Add(new Node { Kind = NodeKind.Element, Tag = tag });
        CountElement();
        Push(node, tag, ElementNamespace.Html, Rules.Of(tag));
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

    /// <summary>Inserts an element for the token with the text up to its end tag: the generic raw text and RCDATA parsing algorithms (13.2.6.2).</summary>
    private void InsertRawText(TextForm form)
    {
        Tag tag = _token.Tag;
        int node = AddElement(tag);
        _token.ReadRawText(tag, TagNames.Of(tag));
        if (tag == Tag.Textarea) _token.SkipNewline();
        if (_token.TextStart < _token.TextEnd)
        {
            int text = _tree.AddNode(NewText(node, _token.TextStart, _token.TextEnd, form));
            if (_isLinked) _links.Append(_tree, node, text);
        }
        _tree[node].End = _tree.Count;
    }

    private int AddElement(Tag tag)
    {
        CountElement();
        return Add(new Node
        {
            Kind = NodeKind.Element,
            Tag = tag,
            Start = _token.NameStart,
            Length = _token.NameLength,
            FirstAttribute = _token.FirstAttribute,
            AttributeCount = (ushort)_token.AttributeCount,
        });
    }

    private void CountElement()
    {
        if (++_elements > _maxElements)
            throw new PageLimitException(ExtractionStatus.TooManyNodes, $"The page has more than {_maxElements} elements.");
    }

    private void AddText(int start, int end, TextForm form) => Add(NewText(0, start, end, form));

    private Node NewText(int parent, int start, int end, TextForm form)
    {
        ReadOnlySpan<byte> text = _bytes.AsSpan(start, end - start);
        bool isPlain = form == TextForm.RawText ? !text.Contains((byte)'\r') : !text.ContainsAny((byte)'&', (byte)'\r');
        return new Node
        {
            Kind = NodeKind.Text,
            Parent = parent,
            Start = start,
            Length = end - start,
            End = _tree.Count + 1,
            Form = isPlain ? TextForm.Plain : form,
        };
    }

    /// <summary>Adds a node at the appropriate place for inserting a node (13.2.6.1).</summary>
    private int Add(in Node node)
    {
        if (_fosterParenting && Current.Is(ElementRules.FosterTarget)) return AddFostered(node);
        int index = _tree.AddNode(node);
        int parent = _depth > 0 ? _open[_depth - 1].Node : -1;
        _tree[index].Parent = parent;
        if (_isLinked) _links.Append(_tree, parent, index);
        return index;
    }

    private int AddFostered(in Node node)
    {
        Link();
        int index = _tree.AddNode(node);
        (int parent, int next) = FosterPlace();
        _links.InsertBefore(_tree, parent, index, next);
        return index;
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
    private void Link()
    {
        if (_isLinked) return;
        _isLinked = true;
        _links.Build(_tree);
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
