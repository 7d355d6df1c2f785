using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsExtract.Output;

namespace NewsExtract;

/// <summary>Records as JSON, and back.</summary>
/// <remarks>
/// Names are those of the properties in camelCase, enumeration values too; dates are ISO 8601 strings; confidences have four decimals. What
/// is null is left out, lists are always there even when empty. Written as null when not known, so that every row of a table has them: a
/// quote's <c>cue</c>, <c>source</c> and <c>speaker</c>, an image's <c>url</c>, <c>caption</c>
/// and <c>credit</c>, a comment's <c>author</c>.
/// </remarks>
public static class ArticleJson
{
    /// <summary>Writes one record as one line of UTF-8 JSON, without a line feed at its end.</summary>
    /// <param name="article">The record.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="offsets">What the spans in the JSON count.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(NewsArticle article, IBufferWriter<byte> output, OffsetUnit offsets = OffsetUnit.Utf16)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(output);
        RecordJsonWriter.Write(article, output, offsets);
    }

    /// <summary>
    /// Writes the quotes found in a text as one line of UTF-8 JSON, <c>{"id": ..., "quotes": [...]}</c>, without a line feed at its end.
    /// </summary>
    /// <param name="id">The text's identifier; left out when null.</param>
    /// <param name="text">The text the spans point into.</param>
    /// <param name="quotes">The quotes.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="offsets">What the spans in the JSON count.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="id"/> is null.</exception>
    public static void WriteQuotes(
        string? id, string text, IReadOnlyList<Quote> quotes, IBufferWriter<byte> output, OffsetUnit offsets = OffsetUnit.Utf16)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(output);
        CodePointOffsets positions = offsets == OffsetUnit.CodePoint ? CodePointOffsets.Of(text) : default;
        PooledJsonWriter.Write((id, quotes, positions), static (writer, value) =>
            new RecordJsonWriter(writer, value.positions).WriteQuotes(value.id, value.quotes), output);
    }

    /// <summary>One record as one line of JSON.</summary>
    /// <param name="article">The record.</param>
    /// <param name="offsets">What the spans in the JSON count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public static string ToJson(NewsArticle article, OffsetUnit offsets = OffsetUnit.Utf16)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(article, buffer, offsets);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Reads a record back that <see cref="Write"/> wrote. Fields that are missing have their defaults, unknown ones are skipped.
    /// </summary>
    /// <param name="json">One JSON object in UTF-8. Its spans are taken as they are.</param>
    /// <exception cref="JsonException">The bytes are not a record in JSON.</exception>
    public static NewsArticle Read(ReadOnlySpan<byte> json)
    {
        NewsArticle article =
            JsonSerializer.Deserialize(json, ArticleJsonContext.Default.NewsArticle)
                ?? throw new JsonException("Expected a record, found null.");
        // Generated code sets every init-only property, to null where JSON does not have it.
        return article with
        {
            Author = article.Author ?? [],
            Keywords = article.Keywords ?? [],
            Image = article.Image ?? [],
            Blocks = article.Blocks ?? [],
            Quotes = article.Quotes ?? [],
            Comments = article.Comments ?? [],
        };
    }
}
