using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsExtract.Output;

namespace NewsExtract.Cli.Tables;

/// <summary>
/// Records as three related tables, Parquet files of one folder: <c>articles</c>, and <c>quotes</c>
/// and <c>comments</c> that name their article.
/// </summary>
internal sealed class ParquetOutput : IRecordSink
{
    private readonly ParquetTable<ArticleRow> _articles;
    private readonly ParquetTable<QuoteRow> _quotes;
    private readonly ParquetTable<CommentRow> _comments;
    private readonly OffsetUnit _offsets;
    private readonly HashSet<ulong> _idsTaken = [];
    private long _records;
    private bool _complete;

    private ParquetOutput(ParquetTable<ArticleRow> articles, ParquetTable<QuoteRow> quotes, ParquetTable<CommentRow> comments,
        OffsetUnit offsets) =>
        (_articles, _quotes, _comments, _offsets) = (articles, quotes, comments, offsets);

    /// <exception cref="UsageException">No folder is named, or it cannot be written.</exception>
    public static async Task<IRecordSink> OpenAsync(SinkTarget target)
    {
        if (target.Path is not { } folder)
            throw new UsageException("--format parquet writes three files: name a folder for them with -o FOLDER.");
        if (File.Exists(folder))
            throw new UsageException($"-o {folder}: is a file, but --format parquet writes a folder of three. Name a folder.");
        try
        {
            return await CreateAsync(folder, target.Offsets, RunDescription.Of(target.Options, target.Offsets));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"-o {folder}: cannot be written. {exception.Message}");
        }
    }

    /// <param name="folder">Is made where it does not exist; its three files are overwritten.</param>
    /// <param name="offsets">What the spans count.</param>
    /// <param name="metadata">Goes into every file: see <see cref="RunDescription"/>.</param>
    public static async Task<ParquetOutput> CreateAsync(string folder, OffsetUnit offsets, IReadOnlyDictionary<string, string> metadata)
    {
        Directory.CreateDirectory(folder);
        return new ParquetOutput(
            await ParquetTable<ArticleRow>.CreateAsync(Path.Combine(folder, "articles.parquet"), ArticleTables.Articles, metadata),
            await ParquetTable<QuoteRow>.CreateAsync(Path.Combine(folder, "quotes.parquet"), ArticleTables.Quotes, metadata),
            await ParquetTable<CommentRow>.CreateAsync(Path.Combine(folder, "comments.parquet"), ArticleTables.Comments, metadata),
            offsets);
    }

    public async ValueTask WriteAsync(NewsArticle article)
    {
        string id = Key(article.Id);
        if (_offsets == OffsetUnit.CodePoint) article = CodePointOffsets.Convert(article);
        for (int i = 0; i < article.Quotes.Count; i++)
            await _quotes.AddAsync(new QuoteRow(id, i, article.Quotes[i]), article.Quotes[i].Text.Length);
        for (int i = 0; i < article.Comments.Count; i++)
            await _comments.AddAsync(new CommentRow(id, i, article.Comments[i]), article.Comments[i].Text.Length);
        await _articles.AddAsync(new ArticleRow(id, article with { Quotes = [], Comments = [], Explanation = null }),
            article.ArticleBody.Length);
    }

    public void Flush()
    {
        // A table can be read only when it is complete.
    }

    public ValueTask CompleteAsync() => DisposeAsync();

    /// <summary>Completes the tables with the records there are, also when a run ends early.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_complete) return;
        _complete = true;
        await using (_articles)
        await using (_quotes)
        await using (_comments) { }
    }

    /// <summary>The id by which the tables are joined: a page without one gets its number, a repeated one the number behind it.</summary>
    private string Key(string? id)
    {
        _records++;
        string key = id ?? $"{_records}";
        while (!_idsTaken.Add(Hash(key))) key += $"#{_records}";
        return key;
    }

    /// <summary>
    /// Eight bytes an id are remembered, whatever its length; should two different ones ever collide, one of them gets a number.
    /// </summary>
    private static ulong Hash(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
