using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsExtract.Output;

/// <summary>An <see cref="ArticleDate"/> as the ISO 8601 string its <see cref="ArticleDate.ToString"/> gives, and back.</summary>
internal sealed class ArticleDateJsonConverter : JsonConverter<ArticleDate>
{
    private static readonly string[] WithZone = ["yyyy-MM-dd'T'HH:mm:ssK"];

    public override ArticleDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString() ?? "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new ArticleDate(day);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
            return new ArticleDate(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (DateTimeOffset.TryParseExact(text, WithZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
            return new ArticleDate(DateOnly.FromDateTime(moment.DateTime), TimeOnly.FromDateTime(moment.DateTime), moment.Offset);
        throw new JsonException($"Expected a date as 2025-10-02, 2025-10-02T14:05:00 or 2025-10-02T14:05:00+02:00, found \"{text}\".");
    }

    public override void Write(Utf8JsonWriter writer, ArticleDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>
/// A confidence or probability with four decimals: more would be digits without meaning. No other number of a record has a fraction.
/// </summary>
internal sealed class ConfidenceJsonConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (value is not (>= 0 and <= 1))
        {
            writer.WriteNumberValue(Math.Round(value, 4));
            return;
        }
        Span<byte> digits = stackalloc byte[LongestText];
        writer.WriteRawValue(digits[..Format(value, digits)], skipInputValidation: true);
    }

    private const int LongestText = 6;

    /// <summary>Four digits by hand: the shortest form of a double costs ten times as much to find.</summary>
    /// <param name="value">From 0 to 1.</param>
    /// <param name="utf8">Receives it.</param>
    /// <returns>Bytes written.</returns>
    public static int Format(double value, Span<byte> utf8)
    {
        int rest = (int)Math.Round(value * 10_000), length = 0;
        utf8[length++] = (byte)('0' + rest / 10_000);
        rest %= 10_000;
        if (rest > 0) utf8[length++] = (byte)'.';
        for (int unit = 1000; rest > 0; unit /= 10) (utf8[length++], rest) = ((byte)('0' + rest / unit), rest % unit);
        return length;
    }
}

/// <summary>A block, written without making a string of its text.</summary>
internal sealed class BlockJsonConverter : JsonConverter<Block>
{
    public override Block Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonBlock block = JsonSerializer.Deserialize(ref reader, ArticleJsonContext.Default.JsonBlock);
        return new Block(block.Kind, block.Text, block.Start, block.End, block.Level, block.Confidence)
        {
            DatePublished = block.DatePublished,
        };
    }

    public override void Write(Utf8JsonWriter writer, Block value, JsonSerializerOptions options) =>
        new RecordJsonWriter(writer, default).WriteBlock(value);
}

/// <summary>The fields of a block as they stand in JSON.</summary>
internal readonly record struct JsonBlock(BlockKind Kind, string Text, int Start, int End, int? Level = null, double Confidence = 1,
    ArticleDate? DatePublished = null);

/// <summary>An enumeration by its name in camelCase.</summary>
internal sealed class CamelCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum
{
    /// <summary>The names in the order of their values, which must run from 0.</summary>
    public static JsonEncodedText[] Names() => [.. Enum.GetValues<TEnum>().Select(value => JsonEncodedText.Encode(NameOf(value)))];

    public static string NameOf(TEnum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
