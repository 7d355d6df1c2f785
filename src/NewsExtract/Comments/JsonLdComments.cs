using System.Text.Json;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>Reads comments that a page states as JSON-LD (schema.org <c>Comment</c>).</summary>
internal static class JsonLdComments
{
    /// <summary>Objects nested deeper are not looked into.</summary>
    private const int MostLevels = 12;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static void Read(PageTree tree, PageNames names, TextStore texts, List<CommentText> comments)
    {
        foreach (int i in names.Stops)
        {
            if (tree[i].Tag != Tag.Script || !tree.RawAttribute(i, KnownAttribute.Type).StartsWith("application/ld+json"u8)) continue;
            if (i + 1 >= tree[i].End || tree.RawText(i + 1).IndexOf("\"Comment\""u8) < 0) continue;
            ReadScript(new ReadOnlyMemory<byte>(tree.Bytes, tree[i + 1].Start, tree[i + 1].Length), texts, comments);
        }
    }

    private static void ReadScript(ReadOnlyMemory<byte> json, TextStore texts, List<CommentText> comments)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            Visit(document.RootElement, 0, null, texts, comments);
        }
        catch (JsonException)
        {
            // A broken script says nothing.
        }
    }

    private static void Visit(JsonElement element, int level, int? parent, TextStore texts, List<CommentText> comments)
    {
        if (level > MostLevels) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Visit(item, level + 1, parent, texts, comments);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (ReadComment(element, parent, texts) is { } comment)
            {
                parent = comments.Count;
                comments.Add(comment);
            }
            foreach (JsonProperty property in element.EnumerateObject())
                if (HoldsComments(property)) Visit(property.Value, level + 1, parent, texts, comments);
        }
    }

    private static bool HoldsComments(JsonProperty property) =>
        property.NameEquals("comment"u8) || property.NameEquals("comments"u8) || property.NameEquals("@graph"u8)
            || property.NameEquals("mainEntity"u8);

    private static CommentText? ReadComment(JsonElement element, int? parent, TextStore texts)
    {
        if (!element.TryGetProperty("@type"u8, out JsonElement type) || type.ValueKind != JsonValueKind.String
            || !(type.ValueEquals("Comment"u8) || type.ValueEquals("UserComments"u8)))
        {
            return null;
        }
        TextSlice? text = Value(element, "text"u8, texts) ?? Value(element, "commentText"u8, texts);
        if (text is not { } said || said.Span.IsWhiteSpace()) return null;
        TextSlice? author = element.TryGetProperty("author"u8, out JsonElement person) || element.TryGetProperty("creator"u8, out person)
            ? person.ValueKind == JsonValueKind.Object ? Value(person, "name"u8, texts) : person.AsString(texts) : null;
        TextSlice? moment = Value(element, "dateCreated"u8, texts) ?? Value(element, "datePublished"u8, texts);
        ArticleDate? date = moment is { } written && DateReader.TryRead(written, DateOrder.DayFirst, out DateReading reading)
            ? reading.Date : null;
        return new CommentText(author, MetadataText.Clean(said, texts), date, parent);
    }

    private static TextSlice? Value(JsonElement element, ReadOnlySpan<byte> name, TextStore texts) =>
        element.TryGetProperty(name, out JsonElement value) ? value.AsString(texts) : null;
}
