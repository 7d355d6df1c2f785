using System.Text.Json.Serialization;

namespace NewsExtract.Output;

/// <summary>Source-generated serialization of the records: no reflection, safe for trimming and native compilation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(ArticleDateJsonConverter), typeof(ConfidenceJsonConverter), typeof(BlockJsonConverter),
        typeof(CamelCaseEnumConverter<ExtractionStatus>),
        typeof(CamelCaseEnumConverter<BlockKind>), typeof(CamelCaseEnumConverter<QuoteKind>), typeof(CamelCaseEnumConverter<SpeakerKind>)])]
[JsonSerializable(typeof(NewsArticle))]
[JsonSerializable(typeof(JsonBlock))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
