using NewsExtract.Boilerplate;
using NewsExtract.Metadata;
using NewsExtract.Quotes.Output;

namespace NewsExtract.Drafts;

/// <summary>
/// An article as the stages leave it: its texts stand in buffers that the next page uses again. A caller who keeps the article gets a
/// record made of it; JSON is written straight from it. Pooled.
/// </summary>
internal sealed class ArticleDraft
{
    private char[] _body = [];

    public string? Id { get; private set; }
    public TextSlice? Url { get; private set; }
    public ExtractionStatus Status { get; set; }
    public string? StatusDetail { get; set; }
    public PageMetadata Metadata { get; private set; } = new();
    public string? Language { get; set; }
    public ReadOnlyMemory<char> Body { get; private set; }

    /// <summary>The blocks as parts of the body.</summary>
    public List<BodyPart> Blocks { get; } = [];

    /// <summary>When the posts of a live blog were published.</summary>
    public List<ArticleDate> Posts { get; } = [];

    /// <summary>The quotes as parts of the body.</summary>
    public List<QuotePart> Quotes { get; } = [];

    /// <summary>The blocks and quotes of the record that this is a view of; else null.</summary>
    public IReadOnlyList<Block>? BlockRecords { get; private set; }

    /// <inheritdoc cref="BlockRecords"/>
    public IReadOnlyList<Quote>? QuoteRecords { get; private set; }

    public List<CommentText> Comments { get; } = [];
    public double Confidence { get; set; }
    public IReadOnlyList<BlockDecision>? Explanation { get; set; }

    /// <summary>Begins the article of a page with what the page says of it.</summary>
    public void Begin(Page page, PageMetadata metadata) => Begin(page.Id, TextSlice.Of(page.Url?.AbsoluteUri) ?? metadata.Url, metadata);

    /// <summary>There is no article, and the reason is told.</summary>
    public void Fail(Page page, ExtractionStatus status, string detail)
    {
        Begin(page, new PageMetadata());
        (Status, StatusDetail) = (status, detail);
    }

    /// <summary>Lets go of the article, so that nothing of it is kept alive.</summary>
    public void Clear()
    {
        Metadata.Clear();
        Begin(null, null, Metadata);
    }

    private void Begin(string? id, TextSlice? url, PageMetadata metadata)
    {
        (Id, Url, Metadata, Status, StatusDetail, Language, Body, Confidence, Explanation) =
            (id, url, metadata, default, null, null, default, 0, null);
        (BlockRecords, QuoteRecords) = (null, null);
        Blocks.Clear();
        Posts.Clear();
        Quotes.Clear();
        Comments.Clear();
    }

    /// <summary>Room for the body, which stays until the next one is written there.</summary>
    public Span<char> BeginBody(int length)
    {
        if (_body.Length < length) _body = new char[Math.Max(length, _body.Length * 2)];
        Body = _body.AsMemory(0, length);
        return _body.AsSpan(0, length);
    }

    public NewsArticle ToRecord()
    {
        ReadOnlyMemory<char> body = Body.ToString().AsMemory();
        return new NewsArticle
        {
            Id = Id,
            Url = Url?.ToString(),
            Status = Status,
            StatusDetail = StatusDetail,
            Headline = Metadata.Headline?.ToString(),
            Standfirst = Metadata.Standfirst?.ToString(),
            Description = Metadata.Description?.ToString(),
            Author = Records(Metadata.Authors, static author => author.ToRecord()),
            Publisher = Metadata.Publisher is { } name ? new Publisher(name.ToString()) : null,
            DatePublished = Metadata.DatePublished,
            DateModified = Metadata.DateModified,
            InLanguage = Language,
            ArticleSection = Metadata.Section?.ToString(),
            Keywords = Records(Metadata.Keywords, static keyword => keyword.ToString()),
            IsAccessibleForFree = Metadata.IsAccessibleForFree,
            Image = Records(Metadata.Images, static image => image.ToRecord()),
            Blocks = Blocks.Count == 0 ? [] : new BodyBlocks(body, [.. Blocks], [.. Posts]),
            Body = body,
            Quotes = Quotes.Count == 0 ? [] : new BodyQuotes(body, [.. Quotes]),
            Comments = Records(Comments, static comment => comment.ToRecord()),
            Confidence = Confidence,
            Explanation = Explanation,
        };
    }

    private static TRecord[] Records<TText, TRecord>(List<TText> texts, Func<TText, TRecord> toRecord)
    {
        if (texts.Count == 0) return [];
        var records = new TRecord[texts.Count];
        for (int i = 0; i < records.Length; i++) records[i] = toRecord(texts[i]);
        return records;
    }

    /// <summary>Becomes a view of a record: the record's strings and lists are used, not copied.</summary>
    public void Fill(NewsArticle article)
    {
        Metadata.Clear();
        Begin(article.Id, TextSlice.Of(article.Url), Metadata);
        (Status, StatusDetail, Language, Body, Confidence, Explanation) =
            (article.Status, article.StatusDetail, article.InLanguage, article.Body, article.Confidence, article.Explanation);
        Metadata.Fill(article);
        (BlockRecords, QuoteRecords) = (article.Blocks, article.Quotes);
        for (int i = 0; i < article.Comments.Count; i++) Comments.Add(CommentText.Of(article.Comments[i]));
    }
}
