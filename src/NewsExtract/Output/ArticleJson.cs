using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsExtract.Output;

namespace NewsExtract;

/// <summary>Records as UTF-8 JSON.</summary>
public static class ArticleJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one record as one line of JSON, without a line feed at its end.</summary>
    /// <param name="article">The record.</param>
    /// <param name="output">Receives the UTF-8 bytes.</param>
    public static void Write(NewsArticle article, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var writer = new Utf8JsonWriter(output, Compact);
        JsonSerializer.Serialize(writer, article, ArticleJsonContext.Default.NewsArticle);
    }
}
