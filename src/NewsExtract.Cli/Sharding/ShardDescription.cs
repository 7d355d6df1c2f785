using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsExtract.Cli.Sharding;

/// <summary>What made a shard's output, as it stands beside it: engine, options, input, and how the pages went.</summary>
internal sealed class ShardDescription
{
    private static readonly string[] Essential = ["options", "input", "inputBytes"];

    private readonly JsonObject _json;
    private readonly SortedDictionary<ExtractionStatus, int> _statuses = [];

    public ShardDescription(string input, NewsExtractorOptions options, OffsetUnit offsets) => _json = new JsonObject
    {
        ["version"] = RunDescription.Version,
        ["options"] = JsonNode.Parse(RunDescription.Of(options, offsets)["newsextract.options"]),
        ["input"] = Path.GetFileName(input),
        ["inputBytes"] = new FileInfo(input).Length,
    };

    public void Count(ExtractionStatus status) => _statuses[status] = _statuses.GetValueOrDefault(status) + 1;

    public byte[] ToJson()
    {
        _json["records"] = _statuses.Values.Sum();
        _json["statuses"] = new JsonObject(_statuses.Select(status =>
            KeyValuePair.Create(Progress.Name(status.Key), (JsonNode?)JsonValue.Create(status.Value))));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true })) _json.WriteTo(writer);
        return [.. buffer.ToArray(), (byte)'\n'];
    }

    /// <summary>
    /// How a finished output's description differs from this one in what decides its records, in words; null when it does not.
    /// </summary>
    public string? DifferenceFrom(string descriptionFile)
    {
        JsonNode? other;
        try
        {
            other = JsonNode.Parse(File.ReadAllBytes(descriptionFile));
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null; // nothing is known of it
        }
        string? name = Essential.FirstOrDefault(name => !JsonNode.DeepEquals(_json[name], other?[name]));
        return name is null ? null : $"{name}: it has {other?[name]?.ToJsonString() ?? "none"}, this run {_json[name]!.ToJsonString()}";
    }
}
