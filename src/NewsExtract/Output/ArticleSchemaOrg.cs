using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsExtract;

/// <summary>Articles as schema.org JSON-LD, for search engines and for whoever reads linked data.</summary>
public static class ArticleSchemaOrg
{
    /// <summary>The default encoder also escapes what would end a script element, so that the result may be put into one.</summary>
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true };

    /// <summary>One <c>NewsArticle</c> of schema.org, its quotes as <c>Quotation</c> and its comments as <c>Comment</c>, on one line.</summary>
    /// <remarks>
    /// The standfirst is <c>abstract</c>, a comment's answers name it in <c>parentItem</c>. Spans, confidences and status have no name in
    /// schema.org and are left out. The text may stand in an HTML page as it is: see <see href="https://schema.org/NewsArticle"/>.
    /// </remarks>
    /// <param name="article">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public static string ToJsonLd(NewsArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteString("@type", "NewsArticle");
            WriteText(writer, "identifier", article.Id);
            WriteText(writer, "url", article.Url);
            WriteText(writer, "headline", article.Headline);
            WriteText(writer, "abstract", article.Standfirst);
            WriteText(writer, "description", article.Description);
            WriteList(writer, "author", article.Author, WriteAuthor);
            if (article.Publisher is { } publisher) WriteNamed(writer, "publisher", "Organization", publisher.Name);
            WriteText(writer, "datePublished", article.DatePublished?.ToString());
            WriteText(writer, "dateModified", article.DateModified?.ToString());
            WriteText(writer, "inLanguage", article.InLanguage);
            WriteText(writer, "articleSection", article.ArticleSection);
            WriteList(writer, "keywords", article.Keywords, (list, keyword) => list.WriteStringValue(keyword));
            if (article.IsAccessibleForFree is { } free) writer.WriteBoolean("isAccessibleForFree", free);
            WriteList(writer, "image", article.Image, WriteImage);
            WriteText(writer, "articleBody", article.ArticleBody);
            WriteList(writer, "hasPart", article.Quotes, WriteQuotation);
            WriteComments(writer, article.Comments);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAuthor(Utf8JsonWriter writer, Author author)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "Person");
        writer.WriteString("name", author.Name);
        WriteText(writer, "url", author.Url);
        writer.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter writer, ArticleImage image)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "ImageObject");
        WriteText(writer, "url", image.Url);
        WriteText(writer, "caption", image.Caption);
        WriteText(writer, "creditText", image.Credit);
        writer.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "Quotation");
        writer.WriteString("text", quote.Text);
        if (quote.Speaker is { } speaker)
            WriteNamed(writer, "spokenByCharacter", speaker.Kind is SpeakerKind.Person or SpeakerKind.Unnamed ? "Person" : "Organization", speaker.Name);
        writer.WriteEndObject();
    }

    private static void WriteComments(Utf8JsonWriter writer, IReadOnlyList<Comment> comments)
    {
        if (comments.Count == 0) return;
        writer.WriteNumber("commentCount", comments.Count);
        writer.WriteStartArray("comment");
        for (int i = 0; i < comments.Count; i++)
        {
            Comment comment = comments[i];
            writer.WriteStartObject();
            writer.WriteString("@type", "Comment");
            writer.WriteString("@id", $"#comment-{i}");
            if (comment.Author is { } author) WriteNamed(writer, "author", "Person", author);
            writer.WriteString("text", comment.Text);
            WriteText(writer, "datePublished", comment.DatePublished?.ToString());
            if (comment.ReplyTo is { } parent)
            {
                writer.WriteStartObject("parentItem");
                writer.WriteString("@id", $"#comment-{parent}");
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteNamed(Utf8JsonWriter writer, string property, string type, string name)
    {
        writer.WriteStartObject(property);
        writer.WriteString("@type", type);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string property, string? value)
    {
        if (!string.IsNullOrEmpty(value)) writer.WriteString(property, value);
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string property, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;
        writer.WriteStartArray(property);
        foreach (T item in items) write(writer, item);
        writer.WriteEndArray();
    }
}
