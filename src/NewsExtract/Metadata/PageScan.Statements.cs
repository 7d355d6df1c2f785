using System.Runtime.InteropServices;
using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <content>What a page states: meta elements, and the properties of elements in the vocabulary of schema.org.</content>
internal sealed partial class PageScan
{
    /// <summary>Meta elements looked at. Each is compared with those before it.</summary>
    private const int MostMetas = 1000;

    private int _metas;

    /// <summary>What meta elements state: title and description stand in several.</summary>
    private readonly List<(NodeAttribute Content, TextSlice Value)> _contents = [];

    /// <summary>The number of the card label that leads in the author, 0 when none did.</summary>
    private byte _authorLabel;

    private void ClearStatements()
    {
        _contents.Clear();
        _metas = _authorLabel = 0;
    }

    private void VisitAttributes(int node, Tag tag)
    {
        ReadOnlySpan<byte> name = default, property = default, itemprop = default, rel = default;
        NodeAttribute content = default;
        foreach (ref readonly NodeAttribute attribute in _tree.Attributes(node))
        {
            switch (attribute.Name)
            {
                case KnownAttribute.Rel: rel = _tree.RawValue(attribute); break;
                case KnownAttribute.Name: name = _tree.RawValue(attribute); break;
                case KnownAttribute.Property: property = _tree.RawValue(attribute); break;
                case KnownAttribute.Content: content = attribute; break;
                case KnownAttribute.Itemprop: itemprop = _tree.RawValue(attribute); break;
                case KnownAttribute.HttpEquiv when tag == Tag.Meta: name = _tree.RawValue(attribute); break;
            }
        }
        if (tag == Tag.Meta)
        {
            if (_metas++ < MostMetas) VisitMeta(node, property, name, itemprop, content);
            return;
        }
        if (!rel.IsEmpty) VisitRelation(node, tag, rel);
        ClassHint hints = HintsOf(node, tag);
        Note(node, tag, hints);
        if (!itemprop.IsEmpty) VisitProperty(node, itemprop, hints);
        else if (!property.IsEmpty) VisitProperty(node, property, hints);
    }

    private void VisitMeta(int node, ReadOnlySpan<byte> property, ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemprop,
        in NodeAttribute content)
    {
        if (!MetaVocabulary.TryGet(property, out MetadataField field, out Origin origin)
            && !MetaVocabulary.TryGet(name, out field, out origin))
        {
            if (name.StartsWith("twitter:"u8)) VisitLabel(node, name);
            else if (name.EndsWith("ld+json"u8)) JsonLdElements.Add(node);
            if (itemprop.IsEmpty && property.IsEmpty) return;
            if (!ItemVocabulary.TryGet(itemprop.IsEmpty ? property : itemprop, out field)) return;
            if (IsInOtherItem(node)) return;
            origin = Origin.Microdata;
        }
        if (_evidence.IsComplete(field, origin)) return;
        if ((Repeated(content) ?? ContentOf(node)) is not { Length: > 0 } value) return;
        if (content.ValueLength > 0) _contents.Add((content, value));
        _evidence.Add(new Candidate(field, origin, value, node));
    }

    /// <summary>What an earlier meta element states by the same bytes, null when none does.</summary>
    private TextSlice? Repeated(in NodeAttribute content)
    {
        if (content.ValueLength == 0) return null;
        foreach (ref readonly (NodeAttribute Content, TextSlice Value) other in CollectionsMarshal.AsSpan(_contents))
            if (other.Content.ValueLength == content.ValueLength && _tree.RawValue(other.Content).SequenceEqual(_tree.RawValue(content)))
                return other.Value;
        return null;
    }

    /// <summary>What a meta element states; some pages put it into <c>value</c>.</summary>
    private TextSlice? ContentOf(int meta) =>
        (Attribute(meta, KnownAttribute.Content) ?? Attribute(meta, KnownAttribute.Value)) is { } content ? Clean(content) : null;

    /// <summary>"twitter:label1" says "Written by" in the page's language, and "twitter:data1" the name.</summary>
    private void VisitLabel(int node, ReadOnlySpan<byte> name)
    {
        if (name[..^1].SequenceEqual("twitter:label"u8) && ContentOf(node) is { Length: > 0 } label
            && BylineReader.StripLeadIn(label).IsEmpty)
        {
            _authorLabel = name[^1];
        }
        else if (name[..^1].SequenceEqual("twitter:data"u8) && name[^1] == _authorLabel && ContentOf(node) is { } author)
            _evidence.Add(new Candidate(MetadataField.Author, Origin.Meta, author, node));
    }

    private void VisitProperty(int node, ReadOnlySpan<byte> property, ClassHint hints)
    {
        if (!ItemVocabulary.TryGet(property, out MetadataField field)) return;
        if (field is MetadataField.Description or MetadataField.Standfirst) Add(Standfirsts, node, ClassHint.Standfirst);
        bool isShown = field is MetadataField.Author or MetadataField.Headline or MetadataField.Published or MetadataField.Modified
            or MetadataField.Created;
        if (node < _asideEnd || IsInOtherItem(node)) return;
        if (isShown && field != MetadataField.Headline)
        {
            if (field == MetadataField.Author) ReportPerson(node);
            else ReportDate(node, field);
            return;
        }
        TextSlice? value = Attribute(node, KnownAttribute.Content)
            ?? (field is MetadataField.Image ? Attribute(node, KnownAttribute.Src) : null);
        if (value is null && field is MetadataField.Headline or MetadataField.Section or MetadataField.Keywords or MetadataField.Standfirst)
            value = ShortText(node);
        if (value is { } stated) _evidence.Add(new Candidate(field, Origin.Microdata, Clean(stated), node));
    }

    private void ReportPerson(int node)
    {
        TextSlice? value = Attribute(node, KnownAttribute.Content);
        bool isOrganization = _tree.RawAttribute(node, KnownAttribute.Itemtype).EndsWith("Organization"u8);
        if (value is null)
        {
            for (int i = node + 1; i < Math.Min(_tree[node].End, node + 100) && value is null; i++)
                if (_tree[i].Kind == NodeKind.Element && Ascii.EqualsIgnoreCase(_tree.RawAttribute(i, KnownAttribute.Itemprop), "name"u8))
                    value = Attribute(i, KnownAttribute.Content) ?? ShortText(i);
            value ??= ShortText(node);
        }
        if (value is { } stated)
            _evidence.Add(new Candidate(MetadataField.Author, Origin.Microdata, Clean(stated), node, IsOrganization: isOrganization));
    }

    private void ReportDate(int node, MetadataField field)
    {
        TextSlice? value = Attribute(node, KnownAttribute.Content) ?? Attribute(node, KnownAttribute.Datetime) ?? ShortText(node);
        if (value is { } stated) _evidence.Add(new Candidate(field, Origin.Microdata, Clean(stated), node));
    }

    /// <summary>
    /// Whether a property belongs to an item that is not the article: a comment, a review's rating, a video, an organisation.
    /// </summary>
    private bool IsInOtherItem(int node)
    {
        int steps = 0;
        for (int i = _tree[node].Parent; i >= 0 && steps++ < 64; i = _tree[i].Parent)
        {
            ReadOnlySpan<byte> type = _tree.RawAttribute(i, KnownAttribute.Itemtype);
            if (type.IsEmpty) continue;
            return !(type.EndsWith("Article"u8) || type.EndsWith("Posting"u8) || type.EndsWith("Page"u8) || type.EndsWith("Blog"u8)
                || type.EndsWith("CreativeWork"u8)
                || type.EndsWith("Recipe"u8) || type.EndsWith("Review"u8) || type.EndsWith("Report"u8) || type.EndsWith("Book"u8));
        }
        return false;
    }
}
