using System.Globalization;
using System.Text;

namespace NewsExtract.Html;

/// <summary>Looks up the 2,231 named character references of HTML (13.5) by their UTF-8 name, without allocation.</summary>
internal static partial class NamedReferences
{
    /// <summary>Bytes of the longest name, <c>CounterClockwiseContourIntegral</c>, without its semicolon.</summary>
    public const int LongestName = 31;

    /// <summary>Bytes of the shortest and the longest name that counts without a semicolon (<c>lt</c>, <c>Aacute</c>).</summary>
    private const int ShortestBareName = 2, LongestBareName = 6;

    private const int TableSize = 1 << 12;

    /// <summary>A hash table with linear probing, about half full.</summary>
    private static readonly Entry[] Entries = ReadTable();

    /// <summary>One name. Every reference stands for one or two UTF-16 code units.</summary>
    private readonly record struct Entry(ushort NameStart, byte NameLength, bool SemicolonIsOptional, char First, char Second);

    /// <summary>Finds the longest reference at the start of a text (HTML 13.2.5.73).</summary>
    /// <param name="text">What follows the ampersand.</param>
    /// <param name="first">The first UTF-16 code unit it stands for.</param>
    /// <param name="second">The second one, NUL when there is none.</param>
    /// <returns>The bytes of the name with its semicolon, if it has one; 0 when the text does not start with a reference.</returns>
    public static int Match(ReadOnlySpan<byte> text, out char first, out char second)
    {
        int run = 0;
        while (run < text.Length && run <= LongestName && char.IsAsciiLetterOrDigit((char)text[run])) run++;

        // A name with a semicolon can only be the whole run; the names without one are few and short.
        if (run < text.Length && text[run] == ';' && Find(text[..run], out Entry entry))
        {
            (first, second) = (entry.First, entry.Second);
            return run + 1;
        }
        for (int length = Math.Min(run, LongestBareName); length >= ShortestBareName; length--)
        {
            if (!Find(text[..length], out entry) || !entry.SemicolonIsOptional) continue;
            (first, second) = (entry.First, entry.Second);
            return length;
        }
        first = second = '\0';
        return 0;
    }

    private static bool Find(ReadOnlySpan<byte> name, out Entry entry)
    {
        for (int slot = Hash(name); ; slot++)
        {
            entry = Entries[slot & (TableSize - 1)];
            if (entry.NameLength == 0) return false;
            if (Table.Slice(entry.NameStart, entry.NameLength).SequenceEqual(name)) return true;
        }
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 0;
        foreach (byte letter in name) hash = hash * 31 + letter;
        return (int)(hash * 0x9E3779B1 >> 20);
    }

    private static Entry[] ReadTable()
    {
        var entries = new Entry[TableSize];
        foreach (Range range in Table.SplitAny(" \n\r"u8))
        {
            ReadOnlySpan<byte> item = Table[range];
            int equals = item.IndexOf((byte)'=');
            if (equals < 0) continue;
            bool optional = item[equals - 1] == '?';
            (char first, char second) = Characters(item[(equals + 1)..]);
            int length = optional ? equals - 1 : equals;
            int slot = Hash(item[..length]);
            while (entries[slot & (TableSize - 1)].NameLength > 0) slot++;
            entries[slot & (TableSize - 1)] = new Entry((ushort)range.Start.Value, (byte)length, optional, first, second);
        }
        return entries;
    }

    /// <summary>Code points in hexadecimal, joined by a plus sign, as UTF-16.</summary>
    private static (char First, char Second) Characters(ReadOnlySpan<byte> codePoints)
    {
        Span<char> units = stackalloc char[2];
        units.Clear();
        int length = 0;
        foreach (Range range in codePoints.Split((byte)'+'))
        {
            int codePoint = int.Parse(codePoints[range], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            length += new Rune(codePoint).EncodeToUtf16(units[length..]);
        }
        return (units[0], units[1]);
    }
}
