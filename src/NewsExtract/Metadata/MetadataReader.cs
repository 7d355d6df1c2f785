using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Reads a page's metadata from every place where pages state it and picks the best candidate of each field.</summary>
internal static class MetadataReader
{
    public static PageMetadata Read(PageTree tree, Uri? url)
    {
        var metadata = new PageMetadata { HeadlineNode = tree.FindFirst(tree.Body, Tag.H1), Url = url?.AbsoluteUri };
        if (metadata.HeadlineNode >= 0) metadata.Headline = tree.InnerText(metadata.HeadlineNode);
        else if (tree.FindFirst(tree.Head, Tag.Title) is >= 0 and int title) metadata.Headline = tree.InnerText(title);
        if (tree.Count > 0) metadata.Language = tree.Attribute(0, "lang"u8);
        return metadata;
    }
}
