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
/// <param name="model">The models that decide about lines.</param>
internal sealed class TextArticleReader(LineModel model)
{
    private readonly LineClassifier _lines = new(model);

    /// <param name="text">The text.</param>
    /// <param name="blocks">Receives the text's blocks in order, those of the body marked as kept.</param>
    /// <param name="deadline">When to give up; each pass takes microseconds a line.</param>
    public TextArticle Read(string text, PageBlocks blocks, Deadline deadline)
    {
        var scraped = new ScrapedText(text);
        deadline.Check();
        var metadata = new PageMetadata();
        (int Start, int End) region = ArticleRegion.Find(scraped);
        int end = CommentDump.Read(scraped, region.Start, out IReadOnlyList<Comment> comments);
        deadline.Check();
        _lines.Score(scraped, end, region);
        deadline.Check();
        BodyLines.Mark(scraped, end, region);
        ArticleHead.Read(scraped, end, metadata);
        BodyLines.RestorePlain(scraped, end);
        AddBlocks(scraped, blocks);
        return new TextArticle(metadata, comments);
    }

    private static void AddBlocks(ScrapedText text, PageBlocks blocks)
    {
        blocks.Clear();
        for (int i = 0; i < text.Count; i++)
        {
            bool kept = text[i].Role == LineRole.Body;
            BlockKind kind = KindOf(text, i);
            ref PageBlock block = ref blocks.Add(-1, kind, Collapsed(text.Text(i)));
            block.Level = kind == BlockKind.Heading ? Math.Max(text[i].Level, (byte)2) : kind == BlockKind.ListItem ? (byte)1 : (byte)0;
            block.Kept = kept;
            block.Probability = PageFeatures.Probability(text[i].Score);
            block.Rule = Rule(text[i].Role);
        }
    }

    private static BlockKind KindOf(ScrapedText text, int line)
    {
        ref readonly TextLine entry = ref text[line];
        if (entry.Role == LineRole.Caption) return BlockKind.Caption;
        if (entry.IsItem) return BlockKind.ListItem;
        return entry.Role == LineRole.Body && (entry.Level > 0 || IsHeading(text, line)) ? BlockKind.Heading : BlockKind.Paragraph;
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
            else if (length > 0 && collapsed[length - 1] != ' ') collapsed[length++] = ' ';
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
        LineRole.Unlikely => "unlike the article's text",
        LineRole.Afterwards => "after the article",
        LineRole.CommentWidget => "comment widget",
        LineRole.Comment => "comment",
        _ => null,
    };
}
