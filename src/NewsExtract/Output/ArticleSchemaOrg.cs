using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsExtract.Output;

namespace NewsExtract;

/// <summary>Articles as schema.org JSON-LD, for search engines and for whoever reads linked data.</summary>
public static class ArticleSchemaOrg
{
    /// <summary>The default encoder also escapes what would end a script element, so that the result may be put into one.</summary>
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true };

    /// <summary>
    /// One <c>NewsArticle</c> of schema.org, or <c>LiveBlogPosting</c> with its posts as <c>liveBlogUpdate</c>, its quotes as
    /// <c>Quotation</c> and its comments as <c>Comment</c>, on one line.
    /// </summary>
    /// <remarks>
    /// The standfirst is <c>abstract</c>, an image's credit <c>creditText</c>, a speaker's role <c>jobTitle</c>; a comment's answers name
    /// it in <c>parentItem</c>. An author is an <c>Organization</c> where it has the publisher's name, else a <c>Person</c>. Spans,
    /// confidences and status have no name in schema.org and are left out. The text may stand in an HTML page as it is: see
    /// <see href="https://schema.org/NewsArticle"/>.
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
            bool isLive = article.Blocks.Any(block => block.DatePublished is not null);
            writer.WriteString("@type", isLive ? "LiveBlogPosting" : "NewsArticle");
            WriteText(writer, "identifier", article.Id);
            WriteText(writer, "url", article.Url);
            WriteText(writer, "headline", article.Headline);
            WriteText(writer, "abstract", article.Standfirst);
            WriteText(writer, "description", article.Description);
            WriteList(writer, "author", article.Author, (list, author) => WriteAuthor(list, author, article.Publisher));
            if (article.Publisher is { } publisher) WriteNamed(writer, "publisher", "Organization", publisher.Name);
            WriteText(writer, "datePublished", article.DatePublished?.ToString());
            WriteText(writer, "dateModified", article.DateModified?.ToString());
            WriteText(writer, "inLanguage", article.InLanguage);
            WriteText(writer, "articleSection", article.ArticleSection);
            WriteList(writer, "keywords", article.Keywords, (list, keyword) => list.WriteStringValue(keyword));
            if (article.IsAccessibleForFree is { } free) writer.WriteBoolean("isAccessibleForFree", free);
            WriteList(writer, "image", article.Image, WriteImage);
            WriteText(writer, "articleBody", article.ArticleBody);
            if (isLive) WritePosts(writer, article.Blocks);
            WriteList(writer, "hasPart", article.Quotes, WriteQuotation);
            WriteComments(writer, article.Comments);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAuthor(Utf8JsonWriter writer, Author author, Publisher? publisher)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", author.Name == publisher?.Name ? "Organization" : "Person");
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

    /// <summary>A post begins with a block that has a date, and its headline is that block if it is a heading.</summary>
    private static void WritePosts(Utf8JsonWriter writer, IReadOnlyList<Block> blocks)
    {
        writer.WriteStartArray("liveBlogUpdate");
        for (int i = 0; i < blocks.Count;)
        {
            int end = i + 1;
            while (end < blocks.Count && blocks[end].DatePublished is null) end++;
            if (blocks[i].DatePublished is { } posted)
            {
                bool isHeaded = blocks[i].Kind == BlockKind.Heading;
                writer.WriteStartObject();
                writer.WriteString("@type", "BlogPosting");
                if (isHeaded) writer.WriteString("headline", blocks[i].Text);
                writer.WriteString("datePublished", posted.ToString());
                WriteText(writer, "articleBody", string.Join("\n\n",
                    blocks.Take(i..end).Skip(isHeaded ? 1 : 0).Select(block => block.Text)));
                writer.WriteEndObject();
            }
            i = end;
        }
        writer.WriteEndArray();
    }

    private static void WriteQuotation(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "Quotation");
        writer.WriteString("text", quote.Text);
        if (quote.Speaker is { } speaker) WriteSpeaker(writer, speaker);
        writer.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter writer, Speaker speaker)
    {
        bool isPerson = speaker.Kind is SpeakerKind.Person or SpeakerKind.Unnamed;
        writer.WriteStartObject("spokenByCharacter");
        writer.WriteString("@type", isPerson ? "Person" : "Organization");
        writer.WriteString("name", speaker.Name);
        if (isPerson) WriteText(writer, "jobTitle", speaker.Role);
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
            if (CommentThreads.ParentOf(comments, i) is { } parent)
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
