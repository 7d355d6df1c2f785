using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Reads a page's metadata from every place where pages state it and picks the best candidate of each field.</summary>
internal static class MetadataReader
{
    private static ReadOnlySpan<Origin> HeadOrder => [Origin.JsonLd, Origin.OpenGraph, Origin.Meta, Origin.Microdata, Origin.JsonLdPage];

    public static PageMetadata Read(PageTree tree, Uri? url)
    {
        var evidence = new PageEvidence();
        PageScan scan = PageScan.Run(tree, evidence);
        string? canonical = scan.CanonicalUrl ?? evidence.First(MetadataField.Url, Origin.OpenGraph);
        JsonLdReader.Read(tree, scan.JsonLdScripts, evidence, new ArticleIdentity(url?.AbsoluteUri, canonical, Titles(tree, scan, evidence)));

        string? address = url?.AbsoluteUri ?? canonical;
        var siteNames = new SiteNames(evidence, address);
        (string? headline, int headlineNode) = new HeadlinePicker(tree, scan, evidence, siteNames).Pick();
        string? language = Language(scan, evidence);
        var dates = new PublicationDates(tree, scan, evidence, address, language, DateOnly.FromDateTime(DateTime.UtcNow));
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
            Language = language,
            ScriptBody = evidence.First(MetadataField.ScriptBody, Origin.JsonLd),
            Evidence = evidence,
        };
    }

    private static List<string> Titles(PageTree tree, PageScan scan, PageEvidence evidence)
    {
        var titles = new List<string>();
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Headline && titles.Count < 8) titles.Add(candidate.Value);
        foreach (MarkedElement heading in scan.Headings)
            if (titles.Count < 12 && tree.IsElement(heading.Node, Tag.H1) && scan.ShortText(heading.Node) is { Length: > 0 } text) titles.Add(text);
        return titles;
    }

    private static string? Language(PageScan scan, PageEvidence evidence) =>
        scan.HtmlLanguage is { Length: > 0 } language ? language : evidence.First(MetadataField.Language, HeadOrder);
}
