using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NewsExtract.Metadata;

/// <summary>Reads values of JSON-LD in the forms that pages give them, into a store of texts.</summary>
internal static class JsonLdValue
{
    /// <summary>The cleaned text of a property, null where it has none.</summary>
    public static TextSlice? Text(this JsonElement element, ReadOnlySpan<byte> property, TextStore texts) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value) ? value.AsText(texts) : null;

    public static TextSlice? AsText(this JsonElement value, TextStore texts) =>
        RawOf(value, texts) is { } text && MetadataText.Clean(text, texts) is { Length: > 0 } clean ? clean : null;

    public static TextSlice? Raw(this JsonElement element, ReadOnlySpan<byte> property, TextStore texts) =>
        element.TryGetProperty(property, out JsonElement value) ? RawOf(value, texts) : null;

    /// <summary>A string; the first one of a list; the name, value or text of an object.</summary>
    private static TextSlice? RawOf(JsonElement value, TextStore texts)
    {
        for (int depth = 0; depth < 4; depth++)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String: return value.AsString(texts);
                case JsonValueKind.Number: return Latin(JsonMarshal.GetRawUtf8Value(value), texts);
                case JsonValueKind.Array when value.GetArrayLength() > 0: value = value[0]; continue;
                case JsonValueKind.Object when value.TryGetProperty("@value"u8, out JsonElement inner)
                    || value.TryGetProperty("name"u8, out inner):
                    value = inner;
                    continue;
                default: return null;
            }
        }
        return null;
    }

    private static TextSlice Latin(ReadOnlySpan<byte> ascii, TextStore texts) =>
        texts.Keep(Encoding.Latin1.GetChars(ascii, texts.Reserve(ascii.Length)));

    /// <summary>Null for what is no string, and for one with half a surrogate pair, which is valid JSON and no text.</summary>
    public static TextSlice? AsString(this JsonElement value, TextStore texts)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        ReadOnlySpan<byte> quoted = JsonMarshal.GetRawUtf8Value(value);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        try { return texts.Keep(reader.CopyString(texts.Reserve(quoted.Length))); }
        catch (InvalidOperationException) { return null; }
    }

    public static TextSlice? Flag(this JsonElement element, ReadOnlySpan<byte> property, TextStore texts) =>
        !element.TryGetProperty(property, out JsonElement value) ? null : value.ValueKind switch
        {
            JsonValueKind.True => TextSlice.Of("true"),
            JsonValueKind.False => TextSlice.Of("false"),
            _ => value.AsString(texts),
        };

    public static TextSlice? Address(this JsonElement element, ReadOnlySpan<byte> property, TextStore texts)
    {
        if (!element.TryGetProperty(property, out JsonElement value)) return null;
        return value.ValueKind == JsonValueKind.Object ? value.Text("@id"u8, texts) ?? value.Text("url"u8, texts) : value.AsText(texts);
    }
}
