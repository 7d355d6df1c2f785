using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using NewsExtract.Cli.Tables;

namespace NewsExtract.Tests.Cli;

/// <summary>The tables as another engine reads them.</summary>
public sealed partial class ParquetOutputTests : IDisposable
{
    private static readonly Dictionary<string, string> NoMetadata = [];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("^```sql\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SqlFence { get; }

    [Fact]
    public async Task The_samples_tables_hold_what_their_records_hold()
    {
        string samples = Repository.PathOf("docs/samples");
        ToolRun run = await ToolRun.Of("extract", samples, "--format", "parquet", "-o", _folder.Path);
        Assert.Equal(0, run.ExitCode);
        NewsArticle[] records = [.. (await ToolRun.Of("extract", samples)).Records.Select(record =>
            ArticleJson.Read(Encoding.UTF8.GetBytes(record.GetRawText())))];
        Assert.Equal(records.Select(ArticleCells), Rows("""
            SELECT id, url, status, headline, standfirst, description, publisher, datePublished, publishedDay, dateModified, inLanguage, articleSection,
                isAccessibleForFree, articleBody, list_transform(author, lambda x: x.name), keywords, list_transform(image, lambda x: x.caption), round(confidence, 4)
            FROM 'FOLDER/articles.parquet'
            """));
        Assert.Equal(records.SelectMany(record => record.Quotes.Select((quote, i) => QuoteCells(record, quote, i))), Rows("""
            SELECT articleId, position, kind, utterance, text, textStart, textEnd, cue, cueStart, cueEnd, source, sourceStart, sourceEnd,
                speaker, speakerKind, speakerRole, addressee, addresseeStart, addresseeEnd, round(confidence, 4)
            FROM 'FOLDER/quotes.parquet'
            """));
        Assert.Equal(records.SelectMany(record => record.Comments.Select((comment, i) => CommentCells(record, comment, i))), Rows("""
            SELECT articleId, position, author, text, datePublished, replyTo FROM 'FOLDER/comments.parquet'
            """));
        Assert.Equal(records.SelectMany(record => record.Blocks.Select(block => Cells(record.Id, Camel(block.Kind), block.Text, block.Level))), Rows("""
            SELECT id, block.kind, substring(articleBody, block.textStart + 1, block.textEnd - block.textStart), block.level
            FROM (SELECT id, articleBody, unnest(blocks) AS block FROM 'FOLDER/articles.parquet')
            """));
    }

    [Fact]
    public async Task The_documented_query_tells_who_is_quoted_most_by_outlet_and_month()
    {
        await Write(
            Article("a", "The Harbour Post", "2025-10-02", "Marit Solheim", "Marit Solheim", "Jo Field"),
            Article("b", "The Harbour Post", "2025-10-30", "Jo Field", "Ana Pires", "Ana Pires", "Ana Pires"),
            Article("c", "The Harbour Post", "2025-11-01", "Jo Field"),
            Article("d", null, "2025-11-01", "Kai Lund") with { Url = "https://www.islander.example/d" });
        string query = SqlFence.Matches(Repository.Read("docs/parquet.md"))[0].Groups[1].Value;
        Assert.Equal(
            [
                "The Harbour Post|2025-10|Ana Pires|3|1", "The Harbour Post|2025-10|Jo Field|2|2",
                "The Harbour Post|2025-10|Marit Solheim|2|1",
                "The Harbour Post|2025-11|Jo Field|1|1", "islander.example|2025-11|Kai Lund|1|1",
            ],
            Rows(query.Replace("records/", "FOLDER/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rows_are_written_in_groups_and_none_is_lost()
    {
        string body = new('x', 100_000);
        await Write([.. Enumerable.Range(0, 100).Select(i =>
            new NewsArticle { Id = $"{i}", ArticleBody = body, Keywords = i % 2 == 0 ? [] : ["odd", $"{i}"] })]);
        Assert.Equal(["100|4950|50|10000000"],
            Rows("SELECT count(*), sum(id::int), count(*) FILTER (len(keywords) = 2 AND keywords[2] = id), sum(len(articleBody)) FROM "
            + "'FOLDER/articles.parquet'"));
        Assert.Equal(["5"], Rows("SELECT count(DISTINCT row_group_id) FROM parquet_metadata('FOLDER/articles.parquet')"));
        Assert.Equal(["0"], Rows("SELECT count(*) FROM 'FOLDER/quotes.parquet'"));
    }

    [Fact]
    public async Task An_id_is_there_once_and_its_rows_point_to_it()
    {
        await Write(
            Article("a", "P", "2025-10-02", "First"), Article("a", "P", "2025-10-02", "Second"),
            Article(null, "P", "2025-10-02", "Third"), Article("a", "P", "2025-10-02", "Fourth"));
        Assert.Equal(["a|First", "a#2|Second", "3|Third", "a#4|Fourth"],
            Rows("SELECT id, speaker FROM 'FOLDER/articles.parquet' JOIN 'FOLDER/quotes.parquet' ON id = articleId ORDER BY "
            + "publishedDay, speaker = 'First' DESC, speaker = 'Second' DESC, speaker = 'Third' DESC"));
    }

    [Fact]
    public async Task An_id_that_looks_like_a_numbered_one_keeps_nobody_waiting()
    {
        await Write(
            Article("a#3", "P", "2025-10-02"), Article("a", "P", "2025-10-02"), Article("a", "P", "2025-10-02"),
            Article("5", "P", "2025-10-02"), Article(null, "P", "2025-10-02"));
        Assert.Equal(["a#3", "a", "a#3#3", "5", "5#5"], Rows("SELECT id FROM 'FOLDER/articles.parquet'"));
    }

    [Fact]
    public async Task Spans_in_code_points_fit_sql()
    {
        const string body = "The ferry 🚢 was late, “I am sorry 🌊,” she said.";
        int start = body.IndexOf("I am", StringComparison.Ordinal), end = body.IndexOf('”');
        var quote = new Quote { Kind = QuoteKind.Direct, Text = body[start..end], Start = start, End = end, Group = 0 };
        await using (var output = await ParquetOutput.CreateAsync(_folder.Path, OffsetUnit.CodePoint, NoMetadata))
            await output.WriteAsync(new NewsArticle { Id = "a", ArticleBody = body, Quotes = [quote] });
        Assert.Equal(["I am sorry 🌊,"],
            Rows("SELECT substring(articleBody, textStart + 1, textEnd - textStart) FROM 'FOLDER/articles.parquet' JOIN "
            + "'FOLDER/quotes.parquet' ON id = articleId"));
    }

    [Fact]
    public async Task A_moment_is_in_utc_and_a_day_without_a_time_has_none()
    {
        var day = new DateOnly(2025, 10, 2);
        await Write(
            new NewsArticle { Id = "zone", DatePublished = new ArticleDate(day, new TimeOnly(1, 30), TimeSpan.FromHours(2)) },
            new NewsArticle { Id = "local", DatePublished = new ArticleDate(day, new TimeOnly(1, 30)) },
            new NewsArticle { Id = "none" });
        Assert.Equal(["zone|2025-10-02|2025-10-01 23:30", "local|2025-10-02|", "none||"],
            Rows("SELECT id, publishedDay, strftime(publishedAt AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M') FROM 'FOLDER/articles.parquet'"));
    }

    [Fact]
    public async Task Each_file_says_what_made_it()
    {
        string page = _folder.Add("a.html", "<p>Nothing.</p>");
        await ToolRun.Of("extract", page, "--format", "parquet", "-o", _folder.Path, "--no-comments", "--offsets", "codepoint");
        foreach (string table in (string[])["articles", "quotes", "comments"])
        {
            string[] metadata = Rows($"SELECT decode(key), decode(value) FROM parquet_kv_metadata('FOLDER/{table}.parquet') ORDER BY 1");
            Assert.Matches(@"^newsextract\.version\|\d+\.\d+\.\d+", metadata[1]);
            using var options = JsonDocument.Parse(metadata[0]["newsextract.options|".Length..]);
            Assert.False(options.RootElement.GetProperty("comments").GetBoolean());
            Assert.Equal("codepoint", options.RootElement.GetProperty("offsets").GetString());
        }
    }

    [Fact]
    public async Task It_needs_a_folder()
    {
        string page = _folder.Add("a.html", "<p>Nothing.</p>");
        ToolRun nowhere = await ToolRun.Of("extract", page, "--format", "parquet"),
            file = await ToolRun.Of("extract", page, "--format", "parquet", "-o", _folder.Add("taken", ""));
        Assert.Equal((2, 2), (nowhere.ExitCode, file.ExitCode));
        Assert.Contains("name a folder for them with -o FOLDER", nowhere.Error, StringComparison.Ordinal);
        Assert.Contains("is a file, but --format parquet writes a folder", file.Error, StringComparison.Ordinal);
    }

    private async Task Write(params NewsArticle[] articles)
    {
        await using ParquetOutput output = await ParquetOutput.CreateAsync(_folder.Path, OffsetUnit.Utf16, NoMetadata);
        foreach (NewsArticle article in articles) await output.WriteAsync(article);
        await output.CompleteAsync();
    }

    private static NewsArticle Article(string? id, string? publisher, string day, params string[] speakers) => new()
    {
        Id = id,
        Publisher = publisher is null ? null : new Publisher(publisher),
        DatePublished = new ArticleDate(DateOnly.Parse(day, CultureInfo.InvariantCulture)),
        Quotes = [.. speakers.Select((speaker, i) =>
            new Quote { Kind = QuoteKind.Direct, Text = "", Start = 0, End = 0, Group = i,
            Speaker = new Speaker(speaker, SpeakerKind.Person) })],
    };

    /// <summary>Each row of a query as its cells with a bar between them.</summary>
    private string[] Rows(string query)
    {
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = query.Replace("FOLDER", _folder.Path.Replace('\\', '/'), StringComparison.Ordinal);
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Cells([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]));
        return [.. rows];
    }

    private static string ArticleCells(NewsArticle article) => Cells(
        article.Id, article.Url, Camel(article.Status), article.Headline, article.Standfirst, article.Description, article.Publisher?.Name,
        article.DatePublished,
        article.DatePublished?.Date, article.DateModified, article.InLanguage, article.ArticleSection, article.IsAccessibleForFree,
        article.ArticleBody,
        article.Author.Select(author => author.Name), article.Keywords, article.Image.Select(image => image.Caption), article.Confidence);

    private static string QuoteCells(NewsArticle article, Quote quote, int position) => Cells(
        article.Id, position, Camel(quote.Kind), quote.Group, quote.Text, quote.Start, quote.End, quote.Cue?.Text, quote.Cue?.Start,
        quote.Cue?.End, quote.Source?.Text,
        quote.Source?.Start, quote.Source?.End, quote.Speaker?.Name, quote.Speaker is { } speaker ? Camel(speaker.Kind) : null,
        quote.Speaker?.Role, quote.Addressee?.Text,
        quote.Addressee?.Start, quote.Addressee?.End, quote.Confidence);

    private static string CommentCells(NewsArticle article, Comment comment, int position) => Cells(
        article.Id, position, comment.Author, comment.Text, comment.DatePublished, comment.ReplyTo);

    private static string Camel<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Cells(params object?[] cells) => string.Join('|', cells.Select(cell => cell switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>())}]",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    }));
}
