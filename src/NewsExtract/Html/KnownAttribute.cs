namespace NewsExtract.Html;

/// <summary>
/// The attributes that stages ask for: an element's attributes are searched for one by comparing a byte of each, no names.
/// Every other attribute is <see cref="None"/> and keeps its name in the page's bytes.
/// </summary>
internal enum KnownAttribute : byte
{
    None,
    // Those of which a page's names are read (PageNames): first the names, then what says something else of an element.
    Class, Id, DataQa, DataTestid, DataComponent, DataType,
    Itemprop, Property, Rel, Itemtype, Style, Hidden, AriaHidden, Role,
    // All others.
    Alt, AriaLabel, Charset, Cite, Color, Content, DataSrc, DataSrcset, Datetime, Encoding, Face, For, Height, Href, HttpEquiv, Itemid,
    Itemref, Itemscope, Lang, Name, Pubdate, Shadowrootmode, Size, Src, Srcset, Title, Type, Typeof, Value, Vocab, Width, XmlLang,
}

internal static class KnownAttributes
{
    public static readonly NameTable Table = new();

    static KnownAttributes()
    {
        foreach (KnownAttribute attribute in Enum.GetValues<KnownAttribute>())
            if (attribute != KnownAttribute.None) Table.Add(System.Text.Encoding.ASCII.GetBytes(Name(attribute)), (byte)attribute);
    }

    /// <summary>The name in markup.</summary>
    private static string Name(KnownAttribute attribute) => attribute switch
    {
        KnownAttribute.AriaHidden => "aria-hidden",
        KnownAttribute.AriaLabel => "aria-label",
        KnownAttribute.DataComponent => "data-component",
        KnownAttribute.DataQa => "data-qa",
        KnownAttribute.DataTestid => "data-testid",
        KnownAttribute.DataType => "data-type",
        KnownAttribute.DataSrc => "data-src",
        KnownAttribute.DataSrcset => "data-srcset",
        KnownAttribute.HttpEquiv => "http-equiv",
        KnownAttribute.XmlLang => "xml:lang",
        _ => attribute.ToString().ToLowerInvariant(),
    };

    /// <param name="name">A name in any case.</param>
    public static KnownAttribute Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > NameKey.MostBytes) return KnownAttribute.None;
        NameKey key = NameKey.Of(name);
        return (KnownAttribute)Table.Find(key, key.Hash);
    }
}
