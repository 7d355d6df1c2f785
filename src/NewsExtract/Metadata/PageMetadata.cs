using NewsExtract.Drafts;

namespace NewsExtract.Metadata;

/// <summary>
/// What a page says about its article, the best candidate of each field chosen. Pooled: its texts are valid until the next page.
/// </summary>
internal sealed class PageMetadata
{
    public TextSlice? Url { get; set; }
    public TextSlice? Headline { get; set; }
    public TextSlice? Standfirst { get; set; }
    public TextSlice? Description { get; set; }
    public List<AuthorText> Authors { get; } = [];
    public TextSlice? Publisher { get; set; }
    public ArticleDate? DatePublished { get; set; }
    public ArticleDate? DateModified { get; set; }
    public string? Language { get; set; }
    public TextSlice? Section { get; set; }
    public List<TextSlice> Keywords { get; } = [];
    public bool? IsAccessibleForFree { get; set; }
    public List<ImageText> Images { get; } = [];

    /// <summary>The body as the page's JSON-LD repeats it, null when it does not.</summary>
    public TextSlice? ScriptBody => JsonLd?.Body;

    /// <summary>Where the body is repeated; read when asked for, as few pages need it and it is long.</summary>
    public JsonLdReader? JsonLd { get; init; }

    /// <summary>The visible element that holds the headline, -1 when none does.</summary>
    public int HeadlineNode { get; set; } = -1;

    /// <summary>The visible element that holds the standfirst, or its first paragraph; -1 when none does.</summary>
    public int StandfirstNode { get; set; } = -1;

    /// <summary>The node behind the standfirst's last paragraph.</summary>
    public int StandfirstEnd { get; set; } = -1;

    /// <summary>Everything the choice was made from.</summary>
    public PageEvidence Evidence { get; init; } = new();

    /// <summary>Forgets a page, but for the evidence.</summary>
    public void Clear()
    {
        Url = Headline = Standfirst = Description = Publisher = Section = null;
        (DatePublished, DateModified, Language, IsAccessibleForFree) = (null, null, null, null);
        HeadlineNode = StandfirstNode = StandfirstEnd = -1;
        Authors.Clear();
        Keywords.Clear();
        Images.Clear();
    }

    /// <summary>Takes over what a record says.</summary>
    public void Fill(NewsArticle article)
    {
        Headline = TextSlice.Of(article.Headline);
        Standfirst = TextSlice.Of(article.Standfirst);
        Description = TextSlice.Of(article.Description);
        Publisher = TextSlice.Of(article.Publisher?.Name);
        Section = TextSlice.Of(article.ArticleSection);
        (DatePublished, DateModified, IsAccessibleForFree) = (article.DatePublished, article.DateModified, article.IsAccessibleForFree);
        for (int i = 0; i < article.Author.Count; i++) Authors.Add(AuthorText.Of(article.Author[i]));
        for (int i = 0; i < article.Keywords.Count; i++) Keywords.Add(new TextSlice(article.Keywords[i].AsMemory()));
        for (int i = 0; i < article.Image.Count; i++) Images.Add(ImageText.Of(article.Image[i]));
    }
}
