using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Reads the article's images: the main one as the head states it, and those with a caption in the page.</summary>
internal sealed class ImageReader(PageTree tree, PageScan scan, PageEvidence evidence, Uri? address)
{
    private const int MostImages = 40;

    /// <summary>A credit stands in or right behind the element of its caption.</summary>
    private const int MostNodesInFigure = 80;

    private readonly List<ArticleImage> _images = [];
    private readonly Uri? _base = BaseOf(scan.BaseUrl, address);

    public IReadOnlyList<ArticleImage> Read(int headline)
    {
        AddStated(Origin.JsonLd);
        if (_images.Count == 0) AddStated(Origin.OpenGraph);
        if (_images.Count == 0) AddStated(Origin.Meta);
        AddCaptioned(headline);
        return _images;
    }

    private void AddStated(Origin origin)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Image || candidate.Origin != origin || Absolute(candidate.Value) is not { } url) continue;
            string? caption = StatedFor(MetadataField.ImageCaption, candidate.Value), credit = StatedFor(MetadataField.ImageCredit, candidate.Value);
            if (credit is null && caption is { } text) (caption, credit) = CaptionReader.Split(text);
            _images.Add(new ArticleImage(url, caption, credit));
            // Structured data lists one picture in several formats.
            return;
        }
    }

    private string? StatedFor(MetadataField field, string url)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == field && candidate.Url == url) return candidate.Value;
        return null;
    }

    private void AddCaptioned(int headline)
    {
        int end = 0;
        foreach (MarkedElement element in scan.Figures)
        {
            if (element.InAside || element.Node < end || element.Node < headline - MostNodesInFigure || _images.Count == MostImages) continue;
            if ((element.Hints & ClassHint.Caption) == 0 || scan.ShortText(element.Node) is not { Length: > 1 } text) continue;
            int figure = FigureOf(element.Node);
            if (figure < 0) continue;
            end = Math.Max(tree[figure].End, tree[element.Node].End);
            Add(Source(figure), text, CreditIn(figure));
        }
    }

    private void Add(string? url, string text, string? credit)
    {
        (string? caption, string? labelled) = CaptionReader.Split(text);
        if (credit is not null)
        {
            (string? rest, string? named) = CaptionReader.Split(credit);
            string marked = credit;
            credit = (named ?? rest)?.Trim(' ', '(', ')', '[', ']', '|');
            int at = text.LastIndexOf(marked, StringComparison.Ordinal);
            if (at >= 0) caption = text.Remove(at, marked.Length).Trim(' ', '|', '-', '–', '(', ')', '/', '·') is { Length: > 0 } left ? left : null;
        }
        var image = new ArticleImage(url, caption, credit ?? labelled);
        int same = IndexOf(url);
        if (same < 0) _images.Add(image);
        else if (_images[same] is { Caption: null } or { Credit: null })
            _images[same] = _images[same] with { Caption = image.Caption ?? _images[same].Caption, Credit = image.Credit ?? _images[same].Credit };
    }

    /// <summary>The image already listed that this address is a size of: the same file name.</summary>
    private int IndexOf(string? url)
    {
        if (url is null) return -1;
        for (int i = 0; i < _images.Count; i++)
            if (_images[i].Url is { } other && (other == url || (FileName(other).Length > 6 && FileName(other).SequenceEqual(FileName(url))))) return i;
        return -1;
    }

    private static ReadOnlySpan<char> FileName(string url)
    {
        ReadOnlySpan<char> path = url;
        int query = path.IndexOfAny('?', '#');
        if (query >= 0) path = path[..query];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>The nearest figure, or the nearest ancestor that holds an image and little else.</summary>
    private int FigureOf(int caption)
    {
        int candidate = tree[caption].Parent;
        for (int steps = 0; steps < 5 && candidate > tree.Body; steps++, candidate = tree[candidate].Parent)
        {
            if (tree.IsElement(candidate, Tag.Figure)) return candidate;
            if (tree[candidate].End - candidate > MostNodesInFigure) return -1;
            if (HoldsImage(candidate)) return candidate;
        }
        return -1;
    }

    private bool HoldsImage(int element)
    {
        for (int i = element; i < tree[element].End; i++)
            if (IsImage(i)) return true;
        return false;
    }

    /// <summary>An img, or the element that stands for it in AMP.</summary>
    private bool IsImage(int node) => tree.IsElement(node, Tag.Img)
        || (tree.IsElement(node, Tag.Unknown) && tree.Bytes.AsSpan(tree[node].Start, tree[node].Length).SequenceEqual("amp-img"u8));

    private string? CreditIn(int figure)
    {
        foreach (MarkedElement element in scan.Figures)
        {
            if (element.Node >= tree[figure].End) return null;
            if (element.Node > figure && (element.Hints & (ClassHint.Credit | ClassHint.Caption)) == ClassHint.Credit) return scan.ShortText(element.Node);
        }
        return null;
    }

    private string? Source(int figure)
    {
        int image = -1;
        for (int i = figure; i < tree[figure].End && i < figure + MostNodesInFigure && image < 0; i++)
            if (IsImage(i)) image = i;
        if (image < 0) return null;
        return Usable(tree.Attribute(image, KnownAttribute.Src)) ?? Usable(tree.Attribute(image, KnownAttribute.DataSrc)) ?? Usable(tree.Attribute(image, "data-original"u8))
            ?? Usable(tree.Attribute(image, KnownAttribute.Srcset)) ?? Usable(tree.Attribute(image, KnownAttribute.DataSrcset));
    }

    /// <summary>An address, or the first of a set of sizes, made absolute; null for a placeholder within the page.</summary>
    private string? Usable(string? value)
    {
        if (value is null || value.StartsWith("data:", StringComparison.Ordinal)) return null;
        int space = value.IndexOf(' ');
        return Absolute(space > 0 ? value[..space].TrimEnd(',') : value);
    }

    private string? Absolute(string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute) && absolute.Scheme is "http" or "https") return absolute.AbsoluteUri;
        if (_base is null) return address.Length > 0 && !address.Contains(' ') ? address : null;
        return Uri.TryCreate(_base, address, out Uri? joined) ? joined.AbsoluteUri : null;
    }

    private static Uri? BaseOf(string? stated, Uri? address)
    {
        if (stated is null) return address;
        if (Uri.TryCreate(stated, UriKind.Absolute, out Uri? absolute)) return absolute;
        return address is not null && Uri.TryCreate(address, stated, out Uri? joined) ? joined : address;
    }
}
