using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>What is known better than a model can learn it. Each rule names itself on the blocks it takes out.</summary>
internal static class BodyRules
{
    /// <summary>A block that shares this much of its words with the headline is the headline again, with a kicker or the site's name.</summary>
    private const float NearHeadline = .75f;

    public static void Apply(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            ref PageBlock block = ref blocks[i];
            if (IsTableInBody(blocks, features, i, out int end))
            {
                for (; i < end; i++) blocks[i].Kept = true;
                i--;
                continue;
            }
            if (block.Kept && RuleAgainst(tree, blocks, features, metadata, i) is { } rule) (block.Kept, block.Rule) = (false, rule);
        }
    }

    /// <returns>The rule that keeps a block out of the body, whatever else is kept; null when none does.</returns>
    public static string? RuleAgainst(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata, int i)
    {
        ref readonly PageBlock block = ref blocks[i];
        ref readonly Container container = ref blocks.Containers[block.Container];
        if ((container.Surroundings & Surroundings.Comments) != 0) return "comment widget";
        if (block.Kind == BlockKind.Caption) return "caption";
        if (container.Tag == Tag.H1) return "headline";
        if (metadata.HeadlineNode >= 0 && tree.IsInside(block.Node, metadata.HeadlineNode)) return "headline";
        if (metadata.StandfirstNode >= 0 && tree.IsInside(block.Node, metadata.StandfirstNode) && IsShort(blocks, features, block.Container, metadata.StandfirstNode)) return "standfirst";
        if (Same(blocks.Text(i), metadata.Headline)) return "headline";
        if (Same(blocks.Text(i), metadata.Standfirst)) return "standfirst";
        if (features.HeadlineOverlap(i) >= NearHeadline) return "near the headline";
        if (block.Kind == BlockKind.Heading && Same(blocks.Text(i), metadata.Description)) return "standfirst";
        // A line of digits between paragraphs is the time of a post or the number of a picture.
        if (block.Kind == BlockKind.Paragraph && features.Text(i).Shape.Letters == 0) return "no words";
        // What a page says three times is the template's: calls, notices, labels.
        return features.RepeatsOf(i) >= 3 ? "repeated" : null;
    }

    /// <summary>Whether an element around a block holds no more than a standfirst does: systems name whole bodies by a summary they may have.</summary>
    private static bool IsShort(PageBlocks blocks, PageFeatures features, int container, int node)
    {
        const int mostBlocks = 3;
        while (container > 0 && blocks.Containers[container].Node > node) container = blocks.Containers[container].Parent;
        return features.Totals[container].Blocks <= mostBlocks;
    }

    /// <summary>Rows of data between two kept blocks that stand beside their table belong to the body: few training pages have any, so the model is shy of them.</summary>
    private static bool IsTableInBody(PageBlocks blocks, PageFeatures features, int start, out int end)
    {
        end = start;
        if (start == 0 || blocks[start].Kind != BlockKind.TableRow || blocks[start - 1].Kind == BlockKind.TableRow || !blocks[start - 1].Kept) return false;
        float units = 0, links = 0;
        for (; end < blocks.Count && blocks[end].Kind == BlockKind.TableRow; end++) (units, links) = (units + features.Text(end).Units, links + blocks[end].LinkUnits);
        if (end == blocks.Count || !blocks[end].Kept || links > units * .3f) return false;
        int table = blocks[start].Container;
        while (table > 0 && blocks.Containers[table].Tag != Tag.Table) table = blocks.Containers[table].Parent;
        int beside = blocks.Containers[table].Parent;
        return beside == blocks.Containers[blocks[start - 1].Container].Parent && beside == blocks.Containers[blocks[end].Container].Parent;
    }

    private static bool Same(ReadOnlySpan<char> text, string? other) => other is not null && text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
