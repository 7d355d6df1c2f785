using System.Buffers;
using NewsExtract.Drafts;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Reads the article's images: the main one as the head states it, and those with a caption in the page.</summary>
internal sealed class ImageReader(PageScan scan, PageEvidence evidence)
{
    private const int MostImages = 40;

    /// <summary>A credit stands in or right behind the element of its caption.</summary>
    private const int MostNodesInFigure = 80;

    private List<ImageText> _images = [];
    private readonly NameList _names = new(scan.Texts);
    private TextSlice? _address;
    private Uri? _base;

    /// <summary>The last part of the page's path, empty when it tells nothing.</summary>
    private TextSlice _pageName;

    private PageTree Tree => scan.Tree;

    /// <param name="headline">The headline's element, or -1.</param>
    /// <param name="address">The page's address, null when unknown.</param>
    /// <param name="images">Receives the images.</param>
    public void Read(int headline, TextSlice? address, List<ImageText> images)
    {
        _images = images;
        (_address, _base) = (address, null);
        _pageName = PageName(address.GetValueOrDefault());
        AddStated(Origin.JsonLd);
        if (_images.Count == 0) AddStated(Origin.OpenGraph);
        if (_images.Count == 0) AddStated(Origin.Meta);
        AddCaptioned(headline);
    }

    private static TextSlice PageName(TextSlice address)
    {
        const int shortest = 5;
        address = address[..ImageAddress.WithoutQuery(address).Length].TrimEnd("/");
        TextSlice last = address[(address.Span.LastIndexOf('/') + 1)..];
        return last.Length >= shortest && last.Length < address.Length ? last : default;
    }

    private void AddStated(Origin origin)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Image || candidate.Origin != origin || ImageAddress.IsStandIn(candidate.Value)
                || Absolute(candidate.Value) is not { } url)
            {
                continue;
            }
            TextSlice? caption = StatedFor(MetadataField.ImageCaption, candidate.Value),
                credit = StatedFor(MetadataField.ImageCredit, candidate.Value);
            if (credit is null && caption is { } text) (caption, credit) = CaptionReader.Split(text);
            _images.Add(new ImageText(url, caption, credit));
            // Structured data lists one picture in several formats.
            return;
        }
    }

    private TextSlice? StatedFor(MetadataField field, TextSlice url)
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
            if (element.InAside || element.Node < end || element.Node < headline - MostNodesInFigure || _images.Count == MostImages)
                continue;
            if ((element.Hints & ClassHint.Caption) == 0 || CaptionText(element.Node) is not { Length: > 1 } text
                || BylineReader.IsByline(text, _names))
            {
                continue;
            }
            int figure = FigureOf(element.Node);
            if (figure < 0 || IsCard(figure, element.Node) || IsOfText(figure) || CaptionReader.IsAdvertisement(text)) continue;
            end = Math.Max(Tree[figure].End, Tree[element.Node].End);
            Add(Source(figure), text, CreditIn(figure));
        }
    }

    /// <summary>The text of a caption without the control behind it ("Show more").</summary>
    private TextSlice? CaptionText(int caption)
    {
        const int longestControl = 25;
        if (scan.ShortText(caption) is not { } text) return null;
        for (int i = caption + 1; i < Tree[caption].End; i++)
        {
            if (Tree[i].Kind != NodeKind.Element || !(Tree[i].Tag == Tag.Button || scan.IsControl(i))) continue;
            if (scan.TryReadShort(i, out ReadOnlySpan<char> control) && control.Length is > 0 and <= longestControl
                && text.Span.EndsWith(control))
            {
                text = text[..^control.Length].TrimEnd();
            }
        }
        return text;
    }

    /// <summary>A figure of words: the caption of a quotation names who said it, and that of a table or a program what it is.</summary>
    private bool IsOfText(int figure)
    {
        if (!Tree.IsElement(figure, Tag.Figure)) return false;
        bool holdsText = false;
        for (int i = figure; i < Tree[figure].End; i++)
        {
            if (IsImage(i)) return false;
            holdsText |= Tree[i].Kind == NodeKind.Element && Tree[i].Tag is Tag.Blockquote or Tag.Pre or Tag.Table;
        }
        return holdsText;
    }

    /// <summary>
    /// A picture and its text that lead to another page are a teaser of that page; one that leads
    /// to its own larger size names the page in the address.
    /// </summary>
    private bool IsCard(int figure, int caption)
    {
        const int mostSteps = 8;
        for (int i = caption, steps = 0; i > Tree.Body && steps < mostSteps; i = Tree[i].Parent, steps++)
        {
            if (Tree.IsElement(i, Tag.A)) return scan.Attribute(i, KnownAttribute.Href) is { } target && LeadsAway(target);
            if (i < figure) return false;
        }
        return false;
    }

    private bool LeadsAway(ReadOnlySpan<char> target) =>
        !ImageAddress.IsFile(target) && (_pageName.Length == 0 || !target.Contains(_pageName, StringComparison.OrdinalIgnoreCase));

    private void Add(TextSlice? url, TextSlice text, TextSlice? credit)
    {
        (TextSlice? caption, TextSlice? labelled) = CaptionReader.Split(text);
        if (credit is { } marked)
        {
            (TextSlice? rest, TextSlice? named) = CaptionReader.Split(marked);
            credit = (named ?? rest)?.Trim(" ()[]|");
            int at = text.Span.LastIndexOf(marked);
            if (at >= 0)
                caption = scan.Texts.Join(text[..at], "", text[(at + marked.Length)..]).Trim(" |-–()/·") is { Length: > 0 } left
                    ? left : null;
        }
        var image = new ImageText(url, caption, credit ?? labelled);
        int same = IndexOf(image);
        if (same < 0) _images.Add(image);
        else if (_images[same] is { Caption: null } or { Credit: null })
            _images[same] = _images[same] with
            {
                Caption = image.Caption ?? _images[same].Caption,
                Credit = image.Credit ?? _images[same].Credit,
            };
    }

    /// <summary>The image already listed that this one is a size of, or without an address one with the same caption.</summary>
    private int IndexOf(in ImageText image)
    {
        for (int i = 0; i < _images.Count; i++)
        {
            ImageText other = _images[i];
            if (image.Url is null && image.Caption is not null && image.Caption == other.Caption && image.Credit == other.Credit) return i;
            if (image.Url is { } url && other.Url is { } known && (url == known || ImageAddress.AreOfOnePicture(url, known))) return i;
        }
        return -1;
    }

    /// <summary>The nearest figure, or the nearest ancestor that holds an image and little else.</summary>
    private int FigureOf(int caption)
    {
        int candidate = Tree[caption].Parent;
        for (int steps = 0; steps < 5 && candidate > Tree.Body; steps++, candidate = Tree[candidate].Parent)
        {
            if (Tree.IsElement(candidate, Tag.Figure)) return candidate;
            if (Tree[candidate].End - candidate > MostNodesInFigure) return -1;
            if (HoldsImage(candidate)) return candidate;
        }
        return -1;
    }

    private bool HoldsImage(int element)
    {
        for (int i = element; i < Tree[element].End; i++)
            if (IsImage(i)) return true;
        return false;
    }

    /// <summary>An img, or the element that stands for it in AMP.</summary>
    private bool IsImage(int node) => Tree.IsElement(node, Tag.Img)
        || (Tree.IsElement(node, Tag.Unknown) && Tree.Bytes.AsSpan(Tree[node].Start, Tree[node].Length).SequenceEqual("amp-img"u8));

    private TextSlice? CreditIn(int figure)
    {
        foreach (MarkedElement element in scan.Figures)
        {
            if (element.Node >= Tree[figure].End) return null;
            if (element.Node > figure && (element.Hints & (ClassHint.Credit | ClassHint.Caption)) == ClassHint.Credit)
                return scan.ShortText(element.Node);
        }
        return null;
    }

    private TextSlice? Source(int figure)
    {
        int image = -1;
        for (int i = figure; i < Tree[figure].End && i < figure + MostNodesInFigure && image < 0; i++)
            if (IsImage(i)) image = i;
        if (image < 0) return null;
        // Where a script loads the picture, what stands in its place is a small preview.
        return Usable(scan.Attribute(image, KnownAttribute.DataSrc)) ?? Usable(Tree.Attribute(image, "data-original"u8, scan.Texts))
            ?? LargestOf(scan.Attribute(image, KnownAttribute.DataSrcset)) ?? Usable(scan.Attribute(image, KnownAttribute.Src))
            ?? LargestOf(scan.Attribute(image, KnownAttribute.Srcset));
    }

    private TextSlice? LargestOf(TextSlice? set) => set is { } sizes ? Usable(ImageSet.Largest(sizes)) : null;

    /// <summary>An address made absolute; null for a placeholder.</summary>
    private TextSlice? Usable(TextSlice? value)
    {
        if (value?.Trim() is not { Length: > 0 } address || address.Span.StartsWith("data:") || ImageAddress.IsPlaceholder(address))
            return null;
        // Some pages write a set of sizes where one address belongs; a file's name may hold spaces, too.
        bool isSet = address.Span.Contains(' ') && address[^1] is 'w' or 'x' && char.IsAsciiDigit(address[^2]);
        return (isSet ? ImageSet.Largest(address) : address) is { } one ? Absolute(one) : null;
    }

    private TextSlice? Absolute(TextSlice stated)
    {
        if (IsNormal(stated)) return stated;
        if (AtHost(stated) is { } whole) return whole;
        string address = stated.ToString();
        if (OnWeb(address) is { } absolute) return TextSlice.Of(absolute.AbsoluteUri);
        _base ??= BaseOf(scan.BaseUrl?.ToString(), _address?.ToString());
        if (_base is null) return address.Length > 0 && !address.Contains(' ') ? stated : null;
        return Uri.TryCreate(_base, address, out Uri? joined) ? TextSlice.Of(joined.AbsoluteUri) : null;
    }

    /// <summary>What begins with a slash is joined to the scheme and host of the page; null where more is to be done.</summary>
    private TextSlice? AtHost(TextSlice stated)
    {
        if (stated.Length == 0 || stated[0] != '/' || scan.BaseUrl is not null || _address is not { } page || !IsNormal(page)) return null;
        int host = page.Span.IndexOf("//") + 2;
        bool namesHost = stated.Span.StartsWith("//");
        TextSlice whole = scan.Texts.Join(page[..(namesHost ? host - 2 : host + page[host..].Span.IndexOf('/'))], "", stated);
        return IsNormal(whole) ? whole : null;
    }

    /// <summary>An absolute address that is written as it would be normalised: most are, and need no parsing.</summary>
    private static bool IsNormal(ReadOnlySpan<char> address)
    {
        if (!address.StartsWith("http")) return false;
        address = address["http".Length..];
        if (address.StartsWith('s')) address = address[1..];
        if (!address.StartsWith("://")) return false;
        address = address["://".Length..];
        int host = address.IndexOf('/');
        return host > 0 && !address[..host].ContainsAnyExcept(HostSigns) && !address[host..].ContainsAnyExcept(PathSigns)
            && !address.Contains("/.", StringComparison.Ordinal);
    }

    private static readonly SearchValues<char> HostSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");
    private static readonly SearchValues<char> PathSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?&=,+:@!$*;()'#");

    private static Uri? BaseOf(string? stated, string? address)
    {
        Uri? page = OnWeb(address);
        if (stated is null) return page;
        if (OnWeb(stated) is { } absolute) return absolute;
        return page is not null && Uri.TryCreate(page, stated, out Uri? joined) ? joined : page;
    }

    /// <summary>An absolute address of the web: .NET on Unix takes <c>/path</c> for an absolute one too, that of a file.</summary>
    private static Uri? OnWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;
}
