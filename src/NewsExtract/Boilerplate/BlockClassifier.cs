using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Decides for every block of a page whether it belongs to the article: a model scores the blocks, a second one scores them again knowing
/// their neighbours' scores, and a few rules have the last word. One per worker; not thread-safe.
/// </summary>
internal sealed class BlockClassifier
{
    private readonly PageFeatures _features = new();
    /// <summary>The tiles of the page just classified that were scored by both stages.</summary>
    private Range _scoredTwice;

    public void Classify(PageTree tree, PageBlocks blocks, PageMetadata metadata, CommentThread comments, Deadline deadline)
    {
        if (blocks.Count == 0) return;
        // Each step takes a few hundred nanoseconds a block, and a page has as many blocks
        // as elements at most: time is looked at between them.
        deadline.Check();
        Prepare(tree, blocks, comments);
        _features.Compute(tree, blocks, metadata);
        deadline.Check();
        _scoredTwice = Score(BlockModel.Default, blocks, _features);
        deadline.Check();
        BodyChoice.Make(tree, blocks, _features, metadata);
    }

    /// <summary>What was decided about each block of the page just classified, and why.</summary>
    public IReadOnlyList<BlockDecision> Explain(PageTree tree, PageBlocks blocks, PageMetadata metadata) =>
        BlockExplanation.Of(blocks, i =>
        {
            bool isScoredTwice = i / FeatureTable.Lanes >= _scoredTwice.Start.Value && i / FeatureTable.Lanes < _scoredTwice.End.Value;
            IReadOnlyList<string> features = BlockExplanation.FeaturesOf(_features.Table.Row(i), BlockModel.Default, isScoredTwice);
            // Where the model was against a block already, a rule had nothing to decide, but it says best what the block is.
            return !blocks[i].Kept && BodyRules.Against(tree, blocks, _features, metadata, i) is { } rule
                ? [rule, .. features.Take(BlockExplanation.MostReasons - 1)] : features;
        });

    /// <summary>
    /// Log-odds that the second stage has not made probable: of 43,000 training blocks for which the first one gave less, it gave none more
    /// than .1. What stands before and behind all others, half of a page, keeps the first stage's score.
    /// </summary>
    private const float Hopeless = -4;

    /// <summary>Sets every block's probability.</summary>
    /// <returns>The tiles that the second stage scored, too.</returns>
    public static Range Score(BlockModel model, PageBlocks blocks, PageFeatures features)
    {
        model.First.Score(features.Table);
        Range likely = features.Table.TilesAbove(Hopeless);
        features.AddContext(likely);
        model.Second.Score(features.Table, likely);
        ReadOnlySpan<float> scores = features.Table.Scores;
        for (int i = 0; i < scores.Length; i++) blocks[i].Probability = PageFeatures.Probability(scores[i]);
        return likely;
    }

    /// <summary>Makes of a page's blocks those that features are computed of.</summary>
    public static void Prepare(PageTree tree, PageBlocks blocks, CommentThread comments)
    {
        MarkComments(tree, blocks.Containers, comments);
        blocks.ShortenRunsOfLinks();
        ShowWhatScriptsShow(blocks);
    }

    /// <summary>
    /// Where a page's text is out of view, and what is in view is less than an article, a script shows it once it has run. Beside an
    /// article a long text out of view is a dialog's.
    /// </summary>
    private static void ShowWhatScriptsShow(PageBlocks blocks)
    {
        const float shortest = 7, mostLinks = .4f, timesMore = 3, mostShown = 60;
        float shown = 0, hidden = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            if (block.Units < shortest || block.LinkUnits > block.Units * mostLinks) continue;
            if ((blocks.SurroundingsOf(i) & Surroundings.Hidden) != 0) hidden += block.Units;
            else shown += block.Units;
        }
        if (shown > mostShown || hidden <= shown * timesMore) return;
        for (int i = 0; i < blocks.Containers.Count; i++) blocks.Containers[i].Surroundings &= ~Surroundings.Hidden;
    }

    /// <summary>Marks all that stands in a comment widget. Both lists are in document order.</summary>
    private static void MarkComments(PageTree tree, Containers containers, CommentThread comments)
    {
        int widget = 0;
        for (int i = 0; i < containers.Count && widget < comments.Widgets.Count; i++)
        {
            ref Container container = ref containers[i];
            while (widget < comments.Widgets.Count && tree[comments.Widgets[widget]].End <= container.Node) widget++;
            if (widget < comments.Widgets.Count && container.Node >= comments.Widgets[widget])
                container.Surroundings |= Surroundings.Comments;
        }
    }
}
