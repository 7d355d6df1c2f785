using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the visible byline: elements marked as author near the headline, links to authors' pages, or a text that begins like one.
/// </summary>
internal sealed class BylineFinder(PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    /// <summary>Nodes before the headline in which a byline can stand, and after it.</summary>
    private const int NodesBefore = 120, NodesAfter = 400;

    /// <summary>Elements of one byline stand this near to each other.</summary>
    private const int NodesBetween = 25;

    /// <summary>A paragraph that happens to begin with "By" is longer.</summary>
    private const int LongestTextByline = 140;

    /// <summary>The same for all of its block, in bytes, white space and wide letters counted.</summary>
    private const int LongestBlock = 600;

    private readonly DatelineFinder _datelines = new(scan, evidence);
    private readonly BylineNames _names = new(scan.Texts, siteNames);
    private readonly BylineLines _lines = new(scan);
    private readonly BareNameFinder _bareNames = new(scan, evidence, siteNames);

    private PageTree Tree => scan.Tree;

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
        int text = IndexOfText(Tree[headline].End, end, Lead.Author);
        if (FindMarked(headline, text < 0 ? end : Tree[BlockOf(text)].End, reviewers: false)) return;
        if (FindMarked(headline - NodesBefore, headline, reviewers: false)) return;
        if (AddText(text, out bool isPerson))
        {
            if (!isPerson) _bareNames.FindEmphasized(headline, headline + NodesAfter);
            return;
        }
        if (FindLink(headline - NodesBefore, end)) return;
        if (_bareNames.FindPortrait(headline, end)) return;
        if (FindMarked(headline, end, reviewers: true) || AddText(IndexOfText(Tree[headline].End, end, Lead.Any), out _)) return;
        // Systems that set the byline into a header of its own, and authors' boxes below the article.
        if (FindMarked(end, int.MaxValue, reviewers: false)) return;
        if (FindMarked(0, headline - NodesBefore, reviewers: false)) return;
        if (AddText(IndexOfText(end, Tree.Count, Lead.Sure), out _)) return;
        _bareNames.FindEmphasized(headline, headline + NodesAfter);
        if (evidence.FirstOfAny(MetadataField.Author) is null) _datelines.Find(headline);
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
            if (element.InAside || element.Node < end || element.Node < from || element.Node >= to
                || (element.Hints & (ClassHint.Caption | ClassHint.Credit)) != 0)
            {
                continue;
            }
            if (found && element.Node > end + NodesBetween) break;
            if (HoldsAuthorLinks(i) || IsInQuote(element.Node) || IsNamedByTitle(element.Node) || IsTopic(element.Node)) continue;
            ReadOnlySpan<char> label = LabelBefore(element.Node);
            // "Photo:" in an element of its own.
            if ((!reviewers && BylineWords.SaysReview(label)) || (label.EndsWith(':') && BylineWords.SaysImage(label))) continue;
            bool isLink = (element.Hints & ClassHint.Byline) != 0 && Tree.IsElement(element.Node, Tag.A);
            ReadOnlySpan<char> text = _lines.Of(element.Node);
            // Behind a sign it goes on with the line of a picture or a recording.
            if (text.IsEmpty || text[0] == '|' || BylineWords.SaysImage(text) || (!reviewers && BylineWords.SaysReview(text))) continue;
            // A second date says that this is another story's byline.
            bool hasDate = text.Contains('\n') && DateReader.TryRead(text, DateOrder.DayFirst, out _);
            if (found && hasDate && isDated) break;
            if (!_names.AreIn(text, isLink, out bool isPerson) && !IsSigned(element, text)) continue;
            Add(isLink ? Origin.Link : Origin.Class, text, element.Node);
            end = Tree[element.Node].End;
            found |= isPerson;
            isDated |= hasDate;
        }
        return found;
    }

    /// <summary>The element is the frame around several links to authors, each of which says more by itself.</summary>
    private bool HoldsAuthorLinks(int index)
    {
        int links = 0, end = Tree[scan.Bylines[index].Node].End;
        for (int i = index + 1; i < scan.Bylines.Count && scan.Bylines[i].Node < end; i++)
            if (Tree.IsElement(scan.Bylines[i].Node, Tag.A)
                && Tree.RawAttribute(scan.Bylines[i].Node, KnownAttribute.Rel).IndexOf("author"u8) >= 0)
            {
                links++;
            }
        return links > 1;
    }

    /// <summary>"the-ferry-by-jane-doe": a heading's id is made of its text, which names the author of something else.</summary>
    private bool IsNamedByTitle(int node) => Tree.RawAttribute(node, KnownAttribute.Id).IndexOf("-by-"u8) > 0;

    /// <summary>The article's category, which stands in one line with its author.</summary>
    private bool IsTopic(int node) => Tree.RawAttribute(node, KnownAttribute.Class).IndexOf("categor"u8) >= 0
        || Tree.RawAttribute(node, KnownAttribute.Rel).IndexOf("tag"u8) >= 0;

    /// <summary>A name in a block quote is that of whom it quotes.</summary>
    private bool IsInQuote(int node)
    {
        for (int i = Tree[node].Parent; i > Tree.Body; i = Tree[i].Parent)
            if (Tree[i].Tag == Tag.Blockquote) return true;
        return false;
    }

    /// <summary>The short text right before an element, such as "Reviewed by" in an element of its own.</summary>
    private ReadOnlySpan<char> LabelBefore(int node)
    {
        const int mostNodes = 12, longest = 40;
        for (int i = node - 1; i > Math.Max(Tree.Body, node - mostNodes); i--)
            if (Tree[i].Kind == NodeKind.Text && scan.HasText(i)) return Tree[i].Length <= longest ? scan.Read(i) : default;
        return default;
    }

    private void Add(Origin origin, ReadOnlySpan<char> text, int node)
    {
        TextSlice? url = Tree.IsElement(node, Tag.A) ? scan.Attribute(node, KnownAttribute.Href) : null;
        evidence.Add(new Candidate(MetadataField.Author, origin, scan.Texts.Add(text), node, url));
    }

    /// <summary>
    /// An element that is nothing but the author's: what it holds signs, even when it is not shaped like a name ("oz", "The web team").
    /// </summary>
    private static bool IsSigned(MarkedElement element, ReadOnlySpan<char> text) =>
        (element.Hints & ~(ClassHint.Byline | ClassHint.Headline)) == ClassHint.Author && text.Length is >= 2 and <= 40
            && !text.Contains('\n') && text[^1] != ':' && !HasDigit(text);

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>The first link to an author's page in a range of nodes, and those right behind it.</summary>
    private bool FindLink(int from, int to)
    {
        int end = -1;
        bool found = false;
        for (int i = Math.Max(0, from); i < Math.Min(to, Tree.Count); i++)
        {
            if (found && i > end + NodesBetween) break;
            if (!Tree.IsElement(i, Tag.A) || !AuthorAddress.Is(Tree.RawAttribute(i, KnownAttribute.Href))) continue;
            ReadOnlySpan<char> text = _lines.Of(i);
            if (text.IsEmpty || !_names.AreIn(text, isLink: false, out bool isPerson)) continue;
            Add(Origin.Link, text, i);
            end = Tree[i].End;
            found |= isPerson;
        }
        return found;
    }

    /// <summary>The first text in a range of nodes that begins with "By" or its like, -1 when there is none.</summary>
    private int IndexOfText(int from, int to, Lead lead)
    {
        int next = from;
        foreach (int i in scan.StopsBetween(from, to))
        {
            if (i < next) continue;
            ref readonly Node node = ref Tree[i];
            if (Tags.HidesText(node.Tag)) next = node.End;
            else if (node.Kind == NodeKind.Text && node.Length is >= 2 and <= BylineLines.Longest && scan.HasText(i)
                && BylineWords.CanBeginByline(Tree.RawText(i)) && BeginsWith(lead, OwnText(i)) && !TextByline(i).IsEmpty)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>What a text has to begin with: the words of any byline, those of an author's, those that open nothing else.</summary>
    private enum Lead : byte { Any, Author, Sure }

    private static bool BeginsWith(Lead lead, ReadOnlySpan<char> text) => lead switch
    {
        Lead.Any => BylineWords.BeginsByline(text),
        Lead.Author => BylineWords.BeginsByline(text) && !BylineWords.SaysReview(text),
        _ => BylineWords.SaysWritten(text),
    };

    /// <summary>The short block around a text that begins with "By" or its like and a name, else nothing.</summary>
    private ReadOnlySpan<char> TextByline(int node)
    {
        int block = BlockOf(node);
        // "The Ferry by Jane Doe" heads what is said about a book.
        if (Tags.IsHeading(Tree[block].Tag) && !IsFirstText(node, block)) return default;
        ReadOnlySpan<char> text = _lines.Of(block);
        if (text.IsEmpty || text.Length > LongestTextByline || scan.TextBytes(block, LongestBlock) > LongestBlock)
        {
            // A block that holds more: the element in it that begins with "By".
            block = Tree[node].Parent;
            if (Tags.IsBlock(Tree[block].Tag) || Tree[block].Tag == Tag.A
                || (scan.HintsOf(block) & (ClassHint.Caption | ClassHint.Credit)) != 0)
            {
                return default;
            }
            text = _lines.Of(block);
            if (text.IsEmpty || text.Length > LongestTextByline) return default;
        }
        // A date may stand before it in its block; and "By" may stand alone in its block, the name in the next one.
        if (!BylineWords.BeginsByline(text)) text = OwnText(node);
        if (BylineReader.StripLeadIn(text).IsEmpty)
        {
            // A link that is such a word leads to something else.
            if (Tree.IsElement(Tree[node].Parent, Tag.A)) return default;
            text = _lines.Of(node, Tree[block].End + NodesBetween);
        }
        // The name stands where "By" does; a heading may begin with that word, and something like a name follow.
        return _names.AreIn(BylineLines.First(text), isLink: false, out _) ? text : default;
    }

    private bool IsFirstText(int text, int block)
    {
        for (int i = block + 1; i < text; i++)
            if (Tree[i].Kind == NodeKind.Text && scan.HasText(i)) return false;
        return true;
    }

    private ReadOnlySpan<char> OwnText(int node) => scan.Read(node).TrimStart(BylineLines.SignsBefore);

    private bool AddText(int node, out bool isPerson)
    {
        isPerson = false;
        if (node < 0) return false;
        ReadOnlySpan<char> text = TextByline(node);
        if (text.IsEmpty) return false;
        evidence.Add(new Candidate(MetadataField.Author, Origin.Text, scan.Texts.Add(text), node));
        return _names.AreIn(BylineLines.First(text), isLink: false, out isPerson);
    }

    private int BlockOf(int text)
    {
        int block = Tree[text].Parent;
        while (!Tags.IsBlock(Tree[block].Tag) && Tree[block].Parent > Tree.Body) block = Tree[block].Parent;
        return block;
    }
}
