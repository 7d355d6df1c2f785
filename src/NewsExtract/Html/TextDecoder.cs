using System.Text;

namespace NewsExtract.Html;

/// <summary>Resolves what the tree builder leaves undecoded in text and attribute values.</summary>
internal static class TextDecoder
{
    public static string DecodeAttribute(ReadOnlySpan<byte> raw) => System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(raw));

    /// <summary>Decodes the text of a node into UTF-16.</summary>
    /// <param name="destination">At least as many characters as <paramref name="raw"/> has bytes.</param>
    /// <returns>Characters written.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, bool needsDecoding, Span<char> destination)
    {
        if (!needsDecoding) return Encoding.UTF8.GetChars(raw, destination);
        string decoded = System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(raw));
        decoded.CopyTo(destination);
        return decoded.Length;
    }
}
