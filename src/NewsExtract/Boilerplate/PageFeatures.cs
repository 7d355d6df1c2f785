using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// The features of a page's blocks, a row of numbers for each. Every one is made from the blocks before it or from totals made in one pass,
/// so that the work grows with the page alone. Pooled: valid until the next page.
/// </summary>
internal sealed partial class PageFeatures
{
    public const int Count = (int)Feature.ScoreToPage + 1;
    /// <summary>Features of the first stage; the others need its scores.</summary>
    public const int FirstStageCount = (int)Feature.Score;

    /// <summary>Where a block's tallies stand.</summary>
    private struct Slots
    {
        public int Text, Signature, Pair, Branch;
    }

    private readonly ContainerTotals _totals = new();
    private readonly TallyTable _repeats = new();
    private readonly TallyTable _signatures = new();
    private readonly TallyTable _pairs = new();
    private readonly TallyTable _branches = new();
    private readonly PageWords _words = new();
    private BlockText[] _texts = [];
    private Slots[] _slots = [];
    private PageBlocks _blocks = null!;
    private float _good;
    private float _units;

    public FeatureTable Table { get; } = new(Count);

    public float Value(int block, Feature feature) => Table[block, feature];

    public ref readonly BlockText Text(int block) => ref _texts[block];

    public ContainerTotals Totals => _totals;

    /// <summary>
    /// What the elements on a block's own branch of the core are named: the article's own containers, further out, carry many names.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ClassGroups NamesOf(int block)
    {
        int at = _blocks[block].Container;
        return _totals[at].LevelsFromCore > 0 ? _totals[at].BranchGroups : _blocks.Containers[at].Groups;
    }

    /// <summary>How often a block's text stands on the page.</summary>
    public int RepeatsOf(int block) => (int)_repeats[_slots[block].Text].Count;

    /// <summary>
    /// Words a block shares with the headline, as a share of the longer of the two; 0 when the headline is too short to tell.
    /// </summary>
    public float HeadlineOverlap(int block) => _words.HeadlineWords < 4 ? 0 : Value(block, Feature.HeadlineOverlap);

    public void Compute(PageTree tree, PageBlocks blocks, PageMetadata metadata)
    {
        _blocks = blocks;
        Grow(blocks.Count);
        _words.Read(metadata);
        for (int i = 0; i < blocks.Count; i++) BlockText.Read(blocks, i, _words, out _texts[i]);
        for (int i = 0; i < blocks.Count; i++) _texts[i].IsGood &= !IsTeaser(tree, i) && !AsksForConsent(_texts[i].Words);
        TakeLinesForText();
        _totals.Compute(blocks, _texts, HeadlineContainer(tree, metadata.HeadlineNode));
        CountRepeats();
        for (int i = 0; i < blocks.Count; i++)
        {
            FeatureRow row = Table.Row(i);
            DescribeText(i, row);
            DescribePlace(tree, i, row);
            DescribeTemplate(i, row);
            DescribeNeighbours(i, row);
        }
        DescribeNames();
        DescribePositions(metadata.HeadlineNode < 0 ? -1 : tree[metadata.HeadlineNode].End);
        DescribeSections();
        CountUpwards();
    }

    /// <summary>Many short lines side by side are running text as well: verse, and blogs that break a line after every few words.</summary>
    private void TakeLinesForText()
    {
        const int fewest = 10;
        const float least = 40;
        for (int start = 0, end; start < _blocks.Count; start = end)
        {
            float units = 0;
            for (end = start; end < _blocks.Count && IsLine(end)
                && (ParentOf(end) == ParentOf(start) || _blocks[end].Container == _blocks[start].Container); end++)
            {
                units += _texts[end].Units;
            }
            if (end - start >= fewest && units >= least)
                for (int i = start; i < end; i++) _texts[i].IsGood = true;
            end = Math.Max(end, start + 1);
        }

        bool IsLine(int i) => _blocks[i].Kind == BlockKind.Paragraph && _texts[i].MayBeGood;
    }

    /// <summary>
    /// Whether a block ends a box in which a linked title stands above it: a feed of other articles may hold more text than the article.
    /// </summary>
    private bool IsTeaser(PageTree tree, int i)
    {
        const float longestTitle = 40, leastLinked = .8f;
        const int mostLevels = 3;
        if (i == 0 || _texts[i - 1].Units > longestTitle || _texts[i - 1].LinkDensity < leastLinked) return false;
        int box = ParentOf(i);
        for (int levels = 0; box > 0 && _blocks.Containers[box].Node > _blocks[i - 1].Node; box = _blocks.Containers[box].Parent)
            if (++levels > mostLevels) return false;
        if (box <= 0) return false;
        return i + 1 == _blocks.Count || tree[_blocks.Containers[box].Node].End <= _blocks[i + 1].Node;
    }

    /// <summary>Whether so many of the words are those of dialogs on cookies and personal data that it is one.</summary>
    private static bool AsksForConsent(in TextWords words)
    {
        const int least = 2;
        const float share = .04f;
        return words[WordGroup.Consent] >= least && words[WordGroup.Consent] >= words.Count * share;
    }

    /// <summary>The deepest container that holds the headline; the body where there is none.</summary>
    private int HeadlineContainer(PageTree tree, int headline)
    {
        int deepest = 0;
        for (int i = 1; i < _blocks.Containers.Count && headline >= 0; i++)
        {
            int node = _blocks.Containers[i].Node;
            if (node > headline) break;
            if (tree[node].End > headline) deepest = i;
        }
        return deepest;
    }

    private void Grow(int blocks)
    {
        Table.Start(blocks);
        if (blocks <= _texts.Length) return;
        int room = Math.Max(256, blocks * 2);
        _texts = new BlockText[room];
        _slots = new Slots[room];
        _expected = new float[room];
        _sums = new RunningSum[room + 1];
    }

    /// <summary>Adds up the page, and counts what repeats on it: texts, and elements of one template.</summary>
    private void CountRepeats()
    {
        _repeats.Start(_blocks.Count);
        _signatures.Start(_blocks.Count);
        _pairs.Start(_blocks.Count);
        CountBranches();
        _good = _units = 0;
        for (int i = 0; i < _blocks.Count; i++)
        {
            ref readonly BlockText text = ref _texts[i];
            int at = _blocks[i].Container;
            float good = text.IsGood ? text.Units : 0;
            _good += good;
            _units += text.Units;
            _sums[i + 1] = new RunningSum { Units = _sums[i].Units + text.Units, LinkUnits = _sums[i].LinkUnits + _blocks[i].LinkUnits };
            _slots[i] = new Slots
            {
                Text = _repeats.Add(text.Hash, text.Units, good),
                Signature = _signatures.Add(_blocks.Containers[at].Signature, text.Units, good),
                Pair = _pairs.Add(PairOf(at), text.Units, good),
                Branch = _branches.Find(_blocks.Containers[_totals[at].Branch].Signature),
            };
        }
    }

    /// <summary>Adds up the branches of the core that are built alike: teasers, boxes and the like come in numbers.</summary>
    private void CountBranches()
    {
        Containers containers = _blocks.Containers;
        _branches.Start(containers.Count);
        foreach (int i in _totals.Branches) _branches.Add(containers[i].Signature, _totals[i].Units, _totals[i].Good);
    }

    /// <summary>A container's signature together with its parent's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint PairOf(int at)
    {
        ref readonly Container container = ref _blocks.Containers[at];
        return container.Parent < 0
            ? container.Signature : container.Signature ^ (_blocks.Containers[container.Parent].Signature * 0x9E3779B1);
    }

    private void DescribeText(int i, FeatureRow row)
    {
        ref readonly BlockText text = ref _texts[i];
        ref readonly PageBlock block = ref _blocks[i];
        ref readonly TextShape shape = ref text.Shape;
        int sentences = Math.Max(1, shape[CharClass.Stop]);
        float letters = Math.Max(1, shape.Letters);
        float words = Math.Max(1, text.Words.Count);
        row[Feature.Units] = text.Units;
        row[Feature.LinkDensity] = text.LinkDensity;
        row[Feature.Links] = block.Links;
        row[Feature.Kind] = (float)block.Kind;
        row[Feature.HeadingLevel] = block.Kind == BlockKind.Heading ? block.Level : 7;
        row.Set(Feature.EndsSentence, text.Last == CharClass.Stop);
        row.Set(Feature.StartsMark, text.First == CharClass.Mark);
        row[Feature.Sentences] = shape[CharClass.Stop];
        row[Feature.UnitsPerSentence] = text.Units / sentences;
        row[Feature.Commas] = shape[CharClass.Comma] / text.Units;
        row[Feature.Capitals] = shape[CharClass.Upper] / letters;
        row[Feature.Repeats] = _repeats[_slots[i].Text].Count;
        row[Feature.HeadlineOverlap] = text.Words.InHeadline / Math.Max(words, _words.HeadlineWords);
        row[Feature.DescriptionOverlap] = text.Words.InDescription / words;
        row[Feature.AuthorOverlap] = text.Words.InAuthors / (float)Math.Max(1, _words.AuthorWords);
        row[Feature.Italic] = block.Italic;
        row[Feature.StartsMarked] = text.Words.StartsMarked;
        row[Feature.BoilerplateShare] = text.Words.Marked / words;
    }


    /// <summary>
    /// What the elements around a block are and are named, eight blocks at a time. What a name says counts
    /// 2 on the block's own branch of the core, 1 further out.
    /// </summary>
    private void DescribeNames()
    {
        Span<uint> surroundings = stackalloc uint[FeatureTable.Lanes], near = stackalloc uint[FeatureTable.Lanes],
            far = stackalloc uint[FeatureTable.Lanes];
        surroundings.Clear();
        near.Clear();
        far.Clear();
        for (int start = 0; start < _blocks.Count; start += FeatureTable.Lanes)
        {
            for (int lane = 0; lane < Math.Min(FeatureTable.Lanes, _blocks.Count - start); lane++)
            {
                ref readonly Container container = ref _blocks.Containers[_blocks[start + lane].Container];
                ClassGroups names = NamesOf(start + lane);
                (surroundings[lane], near[lane], far[lane]) = ((uint)container.Surroundings, (uint)names, (uint)container.OuterGroups);
                FeatureRow row = Table.Row(start + lane);
                row[Feature.NegativeNames] = BitOperations.PopCount((uint)(names & Negative));
            }
            Span<Vector256<float>> tile = Table.TileOf(start);
            SetFlags(tile[(int)Feature.InArticle..], MemoryMarshal.Cast<Surroundings, uint>(SurroundingFeatures), near: default,
                Vector256.Create<uint>(surroundings));
            SetFlags(tile[(int)Feature.BodyName..], MemoryMarshal.Cast<ClassGroups, uint>(GroupFeatures), Vector256.Create<uint>(near),
                Vector256.Create<uint>(far));
        }
    }

    private static void SetFlags(Span<Vector256<float>> features, ReadOnlySpan<uint> masks, Vector256<uint> near, Vector256<uint> far)
    {
        for (int i = 0; i < masks.Length; i++)
        {
            Vector256<uint> mask = Vector256.Create(masks[i]);
            Vector256<float> ofFar = Vector256.ConditionalSelect(Vector256.Equals(far & mask, Vector256<uint>.Zero).AsSingle(),
                Vector256<float>.Zero, Vector256<float>.One);
            features[i] = Vector256.ConditionalSelect(Vector256.Equals(near & mask, Vector256<uint>.Zero).AsSingle(), ofFar,
                Vector256.Create(2f));
        }
    }

    private const ClassGroups Negative = ClassGroups.Byline | ClassGroups.Date | ClassGroups.Caption | ClassGroups.Related
        | ClassGroups.Teaser | ClassGroups.Share | ClassGroups.Newsletter
        | ClassGroups.Paywall | ClassGroups.Advertisement | ClassGroups.Comment | ClassGroups.Navigation | ClassGroups.Footer
        | ClassGroups.Legal | ClassGroups.Aside | ClassGroups.Topics | ClassGroups.Biography;

    /// <summary>In the order of the features from <see cref="Feature.InArticle"/> to <see cref="Feature.Hidden"/>.</summary>
    private static readonly Surroundings[] SurroundingFeatures =
        [Surroundings.Article, Surroundings.Main, Surroundings.Section, Surroundings.Hidden];

    /// <summary>In the order of the features from <see cref="Feature.BodyName"/> to <see cref="Feature.UnfoldsName"/>.</summary>
    private static readonly ClassGroups[] GroupFeatures =
    [
        ClassGroups.ArticleBody | ClassGroups.Body, ClassGroups.Byline, ClassGroups.Media, ClassGroups.Related, ClassGroups.Newsletter,
        ClassGroups.Footer, ClassGroups.Aside,
        ClassGroups.Topics, ClassGroups.List, ClassGroups.Legal, ClassGroups.Paragraph, ClassGroups.FactBox, ClassGroups.Hidden,
        ClassGroups.Unfolds,
    ];
}
