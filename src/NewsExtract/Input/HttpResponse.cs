using System.Globalization;
using System.Text;

namespace NewsExtract.Input;

/// <summary>An HTTP response as archives store it: perhaps without its head, or with a head that no longer fits the body.</summary>
/// <param name="Status">The status code; 0 when there is no status line.</param>
/// <param name="Fields">The header fields.</param>
/// <param name="Body">What follows them, as it was sent.</param>
internal readonly record struct HttpResponse(int Status, HeaderFields Fields, ReadOnlyMemory<byte> Body)
{
    public static HttpResponse Parse(ReadOnlyMemory<byte> message)
    {
        ReadOnlySpan<byte> bytes = message.Span;
        if (!bytes.StartsWith("HTTP/"u8)) return new HttpResponse(0, default, message);
        int line = bytes.IndexOf((byte)'\n') + 1;
        int head = HeadLength(bytes);
        string[] words = Encoding.Latin1.GetString(bytes[..Math.Min(line, 64)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int status = words.Length > 1 && int.TryParse(words[1], CultureInfo.InvariantCulture, out int code) ? code : 0;
        return new HttpResponse(status, new HeaderFields(message[line..head]), message[head..]);
    }

    /// <summary>The media type in lower case without parameters; null when the header names none.</summary>
    public static string? MediaTypeOf(string? contentType) =>
        contentType?.Split(';', ',')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    public static string? CharsetOf(string? contentType)
    {
        int at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : contentType![(at + "charset=".Length)..].Split(';', ',')[0].Trim(' ', '"', '\'');
    }

    /// <summary>The head with the empty line that ends it; all bytes when it does not end.</summary>
    private static int HeadLength(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; bytes[at..].IndexOf((byte)'\n') is >= 0 and int lineFeed;)
        {
            at += lineFeed + 1;
            if (bytes[at..].StartsWith("\n"u8)) return at + 1;
            if (bytes[at..].StartsWith("\r\n"u8)) return at + 2;
        }
        return bytes.Length;
    }
}
