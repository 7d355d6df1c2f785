using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsExtract.Output;

/// <summary>An <see cref="ArticleDate"/> as the ISO 8601 string its <see cref="ArticleDate.ToString"/> gives, and back.</summary>
internal sealed class ArticleDateJsonConverter : JsonConverter<ArticleDate>
{
    public override ArticleDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString() ?? "";
        if (text.Length == 10) return new ArticleDate(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var moment = DateTime.ParseExact(text.AsSpan(0, 19), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        TimeSpan? offset = text.Length == 19 ? null : text[19] == 'Z' ? TimeSpan.Zero
            : TimeSpan.ParseExact(text.AsSpan(20), @"hh\:mm", CultureInfo.InvariantCulture) * (text[19] == '-' ? -1 : 1);
        return new ArticleDate(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), offset);
    }

    public override void Write(Utf8JsonWriter writer, ArticleDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>An enumeration by its name in camelCase.</summary>
internal sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
