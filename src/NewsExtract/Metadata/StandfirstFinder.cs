using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the standfirst: the short summary shown between headline and body. An element whose class says so, or the first block after the
/// headline when it repeats the page's description.
/// </summary>
internal sealed class StandfirstFinder
{
    /// <summary>
    /// What repeats the description may stand further away: behind a picture's markup, or behind a header that has the headline, too.
    /// </summary>
    private const int NodesAfterConfirmed = 3000;

    /// <summary>A marked element that follows the headline at once is its standfirst, whatever else repeats the description.</summary>
    private const int NodesAfterAtOnce = 6;

    /// <summary>
    /// A marked element that repeats nothing has to stand this near to the headline: teasers of other stories are marked too.
    /// </summary>
    private const int NodesAfterUnconfirmed = 60;

    private const double MarkedOverlap = 0.6;

    private readonly PageScan _scan;
    private readonly PageEvidence _evidence;
    private readonly DescriptionWords _descriptions;
    private readonly StandfirstCandidates _candidates;
    private readonly UnmarkedStandfirst _unmarked;

    public StandfirstFinder(PageScan scan, PageEvidence evidence)
    {
        (_scan, _evidence) = (scan, evidence);
        _descriptions = new DescriptionWords(evidence);
        _candidates = new StandfirstCandidates(scan, evidence, _descriptions);
        _unmarked = new UnmarkedStandfirst(scan, evidence, _descriptions, _candidates);
    }

    private PageTree Tree => _scan.Tree;

    public ShownStandfirst Find(int headlineNode)
    {
        _descriptions.Read();
        int unconfirmed = -1, confirmed = -1;
        double most = 0;
        for (int i = 0; i < _scan.Standfirsts.Count; i++)
        {
            MarkedElement element = _scan.Standfirsts[i];
            if (element.InAside || !StandfirstCandidates.IsNear(element.Node, headlineNode, NodesAfterConfirmed)) continue;
            ReadOnlySpan<char> candidate = _candidates.Read(element.Node, _candidates.Bytes(element.Node), headlineNode, isMarked: true);
            if (candidate.IsEmpty) continue;
            int length = candidate.Length;
            double overlap = _descriptions.Overlap(candidate, MarkedOverlap);
            if (overlap < MarkedOverlap && WithSiblings(i, _scan.Texts.Add(candidate)) is { } joined)
                (length, overlap) = (joined.Text.Length, _descriptions.Overlap(joined.Text, MarkedOverlap));
            if (overlap < MarkedOverlap)
            {
                if (!StandfirstCandidates.IsNear(element.Node, headlineNode, StandfirstCandidates.NodesAfter)) continue;
                if (length >= StandfirstCandidates.ShortestSubheading && IsAtOnce(element.Node, headlineNode)) return Chosen(i);
            }
            if (overlap >= MarkedOverlap)
            {
                // The innermost of nested elements repeats the description best.
                if (overlap > most) (confirmed, most) = (i, overlap);
                continue;
            }
            if (unconfirmed >= 0 && !Tree.IsInside(element.Node, _scan.Standfirsts[unconfirmed].Node)) continue;
            if (headlineNode >= 0 && (element.Node < headlineNode || element.Node > Tree[headlineNode].End + NodesAfterUnconfirmed))
                continue;
            if (_candidates.LinkedShare(element.Node) == 0) unconfirmed = i;
        }
        if (confirmed >= 0) return Chosen(confirmed);
        (ShownStandfirst unmarked, bool isDescription) = _unmarked.Find(headlineNode);
        if (isDescription) return unmarked;
        if (unconfirmed >= 0) return Chosen(unconfirmed);
        return unmarked.Text is null && ShownAgain(headlineNode) is >= 0 and int again
            && _unmarked.Find(again) is { IsDescription: true } description ? description.Standfirst : unmarked;
    }

    /// <summary>A later heading that is a title of the article: pages whose first one is hidden in their header show it again.</summary>
    private int ShownAgain(int headlineNode)
    {
        foreach (MarkedElement heading in _scan.Headings)
        {
            if (heading.Node <= headlineNode || heading.InAside) continue;
            if (_scan.TryReadShort(heading.Node, out ReadOnlySpan<char> text) && _candidates.IsTitle(text)) return heading.Node;
        }
        return -1;
    }

    /// <summary>A marked element that was chosen, with those that go on with it.</summary>
    private ShownStandfirst Chosen(int index)
    {
        int node = _scan.Standfirsts[index].Node, end = Tree[node].End;
        TextSlice text = _scan.ShortText(node).GetValueOrDefault();
        if (WithSiblings(index, text) is { } joined) (text, end) = joined;
        _evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Class, text, node));
        return new ShownStandfirst(text, node, end);
    }

    /// <summary>
    /// Joins the elements right behind a marked one that are marked by the same words: a standfirst of several paragraphs. Null when there
    /// are none.
    /// </summary>
    private (TextSlice Text, int End)? WithSiblings(int first, TextSlice text)
    {
        const int most = 6;
        int node = _scan.Standfirsts[first].Node;
        TextSlice joined = text;
        ReadOnlySpan<byte> classes = Tree.RawAttribute(node, KnownAttribute.Class);
        for (int i = first + 1; i < Math.Min(_scan.Standfirsts.Count, first + most); i++)
        {
            int next = _scan.Standfirsts[i].Node;
            if (next == node) continue;
            if (Tree[next].Parent != Tree[node].Parent || Tree[next].Tag != Tree[node].Tag || next > Tree[node].End + 2) break;
            if (!Tree.RawAttribute(next, KnownAttribute.Class).SequenceEqual(classes)) break;
            if (!_scan.TryReadShort(next, out ReadOnlySpan<char> more) || more.IsEmpty
                || joined.Length + more.Length > StandfirstCandidates.Longest)
            {
                break;
            }
            joined = _scan.Texts.Join(joined, " ", more);
            node = next;
        }
        return joined.Length > text.Length ? (joined, Tree[node].End) : null;
    }

    private bool IsAtOnce(int node, int headlineNode) =>
        headlineNode >= 0 && node >= Tree[headlineNode].End && node < Tree[headlineNode].End + NodesAfterAtOnce
            && _candidates.LinkedShare(node) == 0;
}
