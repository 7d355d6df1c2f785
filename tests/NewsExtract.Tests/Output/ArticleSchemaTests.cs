using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Json.Schema;

namespace NewsExtract.Tests.Output;

/// <summary>docs/article.schema.json describes every record that is written, and no other.</summary>
public class ArticleSchemaTests
{
    private const string File = "docs/article.schema.json";

    /// <summary>Every so-many-th page of a corpus is checked.</summary>
    private const int Stride = 25;

    private static readonly NewsExtractor Explaining =
        new(new NewsExtractorOptions { Explain = true, PageTimeout = TimeSpan.FromMinutes(1) });
    private static readonly JsonNode Definition = JsonNode.Parse(Repository.Read(File))!;
    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read(File));

    public static TheoryData<string> Samples => SampleTests.Samples;

    public static TheoryData<Type, string?> Types => new()
    {
        { typeof(NewsArticle), null }, { typeof(Author), "author" }, { typeof(Publisher), "publisher" }, { typeof(ArticleImage), "image" },
        { typeof(Block), "block" }, { typeof(Quote), "quote" },
        { typeof(Speaker), "speaker" }, { typeof(Mention), "mention" }, { typeof(Comment), "comment" },
        { typeof(BlockDecision), "blockDecision" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_records_of_the_samples_are_valid(string sample)
    {
        Page page = Assert.Single(PageSource.ReadFile(Repository.PathOf($"docs/samples/{sample}")));
        foreach (OffsetUnit offsets in Enum.GetValues<OffsetUnit>())
            AssertValid(ArticleJson.ToJson(Explaining.Extract(page), offsets), sample);
    }

    [Theory]
    [MemberData(nameof(DataFolder.Corpora), MemberType = typeof(DataFolder))]
    public void The_records_of_real_pages_are_valid(string corpus)
    {
        foreach (Page page in DataFolder.Pages(corpus, Stride)) AssertValid(ArticleJson.ToJson(Explaining.Extract(page)), page.Id!);
    }

    [Fact]
    public void Records_of_pages_that_fail_and_hostile_ones_are_valid()
    {
        foreach (ExtractionStatus status in Enum.GetValues<ExtractionStatus>())
            AssertValid(ArticleJson.ToJson(new NewsArticle { Status = status, StatusDetail = "why" }), status.ToString());
        foreach (string payload in HostilePayloads.All)
            AssertValid(ArticleJson.ToJson(Explaining.Extract(HostilePayloads.Page(payload, asMarkup: true))), payload);
    }

    [Fact]
    public void The_quotes_of_a_text_are_valid()
    {
        var output = new ArrayBufferWriter<byte>();
        const string text = "“We are sorry,” said Marit Solheim. “Very.”";
        ArticleJson.WriteQuotes("t1", text, QuoteExtractor.Extract(text, "en"), output);
        JsonNode definition = Definition.DeepClone();
        var quotes = JsonSchema.FromText(new JsonObject
        {
            ["$ref"] = "#/$defs/textQuotes",
            ["$defs"] = definition["$defs"]!.DeepClone()
        }.ToJsonString());
        Assert.True(Result(quotes, Encoding.UTF8.GetString(output.WrittenSpan)).IsValid);
    }

    [Theory]
    [InlineData("status", "\"fine\"")]
    [InlineData("confidence", "1.5")]
    [InlineData("datePublished", "\"yesterday\"")]
    [InlineData("articleBody", "null")]
    [InlineData("newField", "1")]
    [InlineData("quotes", "[{}]")]
    [InlineData("author", "[\"Jo Field\"]")]
    public void What_is_not_a_record_is_not_valid(string field, string value)
    {
        JsonNode record = JsonNode.Parse(ArticleJson.ToJson(new NewsArticle()))!;
        record[field] = JsonNode.Parse(value);
        Assert.False(Result(Schema, record.ToJsonString()).IsValid);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_schema_has_the_properties_of_the_records_type(Type type, string? definition)
    {
        JsonNode schema = definition is null ? Definition : Definition["$defs"]![definition]!;
        PropertyInfo[] properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)];
        Assert.Equal(properties.Select(NameOf), schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(properties.Where(IsAlwaysWritten).Select(NameOf),
            schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(typeof(ExtractionStatus), "/properties/status")]
    [InlineData(typeof(BlockKind), "/$defs/blockKind")]
    [InlineData(typeof(QuoteKind), "/$defs/quote/properties/kind")]
    [InlineData(typeof(SpeakerKind), "/$defs/speaker/properties/kind")]
    public void The_schema_has_the_values_of_the_enumerations(Type type, string place)
    {
        JsonNode at = place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Definition, (node, name) => node[name]!);
        Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName),
            at["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsAlwaysWritten(PropertyInfo property) =>
        property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never
        || (Nullable.GetUnderlyingType(property.PropertyType) is null
        && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull);

    private static void AssertValid(string json, string what)
    {
        EvaluationResults result = Result(Schema, json);
        if (result.IsValid) return;
        IEnumerable<string> errors = (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
        Assert.Fail($"{what}: {string.Join("; ", errors)}");
    }

    private static EvaluationResults Result(JsonSchema schema, string json)
    {
        using var record = JsonDocument.Parse(json);
        return schema.Evaluate(record.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }
}
