namespace NewsExtract;

/// <summary>
/// One news article as a typed record. Property names follow schema.org <c>NewsArticle</c> where it has a name for the thing;
/// in JSON they are written in camelCase.
/// </summary>
/// <remarks>
/// Every span in the record counts UTF-16 code units of <see cref="ArticleBody"/>, end exclusive. As in every record, lists are compared by
/// reference: to see whether two articles say the same, compare their JSON.
/// </remarks>
public sealed record NewsArticle
{
    /// <summary>
    /// The caller's identifier of the page: a file's name without extension, a WARC record id, or null when none was given.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The page's address: as the caller gave it, else the canonical address the page states, else null.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// How the extraction went. Only <see cref="ExtractionStatus.Ok"/> and <see cref="ExtractionStatus.Truncated"/> carry a body.
    /// </summary>
    public ExtractionStatus Status { get; init; }

    /// <summary>What went wrong, in words, when <see cref="Status"/> is not <see cref="ExtractionStatus.Ok"/>; otherwise null.</summary>
    public string? StatusDetail { get; init; }

    /// <summary>The article's title without the site's name, or null when the page shows none.</summary>
    public string? Headline { get; init; }

    /// <summary>
    /// The visible dek between headline and body, which is not part of <see cref="ArticleBody"/>; null when there is none.
    /// </summary>
    public string? Standfirst { get; init; }

    /// <summary>The description in the page's metadata (JSON-LD, Open Graph or meta); null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The authors in the order of the byline; empty when none is known.</summary>
    public IReadOnlyList<Author> Author { get; init; } = [];

    /// <summary>
    /// The publishing organisation as the metadata names it, else the name beside the headline in the page's title that its host has too;
    /// null when there is neither.
    /// </summary>
    public Publisher? Publisher { get; init; }

    /// <summary>When the article was first published, as precisely as the page says; null when it does not say.</summary>
    public ArticleDate? DatePublished { get; init; }

    /// <summary>When the article was last changed, as precisely as the page says; null when it does not say.</summary>
    public ArticleDate? DateModified { get; init; }

    /// <summary>The language as a BCP 47 tag such as <c>en</c> or <c>pt-BR</c>; null when neither page nor text tells.</summary>
    public string? InLanguage { get; init; }

    /// <summary>
    /// The section of the publication, for example <c>Politics</c>: the first one stated, else the last step of the breadcrumb trail before
    /// the article; null when there is neither.
    /// </summary>
    public string? ArticleSection { get; init; }

    /// <summary>Keywords and tags in page order, without duplicates; empty when none are stated.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>
    /// False when the page says the article is behind a paywall, true when it says it is free, null when it says neither.
    /// </summary>
    public bool? IsAccessibleForFree { get; init; }

    /// <summary>The article's images, the main one first; empty when there are none.</summary>
    public IReadOnlyList<ArticleImage> Image { get; init; } = [];

    /// <summary>The body's blocks in reading order. Their spans point into <see cref="ArticleBody"/>.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>
    /// The body: its blocks joined by one blank line (<c>\n\n</c>). No headline, standfirst, caption
    /// or credit is in it. Empty when there is no article.
    /// </summary>
    public string ArticleBody
    {
        get => Body.ToString();
        init => Body = string.IsNullOrEmpty(value) ? default : value.AsMemory();
    }

    /// <summary>The same, as blocks and quotes share it.</summary>
    internal ReadOnlyMemory<char> Body { get; init; }

    /// <summary>The attributed quotes in text order; empty when there are none or quotes were turned off.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>The readers' comments in page order; empty when there are none or comments were turned off.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>How sure the extractor is of the body as a whole, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>
    /// For every block of the page what was decided and why; null unless <see cref="NewsExtractorOptions.Explain"/> is set.
    /// </summary>
    public IReadOnlyList<BlockDecision>? Explanation { get; init; }
}
