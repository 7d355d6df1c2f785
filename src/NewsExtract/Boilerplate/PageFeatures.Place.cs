using System.Runtime.CompilerServices;
using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <content>Where a block stands: among containers, among the good text, among its neighbours.</content>
internal sealed partial class PageFeatures
{
    /// <summary>Blocks before and after one that make the window around it.</summary>
    private const int Window = 5;

    /// <summary>What all blocks before one add up to.</summary>
    private struct RunningSum
    {
        public float Units, LinkUnits;
    }

    private RunningSum[] _sums = [];

    private void DescribePlace(PageTree tree, int i, FeatureRow row)
    {
        ref readonly PageBlock block = ref _blocks[i];
        ref readonly Container container = ref _blocks.Containers[block.Container];
        ref readonly ContainerTotal own = ref _totals[block.Container];
        row[Feature.TagKind] = KindOf(container.Tag);
        row[Feature.Depth] = container.Depth;
        row[Feature.LevelsToBest] = own.LevelsToBest;
        row[Feature.LevelsFromBest] = own.LevelsFromBest;
        row[Feature.LevelsToCore] = own.LevelsToCore;
        row[Feature.LevelsFromCore] = own.LevelsFromCore;
        row[Feature.CommonGood] = ShareOfGood(_totals[own.CommonWithBest].Good);
        int parent = Math.Max(0, container.Parent), grandparent = Math.Max(0, _blocks.Containers[parent].Parent);
        ref readonly ContainerTotal outer = ref _totals[parent];
        row[Feature.ParentGood] = ShareOfGood(outer.Good);
        row[Feature.GrandparentGood] = ShareOfGood(_totals[grandparent].Good);
        row[Feature.ParentLinkDensity] = outer.LinkDensity;
        row[Feature.ParentBlocks] = outer.Blocks;
        ref readonly ContainerTotal box = ref _totals[own.Box];
        row[Feature.BoxLinkDensity] = box.LinkDensity;
        row[Feature.BoxBlocks] = box.Blocks;
        row[Feature.BoxUnits] = box.Units;
        row[Feature.BoxGood] = ShareOfGood(box.Good);
        row[Feature.BoxControls] = _blocks.Containers[own.Box].Controls;
        row.Set(Feature.BoxHasHeading, _blocks[box.First].Kind == BlockKind.Heading);
        row.Set(Feature.MediaInBox, block.MediaNode > _blocks.Containers[own.Box].Node);
        row.Set(Feature.MediaBefore, block.MediaNode > (i > 0 ? _blocks[i - 1].MediaNode : -1));
        row[Feature.MediaAlone] = own.Blocks == 1 && HasMedia(tree, i, own.Shell)
            ? 1 + container.Depth - _blocks.Containers[own.Shell].Depth : 0;
        ref readonly ContainerTotal branch = ref _totals[own.Branch];
        row[Feature.BranchUnits] = branch.Units;
        row[Feature.BranchLinkDensity] = branch.LinkDensity;
        row[Feature.BranchBlocks] = branch.Blocks;
        row[Feature.BranchGood] = ShareOfGood(branch.Good);
        row[Feature.BranchControls] = _blocks.Containers[own.Branch].Controls;
        row[Feature.LevelsToHeadline] = own.LevelsToHeadline;
        row[Feature.LevelsFromHeadline] = own.LevelsFromHeadline;
        row[Feature.HeadlineCommonUnits] = _totals[own.CommonWithHeadline].Units / _units;
        row[Feature.HeadlineCommonGood] = ShareOfGood(_totals[own.CommonWithHeadline].Good);
        row[Feature.ParentDescription] = outer.Description;
        row[Feature.BranchDescription] = branch.Description;
    }

    /// <summary>
    /// Whether a picture, a video or a frame stands in the element around a block that holds
    /// no other: then the block is its caption, as a rule.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasMedia(PageTree tree, int i, int shell)
    {
        int node = _blocks.Containers[shell].Node;
        if (_blocks[i].MediaNode > node) return true;
        return i + 1 < _blocks.Count && _blocks[i + 1].MediaNode > _blocks[i].Node && _blocks[i + 1].MediaNode < tree[node].End;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float KindOf(Tag tag) => tag switch
    {
        Tag.P => 0,
        Tag.Div => 1,
        Tag.Li => 2,
        Tag.A => 4,
        Tag.Td or Tag.Th or Tag.Tr => 5,
        Tag.Button => 7,
        _ => Tags.IsHeading(tag) ? 3 : 6,
    };

    /// <summary>What is built alike on the page adds up to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DescribeTemplate(int i, FeatureRow row)
    {
        ref readonly Tally branches = ref _branches[_slots[i].Branch];
        row[Feature.BranchRepeats] = branches.Count;
        row[Feature.BranchSignatureUnits] = branches.Units / _units;
        row[Feature.BranchSignatureGood] = ShareOfGood(branches.Good);
        ref readonly Tally signature = ref _signatures[_slots[i].Signature];
        row[Feature.SignatureUnits] = signature.Units / _units;
        row[Feature.SignatureGood] = ShareOfGood(signature.Good);
        row[Feature.SignatureBlocks] = signature.Count;
        ref readonly Tally pair = ref _pairs[_slots[i].Pair];
        row[Feature.PairSignatureUnits] = pair.Units / _units;
        row[Feature.PairSignatureGood] = ShareOfGood(pair.Good);
        row[Feature.PageGood] = _good;
        row[Feature.PageBlocks] = _blocks.Count;
        row[Feature.PageBestShare] = ShareOfGood(_totals[_totals.Best].Good);
    }

    /// <summary>A line of underscores, asterisks or the like.</summary>
    public bool IsDrawnRule(int i) => _blocks[i].TextLength >= 3 && _texts[i].Shape.Letters == 0 && _texts[i].Shape[CharClass.Digit] == 0;

    private float ShareOfGood(float good) => _good > 0 ? good / _good : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DescribeNeighbours(int i, FeatureRow row)
    {
        bool isLast = i + 1 == _blocks.Count;
        row[Feature.NextUnits] = isLast ? 0 : _texts[i + 1].Units;
        row[Feature.NextLinkDensity] = isLast ? 1 : _texts[i + 1].LinkDensity;
        (float units, float links) = Sum(i - Window, i + 1 + Window);
        row[Feature.WindowUnits] = units;
        row[Feature.WindowLinkDensity] = Density(links, units);
        (float unitsAfter, float linksAfter) = Sum(i + 1, i + 1 + Window);
        row[Feature.AfterLinkDensity] = Density(linksAfter, unitsAfter);
    }

    private int ParentOf(int i) => _blocks.Containers[_blocks[i].Container].Parent;

    /// <summary>Of the blocks from one up to another, as far as there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (float Units, float LinkUnits) Sum(int from, int to)
    {
        ref readonly RunningSum start = ref _sums[Math.Max(0, from)], end = ref _sums[Math.Min(_blocks.Count, to)];
        return (end.Units - start.Units, end.LinkUnits - start.LinkUnits);
    }

    private static float Density(float links, float units) => units > 0 ? links / units : 1;

    /// <summary>What is counted from the top of the page down.</summary>
    /// <param name="headlineEnd">The node behind the headline, -1 if the page has none.</param>
    private void DescribePositions(int headlineEnd)
    {
        float good = 0, units = 0, unitsAtHeadline = -1;
        bool afterComments = false;
        int headlineBlock = -1, markersSinceGood = 0, markersSinceHeadline = 0, rulesAtHeadline = 0;
        for (int i = 0; i < _blocks.Count; i++)
        {
            ref readonly BlockText text = ref _texts[i];
            FeatureRow row = Table.Row(i);
            if (unitsAtHeadline < 0 && _blocks[i].Node >= headlineEnd)
                (unitsAtHeadline, headlineBlock, markersSinceHeadline, rulesAtHeadline) = (units, i, 0, _blocks[i].Rules);
            row[Feature.GoodBefore] = ShareOfGood(good);
            row[Feature.GoodAfter] = ShareOfGood(_good - good - (text.IsGood ? text.Units : 0));
            row[Feature.UnitsFromHeadline] = headlineBlock < 0 ? -1 : units - unitsAtHeadline;
            row[Feature.BlocksFromHeadline] = headlineBlock < 0 ? -1 : i - headlineBlock;
            if (IsMarker(i)) (markersSinceGood, markersSinceHeadline) = (markersSinceGood + 1, markersSinceHeadline + 1);
            row[Feature.MarkersSinceGood] = markersSinceGood;
            row[Feature.MarkersSinceHeadline] = markersSinceHeadline;
            row[Feature.RulesSinceHeadline] = _blocks[i].Rules - rulesAtHeadline;
            afterComments |= IsInComments(i);
            row.Set(Feature.AfterComments, afterComments);
            ref readonly ContainerTotal branch = ref _totals[_totals[_blocks[i].Container].Branch];
            float goodBefore = Value(branch.First, Feature.GoodBefore);
            row[Feature.BranchBeforeShare] = goodBefore;
            row[Feature.BranchAfterShare] = 1 - goodBefore - row[Feature.BranchGood];
            units += text.Units;
            if (!text.IsGood) continue;
            good += text.Units;
            markersSinceGood = 0;
        }
    }

    /// <summary>Blocks that often end an article: sharing, topics, biographies, offers, comments, lists of related articles.</summary>
    private bool IsMarker(int i) => (_totals[_blocks[i].Container].BranchGroups & TailNames) != 0;

    private bool IsInComments(int i) => (_blocks.Containers[_blocks[i].Container].Surroundings & Surroundings.Comments) != 0;

    private const ClassGroups TailNames = ClassGroups.Share | ClassGroups.Related | ClassGroups.Newsletter | ClassGroups.Topics
        | ClassGroups.Comment | ClassGroups.Footer | ClassGroups.Biography;

    /// <summary>
    /// Adds to every block what the section under its heading adds up to: a heading that announces links tells what follows.
    /// </summary>
    private void DescribeSections()
    {
        for (int start = 0; start < _blocks.Count;)
        {
            int end = start + 1;
            (float units, float links) = (0, 0);
            for (; end < _blocks.Count && _blocks[end].Kind != BlockKind.Heading; end++)
                (units, links) = (units + _texts[end].Units, links + _blocks[end].LinkUnits);
            ref readonly TextWords words = ref _texts[start].Words;
            float density = Density(links, units),
                related = _blocks[start].Kind == BlockKind.Heading ? words[WordGroup.Related] / (float)Math.Max(1, words.Count) : 0;
            for (; start < end; start++)
            {
                FeatureRow row = Table.Row(start);
                row[Feature.SectionUnits] = units;
                row[Feature.SectionLinkDensity] = density;
                row[Feature.SectionRelatedWords] = related;
            }
        }
    }

    /// <summary>What is counted from the end of the page up.</summary>
    private void CountUpwards()
    {
        // On a page without comments they are further away than on any with some.
        const int noComments = 1000;
        int blocksUntilComments = noComments;
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            blocksUntilComments = IsInComments(i) ? 0 : blocksUntilComments + 1;
            Table.Row(i)[Feature.BlocksUntilComments] = blocksUntilComments;
        }
    }
}
