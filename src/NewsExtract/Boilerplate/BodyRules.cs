using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>What is known better than a model can learn it. Each rule names itself on the blocks it takes out.</summary>
internal static class BodyRules
{
    public static void Apply(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            ref PageBlock block = ref blocks[i];
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
        if (metadata.StandfirstNode >= 0 && tree.IsInside(block.Node, metadata.StandfirstNode)) return "standfirst";
        if (Same(blocks.Text(i), metadata.Headline)) return "headline";
        if (Same(blocks.Text(i), metadata.Standfirst)) return "standfirst";
        // What a page says three times is the template's: calls, notices, labels.
        return features.RepeatsOf(i) >= 3 ? "repeated" : null;
    }

    private static bool Same(ReadOnlySpan<char> text, string? other) => other is not null && text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
