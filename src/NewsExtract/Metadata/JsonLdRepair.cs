using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsExtract.Metadata;

/// <summary>
/// Parses JSON-LD as pages write it: in comments, with raw line breaks in strings, stray commas, several values in a row, or cut off.
/// </summary>
internal static class JsonLdRepair
{
    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = JsonLdReader.MostDepth };

    /// <summary>The document of a block, or null when nothing of it can be read.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> block)
    {
        ReadOnlyMemory<byte> json = Unwrap(block);
        if (json.IsEmpty) return null;
        if (TryParse(json) is { } asWritten) return asWritten;
        byte[] repaired = Repair(json.Span);
        return TryParse(repaired) ?? TryParse(Close(repaired));
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<byte> json)
    {
        try { return JsonDocument.Parse(json, Lenient); }
        catch (JsonException) { return null; }
        // A lone surrogate escape is valid JSON that the parser accepts; invalid UTF-8 is not.
        catch (ArgumentException) { return null; }
    }

    /// <summary>From the first bracket to the last: comments, CDATA marks, assignments and semicolons around the value fall away.</summary>
    private static ReadOnlyMemory<byte> Unwrap(ReadOnlyMemory<byte> block)
    {
        ReadOnlySpan<byte> span = block.Span;
        int start = span.IndexOfAny("{["u8);
        // "[CDATA[" is not an array.
        if (start >= 0 && span[start..].StartsWith("[CDATA["u8))
        {
            int next = span[(start + 7)..].IndexOfAny("{["u8);
            start = next < 0 ? -1 : start + 7 + next;
        }
        if (start < 0) return default;
        int end = span.LastIndexOfAny("}]"u8);
        while (end > start && span[end] == ']' && end + 1 < span.Length && span[start] != '['
            && span[..end].LastIndexOfAny("}]"u8) is > 0 and int earlier)
        {
            end = earlier;
        }
        return end < start ? block[start..] : block[start..(end + 1)];
    }

    /// <summary>
    /// Makes valid what is usually broken, in one pass: raw control characters and unknown escapes in strings, quotation marks that do not
    /// end their string, missing commas between values, and values after the first one.
    /// </summary>
    private static byte[] Repair(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length + 64);
        bool inString = false;
        byte lastSign = 0;
        for (int i = 0; i < json.Length; i++)
        {
            byte b = json[i];
            if (inString)
            {
                if (b == '\\' && i + 1 < json.Length) i += WriteEscape(json[i..], output);
                else if (b < 0x20) Write(output, (byte)' ');
                else if (b == '"' && !EndsString(json, i)) output.Write("\\\""u8);
                else
                {
                    Write(output, b);
                    if (b == '"') (inString, lastSign) = (false, b);
                }
                continue;
            }
            if (b <= 0x20 || b == 0xEF || b == 0xBB || b == 0xBF || b == 0xC2 || b == 0xA0)
            {
                Write(output, (byte)' ');
                continue;
            }
            if (b == ';') continue;
            if (b == ',' && lastSign is (byte)',' or (byte)'{' or (byte)'[' or (byte)':') continue;
            if (b is (byte)'"' or (byte)'{' or (byte)'[' && lastSign is (byte)'"' or (byte)'}' or (byte)']') Write(output, (byte)',');
            inString = b == '"';
            lastSign = b;
            Write(output, b);
        }
        // Several values in a row became a list without its brackets.
        return WrapRow(output.WrittenSpan);
    }

    private static byte[] WrapRow(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = JsonLdReader.MostDepth,
            AllowMultipleValues = true
        });
        try
        {
            if (!reader.Read()) return json.ToArray();
            reader.Skip();
        }
        catch (JsonException) { return json.ToArray(); }
        if (json[(int)reader.BytesConsumed..].IndexOfAny("{["u8) < 0) return json[..(int)reader.BytesConsumed].ToArray();
        return [(byte)'[', .. json, (byte)']'];
    }

    /// <summary>Whether a quotation mark ends its string: what follows has to be a sign that can follow a value or a name.</summary>
    private static bool EndsString(ReadOnlySpan<byte> json, int quote)
    {
        int next = quote + 1;
        while (next < json.Length && json[next] <= 0x20) next++;
        if (next == json.Length) return true;
        if (json[next] is (byte)':' or (byte)'}' or (byte)']') return true;
        if (json[next] != ',') return next > quote + 1 && json[next] == '"' && json[quote..next].Contains((byte)'\n');
        next++;
        while (next < json.Length && json[next] <= 0x20) next++;
        return next == json.Length || json[next] is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'}' or (byte)']' or (byte)'-' or (byte)'t'
            or (byte)'f' or (byte)'n'
            || json[next] is >= (byte)'0' and <= (byte)'9';
    }

    /// <returns>Bytes of the escape beyond the backslash.</returns>
    private static int WriteEscape(ReadOnlySpan<byte> escape, ArrayBufferWriter<byte> output)
    {
        byte kind = escape[1];
        if (kind is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
        {
            output.Write(escape[..2]);
            return 1;
        }
        if (kind == 'u' && escape.Length >= 6 && IsHex(escape[2..6]))
        {
            output.Write(escape[..6]);
            return 5;
        }
        if (kind >= 0x20 && kind != 'u') Write(output, kind);
        else Write(output, (byte)' ');
        return 1;
    }

    private static bool IsHex(ReadOnlySpan<byte> digits)
    {
        foreach (byte digit in digits)
            if (!char.IsAsciiHexDigit((char)digit)) return false;
        return true;
    }

    private static void Write(ArrayBufferWriter<byte> output, byte b)
    {
        output.GetSpan(1)[0] = b;
        output.Advance(1);
    }

    /// <summary>Cuts a value at the first error and closes what is open there, so that what stands before it survives.</summary>
    private static byte[] Close(ReadOnlySpan<byte> json)
    {
        var open = new StringBuilder();
        var reader = new Utf8JsonReader(json, isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
                MaxDepth = JsonLdReader.MostDepth
            }));
        long good = 0;
        bool afterName = false;
        long beforeName = 0;
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject: open.Append('}'); break;
                    case JsonTokenType.StartArray: open.Append(']'); break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray: open.Length--; break;
                }
                afterName = reader.TokenType == JsonTokenType.PropertyName;
                if (afterName) beforeName = good;
                good = reader.BytesConsumed;
            }
        }
        catch (JsonException) { }
        ReadOnlySpan<byte> kept = json[..(int)(afterName ? beforeName : good)].TrimEnd(" ,:"u8);
        byte[] closed = new byte[kept.Length + open.Length];
        kept.CopyTo(closed);
        for (int i = 0; i < open.Length; i++) closed[kept.Length + i] = (byte)open[open.Length - 1 - i];
        return closed;
    }
}
