using System.Text;

namespace NewsExtract.Metadata;

/// <summary>Names of schema.org properties as they stand in <c>itemprop</c>, RDFa <c>property</c> and JSON-LD.</summary>
internal static class ItemVocabulary
{
    /// <summary>
    /// The field a name stands for. A prefix (<c>schema:</c>, <c>dc:</c>, <c>rnews:</c>) or the vocabulary's address is skipped.
    /// </summary>
    public static bool TryGet(ReadOnlySpan<byte> name, out MetadataField field)
    {
        int prefix = name.LastIndexOfAny((byte)':', (byte)'/', (byte)'#');
        name = name[(prefix + 1)..];
        MetadataField? found = name.Length switch
        {
            4 when Is(name, "date"u8) && prefix >= 0 => MetadataField.Published,
            5 when Is(name, "title"u8) && prefix >= 0 => MetadataField.Headline,
            5 when Is(name, "image"u8) => MetadataField.Image,
            6 when Is(name, "author"u8) => MetadataField.Author,
            7 when Is(name, "creator"u8) => MetadataField.Author,
            7 when Is(name, "created"u8) && prefix >= 0 => MetadataField.Created,
            8 when Is(name, "headline"u8) => MetadataField.Headline,
            8 when Is(name, "keywords"u8) => MetadataField.Keywords,
            9 when Is(name, "publisher"u8) => MetadataField.Publisher,
            10 when Is(name, "inLanguage"u8) => MetadataField.Language,
            10 when Is(name, "dateUpdate"u8) => MetadataField.Modified,
            11 when Is(name, "description"u8) => MetadataField.Description,
            11 when Is(name, "dateCreated"u8) => MetadataField.Created,
            12 when Is(name, "dateModified"u8) => MetadataField.Modified,
            13 when Is(name, "datePublished"u8) => MetadataField.Published,
            14 when Is(name, "articleSection"u8) => MetadataField.Section,
            15 when Is(name, "copyrightHolder"u8) => MetadataField.ImageCredit,
            19 when Is(name, "alternativeHeadline"u8) => MetadataField.Standfirst,
            19 when Is(name, "isAccessibleForFree"u8) => MetadataField.FreeAccess,
            _ => null,
        };
        field = found ?? default;
        return found is not null;
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) => Ascii.EqualsIgnoreCase(name, expected);
}
