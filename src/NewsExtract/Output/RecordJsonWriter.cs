using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsExtract.Boilerplate;

namespace NewsExtract.Output;

/// <summary>
/// Writes a record field by field as the generated serializer would, but body and blocks from where they stand: no string and no object is made for JSON.
/// </summary>
internal static class RecordJsonWriter
{
    private static readonly ArticleJsonContext Json = ArticleJsonContext.Default;
    private static readonly JsonEncodedText[] Statuses = CamelCaseEnumConverter<ExtractionStatus>.Names();
    private static readonly BlockJsonConverter BlockConverter = new();
    private static readonly ConfidenceJsonConverter ConfidenceConverter = new();

    public static void Write(Utf8JsonWriter writer, NewsArticle article)
    {
        writer.WriteStartObject();
        WriteText(writer, "id"u8, article.Id);
        WriteText(writer, "url"u8, article.Url);
        writer.WriteString("status"u8, Statuses[(int)article.Status]);
        WriteText(writer, "statusDetail"u8, article.StatusDetail);
        WriteText(writer, "headline"u8, article.Headline);
        WriteText(writer, "standfirst"u8, article.Standfirst);
        WriteText(writer, "description"u8, article.Description);
        WriteValue(writer, "author"u8, article.Author, Json.IReadOnlyListAuthor);
        WriteValue(writer, "publisher"u8, article.Publisher, Json.Publisher);
        WriteText(writer, "datePublished"u8, article.DatePublished?.ToString());
        WriteText(writer, "dateModified"u8, article.DateModified?.ToString());
        WriteText(writer, "inLanguage"u8, article.InLanguage);
        WriteText(writer, "articleSection"u8, article.ArticleSection);
        WriteValue(writer, "keywords"u8, article.Keywords, Json.IReadOnlyListString);
        if (article.IsAccessibleForFree is { } free) writer.WriteBoolean("isAccessibleForFree"u8, free);
        WriteValue(writer, "image"u8, article.Image, Json.IReadOnlyListArticleImage);
        WriteBlocks(writer, article.Blocks);
        writer.WriteString("articleBody"u8, article.Body.Span);
        WriteValue(writer, "quotes"u8, article.Quotes, Json.IReadOnlyListQuote);
        WriteValue(writer, "comments"u8, article.Comments, Json.IReadOnlyListComment);
        writer.WritePropertyName("confidence"u8);
        ConfidenceConverter.Write(writer, article.Confidence, Json.Options);
        WriteValue(writer, "explanation"u8, article.Explanation, Json.IReadOnlyListBlockDecision);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    private static void WriteValue<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, JsonTypeInfo<T> type) where T : class
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, type);
    }

    private static void WriteBlocks(Utf8JsonWriter writer, IReadOnlyList<Block> blocks)
    {
        writer.WriteStartArray("blocks"u8);
        if (blocks is BodyBlocks body)
        {
            foreach (ref readonly BodyPart part in body.Parts)
                BlockJsonConverter.Write(writer, part.Kind, body.TextOf(part), part.Start, part.Start + part.Length, part.LevelOrNull, part.Confidence, body.PostedAt(part));
        }
        else
        {
            foreach (Block block in blocks) BlockConverter.Write(writer, block, Json.Options);
        }
        writer.WriteEndArray();
    }
}
