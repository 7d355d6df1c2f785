using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the standfirst: the short summary shown between headline and body. An element whose class says so, or the first block after the headline
/// when it repeats the page's description.
/// </summary>
internal sealed class StandfirstFinder(PageScan scan, PageEvidence evidence)
{
    private const int NodesBefore = 40, NodesAfter = 300;

    /// <summary>An unmarked block that repeats the description may stand further away, behind a line of buttons, and behind a few other blocks.</summary>
    private const int NodesAfterRepeating = 600, MostBlocks = 8;

    /// <summary>What repeats the description may stand further away: behind a picture's markup, or behind a header that has the headline, too.</summary>
    private const int NodesAfterConfirmed = 3000;

    /// <summary>A marked element that follows the headline at once is its standfirst, whatever else repeats the description.</summary>
    private const int NodesAfterAtOnce = 6;
    private const int Shortest = 25, Longest = 900;

    /// <summary>A text of this many bytes may still be short enough, white space and wide letters counted.</summary>
    private const int LongestBytes = 1500;
    private const int MostNodes = 80;

    /// <summary>Shorter ones are bylines and the like, and do not count as blocks that the standfirst should have stood before.</summary>
    private const int ShortestParagraph = 60;

    /// <summary>An unmarked block after the headline has to repeat this much of the description: the first paragraph of a body often shares some of it.</summary>
    private const double UnmarkedOverlap = 0.8;

    private const double MarkedOverlap = 0.6;

    /// <summary>An h2 right behind the headline is a standfirst when it is longer than a section's heading.</summary>
    private const int ShortestSubheading = 50;

    /// <summary>A marked element that repeats nothing has to stand this near to the headline: teasers of other stories are marked too.</summary>
    private const int NodesAfterUnconfirmed = 60;

    private const int MostDescriptions = 3, LongestDescription = 1000;

    private readonly (WordSet Words, int Length)[] _descriptions = [(new(), 0), (new(), 0), (new(), 0)];
    private int _descriptionCount;
    private readonly WordSet _words = new();

    private PageTree Tree => scan.Tree;

    public (TextSlice? Text, int Node) Find(int headlineNode)
    {
        ReadDescriptions();
        int unconfirmed = -1, confirmed = -1;
        double most = 0;
        for (int i = 0; i < scan.Standfirsts.Count; i++)
        {
            MarkedElement element = scan.Standfirsts[i];
            if (element.InAside || !IsNear(element.Node, headlineNode, NodesAfterConfirmed)) continue;
            ReadOnlySpan<char> candidate = Candidate(element.Node, headlineNode, isMarked: true);
            if (candidate.IsEmpty) continue;
            int length = candidate.Length;
            double overlap = OverlapWithDescription(candidate);
            if (overlap < MarkedOverlap && WithSiblings(i, scan.Texts.Add(candidate)) is { } joined) (length, overlap) = (joined.Length, OverlapWithDescription(joined));
            if (overlap < MarkedOverlap && !IsNear(element.Node, headlineNode, NodesAfter)) continue;
            if (overlap < MarkedOverlap && length >= ShortestSubheading && IsAtOnce(element.Node, headlineNode)) return Chosen(i);
            if (overlap >= MarkedOverlap)
            {
                // The innermost of nested elements repeats the description best.
                if (overlap > most) (confirmed, most) = (i, overlap);
                continue;
            }
            if (unconfirmed >= 0 && !Tree.IsInside(element.Node, scan.Standfirsts[unconfirmed].Node)) continue;
            if (headlineNode >= 0 && (element.Node < headlineNode || element.Node > Tree[headlineNode].End + NodesAfterUnconfirmed)) continue;
            if (LinkedShare(element.Node) == 0) unconfirmed = i;
        }
        if (confirmed >= 0) return Chosen(confirmed);
        (TextSlice? repeated, int node, bool isDescription) = FindUnmarked(headlineNode);
        return isDescription || unconfirmed < 0 ? (repeated, node) : Chosen(unconfirmed);
    }

    /// <summary>A marked element that was chosen, with those that go on with it.</summary>
    private (TextSlice? Text, int Node) Chosen(int index)
    {
        int node = scan.Standfirsts[index].Node;
        TextSlice text = scan.ShortText(node).GetValueOrDefault();
        text = WithSiblings(index, text) ?? text;
        evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Class, text, node));
        return (text, node);
    }

    /// <summary>Joins the elements right behind a marked one that are marked by the same words: a standfirst of several paragraphs. Null when there are none.</summary>
    private TextSlice? WithSiblings(int first, TextSlice text)
    {
        const int most = 6;
        int node = scan.Standfirsts[first].Node;
        TextSlice joined = text;
        ReadOnlySpan<byte> classes = Tree.RawAttribute(node, KnownAttribute.Class);
        for (int i = first + 1; i < Math.Min(scan.Standfirsts.Count, first + most); i++)
        {
            int next = scan.Standfirsts[i].Node;
            if (next == node) continue;
            if (Tree[next].Parent != Tree[node].Parent || Tree[next].Tag != Tree[node].Tag || next > Tree[node].End + 2) break;
            if (!Tree.RawAttribute(next, KnownAttribute.Class).SequenceEqual(classes)) break;
            if (!scan.TryReadShort(next, out ReadOnlySpan<char> more) || more.IsEmpty || joined.Length + more.Length > Longest) break;
            joined = scan.Texts.Join(joined, " ", more);
            node = next;
        }
        return joined.Length > text.Length ? joined : null;
    }

    private static bool IsNear(int node, int headlineNode, int after) => headlineNode < 0 || (node > headlineNode - NodesBefore && node < headlineNode + after);

    private bool IsAtOnce(int node, int headlineNode) => headlineNode >= 0 && node >= Tree[headlineNode].End && node < Tree[headlineNode].End + NodesAfterAtOnce && LinkedShare(node) == 0;

    /// <summary>The one of the first blocks after the headline that is the description, else a long h2 right behind the headline.</summary>
    private (TextSlice? Text, int Node, bool IsDescription) FindUnmarked(int headlineNode)
    {
        if (headlineNode < 0) return (null, -1, false);
        int blocks = 0, readEnd = -1, readBytes = -1;
        (TextSlice? Text, int Node, bool IsDescription) subheading = (null, -1, false);
        for (int i = Tree[headlineNode].End; i < Math.Min(Tree.Count, headlineNode + NodesAfterRepeating) && blocks < MostBlocks; i++)
        {
            Tag tag = Tree[i].Tag;
            if (Tree[i].Kind != NodeKind.Element) continue;
            if (Tags.HidesText(tag) || tag == Tag.Figure) { i = Tree[i].End - 1; continue; }
            if (tag is not (Tag.P or Tag.H2 or Tag.H3 or Tag.Div or Tag.Section or Tag.Ul or Tag.Span or Tag.Strong)) continue;
            int bytes = scan.TextBytes(i, LongestBytes);
            // What cannot repeat the description, or holds the text that was read last, is not read.
            if (tag != Tag.H2 && ((i < readEnd && bytes == readBytes) || !CanOverlap(bytes, isMarked: false)))
            {
                if (tag is Tag.P or Tag.H3 && bytes >= ShortestParagraph) blocks++;
                continue;
            }
            ReadOnlySpan<char> text = Candidate(i, headlineNode, isMarked: false);
            if (text.IsEmpty) continue;
            (readEnd, readBytes) = (Tree[i].End, bytes);
            // A text cut off is a teaser's.
            bool isDescription = OverlapWithDescription(text) >= UnmarkedOverlap && !text.EndsWith("...") && !text.EndsWith("…");
            bool isSubheading = blocks == 0 && tag == Tag.H2 && text.Length >= ShortestSubheading && i < headlineNode + NodesAfter;
            TextSlice? found = isDescription || isSubheading ? scan.Texts.Add(text) : null;
            if (isDescription && BeginsBody(i)) return subheading;
            if (found is { } shown) evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Text, shown, i));
            if (isDescription) return (found, i, true);
            if (isSubheading) subheading = (found, i, false);
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
        if (Tree[node].Tag != Tag.P) return false;
        ReadOnlySpan<byte> classes = Tree.RawAttribute(node, KnownAttribute.Class);
        bool emphasized = IsEmphasized(node);
        int parentEnd = Tree[Tree[node].Parent].End, alike = 0;
        for (int i = Tree[node].End, seen = 0; i < parentEnd && seen < mostSiblings; i = Tree[i].End)
        {
            if (Tree[i].Kind != NodeKind.Element) continue;
            seen++;
            if (Tree[i].Tag == Tag.P && IsEmphasized(i) == emphasized && Tree.RawAttribute(i, KnownAttribute.Class).SequenceEqual(classes)
                && !(scan.TryReadShort(i, out ReadOnlySpan<char> text) && text.Length < Shortest)) alike++;
        }
        return alike >= enough;
    }

    /// <summary>Whether all of an element's text stands in one bold or italic element.</summary>
    private bool IsEmphasized(int node)
    {
        for (int i = node + 1; i < Tree[node].End; i++)
        {
            if (Tree[i].Kind == NodeKind.Element) return Tree[i].Tag is Tag.Strong or Tag.B or Tag.Em or Tag.I && Tree[i].End >= Tree[node].End - 1;
            if (Tree.RawText(i).IndexOfAnyExcept(" \n\r\t"u8) >= 0) return false;
        }
        return false;
    }

    /// <summary>The element's text when it can be a standfirst, else nothing.</summary>
    private ReadOnlySpan<char> Candidate(int node, int headlineNode, bool isMarked)
    {
        if (headlineNode >= 0 && Tree.IsInside(headlineNode, node)) return default;
        int bytes = scan.TextBytes(node, LongestBytes);
        if (bytes is < Shortest or > LongestBytes) return default;
        // Only a repeated description lets a box or a far element be one: what cannot repeat it is not read.
        bool needsOverlap = isMarked ? !IsNear(node, headlineNode, NodesAfter) : Tree[node].Tag is not (Tag.P or Tag.H2 or Tag.H3);
        if (needsOverlap && !CanOverlap(bytes, isMarked)) return default;
        for (int i = node + 1; i < Math.Min(Tree[node].End, node + MostNodes); i++)
            if (Tree[i].Kind == NodeKind.Element && (Tree[i].Tag is Tag.Figure or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.Time or Tag.Form or Tag.Input || (!isMarked && Tree[i].Tag is Tag.Img or Tag.Button))) return default;
        if (!scan.TryReadShort(node, out ReadOnlySpan<char> text) || text.Length is < Shortest or > Longest || IsTitle(text)) return default;
        if (BylineWords.BeginsByline(text) && text.Length < 60) return default;
        return LinkedShare(node) > 0.3 ? default : text;
    }

    private bool IsTitle(ReadOnlySpan<char> text)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Headline && MetadataText.SameWords(text, candidate.Value)) return true;
        return false;
    }

    private double LinkedShare(int node)
    {
        int all = 1, linked = 0, linkEnd = 0;
        for (int i = node; i < Tree[node].End; i++)
        {
            if (Tree.IsElement(i, Tag.A)) linkEnd = Tree[i].End;
            if (Tree[i].Kind != NodeKind.Text) continue;
            all += Tree[i].Length;
            if (i < linkEnd) linked += Tree[i].Length;
        }
        return (double)linked / all;
    }

    /// <summary>How much a text shares with the description it is most like.</summary>
    private double OverlapWithDescription(ReadOnlySpan<char> text)
    {
        if (_descriptionCount == 0) return 0;
        _words.Fill(text);
        double most = 0;
        foreach ((WordSet description, _) in _descriptions.AsSpan(0, _descriptionCount)) most = Math.Max(most, _words.Overlap(description));
        return most;
    }

    /// <summary>Whether a text of so many bytes can overlap with a description by a half or more: much longer or shorter ones cannot, and need no reading.</summary>
    private bool CanOverlap(int bytes, bool isMarked)
    {
        foreach ((_, int length) in _descriptions.AsSpan(0, _descriptionCount))
            if (bytes * (isMarked ? 4 : 2) >= length && bytes <= length * 8) return true;
        return false;
    }

    private void ReadDescriptions()
    {
        _descriptionCount = 0;
        TextSlice? last = null;
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Description || candidate.Value.Length > LongestDescription || candidate.Value == last || _descriptionCount == MostDescriptions) continue;
            last = candidate.Value;
            ref (WordSet Words, int Length) description = ref _descriptions[_descriptionCount++];
            description.Words.Fill(candidate.Value);
            description.Length = candidate.Value.Length;
        }
    }
}
