using System.Reflection;
using System.Text;
using System.Text.Json;

namespace NewsExtract.Cli;

/// <summary>
/// What made a set of records: the engine's version and the options that shaped them.
/// Kept with the records, so that they can be made again.
/// </summary>
internal static class RunDescription
{
    public static string Version { get; } =
        typeof(NewsExtractor).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>As key-value metadata of a file: <c>newsextract.version</c> and <c>newsextract.options</c>, which is JSON.</summary>
    public static Dictionary<string, string> Of(NewsExtractorOptions options, OffsetUnit offsets) => new()
    {
        ["newsextract.version"] = Version,
        ["newsextract.options"] = OptionsOf(options, offsets),
    };

    private static string OptionsOf(NewsExtractorOptions options, OffsetUnit offsets)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("quotes", options.Quotes);
            json.WriteBoolean("comments", options.Comments);
            json.WriteString("scope", options.QuoteScope == QuoteScope.Speech ? "speech" : "attribution");
            json.WriteString("offsets", offsets == OffsetUnit.Utf16 ? "utf16" : "codepoint");
            json.WriteNumber("maxPageBytes", options.MaxPageBytes);
            json.WriteNumber("pageTimeoutSeconds", options.PageTimeout.TotalSeconds);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
