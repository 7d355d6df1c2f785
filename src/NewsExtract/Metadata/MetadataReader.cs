using System.Buffers;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Metadata;

/// <summary>
/// Reads a page's metadata from every place where pages state it and picks the best candidate of each field. One per worker: what one page needs is
/// used again for the next; not thread-safe.
/// </summary>
internal sealed class MetadataReader
{
    private readonly PageEvidence _evidence = new();
    private readonly SiteNames _siteNames;
    private readonly PageScan _scan;
    private readonly JsonLdReader _jsonLd;
    private readonly HeadlinePicker _headlines;
    private readonly PublicationDates _dates;
    private readonly StandfirstFinder _standfirsts;
    private readonly AuthorPicker _authors;
    private readonly ImageReader _images;

    public MetadataReader()
    {
        _scan = new PageScan(_evidence);
        _siteNames = new SiteNames(_scan.Texts);
        _jsonLd = new JsonLdReader(_scan, _evidence);
        _headlines = new HeadlinePicker(_scan, _evidence, _siteNames);
        _dates = new PublicationDates(_scan, _evidence);
        _standfirsts = new StandfirstFinder(_scan, _evidence);
        _authors = new AuthorPicker(_scan, _evidence, _siteNames);
        _images = new ImageReader(_scan, _evidence);
    }

    private static ReadOnlySpan<Origin> HeadOrder => [Origin.JsonLd, Origin.OpenGraph, Origin.Meta, Origin.Microdata, Origin.JsonLdPage];

    /// <param name="tree">The page.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="url">Its address; null when unknown.</param>
    /// <param name="retrieved">When it was fetched; null when unknown, which stands for now.</param>
    public PageMetadata Read(PageTree tree, PageNames names, Uri? url, DateTimeOffset? retrieved = null)
    {
        _evidence.Clear();
        _scan.Run(tree, names);
        TextSlice? canonical = _scan.CanonicalUrl ?? _evidence.First(MetadataField.Url, Origin.OpenGraph);
        TextSlice? known = TextSlice.Of(url?.AbsoluteUri);
        _jsonLd.Read(known, canonical);

        TextSlice? address = known ?? canonical;
        _siteNames.Read(_evidence, address.GetValueOrDefault());
        (TextSlice? headline, int headlineNode) = _headlines.Pick();
        string? language = Language();
        var dates = new PlausibleDates(address.GetValueOrDefault(), language, DateOnly.FromDateTime((retrieved ?? DateTimeOffset.UtcNow).UtcDateTime));
        (ArticleDate? published, ArticleDate? modified) = _dates.Choose(headlineNode, dates);
        TextSlice? description = _evidence.First(MetadataField.Description, [Origin.OpenGraph, Origin.Meta, Origin.JsonLd, Origin.Microdata, Origin.JsonLdPage]);
        (TextSlice? standfirst, int standfirstNode) = _standfirsts.Find(headlineNode);
        return new PageMetadata
        {
            Url = canonical?.ToString(),
            Headline = headline?.ToString(),
            HeadlineNode = headlineNode,
            Authors = _authors.Pick(headlineNode),
            DatePublished = published,
            DateModified = modified,
            Description = description?.ToString(),
            Standfirst = standfirst?.ToString(),
            StandfirstNode = standfirstNode,
            Publisher = (_evidence.First(MetadataField.Publisher, HeadOrder) ?? _evidence.FirstOfAny(MetadataField.SiteName)) is { } name ? new Publisher(name.ToString()) : null,
            Section = _evidence.First(MetadataField.Section, HeadOrder)?.ToString(),
            Keywords = Keywords(),
            IsAccessibleForFree = IsAccessibleForFree(),
            Images = _images.Read(headlineNode, address),
            Language = language,
            ScriptBody = _evidence.First(MetadataField.ScriptBody, Origin.JsonLd)?.ToString(),
            Evidence = _evidence,
        };
    }

    /// <summary>The keywords of the first origin that has any, a list in one string cut at its commas.</summary>
    private List<string> Keywords()
    {
        const int most = 50;
        var keywords = new List<string>();
        foreach (Origin origin in HeadOrder)
        {
            foreach (ref readonly Candidate candidate in _evidence.Candidates)
            {
                if (candidate.Field != MetadataField.Keywords || candidate.Origin != origin) continue;
                ReadOnlySpan<char> list = candidate.Value;
                foreach (Range range in list.SplitAny(',', ';', '、', '，'))
                {
                    ReadOnlySpan<char> keyword = list[range].Trim();
                    if (keyword.IsEmpty || keywords.Count == most || Has(keywords, keyword)) continue;
                    keywords.Add(keyword.ToString());
                }
            }
            if (keywords.Count > 0) break;
        }
        return keywords;
    }

    private static bool Has(List<string> keywords, ReadOnlySpan<char> keyword)
    {
        foreach (string other in keywords)
            if (keyword.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool? IsAccessibleForFree() =>
        _evidence.First(MetadataField.FreeAccess, [Origin.JsonLd, Origin.Microdata, Origin.OpenGraph, Origin.Meta])?.ToString().ToLowerInvariant() switch
        {
            "true" or "free" or "yes" or "1" or "http://schema.org/true" or "https://schema.org/true" => true,
            "false" or "locked" or "paid" or "premium" or "no" or "0" or "http://schema.org/false" or "https://schema.org/false" => false,
            _ => null,
        };

    /// <summary>The language the page states, as a BCP 47 tag; else that of its text.</summary>
    private string? Language()
    {
        string? stated = LanguageTag(_scan.HtmlLanguage?.ToString());
        foreach (Origin origin in HeadOrder) stated ??= LanguageTag(_evidence.First(MetadataField.Language, origin)?.ToString());
        return stated ?? LanguageDetector.Detect(SampleText(_scan.Tree));
    }

    /// <summary>"en_us" and "en-US,de" to "en-US"; null for what is no tag.</summary>
    private static string? LanguageTag(string? value)
    {
        if (value is null) return null;
        ReadOnlySpan<char> tag = value;
        int end = tag.IndexOfAny(",; ");
        if (end >= 0) tag = tag[..end];
        int sign = tag.IndexOfAny('-', '_');
        ReadOnlySpan<char> primary = sign < 0 ? tag : tag[..sign], second = sign < 0 ? default : tag[(sign + 1)..];
        if (second.IndexOfAny('-', '_') is >= 0 and int next) second = second[..next];
        if (primary.Length is not (2 or 3) || primary.ContainsAnyExcept(Letters)) return null;
        if (second.Length is not (2 or 4) || second.ContainsAnyExcept(Letters)) return IsLower(primary) && primary.Length == value.Length ? value : primary.ToString().ToLowerInvariant();
        string region = second.Length == 2 ? second.ToString().ToUpperInvariant() : $"{char.ToUpperInvariant(second[0])}{second[1..].ToString().ToLowerInvariant()}";
        return IsLower(primary) && value.Length == primary.Length + 1 + region.Length && value[primary.Length] == '-' && value.EndsWith(region, StringComparison.Ordinal) ? value
            : $"{primary.ToString().ToLowerInvariant()}-{region}";
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static bool IsLower(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('A', 'Z');

    /// <summary>Some of the page's paragraphs.</summary>
    private static string SampleText(PageTree tree)
    {
        const int enough = 2000;
        var text = new TextCollector(stackalloc char[512]);
        for (int i = Math.Max(0, tree.Body); i < tree.Count && text.Length < enough; i++)
        {
            if (!tree.IsElement(i, Tag.P)) continue;
            text.AppendSubtree(tree, i);
            text.AppendSpace();
        }
        return text.ToStringAndFree();
    }
}
