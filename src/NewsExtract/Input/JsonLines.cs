using System.Text;
using System.Text.Json;

namespace NewsExtract.Input;

/// <summary>Reads pages from JSON Lines. Page texts go from the escaped bytes to UTF-8 bytes without a string between.</summary>
internal static class JsonLines
{
    private const string Expected = "expected an object with \"html\" or \"text\" and, if known, \"id\", \"url\" and \"lang\"";

    public static IEnumerable<Page> Read(ByteReader reader, string name, int maxPageBytes)
    {
        // JSON may write one byte of a page as six: \u0041.
        int mostLine = (int)Math.Min(maxPageBytes * 6L + 65536, Array.MaxLength);
        int number = 0;
        while (reader.TryReadLine(mostLine, out ReadOnlyMemory<byte> line, out bool skipped))
        {
            number++;
            string id = $"{name}:{number}";
            if (skipped) yield return new Page(default) { Id = id, Problem = PageFile.TooLarge(maxPageBytes) };
            else if (Trim(line.Span, number) is { IsEmpty: false } row) yield return ReadRow(row, id, maxPageBytes);
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line, int number)
    {
        if (number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        return line.Trim(" \t\r"u8);
    }

    private static Page ReadRow(ReadOnlySpan<byte> row, string fallbackId, int maxPageBytes)
    {
        try
        {
            return ReadObject(new Utf8JsonReader(row), fallbackId, maxPageBytes);
        }
        // the second: a string that is not Unicode
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            string start = Encoding.UTF8.GetString(row[..Math.Min(row.Length, 40)]);
            return Unreadable(fallbackId, $"Not a JSON object: {exception.Message} The line starts with: {start}");
        }
    }

    private static Page ReadObject(Utf8JsonReader reader, string fallbackId, int maxPageBytes)
    {
        string? id = null, url = null, language = null;
        byte[]? content = null;
        var kind = PageKind.Html;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return Unreadable(fallbackId, $"Found {reader.TokenType}, {Expected}.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = ReadScalar(ref reader);
            else if (reader.ValueTextEquals("url"u8)) url = ReadScalar(ref reader);
            else if (reader.ValueTextEquals("lang"u8)) language = ReadScalar(ref reader);
            else if (reader.ValueTextEquals("html"u8)) content = ReadBytes(ref reader) ?? content;
            else if (reader.ValueTextEquals("text"u8))
                (content, kind) = ReadBytes(ref reader) is { } text ? (text, PageKind.Text) : (content, kind);
            else { reader.Read(); reader.Skip(); }
        }
        if (reader.Read()) throw new JsonException("Something follows the object.");
        id ??= fallbackId;
        if (content is null) return Unreadable(id, $"The row has neither \"html\" nor \"text\"; {Expected}.");
        return new Page(content)
        {
            Id = id,
            Url = PageAddress.Parse(url),
            Language = language,
            Kind = kind,
            Charset = "utf-8",
            Problem = content.Length > maxPageBytes ? PageFile.TooLarge(maxPageBytes) : null,
        };
    }

    /// <summary>A string, or a number as it is written; null for anything else, and for a string without a character.</summary>
    private static string? ReadScalar(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString() is { Length: > 0 } text ? text : null;
        if (reader.TokenType == JsonTokenType.Number) return Encoding.UTF8.GetString(reader.ValueSpan);
        reader.Skip();
        return null;
    }

    private static byte[]? ReadBytes(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }
        byte[] bytes = GC.AllocateUninitializedArray<byte>(reader.ValueSpan.Length);
        int length = reader.CopyString(bytes);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private static Page Unreadable(string id, string detail) => new(default)
    {
        Id = id,
        Problem = new PageProblem(ExtractionStatus.Unreadable, detail),
    };
}
