using System.Globalization;
using System.Text;

namespace NewsExtract.Input;

/// <summary>
/// Reads what stands before a record's content: the header block of WARC 1.0 and 1.1 (ISO 28500), or the one line of ARC.
/// </summary>
internal static class WarcHeader
{
    /// <summary>Whether a WARC record may start here: <c>WARC/1.</c>, or as much of it as there is.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> bytes) => !bytes.IsEmpty && bytes.StartsWith("WARC/1."u8[..Math.Min(bytes.Length, 7)]);

    /// <summary>Whether an ARC record may start here: the scheme of an address.</summary>
    public static bool IsArc(ReadOnlySpan<byte> bytes)
    {
        int scheme = bytes.IndexOfAnyExceptInRange((byte)'a', (byte)'z');
        return scheme is > 1 and < 12 && bytes[scheme] == ':';
    }

    /// <param name="block">The version line, the fields and the empty line.</param>
    /// <param name="offset">Where the record starts.</param>
    /// <returns>The record without its content; null when a length is missing.</returns>
    public static WarcRecord? ReadWarc(ReadOnlyMemory<byte> block, long offset)
    {
        var fields = new HeaderFields(block[(block.Span.IndexOf((byte)'\n') + 1)..]);
        if (!TryParseLength(fields["Content-Length"], out long length)) return null;
        return new WarcRecord(offset, fields["WARC-Type"] ?? "")
        {
            Id = fields["WARC-Record-ID"],
            TargetUri = fields["WARC-Target-URI"] is ['<', .. var uri, '>'] ? uri : fields["WARC-Target-URI"],
            Date = DateTimeOffset.TryParse(fields["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
                out DateTimeOffset date) ? date : null,
            ContentType = fields["Content-Type"],
            IdentifiedType = fields["WARC-Identified-Payload-Type"],
            Length = length,
            Damage = fields["WARC-Truncated"] is { } reason ? $"The crawler cut the record off, reason: {reason}" : null,
        };
    }

    /// <param name="line">An address, which may have spaces in it; the server's; the date as 14
    /// digits; the media type; perhaps more; the length.</param>
    /// <param name="offset">Where the record starts.</param>
    /// <returns>The record without its content; null when the line is none of this kind.</returns>
    public static WarcRecord? ReadArc(ReadOnlySpan<byte> line, long offset)
    {
        if (!IsArc(line)) return null;
        string[] parts = Encoding.Latin1.GetString(line).TrimEnd().Split(' ');
        int date = Array.FindLastIndex(parts, part => part.Length >= 14 && part.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
        if (date < 2 || parts.Length < date + 3 || !TryParseLength(parts[^1], out long length)) return null;
        string uri = string.Join(' ', parts[..(date - 1)]);
        return new WarcRecord(offset, uri.StartsWith("filedesc:", StringComparison.Ordinal) ? "warcinfo" : "response")
        {
            TargetUri = uri,
            Date = DateTimeOffset.TryParseExact(
                parts[date][..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
                out DateTimeOffset fetched) ? fetched : null,
            ContentType = parts[date + 1],
            Length = length,
        };
    }

    private static bool TryParseLength(string? text, out long length) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out length);
}
