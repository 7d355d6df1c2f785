using System.Runtime.CompilerServices;
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

    private readonly PageEvidence _evidence;
    private PageTree _tree = null!;
    private PageNames _names = null!;
    private int _asideEnd;
    private int _articleEnd;

    /// <summary>Scripts with JSON-LD, and the meta elements that one framework makes of what should be such a script.</summary>
    public List<int> JsonLdElements { get; } = [];

    public List<MarkedElement> Headings { get; } = [];
    public List<MarkedElement> Times { get; } = [];
    public List<MarkedElement> Bylines { get; } = [];
    public List<MarkedElement> Dates { get; } = [];
    public List<MarkedElement> Standfirsts { get; } = [];
    public List<MarkedElement> Figures { get; } = [];
    public List<MarkedElement> Trails { get; } = [];

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
        ReadOnlySpan<List<MarkedElement>> lists = [Headings, Times, Bylines, Dates, Standfirsts, Figures, Trails];
        foreach (List<MarkedElement> list in lists) list.Clear();
        JsonLdElements.Clear();
        Texts.Clear();
        Title = CanonicalUrl = BaseUrl = HtmlLanguage = null;
        _asideEnd = _articleEnd = 0;
        ClearStatements();
        int next = 0;
        foreach (int node in names.Stops)
            if (node >= next && tree[node].Kind == NodeKind.Element) next = Visit(node);
    }

    /// <summary>Elements that are noted whatever their names say.</summary>
    private static readonly bool[] IsNoted =
        Tags.SetOf([Tag.H1, Tag.H2, Tag.Time, Tag.Nav, Tag.Aside, Tag.Footer, Tag.Article, Tag.Figcaption]);

    /// <returns>The next node to visit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // called once, for every element that may tell something
    private int Visit(int node)
    {
        ref readonly Node current = ref _tree[node];
        switch (current.Tag)
        {
            case Tag.Script:
                if (_tree.RawAttribute(node, KnownAttribute.Type).IndexOf("ld+json"u8) >= 0) JsonLdElements.Add(node);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteNamed(int node, Tag tag)
    {
        ClassHint hints = HintsOf(node, tag);
        if (hints != ClassHint.None || IsNoted[(int)tag]) Note(node, tag, hints);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ClassHint HintsOf(int node, Tag tag) =>
        tag is Tag.Body or Tag.Html or Tag.Img or Tag.Input or Tag.Button ? ClassHint.None : _names[node].Hints;

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
        if ((hints & ClassHint.Trail) != 0) Add(Trails, node, hints);
        if ((hints & ClassHint.Headline) != 0 && !Tags.IsHeading(tag)) Add(Headings, node, hints);
    }

    private void Add(List<MarkedElement> list, int node, ClassHint hints)
    {
        if (list.Count < MostElements) list.Add(new MarkedElement(node, hints, node < _asideEnd));
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
