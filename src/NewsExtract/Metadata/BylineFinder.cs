using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Finds the visible byline: elements marked as author near the headline, links to authors' pages, or a text that begins like one.</summary>
internal sealed class BylineFinder(PageTree tree, PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    /// <summary>Nodes before the headline in which a byline can stand, and after it.</summary>
    private const int NodesBefore = 60, NodesAfter = 400;

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
            FindMarked(0, int.MaxValue);
            return;
        }
        if (FindMarked(headline, headline + NodesAfter)) return;
        if (FindMarked(headline - NodesBefore, headline)) return;
        if (FindText(headline)) return;
        FindMarked(headline + NodesAfter, int.MaxValue);
    }

    /// <summary>The first marked element in a range of nodes that holds a person's name, and those right behind it.</summary>
    private bool FindMarked(int from, int to)
    {
        int end = -1;
        bool found = false;
        foreach (MarkedElement element in scan.Bylines)
        {
            if (element.InAside || element.Node < end || element.Node < from || element.Node >= to || (element.Hints & (ClassHint.Caption | ClassHint.Credit)) != 0) continue;
            if (found && element.Node > end + NodesBetween) break;
            bool isLink = (element.Hints & ClassHint.Byline) != 0 && tree.IsElement(element.Node, Tag.A);
            if (Lines(element.Node) is not { } text || !HoldsName(text, isLink, out bool isPerson)) continue;
            string? url = tree.IsElement(element.Node, Tag.A) ? tree.Attribute(element.Node, "href"u8) : null;
            evidence.Add(new Candidate(MetadataField.Author, isLink ? Origin.Link : Origin.Class, text, element.Node, url));
            end = tree[element.Node].End;
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

    /// <summary>A short block after the headline that begins with "By" or its like.</summary>
    private bool FindText(int headline)
    {
        int end = Math.Min(tree.Count, tree[headline].End + NodesAfter);
        for (int i = tree[headline].End; i < end; i++)
        {
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Element && Tags.HidesText(node.Tag)) i = node.End - 1;
            if (node.Kind != NodeKind.Text || node.Length is < 2 or > LongestByline || !BylineWords.BeginsByline(MetadataText.Clean(tree.InnerText(i)))) continue;
            int block = BlockOf(i);
            if (Lines(block) is not { } text || text.Length > LongestTextByline || !BylineWords.BeginsByline(text)) continue;
            // "By" may stand alone in its block, the name in the next one.
            if (BylineReader.StripLeadIn(text).IsEmpty && Lines(block, tree[block].End + NodesBetween) is { } longer) text = longer;
            if (!HoldsName(text, isLink: false, out _)) continue;
            evidence.Add(new Candidate(MetadataField.Author, Origin.Text, text, i));
            return true;
        }
        return false;
    }

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
        for (int i = start; i < Math.Min(end, tree.Count); i++)
        {
            if (tree[i].Kind == NodeKind.Element && i != start && Tags.HidesText(tree[i].Tag)) i = tree[i].End - 1;
            if (tree[i].Kind != NodeKind.Text) continue;
            string part = MetadataText.Clean(tree.InnerText(i));
            if (part.Length == 0) continue;
            if (lines.Length + part.Length > LongestByline) return lines.Length > 0 ? lines.ToString() : null;
            if (lines.Length > 0) lines.Append(joins || JoinsBefore(part) ? ' ' : '\n');
            lines.Append(part);
            joins = JoinsAfter(part);
        }
        return lines.Length < 2 ? null : lines.ToString();
    }

    private static bool JoinsBefore(ReadOnlySpan<char> part) => part[0] is ',' or '&' or ';' || BylineWords.IsConjunction(FirstWord(part));

    private static bool JoinsAfter(ReadOnlySpan<char> part) =>
        part[^1] is ',' or '&' or ';' || BylineWords.IsConjunction(part[(part.LastIndexOf(' ') + 1)..]) || BylineReader.StripLeadIn(part).IsEmpty;

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> part) => part.IndexOf(' ') is > 0 and int space ? part[..space] : part;
}
