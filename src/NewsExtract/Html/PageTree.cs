using System.Runtime.CompilerServices;
using System.Text;

namespace NewsExtract.Html;

internal enum NodeKind : byte { Element = 1, Text = 2 }

internal enum ElementNamespace : byte { Html, Svg, MathMl }

/// <summary>
/// A node of a <see cref="PageTree"/>. Nodes stand in pre-order, so a subtree is the range from a node to its <see cref="End"/>.
/// </summary>
internal struct Node
{
    /// <summary>Index of the parent, -1 for the root.</summary>
    public int Parent;
    /// <summary>Index after the last node of this subtree.</summary>
    public int End;
    /// <summary>In the page's bytes: start of a text node's text, or of an unknown element's name.</summary>
    public int Start;
    /// <summary>Bytes of that text or name.</summary>
    public int Length;
    public int FirstAttribute;
    public ushort AttributeCount;
    public Tag Tag;
    public NodeKind Kind;
    public ElementNamespace Namespace;
    /// <summary>How a text node's text is written.</summary>
    public TextForm Form;
}

/// <summary>An attribute: ranges of its name and value in the page's bytes.</summary>
internal struct NodeAttribute
{
    public int NameStart;
    public int NameLength;
    public int ValueStart;
    public int ValueLength;
    /// <summary>Which of the known names it has: what lookups compare.</summary>
    public KnownAttribute Name;
    /// <summary>The value is as the page has it: <see cref="TextDecoder"/> has to resolve character references and carriage returns.</summary>
    public bool IsUndecoded;
}

/// <summary>
/// A page as a flat table of nodes over UTF-8 bytes: the only form in which later stages see a page. Comments and doctypes are left out;
/// the content of a template stands as its children. Pooled: valid until the next page is built into it.
/// </summary>
internal sealed class PageTree
{
    private Node[] _nodes = new Node[4096];
    private NodeAttribute[] _attributes = new NodeAttribute[4096];

    public byte[] Bytes { get; private set; } = [];
    public int Count { get; private set; }
    public int AttributeCount { get; private set; }

    /// <summary>Index of the head element, -1 when there is none.</summary>
    public int Head { get; set; } = -1;

    /// <summary>Index of the body element, -1 when there is none (an empty page, a frameset).</summary>
    public int Body { get; set; } = -1;

    /// <summary>How many nodes fit before the table grows.</summary>
    public int Capacity => _nodes.Length;

    public ReadOnlySpan<Node> Nodes => _nodes.AsSpan(0, Count);

    public ref Node this[int node] => ref _nodes[node];

    public void Reset(byte[] bytes)
    {
        Bytes = bytes;
        Count = AttributeCount = 0;
        Head = Body = -1;
    }

    /// <summary>The builder's bytes grew into another array.</summary>
    public void Rebase(byte[] bytes) => Bytes = bytes;

    /// <summary>Adds a node, of which the caller has to set every field: the table is pooled, and holds those of an earlier page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Node AddNode()
    {
        int index = Count++;
        Node[] nodes = _nodes;
        if ((uint)index >= (uint)nodes.Length) nodes = Grow(ref _nodes);
        return ref nodes[index];
    }

    public int AddNode(in Node node)
    {
        AddNode() = node;
        return Count - 1;
    }

    /// <summary>The place of the next attribute, of which the caller has to set every field before it is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref NodeAttribute NextAttribute()
    {
        int index = AttributeCount;
        NodeAttribute[] attributes = _attributes;
        if ((uint)index >= (uint)attributes.Length) attributes = Grow(ref _attributes);
        return ref attributes[index];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T[] Grow<T>(ref T[] table)
    {
        Array.Resize(ref table, table.Length * 2);
        return table;
    }

    /// <summary>Adds what stands in the next attribute's place.</summary>
    public void KeepAttribute() => AttributeCount++;

    public void AddAttribute(in NodeAttribute attribute)
    {
        NextAttribute() = attribute;
        KeepAttribute();
    }

    /// <summary>Takes back the attributes added after there were this many.</summary>
    public void TrimAttributes(int count) => AttributeCount = count;

    /// <summary>The attributes added last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<NodeAttribute> LastAttributes(int count) => _attributes.AsSpan(AttributeCount - count, count);

    /// <summary>Puts a reordered table in the place of the nodes, and the table they were in in the place of that.</summary>
    public void SwapNodes(ref Node[] nodes, int count)
    {
        (_nodes, nodes) = (nodes, _nodes);
        Count = count;
    }

    /// <summary>A text node's bytes as they stand in the page: undecoded unless its form is plain.</summary>
    public ReadOnlySpan<byte> RawText(int node) => Bytes.AsSpan(_nodes[node].Start, _nodes[node].Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<NodeAttribute> Attributes(int node) => _attributes.AsSpan(_nodes[node].FirstAttribute, _nodes[node].AttributeCount);

    public NodeAttribute AttributeAt(int index) => _attributes[index];

    public ReadOnlySpan<byte> AttributeName(in NodeAttribute attribute) => Bytes.AsSpan(attribute.NameStart, attribute.NameLength);

    public ReadOnlySpan<byte> RawValue(in NodeAttribute attribute) => Bytes.AsSpan(attribute.ValueStart, attribute.ValueLength);

    /// <summary>
    /// An attribute's bytes, character references undecoded: enough for class, id, rel and the like. Empty when it is missing.
    /// </summary>
    public ReadOnlySpan<byte> RawAttribute(int node, KnownAttribute name) =>
        IndexOfAttribute(node, name) is >= 0 and int index ? RawValue(_attributes[index]) : default;

    /// <inheritdoc cref="RawAttribute(int, KnownAttribute)"/>
    /// <param name="node">The element.</param>
    /// <param name="name">The name in lower case. For those of <see cref="KnownAttribute"/>
    /// ask by that: it is several times cheaper.</param>
    public ReadOnlySpan<byte> RawAttribute(int node, ReadOnlySpan<byte> name) =>
        IndexOfAttribute(node, name) is >= 0 and int index ? RawValue(_attributes[index]) : default;

    public bool HasAttribute(int node, KnownAttribute name) => IndexOfAttribute(node, name) >= 0;

    public bool HasAttribute(int node, ReadOnlySpan<byte> name) => IndexOfAttribute(node, name) >= 0;

    /// <summary>An attribute's value with character references decoded, or null when it is missing.</summary>
    public string? Attribute(int node, KnownAttribute name) =>
        IndexOfAttribute(node, name) is >= 0 and int index ? Value(_attributes[index]) : null;

    /// <inheritdoc cref="Attribute(int, KnownAttribute)"/>
    public string? Attribute(int node, ReadOnlySpan<byte> name) =>
        IndexOfAttribute(node, name) is >= 0 and int index ? Value(_attributes[index]) : null;

    /// <summary>The same in a store of texts.</summary>
    public TextSlice? Attribute(int node, KnownAttribute name, TextStore texts) => Value(IndexOfAttribute(node, name), texts);

    /// <inheritdoc cref="Attribute(int, KnownAttribute, TextStore)"/>
    public TextSlice? Attribute(int node, ReadOnlySpan<byte> name, TextStore texts) => Value(IndexOfAttribute(node, name), texts);

    private TextSlice? Value(int index, TextStore texts)
    {
        if (index < 0) return null;
        ReadOnlySpan<byte> raw = RawValue(_attributes[index]);
        return texts.Keep(TextDecoder.Decode(raw, _attributes[index].IsUndecoded ? TextForm.Attribute : TextForm.Plain,
            texts.Reserve(raw.Length)));
    }

    /// <summary>An attribute's value with character references decoded.</summary>
    public string Value(in NodeAttribute attribute)
    {
        ReadOnlySpan<byte> raw = RawValue(attribute);
        return attribute.IsUndecoded ? TextDecoder.DecodeAttribute(raw) : Encoding.UTF8.GetString(raw);
    }

    private int IndexOfAttribute(int node, KnownAttribute name)
    {
        ref readonly Node element = ref _nodes[node];
        for (int index = element.FirstAttribute; index < element.FirstAttribute + element.AttributeCount; index++)
            if (_attributes[index].Name == name) return index;
        return -1;
    }

    private int IndexOfAttribute(int node, ReadOnlySpan<byte> name)
    {
        ref readonly Node element = ref _nodes[node];
        for (int index = element.FirstAttribute; index < element.FirstAttribute + element.AttributeCount; index++)
            if (_attributes[index].NameLength == name.Length && TagNames.AreEqual(AttributeName(_attributes[index]), name)) return index;
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsElement(int node, Tag tag) => _nodes[node].Tag == tag && _nodes[node].Kind == NodeKind.Element;

    /// <summary>The text of a subtree with nothing left out and white space kept: for title, script and style.</summary>
    public TextSlice RawInnerText(int node, TextStore texts)
    {
        var text = new TextCollector(stackalloc char[512]);
        for (int i = node; i < _nodes[node].End; i++)
            if (_nodes[i].Kind == NodeKind.Text) text.AppendVerbatim(this, i);
        return text.KeepAndFree(texts);
    }

    public bool IsInside(int node, int ancestor) => node >= ancestor && node < _nodes[ancestor].End;
}
