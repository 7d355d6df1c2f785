using System.Text.Json;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>Reads comments that a page states as JSON-LD (schema.org <c>Comment</c>).</summary>
internal static class JsonLdComments
{
    /// <summary>Objects nested deeper are not looked into.</summary>
    private const int MostLevels = 12;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static void Read(PageTree tree, List<Comment> comments)
    {
        ReadOnlySpan<Node> nodes = tree.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Tag != Tag.Script || !tree.RawAttribute(i, KnownAttribute.Type).StartsWith("application/ld+json"u8)) continue;
            if (i + 1 >= tree[i].End || tree.RawText(i + 1).IndexOf("\"Comment\""u8) < 0) continue;
            ReadScript(new ReadOnlyMemory<byte>(tree.Bytes, tree[i + 1].Start, tree[i + 1].Length), comments);
        }
    }

    private static void ReadScript(ReadOnlyMemory<byte> json, List<Comment> comments)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            Visit(document.RootElement, 0, null, comments);
        }
        catch (JsonException)
        {
            // A broken script says nothing.
        }
    }

    private static void Visit(JsonElement element, int level, int? parent, List<Comment> comments)
    {
        if (level > MostLevels) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Visit(item, level + 1, parent, comments);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (ReadComment(element, parent) is { } comment)
            {
                parent = comments.Count;
                comments.Add(comment);
            }
            foreach (JsonProperty property in element.EnumerateObject())
                if (property.Name is "comment" or "comments" or "@graph" or "mainEntity") Visit(property.Value, level + 1, parent, comments);
        }
    }

    private static Comment? ReadComment(JsonElement element, int? parent)
    {
        if (Value(element, "@type") is not ("Comment" or "UserComments")) return null;
        string? text = Value(element, "text") ?? Value(element, "commentText");
        if (string.IsNullOrWhiteSpace(text)) return null;
        string? author = element.TryGetProperty("author", out JsonElement person) || element.TryGetProperty("creator", out person)
            ? person.ValueKind == JsonValueKind.Object ? Value(person, "name") : person.ValueKind == JsonValueKind.String ? person.GetString() : null : null;
        string? moment = Value(element, "dateCreated") ?? Value(element, "datePublished");
        ArticleDate? date = moment is not null && DateReader.TryRead(moment, DateOrder.DayFirst, out DateReading reading) ? reading.Date : null;
        return new Comment(author, MetadataText.Clean(text), date, parent);
    }

    private static string? Value(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
