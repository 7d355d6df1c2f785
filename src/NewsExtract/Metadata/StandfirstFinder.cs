using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the standfirst: the short summary shown between headline and body. An element whose class says so, or the first block after the
/// headline when it repeats the page's description.
/// </summary>
internal sealed class StandfirstFinder(PageScan scan, PageEvidence evidence)
{
    private const int NodesBefore = 40, NodesAfter = 300;

    /// <summary>
    /// An unmarked block that repeats the description may stand further away, behind a line of buttons, and behind a few other blocks.
    /// </summary>
    private const int NodesAfterRepeating = 600, MostBlocks = 8;

    /// <summary>
    /// What repeats the description may stand further away: behind a picture's markup, or behind a header that has the headline, too.
    /// </summary>
    private const int NodesAfterConfirmed = 3000;

    /// <summary>A marked element that follows the headline at once is its standfirst, whatever else repeats the description.</summary>
    private const int NodesAfterAtOnce = 6;
    private const int Shortest = 25, Longest = 900;

    /// <summary>A text of this many bytes may still be short enough, white space and wide letters counted.</summary>
    private const int LongestBytes = 1500;
    private const int MostNodes = 80;

    /// <summary>Shorter ones are bylines and the like, and do not count as blocks that the standfirst should have stood before.</summary>
    private const int ShortestParagraph = 60;

    /// <summary>
    /// An unmarked block after the headline has to repeat this much of the description: the
    /// first paragraph of a body often shares some of it.
    /// </summary>
    private const double UnmarkedOverlap = 0.8;

    private const double MarkedOverlap = 0.6;

    /// <summary>An h2 right behind the headline is a standfirst when it is longer than a section's heading.</summary>
    private const int ShortestSubheading = 50;

    /// <summary>
    /// A marked element that repeats nothing has to stand this near to the headline: teasers of other stories are marked too.
    /// </summary>
    private const int NodesAfterUnconfirmed = 60;

    private readonly DescriptionWords _descriptions = new(evidence);

    private PageTree Tree => scan.Tree;

    public ShownStandfirst Find(int headlineNode)
    {
        _descriptions.Read();
        int unconfirmed = -1, confirmed = -1;
        double most = 0;
        for (int i = 0; i < scan.Standfirsts.Count; i++)
        {
            MarkedElement element = scan.Standfirsts[i];
            if (element.InAside || !IsNear(element.Node, headlineNode, NodesAfterConfirmed)) continue;
            ReadOnlySpan<char> candidate = Candidate(element.Node, scan.TextBytes(element.Node, LongestBytes), headlineNode,
                isMarked: true);
            if (candidate.IsEmpty) continue;
            int length = candidate.Length;
            double overlap = _descriptions.Overlap(candidate, MarkedOverlap);
            if (overlap < MarkedOverlap && WithSiblings(i, scan.Texts.Add(candidate)) is { } joined)
                (length, overlap) = (joined.Text.Length, _descriptions.Overlap(joined.Text, MarkedOverlap));
            if (overlap < MarkedOverlap && !IsNear(element.Node, headlineNode, NodesAfter)) continue;
            if (overlap < MarkedOverlap && length >= ShortestSubheading && IsAtOnce(element.Node, headlineNode)) return Chosen(i);
            if (overlap >= MarkedOverlap)
            {
                // The innermost of nested elements repeats the description best.
                if (overlap > most) (confirmed, most) = (i, overlap);
                continue;
            }
            if (unconfirmed >= 0 && !Tree.IsInside(element.Node, scan.Standfirsts[unconfirmed].Node)) continue;
            if (headlineNode >= 0 && (element.Node < headlineNode || element.Node > Tree[headlineNode].End + NodesAfterUnconfirmed))
                continue;
            if (LinkedShare(element.Node) == 0) unconfirmed = i;
        }
        if (confirmed >= 0) return Chosen(confirmed);
        (ShownStandfirst unmarked, bool isDescription) = FindUnmarked(headlineNode);
        if (isDescription) return unmarked;
        if (unconfirmed >= 0) return Chosen(unconfirmed);
        return unmarked.Text is null && ShownAgain(headlineNode) is >= 0 and int again
            && FindUnmarked(again) is { IsDescription: true } description ? description.Standfirst : unmarked;
    }

    /// <summary>A later heading that is a title of the article: pages whose first one is hidden in their header show it again.</summary>
    private int ShownAgain(int headlineNode)
    {
        foreach (MarkedElement heading in scan.Headings)
        {
            if (heading.Node <= headlineNode || heading.InAside) continue;
            if (scan.TryReadShort(heading.Node, out ReadOnlySpan<char> text) && IsTitle(text)) return heading.Node;
        }
        return -1;
    }

    /// <summary>A marked element that was chosen, with those that go on with it.</summary>
    private ShownStandfirst Chosen(int index)
    {
        int node = scan.Standfirsts[index].Node, end = Tree[node].End;
        TextSlice text = scan.ShortText(node).GetValueOrDefault();
        if (WithSiblings(index, text) is { } joined) (text, end) = joined;
        evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Class, text, node));
        return new ShownStandfirst(text, node, end);
    }

    /// <summary>
    /// Joins the elements right behind a marked one that are marked by the same words: a standfirst
    /// of several paragraphs. Null when there are none.
    /// </summary>
    private (TextSlice Text, int End)? WithSiblings(int first, TextSlice text)
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
        return joined.Length > text.Length ? (joined, Tree[node].End) : null;
    }

    private static bool IsNear(int node, int headlineNode, int after) =>
        headlineNode < 0 || (node > headlineNode - NodesBefore && node < headlineNode + after);

    private bool IsAtOnce(int node, int headlineNode) =>
        headlineNode >= 0 && node >= Tree[headlineNode].End && node < Tree[headlineNode].End + NodesAfterAtOnce && LinkedShare(node) == 0;

    /// <summary>The one of the first blocks after the headline that is the description, else a long h2 right behind the headline.</summary>
    private (ShownStandfirst Standfirst, bool IsDescription) FindUnmarked(int headlineNode)
    {
        ShownStandfirst subheading = ShownStandfirst.None;
        if (headlineNode < 0) return (subheading, false);
        int blocks = 0, readEnd = -1, readBytes = -1, runEnd = -1;
        for (int i = Tree[headlineNode].End; i < Math.Min(Tree.Count, headlineNode + NodesAfterRepeating) && blocks < MostBlocks; i++)
        {
            Tag tag = Tree[i].Tag;
            if (Tree[i].Kind != NodeKind.Element) continue;
            if (Tags.HidesText(tag) || tag == Tag.Figure) { i = Tree[i].End - 1; continue; }
            if (tag is not (Tag.P or Tag.H2 or Tag.H3 or Tag.Div or Tag.Section or Tag.Ul or Tag.Span or Tag.Strong)) continue;
            if (tag == Tag.P && blocks == 0 && i >= runEnd && Paragraphs(i, out runEnd) is { } paragraphs) return (Noted(paragraphs), true);
            int bytes = scan.TextBytes(i, LongestBytes);
            // What cannot repeat the description, or holds the text that was read last, is not read.
            if (tag != Tag.H2 && ((i < readEnd && bytes == readBytes) || !_descriptions.CanOverlap(bytes, isMarked: false)))
            {
                if (tag is Tag.P or Tag.H3 && bytes >= ShortestParagraph) blocks++;
                continue;
            }
            ReadOnlySpan<char> text = Candidate(i, bytes, headlineNode, isMarked: false);
            if (text.IsEmpty) continue;
            (readEnd, readBytes) = (Tree[i].End, bytes);
            // A text cut off is a teaser's.
            bool isDescription = _descriptions.Overlap(text, UnmarkedOverlap) >= UnmarkedOverlap && !text.EndsWith("...")
                && !text.EndsWith("…");
            bool isSubheading = blocks == 0 && tag == Tag.H2 && text.Length >= ShortestSubheading && i < headlineNode + NodesAfter;
            ShownStandfirst shown = isDescription || isSubheading ? new(scan.Texts.Add(text), i, Tree[i].End) : ShownStandfirst.None;
            if (isDescription && BeginsBody(i)) break;
            if (isDescription) return (Noted(shown), true);
            if (isSubheading) subheading = Noted(shown);
            if (tag is Tag.P or Tag.H2 or Tag.H3) blocks++;
        }
        return (subheading, false);
    }

    private ShownStandfirst Noted(ShownStandfirst found)
    {
        evidence.Add(new Candidate(MetadataField.Standfirst, Origin.Text, found.Text.GetValueOrDefault(), found.Node));
        return found;
    }

    /// <summary>
    /// A few paragraphs alike that repeat the description together, set apart from those of
    /// the body by their class or their container; else null.
    /// </summary>
    private ShownStandfirst? Paragraphs(int first, out int end)
    {
        const int most = 4;
        int count = 0, bytes = 0;
        end = Tree[first].End;
        if (_descriptions.IsEmpty || !(IsAlike(first, end) || IsAlike(first, end + 1))) return null;
        TextSlice joined = default;
        bool isRun = true;
        for (int i = first; i < Math.Min(Tree[Tree[first].Parent].End, first + NodesAfter); i = Tree[i].End)
        {
            bool isAlike = IsAlike(first, i);
            // One more behind something else: they are the body's.
            if (isAlike && !isRun) return null;
            isRun &= isAlike || Tree[i].Kind == NodeKind.Text;
            if (!isAlike) continue;
            end = Tree[i].End;
            if (++count > most || !scan.TryReadShort(i, out ReadOnlySpan<char> text) || joined.Length + text.Length > Longest) return null;
            joined = count == 1 ? scan.Texts.Add(text) : scan.Texts.Join(joined, " ", text);
            bytes += scan.TextBytes(i, LongestBytes);
        }
        return count > 1 && _descriptions.Overlap(joined, UnmarkedOverlap) >= UnmarkedOverlap && IsBeforeText(first, end, bytes)
            ? new ShownStandfirst(joined, first, end) : null;
    }

    private bool IsAlike(int paragraph, int other) =>
        other < Tree.Count && Tree.IsElement(other, Tag.P) && Tree[other].Parent == Tree[paragraph].Parent
        && Tree.RawAttribute(other, KnownAttribute.Class).SequenceEqual(Tree.RawAttribute(paragraph, KnownAttribute.Class));

    /// <summary>
    /// Whether the text of a body follows in the element around the paragraphs or that around it, unlinked and longer than they are: the
    /// paragraphs of a short story may be all that its description says.
    /// </summary>
    private bool IsBeforeText(int first, int end, int bytes)
    {
        int container = Tree[Tree[first].Parent].Parent;
        for (int i = end; container > 0 && i < Math.Min(Tree[container].End, end + NodesAfter) && bytes > 0; i++)
            if (Tree.IsElement(i, Tag.P) && scan.TextBytes(i, LongestBytes) is >= ShortestParagraph and var more && LinkedShare(i) < 0.3)
                bytes -= more;
        return bytes <= 0;
    }

    /// <summary>
    /// Whether a paragraph is the first of several alike: then the description was cut from the body and the paragraph belongs there.
    /// Emphasis that the others lack sets a standfirst apart.
    /// </summary>
    private bool BeginsBody(int node)
    {
        const int mostSiblings = 12, enough = 2;
        ReadOnlySpan<byte> classes = Tree.RawAttribute(node, KnownAttribute.Class);
        Tag tag = Tree[node].Tag;
        // Some editors write paragraphs as named boxes; boxes without a name lay out the page.
        if (tag != Tag.P && (tag != Tag.Div || classes.IsEmpty)) return false;
        bool emphasized = IsEmphasized(node);
        int parentEnd = Tree[Tree[node].Parent].End, alike = 0;
        for (int i = Tree[node].End, seen = 0; i < parentEnd && seen < mostSiblings; i = Tree[i].End)
        {
            if (Tree[i].Kind != NodeKind.Element) continue;
            seen++;
            if (Tree[i].Tag == tag && IsEmphasized(i) == emphasized && Tree.RawAttribute(i, KnownAttribute.Class).SequenceEqual(classes)
                && !(scan.TryReadShort(i, out ReadOnlySpan<char> text) && text.Length < Shortest)) alike++;
        }
        return alike >= enough;
    }

    /// <summary>Whether all of an element's text stands in one bold or italic element.</summary>
    private bool IsEmphasized(int node)
    {
        for (int i = node + 1; i < Tree[node].End; i++)
        {
            if (Tree[i].Kind == NodeKind.Element)
                return Tree[i].Tag is Tag.Strong or Tag.B or Tag.Em or Tag.I && Tree[i].End >= Tree[node].End - 1;
            if (Tree.RawText(i).IndexOfAnyExcept(" \n\r\t"u8) >= 0) return false;
        }
        return false;
    }

    /// <summary>The element's text when it can be a standfirst, else nothing.</summary>
    private ReadOnlySpan<char> Candidate(int node, int bytes, int headlineNode, bool isMarked)
    {
        if (headlineNode >= 0 && Tree.IsInside(headlineNode, node)) return default;
        if (bytes is < Shortest or > LongestBytes) return default;
        // Only a repeated description lets a box or a far element be one: what cannot repeat it is not read.
        bool needsOverlap = isMarked ? !IsNear(node, headlineNode, NodesAfter) : Tree[node].Tag is not (Tag.P or Tag.H2 or Tag.H3);
        if (needsOverlap && !_descriptions.CanOverlap(bytes, isMarked)) return default;
        for (int i = node + 1; i < Math.Min(Tree[node].End, node + MostNodes); i++)
            if (Tree[i].Kind == NodeKind.Element && (Tree[i].Tag is Tag.Figure or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.Time
                or Tag.Form or Tag.Input || (!isMarked && Tree[i].Tag is Tag.Img or Tag.Button)))
            {
                return default;
            }
        if (!scan.TryReadShort(node, out ReadOnlySpan<char> text) || text.Length is < Shortest or > Longest || IsTitle(text))
            return default;
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
}
