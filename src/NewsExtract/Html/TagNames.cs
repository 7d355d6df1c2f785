using System.Collections.Frozen;
using System.Text;

namespace NewsExtract.Html;

/// <summary>Tag names in UTF-8 and the <see cref="Tag"/> of each.</summary>
internal static class TagNames
{
    public static readonly NameTable Table = new();
    private static readonly byte[][] Names = new byte[256][];
    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> ByName = Enum.GetValues<Tag>()
        .Where(tag => tag != Tag.Unknown).ToFrozenDictionary(Tags.Name).GetAlternateLookup<ReadOnlySpan<char>>();

    static TagNames()
    {
        foreach (Tag tag in Enum.GetValues<Tag>())
        {
            if (tag == Tag.Unknown) continue;
            Names[(int)tag] = Encoding.ASCII.GetBytes(Tags.Name(tag));
            Table.Add(Names[(int)tag], (byte)tag);
        }
    }

    /// <param name="name">The name in lower case.</param>
    public static Tag FromName(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out Tag tag) ? tag : Tag.Unknown;

    /// <summary>The name of a known tag in lower case.</summary>
    public static ReadOnlySpan<byte> Of(Tag tag) => Names[(int)tag];

    /// <summary>
    /// Whether two names are the same but for the case of ASCII letters. Other than <see cref="Ascii"/>'s
    /// methods it takes other letters too.
    /// </summary>
    public static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length) return false;
        for (int i = 0; i < one.Length; i++)
            if (one[i] != other[i] && ((one[i] ^ other[i]) != 0x20 || !char.IsAsciiLetter((char)one[i]))) return false;
        return true;
    }
}
