using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>What an element's attributes say.</summary>
internal readonly record struct ElementNames(ClassGroups Groups, uint ClassHash, bool Hidden, Surroundings Role);

/// <summary>Makes a <see cref="Container"/> of an element: what it is, what it inherits, and what its names say.</summary>
internal static class ContainerReader
{
    public static int Add(PageTree tree, Containers containers, int node, int parent)
    {
        Tag tag = tree[node].Tag;
        ElementNames names = ReadNames(tree, node);
        var container = new Container
        {
            Node = node,
            Parent = parent,
            Tag = tag,
            Groups = names.Groups,
            Signature = names.ClassHash * 31 + (uint)tag,
            Surroundings = SurroundingsOf(tag) | names.Role | (names.Hidden ? Surroundings.Hidden : 0),
        };
        if (IsEmbed(tag, names.Groups)) container.Surroundings |= Surroundings.Embed;
        if (parent < 0) return containers.Add(container);
        ref readonly Container outer = ref containers[parent];
        container.Depth = (ushort)Math.Min(outer.Depth + 1, ushort.MaxValue);
        container.ListDepth = (byte)Math.Min(outer.ListDepth + (tag is Tag.Ul or Tag.Ol or Tag.Dl or Tag.Menu or Tag.Dir ? 1 : 0), byte.MaxValue);
        container.Surroundings |= outer.Surroundings;
        container.OuterGroups = outer.Groups | outer.OuterGroups;
        return containers.Add(container);
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

    /// <summary>Embedded posts come as block quotes that a script of the network turns into a frame.</summary>
    private static bool IsEmbed(Tag tag, ClassGroups groups) => tag == Tag.Blockquote && (groups & ClassGroups.Embed) != 0;

    public static ElementNames ReadNames(PageTree tree, int node)
    {
        ClassGroups groups = ClassGroups.None;
        Surroundings role = Surroundings.None;
        uint hash = 0;
        bool hidden = false;
        foreach (ref readonly NodeAttribute attribute in tree.Attributes(node))
        {
            ReadOnlySpan<byte> name = tree.AttributeName(attribute);
            ReadOnlySpan<byte> value = tree.Bytes.AsSpan(attribute.ValueStart, Math.Min(attribute.ValueLength, 256));
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                case 8 when name.SequenceEqual("itemprop"u8):
                case 7 when name.SequenceEqual("data-qa"u8):
                case 9 when name.SequenceEqual("data-type"u8):
                case 11 when name.SequenceEqual("data-testid"u8):
                case 14 when name.SequenceEqual("data-component"u8):
                    groups |= ClassKeywords.Read(value);
                    break;
                case 5 when name.SequenceEqual("class"u8):
                    groups |= ClassKeywords.Read(value);
                    hash = Hash(value);
                    break;
                case 5 when name.SequenceEqual("style"u8):
                    hidden |= HidesInline(value);
                    break;
                case 6 when name.SequenceEqual("hidden"u8):
                    hidden = true;
                    break;
                case 11 when name.SequenceEqual("aria-hidden"u8):
                    hidden |= value.SequenceEqual("true"u8);
                    break;
                case 4 when name.SequenceEqual("role"u8):
                    role = RoleOf(value);
                    break;
            }
        }
        return new ElementNames(groups, hash, hidden, role);
    }

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

    private static bool HidesInline(ReadOnlySpan<byte> style)
    {
        int at = style.IndexOf("display"u8);
        if (at >= 0 && style[(at + 7)..].TrimStart(" :"u8).StartsWith("none"u8)) return true;
        at = style.IndexOf("visibility"u8);
        return at >= 0 && style[(at + 10)..].TrimStart(" :"u8).StartsWith("hidden"u8);
    }

    /// <summary>FNV-1a over the class, digits left out so that numbered classes fall together.</summary>
    private static uint Hash(ReadOnlySpan<byte> value)
    {
        uint hash = 2166136261;
        foreach (byte c in value)
            if (c is < (byte)'0' or > (byte)'9') hash = (hash ^ c) * 16777619;
        return hash;
    }
}
