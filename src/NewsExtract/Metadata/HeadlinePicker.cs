using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Chooses the headline: every place that states a title votes for it, titles with the site's name are stripped of it first, and the text with most
/// votes wins. A visible heading counts more than any single statement in the head.
/// </summary>
internal sealed class HeadlinePicker(PageTree tree, PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    private const int MostHeadings = 12;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ‹ ", " › ", " ― ", "｜", " |", "| ", " ~ ", "_", " : ", ": "];

    private readonly record struct Vote(string Text, double Weight, int Node);

    private readonly List<Vote> _votes = [];

    /// <summary>The headline and the visible element that holds it.</summary>
    public (string? Headline, int Node) Pick()
    {
        CollectVotes();
        string? best = null;
        double most = 0;
        for (int i = 0; i < _votes.Count; i++)
        {
            double support = Support(_votes[i].Text);
            if (support > most) (best, most) = (_votes[i].Text, support);
        }
        return (best, best is null ? -1 : FindNode(best));
    }

    private void CollectVotes()
    {
        int shown = 0;
        bool hasFirstHeading = false;
        foreach (MarkedElement heading in scan.Headings)
        {
            if (shown == MostHeadings) break;
            bool isFirstLevel = tree.IsElement(heading.Node, Tag.H1);
            if (scan.ShortText(heading.Node) is not { Length: > 1 } text || siteNames.IsExactly(text)) continue;
            shown++;
            double weight = isFirstLevel && !heading.InAside ? (hasFirstHeading ? 1.2 : 3) : isFirstLevel ? 1 : 0.1;
            hasFirstHeading |= isFirstLevel;
            _votes.Add(new Vote(text, weight, heading.Node));
        }
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Headline) continue;
            double weight = candidate.Origin switch
            {
                Origin.JsonLd => 2.5,
                Origin.OpenGraph => 2.2,
                Origin.Microdata => 2,
                _ => 0.8,
            };
            AddStripped(candidate.Value, weight, candidate.Node);
        }
        if (scan.Title is { Length: > 0 } title) AddStripped(title, 1.5, -1);
    }

    private void AddStripped(string title, double weight, int node)
    {
        if (siteNames.IsExactly(title)) weight *= 0.1;
        _votes.Add(new Vote(StripSite(title), weight, node));
    }

    /// <summary>What agrees with a text: the same words count in full, a longer title that begins with them a little.</summary>
    private double Support(string text)
    {
        double support = 0;
        foreach (Vote vote in _votes)
        {
            if (MetadataText.SameWords(vote.Text, text)) support += vote.Weight;
            else if (text.Length >= 10 && vote.Text.Length > text.Length && vote.Text.StartsWith(text, StringComparison.OrdinalIgnoreCase)) support += vote.Weight * 0.3;
        }
        return support;
    }

    /// <summary>Takes the site's name off the end or the front of a title, and what else a heading of the page shows not to belong to it.</summary>
    private string StripSite(string title)
    {
        for (int round = 0; round < 3; round++)
        {
            if (StripOnce(title) is not { } stripped) return title;
            title = stripped;
        }
        return title;
    }

    private string? StripOnce(string title)
    {
        foreach (string separator in Separators)
        {
            string head;
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0)
            {
                head = title[..last].TrimEnd();
                if (siteNames.Contains(title.AsSpan(last + separator.Length)) || IsHeading(head)) return head;
            }
            int first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0)
            {
                string tail = title[(first + separator.Length)..].TrimStart();
                if (siteNames.Contains(title.AsSpan(0, first)) || IsHeading(tail)) return tail;
                head = title[..first].TrimEnd();
                if (IsHeading(head)) return head;
            }
        }
        return null;
    }

    private bool IsHeading(string text)
    {
        if (text.Length < 5) return false;
        foreach (Vote vote in _votes)
            if (vote.Node >= 0 && vote.Weight >= 1 && MetadataText.SameWords(vote.Text, text)) return true;
        return false;
    }

    private int FindNode(string headline)
    {
        foreach (Vote vote in _votes)
            if (vote.Node >= 0 && tree.Body >= 0 && vote.Node > tree.Body && MetadataText.SameWords(vote.Text, headline)) return vote.Node;
        foreach (MarkedElement heading in scan.Headings)
            if (tree.IsElement(heading.Node, Tag.H1) && !heading.InAside) return heading.Node;
        return -1;
    }
}
