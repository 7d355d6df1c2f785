using System.Text.Json;

namespace NewsExtract.Metadata;

/// <summary>Reads values of JSON-LD in the forms that pages give them.</summary>
internal static class JsonLdValue
{
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value) ? value.AsText() : null;

    public static string? AsText(this JsonElement value) => RawOf(value) is { } text && MetadataText.Clean(text) is { Length: > 0 } clean ? clean : null;

    public static string? Raw(this JsonElement element, ReadOnlySpan<byte> property) => element.TryGetProperty(property, out JsonElement value) ? RawOf(value) : null;

    /// <summary>A string; the first one of a list; the name, value or text of an object.</summary>
    private static string? RawOf(JsonElement value)
    {
        for (int depth = 0; depth < 4; depth++)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String: return GetString(value);
                case JsonValueKind.Number: return value.GetRawText();
                case JsonValueKind.Array when value.GetArrayLength() > 0: value = value[0]; continue;
                case JsonValueKind.Object when value.TryGetProperty("@value"u8, out JsonElement inner) || value.TryGetProperty("name"u8, out inner): value = inner; continue;
                default: return null;
            }
        }
        return null;
    }

    /// <summary>Null for a string with half a surrogate pair, which is valid JSON and no text.</summary>
    private static string? GetString(JsonElement value)
    {
        try { return value.GetString(); }
        catch (InvalidOperationException) { return null; }
    }

    public static string? Flag(this JsonElement element, ReadOnlySpan<byte> property) =>
        !element.TryGetProperty(property, out JsonElement value) ? null : value.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.String => GetString(value),
            _ => null,
        };

    public static string? Address(this JsonElement element, ReadOnlySpan<byte> property)
    {
        if (!element.TryGetProperty(property, out JsonElement value)) return null;
        return value.ValueKind == JsonValueKind.Object ? value.Text("@id"u8) ?? value.Text("url"u8) : value.AsText();
    }
}
