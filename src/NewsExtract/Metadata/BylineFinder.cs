using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Finds the visible byline: elements marked as author near the headline, links to authors' pages, or a text that begins like one.</summary>
internal sealed class BylineFinder(PageTree tree, PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    /// <summary>Nodes before the headline in which a byline can stand, and after it.</summary>
    private const int NodesBefore = 120, NodesAfter = 400;

    /// <summary>Elements of one byline stand this near to each other.</summary>
    private const int NodesBetween = 25;

    private const int LongestByline = 300;

    /// <summary>A paragraph that happens to begin with "By" is longer.</summary>
    private const int LongestTextByline = 140;

    private const int MostNodes = 80;

    private readonly List<string> _names = [];

    /// <summary>Adds the byline to the evidence.</summary>
    /// <param name="headline">The headline's element, or -1.</param>
    public void Find(int headline)
    {
        if (headline < 0)
        {
            FindMarked(0, int.MaxValue, reviewers: false);
            return;
        }
        int end = headline + NodesAfter;
        // Marked elements behind a text byline are those of other stories.
        int text = IndexOfText(tree[headline].End, end, own => BylineWords.BeginsByline(own) && !BylineWords.SaysReview(own));
        if (FindMarked(headline, text < 0 ? end : tree[BlockOf(text)].End, reviewers: false)) return;
        if (FindMarked(headline - NodesBefore, headline, reviewers: false)) return;
        if (AddText(text, out bool isPerson))
        {
            if (!isPerson) FindName(headline);
            return;
        }
        if (FindLink(headline - NodesBefore, end)) return;
        if (FindMarked(headline, end, reviewers: true) || AddText(IndexOfText(tree[headline].End, end, BylineWords.BeginsByline), out _)) return;
        // Systems that set the byline into a header of its own, and authors' boxes below the article.
        if (FindMarked(end, int.MaxValue, reviewers: false)) return;
        if (FindMarked(0, headline - NodesBefore, reviewers: false)) return;
        if (!AddText(IndexOfText(end, tree.Count, BylineWords.SaysWritten), out _)) FindName(headline);
    }

    /// <summary>The first marked element in a range of nodes that holds a person's name, and those right behind it.</summary>
    /// <param name="from">The first node.</param>
    /// <param name="to">The node behind the last.</param>
    /// <param name="reviewers">Take those who checked the article, too: they sign when no one else does.</param>
    private bool FindMarked(int from, int to, bool reviewers)
    {
        int end = -1;
        bool found = false, isDated = false;
        for (int i = 0; i < scan.Bylines.Count; i++)
        {
            MarkedElement element = scan.Bylines[i];
            if (element.InAside || element.Node < end || element.Node < from || element.Node >= to || (element.Hints & (ClassHint.Caption | ClassHint.Credit)) != 0) continue;
            if (found && element.Node > end + NodesBetween) break;
            if (HoldsAuthorLinks(i)) continue;
            bool isLink = (element.Hints & ClassHint.Byline) != 0 && tree.IsElement(element.Node, Tag.A);
            if (Lines(element.Node) is not { } text || BylineWords.SaysImage(text) || (!reviewers && BylineWords.SaysReview(text))) continue;
            // A second date says that this is another story's byline.
            bool hasDate = text.Contains('\n') && DateReader.TryRead(text, DateOrder.DayFirst, out _);
            if (found && hasDate && isDated) break;
            if (!HoldsName(text, isLink, out bool isPerson) && !IsSigned(element, text)) continue;
            Add(isLink ? Origin.Link : Origin.Class, text, element.Node);
            end = tree[element.Node].End;
            found |= isPerson;
            isDated |= hasDate;
        }
        return found;
    }

    /// <summary>The element is the frame around several links to authors, each of which says more by itself.</summary>
    private bool HoldsAuthorLinks(int index)
    {
        int links = 0, end = tree[scan.Bylines[index].Node].End;
        for (int i = index + 1; i < scan.Bylines.Count && scan.Bylines[i].Node < end; i++)
            if (tree.IsElement(scan.Bylines[i].Node, Tag.A) && tree.RawAttribute(scan.Bylines[i].Node, KnownAttribute.Rel).IndexOf("author"u8) >= 0) links++;
        return links > 1;
    }

    private void Add(Origin origin, string text, int node)
    {
        string? url = tree.IsElement(node, Tag.A) ? tree.Attribute(node, KnownAttribute.Href) : null;
        evidence.Add(new Candidate(MetadataField.Author, origin, text, node, url));
    }

    /// <summary>An element that is nothing but the author's: what it holds signs, even when it is not shaped like a name ("oz", "The web team").</summary>
    private static bool IsSigned(MarkedElement element, string text) =>
        (element.Hints & ~(ClassHint.Byline | ClassHint.Headline)) == ClassHint.Author && text.Length is >= 2 and <= 40 && !text.Contains('\n') && !text.Any(char.IsDigit);

    /// <summary>The first link to an author's page in a range of nodes, and those right behind it.</summary>
    private bool FindLink(int from, int to)
    {
        int end = -1;
        bool found = false;
        for (int i = Math.Max(0, from); i < Math.Min(to, tree.Count); i++)
        {
            if (found && i > end + NodesBetween) break;
            if (!tree.IsElement(i, Tag.A) || !AuthorAddress.Is(tree.RawAttribute(i, KnownAttribute.Href))) continue;
            if (Lines(i) is not { } text || !HoldsName(text, isLink: false, out bool isPerson)) continue;
            Add(Origin.Link, text, i);
            end = tree[i].End;
            found |= isPerson;
        }
        return found;
    }

    private bool HoldsName(string text, bool isLink, out bool isPerson)
    {
        _names.Clear();
        BylineReader.ReadLines(text, _names, strict: !isLink);
        isPerson = false;
        foreach (string name in _names) isPerson |= !siteNames.Contains(name) && !BylineWords.IsImpersonal(name);
        return _names.Count > 0;
    }

    /// <summary>The first text in a range of nodes that begins with "By" or its like, -1 when there is none.</summary>
    private int IndexOfText(int from, int to, Func<string, bool> begins)
    {
        for (int i = from; i < Math.Min(tree.Count, to); i++)
        {
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Element && Tags.HidesText(node.Tag)) i = node.End - 1;
            if (node.Kind == NodeKind.Text && node.Length is >= 2 and <= LongestByline && BylineWords.CanBeginByline(tree.RawText(i)) && begins(OwnText(i)) && TextByline(i) is not null) return i;
        }
        return -1;
    }

    /// <summary>The short block around a text that begins with "By" or its like and a name.</summary>
    private string? TextByline(int node)
    {
        string own = OwnText(node);
        int block = BlockOf(node);
        if (Lines(block) is not { } text || text.Length > LongestTextByline) return null;
        // A date may stand before it in its block.
        if (!BylineWords.BeginsByline(text)) text = own;
        // "By" may stand alone in its block, the name in the next one.
        if (BylineReader.StripLeadIn(text).IsEmpty && Lines(node, tree[block].End + NodesBetween) is { } longer) text = longer;
        // The name stands where "By" does; a heading may begin with that word, and something like a name follow.
        return HoldsName(FirstLine(text), isLink: false, out _) ? text : null;
    }

    private string OwnText(int node) => MetadataText.Clean(tree.InnerText(node)).TrimStart(' ', '|', '•', '·');

    private bool AddText(int node, out bool isPerson)
    {
        isPerson = false;
        if (node < 0 || TextByline(node) is not { } text) return false;
        evidence.Add(new Candidate(MetadataField.Author, Origin.Text, text, node));
        return HoldsName(FirstLine(text), isLink: false, out isPerson);
    }

    /// <summary>One of the first blocks behind the headline that is nothing but an emphasized name, as in newspapers whose system knows no byline.</summary>
    private void FindName(int headline)
    {
        const int mostBlocks = 3;
        if (IsPersonStated()) return;
        int blocks = 0;
        for (int i = tree[headline].End; i < Math.Min(tree.Count, headline + NodesAfter) && blocks < mostBlocks; i++)
        {
            if (!tree.IsElement(i, Tag.P)) continue;
            blocks++;
            if (!IsEmphasized(i) || Lines(i) is not { Length: < 60 } text || !text.Contains(' ') || !HoldsName(text, isLink: false, out bool isPerson) || !isPerson) continue;
            if (!_names.TrueForAll(name => name.Count(c => c == ' ') is 1 or 2)) continue;
            evidence.Add(new Candidate(MetadataField.Author, Origin.Text, text, i));
            return;
        }
    }

    private bool IsPersonStated()
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Author || candidate.Origin is Origin.Link or Origin.Class or Origin.Text || candidate.IsOrganization) continue;
            if (HoldsName(candidate.Value, isLink: false, out bool isPerson) && isPerson) return true;
        }
        return false;
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

    private static string FirstLine(string text) => text.IndexOf('\n') is >= 0 and int end ? text[..end] : text;

    private int BlockOf(int text)
    {
        int block = tree[text].Parent;
        while (!Tags.IsBlock(tree[block].Tag) && tree[block].Parent > tree.Body) block = tree[block].Parent;
        return block;
    }

    private string? Lines(int node) => tree[node].End - node > MostNodes ? null : Lines(node, tree[node].End);

    /// <summary>
    /// The texts of a range of nodes, one a line, since each of them holds something else; joined only where "By", a comma or an "and" between them
    /// shows that they belong together. Null when they are too long for a byline.
    /// </summary>
    private string? Lines(int start, int end)
    {
        var lines = new StringBuilder();
        bool joins = false;
        int link = -1;
        for (int i = start; i < Math.Min(end, tree.Count); i++)
        {
            if (tree[i].Kind == NodeKind.Element && i != start && Tags.HidesText(tree[i].Tag)) i = tree[i].End - 1;
            if (tree[i].Kind != NodeKind.Text) continue;
            string part = MetadataText.Clean(tree.InnerText(i));
            if (part.Length == 0) continue;
            if (lines.Length + part.Length > LongestByline) return lines.Length > 0 ? lines.ToString() : null;
            // First name and surname in spans of one link.
            int within = LinkAround(i, start);
            if (lines.Length > 0) lines.Append(joins || (within >= 0 && within == link) || JoinsBefore(part) ? ' ' : '\n');
            lines.Append(part);
            link = within;
            joins = JoinsAfter(part);
        }
        return lines.Length < 2 ? null : lines.ToString();
    }

    private int LinkAround(int text, int root)
    {
        for (int i = tree[text].Parent; i >= root && !Tags.IsBlock(tree[i].Tag); i = tree[i].Parent)
            if (tree[i].Tag == Tag.A) return i;
        return -1;
    }

    private static bool JoinsBefore(ReadOnlySpan<char> part) => part[0] is ',' or '&' or ';' || BylineWords.IsConjunction(FirstWord(part));

    private static bool JoinsAfter(ReadOnlySpan<char> part) =>
        part[^1] is ',' or '&' or ';' || BylineWords.IsConjunction(part[(part.LastIndexOf(' ') + 1)..]) || BylineReader.StripLeadIn(part).IsEmpty;

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> part) => part.IndexOf(' ') is > 0 and int space ? part[..space] : part;
}
