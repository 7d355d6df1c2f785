using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <content>The texts of a page, decoded when a picker asks for them.</content>
internal sealed partial class PageScan
{
    private char[] _text = new char[4096];

    /// <summary>The texts that were read of the page; they stay until the next one.</summary>
    public TextStore Texts { get; } = new();

    /// <summary>An attribute's value with character references decoded; null when it is missing.</summary>
    public TextSlice? Attribute(int node, KnownAttribute name) => _tree.Attribute(node, name, Texts);

    private TextSlice Clean(TextSlice text) => MetadataText.Clean(text, Texts);

    /// <summary>The bytes of text below an element, more than <paramref name="most"/> when there are more.</summary>
    public int TextBytes(int node, int most)
    {
        int bytes = 0;
        foreach (ref readonly Node inner in _tree.Nodes[node.._tree[node].End])
            if (inner.Kind == NodeKind.Text && (bytes += inner.Length) > most) break;
        return bytes;
    }

    /// <summary>The text of an element that is too small to be the article, else null.</summary>
    public TextSlice? ShortText(int node) => TryReadShort(node, out ReadOnlySpan<char> text) ? Texts.Add(text) : null;

    /// <summary>The same without keeping it: valid until the next text is read.</summary>
    public bool TryReadShort(int node, out ReadOnlySpan<char> text)
    {
        const int mostNodes = 60, mostBytes = 1500;
        text = default;
        if (_tree[node].End - node > mostNodes) return false;
        int bytes = TextBytes(node, mostBytes);
        if (bytes > mostBytes) return false;
        text = Read(node, bytes);
        return true;
    }

    /// <summary>The text of a node, however long; valid until the next text is read.</summary>
    public ReadOnlySpan<char> Read(int node) => Read(node, TextBytes(node, int.MaxValue));

    private ReadOnlySpan<char> Read(int node, int bytes)
    {
        // A character for each byte at most, a space between nodes, and room for one that may follow.
        int most = bytes + 2 * (_tree[node].End - node) + 2;
        if (_text.Length < most) _text = new char[Math.Max(most, 2 * _text.Length)];
        var text = new TextCollector(_text);
        text.AppendSubtree(_tree, node);
        return MetadataText.CleanCollapsed(_text.AsSpan(0, text.Length));
    }

    /// <summary>The page's first paragraphs, as many as are enough.</summary>
    public TextSlice SampleText(int enough)
    {
        var text = new TextCollector(stackalloc char[512]);
        for (int i = Math.Max(0, _tree.Body); i < _tree.Count && text.Length < enough; i++)
        {
            if (!_tree.IsElement(i, Tag.P)) continue;
            text.AppendSubtree(_tree, i);
            text.AppendSpace();
        }
        return text.KeepAndFree(Texts);
    }
}
