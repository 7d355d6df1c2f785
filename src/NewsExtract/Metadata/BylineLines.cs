using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Reads what may be a byline as lines: each text of an element is one, unless what stands between two of them shows that they belong
/// together. Pooled: what is read is valid until the next lines are read.
/// </summary>
internal sealed class BylineLines(PageScan scan)
{
    /// <summary>The lines of a byline are no longer together.</summary>
    public const int Longest = 300;

    /// <summary>Signs that set a byline apart from what stands before it in its line.</summary>
    public const string SignsBefore = " |•·";

    private const int MostNodes = 80;

    private readonly char[] _lines = new char[Longest + 2];

    private PageTree Tree => scan.Tree;

    /// <summary>The lines of an element, empty when it is too large for a byline.</summary>
    public ReadOnlySpan<char> Of(int node) => Tree[node].End - node > MostNodes ? default : Of(node, Tree[node].End);

    /// <summary>
    /// The texts of a range of nodes, one a line, since each of them holds something else; joined only where "By", a comma or an "and"
    /// between them shows that they belong together. Empty when they are too long for a byline.
    /// </summary>
    public ReadOnlySpan<char> Of(int start, int end)
    {
        int length = 0;
        bool joins = false;
        int link = -1;
        for (int i = start; i < Math.Min(end, Tree.Count); i++)
        {
            if (Tree[i].Kind == NodeKind.Element && i != start && Tags.HidesText(Tree[i].Tag)) i = Tree[i].End - 1;
            if (Tree[i].Kind != NodeKind.Text) continue;
            ReadOnlySpan<char> part = scan.Read(i);
            if (part.IsEmpty) continue;
            if (length + part.Length > Longest) break;
            // First name and surname in spans of one link.
            int within = LinkAround(i, start);
            if (length > 0) _lines[length++] = joins || (within >= 0 && within == link) || JoinsBefore(part) ? ' ' : '\n';
            part.CopyTo(_lines.AsSpan(length));
            length += part.Length;
            link = within;
            joins = JoinsAfter(part);
        }
        return length < 2 ? default : _lines.AsSpan(0, length);
    }

    /// <summary>The first of some lines.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> lines) => lines.IndexOf('\n') is >= 0 and int end ? lines[..end] : lines;

    private int LinkAround(int text, int root)
    {
        for (int i = Tree[text].Parent; i >= root && !Tags.IsBlock(Tree[i].Tag); i = Tree[i].Parent)
            if (Tree[i].Tag == Tag.A) return i;
        return -1;
    }

    private static bool JoinsBefore(ReadOnlySpan<char> part) => part[0] is ',' or '&' or ';' || BylineWords.IsConjunction(FirstWord(part));

    private static bool JoinsAfter(ReadOnlySpan<char> part) =>
        part[^1] is ',' or '&' or ';' || BylineWords.IsConjunction(part[(part.LastIndexOf(' ') + 1)..])
            || BylineReader.StripLeadIn(part.TrimStart(SignsBefore)).IsEmpty;

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> part) => part.IndexOf(' ') is > 0 and int space ? part[..space] : part;
}
