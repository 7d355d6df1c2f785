using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Tells which elements can be a standfirst by what they hold and how far from the headline they stand.</summary>
internal sealed class StandfirstCandidates(PageScan scan, PageEvidence evidence, DescriptionWords descriptions)
{
    /// <summary>An element stands near to the headline when it is this many nodes behind it.</summary>
    public const int NodesAfter = 300;

    public const int Shortest = 25, Longest = 900;

    /// <summary>An h2 right behind the headline is a standfirst when it is longer than a section's heading.</summary>
    public const int ShortestSubheading = 50;

    /// <summary>A text of this many bytes may still be short enough, white space and wide letters counted.</summary>
    private const int LongestBytes = 1500;

    private const int NodesBefore = 40, MostNodes = 80;

    private PageTree Tree => scan.Tree;

    /// <summary>Whether a node stands a little before the headline or at most so many nodes behind it.</summary>
    public static bool IsNear(int node, int headlineNode, int after) =>
        headlineNode < 0 || (node > headlineNode - NodesBefore && node < headlineNode + after);

    /// <summary>How many bytes of text an element holds, as far as it can be a standfirst.</summary>
    public int Bytes(int node) => scan.TextBytes(node, LongestBytes);

    /// <summary>The element's text when it can be a standfirst, else nothing.</summary>
    public ReadOnlySpan<char> Read(int node, int bytes, int headlineNode, bool isMarked)
    {
        if (headlineNode >= 0 && Tree.IsInside(headlineNode, node)) return default;
        if (bytes is < Shortest or > LongestBytes) return default;
        // Only a repeated description lets a box or a far element be one: what cannot repeat it is not read.
        bool needsOverlap = isMarked ? !IsNear(node, headlineNode, NodesAfter) : Tree[node].Tag is not (Tag.P or Tag.H2 or Tag.H3);
        if (needsOverlap && !descriptions.CanOverlap(bytes, isMarked)) return default;
        for (int i = node + 1; i < Math.Min(Tree[node].End, node + MostNodes); i++)
            if (Tree[i].Kind == NodeKind.Element && (Tree[i].Tag is Tag.Figure or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.Time
                or Tag.Form or Tag.Input || (!isMarked && Tree[i].Tag is Tag.Img or Tag.Button)))
            {
                return default;
            }
        if (LinkedShare(node) > 0.3) return default;
        if (!scan.TryReadShort(node, out ReadOnlySpan<char> text) || text.Length is < Shortest or > Longest || EndsInTitle(text))
            return default;
        return (BylineWords.BeginsByline(text) && text.Length < 60) || IsDate(text) ? default : text;
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length < 50 && DateReader.TryRead(text, DateOrder.DayFirst, out DateReading date) && date.Start == 0;

    /// <summary>Whether a text is one of the titles that the page states, with a kicker before it or not.</summary>
    private bool EndsInTitle(ReadOnlySpan<char> text)
    {
        const int shortest = 15;
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Headline) continue;
            if (MetadataText.SameWords(text, candidate.Value)
                || (candidate.Value.Length >= shortest && text.EndsWith(candidate.Value, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a text is one of the titles that the page states.</summary>
    public bool IsTitle(ReadOnlySpan<char> text)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Headline && MetadataText.SameWords(text, candidate.Value)) return true;
        return false;
    }

    /// <summary>The share of an element's text that stands in links.</summary>
    public double LinkedShare(int node)
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
