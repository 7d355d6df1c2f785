using System.Runtime.InteropServices;
using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Metadata;

/// <summary>An element that may hold a piece of metadata.</summary>
/// <param name="Node">The element.</param>
/// <param name="Hints">What its class and id say.</param>
/// <param name="InAside">It stands in something that surrounds the article.</param>
internal readonly record struct MarkedElement(int Node, ClassHint Hints, bool InAside);

/// <summary>
/// The one walk over a page that metadata needs: statements of meta elements and properties become candidates at once, visible elements
/// that may hold a headline, byline, date, standfirst or caption are noted by their number
/// and decoded only when a picker asks for them. Pooled.
/// </summary>
internal sealed partial class PageScan
{
    /// <summary>Elements noted of one kind. An article's own are among the first; an archive page has thousands.</summary>
    private const int MostElements = 256;

    /// <summary>Meta elements looked at. Each is compared with those before it.</summary>
    private const int MostMetas = 1000;

    private readonly PageEvidence _evidence;
    private PageTree _tree = null!;
    private PageNames _names = null!;
    private int _asideEnd;
    private int _articleEnd;
    private int _metas;

    /// <summary>What meta elements state: title and description stand in several.</summary>
    private readonly List<(NodeAttribute Content, TextSlice Value)> _contents = [];

    /// <summary>The number of the card label that leads in the author, 0 when none did.</summary>
    private byte _authorLabel;

    public List<int> JsonLdScripts { get; } = [];
    public List<MarkedElement> Headings { get; } = [];
    public List<MarkedElement> Times { get; } = [];
    public List<MarkedElement> Bylines { get; } = [];
    public List<MarkedElement> Dates { get; } = [];
    public List<MarkedElement> Standfirsts { get; } = [];
    public List<MarkedElement> Figures { get; } = [];

    /// <summary>The title element's text, null when there is none.</summary>
    public TextSlice? Title { get; private set; }
    public TextSlice? CanonicalUrl { get; private set; }
    public TextSlice? BaseUrl { get; private set; }
    public TextSlice? HtmlLanguage { get; private set; }

    /// <param name="evidence">Where the candidates go.</param>
    public PageScan(PageEvidence evidence) => _evidence = evidence;

    public PageTree Tree => _tree;

    public void Run(PageTree tree, PageNames names)
    {
        (_tree, _names) = (tree, names);
        foreach (List<MarkedElement> list in (ReadOnlySpan<List<MarkedElement>>)[Headings, Times, Bylines, Dates, Standfirsts, Figures])
            list.Clear();
        JsonLdScripts.Clear();
        _contents.Clear();
        Texts.Clear();
        Title = CanonicalUrl = BaseUrl = HtmlLanguage = null;
        _asideEnd = _articleEnd = _metas = _authorLabel = 0;
        int next = 0;
        foreach (int node in names.Stops)
            if (node >= next && tree[node].Kind == NodeKind.Element) next = Visit(node);
    }

    /// <summary>Elements that are noted whatever their names say.</summary>
    private static readonly bool[] IsNoted =
        Tags.SetOf([Tag.H1, Tag.H2, Tag.Time, Tag.Nav, Tag.Aside, Tag.Footer, Tag.Article, Tag.Figcaption]);

    /// <returns>The next node to visit.</returns>
    private int Visit(int node)
    {
        ref readonly Node current = ref _tree[node];
        switch (current.Tag)
        {
            case Tag.Script:
                if (_tree.RawAttribute(node, KnownAttribute.Type).IndexOf("ld+json"u8) >= 0) JsonLdScripts.Add(node);
                return current.End;
            case Tag.Style or Tag.Svg or Tag.Noscript or Tag.Template or Tag.Select or Tag.Textarea or Tag.Iframe or Tag.Math:
                return current.End;
            case Tag.Title:
                if (Title is null && current.Namespace == ElementNamespace.Html) Title = Clean(_tree.RawInnerText(node, Texts));
                return current.End;
            case Tag.Base:
                BaseUrl ??= Attribute(node, KnownAttribute.Href);
                return node + 1;
            case Tag.Html:
                HtmlLanguage ??= Attribute(node, KnownAttribute.Lang) ?? Attribute(node, KnownAttribute.XmlLang);
                return node + 1;
        }
        if (current.AttributeCount > 0)
        {
            if (current.Tag == Tag.Meta || _names[node].States) VisitAttributes(node, current.Tag);
            else NoteNamed(node, current.Tag);
        }
        else if (IsNoted[(int)current.Tag]) Note(node, current.Tag, ClassHint.None);
        return node + 1;
    }

    /// <summary>An element that states nothing, and is of interest by its tag or its names if at all.</summary>
    private void NoteNamed(int node, Tag tag)
    {
        ClassHint hints = HintsOf(node, tag);
        if (hints != ClassHint.None || IsNoted[(int)tag]) Note(node, tag, hints);
    }

    private ClassHint HintsOf(int node, Tag tag) =>
        tag is Tag.Body or Tag.Html or Tag.Img or Tag.Input or Tag.Button ? ClassHint.None : _names[node].Hints;

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

    private void VisitRelation(int node, Tag tag, ReadOnlySpan<byte> rel)
    {
        if (rel.Length > 40) return;
        if (tag == Tag.Link)
        {
            if (CanonicalUrl is null && Ascii.EqualsIgnoreCase(rel, "canonical"u8)) CanonicalUrl = Attribute(node, KnownAttribute.Href);
        }
        else if (rel.IndexOf("author"u8) >= 0) Add(Bylines, node, ClassHint.Author | ClassHint.Byline);
    }

    /// <summary>Notes a visible element by its tag and hints, and keeps track of what surrounds the article.</summary>
    private void Note(int node, Tag tag, ClassHint hints)
    {
        if (tag == Tag.Article) _articleEnd = Math.Max(_articleEnd, _tree[node].End);
        // Share buttons beside the byline make a nav of it.
        bool isAside = (tag is Tag.Nav or Tag.Aside && (hints & (ClassHint.Author | ClassHint.Byline)) == 0)
            || (tag == Tag.Footer && node >= _articleEnd) || (hints & ClassHint.Aside) != 0;
        // What holds most of the page holds the article too, whatever its class says ("has-sidebar").
        if (isAside && (_tree[node].End - node) * 2 < _tree.Count) _asideEnd = Math.Max(_asideEnd, _tree[node].End);
        switch (tag)
        {
            case Tag.H1:
                if (node < _asideEnd && (hints & ClassHint.Aside) == 0) _asideEnd = 0;
                Add(Headings, node, hints);
                return;
            case Tag.H2:
                Add(Headings, node, hints);
                break;
            case Tag.Time:
                Add(Times, node, hints);
                return;
            case Tag.Figcaption:
                Add(Figures, node, hints | ClassHint.Caption);
                return;
        }
        if (hints == ClassHint.None) return;
        if ((hints & (ClassHint.Author | ClassHint.Byline)) != 0) Add(Bylines, node, hints);
        if ((hints & (ClassHint.Date | ClassHint.Modified)) != 0) Add(Dates, node, hints);
        if ((hints & ClassHint.Standfirst) != 0) Add(Standfirsts, node, hints);
        if ((hints & (ClassHint.Caption | ClassHint.Credit)) != 0) Add(Figures, node, hints);
        if ((hints & ClassHint.Headline) != 0 && !Tags.IsHeading(tag)) Add(Headings, node, hints);
    }

    private void Add(List<MarkedElement> list, int node, ClassHint hints)
    {
        if (list.Count < MostElements) list.Add(new MarkedElement(node, hints, node < _asideEnd));
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

    /// <summary>What an element's class and id say.</summary>
    public ClassHint HintsOf(int node) => _names[node].Hints;

    /// <summary>Whether a text is more than white space.</summary>
    public bool HasText(int textNode) => _names[textNode].HasText;

    /// <inheritdoc cref="PageNames.StopsBetween"/>
    public ReadOnlySpan<int> StopsBetween(int from, int to) => _names.StopsBetween(from, to);

    /// <summary>A button, or what is out of view until one is pressed.</summary>
    public bool IsControl(int node) => _names[node].Hidden || _names[node].Role == Surroundings.Button;
}
