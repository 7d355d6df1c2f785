using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace NewsExtract.Input;

/// <summary>The body of an HTTP response without its transfer and content codings (RFC 9110, 8.4; RFC 9112, 7.1).</summary>
/// <param name="Content">The decoded bytes, a copy; empty when there are too many.</param>
/// <param name="IsTooLarge">Whether decoding was given up because the limit was reached. Ratios
/// say nothing: Brotli makes a gigabyte of 2 KB.</param>
/// <param name="Damage">Why the content is not whole; null when it is.</param>
internal readonly record struct HttpBody(byte[] Content, bool IsTooLarge, string? Damage)
{
    /// <summary>Nobody codes a page more often than that but to exhaust its readers.</summary>
    private const int MostCodings = 4;

    /// <param name="response">The response.</param>
    /// <param name="most">More decoded bytes are too many.</param>
    public static HttpBody Decode(HttpResponse response, int most)
    {
        string transfer = response.Fields["Transfer-Encoding"] ?? "";
        string codings = response.Fields["Content-Encoding"] ?? transfer;
        bool chunked = transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase);
        string? damage = chunked ? null : Shortage(response);
        ReadOnlyMemory<byte> body = chunked ? Dechunk(response.Body, ref damage) : response.Body;
        string[] names = codings.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        foreach (string name in names.Reverse().Take(MostCodings))
        {
            if (!TryDecode(body, name, most, ref damage, out ReadOnlyMemory<byte> decoded)) return new HttpBody([], true, null);
            body = decoded;
        }
        return body.Length > most ? new HttpBody([], true, null) : new HttpBody(body.ToArray(), false, damage);
    }

    private static string? Shortage(HttpResponse response) =>
        long.TryParse(response.Fields["Content-Length"], out long length) && response.Body.Length < length
            ? $"The page is cut off, {response.Body.Length} of the {length} bytes of the response are there" : null;

    /// <summary>
    /// The chunks of a body in one piece. Some archives store the body without its chunks but keep the header that announces them: bytes
    /// that do not start like a chunk are taken as they stand, as is everything behind the last valid chunk.
    /// </summary>
    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> body, ref string? damage)
    {
        var content = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
        ReadOnlySpan<byte> rest = body.Span;
        while (!rest.IsEmpty)
        {
            if (!TryReadChunkSize(rest, out long size, out int line)
                || (size <= rest.Length - line - 2 && !rest[(line + (int)size)..].StartsWith("\r\n"u8)))
            {
                content.Write(rest);
                break;
            }
            if (size == 0) break;
            int there = (int)Math.Min(size, rest.Length - line);
            if (there < size) damage = "The page is cut off in the middle of a chunk";
            content.Write(rest.Slice(line, there));
            rest = rest[Math.Min(rest.Length, line + there + 2)..];
        }
        return content.WrittenMemory;
    }

    private static bool TryReadChunkSize(ReadOnlySpan<byte> bytes, out long size, out int length)
    {
        length = bytes[..Math.Min(bytes.Length, 1024)].IndexOf((byte)'\n') + 1;
        return Utf8Parser.TryParse(bytes[..length], out size, out int digits, 'x') && size >= 0
            && bytes[digits] is (byte)'\r' or (byte)'\n' or (byte)';' or (byte)' ';
    }

    /// <returns>False when the decoded bytes are too many.</returns>
    private static bool TryDecode(ReadOnlyMemory<byte> body, string coding, int most, ref string? damage, out ReadOnlyMemory<byte> decoded)
    {
        decoded = body;
        bool isGzip = GzipMembers.IsAt(body.Span);
        using Stream? decoder = coding switch
        {
            "gzip" or "x-gzip" when isGzip => new CheckedGzipStream(new ByteReader(StreamOf(body))),
            "deflate" when IsZlib(body.Span) => new CheckedDecoder(body, static coded => new ZLibStream(coded, CompressionMode.Decompress)),
            // Some servers misread the standard and send the data without its frame.
            "deflate" => new CheckedDecoder(body, static coded => new DeflateStream(coded, CompressionMode.Decompress)),
            "br" => new CheckedDecoder(body, static coded => new BrotliStream(coded, CompressionMode.Decompress)),
            _ => null, // unknown, or the archive stores the page decoded and left the header
        };
        if (decoder is null) return true;
        var content = new ArrayBufferWriter<byte>();
        try
        {
            for (int read; (read = decoder.Read(content.GetSpan(1 << 14))) > 0;)
            {
                content.Advance(read);
                if (content.WrittenCount > most) return false;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException) // the second: Brotli
        {
            if (body.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8)) return true; // the header is wrong, the page is not
            damage = $"The {coding} coding of the page is cut off or damaged";
        }
        decoded = content.WrittenMemory;
        return true;
    }

    /// <summary>The two bytes of RFC 1950, section 2.2.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 1 && (body[0] & 0xF) == 8 && (body[0] << 8 | body[1]) % 31 == 0;

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count) : new MemoryStream(bytes.ToArray());
}
