using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <content>Where a block stands: among containers, among the good text, among its neighbours.</content>
internal sealed partial class PageFeatures
{
    private void DescribePlace(PageTree tree, int i, FeatureRow row)
    {
        int at = _blocks[i].Container;
        ref readonly Container container = ref _blocks.Containers[at];
        ref readonly ContainerTotal own = ref _totals[at];
        int parent = Math.Max(0, container.Parent);
        int grandparent = Math.Max(0, _blocks.Containers[parent].Parent);
        int box = BoxOf(at);
        ref readonly ContainerTotal boxTotal = ref _totals[box];
        ref readonly ContainerTotal branch = ref _totals[own.Branch];
        row[Feature.LevelsToBest] = own.LevelsToBest;
        row[Feature.LevelsFromBest] = own.LevelsFromBest;
        row[Feature.LevelsToCore] = own.LevelsToCore;
        row[Feature.LevelsFromCore] = own.LevelsFromCore;
        row[Feature.ParentGood] = ShareOfGood(_totals[parent].Good);
        row[Feature.GrandparentGood] = ShareOfGood(_totals[grandparent].Good);
        row[Feature.CommonGood] = ShareOfGood(_totals[CommonWithBest(at)].Good);
        row[Feature.ParentLinkDensity] = _totals[parent].LinkDensity;
        row[Feature.ParentBlocks] = _totals[parent].Blocks;
        row[Feature.BoxLinkDensity] = boxTotal.LinkDensity;
        row[Feature.BoxBlocks] = boxTotal.Blocks;
        row[Feature.BoxUnits] = boxTotal.Units;
        row[Feature.BoxGood] = ShareOfGood(boxTotal.Good);
        row.Set(Feature.BoxHasHeading, _blocks[boxTotal.First].Kind == BlockKind.Heading);
        row[Feature.BranchUnits] = branch.Units;
        row[Feature.BranchLinkDensity] = branch.LinkDensity;
        row[Feature.BranchBlocks] = branch.Blocks;
        row[Feature.BranchGood] = ShareOfGood(branch.Good);
        row.Set(Feature.BranchIsParagraph, _blocks.Containers[own.Branch].Tag == Tag.P);
        TallyTable.Tally alike = _branches[_blocks.Containers[own.Branch].Signature];
        row[Feature.BranchRepeats] = alike.Count;
        row[Feature.BranchSignatureUnits] = alike.Units / _units;
        row[Feature.BranchSignatureGood] = ShareOfGood(alike.Good);
        int media = _blocks[i].MediaNode;
        row.Set(Feature.MediaBefore, i > 0 ? media > _blocks[i - 1].MediaNode : media >= 0);
        row.Set(Feature.MediaInBox, media > _blocks.Containers[box].Node);
        row[Feature.BoxControls] = ControlsIn(tree, box);
        row[Feature.BranchControls] = ControlsIn(tree, own.Branch);
        TallyTable.Tally signature = _signatures[SignatureOf(i)], pair = _pairs[PairOf(i)];
        row[Feature.SignatureUnits] = signature.Units / _units;
        row[Feature.SignatureGood] = ShareOfGood(signature.Good);
        row[Feature.SignatureBlocks] = signature.Count;
        row[Feature.PairSignatureUnits] = pair.Units / _units;
        row[Feature.PairSignatureGood] = ShareOfGood(pair.Good);
        row[Feature.PageGood] = _good;
        row[Feature.PageBlocks] = _blocks.Count;
        row[Feature.PageBestShare] = ShareOfGood(_totals[_totals.Best].Good);
    }

    /// <summary>A line of underscores, asterisks or the like.</summary>
    public bool IsDrawnRule(int i) => _blocks[i].TextLength >= 3 && _texts[i].Shape.Letters == 0 && _texts[i].Shape[CharClass.Digit] == 0;

    /// <summary>Fields and buttons inside a container.</summary>
    private int ControlsIn(PageTree tree, int container)
    {
        int node = _blocks.Containers[container].Node;
        return FirstControlFrom(tree[node].End) - FirstControlFrom(node);
    }

    private int FirstControlFrom(int node)
    {
        int index = _blocks.Controls.BinarySearch(node);
        return index >= 0 ? index : ~index;
    }

    private float ShareOfGood(float good) => _good > 0 ? good / _good : 0;

    /// <summary>The nearest ancestor that holds more than one block: what is drawn as a box, if anything is.</summary>
    private int BoxOf(int container)
    {
        int box = container;
        for (int steps = 0; steps < 8 && _totals[box].Blocks == 1 && _blocks.Containers[box].Parent >= 0; steps++) box = _blocks.Containers[box].Parent;
        return box;
    }

    private int CommonWithBest(int container)
    {
        int common = container;
        for (int steps = _totals[container].LevelsFromBest; steps > 0 && steps < 32 && _blocks.Containers[common].Parent >= 0; steps--) common = _blocks.Containers[common].Parent;
        return common;
    }

    private void DescribeNeighbours(int i, FeatureRow row)
    {
        row[Feature.PreviousLinkDensity] = LinkDensityAt(i - 1);
        row[Feature.NextLinkDensity] = LinkDensityAt(i + 1);
        row.Set(Feature.NextEndsSentence, i + 1 < _blocks.Count && _texts[i + 1].Last == CharClass.Stop);
        row[Feature.SecondNextLinkDensity] = LinkDensityAt(i + 2);
        (float beforeUnits, float beforeLinks) = Sum(i - 5, i);
        (float afterUnits, float afterLinks) = Sum(i + 1, i + 6);
        float windowUnits = beforeUnits + afterUnits + _texts[i].Units;
        row[Feature.WindowUnits] = windowUnits;
        row[Feature.WindowLinkDensity] = Density(beforeLinks + afterLinks + _blocks[i].LinkUnits, windowUnits);
        row[Feature.BeforeLinkDensity] = Density(beforeLinks, beforeUnits);
        row[Feature.AfterLinkDensity] = Density(afterLinks, afterUnits);
        row.Set(Feature.SameParentAsNext, i + 1 < _blocks.Count && ParentOf(i) == ParentOf(i + 1));
    }

    private float UnitsAt(int i) => i >= 0 && i < _blocks.Count ? _texts[i].Units : 0;

    private float LinkDensityAt(int i) => i >= 0 && i < _blocks.Count ? _texts[i].LinkDensity : 1;

    private int KindAt(int i) => i >= 0 && i < _blocks.Count ? (int)_blocks[i].Kind : -1;

    private int ParentOf(int i) => _blocks.Containers[_blocks[i].Container].Parent;

    private (float Units, float LinkUnits) Sum(int from, int to)
    {
        (float units, float links) = (0, 0);
        for (int i = Math.Max(0, from); i < Math.Min(_blocks.Count, to); i++) (units, links) = (units + _texts[i].Units, links + _blocks[i].LinkUnits);
        return (units, links);
    }

    private static float Density(float links, float units) => units > 0 ? links / units : 1;

    /// <summary>What is counted from the top of the page down, and then from its end up.</summary>
    private void DescribePositions(PageTree tree, int headline)
    {
        int headlineEnd = headline < 0 ? -1 : tree[headline].End;
        float good = 0, units = 0, unitsSinceGood = 0, unitsAtHeadline = -1;
        bool afterComments = false;
        int blocksSinceGood = 0, headlineBlock = -1, markersSinceGood = 0, markersSinceHeadline = 0;
        for (int i = 0; i < _blocks.Count; i++)
        {
            ref readonly BlockText text = ref _texts[i];
            FeatureRow row = Table.Row(i);
            if (unitsAtHeadline < 0 && _blocks[i].Node >= headlineEnd) (unitsAtHeadline, headlineBlock, markersSinceHeadline) = (units, i, 0);
            row[Feature.GoodBefore] = ShareOfGood(good);
            row[Feature.GoodAfter] = ShareOfGood(_good - good - (text.IsGood ? text.Units : 0));
            row[Feature.UnitsFromHeadline] = headlineBlock < 0 ? -1 : units - unitsAtHeadline;
            row[Feature.BlocksFromHeadline] = headlineBlock < 0 ? -1 : i - headlineBlock;
            if (IsMarker(i)) (markersSinceGood, markersSinceHeadline) = (markersSinceGood + 1, markersSinceHeadline + 1);
            row[Feature.MarkersSinceGood] = markersSinceGood;
            row[Feature.MarkersSinceHeadline] = markersSinceHeadline;
            afterComments |= IsInComments(i);
            row.Set(Feature.AfterComments, afterComments);
            int branch = _totals[_blocks[i].Container].Branch;
            row[Feature.BranchBeforeShare] = ShareOfGood(GoodUpTo(_totals[branch].First));
            units += text.Units;
            (blocksSinceGood, unitsSinceGood) = text.IsGood ? (0, 0) : (blocksSinceGood + 1, unitsSinceGood + text.Units);
            if (!text.IsGood) continue;
            good += text.Units;
            markersSinceGood = 0;
        }
        DescribeSections();
        CountUpwards();

        float GoodUpTo(int block) => Value(block, Feature.GoodBefore) * _good;
    }

    /// <summary>Blocks that often end an article: sharing, topics, biographies, offers, comments, lists of related articles.</summary>
    private bool IsMarker(int i) => (_totals[_blocks[i].Container].BranchGroups & TailNames) != 0;

    private bool IsInComments(int i) => (_blocks.Containers[_blocks[i].Container].Surroundings & Surroundings.Comments) != 0;

    private const ClassGroups TailNames = ClassGroups.Share | ClassGroups.Related | ClassGroups.Newsletter | ClassGroups.Topics | ClassGroups.Comment | ClassGroups.Footer | ClassGroups.Biography;

    /// <summary>Adds to every block what the section under its heading adds up to: a heading that announces links tells what follows.</summary>
    private void DescribeSections()
    {
        for (int start = 0; start < _blocks.Count;)
        {
            int end = start + 1;
            (float units, float links) = (0, 0);
            for (; end < _blocks.Count && _blocks[end].Kind != BlockKind.Heading; end++) (units, links) = (units + _texts[end].Units, links + _blocks[end].LinkUnits);
            bool headed = _blocks[start].Kind == BlockKind.Heading;
            for (int i = start; i < end; i++)
            {
                FeatureRow row = Table.Row(i);
                row[Feature.SectionUnits] = units;
                row[Feature.SectionLinkDensity] = Density(links, units);
                row[Feature.SectionRelatedWords] = headed ? _texts[start].Words[WordGroup.Related] / (float)Math.Max(1, _texts[start].Words.Count) : 0;
            }
            start = end;
        }
    }

    private void CountUpwards()
    {
        float unitsUntilGood = 0;
        int blocksUntilGood = 0, blocksUntilComments = 1000;
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            ref readonly BlockText text = ref _texts[i];
            FeatureRow row = Table.Row(i);
            blocksUntilComments = IsInComments(i) ? 0 : blocksUntilComments + 1;
            row[Feature.BlocksUntilComments] = blocksUntilComments;
            row[Feature.BranchAfterShare] = Value(i, Feature.BranchBeforeShare) < 0 ? 0 : 1 - Value(i, Feature.BranchBeforeShare) - Value(i, Feature.BranchGood);
            (blocksUntilGood, unitsUntilGood) = text.IsGood ? (0, 0) : (blocksUntilGood + 1, unitsUntilGood + text.Units);
        }
    }
}
