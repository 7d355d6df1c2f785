using System.Runtime.CompilerServices;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>
/// The names (class, id, role and the like) of a page's elements, read in one pass for all stages, and the nodes at which other walks over
/// the page stop. Pooled: valid until the next page.
/// </summary>
internal sealed class PageNames
{
    private readonly NameMemory _memory = new();
    private ElementNames[] _names = new ElementNames[4096];
    private int[] _stops = new int[4096];
    private int _firstStop;
    private PageTree _tree = null!;

    /// <summary>Texts from this many bytes on count as running text.</summary>
    public const int ProseBytes = 60;

    /// <summary>Elements that some walk looks at, or passes over with all that is in them, whatever they are named.</summary>
    private static readonly bool[] IsStop = MakeStops();

    private static bool[] MakeStops()
    {
        bool[] stops = Tags.SetOf([Tag.Html, Tag.Base, Tag.Meta, Tag.Time, Tag.Nav, Tag.Aside, Tag.Footer, Tag.Article, Tag.Figcaption]);
        TagTraits[] traits = Tags.MakeTraits();
        for (int tag = 0; tag < stops.Length; tag++)
            stops[tag] = stops[tag] || (traits[tag] & (TagTraits.HiddenText | TagTraits.Heading)) != 0;
        return stops;
    }

    public ref readonly ElementNames this[int node] => ref _names[node];

    /// <summary>
    /// A third of a page's nodes, in document order: elements whose tag or names may say something of comments or metadata or hide what is
    /// in them, texts that are more than white space, and white space as long as a text.
    /// </summary>
    public ReadOnlySpan<int> Stops => _stops.AsSpan(_firstStop, _tree.Count - _firstStop);

    /// <summary>Those from one node up to another.</summary>
    public ReadOnlySpan<int> StopsBetween(int from, int to)
    {
        ReadOnlySpan<int> stops = Stops;
        int first = stops.BinarySearch(from), end = stops.BinarySearch(to);
        if (first < 0) first = ~first;
        if (end < 0) end = ~end;
        return first < end ? stops[first..end] : default;
    }

    /// <returns>Itself.</returns>
    public PageNames Read(PageTree tree)
    {
        _tree = tree;
        if (_names.Length < tree.Count)
        {
            _names = new ElementNames[Math.Max(tree.Count, _names.Length * 2)];
            _stops = new int[_names.Length];
        }
        ReadOnlySpan<Node> nodes = tree.Nodes;
        Span<ElementNames> names = _names.AsSpan(0, nodes.Length);
        Span<int> stops = _stops.AsSpan(0, nodes.Length);
        ReadOnlySpan<byte> bytes = tree.Bytes;
        // The next text, and the next that is not white space.
        int any = nodes.Length, text = nodes.Length, stop = nodes.Length;
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            ref readonly Node node = ref nodes[i];
            ref ElementNames ofNode = ref names[i];
            ofNode = default;
            if (node.Kind == NodeKind.Text)
            {
                any = i;
                ofNode.HasText = node.Length > 0 && (bytes[node.Start] > ' ' || !ByteScan.IsWhiteSpace(bytes, node.Start, node.Length));
                if (!ofNode.HasText && node.Length < ProseBytes) continue;
                stops[--stop] = i;
                if (ofNode.HasText && !IsCode(nodes, node.Parent)) text = i;
                continue;
            }
            // White space in a line of text counts.
            ofNode.HasText = (Tags.IsBlock(node.Tag) ? text : any) < node.End;
            bool tells = node.AttributeCount > 0 && ReadElement(i, ref ofNode);
            if (tells || IsStop[(int)node.Tag]) stops[--stop] = i;
        }
        _firstStop = stop;
        return this;
    }

    /// <summary>Whether a node is a script or a style, the text of which no one reads.</summary>
    private static bool IsCode(ReadOnlySpan<Node> nodes, int node) => node >= 0 && nodes[node].Tag is Tag.Script or Tag.Style;

    /// <returns>Whether they may say something of comments or metadata.</returns>
    private bool ReadElement(int node, ref ElementNames names)
    {
        foreach (ref readonly NodeAttribute attribute in _tree.Attributes(node))
        {
            if (attribute.Name is KnownAttribute.None or > KnownAttribute.Role) continue;
            if (attribute.Name > KnownAttribute.DataType) ReadState(node, attribute, ref names);
            // Pictures, fields, places for advertisements: their names say nothing of any text.
            else if (names.HasText) ReadName(attribute, ref names);
        }
        return names.States || names.NamesComments || names.Hints != ClassHint.None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadName(in NodeAttribute attribute, ref ElementNames names)
    {
        ref readonly NameMeaning meaning = ref MeaningOf(attribute);
        names.Groups |= meaning.Groups;
        if (attribute.Name != KnownAttribute.DataType) names.Hints |= meaning.Hints;
        if (attribute.Name is KnownAttribute.Class or KnownAttribute.Id) names.NamesComments |= meaning.Has(NameTraits.NamesComments);
        if (attribute.Name == KnownAttribute.Class) names.ClassHash = meaning.HashWithoutDigits;
    }

    private void ReadState(int node, in NodeAttribute attribute, ref ElementNames names)
    {
        switch (attribute.Name)
        {
            case KnownAttribute.Itemprop:
                names.States = true;
                names.Groups |= MeaningOf(attribute).Groups;
                break;
            case KnownAttribute.Property:
                names.States = true;
                break;
            case KnownAttribute.Rel:
                names.States |= _tree[node].Tag == Tag.Link || ValueOf(attribute).IndexOf("author"u8) >= 0;
                break;
            case KnownAttribute.Itemtype:
                names.NamesComments |= ValueOf(attribute).EndsWith("/Comment"u8);
                if (ValueOf(attribute).EndsWith("/BreadcrumbList"u8)) names.Hints |= ClassHint.Trail;
                break;
            case KnownAttribute.Style:
                names.Hidden |= HidesInline(ValueOf(attribute));
                break;
            case KnownAttribute.Hidden:
                names.Hidden |= !IsStreamed(node);
                break;
            case KnownAttribute.AriaHidden:
                names.Hidden |= ValueOf(attribute).SequenceEqual("true"u8);
                break;
            case KnownAttribute.Role:
                names.Role = RoleOf(ValueOf(attribute));
                break;
        }
    }

    /// <summary>React sends parts of a page later than their place and hidden, under such ids; a script puts them there.</summary>
    private bool IsStreamed(int node) => _tree.RawAttribute(node, KnownAttribute.Id).StartsWith("S:"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> ValueOf(in NodeAttribute attribute) =>
        _tree.Bytes.AsSpan(attribute.ValueStart, Math.Min(attribute.ValueLength, NameMemory.Longest));

    private ref readonly NameMeaning MeaningOf(in NodeAttribute attribute) => ref _memory.MeaningOf(ValueOf(attribute));

    private static Surroundings RoleOf(ReadOnlySpan<byte> role)
    {
        if (role.SequenceEqual("main"u8)) return Surroundings.Main;
        if (role.SequenceEqual("article"u8)) return Surroundings.Article;
        if (role.SequenceEqual("navigation"u8) || role.SequenceEqual("menu"u8) || role.SequenceEqual("menubar"u8)) return Surroundings.Nav;
        if (role.SequenceEqual("complementary"u8)) return Surroundings.Aside;
        if (role.SequenceEqual("contentinfo"u8)) return Surroundings.Footer;
        if (role.SequenceEqual("banner"u8)) return Surroundings.Header;
        if (role.SequenceEqual("dialog"u8) || role.SequenceEqual("alertdialog"u8)) return Surroundings.Dialog;
        if (role.SequenceEqual("form"u8) || role.SequenceEqual("search"u8)) return Surroundings.Form;
        return role.SequenceEqual("button"u8) ? Surroundings.Button : Surroundings.None;
    }

    private static bool HidesInline(ReadOnlySpan<byte> style) =>
        Declares(style, "display"u8, "none"u8) || Declares(style, "visibility"u8, "hidden"u8);

    private static bool Declares(ReadOnlySpan<byte> style, ReadOnlySpan<byte> property, ReadOnlySpan<byte> value)
    {
        int at = style.IndexOf(property);
        return at >= 0 && style[(at + property.Length)..].TrimStart(" :"u8).StartsWith(value);
    }
}
