using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsExtract.Boilerplate;

namespace NewsExtract.Output;

/// <summary>
/// Writes the blocks of a body and the text that they are parts of, which is escaped once. A block is put together byte by byte: a record
/// has some eighty, and the writer of the framework took four times the instructions for what is around their texts.
/// </summary>
/// <param name="writer">Receives the fields <c>blocks</c> and <c>articleBody</c>.</param>
/// <param name="offsets">Translates spans.</param>
internal readonly struct BodyJson(Utf8JsonWriter writer, CodePointOffsets offsets)
{
    /// <summary>Room for what is around a block's text: names, signs, the longest kind, three numbers, a confidence and a date.</summary>
    private const int MostAround = 256;

    private const byte Mark = (byte)'"';

    /// <summary>What stands before the text of a block of each kind.</summary>
    private static readonly byte[][] Beginnings =
        [.. CamelCaseEnumConverter<BlockKind>.Names().Select(kind => Encoding.UTF8.GetBytes($"{{\"kind\":\"{kind}\",\"text\":\""))];

    public void Write(ReadOnlySpan<char> text, ReadOnlySpan<BodyPart> parts, ReadOnlySpan<ArticleDate> posts)
    {
        SearchValues<char> special = RecordEncoder.SpecialIn(text);
        byte[] body = ArrayPool<byte>.Shared.Rent(text.Length * RecordEncoder.LongestEscape + 2);
        byte[] block = ArrayPool<byte>.Shared.Rent(Longest(parts) * RecordEncoder.LongestEscape + MostAround);
        int read = 0, end = 0;
        body[end++] = Mark;
        writer.WriteStartArray("blocks"u8);
        foreach (ref readonly BodyPart part in parts)
        {
            ReadOnlySpan<char> between = text[read..part.Start];
            if (between.SequenceEqual(ArticleBody.Separator)) Add(body, ref end, "\\n\\n"u8); // nearly always
            else end += RecordEncoder.ToUtf8(between, special, body.AsSpan(end));
            int start = end;
            read = part.Start + part.Length;
            end += RecordEncoder.ToUtf8(text[part.Start..read], special, body.AsSpan(end));
            int length = WriteBlock(part, body.AsSpan(start..end), part.PostedAt(posts), block);
            writer.WriteRawValue(block.AsSpan(0, length), skipInputValidation: true);
        }
        writer.WriteEndArray();
        end += RecordEncoder.ToUtf8(text[read..], special, body.AsSpan(end));
        body[end++] = Mark;
        writer.WritePropertyName("articleBody"u8);
        writer.WriteRawValue(body.AsSpan(..end), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(body);
        ArrayPool<byte>.Shared.Return(block);
    }

    private static int Longest(ReadOnlySpan<BodyPart> parts)
    {
        int longest = 0;
        foreach (ref readonly BodyPart part in parts) longest = Math.Max(longest, part.Length);
        return longest;
    }

    /// <param name="part">The block.</param>
    /// <param name="text">Its text, escaped.</param>
    /// <param name="posted">When its post was published; null for most.</param>
    /// <param name="json">Receives it.</param>
    /// <returns>Bytes written.</returns>
    private int WriteBlock(in BodyPart part, ReadOnlySpan<byte> text, ArticleDate? posted, Span<byte> json)
    {
        int end = 0;
        Add(json, ref end, Beginnings[(int)part.Kind]);
        Add(json, ref end, text);
        Add(json, ref end, "\",\"start\":"u8);
        Add(json, ref end, offsets[part.Start]);
        Add(json, ref end, ",\"end\":"u8);
        Add(json, ref end, offsets[part.Start + part.Length]);
        if (part.LevelOrNull is { } level)
        {
            Add(json, ref end, ",\"level\":"u8);
            Add(json, ref end, level);
        }
        Add(json, ref end, ",\"confidence\":"u8);
        end += ConfidenceJsonConverter.Format(part.Confidence, json[end..]);
        if (posted is { } date)
        {
            Span<char> characters = stackalloc char[ArticleDate.LongestText];
            Add(json, ref end, ",\"datePublished\":\""u8);
            end += Encoding.UTF8.GetBytes(characters[..date.Write(characters)], json[end..]);
            json[end++] = Mark;
        }
        json[end++] = (byte)'}';
        return end;
    }

    private static void Add(Span<byte> json, ref int end, ReadOnlySpan<byte> more)
    {
        more.CopyTo(json[end..]);
        end += more.Length;
    }

    private static void Add(Span<byte> json, ref int end, int number)
    {
        number.TryFormat(json[end..], out int written, provider: CultureInfo.InvariantCulture);
        end += written;
    }
}
