using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>Decides for every block of a page whether it belongs to the article.</summary>
internal static class BlockClassifier
{
    private const ClassGroups Boilerplate = ClassGroups.Related | ClassGroups.Share | ClassGroups.Newsletter | ClassGroups.Caption | ClassGroups.Comment
        | ClassGroups.Byline | ClassGroups.Biography | ClassGroups.Footer;

    public static void Classify(PageTree tree, PageBlocks blocks, PageMetadata metadata, CommentThread comments)
    {
        if (blocks.Count == 0) return;
        MarkComments(tree, blocks.Containers, comments);
        var texts = new BlockText[blocks.Count];
        var overlap = new WordOverlap(metadata.Headline, metadata.Description);
        for (int i = 0; i < blocks.Count; i++) BlockText.Read(blocks, i, overlap, out texts[i]);
        var totals = new ContainerTotals();
        totals.Compute(blocks, texts);
        for (int i = 0; i < blocks.Count; i++)
        {
            ref PageBlock block = ref blocks[i];
            ref readonly ContainerTotal total = ref totals[block.Container];
            bool near = total.LevelsToBest + total.LevelsFromBest <= 3;
            bool negative = total.LevelsFromCore > 0 && (total.BranchGroups & Boilerplate) != 0;
            block.Kept = near && !negative && block.Kind != BlockKind.Caption && texts[i].LinkDensity < .5f
                && (texts[i].IsGood || block.Kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.TableRow);
            block.Probability = block.Kept ? .9f : .1f;
        }
    }

    /// <summary>Marks all that stands in a comment widget. Both lists are in document order.</summary>
    private static void MarkComments(PageTree tree, Containers containers, CommentThread comments)
    {
        int widget = 0;
        for (int i = 0; i < containers.Count && widget < comments.Widgets.Count; i++)
        {
            ref Container container = ref containers[i];
            while (widget < comments.Widgets.Count && tree[comments.Widgets[widget]].End <= container.Node) widget++;
            if (widget < comments.Widgets.Count && container.Node >= comments.Widgets[widget]) container.Surroundings |= Surroundings.Comments;
        }
    }
}
