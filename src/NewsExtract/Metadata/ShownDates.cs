using System.Buffers;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>A date that a page states or shows.</summary>
/// <param name="Field">Of what it is the date.</param>
/// <param name="Origin">Where it was found.</param>
/// <param name="Date">The date.</param>
/// <param name="Node">The element or text that holds it, -1 when it is not in the tree.</param>
/// <param name="IsLabelled">The words "Published on" or their like stand before it.</param>
internal readonly record struct DatedStatement(MetadataField Field, Origin Origin, ArticleDate Date, int Node, bool IsLabelled = false);

/// <summary>Finds the dates that readers see around a headline. Pooled.</summary>
internal sealed class ShownDates(PageScan scan)
{
    /// <summary>How far around the headline an article shows its date, in nodes.</summary>
    private const int NodesBefore = 120, NodesAfter = 500;

    /// <summary>No article shows more dates of its own; those after them belong to its neighbours.</summary>
    private const int MostShown = 4;

    /// <summary>A digit, or the first byte of one outside ASCII. A date without a number is none.</summary>
    private static readonly SearchValues<byte> DigitBytes = SearchValues.Create([.. "0123456789"u8, 0xD9, 0xDB, 0xE0, 0xEF]);

    private readonly List<(int Distance, DatedStatement Statement)> _near = [];
    private PlausibleDates _dates;

    private PageTree Tree => scan.Tree;

    /// <summary>Adds the dates a reader sees to a list, nearest to the headline first.</summary>
    /// <param name="headline">The headline's element, or -1.</param>
    /// <param name="isStated">The page states its date, so that only what is marked as one is of interest.</param>
    /// <param name="isChanged">The page states when it was last changed: better than a date in some text far from the headline.</param>
    /// <param name="dates">Reads dates.</param>
    /// <param name="statements">The list.</param>
    public void Find(int headline, bool isStated, bool isChanged, in PlausibleDates dates, List<DatedStatement> statements)
    {
        _dates = dates;
        _near.Clear();
        GatherMarked(headline, isLabelled: false);
        if (_near.Count == 0) GatherMarked(-1, isLabelled: true);
        if (_near.Count == 0 && !isStated) GatherTexts(headline, NodesAfter);
        if (_near.Count == 0 && !isStated && headline >= 0) GatherAnywhere(texts: !isChanged);
        for (int i = 0; i < MostShown && Nearest() is >= 0 and int nearest; i++)
        {
            statements.Add(_near[nearest].Statement);
            _near.RemoveAt(nearest);
        }
    }

    /// <summary>The date that stands in a text of no telling class beside the headline, null when a marked element there has one.</summary>
    /// <param name="headline">The headline's element, or -1.</param>
    /// <param name="dates">Reads dates.</param>
    /// <param name="statements">What <see cref="Find"/> found.</param>
    public ArticleDate? InText(int headline, in PlausibleDates dates, List<DatedStatement> statements)
    {
        const int farthest = 50;
        if (headline < 0) return null;
        foreach (DatedStatement statement in statements)
            if (statement.Origin is Origin.Time or Origin.Class && Distance(statement.Node, headline, false) <= farthest) return null;
        _dates = dates;
        _near.Clear();
        GatherTexts(headline, farthest);
        return Nearest() is >= 0 and int nearest && _near[nearest].Statement is { Field: MetadataField.Published } shown
            && _near[nearest].Distance <= farthest ? shown.Date : null;
    }

    private int Nearest()
    {
        int nearest = -1;
        for (int i = 0; i < _near.Count; i++)
            if (nearest < 0 || _near[i].Distance < _near[nearest].Distance) nearest = i;
        return nearest;
    }

    /// <summary>A page that neither states a date nor shows one near its headline: any marked one, then any text.</summary>
    private void GatherAnywhere(bool texts)
    {
        GatherMarked(-1, isLabelled: false);
        if (_near.Count == 0 && texts) GatherTexts(-1, int.MaxValue);
    }

    /// <param name="headline">The headline they are near to, -1 for those of the whole page.</param>
    /// <param name="isLabelled">Only those said to be of the publication: some articles end with it.</param>
    private void GatherMarked(int headline, bool isLabelled)
    {
        Gather(scan.Times, Origin.Time, headline, isLabelled);
        Gather(scan.Dates, Origin.Class, headline, isLabelled);
    }

    private void Gather(List<MarkedElement> elements, Origin origin, int headline, bool isLabelled)
    {
        const int longestText = 200;
        for (int i = 0; i < elements.Count; i++)
        {
            MarkedElement element = elements[i];
            if (Distance(element.Node, headline, element.InAside) is not { } distance) continue;
            bool isTimed = !Tree.RawAttribute(element.Node, KnownAttribute.Datetime).IsEmpty;
            if (isLabelled && !((isTimed || HasDigit(element.Node)) && BeginsWith(element.Node, DateWords.SaysPublished))) continue;
            ArticleDate? date = isTimed ? _dates.Read(scan.Attribute(element.Node, KnownAttribute.Datetime).GetValueOrDefault()) : null;
            if (date is null && HasDigit(element.Node) && scan.TryReadShort(element.Node, out ReadOnlySpan<char> text)
                && text.Length < longestText)
            {
                date = _dates.Read(text);
            }
            if (date is null) continue;
            bool isModified = (element.Hints & ClassHint.Modified) != 0 || BeginsWith(element.Node, DateWords.SaysUpdated)
                || HoldsOnlyChange(elements, i);
            _near.Add((distance, new DatedStatement(isModified ? MetadataField.Modified : MetadataField.Published, origin, date.Value,
                element.Node, isLabelled)));
        }
    }

    /// <summary>Whether the marked elements within one are all dates of changes.</summary>
    private bool HoldsOnlyChange(List<MarkedElement> elements, int index)
    {
        int end = Tree[elements[index].Node].End;
        bool isChange = false;
        for (int i = index + 1; i < elements.Count && elements[i].Node < end; i++)
        {
            if ((elements[i].Hints & ClassHint.Modified) == 0) return false;
            isChange = true;
        }
        return isChange;
    }

    private bool HasDigit(int node)
    {
        for (int i = node; i < Tree[node].End; i++)
            if (Tree[i].Kind == NodeKind.Text && Tree.RawText(i).ContainsAny(DigitBytes)) return true;
        return false;
    }

    /// <summary>Dates in short texts around the headline; in a longer one the date has to stand first.</summary>
    private void GatherTexts(int headline, int farthest)
    {
        const int longestText = 150, shortText = 60, latestStart = 20;
        int next = Math.Max(Tree.Body, headline - Math.Min(NodesBefore, farthest));
        if (next < 0) return;
        foreach (int i in scan.StopsBetween(next, headline < 0 ? Tree.Count : headline + farthest))
        {
            if (i < next) continue;
            ref readonly Node node = ref Tree[i];
            if (Tags.HidesText(node.Tag)) next = node.End;
            if (node.Kind != NodeKind.Text || node.Length < 6 || !scan.HasText(i) || Distance(i, headline, false) is not { } distance)
                continue;
            // A long text has to begin with its date, as a dateline does.
            ReadOnlySpan<byte> bytes = Tree.RawText(i);
            if ((node.Length > longestText && bytes[0] is < (byte)'0' or > (byte)'9') || !CanHoldDate(bytes)) continue;
            ReadOnlySpan<char> text = scan.Read(i);
            if (text.Length > longestText) text = text[..shortText];
            if (_dates.Read(text, out int start) is not { } date || (text.Length > shortText && start > latestStart)) continue;
            _near.Add((distance, new DatedStatement(DateWords.SaysUpdated(text) ? MetadataField.Modified : MetadataField.Published,
                Origin.Text, date, i)));
        }
    }

    /// <summary>Digits, and in ASCII the four of a year or two groups of them beside a separator ("3/5/24").</summary>
    private static bool CanHoldDate(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(DigitBytes)) return false;
        int run = 0, separated = 0;
        foreach (byte b in text)
        {
            if (b >= 0x80 || b == '&') return true;
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                if (++run == 4) return true;
                continue;
            }
            if (run > 0 && b is (byte)'.' or (byte)'/' or (byte)'-' or (byte)'_' && ++separated == 2) return true;
            run = 0;
        }
        return false;
    }

    /// <summary>Nodes from the headline, those before it and in asides counted more; null when it is too far.</summary>
    private static int? Distance(int node, int headline, bool inAside)
    {
        if (headline < 0) return inAside ? null : node;
        int distance = node >= headline ? node - headline : (headline - node) * 2;
        if (inAside) distance *= 3;
        return node < headline - NodesBefore || distance > NodesAfter ? null : distance;
    }

    private delegate bool Beginning(ReadOnlySpan<char> text);

    /// <summary>Whether the text of an element, or the one before it, begins with a label such as "Updated".</summary>
    private bool BeginsWith(int node, Beginning label)
    {
        const int longestLabel = 40, nodesBefore = 4;
        if (scan.TryReadShort(node, out ReadOnlySpan<char> text) && label(text)) return true;
        for (int i = node - 1; i >= Math.Max(0, node - nodesBefore); i--)
        {
            if (Tree[i].Kind != NodeKind.Text || Tree.RawText(i).IndexOfAnyExcept(" \n\r\t"u8) < 0) continue;
            return Tree[i].Length < longestLabel && label(scan.Read(i));
        }
        return false;
    }
}
