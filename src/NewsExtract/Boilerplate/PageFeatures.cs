using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// The features of a page's blocks, a row of numbers for each. Every one is made from the blocks before it or from totals made in one pass, so that
/// the work grows with the page alone. Pooled: valid until the next page.
/// </summary>
internal sealed partial class PageFeatures
{
    public const int Count = (int)Feature.BranchSignatureScore + 1;
    /// <summary>Features of the first stage; the others need its scores.</summary>
    public const int FirstStageCount = (int)Feature.Score;
    /// <summary>How many blocks are scored at a time.</summary>
    public const int Lanes = 4;

    private readonly ContainerTotals _totals = new();
    private readonly TallyTable _signatures = new();
    private readonly TallyTable _pairs = new();
    private readonly TallyTable _branches = new();
    private readonly PageWords _words = new();
    private readonly TallyTable _repeats = new();
    /// <summary>Of four blocks each the features side by side: a vector holds one feature of four blocks.</summary>
    private float[] _rows = new float[256 * Count];
    private BlockText[] _texts = new BlockText[256];
    private float[] _scores = new float[256];
    private PageBlocks _blocks = null!;
    private float _good;
    private float _units;

    public ReadOnlySpan<float> Rows => _rows;

    /// <summary>One block's features, <see cref="Lanes"/> numbers apart.</summary>
    public ReadOnlySpan<float> Row(int block) => MutableRow(block);

    private Span<float> MutableRow(int block) => _rows.AsSpan(block / Lanes * Lanes * Count + block % Lanes, Count * Lanes - block % Lanes);

    public float Value(int block, Feature feature) => MutableRow(block)[(int)feature * Lanes];

    public ref readonly BlockText Text(int block) => ref _texts[block];

    /// <summary>Room for the first stage's log-odds of every block.</summary>
    public Span<float> Scores => _scores.AsSpan(0, _blocks.Count);

    public ContainerTotals Totals => _totals;

    /// <summary>How often a block's text stands on the page.</summary>
    public int RepeatsOf(int block) => (int)_repeats[_texts[block].Hash].Count;

    /// <summary>Words a block shares with the headline, as a share of the longer of the two; 0 when the headline is too short to tell.</summary>
    public float HeadlineOverlap(int block) => _words.HeadlineWords < 4 ? 0 : Value(block, Feature.HeadlineOverlap);

    public void Compute(PageTree tree, PageBlocks blocks, PageMetadata metadata)
    {
        _blocks = blocks;
        Grow(blocks.Count);
        _words.Read(metadata);
        for (int i = 0; i < blocks.Count; i++) BlockText.Read(blocks, i, _words, out _texts[i]);
        _totals.Compute(blocks, _texts);
        Tally();
        for (int i = 0; i < blocks.Count; i++)
        {
            Span<float> row = MutableRow(i);
            DescribeText(i, row);
            DescribeElement(i, row);
            DescribePlace(tree, i, row);
            DescribeNeighbours(i, row);
        }
        DescribePositions(tree, metadata.HeadlineNode);
    }

    private void Grow(int blocks)
    {
        if (blocks <= _texts.Length) return;
        int room = (blocks * 2 + Lanes - 1) / Lanes * Lanes;
        _texts = new BlockText[room];
        _scores = new float[room];
        _rows = new float[room * Count];
    }

    /// <summary>Counts what repeats: texts, and elements of one template.</summary>
    private void Tally()
    {
        _signatures.Clear(_blocks.Count);
        _pairs.Clear(_blocks.Count);
        _repeats.Clear(_blocks.Count);
        _good = _units = 0;
        for (int i = 0; i < _blocks.Count; i++)
        {
            ref readonly BlockText text = ref _texts[i];
            float good = text.IsGood ? text.Units : 0;
            _good += good;
            _units += text.Units;
            _signatures.Add(SignatureOf(i), text.Units, good);
            _pairs.Add(PairOf(i), text.Units, good);
            _repeats.Add(text.Hash, text.Units, good);
        }
        TallyBranches();
    }

    /// <summary>Adds up the branches of the core that are built alike: teasers, boxes and the like come in numbers.</summary>
    private void TallyBranches()
    {
        Containers containers = _blocks.Containers;
        _branches.Clear(containers.Count);
        for (int i = 0; i < containers.Count; i++)
            if (_totals[i].Branch == i && _totals[i].LevelsFromCore == 1) _branches.Add(containers[i].Signature, _totals[i].Units, _totals[i].Good);
    }

    private uint SignatureOf(int block) => _blocks.Containers[_blocks[block].Container].Signature;

    /// <summary>The signature together with the parent's.</summary>
    private uint PairOf(int block)
    {
        ref readonly Container container = ref _blocks.Containers[_blocks[block].Container];
        return container.Parent < 0 ? container.Signature : container.Signature ^ (_blocks.Containers[container.Parent].Signature * 0x9E3779B1);
    }

    private static void Set(Span<float> row, Feature feature, float value) => row[(int)feature * Lanes] = value;

    private static void Set(Span<float> row, Feature feature, bool value) => row[(int)feature * Lanes] = value ? 1 : 0;

    private void DescribeText(int i, Span<float> row)
    {
        ref readonly BlockText text = ref _texts[i];
        ref readonly PageBlock block = ref _blocks[i];
        ref readonly TextShape shape = ref text.Shape;
        int sentences = Math.Max(1, shape[CharClass.Stop]);
        float letters = Math.Max(1, shape.Letters);
        float words = Math.Max(1, text.Words.Count);
        Set(row, Feature.Units, text.Units);
        Set(row, Feature.LinkDensity, text.LinkDensity);
        Set(row, Feature.Links, block.Links);
        Set(row, Feature.LinkUnits, block.LinkUnits);
        Set(row, Feature.Kind, (float)block.Kind);
        Set(row, Feature.HeadingLevel, block.Kind == BlockKind.Heading ? block.Level : 7);
        Set(row, Feature.ListDepth, block.Kind == BlockKind.ListItem ? block.Level : 0);
        Set(row, Feature.EndsSentence, text.Last == CharClass.Stop);
        Set(row, Feature.EndsOpen, text.Last == CharClass.Comma);
        Set(row, Feature.StartsLower, text.First == CharClass.Lower);
        Set(row, Feature.StartsMark, text.First == CharClass.Mark);
        Set(row, Feature.Sentences, shape[CharClass.Stop]);
        Set(row, Feature.UnitsPerSentence, text.Units / sentences);
        Set(row, Feature.Commas, shape[CharClass.Comma] / text.Units);
        Set(row, Feature.Digits, shape[CharClass.Digit] / (letters + shape[CharClass.Digit]));
        Set(row, Feature.Capitals, shape[CharClass.Upper] / letters);
        Set(row, Feature.Marks, shape[CharClass.Mark]);
        Set(row, Feature.Quotes, shape[CharClass.Quote]);
        Set(row, Feature.Repeats, RepeatsOf(i));
        Set(row, Feature.HeadlineOverlap, text.Words.InHeadline / Math.Max(words, _words.HeadlineWords));
        Set(row, Feature.DescriptionOverlap, text.Words.InDescription / words);
        Set(row, Feature.AuthorOverlap, text.Words.InAuthors / (float)Math.Max(1, _words.AuthorWords));
        Set(row, Feature.Bold, block.Bold);
        Set(row, Feature.Italic, block.Italic);
        Set(row, Feature.StartsMarked, text.Words.StartsMarked);
        Set(row, Feature.SubscribeWords, text.Words[WordGroup.Subscribe]);
        Set(row, Feature.RelatedWords, text.Words[WordGroup.Related]);
        Set(row, Feature.LegalWords, text.Words[WordGroup.Legal]);
        Set(row, Feature.SocialWords, text.Words[WordGroup.Social]);
        Set(row, Feature.CreditWords, text.Words[WordGroup.Credit]);
        Set(row, Feature.CommentWords, text.Words[WordGroup.Comment]);
        Set(row, Feature.ConsentWords, text.Words[WordGroup.Consent]);
        Set(row, Feature.AddressWords, text.Words[WordGroup.Address]);
        Set(row, Feature.BoilerplateShare, text.Words.Marked / words);
    }

    private void DescribeElement(int i, Span<float> row)
    {
        ref readonly Container container = ref _blocks.Containers[_blocks[i].Container];
        ref readonly ContainerTotal total = ref _totals[_blocks[i].Container];
        Set(row, Feature.TagKind, container.Tag switch { Tag.P => 0, Tag.Div => 1, Tag.Li => 2, Tag.A => 4, Tag.Td or Tag.Th or Tag.Tr => 5, Tag.Button => 7, _ when Tags.IsHeading(container.Tag) => 3, _ => 6 });
        Set(row, Feature.Depth, container.Depth);
        Set(row, Feature.Relatives, total.Blocks);
        for (int flag = 0; flag < SurroundingFeatures.Length; flag++)
            row[((int)Feature.InArticle + flag) * Lanes] = (container.Surroundings & SurroundingFeatures[flag]) != 0 ? 1 : 0;
        // What a name says counts 2 on the block's own branch of the core, 1 further out: the article's own containers carry many names.
        ClassGroups near = total.LevelsFromCore > 0 ? total.BranchGroups : container.Groups;
        ClassGroups far = container.OuterGroups;
        for (int group = 0; group < GroupFeatures.Length; group++)
            row[((int)Feature.BodyName + group) * Lanes] = (near & GroupFeatures[group]) != 0 ? 2 : (far & GroupFeatures[group]) != 0 ? 1 : 0;
        Set(row, Feature.PositiveNames, System.Numerics.BitOperations.PopCount((uint)(near & Positive)));
        Set(row, Feature.NegativeNames, System.Numerics.BitOperations.PopCount((uint)(near & Negative)));
    }

    private const ClassGroups Positive = ClassGroups.ArticleBody | ClassGroups.Body | ClassGroups.Article | ClassGroups.Paragraph | ClassGroups.Lead;

    private const ClassGroups Negative = ClassGroups.Byline | ClassGroups.Date | ClassGroups.Caption | ClassGroups.Related | ClassGroups.Teaser | ClassGroups.Share | ClassGroups.Newsletter
        | ClassGroups.Paywall | ClassGroups.Advertisement | ClassGroups.Comment | ClassGroups.Navigation | ClassGroups.Footer | ClassGroups.Legal | ClassGroups.Aside | ClassGroups.Topics | ClassGroups.Biography;

    /// <summary>In the order of the features from <see cref="Feature.InArticle"/> to <see cref="Feature.Hidden"/>.</summary>
    private static readonly Surroundings[] SurroundingFeatures =
    [
        Surroundings.Article, Surroundings.Main, Surroundings.Aside, Surroundings.Nav, Surroundings.Header, Surroundings.Footer, Surroundings.Form, Surroundings.Figure, Surroundings.Dialog,
        Surroundings.Table, Surroundings.List, Surroundings.Quote, Surroundings.Link, Surroundings.Section, Surroundings.Details, Surroundings.Button, Surroundings.Hidden,
    ];

    /// <summary>In the order of the features from <see cref="Feature.BodyName"/> to <see cref="Feature.HiddenName"/>.</summary>
    private static readonly ClassGroups[] GroupFeatures =
    [
        ClassGroups.ArticleBody | ClassGroups.Body, ClassGroups.Article, ClassGroups.Lead, ClassGroups.Title, ClassGroups.Byline, ClassGroups.Date, ClassGroups.Media, ClassGroups.Related,
        ClassGroups.Teaser, ClassGroups.Share, ClassGroups.Newsletter, ClassGroups.Paywall, ClassGroups.Advertisement, ClassGroups.Comment, ClassGroups.Navigation, ClassGroups.Footer,
        ClassGroups.Aside, ClassGroups.Box, ClassGroups.Topics, ClassGroups.Embed, ClassGroups.List, ClassGroups.Legal, ClassGroups.End, ClassGroups.Caption, ClassGroups.Biography,
        ClassGroups.Paragraph, ClassGroups.FactBox, ClassGroups.Points, ClassGroups.PullQuote, ClassGroups.Hidden,
    ];
}
