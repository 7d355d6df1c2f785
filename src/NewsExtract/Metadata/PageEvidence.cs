using System.Runtime.InteropServices;

namespace NewsExtract.Metadata;

/// <summary>What a candidate is a candidate for.</summary>
internal enum MetadataField : byte
{
    Headline, Description, Author, Published, Modified, Created, Section, Keywords, Publisher, SiteName, Image, ImageCaption, ImageCredit,
    Language, Url, FreeAccess, Standfirst,
}

/// <summary>Where a page states something.</summary>
internal enum Origin : byte
{
    /// <summary>The JSON-LD object that describes the article.</summary>
    JsonLd,
    /// <summary>Another JSON-LD object: the page, the site, its publisher.</summary>
    JsonLdPage,
    /// <summary><c>og:</c> and <c>article:</c> properties.</summary>
    OpenGraph,
    /// <summary>Any other meta element.</summary>
    Meta,
    /// <summary>An element with <c>itemprop</c> or an RDFa <c>property</c>.</summary>
    Microdata,
    /// <summary>A link marked as the author's (<c>rel=author</c>), or that leads to an author's page.</summary>
    Link,
    /// <summary>A <c>time</c> element.</summary>
    Time,
    /// <summary>A heading.</summary>
    Heading,
    /// <summary>The title element.</summary>
    Title,
    /// <summary>An element whose class or id says what it holds.</summary>
    Class,
    /// <summary>A visible text of telling shape, such as "By Jane Doe".</summary>
    Text,
}

/// <summary>One statement about the article.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Origin">Where it was found.</param>
/// <param name="Value">The value, cleaned of markup.</param>
/// <param name="Node">The element that holds it, -1 when it is not in the tree (JSON-LD, the address).</param>
/// <param name="Url">An address that belongs to it, such as an author's page.</param>
/// <param name="IsOrganization">The page types it as an organisation.</param>
internal readonly record struct Candidate(
    MetadataField Field, Origin Origin, TextSlice Value, int Node = -1, TextSlice? Url = null, bool IsOrganization = false);

/// <summary>Everything a page states about its article, in the order it was found. Pooled: valid until the next page.</summary>
internal sealed class PageEvidence
{
    /// <summary>No page needs more; a hostile one could have a million meta elements.</summary>
    private const int MostCandidates = 1000;

    private readonly List<Candidate> _candidates = [];

    /// <summary>Where a page states its fields for machines, the most reliable first.</summary>
    public static ReadOnlySpan<Origin> HeadOrder => [Origin.JsonLd, Origin.OpenGraph, Origin.Meta, Origin.Microdata, Origin.JsonLdPage];

    /// <summary>Where each field is stated, a bit each.</summary>
    private readonly int[] _origins = new int[Enum.GetValues<MetadataField>().Length];

    public ReadOnlySpan<Candidate> Candidates => CollectionsMarshal.AsSpan(_candidates);

    /// <summary>The JSON-LD types the page as a news article, so a newsroom wrote its headline rather than a search plugin.</summary>
    public bool IsNewsArticle { get; set; }

    public void Add(in Candidate candidate)
    {
        if (candidate.Value.Length == 0 || _candidates.Count == MostCandidates) return;
        _candidates.Add(candidate);
        _origins[(int)candidate.Field] |= 1 << (int)candidate.Origin;
    }

    /// <summary>Whether another statement of an origin would not be looked at: of these fields an origin's first one counts.</summary>
    public bool IsComplete(MetadataField field, Origin origin) =>
        field is MetadataField.Image or MetadataField.Url or MetadataField.Language or MetadataField.Section or MetadataField.FreeAccess
            && Has(field, origin);

    /// <summary>Forgets a page.</summary>
    public void Clear()
    {
        _candidates.Clear();
        Array.Clear(_origins);
        IsNewsArticle = false;
    }

    public bool Has(MetadataField field, Origin origin) => (_origins[(int)field] & 1 << (int)origin) != 0;

    public TextSlice? First(MetadataField field, Origin origin)
    {
        if (!Has(field, origin)) return null;
        foreach (ref readonly Candidate candidate in Candidates)
            if (candidate.Field == field && candidate.Origin == origin) return candidate.Value;
        return null;
    }

    /// <summary>The first candidate of the first origin that has one.</summary>
    public TextSlice? First(MetadataField field, ReadOnlySpan<Origin> order)
    {
        foreach (Origin origin in order)
            if (First(field, origin) is { } value) return value;
        return null;
    }

    public TextSlice? FirstOfAny(MetadataField field)
    {
        if (_origins[(int)field] == 0) return null;
        foreach (ref readonly Candidate candidate in Candidates)
            if (candidate.Field == field) return candidate.Value;
        return null;
    }
}
