using System.Runtime.InteropServices;

namespace NewsExtract.Metadata;

/// <summary>What one place that states a title says, and how much that counts.</summary>
/// <param name="Text">The title, without the site's name.</param>
/// <param name="Weight">What it adds to the support of the texts it agrees with.</param>
/// <param name="Node">The visible element it stands in, else -1.</param>
/// <param name="Origin">Where it is stated.</param>
internal readonly record struct TitleVote(TextSlice Text, double Weight, int Node, Origin Origin);

/// <summary>The votes on a page's headline. Pooled.</summary>
internal sealed class TitleVotes
{
    private readonly List<TitleVote> _votes = [];

    public Span<TitleVote> All => CollectionsMarshal.AsSpan(_votes);

    public int Count => _votes.Count;

    public void Clear() => _votes.Clear();

    public void Add(in TitleVote vote) => _votes.Add(vote);

    /// <summary>The text with most support, null when nothing voted.</summary>
    public TextSlice? Best()
    {
        TextSlice? best = null;
        double most = 0;
        foreach (ref readonly TitleVote vote in All)
        {
            double support = Support(vote.Text);
            if (support > most) (best, most) = (vote.Text, support);
        }
        return best;
    }

    /// <summary>What agrees with a text: the same words count in full, a longer title that begins with them a little.</summary>
    private double Support(ReadOnlySpan<char> text)
    {
        double support = 0;
        foreach (ref readonly TitleVote vote in All)
        {
            if (MetadataText.SameWords(vote.Text, text)) support += vote.Weight;
            else if (text.Length >= 10 && vote.Text.Length > text.Length
                && vote.Text.Span.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                support += vote.Weight * 0.1;
            }
        }
        return support;
    }

    /// <summary>
    /// Of the texts with the same letters the one with most words: headings lose the space between a kicker and the rest.
    /// </summary>
    public TextSlice BestForm(TextSlice text)
    {
        TextSlice best = text;
        foreach (ref readonly TitleVote vote in All)
            if (vote.Text.Span.Count(' ') > best.Span.Count(' ') && MetadataText.SameWords(vote.Text, text)) best = vote.Text;
        return best;
    }

    /// <summary>Whether a heading of the page that is no mere side heading says just this.</summary>
    public bool HasHeading(ReadOnlySpan<char> text)
    {
        if (text.Length < 5) return false;
        foreach (ref readonly TitleVote vote in All)
            if (vote.Node >= 0 && vote.Weight >= 0.35 && MetadataText.SameWords(vote.Text, text)) return true;
        return false;
    }
}
