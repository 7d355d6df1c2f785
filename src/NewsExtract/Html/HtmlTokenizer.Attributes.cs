using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Html;

internal sealed partial class HtmlTokenizer
{
    /// <summary>
    /// Up to here a name is compared with each before it; beyond, through a hash table, so that a hostile tag takes linear time.
    /// </summary>
    private const int MostComparedNames = 16;

    /// <summary>Further attributes of a tag are dropped.</summary>
    private const int MostAttributes = 1024;

    private const byte Space = 1;
    private const byte NameEnd = 2;
    private const byte Letter = 4;

    /// <summary>The classes of all bytes: constant data, which the compiled code reads without a check of its bounds.</summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 3, 3, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0,
        0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
        4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0,
        0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
        4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private int[] _slots = [];
    private int _usedSlots;
    private int _slotted;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte b) => (Classes[b] & Space) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(byte b) => (Classes[b] & Letter) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsTagName(byte b) => (Classes[b] & NameEnd) != 0;

    /// <summary>The attribute states (13.2.5.32 to 13.2.5.40).</summary>
    /// <param name="at">Index of the byte after the tag's name.</param>
    /// <returns>False when the page ends inside the tag.</returns>
    private bool ReadAttributes(int at)
    {
        ReadOnlySpan<byte> page = Page;
        ulong seen = 0; // a bit for each name's hash: only names that share one are compared
        _usedSlots = 0;
        while (true)
        {
            at = SkipSpace(page, at);
            if ((uint)at >= (uint)page.Length) return false;
            if (page[at] == '>')
            {
                _at = at + 1;
                return true;
            }
            if (page[at] == '/')
            {
                at++;
                IsSelfClosing = at < page.Length && page[at] == '>';
                continue;
            }

            ref NodeAttribute attribute = ref tree.NextAttribute();
            at = ReadAttributeName(page, at, ref attribute, out ulong hash);
            if ((uint)(at + 1) < (uint)page.Length && page[at] == '=' && page[at + 1] == '"') at = ReadQuoted(page, at + 1, ref attribute);
            else
            {
                at = SkipSpace(page, at);
                if ((uint)at < (uint)page.Length && page[at] == '=') at = ReadValue(page, SkipSpace(page, at + 1), ref attribute);
            }
            if (at >= page.Length) return false;

            ulong bit = 1UL << (int)(hash >> 58);
            if ((seen & bit) != 0 && (AttributeCount >= MostAttributes || IsDuplicate(attribute.NameStart, attribute.NameLength))) continue;
            seen |= bit;
            tree.KeepAttribute();
        }
    }

    /// <summary>The attribute name state (13.2.5.33), for an attribute that has no value so far.</summary>
    /// <returns>Index after the name.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadAttributeName(ReadOnlySpan<byte> page, int at, ref NodeAttribute attribute, out ulong hash)
    {
        attribute.NameStart = at;
        Vector128<byte> name = Load(page, at);
        int length = ByteScan.AttributeNameLength(name);
        NameKey key = NameKey.Of(name, length);
        hash = key.Hash;
        at += length;
        if (!EndsAttributeName(page, at))
        {
            at = FindAttributeNameEnd(page, at);
            key = default;
        }
        attribute.NameLength = at - attribute.NameStart;
        attribute.Name = (KnownAttribute)_attributeNames.Find(key, hash);
        attribute.ValueStart = at;
        attribute.ValueLength = 0;
        attribute.IsUndecoded = true;
        return at;
    }

    /// <summary>The attribute value states (13.2.5.35 to 13.2.5.38).</summary>
    /// <returns>Index after the value and its quote; the page's end or more when the page ends in it.</returns>
    private static int ReadValue(ReadOnlySpan<byte> page, int at, ref NodeAttribute attribute)
    {
        if ((uint)at >= (uint)page.Length) return at;
        if (page[at] is (byte)'"' or (byte)'\'') return ReadQuoted(page, at, ref attribute);
        attribute.ValueStart = at;
        while (at < page.Length && page[at] != '>' && !IsSpace(page[at])) at++;
        attribute.ValueLength = at - attribute.ValueStart;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadQuoted(ReadOnlySpan<byte> page, int at, ref NodeAttribute attribute)
    {
        attribute.ValueStart = at + 1;
        at = ByteScan.Find(page, at + 1, page[at]);
        attribute.ValueLength = at - attribute.ValueStart;
        return at + 1;
    }

    /// <summary>Whether an attribute's name ends before an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsAttributeName(ReadOnlySpan<byte> page, int at) =>
        (uint)at >= (uint)page.Length || page[at] == '=' || EndsTagName(page[at]);

    private static int FindAttributeNameEnd(ReadOnlySpan<byte> page, int at)
    {
        while (!EndsAttributeName(page, at)) at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpace(ReadOnlySpan<byte> page, int at)
    {
        while ((uint)at < (uint)page.Length && page[at] <= ' ' && IsSpace(page[at])) at++;
        return at;
    }

    /// <summary>The first attribute of a name counts (13.2.5.33).</summary>
    private bool IsDuplicate(int nameStart, int nameLength)
    {
        int count = AttributeCount;
        if (count > MostComparedNames) return IsInSlots(nameStart, nameLength);
        foreach (ref readonly NodeAttribute earlier in tree.LastAttributes(count))
            if (IsSameName(earlier, nameStart, nameLength)) return true;
        return false;
    }

    private bool IsSameName(in NodeAttribute attribute, int nameStart, int nameLength) =>
        attribute.NameLength == nameLength
        && TagNames.AreEqual(_bytes.AsSpan(attribute.NameStart, nameLength), _bytes.AsSpan(nameStart, nameLength));

    /// <summary>Open addressing over the tag's attributes by a hash of their names; filled anew when it gets half full.</summary>
    private bool IsInSlots(int nameStart, int nameLength)
    {
        int count = AttributeCount;
        if (count * 2 >= _usedSlots)
        {
            _usedSlots = Math.Max(4 * MostComparedNames, 2 * (int)BitOperations.RoundUpToPowerOf2((uint)count + 1));
            if (_slots.Length < _usedSlots) _slots = new int[_usedSlots];
            _slots.AsSpan(0, _usedSlots).Fill(-1);
            _slotted = 0;
        }
        ReadOnlySpan<NodeAttribute> attributes = tree.LastAttributes(count);
        for (; _slotted < count; _slotted++)
        {
            int free = SlotOf(attributes[_slotted].NameStart, attributes[_slotted].NameLength);
            while (_slots[free] >= 0) free = (free + 1) & (_usedSlots - 1);
            _slots[free] = _slotted;
        }
        for (int slot = SlotOf(nameStart, nameLength); _slots[slot] >= 0; slot = (slot + 1) & (_usedSlots - 1))
            if (IsSameName(attributes[_slots[slot]], nameStart, nameLength)) return true;
        return false;
    }

    /// <summary>FNV-1a over the name in lower case.</summary>
    private int SlotOf(int nameStart, int nameLength)
    {
        uint hash = 2166136261;
        foreach (byte b in _bytes.AsSpan(nameStart, nameLength)) hash = (hash ^ (IsLetter(b) ? (uint)b | 0x20 : b)) * 16777619;
        return (int)(hash ^ (hash >> 15)) & (_usedSlots - 1);
    }
}
