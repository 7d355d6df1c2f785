using System.Runtime.InteropServices;

namespace NewsExtract.Boilerplate;

/// <summary>What the blocks inside a container add up to.</summary>
internal struct ContainerTotal
{
    public float Units;
    public float LinkUnits;
    /// <summary>Units of the blocks that look like running text.</summary>
    public float Good;
    /// <summary>Good text, each level between it and this container counting .6.</summary>
    public float Score;
    public int Blocks;
    public int GoodBlocks;
    /// <summary>First and last block, by index.</summary>
    public int First;
    public int Last;
    /// <summary>Containers from the best one up to the common ancestor of both.</summary>
    public int LevelsToBest;
    /// <summary>Containers from the common ancestor with the best one down to this one.</summary>
    public int LevelsFromBest;
    /// <summary>The same two for the core.</summary>
    public int LevelsToCore;
    public int LevelsFromCore;
    /// <summary>The same two for the container of the headline, and the common ancestor with it.</summary>
    public int LevelsToHeadline;
    public int LevelsFromHeadline;
    public int CommonWithHeadline;
    /// <summary>The largest share of a block's words in it that the page's description has.</summary>
    public float Description;
    /// <summary>The nearest that holds more than one block, itself or an ancestor: what is drawn as a box, if anything is.</summary>
    public int Box;
    /// <summary>The outermost that holds this one and no second block, when this one holds one.</summary>
    public int Shell;
    /// <summary>The common ancestor with the best one.</summary>
    public int CommonWithBest;
    /// <summary>The ancestor, or itself, that is a child of the common ancestor with the core; itself for the core's ancestors.</summary>
    public int Branch;
    /// <summary>
    /// What the names say of the containers from this one up to <see cref="Branch"/>: what sets it apart within the core.
    /// </summary>
    public ClassGroups BranchGroups;

    public readonly float LinkDensity => Units > 0 ? LinkUnits / Units : 0;
}

/// <summary>
/// Totals of a page's containers, and the two that matter: the best (where good text is nearest, as Readability scores parents) and the
/// core (the deepest one that still holds 60 % of the page's good text).
/// </summary>
internal sealed class ContainerTotals
{
    private const float LevelDecay = .6f;
    private const float CoreShare = .6f;
    /// <summary>Fewer words are in a description by chance.</summary>
    private const int FewestWords = 6;

    private ContainerTotal[] _totals = new ContainerTotal[512];
    private readonly List<int> _branches = [];

    public ref ContainerTotal this[int container] => ref _totals[container];

    public int Best { get; private set; }
    public int Core { get; private set; }

    /// <summary>Containers beside the way from the page down to the core: children of the core and of its ancestors.</summary>
    public ReadOnlySpan<int> Branches => CollectionsMarshal.AsSpan(_branches);

    public void Compute(PageBlocks blocks, ReadOnlySpan<BlockText> texts, int headline)
    {
        Containers containers = blocks.Containers;
        if (_totals.Length < containers.Count) _totals = new ContainerTotal[containers.Count * 2];
        Span<ContainerTotal> totals = _totals.AsSpan(0, containers.Count);
        foreach (ref ContainerTotal total in totals) total = default;
        AddBlocks(blocks, texts);
        SumUpwards(containers.Items, totals);
        FindBestAndCore(containers);
        MeasureDistances(containers.Items, totals, headline);
    }

    private void AddBlocks(PageBlocks blocks, ReadOnlySpan<BlockText> texts)
    {
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            ref ContainerTotal total = ref _totals[blocks[i].Container];
            ref readonly BlockText text = ref texts[i];
            if (total.Blocks++ == 0) total.Last = i;
            total.First = i;
            total.Units += text.Units;
            total.LinkUnits += blocks[i].LinkUnits;
            if (text.Words.Count >= FewestWords)
                total.Description = Math.Max(total.Description, (float)text.Words.InDescription / text.Words.Count);
            if (!text.IsGood) continue;
            total.Good += text.Units;
            total.Score += text.Units;
            total.GoodBlocks++;
        }
    }

    private static void SumUpwards(ReadOnlySpan<Container> containers, Span<ContainerTotal> totals)
    {
        for (int i = containers.Length - 1; i > 0; i--)
        {
            ref readonly ContainerTotal inner = ref totals[i];
            if (inner.Blocks == 0) continue;
            ref ContainerTotal outer = ref totals[containers[i].Parent];
            outer.Last = outer.Blocks == 0 ? inner.Last : Math.Max(outer.Last, inner.Last);
            outer.First = outer.Blocks == 0 ? inner.First : Math.Min(outer.First, inner.First);
            outer.Blocks += inner.Blocks;
            outer.GoodBlocks += inner.GoodBlocks;
            outer.Units += inner.Units;
            outer.Description = Math.Max(outer.Description, inner.Description);
            outer.LinkUnits += inner.LinkUnits;
            outer.Good += inner.Good;
            outer.Score += inner.Score * LevelDecay;
        }
    }

    private void FindBestAndCore(Containers containers)
    {
        Best = Core = 0;
        float enough = _totals[0].Good * CoreShare;
        for (int i = 1; i < containers.Count; i++)
        {
            if (_totals[i].Score > _totals[Best].Score) Best = i;
            if (_totals[i].Good >= enough && containers[i].Parent == Core) Core = i;
        }
    }

    private void MeasureDistances(ReadOnlySpan<Container> containers, Span<ContainerTotal> totals, int headline)
    {
        _branches.Clear();
        MarkPath(containers, headline, static (ref ContainerTotal total, int levels) => total.LevelsToHeadline = levels);
        MarkPath(containers, Best, static (ref ContainerTotal total, int levels) => total.LevelsToBest = levels);
        MarkPath(containers, Core, static (ref ContainerTotal total, int levels) => total.LevelsToCore = levels);
        for (int i = 0; i < containers.Length; i++)
        {
            ref ContainerTotal total = ref totals[i];
            // What was in it was left out of a run of links.
            if (total.Blocks == 0) continue;
            total.Branch = total.Box = total.Shell = total.CommonWithBest = total.CommonWithHeadline = i;
            if (i == 0) continue;
            total.BranchGroups = containers[i].Groups;
            ref readonly ContainerTotal outer = ref totals[containers[i].Parent];
            if (total.Blocks == 1) total.Box = outer.Box;
            if (outer.Blocks == 1) total.Shell = outer.Shell;
            if (total.LevelsToBest == 0 && i != Best)
                (total.LevelsToBest, total.LevelsFromBest, total.CommonWithBest) =
                    (outer.LevelsToBest, outer.LevelsFromBest + 1, outer.CommonWithBest);
            if (total.LevelsToHeadline == 0 && i != headline)
                (total.LevelsToHeadline, total.LevelsFromHeadline, total.CommonWithHeadline) =
                    (outer.LevelsToHeadline, outer.LevelsFromHeadline + 1, outer.CommonWithHeadline);
            if (total.LevelsToCore != 0 || i == Core) continue;
            (total.LevelsToCore, total.LevelsFromCore) = (outer.LevelsToCore, outer.LevelsFromCore + 1);
            if (outer.LevelsFromCore == 0)
            {
                _branches.Add(i);
                continue;
            }
            total.Branch = outer.Branch;
            total.BranchGroups |= outer.BranchGroups;
        }
    }

    private delegate void Mark(ref ContainerTotal total, int levels);

    private void MarkPath(ReadOnlySpan<Container> containers, int from, Mark mark)
    {
        int levels = 0;
        for (int i = from; i >= 0; i = containers[i].Parent) mark(ref _totals[i], levels++);
    }
}
