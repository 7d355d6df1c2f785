using System.Runtime.CompilerServices;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Boilerplate;

/// <summary>Makes a <see cref="Container"/> of an element: what it is, what it inherits, and what its names say.</summary>
internal static class ContainerReader
{
    /// <returns>Its index.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Add(PageTree tree, PageNames pageNames, Containers containers, int node, int parent)
    {
        ref readonly Node element = ref tree[node];
        Tag tag = element.Tag;
        ref readonly ElementNames names = ref pageNames[node];
        ref Container container = ref containers.Add();
        container.Node = node;
        container.Parent = parent;
        container.Controls = 0;
        container.Tag = tag;
        container.Groups = names.Groups;
        container.Signature = names.ClassHash * 31 + (uint)tag;
        container.Surroundings = (tag == Tag.Form && WrapsPage(tree, element, node) ? Surroundings.None : OfTag[(int)tag]) | names.Role
            | (names.Hidden ? Surroundings.Hidden : 0);
        if (IsEmbed(tag, names.Groups)) container.Surroundings |= Surroundings.Embed;
        if (parent >= 0) Inherit(ref container, containers[parent]);
        else (container.Depth, container.ListDepth, container.OuterGroups) = (0, 0, ClassGroups.None);
        return containers.Count - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Inherit(ref Container container, in Container outer)
    {
        bool isList = container.Tag is Tag.Ul or Tag.Ol or Tag.Dl or Tag.Menu or Tag.Dir;
        container.Depth = (ushort)Math.Min(outer.Depth + 1, ushort.MaxValue);
        container.ListDepth = isList ? (byte)Math.Min(outer.ListDepth + 1, byte.MaxValue) : outer.ListDepth;
        container.Surroundings |= outer.Surroundings;
        container.OuterGroups = outer.Groups | outer.OuterGroups;
    }

    private static readonly Surroundings[] OfTag = MakeTable();

    private static Surroundings[] MakeTable()
    {
        var table = new Surroundings[byte.MaxValue + 1];
        for (int tag = 0; tag < table.Length; tag++) table[tag] = SurroundingsOf((Tag)tag);
        return table;
    }

    private static Surroundings SurroundingsOf(Tag tag) => tag switch
    {
        Tag.Article => Surroundings.Article,
        Tag.Main => Surroundings.Main,
        Tag.Aside => Surroundings.Aside,
        Tag.Nav or Tag.Menu => Surroundings.Nav,
        Tag.Header => Surroundings.Header,
        Tag.Footer => Surroundings.Footer,
        Tag.Form or Tag.Fieldset or Tag.Search => Surroundings.Form,
        Tag.Figure => Surroundings.Figure,
        Tag.Figcaption => Surroundings.Figure | Surroundings.Caption,
        Tag.Caption => Surroundings.Caption,
        Tag.Dialog => Surroundings.Dialog,
        Tag.Table => Surroundings.Table,
        Tag.Li or Tag.Dd or Tag.Dt => Surroundings.List,
        Tag.Blockquote => Surroundings.Quote,
        Tag.A => Surroundings.Link,
        Tag.Button => Surroundings.Button,
        Tag.Details => Surroundings.Details,
        Tag.Address => Surroundings.Address,
        Tag.Section => Surroundings.Section,
        Tag.Pre or Tag.Listing or Tag.Xmp => Surroundings.Preformatted,
        _ => Surroundings.None,
    };

    /// <summary>Some systems put the whole page into one form (ASP.NET Web Forms): it is none to fill in.</summary>
    private static bool WrapsPage(PageTree tree, in Node form, int node) => (form.End - node) * 2 > tree.Count;

    /// <summary>Embedded posts come as block quotes that a script of the network turns into a frame.</summary>
    private static bool IsEmbed(Tag tag, ClassGroups groups) => tag == Tag.Blockquote && (groups & ClassGroups.Embed) != 0;
}
