using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace NewsExtract.Html;

/// <summary>A page as valid UTF-8 without its byte order mark: what the tree builders read.</summary>
/// <param name="Bytes">The array that holds the page: the caller's own where possible, else the transcoder's buffer.</param>
/// <param name="Start">Index of the page's first byte.</param>
/// <param name="End">Index after its last byte.</param>
/// <param name="Encoding">The encoding the page came in.</param>
/// <param name="HasNul">Whether a NUL stands in the page.</param>
internal readonly record struct Utf8Page(byte[] Bytes, int Start, int End, WebEncoding Encoding, bool HasNul)
{
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(Start, End - Start);
}

/// <summary>Turns pages of every encoding into UTF-8. One per worker: a page stays valid until the next one is transcoded.</summary>
internal sealed class Utf8Transcoder
{
    /// <summary>No decoder writes more: a byte gives at most one character of the basic plane, three bytes of UTF-8.</summary>
    private const int MostUtf8PerByte = 3;

    private byte[] _buffer = [];

    /// <param name="content">The page as it was received.</param>
    /// <param name="charset">The charset of the HTTP header, or null.</param>
    public Utf8Page Transcode(ReadOnlyMemory<byte> content, string? charset)
    {
        WebEncoding encoding = PageEncoding.Find(content.Span, charset, out int byteOrderMark);
        ReadOnlyMemory<byte> text = content[byteOrderMark..];
        Utf8Check check = IsUtf8Already(text.Span, encoding) ? Utf8Check.Of(text.Span) : default;
        if (check is { IsValid: true, IsTwice: false } && MemoryMarshal.TryGetArray(text, out ArraySegment<byte> original))
            return new Utf8Page(original.Array!, original.Offset, original.Offset + original.Count, encoding, check.HasNul);

        int most = checked(text.Length * MostUtf8PerByte);
        if (_buffer.Length < most) _buffer = GC.AllocateUninitializedArray<byte>(most);
        int length = check.IsTwice ? DoubleEncoding.Undo(text.Span, _buffer) : encoding == WebEncoding.Utf8 ? RepairUtf8(text.Span, _buffer)
            : LegacyDecoder.Decode(text.Span, encoding, _buffer);
        return new Utf8Page(_buffer, 0, length, encoding, _buffer.AsSpan(0, length).Contains((byte)0));
    }

    /// <summary>Whether a page that is valid UTF-8 says by it what it says.</summary>
    private static bool IsUtf8Already(ReadOnlySpan<byte> text, WebEncoding encoding) => encoding.Decoder switch
    {
        DecoderKind.Utf8 => true,
        DecoderKind.Utf16BE or DecoderKind.Utf16LE or DecoderKind.Iso2022Jp or DecoderKind.Replacement => false,
        _ => Ascii.IsValid(text),
    };

    /// <summary>Puts U+FFFD in place of what is not UTF-8, as many as the Encoding Standard's decoder gives (8.1.1).</summary>
    private static int RepairUtf8(ReadOnlySpan<byte> input, Span<byte> output)
    {
        Span<char> chunk = stackalloc char[2048];
        int written = 0;
        OperationStatus status;
        do
        {
            status = Utf8.ToUtf16(input, chunk, out int read, out int characters, replaceInvalidSequences: true);
            Utf8.FromUtf16(chunk[..characters], output[written..], out _, out int bytes);
            input = input[read..];
            written += bytes;
        }
        while (status == OperationStatus.DestinationTooSmall);
        return written;
    }
}
