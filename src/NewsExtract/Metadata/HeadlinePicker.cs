using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Chooses the headline: every place that states a title votes for it, titles with the site's name are stripped of it first, and the text
/// with most votes wins. A visible heading counts more than any single statement in the head.
/// </summary>
internal sealed class HeadlinePicker
{
    private const int MostHeadings = 12, LongestHeading = 200;

    private readonly PageScan _scan;
    private readonly PageEvidence _evidence;
    private readonly SiteNames _siteNames;
    private readonly TitleVotes _votes;
    private readonly TitleStripper _stripper;
    private readonly HeadTitles _titles;
    private readonly HeadingReader _headings;

    public HeadlinePicker(PageScan scan, PageEvidence evidence, SiteNames siteNames)
    {
        (_scan, _evidence, _siteNames) = (scan, evidence, siteNames);
        _votes = new TitleVotes();
        _stripper = new TitleStripper(siteNames, _votes);
        _titles = new HeadTitles(scan, evidence, _stripper);
        _headings = new HeadingReader(scan);
    }

    private PageTree Tree => _scan.Tree;

    /// <summary>The headline and the visible element that holds it.</summary>
    public (TextSlice? Headline, int Node) Pick()
    {
        _votes.Clear();
        CollectVotes();
        return _votes.Best() is { } text ? (TitleForSharing(text) ?? _votes.BestForm(text), FindNode(text)) : (null, -1);
    }

    /// <summary>
    /// The title for sharing where a newsroom gave the h1, the JSON-LD and the title element one text and og:title another: the first is
    /// then the one for search engines, and the gold follows og:title on 7 of 9 such pages. Where the card for Twitter repeats og:title,
    /// both are for social networks, and the gold follows the h1 on 8 of 9, except that an h1 which goes on from og:title is the same
    /// headline at greater length.
    /// </summary>
    private TextSlice? TitleForSharing(TextSlice best)
    {
        if (!_evidence.IsNewsArticle || _titles.Shared is not { Length: >= 15 } shared || IsCutAtQuote(shared, best)) return null;
        // With the section or the site behind it, it is the same title.
        if (shared.Span.StartsWith(best, StringComparison.OrdinalIgnoreCase) || MetadataText.SameWords(shared, best)) return null;
        bool isHeading = false, isStructured = false, isBeginning = best.Span.StartsWith(shared, StringComparison.OrdinalIgnoreCase);
        foreach (ref readonly TitleVote vote in _votes.All)
        {
            if (vote.Origin == Origin.Meta && !isBeginning && MetadataText.SameWords(vote.Text, shared)) return null;
            if (!MetadataText.SameWords(vote.Text, best)) continue;
            isHeading |= vote.Node >= 0 && Tree.IsElement(vote.Node, Tag.H1);
            isStructured |= vote.Origin == Origin.JsonLd;
        }
        return isHeading && isStructured && _scan.Title is { } title && MetadataText.SameWords(_stripper.WithoutSite(title), best)
            ? shared : null;
    }

    /// <summary>A quotation mark within the text ended the attribute that held it.</summary>
    private static bool IsCutAtQuote(ReadOnlySpan<char> cut, ReadOnlySpan<char> whole) =>
        whole.StartsWith(cut) && whole[cut.Length..].TrimStart() is { IsEmpty: false } rest && rest[0] is '"' or '\'';

    private void CollectVotes()
    {
        _titles.Read();
        double share = AddHeadings(onlyFirstLevel: true, leastShare: 0);
        int first = _votes.Count;
        bool hasHeading = first > 0;
        // Where the h1 is a logo or a section, the headline may be an h2 that is much of a title. Where it has but a word of a title, an h2
        // that is all of it is the headline, and the h1 counts no more than others.
        if (!hasHeading || (share == 0 && _titles.All.Length > 0)) AddHeadings(onlyFirstLevel: false, leastShare: hasHeading ? 1.8 : 0);
        else if (share <= 0.5 && AddHeadings(onlyFirstLevel: false, leastShare: HeadTitles.WholeTitle) > 0)
            foreach (ref TitleVote vote in _votes.All[..first]) vote = vote with { Weight = Math.Min(vote.Weight, 1) };
        double mostOfMeta = 0.3;
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Headline || candidate.Origin == Origin.Heading) continue;
            double weight = candidate.Origin switch
            {
                Origin.JsonLd => _evidence.IsNewsArticle ? 2.5 : 1.2,
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
        if (_scan.Title is not { Length: > 0 } title) return;
        AddStripped(TitleStripper.ToShared(title, _titles.Shared), 0.15, -1, Origin.Title);
        _evidence.Add(new Candidate(MetadataField.Headline, Origin.Title, title));
    }

    /// <summary>The heading that a property stands on, around or in: what it states is what the heading was found to say.</summary>
    private TextSlice? HeadingOf(in Candidate candidate)
    {
        foreach (ref readonly TitleVote vote in _votes.All)
            if (vote.Node >= 0 && candidate.Node >= 0
                && (Tree.IsInside(candidate.Node, vote.Node) || Tree.IsInside(vote.Node, candidate.Node)))
            {
                return vote.Text;
            }
        return null;
    }

    /// <summary>
    /// The h1 that shares words with the titles in the head outweighs each of them, since they are often written for search engines, but
    /// not JSON-LD of a news article and Open Graph together: where the two agree against it, the gold follows them on 10 of 15 pages of
    /// four sets; where JSON-LD and title do, it follows the h1 on 5 of 7. An h1 without such words is more often a
    /// logo, a section or a menu.
    /// </summary>
    /// <returns>What the best of them shares with the titles, as <see cref="HeadTitles.ShareOf"/> tells it.</returns>
    private double AddHeadings(bool onlyFirstLevel, double leastShare)
    {
        int first = _votes.Count, best = -1;
        double bestShare = 0;
        foreach (MarkedElement heading in _scan.Headings)
        {
            bool isFirstLevel = Tree.IsElement(heading.Node, Tag.H1);
            if (isFirstLevel != onlyFirstLevel || (heading.InAside && !isFirstLevel)) continue;
            if (_votes.Count == first + MostHeadings) break;
            if (_headings.Read(heading.Node) is not { Length: > 1 } text || _siteNames.IsExactly(text)) continue;
            TextSlice main = _headings.Main(_titles.Shared, _titles.All);
            double share = _titles.ShareOf(main) * (heading.InAside ? 0.5 : 1);
            if (share < leastShare) continue;
            _evidence.Add(new Candidate(MetadataField.Headline, Origin.Heading, text, heading.Node));
            if (share == 0 && _siteNames.Contains(main)) continue;
            // A later heading has to be clearly the better one: related stories share words with the titles too.
            if (share > bestShare + (best < 0 ? 0 : 0.25)) (best, bestShare) = (_votes.Count, share);
            _votes.Add(new TitleVote(main, isFirstLevel ? 0.35 : 0.1, heading.Node, Origin.Heading));
        }
        // Several of the first level, the best of them hardly like a title or a word of it: the sections of an article without a
        // heading. And a standfirst may be set as one.
        bool isSection = bestShare is <= 0.5 or (> 1 and < 1.5) && _votes.Count - first > 2;
        bool isStandfirst = best >= 0 && _votes.All[best].Text.Length > LongestHeading;
        if (best >= 0) _votes.All[best] = _votes.All[best] with { Weight = onlyFirstLevel && !isSection && !isStandfirst ? 3.3 : 1 };
        // Those that share nothing with any title lead to other pages.
        else if (onlyFirstLevel && (_votes.Count == first + 1 || _titles.All.Length > 0))
            foreach (ref TitleVote vote in _votes.All[first..]) vote = vote with { Weight = 0.12 };
        return bestShare;
    }

    private void AddStripped(TextSlice title, double weight, int node, Origin origin)
    {
        if (_siteNames.IsExactly(title) || SectionNames.IsHome(title)) weight *= 0.1;
        _votes.Add(new TitleVote(_stripper.WithoutSite(title), weight, node, origin));
    }

    private int FindNode(ReadOnlySpan<char> headline)
    {
        int part = -1;
        foreach (ref readonly TitleVote vote in _votes.All)
        {
            if (vote.Node < 0 || Tree.Body < 0 || vote.Node <= Tree.Body || !MetadataText.SameWords(vote.Text, headline)) continue;
            // The site's name behind it: the heading of the page, hidden in its header, while the article's own may be a second-level one.
            if (vote.Origin != Origin.Heading || !(_scan.TryReadShort(vote.Node, out ReadOnlySpan<char> text)
                && text.Length > vote.Text.Length && _stripper.HasSiteName(text)))
            {
                return vote.Node;
            }
            if (part < 0) part = vote.Node;
        }
        foreach (MarkedElement heading in _scan.Headings)
        {
            if (heading.InAside || Tree.IsElement(heading.Node, Tag.H1)) continue;
            if (_scan.TryReadShort(heading.Node, out ReadOnlySpan<char> text) && MetadataText.SameWords(text, headline))
                return heading.Node;
        }
        if (part >= 0) return part;
        // The strongest heading stands for a headline that only the head has.
        TitleVote strongest = new(default, 0, -1, Origin.Heading);
        foreach (ref readonly TitleVote vote in _votes.All)
            if (vote.Node > Tree.Body && Tree.IsElement(vote.Node, Tag.H1) && (strongest.Node < 0 || vote.Weight > strongest.Weight))
                strongest = vote;
        return strongest.Node;
    }
}
