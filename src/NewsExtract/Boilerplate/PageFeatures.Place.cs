using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <content>Where a block stands: among containers, among the good text, among its neighbours.</content>
internal sealed partial class PageFeatures
{
    private void DescribePlace(PageTree tree, int i, Span<float> row)
    {
        int at = _blocks[i].Container;
        ref readonly Container container = ref _blocks.Containers[at];
        ref readonly ContainerTotal own = ref _totals[at];
        int parent = Math.Max(0, container.Parent);
        int grandparent = Math.Max(0, _blocks.Containers[parent].Parent);
        int box = BoxOf(at);
        ref readonly ContainerTotal boxTotal = ref _totals[box];
        ref readonly ContainerTotal branch = ref _totals[own.Branch];
        Set(row, Feature.LevelsToBest, own.LevelsToBest);
        Set(row, Feature.LevelsFromBest, own.LevelsFromBest);
        Set(row, Feature.LevelsToCore, own.LevelsToCore);
        Set(row, Feature.LevelsFromCore, own.LevelsFromCore);
        Set(row, Feature.ParentGood, ShareOfGood(_totals[parent].Good));
        Set(row, Feature.GrandparentGood, ShareOfGood(_totals[grandparent].Good));
        Set(row, Feature.CommonGood, ShareOfGood(_totals[CommonWithBest(at)].Good));
        Set(row, Feature.ParentLinkDensity, _totals[parent].LinkDensity);
        Set(row, Feature.ParentBlocks, _totals[parent].Blocks);
        Set(row, Feature.BoxLinkDensity, boxTotal.LinkDensity);
        Set(row, Feature.BoxBlocks, boxTotal.Blocks);
        Set(row, Feature.BoxUnits, boxTotal.Units);
        Set(row, Feature.BoxGood, ShareOfGood(boxTotal.Good));
        Set(row, Feature.BoxHasHeading, _blocks[boxTotal.First].Kind == BlockKind.Heading);
        Set(row, Feature.BranchUnits, branch.Units);
        Set(row, Feature.BranchLinkDensity, branch.LinkDensity);
        Set(row, Feature.BranchBlocks, branch.Blocks);
        Set(row, Feature.BranchGood, ShareOfGood(branch.Good));
        Set(row, Feature.BranchIsParagraph, _blocks.Containers[own.Branch].Tag == Tag.P);
        TallyTable.Tally alike = _branches[_blocks.Containers[own.Branch].Signature];
        Set(row, Feature.BranchRepeats, alike.Count);
        Set(row, Feature.BranchSignatureUnits, alike.Units / _units);
        Set(row, Feature.BranchSignatureGood, ShareOfGood(alike.Good));
        int media = _blocks[i].MediaNode;
        Set(row, Feature.MediaBefore, i > 0 ? media > _blocks[i - 1].MediaNode : media >= 0);
        Set(row, Feature.MediaInParent, media > _blocks.Containers[parent].Node);
        Set(row, Feature.MediaInBox, media > _blocks.Containers[box].Node);
        Set(row, Feature.RuleBefore, i > 0 && (_blocks[i].Rules > _blocks[i - 1].Rules || IsDrawnRule(i - 1)));
        Set(row, Feature.BoxControls, ControlsIn(tree, box));
        Set(row, Feature.BranchControls, ControlsIn(tree, own.Branch));
        TallyTable.Tally signature = _signatures[SignatureOf(i)], pair = _pairs[PairOf(i)];
        Set(row, Feature.SignatureUnits, signature.Units / _units);
        Set(row, Feature.SignatureGood, ShareOfGood(signature.Good));
        Set(row, Feature.SignatureBlocks, signature.Count);
        Set(row, Feature.PairSignatureUnits, pair.Units / _units);
        Set(row, Feature.PairSignatureGood, ShareOfGood(pair.Good));
        Set(row, Feature.PageGood, _good);
        Set(row, Feature.PageBlocks, _blocks.Count);
        Set(row, Feature.PageBestShare, ShareOfGood(_totals[_totals.Best].Good));
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

    private void DescribeNeighbours(int i, Span<float> row)
    {
        Set(row, Feature.PreviousUnits, UnitsAt(i - 1));
        Set(row, Feature.PreviousLinkDensity, LinkDensityAt(i - 1));
        Set(row, Feature.PreviousKind, KindAt(i - 1));
        Set(row, Feature.PreviousEndsSentence, i > 0 && _texts[i - 1].Last == CharClass.Stop);
        Set(row, Feature.SecondPreviousUnits, UnitsAt(i - 2));
        Set(row, Feature.SecondPreviousLinkDensity, LinkDensityAt(i - 2));
        Set(row, Feature.NextUnits, UnitsAt(i + 1));
        Set(row, Feature.NextLinkDensity, LinkDensityAt(i + 1));
        Set(row, Feature.NextKind, KindAt(i + 1));
        Set(row, Feature.NextEndsSentence, i + 1 < _blocks.Count && _texts[i + 1].Last == CharClass.Stop);
        Set(row, Feature.SecondNextUnits, UnitsAt(i + 2));
        Set(row, Feature.SecondNextLinkDensity, LinkDensityAt(i + 2));
        (float beforeUnits, float beforeLinks) = Sum(i - 5, i);
        (float afterUnits, float afterLinks) = Sum(i + 1, i + 6);
        float windowUnits = beforeUnits + afterUnits + _texts[i].Units;
        Set(row, Feature.WindowUnits, windowUnits);
        Set(row, Feature.WindowLinkDensity, Density(beforeLinks + afterLinks + _blocks[i].LinkUnits, windowUnits));
        Set(row, Feature.BeforeUnits, beforeUnits);
        Set(row, Feature.BeforeLinkDensity, Density(beforeLinks, beforeUnits));
        Set(row, Feature.AfterUnits, afterUnits);
        Set(row, Feature.AfterLinkDensity, Density(afterLinks, afterUnits));
        Set(row, Feature.SameParentAsPrevious, i > 0 && ParentOf(i) == ParentOf(i - 1));
        Set(row, Feature.SameParentAsNext, i + 1 < _blocks.Count && ParentOf(i) == ParentOf(i + 1));
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
            Span<float> row = MutableRow(i);
            if (unitsAtHeadline < 0 && _blocks[i].Node >= headlineEnd) (unitsAtHeadline, headlineBlock, markersSinceHeadline) = (units, i, 0);
            Set(row, Feature.Position, (float)i / _blocks.Count);
            Set(row, Feature.GoodBefore, ShareOfGood(good));
            Set(row, Feature.GoodAfter, ShareOfGood(_good - good - (text.IsGood ? text.Units : 0)));
            Set(row, Feature.AfterHeadline, headline >= 0 && headlineBlock >= 0);
            Set(row, Feature.UnitsFromHeadline, headlineBlock < 0 ? -1 : units - unitsAtHeadline);
            Set(row, Feature.BlocksFromHeadline, headlineBlock < 0 ? -1 : i - headlineBlock);
            Set(row, Feature.BlocksSinceGood, blocksSinceGood);
            Set(row, Feature.UnitsSinceGood, unitsSinceGood);
            if (IsMarker(i)) (markersSinceGood, markersSinceHeadline) = (markersSinceGood + 1, markersSinceHeadline + 1);
            Set(row, Feature.MarkersSinceGood, markersSinceGood);
            Set(row, Feature.MarkersSinceHeadline, markersSinceHeadline);
            afterComments |= IsInComments(i);
            Set(row, Feature.AfterComments, afterComments);
            Set(row, Feature.BlocksFromSameTag, i > 0 && SignatureOf(i) == SignatureOf(i - 1) ? Value(i - 1, Feature.BlocksFromSameTag) + 1 : 0);
            int branch = _totals[_blocks[i].Container].Branch;
            Set(row, Feature.BranchBeforeShare, ShareOfGood(GoodUpTo(_totals[branch].First)));
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
                Span<float> row = MutableRow(i);
                Set(row, Feature.SectionUnits, units);
                Set(row, Feature.SectionLinkDensity, Density(links, units));
                Set(row, Feature.SectionRelatedWords, headed ? _texts[start].Words[WordGroup.Related] / (float)Math.Max(1, _texts[start].Words.Count) : 0);
                Set(row, Feature.SectionSubscribeWords, headed ? (_texts[start].Words.Marked - _texts[start].Words[WordGroup.Related]) / (float)Math.Max(1, _texts[start].Words.Count) : 0);
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
            Span<float> row = MutableRow(i);
            Set(row, Feature.BlocksUntilGood, blocksUntilGood);
            Set(row, Feature.UnitsUntilGood, unitsUntilGood);
            blocksUntilComments = IsInComments(i) ? 0 : blocksUntilComments + 1;
            Set(row, Feature.BlocksUntilComments, blocksUntilComments);
            Set(row, Feature.BranchAfterShare, Value(i, Feature.BranchBeforeShare) < 0 ? 0 : 1 - Value(i, Feature.BranchBeforeShare) - Value(i, Feature.BranchGood));
            (blocksUntilGood, unitsUntilGood) = text.IsGood ? (0, 0) : (blocksUntilGood + 1, unitsUntilGood + text.Units);
        }
    }
}
