using System.Buffers;

namespace NewsExtract.Html;

/// <summary>Tells images, archives, documents and programs from text, by their first bytes.</summary>
internal static class BinaryContent
{
    /// <summary>
    /// How many bytes are looked at, and how many of them text may have that text does not have: about 3 %, a random file has 10 %.
    /// </summary>
    private const int SampleLength = 1024, MostControls = 32;

    /// <summary>
    /// The formats that a server hands out under the wrong type, as far as no text can start like them (MIME Sniffing 6).
    /// </summary>
    private static readonly byte[][] Signatures =
    [
        [.. "%PDF-"u8], [.. "%!PS-Adobe-"u8], [.. "GIF87a"u8], [.. "GIF89a"u8],
        [0x89, (byte)'P', (byte)'N', (byte)'G'],
        [0xFF, 0xD8, 0xFF], // JPEG
        [0x1F, 0x8B, 0x08], // gzip
        [(byte)'P', (byte)'K', 3, 4], // zip, and the office formats
        [0x7F, (byte)'E', (byte)'L', (byte)'F'],
        [0x28, 0xB5, 0x2F, 0xFD], // Zstandard
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0],
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C],
    ];

    /// <summary>What stands in no text.</summary>
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0B, .. Enumerable.Range(0x0E, 13).Select(value => (byte)value), 0x1C, 0x1D, 0x1E,
            0x1F]);

    /// <param name="content">The bytes as they were received.</param>
    /// <param name="text">The same as UTF-8: in UTF-16 every other byte may be a NUL.</param>
    public static bool Is(ReadOnlySpan<byte> content, ReadOnlySpan<byte> text)
    {
        foreach (byte[] signature in Signatures)
            if (content.StartsWith(signature)) return true;
        int controls = 0;
        text = text[..Math.Min(text.Length, SampleLength)];
        for (int at; (at = text.IndexOfAny(Controls)) >= 0; controls++) text = text[(at + 1)..];
        return controls > MostControls;
    }
}
