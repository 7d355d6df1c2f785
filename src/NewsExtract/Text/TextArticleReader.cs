using NewsExtract.Boilerplate;
using NewsExtract.Metadata;

namespace NewsExtract.Text;

/// <summary>What a plain-text article gives besides its blocks.</summary>
internal sealed record TextArticle(PageMetadata Metadata, IReadOnlyList<Comment> Comments);

/// <summary>
/// Tells headline, caption, banner and comments from the body in text that was scraped from a page. There is no markup to go by: the
/// evidence is what repeats, what is a sentence and what a label, the words that pages use
/// around articles, and the structure of comment widgets.
/// </summary>
internal static class TextArticleReader
{
    /// <param name="blocks">Receives the text's blocks in order, those of the body marked as kept.</param>
    public static TextArticle Read(string text, PageBlocks blocks)
    {
        var scraped = new ScrapedText(text);
        var metadata = new PageMetadata();
        (int first, int last) = ArticleRegion.Find(scraped);
        int end = CommentDump.Read(scraped, first, out IReadOnlyList<Comment> comments);
        int start = ArticleHead.Read(scraped, first, end, metadata);
        for (int i = last; i < end; i++) scraped[i].Role = LineRole.Afterwards;
        ArticleTail.Mark(scraped, start, Math.Min(last, end));
        AddBlocks(scraped, start, blocks);
        return new TextArticle(metadata, comments);
    }

    private static void AddBlocks(ScrapedText text, int start, PageBlocks blocks)
    {
        blocks.Clear();
        for (int i = 0; i < text.Count; i++)
        {
            bool kept = text[i].Role == LineRole.Body;
            BlockKind kind = text[i].Role == LineRole.Caption
                ? BlockKind.Caption : kept && i > start && IsHeading(text, i) ? BlockKind.Heading : BlockKind.Paragraph;
            ref PageBlock block = ref blocks.Add(-1, kind, Collapsed(text.Text(i)));
            if (kind == BlockKind.Heading) block.Level = 2;
            block.Kept = kept;
            block.Probability = kept ? 1 : 0;
            block.Rule = Rule(text[i].Role);
        }
    }

    /// <summary>A short line set apart that a paragraph follows.</summary>
    private static bool IsHeading(ScrapedText text, int line) =>
        text[line].Apart && text[line].IsLabel && char.IsLetterOrDigit(text.Text(line)[0]) && line + 1 < text.Count
            && text[line + 1] is { IsProse: true, Apart: true, Role: LineRole.Body };

    /// <summary>The line with each run of white space as one space.</summary>
    private static ReadOnlySpan<char> Collapsed(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny("\t\u00a0\v") < 0 && line.IndexOf("  ") < 0) return line;
        var collapsed = new char[line.Length];
        int length = 0;
        foreach (char c in line)
        {
            bool blank = c is ' ' or '\t' or '\u00a0' or '\v';
            if (!blank) collapsed[length++] = c;
            else if (collapsed[length - 1] != ' ') collapsed[length++] = ' ';
        }
        return collapsed.AsSpan(0, length);
    }

    /// <summary>Why a line is not part of the body; null for a line that is.</summary>
    private static string? Rule(LineRole role) => role switch
    {
        LineRole.Headline => "headline",
        LineRole.Standfirst => "standfirst: before byline or date",
        LineRole.Byline => "byline",
        LineRole.Date => "date",
        LineRole.Caption => "caption or credit",
        LineRole.Furniture => "label or button",
        LineRole.Insert => "link between paragraphs",
        LineRole.Promotion => "promotion",
        LineRole.Repeated => "label that repeats",
        LineRole.Afterwards => "after the article",
        LineRole.CommentWidget => "comment widget",
        LineRole.Comment => "comment",
        _ => null,
    };
}
