using System.Buffers;
using System.Runtime.CompilerServices;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Cuts a page into blocks of text in one walk over its tree. A block ends where a browser would start a new paragraph: at the edge of a
/// block element, or at two line breaks in a row. The cells of a data row make one block; inline elements are joined as they stand.
/// </summary>
internal ref struct BlockReader
{
    /// <summary>An open element: one that separates blocks, or a link.</summary>
    private struct OpenElement
    {
        public int Node;
        public int End;
        /// <summary>-1 until a block inside it is closed, and for links inside a line of text.</summary>
        public int Container;
        /// <summary>How many controls the page has above it.</summary>
        public int ControlsBefore;
        public Tag Tag;
        public bool IsBlock;
        public readonly bool IsLink => Tag == Tag.A;
    }

    private readonly PageTree _tree;
    private readonly PageNames _names;
    private readonly PageBlocks _blocks;
    private OpenElement[] _open = ArrayPool<OpenElement>.Shared.Rent(64);
    private int _depth;
    /// <summary>Where the innermost open element ends.</summary>
    private int _innerEnd = int.MaxValue;
    private int _links;
    private int _preformatted;
    /// <summary>End of the data row being read, 0 outside of one.</summary>
    private int _rowEnd;
    private int _start;
    private bool _pendingSpace;
    private bool _pendingTab;
    private bool _brokeLine;
    /// <summary>The characters outside and inside of links.</summary>
    private TextShape _shape;
    private TextShape _linkShape;
    /// <summary>Text nodes before this end are italic.</summary>
    private int _italicEnd;
    private int _italicLength;
    private int _controls;
    private int _mediaNode = -1;
    private ushort _rules;
    private ushort _linkCount;

    private BlockReader(PageTree tree, PageNames names, PageBlocks blocks) => (_tree, _names, _blocks) = (tree, names, blocks);

    [MethodImpl(MethodImplOptions.NoInlining)] // a stage, whose cost is counted by its name
    public static void Read(PageTree tree, PageNames names, PageBlocks blocks, Deadline deadline)
    {
        blocks.Clear();
        if (tree.Body < 0) return;
        deadline.Check();
        var reader = new BlockReader(tree, names, blocks);
        reader.Walk(deadline);
        ArrayPool<OpenElement>.Shared.Return(reader._open);
    }

    private void Walk(Deadline deadline)
    {
        ReadOnlySpan<Node> nodes = _tree.Nodes;
        int end = nodes[_tree.Body].End;
        for (int i = _tree.Body, steps = 0; i < end; steps++)
        {
            if ((steps & 4095) == 4095) deadline.Check();
            while (_innerEnd <= i) Leave();
            if (nodes[i].Kind == NodeKind.Element) i = Enter(i);
            else ReadText(i++);
        }
        while (_depth > 0) Leave();
    }

    /// <returns>The node to go on with.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Enter(int node)
    {
        const TagRole seldom = TagRole.LineBreak | TagRole.Control | TagRole.Media | TagRole.Unread | TagRole.Styled;
        ref readonly Node element = ref _tree[node];
        TagRole role = TagRoles.Of(element.Tag);
        if (role == TagRole.None) return node + 1;
        int controls = _controls;
        if ((role & seldom) != 0)
        {
            if ((role & TagRole.LineBreak) != 0) return BreakLine(node);
            if ((role & TagRole.Control) != 0) _controls++;
            if ((role & TagRole.Media) != 0) _mediaNode = node;
            if ((role & TagRole.Unread) != 0) return element.End;
            if ((role & TagRole.Styled) != 0) return EnterStyled(node);
        }
        if (element.Tag == Tag.A)
        {
            if (SpecialElements.IsCommentCounter(_tree, _names, node)) return element.End;
            (_links, _linkCount) = (_links + 1, (ushort)Math.Min(_linkCount + 1, ushort.MaxValue));
        }
        bool block = (role & TagRole.Block) != 0;
        if (_rowEnd != 0)
        {
            _pendingTab |= element.Tag is Tag.Td or Tag.Th && _blocks.TextEnd > _start;
            _pendingSpace |= block;
        }
        else if (block) CloseBlock();
        if ((role & TagRole.Noted) != 0) Note(element, node);
        if (_depth == _open.Length) Grow();
        _open[_depth++] = new OpenElement
        {
            Node = node,
            End = element.End,
            Container = -1,
            ControlsBefore = controls,
            Tag = element.Tag,
            IsBlock = block,
        };
        _innerEnd = element.End;
        return node + 1;
    }

    private void Note(in Node element, int node)
    {
        if (element.Tag == Tag.Tr && _rowEnd == 0 && SpecialElements.IsDataRow(_tree, node)) _rowEnd = element.End;
        if (element.Tag == Tag.Hr && _rules < ushort.MaxValue) _rules++;
        if (element.Tag == Tag.Pre) _preformatted++;
    }

    private int EnterStyled(int node)
    {
        ref readonly Node element = ref _tree[node];
        if (element.AttributeCount > 0 && ((element.Tag is Tag.Span or Tag.I or Tag.Small && SpecialElements.IsUnseen(_names, node))
            || SpecialElements.IsCommentCounter(_tree, _names, node)))
        {
            return element.End;
        }
        if (element.Tag is Tag.I or Tag.Em) _italicEnd = Math.Max(_italicEnd, element.End);
        return node + 1;
    }

    private void Leave()
    {
        ref readonly OpenElement top = ref _open[_depth - 1];
        if (_rowEnd != 0 && top.End < _rowEnd) _pendingSpace |= top.IsBlock;
        else if (top.IsBlock)
        {
            CloseBlock();
            if (top.End == _rowEnd && top.Tag == Tag.Tr) _rowEnd = 0;
        }
        if (top.Container >= 0) _blocks.Containers[top.Container].Controls = _controls - top.ControlsBefore;
        if (top.IsLink) _links--;
        if (top.Tag == Tag.Pre) _preformatted--;
        _innerEnd = --_depth > 0 ? _open[_depth - 1].End : int.MaxValue;
    }

    private void Grow()
    {
        OpenElement[] larger = ArrayPool<OpenElement>.Shared.Rent(_depth * 2);
        _open.CopyTo(larger, 0);
        ArrayPool<OpenElement>.Shared.Return(_open);
        _open = larger;
    }

    /// <summary>One line break is a space, two with nothing between them are a paragraph's end.</summary>
    private int BreakLine(int node)
    {
        if (_preformatted > 0 && _blocks.TextEnd > _start) _blocks.Append('\n');
        else if (_brokeLine && _rowEnd == 0) CloseBlock();
        _pendingSpace |= _preformatted == 0;
        _brokeLine = true;
        return _tree[node].End;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadText(int node)
    {
        if (_names[node].HasText || _preformatted > 0) AppendText(node);
        else _pendingSpace = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // called once, for every text
    private void AppendText(int node)
    {
        int from = _blocks.TextEnd;
        ref TextShape shape = ref _links > 0 ? ref _linkShape : ref _shape;
        if (_preformatted > 0) KeepLines(node, ref shape);
        else Collapse(node, ref shape);
        if (_blocks.TextEnd == from) return;
        _brokeLine = false;
        if (node < _italicEnd) _italicLength += _blocks.TextEnd - from;
    }

    /// <summary>Appends a text node. White space at its end waits for what follows in the block; there is none at a block's edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Collapse(int node, ref TextShape shape)
    {
        int from = _blocks.TextEnd;
        bool separate = (_pendingSpace || _pendingTab) && from > _start, afterSpace = separate || from == _start;
        if (separate) _blocks.Append(_pendingTab ? '\t' : ' ');
        int written = _blocks.AppendCollapsed(_tree, node, ref shape, ref afterSpace);
        bool isWhite = written == 0 || (written == 1 && afterSpace);
        if (isWhite) _blocks.CutTextTo(from);
        else if (afterSpace) _blocks.CutTextTo(_blocks.TextEnd - 1);
        _pendingSpace = afterSpace || (isWhite && _pendingSpace);
        _pendingTab &= isWhite;
    }

    /// <summary>Preformatted text stays as it is, without a line end in front.</summary>
    private void KeepLines(int node, ref TextShape shape)
    {
        int from = _blocks.TextEnd;
        _blocks.AppendDecoded(_tree, node);
        Span<char> text = _blocks.TextSince(from);
        int skip = from == _start ? text.Length - text.TrimStart("\r\n").Length : 0;
        text[skip..].CopyTo(text);
        _blocks.CutTextTo(_blocks.TextEnd - skip);
        shape.Add(TextShape.Of(_blocks.TextSince(from)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CloseBlock()
    {
        _pendingSpace = _pendingTab = _brokeLine = false;
        if (_blocks.TextEnd > _start) CloseText();
        else _linkCount = (ushort)Math.Min(_links, ushort.MaxValue);
    }

    private void CloseText()
    {
        if (_preformatted > 0) _blocks.CutTextTo(_start + _blocks.TextSince(_start).TrimEnd().Length);
        if (_blocks.TextEnd == _start)
        {
            StartBlock();
            return;
        }
        int holder = _depth - 1;
        while (!_open[holder].IsBlock) holder--;
        if (_rowEnd != 0)
            while (_open[holder].Tag != Tag.Tr) holder--;
        int index = ContainerOf(holder);
        ref readonly Container container = ref _blocks.Containers[index];
        ref PageBlock block = ref _blocks.Close(_start, container.Node, index, KindOf(container));
        block.Level = LevelOf(block.Kind, container);
        block.LinkUnits = _linkShape.Units;
        _shape.Add(_linkShape);
        block.Shape = _shape;
        block.Units = _shape.Units;
        block.Links = _linkCount;
        block.Rules = _rules;
        block.MediaNode = _mediaNode;
        block.Italic = (float)_italicLength / block.TextLength;
        StartBlock();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void StartBlock()
    {
        _start = _blocks.TextEnd;
        _shape = _linkShape = default;
        _linkCount = (ushort)Math.Min(_links, ushort.MaxValue);
        _italicLength = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly BlockKind KindOf(in Container container)
    {
        if ((container.Surroundings & Surroundings.Caption) != 0) return BlockKind.Caption;
        if ((container.Surroundings & Surroundings.Embed) != 0) return BlockKind.Embed;
        if (Tags.IsHeading(container.Tag)) return BlockKind.Heading;
        if ((container.Surroundings & Surroundings.Preformatted) != 0) return BlockKind.Preformatted;
        if (_rowEnd != 0) return BlockKind.TableRow;
        if ((container.Surroundings & Surroundings.List) != 0) return BlockKind.ListItem;
        return (container.Surroundings & Surroundings.Quote) != 0 ? BlockKind.BlockQuote : BlockKind.Paragraph;
    }

    private static byte LevelOf(BlockKind kind, in Container container) => kind switch
    {
        BlockKind.Heading => (byte)Tags.HeadingLevel(container.Tag),
        BlockKind.ListItem => Math.Max(container.ListDepth, (byte)1),
        _ => 0,
    };

    /// <summary>The container of an open element; it and those around it are made when the first block in them closes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // called once, for every block
    private readonly int ContainerOf(int holder)
    {
        int made = holder;
        while (made >= 0 && _open[made].Container < 0) made--;
        int container = made < 0 ? -1 : _open[made].Container;
        for (int i = made + 1; i <= holder; i++)
            if (_open[i].IsBlock || _open[i].IsLink)
                container = _open[i].Container = ContainerReader.Add(_tree, _names, _blocks.Containers, _open[i].Node, container);
        return container;
    }
}
