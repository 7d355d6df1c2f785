namespace NewsExtract;

/// <summary>How the extraction of one page went. In JSON the names are written in camelCase.</summary>
public enum ExtractionStatus
{
    /// <summary>The page gave an article.</summary>
    Ok,
    /// <summary>The page was read and has no article: an index, a search page, an empty page.</summary>
    NoArticle,
    /// <summary>The input is not a page or text: an image, an archive, an executable.</summary>
    NotText,
    /// <summary>The page is larger than <see cref="NewsExtractorOptions.MaxPageBytes"/>.</summary>
    TooLarge,
    /// <summary>The page has more elements than <see cref="NewsExtractorOptions.MaxElements"/>.</summary>
    TooManyNodes,
    /// <summary>The page took longer than <see cref="NewsExtractorOptions.PageTimeout"/>.</summary>
    TimedOut,
    /// <summary>The page was cut off or damaged where it was stored; the article is what there was of it.</summary>
    Truncated,
    /// <summary>The input could not be read at all, for example a broken line of JSON.</summary>
    Unreadable,
    /// <summary>The extractor failed on the page. A defect: please report it.</summary>
    Crashed,
}
