using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// What a corpus says should come out of one page: one line of its <c>gold.jsonl</c>. A field a corpus does not have is empty.
/// </summary>
internal sealed class GoldPage(JsonElement row)
{
    public string Id { get; } = row.GetProperty("id").GetString()!;
    public string? Url { get; } = Text(row, "url");
    public string Body { get; } = Text(row, "body") ?? "";
    public IReadOnlyList<string> Paragraphs { get; } = Texts(row, "paragraphs");
    public string? Title { get; } = Text(row, "title");
    public IReadOnlyList<string> Authors { get; } = Texts(row, "authors");
    public string? Date { get; } = Text(row, "date");
    public string Standfirst { get; } = string.Join(' ', Texts(row, "summary"));
    public IReadOnlyList<string> MustHave { get; } = Texts(row, "must_have");
    public IReadOnlyList<string> MustNotHave { get; } = Texts(row, "must_not_have");
    public IReadOnlyList<string> Comments { get; } = Texts(row, "comments");

    /// <summary>
    /// The gold's language without its region, except that a body that is mostly Han or Kana counts as Chinese whatever the page claims.
    /// </summary>
    public string Language =>
        Body.Count(TextTokens.IsHanOrKana) > 0.2 * Math.Max(1, Body.Length)
            ? "zh" : (Text(row, "lang") is { Length: > 0 } lang ? lang : "en").Split('-')[0].ToLowerInvariant();

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Texts(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) ? value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.ToString())],
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    } : [];
}
