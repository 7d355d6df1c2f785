using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the standfirst: the short summary shown between headline and body. An element whose class says so, or the first block after the headline
/// when it repeats the page's description.
/// </summary>
internal sealed class StandfirstFinder(PageTree tree, PageScan scan, PageEvidence evidence)
{
    private const int NodesBefore = 40, NodesAfter = 300;

    /// <summary>What repeats the description may stand further away: behind a picture's markup, or behind a header that has the headline, too.</summary>
    private const int NodesAfterConfirmed = 3000;

    /// <summary>A marked element that follows the headline at once is its standfirst, whatever else repeats the description.</summary>
    private const int NodesAfterAtOnce = 6;
    private const int Shortest = 25, Longest = 900;

    /// <summary>A text of this many bytes may still be short enough, white space and wide letters counted.</summary>
    private const int LongestBytes = 1500;
    private const int MostNodes = 80;

    /// <summary>An unmarked block after the headline has to repeat this much of the description: the first paragraph of a body often shares some of it.</summary>
    private const double UnmarkedOverlap = 0.8;

    private const double MarkedOverlap = 0.6;

    /// <summary>An h2 right behind the headline is a standfirst when it is longer than a section's heading.</summary>
    private const int ShortestSubheading = 50;

    /// <summary>A marked element that repeats nothing has to stand this near to the headline: teasers of other stories are marked too.</summary>
    private const int NodesAfterUnconfirmed = 60;

    private readonly List<(WordSet Words, int Length)> _descriptions = Descriptions(evidence);
    private readonly WordSet _words = new();

    public (string? Text, int Node) Find(int headlineNode)
    {
        int unconfirmed = -1, confirmed = -1;
        string? unconfirmedText = null, confirmedText = null;
        double most = 0;
        for (int i = 0; i < scan.Standfirsts.Count; i++)
        {
            MarkedElement element = scan.Standfirsts[i];
            if (element.InAside || !IsNear(element.Node, headlineNode, NodesAfterConfirmed) || Candidate(element.Node, headlineNode, isMarked: true) is not { } candidate) continue;
            candidate = WithSiblings(i, candidate);
            double overlap = OverlapWithDescription(candidate);
            if (overlap < MarkedOverlap && !IsNear(element.Node, headlineNode, NodesAfter)) continue;
            evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Class, candidate, element.Node));
            if (overlap < MarkedOverlap && candidate.Length >= ShortestSubheading && IsAtOnce(element.Node, headlineNode)) return (candidate, element.Node);
            if (overlap >= MarkedOverlap)
            {
                // The innermost of nested elements repeats the description best.
                if (overlap > most) (confirmed, confirmedText, most) = (element.Node, candidate, overlap);
                continue;
            }
            if (unconfirmed >= 0 && !tree.IsInside(element.Node, unconfirmed)) continue;
            if (headlineNode >= 0 && (element.Node < headlineNode || element.Node > tree[headlineNode].End + NodesAfterUnconfirmed)) continue;
            if (LinkedShare(element.Node) == 0) (unconfirmed, unconfirmedText) = (element.Node, candidate);
        }
        if (confirmed >= 0) return (confirmedText, confirmed);
        (string? repeated, int node, bool isDescription) = FindUnmarked(headlineNode);
        return isDescription || unconfirmed < 0 ? (repeated, node) : (unconfirmedText, unconfirmed);
    }

    /// <summary>Joins the elements right behind a marked one that are marked by the same words: a standfirst of several paragraphs.</summary>
    private string WithSiblings(int first, string text)
    {
        const int most = 6;
        int node = scan.Standfirsts[first].Node;
        ReadOnlySpan<byte> classes = tree.RawAttribute(node, KnownAttribute.Class);
        for (int i = first + 1; i < Math.Min(scan.Standfirsts.Count, first + most); i++)
        {
            int next = scan.Standfirsts[i].Node;
            if (next == node) continue;
            if (tree[next].Parent != tree[node].Parent || tree[next].Tag != tree[node].Tag || next > tree[node].End + 2) break;
            if (!tree.RawAttribute(next, KnownAttribute.Class).SequenceEqual(classes) || scan.ShortText(next) is not { Length: > 0 } more || text.Length + more.Length > Longest) break;
            text += " " + more;
            node = next;
        }
        return text;
    }

    private static bool IsNear(int node, int headlineNode, int after) => headlineNode < 0 || (node > headlineNode - NodesBefore && node < headlineNode + after);

    private bool IsAtOnce(int node, int headlineNode) => headlineNode >= 0 && node >= tree[headlineNode].End && node < tree[headlineNode].End + NodesAfterAtOnce && LinkedShare(node) == 0;

    /// <summary>The one of the first blocks after the headline that is the description, else a long h2 right behind the headline.</summary>
    private (string? Text, int Node, bool IsDescription) FindUnmarked(int headlineNode)
    {
        if (headlineNode < 0) return (null, -1, false);
        int blocks = 0;
        (string? Text, int Node, bool IsDescription) subheading = (null, -1, false);
        for (int i = tree[headlineNode].End; i < Math.Min(tree.Count, headlineNode + NodesAfter) && blocks < 4; i++)
        {
            Tag tag = tree[i].Tag;
            if (tree[i].Kind != NodeKind.Element) continue;
            if (Tags.HidesText(tag) || tag == Tag.Figure) { i = tree[i].End - 1; continue; }
            if (tag is not (Tag.P or Tag.H2 or Tag.H3 or Tag.Div or Tag.Section or Tag.Ul or Tag.Span or Tag.Strong) || Candidate(i, headlineNode, isMarked: false) is not { } text) continue;
            bool isDescription = OverlapWithDescription(text) >= UnmarkedOverlap;
            if (isDescription && BeginsBody(i)) return subheading;
            bool isSubheading = blocks == 0 && tag == Tag.H2 && text.Length >= ShortestSubheading;
            if (isDescription || isSubheading) evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Text, text, i));
            if (isDescription) return (text, i, true);
            if (isSubheading) subheading = (text, i, false);
            if (tag is Tag.P or Tag.H2 or Tag.H3) blocks++;
        }
        return subheading;
    }

    /// <summary>
    /// Whether a paragraph is the first of several alike: then the description was cut from the body and the paragraph belongs there. Emphasis that
    /// the others lack sets a standfirst apart.
    /// </summary>
    private bool BeginsBody(int node)
    {
        const int mostSiblings = 12, enough = 2;
        if (tree[node].Tag != Tag.P) return false;
        ReadOnlySpan<byte> classes = tree.RawAttribute(node, KnownAttribute.Class);
        bool emphasized = IsEmphasized(node);
        int parentEnd = tree[tree[node].Parent].End, alike = 0;
        for (int i = tree[node].End, seen = 0; i < parentEnd && seen < mostSiblings; i = tree[i].End)
        {
            if (tree[i].Kind != NodeKind.Element) continue;
            seen++;
            if (tree[i].Tag == Tag.P && IsEmphasized(i) == emphasized && tree.RawAttribute(i, KnownAttribute.Class).SequenceEqual(classes)
                && scan.ShortText(i) is not { Length: < Shortest }) alike++;
        }
        return alike >= enough;
    }

    /// <summary>Whether all of an element's text stands in one bold or italic element.</summary>
    private bool IsEmphasized(int node)
    {
        for (int i = node + 1; i < tree[node].End; i++)
        {
            if (tree[i].Kind == NodeKind.Element) return tree[i].Tag is Tag.Strong or Tag.B or Tag.Em or Tag.I && tree[i].End >= tree[node].End - 1;
            if (tree.RawText(i).IndexOfAnyExcept(" \n\r\t"u8) >= 0) return false;
        }
        return false;
    }

    /// <summary>The element's text when it can be a standfirst.</summary>
    private string? Candidate(int node, int headlineNode, bool isMarked)
    {
        if (headlineNode >= 0 && tree.IsInside(headlineNode, node)) return null;
        int bytes = scan.TextBytes(node, LongestBytes);
        if (bytes is < Shortest or > LongestBytes) return null;
        // Only a repeated description lets a box or a far element be one: what cannot repeat it is not read.
        bool needsOverlap = isMarked ? !IsNear(node, headlineNode, NodesAfter) : tree[node].Tag is not (Tag.P or Tag.H2 or Tag.H3);
        if (needsOverlap && !CanOverlap(bytes)) return null;
        for (int i = node + 1; i < Math.Min(tree[node].End, node + MostNodes); i++)
            if (tree[i].Kind == NodeKind.Element && (tree[i].Tag is Tag.Figure or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.Time or Tag.Form or Tag.Input || (!isMarked && tree[i].Tag is Tag.Img or Tag.Button))) return null;
        if (scan.ShortText(node) is not { Length: >= Shortest and <= Longest } text) return null;
        if (IsTitle(text)) return null;
        if (BylineWords.BeginsByline(text) && text.Length < 60) return null;
        return LinkedShare(node) > 0.3 ? null : text;
    }

    private bool IsTitle(string text)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Headline && MetadataText.SameWords(text, candidate.Value)) return true;
        return false;
    }

    private double LinkedShare(int node)
    {
        int all = 1, linked = 0, linkEnd = 0;
        for (int i = node; i < tree[node].End; i++)
        {
            if (tree.IsElement(i, Tag.A)) linkEnd = tree[i].End;
            if (tree[i].Kind != NodeKind.Text) continue;
            all += tree[i].Length;
            if (i < linkEnd) linked += tree[i].Length;
        }
        return (double)linked / all;
    }

    /// <summary>How much a text shares with the description it is most like.</summary>
    private double OverlapWithDescription(string text)
    {
        if (_descriptions.Count == 0) return 0;
        _words.Fill(text);
        double most = 0;
        foreach ((WordSet description, _) in _descriptions) most = Math.Max(most, _words.Overlap(description));
        return most;
    }

    /// <summary>Whether a text of so many bytes can overlap with a description by a half or more: much longer or shorter ones cannot, and need no reading.</summary>
    private bool CanOverlap(int bytes)
    {
        foreach ((_, int length) in _descriptions)
            if (bytes * 4 >= length && bytes <= length * 8) return true;
        return false;
    }

    private static List<(WordSet Words, int Length)> Descriptions(PageEvidence evidence)
    {
        const int most = 3, longest = 1000;
        var descriptions = new List<(WordSet Words, int Length)>();
        string? last = null;
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Description || candidate.Value.Length > longest || candidate.Value == last || descriptions.Count == most) continue;
            last = candidate.Value;
            descriptions.Add((new WordSet().Fill(last), last.Length));
        }
        return descriptions;
    }
}
