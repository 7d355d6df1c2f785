using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the standfirst that no class marks: the first blocks behind the headline that repeat the page's description, unless the body
/// begins with them, or a long second-level heading.
/// </summary>
internal sealed class UnmarkedStandfirst(PageScan scan, PageEvidence evidence, DescriptionWords descriptions,
    StandfirstCandidates candidates)
{
    /// <summary>
    /// A block that repeats the description may stand further away, behind a line of buttons, and behind a few other blocks.
    /// </summary>
    private const int NodesAfterRepeating = 600, MostBlocks = 8;

    /// <summary>Shorter ones are bylines and the like, and do not count as blocks that the standfirst should have stood before.</summary>
    private const int ShortestParagraph = 60;

    /// <summary>
    /// A block after the headline has to repeat this much of the description: the first paragraph of a body often shares some of it.
    /// </summary>
    private const double UnmarkedOverlap = 0.8;

    private PageTree Tree => scan.Tree;

    /// <summary>The one of the first blocks after the headline that is the description, else a long h2 right behind the headline.</summary>
    public (ShownStandfirst Standfirst, bool IsDescription) Find(int headlineNode)
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
            int bytes = candidates.Bytes(i);
            // What cannot repeat the description, or holds the text that was read last, is not read.
            if (tag != Tag.H2 && ((i < readEnd && bytes == readBytes) || !descriptions.CanOverlap(bytes, isMarked: false)))
            {
                if (tag is Tag.P or Tag.H3 && bytes >= ShortestParagraph) blocks++;
                continue;
            }
            ReadOnlySpan<char> text = candidates.Read(i, bytes, headlineNode, isMarked: false);
            if (text.IsEmpty) continue;
            (readEnd, readBytes) = (Tree[i].End, bytes);
            // A text cut off is a teaser's.
            bool isDescription = descriptions.Overlap(text, UnmarkedOverlap) >= UnmarkedOverlap && !text.EndsWith("...")
                && !text.EndsWith("…");
            bool isSubheading = blocks == 0 && tag == Tag.H2 && text.Length >= StandfirstCandidates.ShortestSubheading
                && i < headlineNode + StandfirstCandidates.NodesAfter && !HeadsPart(i);
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
    /// A few paragraphs alike that repeat the description together, set apart from those of the body by their class or their container;
    /// else null.
    /// </summary>
    private ShownStandfirst? Paragraphs(int first, out int end)
    {
        const int most = 4;
        int count = 0, bytes = 0;
        end = Tree[first].End;
        if (descriptions.IsEmpty || !(IsAlike(first, end) || IsAlike(first, end + 1))) return null;
        TextSlice joined = default;
        bool isRun = true;
        for (int i = first; i < Math.Min(Tree[Tree[first].Parent].End, first + StandfirstCandidates.NodesAfter); i = Tree[i].End)
        {
            bool isAlike = IsAlike(first, i);
            // One more behind something else: they are the body's.
            if (isAlike && !isRun) return null;
            isRun &= isAlike || Tree[i].Kind == NodeKind.Text;
            if (!isAlike) continue;
            end = Tree[i].End;
            if (++count > most || !scan.TryReadShort(i, out ReadOnlySpan<char> text)
                || joined.Length + text.Length > StandfirstCandidates.Longest)
            {
                return null;
            }
            joined = count == 1 ? scan.Texts.Add(text) : scan.Texts.Join(joined, " ", text);
            bytes += candidates.Bytes(i);
        }
        return count > 1 && descriptions.Overlap(joined, UnmarkedOverlap) >= UnmarkedOverlap && IsBeforeText(first, end, bytes)
            ? new ShownStandfirst(joined, first, end) : null;
    }

    private bool IsAlike(int paragraph, int other) =>
        other < Tree.Count && Tree[other].Parent == Tree[paragraph].Parent && IsNamedLike(paragraph, other);

    /// <summary>
    /// Whether the text of a body follows in the element around the paragraphs or that around it, unlinked and longer than they are: the
    /// paragraphs of a short story may be all that its description says.
    /// </summary>
    private bool IsBeforeText(int first, int end, int bytes)
    {
        int container = Tree[Tree[first].Parent].Parent;
        for (int i = end; container > 0 && i < Math.Min(Tree[container].End, end + StandfirstCandidates.NodesAfter) && bytes > 0; i++)
            if (Tree.IsElement(i, Tag.P) && candidates.Bytes(i) is >= ShortestParagraph and var more && candidates.LinkedShare(i) < 0.3)
                bytes -= more;
        return bytes <= 0;
    }

    /// <summary>
    /// Whether a paragraph is the first of several alike: then the description was cut from the body and the paragraph belongs there.
    /// Emphasis that the others lack sets a standfirst apart.
    /// </summary>
    private bool BeginsBody(int node) => IsFirstOfAlike(node)
        || (OnlyElementIn(node) is >= 0 and int only && Tree[only].Tag == Tag.P && IsFirstOfAlike(only));

    private bool IsFirstOfAlike(int node)
    {
        const int mostSiblings = 24, enough = 2;
        Tag tag = Tree[node].Tag;
        // Some editors write paragraphs as named boxes; boxes without a name lay out the page.
        if (tag != Tag.P && (tag != Tag.Div || Tree.RawAttribute(node, KnownAttribute.Class).IsEmpty)) return false;
        bool emphasized = Emphasis.HoldsAll(Tree, node);
        int box = BoxOf(node), parentEnd = Tree[Tree[box].Parent].End, alike = 0;
        for (int i = Tree[box].End, seen = 0; i < parentEnd && seen < mostSiblings; i = Tree[i].End)
        {
            if (Tree[i].Kind != NodeKind.Element) continue;
            seen++;
            int other = i + node - box;
            if (IsNamedLike(box, i) && other < Tree[i].End && IsNamedLike(node, other) && Emphasis.HoldsAll(Tree, other) == emphasized
                && !(scan.TryReadShort(other, out ReadOnlySpan<char> text) && text.Length < StandfirstCandidates.Shortest))
            {
                alike++;
            }
        }
        return alike >= enough;
    }

    private bool IsNamedLike(int element, int other) => Tree.IsElement(other, Tree[element].Tag)
        && Tree.RawAttribute(other, KnownAttribute.Class).SequenceEqual(Tree.RawAttribute(element, KnownAttribute.Class));

    /// <summary>The box that holds nothing but a paragraph, as some editors write each of them, else the paragraph itself.</summary>
    private int BoxOf(int paragraph)
    {
        int box = Tree[paragraph].Parent;
        return Tree[box].Tag is Tag.Div or Tag.Section && Tree[box].Parent >= 0 && OnlyElementIn(box) == paragraph ? box : paragraph;
    }

    /// <summary>The only element right below another one, -1 when there are none or more.</summary>
    private int OnlyElementIn(int node)
    {
        int only = -1;
        for (int i = node + 1; i < Tree[node].End; i = Tree[i].End)
        {
            if (Tree[i].Kind != NodeKind.Element) continue;
            if (only >= 0) return -1;
            only = i;
        }
        return only;
    }

    /// <summary>Whether other h2 of its class follow one beside it: then it heads a part of the text, as they do.</summary>
    private bool HeadsPart(int heading)
    {
        const int mostSiblings = 64, enough = 2;
        int parentEnd = Tree[Tree[heading].Parent].End, alike = 0;
        for (int i = Tree[heading].End, seen = 0; i < parentEnd && seen < mostSiblings && alike < enough; i = Tree[i].End)
        {
            if (Tree[i].Kind != NodeKind.Element) continue;
            seen++;
            if (IsNamedLike(heading, i)) alike++;
        }
        return alike == enough;
    }
}
