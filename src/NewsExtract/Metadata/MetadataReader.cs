using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Metadata;

/// <summary>
/// Reads a page's metadata from every place where pages state it and picks the best candidate of each field. One per worker: what one page
/// needs is used again for the next; not thread-safe.
/// </summary>
internal sealed class MetadataReader
{
    /// <summary>What a template sets between a text and the description, and leaves in front of it where that text is empty.</summary>
    private const string SignsBefore = " ,;:|•·–—-";

    private readonly PageEvidence _evidence = new();
    private readonly PageMetadata _page;
    private readonly LanguageTags _languages = new();
    private readonly SiteNames _siteNames;
    private readonly PageScan _scan;
    private readonly JsonLdReader _jsonLd;
    private readonly HeadlinePicker _headlines;
    private readonly PublicationDates _dates;
    private readonly StandfirstFinder _standfirsts;
    private readonly AuthorPicker _authors;
    private readonly KeywordReader _keywords;
    private readonly ImageReader _images;

    public MetadataReader()
    {
        _scan = new PageScan(_evidence);
        _siteNames = new SiteNames(_scan.Texts);
        _jsonLd = new JsonLdReader(_scan, _evidence);
        _page = new PageMetadata { Evidence = _evidence, JsonLd = _jsonLd };
        _headlines = new HeadlinePicker(_scan, _evidence, _siteNames);
        _dates = new PublicationDates(_scan, _evidence);
        _standfirsts = new StandfirstFinder(_scan, _evidence);
        _authors = new AuthorPicker(_scan, _evidence, _siteNames);
        _keywords = new KeywordReader(_scan, _evidence);
        _images = new ImageReader(_scan, _evidence);
    }

    /// <param name="tree">The page.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="url">Its address; null when unknown.</param>
    /// <param name="retrieved">When it was fetched; null when unknown, which stands for now.</param>
    public PageMetadata Read(PageTree tree, PageNames names, Uri? url, DateTimeOffset? retrieved = null)
    {
        _evidence.Clear();
        _page.Clear();
        _scan.Run(tree, names);
        TextSlice? canonical = _scan.CanonicalUrl ?? _evidence.First(MetadataField.Url, Origin.OpenGraph);
        TextSlice? known = TextSlice.Of(url?.AbsoluteUri);
        _jsonLd.Read(known, canonical);

        TextSlice? address = known ?? canonical;
        _siteNames.Read(_evidence, _scan.Title, address.GetValueOrDefault());
        (TextSlice? headline, int headlineNode) = _headlines.Pick();
        string? language = Language();
        var dates = new PlausibleDates(address.GetValueOrDefault(), language,
            DateOnly.FromDateTime((retrieved ?? DateTimeOffset.UtcNow).UtcDateTime));
        (ArticleDate? published, ArticleDate? modified) = _dates.Choose(headlineNode, dates);
        TextSlice? description = _evidence.First(MetadataField.Description,
            [Origin.OpenGraph, Origin.Meta, Origin.JsonLd, Origin.Microdata, Origin.JsonLdPage]);
        ShownStandfirst standfirst = _standfirsts.Find(headlineNode);
        _page.Url = canonical;
        (_page.Headline, _page.HeadlineNode) = (headline, headlineNode);
        _authors.Pick(headlineNode, _page.Authors);
        // What was written before an hour of publication set in advance is no change of what was published.
        (_page.DatePublished, _page.DateModified) = (published, IsBefore(modified, published) ? null : modified);
        _page.Description = description?.TrimStart(SignsBefore) is { Length: > 0 } text ? text : null;
        (_page.Standfirst, _page.StandfirstNode, _page.StandfirstEnd) = (standfirst.Text, standfirst.Node, standfirst.End);
        _page.Section = Section() ?? ShownSection(headline.GetValueOrDefault(), address.GetValueOrDefault());
        _page.Publisher = FirstName(MetadataField.Publisher) ?? FirstName(MetadataField.SiteName) ?? NameInTitle();
        _keywords.Read(_page.Keywords);
        _page.IsAccessibleForFree = IsAccessibleForFree();
        _images.Read(headlineNode, address, _page.Images);
        _page.Language = language;
        return _page;
    }

    /// <summary>
    /// The first statement that is a name: Open Graph has the address of a publisher's profile,
    /// and templates leave marks of their own unfilled.
    /// </summary>
    private TextSlice? FirstName(MetadataField field)
    {
        foreach (Origin origin in PageEvidence.HeadOrder)
        {
            if (!_evidence.Has(field, origin)) continue;
            foreach (ref readonly Candidate candidate in _evidence.Candidates)
            {
                if (candidate.Field == field && candidate.Origin == origin && candidate.Value.Span is var name
                    && !name.Contains("//", StringComparison.Ordinal) && !name.Contains('{') && !SiteNames.IsHeadline(_evidence, name))
                {
                    return candidate.Value;
                }
            }
        }
        return null;
    }

    /// <summary>The site's name in the title element; what stands there may be the section too.</summary>
    private TextSlice? NameInTitle() =>
        _scan.Title is { } title && _siteNames.FindIn(title, _page.Headline.GetValueOrDefault()) is { } name
            && !MetadataText.SameWords(name, _page.Section.GetValueOrDefault()) ? name : null;

    /// <summary>By instants where both have one, else by days.</summary>
    private static bool IsBefore(ArticleDate? one, ArticleDate? other) =>
        one?.Instant is { } instant && other?.Instant is { } otherInstant ? instant < otherInstant : one?.Date < other?.Date;

    private TextSlice? Section()
    {
        foreach (Origin origin in PageEvidence.HeadOrder)
        {
            if (!_evidence.Has(MetadataField.Section, origin)) continue;
            foreach (ref readonly Candidate candidate in _evidence.Candidates)
                if (candidate.Field == MetadataField.Section && candidate.Origin == origin
                    && SectionNames.Read(candidate.Value) is { } section && !_siteNames.IsExactly(section))
                {
                    return section;
                }
        }
        return null;
    }

    private TextSlice? ShownSection(TextSlice headline, TextSlice address) =>
        ShownTrail.Section(_scan, headline, address) is { } section && !_siteNames.IsExactly(section) ? section : null;

    private bool? IsAccessibleForFree()
    {
        const int longest = 32;
        if (_evidence.First(MetadataField.FreeAccess,
            [Origin.JsonLd, Origin.Microdata, Origin.OpenGraph, Origin.Meta]) is not { Length: <= longest } stated)
        {
            return null;
        }
        Span<char> lower = stackalloc char[longest];
        return lower[..stated.Span.ToLowerInvariant(lower)] switch
        {
            "true" or "free" or "yes" or "1" or "http://schema.org/true" or "https://schema.org/true" => true,
            "false" or "locked" or "paid" or "premium" or "no" or "0" or "http://schema.org/false" or "https://schema.org/false" => false,
            _ => null,
        };
    }

    /// <summary>The language the page states, as a BCP 47 tag; else that of its text.</summary>
    private string? Language()
    {
        string? stated = _languages.TagOf(_scan.HtmlLanguage);
        foreach (Origin origin in PageEvidence.HeadOrder) stated ??= _languages.TagOf(_evidence.First(MetadataField.Language, origin));
        return stated ?? LanguageDetector.Detect(_scan.SampleText(enough: 2000));
    }
}
