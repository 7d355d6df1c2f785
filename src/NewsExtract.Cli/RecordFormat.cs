using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsExtract.Cli;

/// <summary>A form in which records are written.</summary>
/// <param name="Extension">Of the files in an output folder.</param>
/// <param name="Write">Writes one record.</param>
/// <param name="Before">Stands before the first record of a stream.</param>
/// <param name="Between">Stands between two records of a stream.</param>
/// <param name="After">Stands after the last record of a stream.</param>
/// <param name="ArticlesOnly">A page without an article gives nothing.</param>
internal sealed record RecordFormat(
    string Extension, Action<NewsArticle, OffsetUnit, IBufferWriter<byte>> Write,
    string Before = "", string Between = "", string After = "", bool ArticlesOnly = false)
{
    public static RecordFormat JsonLines { get; } = new(".json", WriteLine);

    public static RecordFormat Json { get; } = new(".json", WriteIndented, "[\n", ",\n", "\n]\n");

    public static RecordFormat Markdown { get; } = OfText(".md", article => ArticleMarkdown.ToMarkdown(article), between: "\n---\n\n");

    public static RecordFormat MarkdownWithComments { get; } =
        OfText(".md", article => ArticleMarkdown.ToMarkdown(article, comments: true), between: "\n---\n\n");

    public static RecordFormat Text { get; } = OfText(".txt", ArticleText.ToText, between: "\n---\n\n");

    public static RecordFormat SchemaOrg { get; } = OfText(".jsonld", article => ArticleSchemaOrg.ToJsonLd(article) + "\n");

    /// <summary>A page to look at; one a record.</summary>
    public static RecordFormat Report { get; } = OfText(".html", ReportOf);

    /// <summary>The id and the quotes alone; a text that failed has its whole record, with its status.</summary>
    public static RecordFormat Quotes { get; } = new(".json", WriteQuotes);

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void WriteLine(NewsArticle article, OffsetUnit offsets, IBufferWriter<byte> output)
    {
        ArticleJson.Write(article, output, offsets);
        output.Write("\n"u8);
    }

    private static void WriteQuotes(NewsArticle article, OffsetUnit offsets, IBufferWriter<byte> output)
    {
        if (article.Status != ExtractionStatus.Ok) ArticleJson.Write(article, output, offsets);
        else ArticleJson.WriteQuotes(article.Id, article.ArticleBody, article.Quotes, output, offsets);
        output.Write("\n"u8);
    }

    private static void WriteIndented(NewsArticle article, OffsetUnit offsets, IBufferWriter<byte> output)
    {
        var compact = new ArrayBufferWriter<byte>();
        ArticleJson.Write(article, compact, offsets);
        using var record = JsonDocument.Parse(compact.WrittenMemory);
        using var writer = new Utf8JsonWriter(output, Indented);
        record.WriteTo(writer);
    }

    private static string ReportOf(NewsArticle article)
    {
        using var report = new StringWriter();
        ArticleReport.Write(article, report);
        return report.ToString();
    }

    private static RecordFormat OfText(string extension, Func<NewsArticle, string> write, string between = "") =>
        new(extension, (article, _, output) => Encoding.UTF8.GetBytes(write(article), output), Between: between, ArticlesOnly: true);
}
