using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>What an element's attributes say of it, each stage in its own terms.</summary>
internal struct ElementNames
{
    /// <summary>For the block classifier.</summary>
    public ClassGroups Groups;
    /// <summary>What its role makes it.</summary>
    public Surroundings Role;
    /// <summary>Hash of the class, digits left out so that numbered classes fall together.</summary>
    public uint ClassHash;
    /// <summary>For the metadata.</summary>
    public ClassHint Hints;
    /// <summary>Class, id or item type name comments.</summary>
    public bool NamesComments;
    /// <summary>Out of view: <c>hidden</c>, <c>aria-hidden</c> or an inline style.</summary>
    public bool Hidden;
}

/// <summary>
/// The names (class, id, role and the like) of a page's elements, read in one pass for all stages. A page says the same few names over and over, so
/// each is read by its letters once and found again by its hash. Pooled: valid until the next page.
/// </summary>
internal sealed class PageNames
{
    /// <summary>What one class or id means; the bytes are those of its first occurrence on the page.</summary>
    private struct Meaning
    {
        public int Start;
        public int Length;
        /// <summary>The page it was read on: what other pages left in the table is not looked at.</summary>
        public int Page;
        public uint Hash;
        public ClassGroups Groups;
        public ClassHint Hints;
        public bool NamesComments;
    }

    /// <summary>Longer names are cut: they are lists of style classes, the telling ones in front.</summary>
    private const int LongestName = 512;

    private const int Slots = 1024;

    private readonly Meaning[] _meanings = new Meaning[Slots];
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
        else _names.AsSpan(0, tree.Count).Clear();
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].AttributeCount > 0) ReadElement(i, ref _names[i]);
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
                    names.ClassHash = meaning.Hash;
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
                case KnownAttribute.Itemprop or KnownAttribute.DataType:
                    names.Groups |= MeaningOf(attribute).Groups;
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

    private ReadOnlySpan<byte> ValueOf(in NodeAttribute attribute) => _tree.Bytes.AsSpan(attribute.ValueStart, Math.Min(attribute.ValueLength, LongestName));

    private ref readonly Meaning MeaningOf(in NodeAttribute attribute)
    {
        ReadOnlySpan<byte> value = ValueOf(attribute);
        ref Meaning slot = ref _meanings[SlotOf(value)];
        if (slot.Page == _page && slot.Length == value.Length && value.SequenceEqual(_tree.Bytes.AsSpan(slot.Start, slot.Length))) return ref slot;
        slot = new Meaning
        {
            Page = _page,
            Start = attribute.ValueStart,
            Length = value.Length,
            Hash = Hash(value),
            Groups = ClassKeywords.Read(value),
            Hints = ClassHints.Read(value),
            NamesComments = value.Length >= 5 && CommentMarks.NamesComments(value),
        };
        return ref slot;
    }

    private static int SlotOf(ReadOnlySpan<byte> value)
    {
        ulong hash = (ulong)value.Length;
        for (; value.Length >= 8; value = value[8..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value));
        ulong rest = 0;
        foreach (byte c in value) rest = rest << 8 | c;
        return (int)(Mix(hash ^ rest) >> 32) & (Slots - 1);
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

    /// <summary>FNV-1a without digits.</summary>
    private static uint Hash(ReadOnlySpan<byte> value)
    {
        uint hash = 2166136261;
        foreach (byte c in value)
            if (c is < (byte)'0' or > (byte)'9') hash = (hash ^ c) * 16777619;
        return hash;
    }
}
