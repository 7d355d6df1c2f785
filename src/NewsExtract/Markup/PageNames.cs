using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>
/// The names (class, id, role and the like) of a page's elements, read in one pass for all stages. A page says the same few names over and over, so
/// each is read by its letters once and found again by its hash. Pooled: valid until the next page.
/// </summary>
internal sealed class PageNames
{
    /// <summary>What one class or id means.</summary>
    private struct Meaning
    {
        public ulong Hash;
        /// <summary>The page it was read on: what other pages left in the table is not looked at.</summary>
        public int Page;
        public uint HashWithoutDigits;
        public ClassGroups Groups;
        public ClassHint Hints;
        public bool NamesComments;
    }

    /// <summary>Pages have some 250 different names. One of more than the table holds reads some of them again.</summary>
    private const int Slots = 2048, MostProbes = 8;

    private readonly Meaning[] _meanings = new Meaning[Slots];
    private readonly NameText _text = new();
    private ElementNames[] _names = new ElementNames[4096];
    private PageTree _tree = null!;
    private int _page;

    public ref readonly ElementNames this[int node] => ref _names[node];

    /// <returns>Itself.</returns>
    public PageNames Read(PageTree tree)
    {
        _tree = tree;
        _page++;
        if (_names.Length < tree.Count) _names = new ElementNames[Math.Max(tree.Count, _names.Length * 2)];
        ReadOnlySpan<Node> nodes = tree.Nodes;
        Span<ElementNames> names = _names;
        for (int i = 0; i < nodes.Length; i++)
        {
            names[i] = default;
            if (nodes[i].AttributeCount > 0 && nodes[i].Kind == NodeKind.Element) ReadElement(i, ref names[i]);
        }
        return this;
    }

    private void ReadElement(int node, ref ElementNames names)
    {
        foreach (ref readonly NodeAttribute attribute in _tree.Attributes(node))
        {
            switch (attribute.Name)
            {
                case KnownAttribute.Class:
                    ref readonly Meaning meaning = ref MeaningOf(attribute);
                    names.Groups |= meaning.Groups;
                    names.Hints |= meaning.Hints;
                    names.NamesComments |= meaning.NamesComments;
                    names.ClassHash = meaning.HashWithoutDigits;
                    break;
                case KnownAttribute.Id:
                    ref readonly Meaning id = ref MeaningOf(attribute);
                    names.Groups |= id.Groups;
                    names.Hints |= id.Hints;
                    names.NamesComments |= id.NamesComments;
                    break;
                case KnownAttribute.DataQa or KnownAttribute.DataTestid or KnownAttribute.DataComponent:
                    ref readonly Meaning label = ref MeaningOf(attribute);
                    names.Groups |= label.Groups;
                    names.Hints |= label.Hints;
                    break;
                case KnownAttribute.Itemprop:
                    names.States = true;
                    names.Groups |= MeaningOf(attribute).Groups;
                    break;
                case KnownAttribute.DataType:
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
                    break;
                case KnownAttribute.Style:
                    names.Hidden |= HidesInline(ValueOf(attribute));
                    break;
                case KnownAttribute.Hidden:
                    names.Hidden = true;
                    break;
                case KnownAttribute.AriaHidden:
                    names.Hidden |= ValueOf(attribute).SequenceEqual("true"u8);
                    break;
                case KnownAttribute.Role:
                    names.Role = RoleOf(ValueOf(attribute));
                    break;
            }
        }
    }

    private ReadOnlySpan<byte> ValueOf(in NodeAttribute attribute) => _tree.Bytes.AsSpan(attribute.ValueStart, Math.Min(attribute.ValueLength, NameText.Longest));

    private ref readonly Meaning MeaningOf(in NodeAttribute attribute)
    {
        ReadOnlySpan<byte> value = ValueOf(attribute);
        ulong hash = Hash(value);
        int first = (int)(hash >> 32) & (Slots - 1), at = first;
        for (int probe = 1; _meanings[at].Page == _page && _meanings[at].Hash != hash; probe++)
        {
            at = (at + 1) & (Slots - 1);
            if (probe < MostProbes) continue;
            at = first;
            break;
        }
        ref Meaning meaning = ref _meanings[at];
        if (meaning.Page != _page || meaning.Hash != hash) meaning = Read(value, hash);
        return ref meaning;
    }

    private Meaning Read(ReadOnlySpan<byte> value, ulong hash)
    {
        NameText text = _text.Read(value);
        return new Meaning
        {
            Page = _page,
            Hash = hash,
            HashWithoutDigits = HashWithoutDigits(value),
            Groups = ClassKeywords.Read(text),
            Hints = ClassHints.Read(text),
            NamesComments = value.Length >= 5 && CommentMarks.NamesComments(value),
        };
    }

    /// <summary>FNV-1a without digits.</summary>
    private static uint HashWithoutDigits(ReadOnlySpan<byte> value)
    {
        uint hash = 2166136261;
        foreach (byte c in value)
            if (c is < (byte)'0' or > (byte)'9') hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <summary>Of all bytes: names of one hash are taken for the same, and a page that has two of them on purpose deceives itself alone.</summary>
    private static ulong Hash(ReadOnlySpan<byte> value)
    {
        ulong hash = (ulong)value.Length;
        if (value.Length < sizeof(ulong))
        {
            foreach (byte c in value) hash = hash << 8 | c;
            return Mix(hash);
        }
        ReadOnlySpan<byte> last = value[^sizeof(ulong)..];
        for (; value.Length > sizeof(ulong); value = value[sizeof(ulong)..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value));
        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(last));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash) => (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15;

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

    private static bool HidesInline(ReadOnlySpan<byte> style) => Declares(style, "display"u8, "none"u8) || Declares(style, "visibility"u8, "hidden"u8);

    private static bool Declares(ReadOnlySpan<byte> style, ReadOnlySpan<byte> property, ReadOnlySpan<byte> value)
    {
        int at = style.IndexOf(property);
        return at >= 0 && style[(at + property.Length)..].TrimStart(" :"u8).StartsWith(value);
    }
}
