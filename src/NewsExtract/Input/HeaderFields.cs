using System.Text;
using System.Text.Unicode;

namespace NewsExtract.Input;

/// <summary>
/// The <c>Name: value</c> lines at the head of a WARC record or an HTTP message (RFC 9112,
/// section 5). Values are looked up where they stand.
/// </summary>
internal readonly struct HeaderFields(ReadOnlyMemory<byte> lines)
{
    /// <summary>The value of the first field of a name, without regard to case; null when there is none.</summary>
    public string? this[string name]
    {
        get
        {
            ReadOnlySpan<byte> rest = lines.Span;
            while (!rest.IsEmpty)
            {
                ReadOnlySpan<byte> line = TakeLine(ref rest);
                int colon = line.IndexOf((byte)':');
                if (colon < 0 || !Ascii.EqualsIgnoreCase(line[..colon].TrimEnd(" \t"u8), name)) continue;
                string value = Text(line[(colon + 1)..]);
                while (!rest.IsEmpty && rest[0] is (byte)' ' or (byte)'\t') value += " " + Text(TakeLine(ref rest)); // a folded line
                return value;
            }
            return null;
        }
    }

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    private static string Text(ReadOnlySpan<byte> value)
    {
        value = value.Trim(" \t\r"u8);
        return (Utf8.IsValid(value) ? Encoding.UTF8 : Encoding.Latin1).GetString(value);
    }
}
