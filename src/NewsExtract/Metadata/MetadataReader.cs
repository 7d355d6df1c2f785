using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Metadata;

/// <summary>Reads a page's metadata from every place where pages state it and picks the best candidate of each field.</summary>
internal static class MetadataReader
{
    private static ReadOnlySpan<Origin> HeadOrder => [Origin.JsonLd, Origin.OpenGraph, Origin.Meta, Origin.Microdata, Origin.JsonLdPage];

    /// <param name="tree">The page.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="url">Its address; null when unknown.</param>
    /// <param name="retrieved">When it was fetched; null when unknown, which stands for now.</param>
    public static PageMetadata Read(PageTree tree, PageNames names, Uri? url, DateTimeOffset? retrieved = null)
    {
        var evidence = new PageEvidence();
        PageScan scan = PageScan.Run(tree, names, evidence);
        string? canonical = scan.CanonicalUrl ?? evidence.First(MetadataField.Url, Origin.OpenGraph);
        JsonLdReader.Read(tree, scan.JsonLdScripts, evidence, new ArticleIdentity(url?.AbsoluteUri, canonical, Titles(tree, scan, evidence)));

        string? address = url?.AbsoluteUri ?? canonical;
        var siteNames = new SiteNames(evidence, address);
        (string? headline, int headlineNode) = new HeadlinePicker(tree, scan, evidence, siteNames).Pick();
        string? language = Language(tree, scan, evidence);
        var dates = new PublicationDates(tree, scan, evidence, address, language, DateOnly.FromDateTime((retrieved ?? DateTimeOffset.UtcNow).UtcDateTime));
        string? description = evidence.First(MetadataField.Description, [Origin.OpenGraph, Origin.Meta, Origin.JsonLd, Origin.Microdata, Origin.JsonLdPage]);
        (string? standfirst, int standfirstNode) = new StandfirstFinder(tree, scan, evidence).Find(headlineNode);
        return new PageMetadata
        {
            Url = canonical,
            Headline = headline,
            HeadlineNode = headlineNode,
            Authors = new AuthorPicker(tree, scan, evidence, siteNames).Pick(headlineNode),
            DatePublished = dates.Published(headlineNode),
            DateModified = dates.Modified(),
            Description = description,
            Standfirst = standfirst,
            StandfirstNode = standfirstNode,
            Publisher = (evidence.First(MetadataField.Publisher, HeadOrder) ?? evidence.FirstOfAny(MetadataField.SiteName)) is { } name ? new Publisher(name) : null,
            Section = evidence.First(MetadataField.Section, HeadOrder),
            Keywords = Keywords(evidence),
            IsAccessibleForFree = IsAccessibleForFree(evidence),
            Images = new ImageReader(tree, scan, evidence, url ?? ToUri(canonical)).Read(headlineNode),
            Language = language,
            ScriptBody = evidence.First(MetadataField.ScriptBody, Origin.JsonLd),
            Evidence = evidence,
        };
    }

    private static Uri? ToUri(string? address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri : null;

    /// <summary>The keywords of the first origin that has any, a list in one string cut at its commas.</summary>
    private static List<string> Keywords(PageEvidence evidence)
    {
        const int most = 50;
        var keywords = new List<string>();
        foreach (Origin origin in HeadOrder)
        {
            foreach (ref readonly Candidate candidate in evidence.Candidates)
            {
                if (candidate.Field != MetadataField.Keywords || candidate.Origin != origin) continue;
                foreach (string keyword in candidate.Value.Split([',', ';', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (keywords.Count < most && !keywords.Contains(keyword, StringComparer.OrdinalIgnoreCase)) keywords.Add(keyword);
            }
            if (keywords.Count > 0) break;
        }
        return keywords;
    }

    private static bool? IsAccessibleForFree(PageEvidence evidence) =>
        evidence.First(MetadataField.FreeAccess, [Origin.JsonLd, Origin.Microdata, Origin.OpenGraph, Origin.Meta])?.ToLowerInvariant() switch
        {
            "true" or "free" or "yes" or "1" or "http://schema.org/true" or "https://schema.org/true" => true,
            "false" or "locked" or "paid" or "premium" or "no" or "0" or "http://schema.org/false" or "https://schema.org/false" => false,
            _ => null,
        };

    private static List<string> Titles(PageTree tree, PageScan scan, PageEvidence evidence)
    {
        var titles = new List<string>();
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Headline && titles.Count < 8) titles.Add(candidate.Value);
        foreach (MarkedElement heading in scan.Headings)
            if (titles.Count < 12 && tree.IsElement(heading.Node, Tag.H1) && scan.ShortText(heading.Node) is { Length: > 0 } text) titles.Add(text);
        return titles;
    }

    /// <summary>The language the page states, as a BCP 47 tag; else that of its text.</summary>
    private static string? Language(PageTree tree, PageScan scan, PageEvidence evidence)
    {
        string? stated = LanguageTag(scan.HtmlLanguage);
        foreach (Origin origin in HeadOrder) stated ??= LanguageTag(evidence.First(MetadataField.Language, origin));
        return stated ?? LanguageDetector.Detect(SampleText(tree));
    }

    /// <summary>"en_us" and "en-US,de" to "en-US"; null for what is no tag.</summary>
    private static string? LanguageTag(string? value)
    {
        if (value is null) return null;
        int end = value.AsSpan().IndexOfAny(",; ");
        string[] parts = (end < 0 ? value : value[..end]).Split('-', '_');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter)) return null;
        string primary = parts[0].ToLowerInvariant();
        if (parts.Length == 1 || parts[1].Length is not (2 or 4) || !parts[1].All(char.IsAsciiLetter)) return primary;
        return parts[1].Length == 2 ? $"{primary}-{parts[1].ToUpperInvariant()}" : $"{primary}-{char.ToUpperInvariant(parts[1][0])}{parts[1][1..].ToLowerInvariant()}";
    }

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
