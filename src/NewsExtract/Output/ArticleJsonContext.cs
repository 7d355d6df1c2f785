using System.Text.Json.Serialization;

namespace NewsExtract.Output;

/// <summary>Source-generated serialization of the records: no reflection, safe for trimming and native compilation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(ArticleDateJsonConverter), typeof(CamelCaseEnumConverter<ExtractionStatus>), typeof(CamelCaseEnumConverter<BlockKind>),
        typeof(CamelCaseEnumConverter<QuoteKind>), typeof(CamelCaseEnumConverter<SpeakerKind>)])]
[JsonSerializable(typeof(NewsArticle))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
