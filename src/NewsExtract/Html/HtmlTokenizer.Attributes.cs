using System.Runtime.CompilerServices;

namespace NewsExtract.Html;

internal sealed partial class HtmlTokenizer
{
    /// <summary>Up to here a name is compared with each before it; beyond, through a hash table, so that a hostile tag takes linear time.</summary>
    private const int MostComparedNames = 16;

    /// <summary>Further attributes of a tag are dropped.</summary>
    private const int MostAttributes = 1024;

    private const byte Space = 1;
    private const byte NameEnd = 2;
    private const byte Letter = 4;
    private const byte AttributeNameEnd = 8;

    /// <summary>The classes of all bytes: constant data, which the compiled code reads without a check of its bounds.</summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, 0, 11, 11, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 10, 0,
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsAttributeName(byte b) => (Classes[b] & AttributeNameEnd) != 0;

    /// <summary>The attribute states (13.2.5.32 to 13.2.5.40).</summary>
    /// <param name="at">Index of the byte after the tag's name.</param>
    /// <returns>False when the page ends inside the tag.</returns>
    private bool ReadAttributes(int at)
    {
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _end);
        while (true)
        {
            while ((uint)at < (uint)bytes.Length && IsSpace(bytes[at])) at++;
            if ((uint)at >= (uint)bytes.Length) return false;
            if (bytes[at] == '>')
            {
                _at = at + 1;
                return true;
            }
            if (bytes[at] == '/')
            {
                at++;
                IsSelfClosing = (uint)at < (uint)bytes.Length && bytes[at] == '>';
                continue;
            }

            int nameStart = at++; // even an equals sign, when it comes first
            while ((uint)at < (uint)bytes.Length && !EndsAttributeName(bytes[at])) at++;
            int nameLength = at - nameStart;
            while ((uint)at < (uint)bytes.Length && IsSpace(bytes[at])) at++;
            if ((uint)at >= (uint)bytes.Length) return false;

            int valueStart = at, valueLength = 0;
            if (bytes[at] == '=')
            {
                at++;
                while ((uint)at < (uint)bytes.Length && IsSpace(bytes[at])) at++;
                if ((uint)at >= (uint)bytes.Length) return false;
                byte quote = bytes[at];
                if (quote is (byte)'"' or (byte)'\'')
                {
                    valueStart = at + 1;
                    valueLength = bytes[valueStart..].IndexOf(quote);
                    if (valueLength < 0) return false;
                    at = valueStart + valueLength + 1;
                }
                else
                {
                    valueStart = at;
                    while ((uint)at < (uint)bytes.Length && bytes[at] != '>' && !IsSpace(bytes[at])) at++;
                    valueLength = at - valueStart;
                }
            }
            if (AttributeCount < MostAttributes && !IsDuplicate(nameStart, nameLength)) Add(nameStart, nameLength, valueStart, valueLength);
        }
    }

    private void Add(int nameStart, int nameLength, int valueStart, int valueLength)
    {
        tree.AddAttribute(new NodeAttribute
        {
            NameStart = nameStart,
            NameLength = nameLength,
            ValueStart = valueStart,
            ValueLength = valueLength,
            NeedsDecoding = valueLength > 0 && _bytes.AsSpan(valueStart, valueLength).ContainsAny((byte)'&', (byte)'\r'),
        });
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
        if (count == MostComparedNames + 1 || count * 2 >= _usedSlots)
        {
            _usedSlots = count == MostComparedNames + 1 ? 64 : _usedSlots * 2;
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
