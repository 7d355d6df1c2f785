using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>Decides for every block of a page whether it belongs to the article.</summary>
internal static class BlockClassifier
{
    public static void Classify(PageTree tree, PageBlocks blocks, PageMetadata metadata, CommentThread comments)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            ref PageBlock block = ref blocks[i];
            block.Kept = block.TextLength > 60;
            block.Probability = block.Kept ? 1 : 0;
        }
    }
}
