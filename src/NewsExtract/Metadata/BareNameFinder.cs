using System.Buffers.Text;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Finds the author's name where neither a class nor a word such as "By" marks it, on pages that state no person.</summary>
internal sealed class BareNameFinder(PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    private readonly BylineNames _names = new(scan.Texts, siteNames);
    private readonly BylineLines _lines = new(scan);

    private PageTree Tree => scan.Tree;

    /// <summary>
    /// One of the first blocks behind the headline that is nothing but an emphasized name, as in newspapers whose system knows no byline.
    /// </summary>
    /// <param name="headline">The headline's element.</param>
    /// <param name="end">The node behind the last that may hold it.</param>
    public void FindEmphasized(int headline, int end)
    {
        const int mostBlocks = 3;
        if (IsPersonStated()) return;
        int blocks = 0;
        for (int i = Tree[headline].End; i < Math.Min(Tree.Count, end) && blocks < mostBlocks; i++)
        {
            if (!Tree.IsElement(i, Tag.P)) continue;
            blocks++;
            if (!Emphasis.HoldsAll(Tree, i)) continue;
            ReadOnlySpan<char> text = _lines.Of(i);
            if (!_names.AreAll(text)) continue;
            Add(text, i);
            return;
        }
    }

    /// <summary>
    /// The name between headline and body that stands behind a small picture whose description has it too: the author's portrait.
    /// </summary>
    /// <param name="headline">The headline's element.</param>
    /// <param name="end">The node behind the last that may hold it.</param>
    /// <returns>Whether there is one.</returns>
    public bool FindPortrait(int headline, int end)
    {
        const int mostNodesBehind = 14, shortestParagraph = 160;
        int portrait = -1;
        for (int i = Tree[headline].End; i < Math.Min(Tree.Count, end); i++)
        {
            if (Tree.IsElement(i, Tag.Figure)) { i = Tree[i].End - 1; continue; }
            if (Tree.IsElement(i, Tag.P) && scan.TextBytes(i, shortestParagraph) > shortestParagraph) return false;
            if (Tree.IsElement(i, Tag.Img)) portrait = IsSmall(i) ? i : -1;
            if (portrait < 0 || i > portrait + mostNodesBehind || Tree[i].Kind != NodeKind.Text || !scan.HasText(i)) continue;
            if (scan.Attribute(portrait, KnownAttribute.Alt) is not { Length: > 0 } description) continue;
            ReadOnlySpan<char> text = scan.Read(i);
            if (!description.Span.Contains(text, StringComparison.OrdinalIgnoreCase) || IsOfTeaser(i) || !_names.AreAll(text)
                || IsPersonStated())
            {
                continue;
            }
            Add(scan.Read(i), i);
            return true;
        }
        return false;
    }

    /// <summary>Whether a picture states no width, or a portrait's.</summary>
    private bool IsSmall(int image)
    {
        const int widest = 200;
        return !(Utf8Parser.TryParse(Tree.RawAttribute(image, KnownAttribute.Width), out int width, out _) && width > widest);
    }

    /// <summary>A link to a page that is no author's.</summary>
    private bool IsOfTeaser(int text)
    {
        for (int i = Tree[text].Parent; i > Tree.Body; i = Tree[i].Parent)
            if (Tree[i].Tag == Tag.A && Tree.RawAttribute(i, KnownAttribute.Href) is { IsEmpty: false } target)
                return !AuthorAddress.Is(target);
        return false;
    }

    private void Add(ReadOnlySpan<char> name, int node) =>
        evidence.Add(new Candidate(MetadataField.Author, Origin.Text, scan.Texts.Add(name), node));

    private bool IsPersonStated()
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Author || candidate.Origin is Origin.Link or Origin.Class or Origin.Text
                || candidate.IsOrganization)
            {
                continue;
            }
            if (_names.AreIn(candidate.Value, isLink: false, out bool isPerson) && isPerson) return true;
        }
        return false;
    }
}
