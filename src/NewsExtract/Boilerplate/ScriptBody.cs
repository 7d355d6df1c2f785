using System.Text;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// The body of pages that draw their article by script: the markup holds next to nothing of it, but the page's JSON-LD, its state, or what
/// it shows where scripts do not run does.
/// </summary>
internal static class ScriptBody
{
    /// <summary>
    /// A stated body must be a real text, and the markup must hold less than a paragraph, each character counted by how likely it is
    /// the article's: a teaser shows what may be read, and that is the article; a caption and a line on the author are none.
    /// </summary>
    private const int ShortestBody = 400, MostInMarkup = 200;

    /// <summary>Texts in a page's state that are shorter on average are the teasers of a list.</summary>
    private const int ShortestMean = 100;

    /// <summary>The page's own statement, but nothing seen confirms it.</summary>
    private const float Probability = .7f;

    private const string InScript = "stated in script data", InNoscript = "for readers without scripts";

    public static void UseWhereMarkupIsEmpty(PageTree tree, PageBlocks blocks, PageMetadata metadata)
    {
        int kept = 0;
        float likely = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept) continue;
            kept += blocks[i].TextLength;
            likely += blocks[i].TextLength * blocks[i].Probability;
        }
        if (likely > MostInMarkup) return;
        int least = Math.Max(ShortestBody, kept);
        List<string> texts = metadata.ScriptBody is { } stated ? [stated.ToString()] : OfArticle(StateBody.Find, tree, metadata);
        if (!Use(blocks, Paragraphs(texts), least, InScript))
            Use(blocks, OfArticle(NoscriptBody.Find, tree, metadata), least, InNoscript);
    }

    /// <summary>Puts paragraphs in the place of what is kept, if they are long enough.</summary>
    private static bool Use(PageBlocks blocks, List<string> paragraphs, int leastLength, string rule)
    {
        if (paragraphs.Sum(paragraph => paragraph.Length) < leastLength) return false;
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept) (blocks[i].Kept, blocks[i].Rule) = (false, rule);
        blocks.KeepInsideOfKeptRuns();
        foreach (string paragraph in paragraphs)
        {
            ref PageBlock block = ref blocks.Add(node: -1, BlockKind.Paragraph, paragraph);
            (block.Kept, block.Probability, block.Rule) = (true, Probability, rule);
        }
        return true;
    }

    /// <summary>
    /// What is found in a page that is dated and titled as articles are: lists of teasers stand in the state of front pages.
    /// </summary>
    private static List<string> OfArticle(Func<PageTree, List<string>> find, PageTree tree, PageMetadata metadata)
    {
        if (metadata.Headline is null || metadata.DatePublished is null) return [];
        List<string> texts = find(tree);
        return texts.Count > 0 && texts.Average(text => text.Length) >= ShortestMean ? texts : [];
    }

    /// <summary>Texts cut at their lines or, where they hold markup, at its blocks.</summary>
    private static List<string> Paragraphs(List<string> texts)
    {
        var paragraphs = new List<string>();
        foreach (string text in texts)
        {
            if (text.Contains("</", StringComparison.Ordinal)) AddBlocks(text, paragraphs);
            else
                foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
                    if (!line.IsWhiteSpace()) paragraphs.Add(line.Trim().ToString());
        }
        return paragraphs;
    }

    private static void AddBlocks(string markup, List<string> paragraphs)
    {
        PageTree tree = new PageReader().Read(new Page(Encoding.UTF8.GetBytes(markup)) { Charset = "utf-8" }, new NewsExtractorOptions(),
            Deadline.None);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, new PageNames().Read(tree), blocks, Deadline.None);
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kind != BlockKind.Caption) paragraphs.Add(blocks.Text(i).ToString());
    }
}
