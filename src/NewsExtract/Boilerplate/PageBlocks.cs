namespace NewsExtract.Boilerplate;

/// <summary>One block of a page: a run of text between two block boundaries, and what was decided about it.</summary>
internal struct PageBlock
{
    /// <summary>The element that holds the text; -1 in text mode.</summary>
    public int Node;
    public int TextStart;
    public int TextLength;
    public BlockKind Kind;
    /// <summary>1 to 6 for headings, nesting depth for list items, else 0.</summary>
    public byte Level;
    public bool Kept;
    public float Probability;
    /// <summary>The rule that decided against the model or without it; null when the model did.</summary>
    public string? Rule;
}

/// <summary>A page's blocks in reading order over one pooled buffer of their decoded text.</summary>
internal sealed class PageBlocks
{
    private PageBlock[] _blocks = new PageBlock[256];
    private char[] _text = new char[1 << 15];
    private int _textLength;

    public int Count { get; private set; }

    public ref PageBlock this[int index] => ref _blocks[index];

    public ReadOnlySpan<char> Text(int index) => _text.AsSpan(_blocks[index].TextStart, _blocks[index].TextLength);

    public void Clear() => Count = _textLength = 0;

    public ref PageBlock Add(int node, BlockKind kind, ReadOnlySpan<char> text)
    {
        if (Count == _blocks.Length) Array.Resize(ref _blocks, Count * 2);
        if (_textLength + text.Length > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + text.Length));
        text.CopyTo(_text.AsSpan(_textLength));
        _blocks[Count] = new PageBlock { Node = node, Kind = kind, TextStart = _textLength, TextLength = text.Length };
        _textLength += text.Length;
        return ref _blocks[Count++];
    }

    public IReadOnlyList<BlockDecision> Explain()
    {
        var decisions = new BlockDecision[Count];
        for (int i = 0; i < Count; i++)
            decisions[i] = new BlockDecision(_blocks[i].Kind, Text(i).ToString(), _blocks[i].Kept, _blocks[i].Probability, _blocks[i].Rule is { } rule ? [rule] : []);
        return decisions;
    }
}
