using System.Buffers;
using System.Runtime.InteropServices;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Chooses the headline: every place that states a title votes for it, titles with the site's name are stripped of it first, and the text
/// with most votes wins. A visible heading counts more than any single statement in the head.
/// </summary>
internal sealed class HeadlinePicker(PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    private const int MostHeadings = 12;

    private static readonly string[] Separators =
        [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ‹ ", " › ", " ― ", "｜", " |", "| ", " ~ ", "_", " : ",
        ": "];

    /// <summary>The sign of each of them.</summary>
    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create("|-–—·•»«:/‹›―｜~_");

    private readonly record struct Vote(TextSlice Text, double Weight, int Node, Origin Origin);

    private readonly List<Vote> _votes = [];
    private readonly HeadingReader _headings = new(scan);
    private readonly List<TextSlice> _titles = [], _lowerTitles = [];
    private TextSlice? _shared;

    private PageTree Tree => scan.Tree;

    /// <summary>The headline and the visible element that holds it.</summary>
    public (TextSlice? Headline, int Node) Pick()
    {
        _votes.Clear();
        CollectVotes();
        TextSlice? best = null;
        double most = 0;
        foreach (Vote vote in _votes)
        {
            double support = Support(vote.Text);
            if (support > most) (best, most) = (vote.Text, support);
        }
        return best is { } text ? (TitleForSharing(text) ?? BestForm(text), FindNode(text)) : (null, -1);
    }

    /// <summary>
    /// The title for sharing where a newsroom gave the h1, the JSON-LD and the title element one text and og:title another: the first is
    /// then the one for search engines, and the gold follows og:title on 7 of 9 such pages. Where the card for Twitter repeats og:title,
    /// both are for social networks, and the gold follows the h1 on 8 of 9, except that an h1 which
    /// goes on from og:title is the same headline at greater length.
    /// </summary>
    private TextSlice? TitleForSharing(TextSlice best)
    {
        if (!evidence.IsNewsArticle || _shared is not { Length: >= 15 } shared || IsCutAtQuote(shared, best)) return null;
        // With the section or the site behind it, it is the same title.
        if (shared.Span.StartsWith(best, StringComparison.OrdinalIgnoreCase) || MetadataText.SameWords(shared, best)) return null;
        bool isHeading = false, isStructured = false, isBeginning = best.Span.StartsWith(shared, StringComparison.OrdinalIgnoreCase);
        foreach (Vote vote in _votes)
        {
            if (vote.Origin == Origin.Meta && !isBeginning && MetadataText.SameWords(vote.Text, shared)) return null;
            if (!MetadataText.SameWords(vote.Text, best)) continue;
            isHeading |= vote.Node >= 0 && Tree.IsElement(vote.Node, Tag.H1);
            isStructured |= vote.Origin == Origin.JsonLd;
        }
        return isHeading && isStructured && scan.Title is { } title && MetadataText.SameWords(StripSite(title), best) ? shared : null;
    }

    /// <summary>A quotation mark within the text ended the attribute that held it.</summary>
    private static bool IsCutAtQuote(ReadOnlySpan<char> cut, ReadOnlySpan<char> whole) =>
        whole.StartsWith(cut) && whole[cut.Length..].TrimStart() is { IsEmpty: false } rest && rest[0] is '"' or '\'';

    private void CollectVotes()
    {
        _shared = evidence.First(MetadataField.Headline, Origin.OpenGraph) is { } shared ? StripSite(shared) : null;
        ReadTitles();
        double share = AddHeadings(onlyFirstLevel: true, leastShare: 0);
        bool hasHeading = _votes.Count > 0;
        // Where the h1 is a logo or a section, the headline may be an h2 that is much of a title.
        if (!hasHeading || (share == 0 && _titles.Count > 0)) AddHeadings(onlyFirstLevel: false, leastShare: hasHeading ? 1.8 : 0);
        double mostOfMeta = 0.3;
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Headline || candidate.Origin == Origin.Heading) continue;
            double weight = candidate.Origin switch
            {
                Origin.JsonLd => evidence.IsNewsArticle ? 2.5 : 1.2,
                Origin.OpenGraph => 1,
                // Beside an h1 a visible property is mostly the same text again.
                Origin.Microdata => hasHeading ? 0.3 : 1,
                _ => 0.1,
            };
            // Copies of one title in many vocabularies are one opinion.
            if (weight < 0.3 && (mostOfMeta -= weight) < 0) continue;
            AddStripped((candidate.Origin == Origin.Microdata ? HeadingOf(candidate) : null) ?? candidate.Value, weight, candidate.Node,
                candidate.Origin);
        }
        if (scan.Title is not { Length: > 0 } title) return;
        AddStripped(StripToShared(title), 0.15, -1, Origin.Title);
        evidence.Add(new Candidate(MetadataField.Headline, Origin.Title, title));
    }

    /// <summary>The heading that a property stands on, around or in: what it states is what the heading was found to say.</summary>
    private TextSlice? HeadingOf(in Candidate candidate)
    {
        foreach (Vote vote in _votes)
            if (vote.Node >= 0 && candidate.Node >= 0
                && (Tree.IsInside(candidate.Node, vote.Node) || Tree.IsInside(vote.Node, candidate.Node)))
            {
                return vote.Text;
            }
        return null;
    }

    /// <summary>
    /// The titles in the head without the site's name, those meant for machines that show articles first, the title element's last.
    /// </summary>
    private void ReadTitles()
    {
        const int most = 8;
        _titles.Clear();
        _lowerTitles.Clear();
        foreach (Origin origin in (ReadOnlySpan<Origin>)[Origin.JsonLd, Origin.OpenGraph, Origin.Meta])
        {
            foreach (ref readonly Candidate candidate in evidence.Candidates)
                if (candidate.Field == MetadataField.Headline && candidate.Origin == origin && _titles.Count < most)
                    _titles.Add(StripSite(candidate.Value));
        }
        if (scan.Title is { Length: > 0 } title) _titles.Add(StripSite(StripToShared(title)));
    }

    /// <summary>
    /// Takes off what stands before the title for sharing in the title element: a section, a site that is named nowhere else.
    /// </summary>
    private TextSlice StripToShared(TextSlice title)
    {
        const int shortest = 10;
        if (_shared is not { Length: >= shortest } shared || !title.Span.EndsWith(shared)) return title;
        return title.Span[..^shared.Length].TrimEnd() is [.., var sign] && SeparatorSigns.Contains(sign) ? shared : title;
    }

    /// <summary>
    /// The h1 that shares words with the titles in the head outweighs each of them, since they are often written for search engines, but
    /// not JSON-LD of a news article and Open Graph together: where the two agree against it, the gold follows them on 10 of 15 pages of
    /// four sets; where JSON-LD and title do, it follows the h1 on 5 of 7. An h1 without
    /// such words is more often a logo, a section or a menu.
    /// </summary>
    /// <returns>What the best of them shares with the titles, as <see cref="ShareInTitles"/> tells it.</returns>
    private double AddHeadings(bool onlyFirstLevel, double leastShare)
    {
        int first = _votes.Count, best = -1;
        double bestShare = 0;
        foreach (MarkedElement heading in scan.Headings)
        {
            bool isFirstLevel = Tree.IsElement(heading.Node, Tag.H1);
            if (isFirstLevel != onlyFirstLevel || (heading.InAside && !isFirstLevel)) continue;
            if (_votes.Count == first + MostHeadings) break;
            if (_headings.Read(heading.Node) is not { Length: > 1 } text || siteNames.IsExactly(text)) continue;
            TextSlice main = _headings.Main(_shared, CollectionsMarshal.AsSpan(_titles));
            double share = ShareInTitles(main) * (heading.InAside ? 0.5 : 1);
            if (share < leastShare) continue;
            evidence.Add(new Candidate(MetadataField.Headline, Origin.Heading, text, heading.Node));
            if (share == 0 && siteNames.Contains(main)) continue;
            // A later heading has to be clearly the better one: related stories share words with the titles too.
            if (share > bestShare + (best < 0 ? 0 : 0.25)) (best, bestShare) = (_votes.Count, share);
            _votes.Add(new Vote(main, isFirstLevel ? 0.35 : 0.1, heading.Node, Origin.Heading));
        }
        // Several of the first level, the best of them hardly like a title: the sections of an article without a heading.
        bool isSection = bestShare <= 0.5 && _votes.Count - first > 2;
        if (best >= 0) _votes[best] = _votes[best] with { Weight = onlyFirstLevel && !isSection ? 3.3 : 1 };
        // Those that share nothing with any title lead to other pages.
        else if (onlyFirstLevel && (_votes.Count == first + 1 || _titles.Count > 0))
            for (int i = first; i < _votes.Count; i++) _votes[i] = _votes[i] with { Weight = 0.12 };
        return bestShare;
    }

    /// <summary>
    /// The share of a heading's longer words that some title in the head has too, less when the heading is much shorter than the title;
    /// from 1 to 3, by how much of the title it is, when a title holds all of it; 4 when it is the title element's, which may be the
    /// section's, 5 when it is another one.
    /// </summary>
    private double ShareInTitles(ReadOnlySpan<char> heading)
    {
        if (MetadataText.SameWords(heading, "")) return 0;
        if (IndexInTitles(heading) is >= 0 and int title) return title == _titles.Count - 1 && scan.Title is not null ? 4 : 5;
        ReadOnlySpan<char> lower = Lower(heading);
        if (Coverage(lower) is > 0 and double coverage) return 1 + 2 * coverage;
        int words = 0, found = 0;
        foreach (Range range in lower.SplitAny(' ', ',', ':', '.', '-', '–', '?', '!', '"', '“', '”', '„', '’', '\'', '|', '(', ')', '　',
            '「', '」'))
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

    private int IndexInTitles(ReadOnlySpan<char> heading)
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

    private void AddStripped(TextSlice title, double weight, int node, Origin origin)
    {
        if (siteNames.IsExactly(title)) weight *= 0.1;
        _votes.Add(new Vote(StripSite(title), weight, node, origin));
    }

    /// <summary>What agrees with a text: the same words count in full, a longer title that begins with them a little.</summary>
    private double Support(ReadOnlySpan<char> text)
    {
        double support = 0;
        foreach (Vote vote in _votes)
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
    private TextSlice BestForm(TextSlice text)
    {
        TextSlice best = text;
        foreach (Vote vote in _votes)
            if (vote.Text.Span.Count(' ') > best.Span.Count(' ') && MetadataText.SameWords(vote.Text, text)) best = vote.Text;
        return best;
    }

    /// <summary>
    /// Takes the site's name off the end or the front of a title, and what else a heading of the page shows not to belong to it.
    /// </summary>
    private TextSlice StripSite(TextSlice title)
    {
        for (int round = 0; round < 3; round++)
        {
            if (StripOnce(title) is not { } stripped) return title;
            title = stripped;
        }
        return title;
    }

    /// <summary>Whether what stands behind a title's last bar is the site's name.</summary>
    private bool HasSiteName(ReadOnlySpan<char> title) =>
        title.LastIndexOf('|') is > 0 and int bar && siteNames.Contains(title[(bar + 1)..]);

    private TextSlice? StripOnce(TextSlice title)
    {
        if (!title.Span.ContainsAny(SeparatorSigns)) return null;
        if (SiteNames.WithoutOutlet(title) is { } own) return own;
        foreach (string separator in Separators)
        {
            int first = title.Span.IndexOf(separator);
            if (first < 0) continue;
            int last = title.Span.LastIndexOf(separator);
            if (last > 0)
            {
                TextSlice head = title[..last].TrimEnd();
                if (siteNames.Contains(title[(last + separator.Length)..]) || IsHeading(head)) return head;
            }
            if (first > 0)
            {
                TextSlice tail = title[(first + separator.Length)..].TrimStart();
                // A heading alone does not cut the front off: a kicker belongs to its headline ("Election: Winners and losers").
                if (siteNames.Contains(title[..first])) return tail;
            }
        }
        return null;
    }

    private bool IsHeading(ReadOnlySpan<char> text)
    {
        if (text.Length < 5) return false;
        foreach (Vote vote in _votes)
            if (vote.Node >= 0 && vote.Weight >= 0.35 && MetadataText.SameWords(vote.Text, text)) return true;
        return false;
    }

    private int FindNode(ReadOnlySpan<char> headline)
    {
        int part = -1;
        foreach (Vote vote in _votes)
        {
            if (vote.Node < 0 || Tree.Body < 0 || vote.Node <= Tree.Body || !MetadataText.SameWords(vote.Text, headline)) continue;
            // The site's name behind it: the heading of the page, hidden in its header, while the article's own may be a second-level one.
            if (vote.Origin != Origin.Heading || !(scan.TryReadShort(vote.Node, out ReadOnlySpan<char> text)
                && text.Length > vote.Text.Length && HasSiteName(text)))
            {
                return vote.Node;
            }
            if (part < 0) part = vote.Node;
        }
        foreach (MarkedElement heading in scan.Headings)
        {
            if (heading.InAside || Tree.IsElement(heading.Node, Tag.H1)) continue;
            if (scan.TryReadShort(heading.Node, out ReadOnlySpan<char> text) && MetadataText.SameWords(text, headline)) return heading.Node;
        }
        if (part >= 0) return part;
        // The strongest heading stands for a headline that only the head has.
        int strongest = -1;
        for (int i = 0; i < _votes.Count; i++)
            if (_votes[i].Node > Tree.Body && Tree.IsElement(_votes[i].Node, Tag.H1)
                && (strongest < 0 || _votes[i].Weight > _votes[strongest].Weight))
            {
                strongest = i;
            }
        return strongest < 0 ? -1 : _votes[strongest].Node;
    }
}
