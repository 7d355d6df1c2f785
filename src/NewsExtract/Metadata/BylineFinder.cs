using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Finds the visible byline: elements marked as author near the headline, links to authors' pages, or a text that begins like one.</summary>
internal sealed class BylineFinder(PageTree tree, PageScan scan, PageEvidence evidence)
{
    /// <summary>Nodes before the headline in which a byline can stand, and after it.</summary>
    private const int NodesBefore = 60, NodesAfter = 400;

    /// <summary>Elements of one byline stand this near to each other.</summary>
    private const int NodesBetween = 25;

    private const int LongestByline = 300;

    private readonly List<string> _names = [];

    /// <summary>Adds the byline to the evidence.</summary>
    /// <param name="headline">The headline's element, or -1.</param>
    public void Find(int headline)
    {
        if (FindMarked(headline, near: true)) return;
        if (headline >= 0 && FindText(headline)) return;
        FindMarked(headline, near: false);
    }

    /// <summary>The first marked element that holds a name, and those right behind it.</summary>
    private bool FindMarked(int headline, bool near)
    {
        int end = -1;
        Origin origin = default;
        foreach (MarkedElement element in scan.Bylines)
        {
            if (element.InAside || element.Node < end) continue;
            if (near && headline >= 0 && (element.Node < headline - NodesBefore || element.Node > headline + NodesAfter)) continue;
            if (end >= 0 && element.Node > end + NodesBetween) break;
            bool isLink = (element.Hints & ClassHint.Byline) != 0 && tree.IsElement(element.Node, Tag.A);
            if (Text(element.Node) is not { } text || !HoldsName(text, isLink)) continue;
            if (end < 0) origin = isLink ? Origin.Link : Origin.Class;
            evidence.Add(new Candidate(MetadataField.Author, origin, text, element.Node, tree.IsElement(element.Node, Tag.A) ? tree.Attribute(element.Node, "href"u8) : null));
            end = tree[element.Node].End;
        }
        return end >= 0;
    }

    private bool HoldsName(string text, bool isLink)
    {
        _names.Clear();
        BylineReader.Read(text, _names, strict: !isLink);
        return _names.Count > 0;
    }

    /// <summary>A short text after the headline that begins with "By" or its like, the name in it or in the next text.</summary>
    private bool FindText(int headline)
    {
        string? leadIn = null;
        int end = Math.Min(tree.Count, tree[headline].End + NodesAfter / 2);
        for (int i = tree[headline].End; i < end; i++)
        {
            ref readonly Node node = ref tree[i];
            if (node.Kind == NodeKind.Element && Tags.HidesText(node.Tag))
            {
                i = node.End - 1;
                continue;
            }
            if (node.Kind != NodeKind.Text || node.Length < 2) continue;
            if (node.Length > LongestByline)
            {
                if (leadIn is not null) return false;
                continue;
            }
            string text = MetadataText.Clean(tree.InnerText(i));
            if (text.Length == 0) continue;
            if (leadIn is null && !BylineWords.BeginsByline(text)) continue;
            string byline = leadIn is null ? text : $"{leadIn} {text}";
            if (leadIn is null && BylineReader.StripLeadIn(text).IsEmpty)
            {
                leadIn = text;
                continue;
            }
            if (byline.Length < LongestByline && HoldsName(byline, isLink: false))
            {
                evidence.Add(new Candidate(MetadataField.Author, Origin.Text, byline, i));
                return true;
            }
            leadIn = null;
        }
        return false;
    }

    /// <summary>The texts of a small element with a bar between them, since each of them holds something else; null for a large element.</summary>
    private string? Text(int node)
    {
        const int mostNodes = 80;
        int end = tree[node].End;
        if (end - node > mostNodes) return null;
        var text = new StringBuilder();
        for (int i = node; i < end; i++)
        {
            if (tree[i].Kind == NodeKind.Element && i != node && Tags.HidesText(tree[i].Tag)) i = tree[i].End - 1;
            if (tree[i].Kind != NodeKind.Text) continue;
            string part = MetadataText.Clean(tree.InnerText(i));
            if (part.Length == 0) continue;
            if (text.Length + part.Length > LongestByline) return null;
            if (text.Length > 0) text.Append(" | ");
            text.Append(part);
        }
        return text.Length < 2 ? null : text.ToString();
    }
}
