using System.Buffers;
using System.Runtime.InteropServices;

namespace NewsExtract.Metadata;

/// <summary>
/// The titles in the head without the site's name, those meant for machines that show articles first, the title element's last. Pooled.
/// </summary>
internal sealed class HeadTitles(PageScan scan, PageEvidence evidence, TitleStripper stripper)
{
    /// <summary>The least <see cref="ShareOf"/> of a heading that is all of a title.</summary>
    public const double WholeTitle = 4;

    private const int Most = 8;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,:.-–?!\"“”„’'|()　「」");

    private readonly List<TextSlice> _titles = [], _lowerTitles = [];

    public ReadOnlySpan<TextSlice> All => CollectionsMarshal.AsSpan(_titles);

    /// <summary>The title for sharing (og:title), null when there is none.</summary>
    public TextSlice? Shared { get; private set; }

    public void Read()
    {
        _titles.Clear();
        _lowerTitles.Clear();
        Shared = evidence.First(MetadataField.Headline, Origin.OpenGraph) is { } shared ? stripper.WithoutSite(shared) : null;
        foreach (Origin origin in (ReadOnlySpan<Origin>)[Origin.JsonLd, Origin.OpenGraph, Origin.Meta])
        {
            foreach (ref readonly Candidate candidate in evidence.Candidates)
                if (candidate.Field == MetadataField.Headline && candidate.Origin == origin && _titles.Count < Most)
                    _titles.Add(stripper.WithoutSite(candidate.Value));
        }
        if (scan.Title is { Length: > 0 } title) _titles.Add(stripper.WithoutSite(TitleStripper.ToShared(title, Shared)));
    }

    /// <summary>
    /// The share of a heading's longer words that some title in the head has too, less when the heading is much shorter than the title;
    /// from 1 to 3, by how much of the title it is, when a title holds all of it; 4 when it is the title element's, which may be the
    /// section's, 5 when it is another one.
    /// </summary>
    public double ShareOf(ReadOnlySpan<char> heading)
    {
        if (MetadataText.SameWords(heading, "")) return 0;
        if (IndexOf(heading) is >= 0 and int title) return title == _titles.Count - 1 && scan.Title is not null ? WholeTitle : 5;
        ReadOnlySpan<char> lower = Lower(heading);
        if (Coverage(lower) is > 0 and double coverage) return 1 + 2 * coverage;
        int words = 0, found = 0;
        foreach (Range range in lower.SplitAny(WordEnds))
        {
            ReadOnlySpan<char> word = lower[range];
            if (word.Length < 4 && !(word.Length >= 2 && word[0] > '\u2e80')) continue;
            words++;
            // Texts without spaces are one word: its beginning has to do.
            if (word.Length > 30) word = word[..8];
            if (Coverage(word) > 0) found++;
        }
        return words == 0 ? 0 : (double)found / words;
    }

    private int IndexOf(ReadOnlySpan<char> heading)
    {
        for (int i = 0; i < _titles.Count; i++)
            if (MetadataText.SameWords(_titles[i], heading)) return i;
        return -1;
    }

    /// <summary>The largest part of a title in the head that a text is, 0 when it stands in none.</summary>
    /// <param name="text">In lower case.</param>
    private double Coverage(ReadOnlySpan<char> text)
    {
        if (_lowerTitles.Count == 0)
            foreach (TextSlice title in _titles) _lowerTitles.Add(Lower(title));
        double largest = 0;
        foreach (TextSlice title in _lowerTitles)
            if (title.Span.Contains(text, StringComparison.Ordinal)) largest = Math.Max(largest, (double)text.Length / title.Length);
        return largest;
    }

    private TextSlice Lower(ReadOnlySpan<char> text) => scan.Texts.Keep(text.ToLowerInvariant(scan.Texts.Reserve(text.Length)));
}
