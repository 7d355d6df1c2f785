using System.Runtime.CompilerServices;
using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>What a container is or stands inside of.</summary>
[Flags]
internal enum Surroundings : uint
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Aside = 1 << 2,
    Nav = 1 << 3,
    Header = 1 << 4,
    Footer = 1 << 5,
    Form = 1 << 6,
    Figure = 1 << 7,
    Dialog = 1 << 8,
    Table = 1 << 9,
    List = 1 << 10,
    Quote = 1 << 11,
    Link = 1 << 12,
    Button = 1 << 13,
    Details = 1 << 14,
    Address = 1 << 15,
    /// <summary>Taken out of view by an attribute: <c>hidden</c>, <c>aria-hidden</c> or an inline style.</summary>
    Hidden = 1 << 16,
    Section = 1 << 17,
    Preformatted = 1 << 18,
    Embed = 1 << 19,
    Caption = 1 << 20,
    /// <summary>A comment widget, as the comment reader found it.</summary>
    Comments = 1 << 21,
}

/// <summary>A block element that holds blocks of text, directly or in its descendants.</summary>
internal struct Container
{
    public int Node;
    /// <summary>Index of the nearest container around this one; -1 for the body element.</summary>
    public int Parent;
    /// <summary>Fields and buttons of forms inside it: a box that asks for an address is no part of the article.</summary>
    public int Controls;
    public ushort Depth;
    public Tag Tag;
    /// <summary>Nesting depth of lists.</summary>
    public byte ListDepth;
    /// <summary>What it and its ancestors are.</summary>
    public Surroundings Surroundings;
    /// <summary>What its class, id and role say.</summary>
    public ClassGroups Groups;
    /// <summary>The same of its ancestors.</summary>
    public ClassGroups OuterGroups;
    /// <summary>Hash of tag and class: elements that a template repeats have the same.</summary>
    public uint Signature;
}

/// <summary>
/// A page's containers, parents before children: totals run upwards in one backward pass and are handed down in one forward pass.
/// </summary>
internal sealed class Containers
{
    private Container[] _items = new Container[512];

    public int Count { get; private set; }

    public ref Container this[int index] => ref _items[index];

    public ReadOnlySpan<Container> Items => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds one, of which the caller has to set every field: the table is pooled, and holds those of an earlier page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Container Add()
    {
        int index = Count++;
        if (index == _items.Length) Grow();
        return ref _items[index];
    }

    private void Grow() => Array.Resize(ref _items, _items.Length * 2);
}
