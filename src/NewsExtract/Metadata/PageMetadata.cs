namespace NewsExtract.Metadata;

/// <summary>What a page says about its article, the best candidate of each field chosen.</summary>
internal sealed class PageMetadata
{
    public string? Url { get; set; }
    public string? Headline { get; set; }
    public string? Standfirst { get; set; }
    public string? Description { get; set; }
    public IReadOnlyList<Author> Authors { get; set; } = [];
    public Publisher? Publisher { get; set; }
    public ArticleDate? DatePublished { get; set; }
    public ArticleDate? DateModified { get; set; }
    public string? Language { get; set; }
    public string? Section { get; set; }
    public IReadOnlyList<string> Keywords { get; set; } = [];
    public bool? IsAccessibleForFree { get; set; }
    public IReadOnlyList<ArticleImage> Images { get; set; } = [];

    /// <summary>The body as the page's JSON-LD repeats it, null when it does not.</summary>
    public string? ScriptBody { get; set; }

    /// <summary>The visible element that holds the headline, -1 when none does.</summary>
    public int HeadlineNode { get; set; } = -1;

    /// <summary>The visible element that holds the standfirst, -1 when none does.</summary>
    public int StandfirstNode { get; set; } = -1;

    /// <summary>Everything the choice was made from.</summary>
    public PageEvidence Evidence { get; set; } = new();
}
