using System.Collections.Frozen;

namespace NewsExtract.Metadata;

/// <summary>
/// Names of meta elements, and of <c>itemprop</c> and <c>property</c> attributes, that say something about the article: Open Graph, Twitter
/// cards, Dublin Core, Highwire citation tags, schema.org and the vocabularies of common analytics and search vendors.
/// </summary>
internal static class MetaVocabulary
{
    private static readonly FrozenDictionary<string, (MetadataField Field, Origin Origin)> Fields = Build();
    private static readonly FrozenDictionary<string, (MetadataField Field, Origin Origin)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Fields.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestName = 48;

    /// <param name="name">The name in any case.</param>
    /// <param name="field">What it states.</param>
    /// <param name="origin">The vocabulary it belongs to.</param>
    public static bool TryGet(ReadOnlySpan<byte> name, out MetadataField field, out Origin origin)
    {
        (field, origin) = (default, default);
        if (name.Length is 0 or > LongestName) return false;
        Span<char> lower = stackalloc char[LongestName];
        for (int i = 0; i < name.Length; i++)
        {
            char c = (char)name[i];
            lower[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }
        if (!BySpan.TryGetValue(lower[..name.Length], out (MetadataField Field, Origin Origin) found)) return false;
        (field, origin) = found;
        return true;
    }

    private static FrozenDictionary<string, (MetadataField, Origin)> Build()
    {
        var fields = new Dictionary<string, (MetadataField, Origin)>();
        void Add(MetadataField field, Origin origin, string names)
        {
            foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries)) fields[name] = (field, origin);
        }

        Add(MetadataField.Headline, Origin.OpenGraph, "og:title");
        Add(MetadataField.Headline, Origin.Meta,
            "twitter:title twitter:text:title title headline dc.title dcterms.title dc:title citation_title parsely-title "
                + "sailthru.title cxenseparse:title " +
            "rnews:headline hdl fb_title article.headline article:title mediator_title eprints.title bepress_citation_title");
        Add(MetadataField.Description, Origin.OpenGraph, "og:description");
        Add(MetadataField.Description, Origin.Meta,
            "description twitter:description dc.description dcterms.description dcterms.abstract sailthru.description citation_abstract");
        Add(MetadataField.Author, Origin.OpenGraph,
            "article:author og:article:author og:author article:author:name article:author_name book:author");
        Add(MetadataField.Author, Origin.Meta,
            "author authors dc.creator dcterms.creator dc:creator citation_author citation_authors parsely-author sailthru.author byl "
                + "byline " +
            "cxenseparse:author cxenseparse:articleauthor article.author article-author article_author article_author_name creator " +
            "rbauthors vr:author mediator_author eprints.creators_name bepress_citation_author dc.creator.personalname author_name "
                + "page-author " +
            "content-author content_author news_author shareaholic:article_author_name");
        Add(MetadataField.Published, Origin.OpenGraph,
            "article:published_time og:published_time og:article:published_time og:pubdate og:publish_date og:article:published "
                + "article:published " +
            "og:release_date article:publish_time video:release_date");
        Add(MetadataField.Published, Origin.Meta,
            "date pubdate publishdate publish-date publish_date published-date published_date published_time publication_date "
                + "publicationdate publication-date " +
            "datepublished date.published date_published dc.date dc.date.issued dcterms.issued dcterms.date dc:date dc.issued "
                + "dcterms.available dc.date.published " +
            "citation_publication_date citation_date citation_online_date citation_cover_date parsely-pub-date sailthru.date "
                + "cxenseparse:recs:publishtime " +
            "cxenseparse:publishtime article.published article-publish-date article_date_original article:date article_date articledate "
                + "originalpublicationdate " +
            "displaydate display-date pdate ptime publishedat published published_at published-at shareaholic:article_published_time " +
            "rnews:datepublished mediator_published_time news_date pub_date pub-date prism.publicationdate bepress_citation_online_date "
                + "eprints.date " +
            "dateissued issued firstpublished iso-8601-publish-date post_date date.release firstcreate publish_time publishtime "
                + "weibo:article:create_at " +
            "article.pubdate w-published-date content_date vr:published_time zdf:publicationdate story_date page_date releasedate "
                + "release_date");
        Add(MetadataField.Created, Origin.OpenGraph, "article:created_time article:created og:created_time");
        Add(MetadataField.Created, Origin.Meta,
            "dc.date.created dcterms.created dc.created dc:created date.created datecreated date_created creation_date creationdate "
                + "created created_at " +
            "article.created cdate timestamp time dateonline");
        Add(MetadataField.Modified, Origin.OpenGraph,
            "article:modified_time og:updated_time og:modified_time og:article:modified_time article:updated_time article:modified "
                + "article:updated");
        Add(MetadataField.Modified, Origin.Meta,
            "last-modified last_modified lastmodified datemodified date.modified date_modified dc.date.modified dcterms.modified "
                + "dc.modified " +
            "dc:modified moddate utime revised lastmod lastupdate last-update last_update article.updated "
                + "shareaholic:article_modified_time modificationdate " +
            "updated updated_at dateupdate date-update update_date");
        Add(MetadataField.Section, Origin.OpenGraph, "article:section og:section og:article:section");
        Add(MetadataField.Section, Origin.Meta,
            "section parsely-section article.section news_section cxenseparse:category cxenseparse:section category articlesection "
                + "dc.subject.section " +
            "sailthru.section vr:category lp.section primary-section");
        Add(MetadataField.Keywords, Origin.OpenGraph, "article:tag og:article:tag og:tag");
        Add(MetadataField.Keywords, Origin.Meta,
            "news_keywords keywords parsely-tags sailthru.tags citation_keywords dc.subject dcterms.subject tags");
        Add(MetadataField.SiteName, Origin.OpenGraph, "og:site_name");
        Add(MetadataField.SiteName, Origin.Meta,
            "application-name apple-mobile-web-app-title al:ios:app_name al:android:app_name twitter:app:name:iphone "
                + "twitter:app:name:googleplay " +
            "dc.source cre sitename site_name");
        Add(MetadataField.Publisher, Origin.Meta,
            "publisher dc.publisher dcterms.publisher citation_publisher dc:publisher citation_journal_title");
        Add(MetadataField.Image, Origin.OpenGraph, "og:image og:image:url og:image:secure_url");
        Add(MetadataField.Image, Origin.Meta, "twitter:image twitter:image:src parsely-image-url sailthru.image.full thumbnail");
        Add(MetadataField.ImageCaption, Origin.OpenGraph, "og:image:alt");
        Add(MetadataField.Language, Origin.OpenGraph, "og:locale");
        Add(MetadataField.Language, Origin.Meta, "content-language dc.language dcterms.language dc:language language citation_language");
        Add(MetadataField.Url, Origin.OpenGraph, "og:url");
        Add(MetadataField.FreeAccess, Origin.OpenGraph, "article:content_tier");
        Add(MetadataField.FreeAccess, Origin.Meta, "isaccessibleforfree");
        return fields.ToFrozenDictionary();
    }
}
