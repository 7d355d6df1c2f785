namespace NewsExtract;

/// <summary>What a page's bytes hold.</summary>
public enum PageKind
{
    /// <summary>An HTML page.</summary>
    Html,
    /// <summary>An article already scraped to plain text.</summary>
    Text,
}

/// <summary>One input of the extractor: the page's bytes and what is known about them.</summary>
/// <param name="Content">The bytes as they were received. Not copied: leave them unchanged until the result is there.</param>
public sealed record Page(ReadOnlyMemory<byte> Content)
{
    /// <summary>An identifier that is handed on to <see cref="NewsArticle.Id"/>; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>The page's address, used to make addresses in the record absolute; null when unknown.</summary>
    /// <exception cref="ArgumentException">The value is a relative address.</exception>
    public Uri? Url
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true } ? value
            : throw new ArgumentException($"Expected the page's absolute address, found '{value}'.", nameof(value));
    }

    /// <summary>
    /// The charset of the HTTP header, a WHATWG label; null when unknown. A byte order mark wins over it, and so does text beyond ASCII
    /// that is valid UTF-8.
    /// </summary>
    public string? Charset { get; init; }

    /// <summary>The language as a BCP 47 tag where the caller knows it; it wins over what the page says. Null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// When the page was fetched: dates later than the day after it are not believed. Null when unknown; the present time counts then.
    /// </summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>
    /// What is wrong with the content, in words, where it was cut off or damaged when it was stored; the record's status is
    /// <see cref="ExtractionStatus.Truncated"/> then. Null when it is whole.
    /// </summary>
    public string? Damage { get; init; }

    /// <summary>What the bytes hold. HTML by default.</summary>
    public PageKind Kind { get; init; }

    /// <summary>
    /// Why there is no content, for a source that could not read this page; the record then carries it. Null when the content is there.
    /// </summary>
    public PageProblem? Problem { get; init; }
}

/// <summary>Why a source could not give a page's content.</summary>
/// <param name="Status">The status of the record.</param>
/// <param name="Detail">What was found and what was expected, in words.</param>
public sealed record PageProblem(ExtractionStatus Status, string Detail);

/// <summary>One page's result in a stream of results.</summary>
/// <param name="Index">The page's position in the input, from 0.</param>
/// <param name="Page">The page the result is for.</param>
/// <param name="Article">The record. A page that failed has a record too: see <see cref="NewsArticle.Status"/>.</param>
public readonly record struct ExtractionResult(long Index, Page Page, NewsArticle Article);
