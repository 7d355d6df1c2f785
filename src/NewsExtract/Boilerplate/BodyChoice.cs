using System.Buffers;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>Makes a body of the blocks' probabilities: the threshold, and the rules that look at all that is kept.</summary>
internal static class BodyChoice
{
    /// <summary>
    /// A block is kept from the first probability on: pages unlike those of the training get lower ones than they should. Measured on
    /// corpora not seen: +.002 on the mean against .5. Lists of links have to reach the second, and all blocks where none is like text.
    /// </summary>
    private const float Likely = .45f, Likelier = .5f;

    /// <summary>
    /// How far the threshold sinks below that, for each step that the likely text is less likely than <see cref="Sure"/>: on a page unlike
    /// those of the training all of an article's probabilities are low together. Measured on hosts not seen: +.006 on news of today.
    /// </summary>
    private const float Yielding = .6f, Sure = .9f;

    /// <summary>Bodies of fewer units are a teaser, or none at all.</summary>
    private const float ShortestBody = 30;

    /// <summary>A word or two are no article, and no teaser of one.</summary>
    private const float FewestWords = 4;

    private const float MostLinks = .4f;

    private const float TeaserProbability = .3f;

    public static void Make(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        Keep(blocks, features, Threshold(blocks, features));
        KeepBetweenKept(blocks);
        KeepTablesInBody(blocks, features);
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept && (BodyRules.Against(tree, blocks, features, metadata, i) ?? Unlikely(blocks, features, i)) is { } rule)
                Drop(ref blocks[i], rule);
        DropBylines(blocks, features, metadata);
        BodyHeadings.KeepLikeOthers(blocks);
        BodyHeadings.DropOfDroppedBoxes(blocks, features);
        DropPullQuotes(blocks, features);
        DropSecondCopies(blocks);
        OneArticle.Keep(tree, blocks, features, metadata);
        Asides.Drop(blocks, features);
        OneArticle.CutAtDrawnRule(blocks, features);
        Biographies.Drop(blocks, features, metadata);
        // Notes stand above what announces further articles, and what announced the notes is left behind.
        BodyHeadings.DropLastAnnouncement(blocks, features);
        EndNotes.Drop(blocks, features);
        BodyHeadings.DropLastAnnouncement(blocks, features);
        if (KeptUnits(blocks, features) < ShortestBody) KeepTeaser(tree, blocks, features, metadata);
        if (KeptUnits(blocks, features) < FewestWords) KeepUnmarkedStandfirst(tree, blocks, features, metadata);
        if (KeptUnits(blocks, features) < FewestWords) DropAll(blocks);
        blocks.KeepInsideOfKeptRuns();
    }

    /// <summary>
    /// A line that says no more than who wrote the article, or when. In front of the text and at its end the names alone
    /// do, elsewhere a byline's first word must stand before them, and dates are the text's.
    /// </summary>
    private static void DropBylines(PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        bool isFront = true;
        int last = blocks.Count - 1;
        while (last > 0 && !blocks[last].Kept) last--;
        for (int i = 0; i <= last; i++)
        {
            if (!blocks[i].Kept) continue;
            if (BodyRules.IsByline(blocks.Text(i), metadata.Authors, needsLeadIn: !isFront && i < last)) Drop(ref blocks[i], "byline");
            else if (isFront && BodyRules.IsDateLine(blocks.Text(i), features.Text(i))) Drop(ref blocks[i], "date of the article");
            else isFront = false;
        }
    }

    private static void DropAll(PageBlocks blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept) Drop(ref blocks[i], "too few words");
    }

    /// <summary>Takes a block out of the body by a rule.</summary>
    public static void Drop(ref PageBlock block, string rule) => (block.Kept, block.Rule) = (false, rule);

    /// <summary>
    /// Blocks from the page's threshold on; lists of links from their own, and none on a page where nothing reads like text.
    /// </summary>
    private static void Keep(PageBlocks blocks, PageFeatures features, float threshold)
    {
        float linksFrom = features.Totals[0].Good > 0 ? Likelier : 1;
        for (int i = 0; i < blocks.Count; i++)
            (blocks[i].Kept, blocks[i].Rule) = (blocks[i].Probability >= (features.Text(i).LinkDensity < MostLinks ? threshold : linksFrom),
                null);
    }

    /// <summary>
    /// <see cref="Likely"/> where the model is sure of what it takes for the article; less where it is not.
    /// </summary>
    private static float Threshold(PageBlocks blocks, PageFeatures features)
    {
        if (features.Totals[0].Good < ShortestBody) return Likelier;
        float weights = 0, sum = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            // Squared, so that the many unlikely blocks count for nothing.
            float probability = blocks[i].Probability, weight = features.Text(i).Units * probability * probability;
            (weights, sum) = (weights + weight, sum + weight * probability);
        }
        return weights > 0 ? Likely - Yielding * Math.Clamp(Sure - sum / weights, 0, .5f) : Likely;
    }

    /// <summary>
    /// What is no body in spite of the model, which has to learn from such blocks all the same: what a page says three times, as templates
    /// do, an embedded post that the text could do without, several links and little else, captions and credits
    /// in a line of their own, and labels such as "Advertisement".
    /// </summary>
    private static string? Unlikely(PageBlocks blocks, PageFeatures features, int i)
    {
        const int repeatsOfTemplate = 3;
        const float sure = .7f, verySure = .95f, longestLabel = 8;
        ref readonly PageBlock block = ref blocks[i];
        ref readonly BlockText text = ref features.Text(i);
        if (block.Probability < sure && features.RepeatsOf(i) >= repeatsOfTemplate) return "repeated";
        if (block.Probability < sure && block.Kind == BlockKind.Embed) return "embedded post";
        if (block.Kind != BlockKind.Paragraph) return null;
        if (block.Probability < sure && BodyRules.IsCredit(blocks, features, i)) return "credit";
        if (BodyRules.IsCall(blocks, features, i)) return "link to another article";
        if (block.Probability < verySure && BodyRules.IsBesidePicture(blocks, features, i)) return "caption";
        if (BodyRules.IsRowOfLinks(block, text)) return "links in a row";
        return text.Units < longestLabel && text.Words.Marked == text.Words.Count ? "label" : null;
    }

    /// <summary>A text goes on through a heading or a list's item that stands between two kept blocks.</summary>
    private static void KeepBetweenKept(PageBlocks blocks)
    {
        const float leastOfHeading = .2f, leastOfItem = .3f;
        for (int i = 1; i + 1 < blocks.Count; i++)
            blocks[i].Kept |= blocks[i - 1].Kept && blocks[i + 1].Kept
                && (blocks[i].Kind == BlockKind.Heading ? blocks[i].Probability >= leastOfHeading
                    : blocks[i].Kind == BlockKind.ListItem && blocks[i].Probability >= leastOfItem);
    }

    public static float KeptUnits(PageBlocks blocks, PageFeatures features)
    {
        float units = 0;
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept) units += features.Text(i).Units;
        return units;
    }

    /// <summary>
    /// Rows of data between two kept blocks that stand beside their table belong to the body:
    /// few training pages have any, so the model is shy of them.
    /// </summary>
    private static void KeepTablesInBody(PageBlocks blocks, PageFeatures features)
    {
        for (int i = 1; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.TableRow || blocks[i - 1].Kind == BlockKind.TableRow) continue;
            int end = EndOfTable(blocks, features, i);
            for (; i < end; i++) blocks[i].Kept = true;
        }
    }

    /// <returns>The block behind the table's rows when they belong to the body, else the first row.</returns>
    private static int EndOfTable(PageBlocks blocks, PageFeatures features, int start)
    {
        const float mostLinks = .3f;
        if (!blocks[start - 1].Kept) return start;
        float units = 0, links = 0;
        int end = start;
        for (; end < blocks.Count && blocks[end].Kind == BlockKind.TableRow; end++)
            (units, links) = (units + features.Text(end).Units, links + blocks[end].LinkUnits);
        if (end == blocks.Count || !blocks[end].Kept || links > units * mostLinks) return start;
        int table = blocks[start].Container;
        while (table > 0 && blocks.Containers[table].Tag != Tag.Table) table = blocks.Containers[table].Parent;
        int beside = blocks.Containers[table].Parent;
        return beside == blocks.Containers[blocks[start - 1].Container].Parent && beside == blocks.Containers[blocks[end].Container].Parent
            ? end : start;
    }

    /// <summary>What is said twice in a row, in two kinds of elements: code as text and highlighted.</summary>
    private static void DropSecondCopies(PageBlocks blocks)
    {
        const int shortest = 20;
        int last = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept) continue;
            if (last >= 0 && blocks[i].Kind != blocks[last].Kind && blocks[i].TextLength >= shortest
                && MetadataText.SameWords(blocks.Text(last), blocks.Text(i)))
            {
                Drop(ref blocks[i], "repeated");
            }
            else last = i;
        }
    }

    /// <summary>A quote that repeats words of the text only shows them large.</summary>
    private static void DropPullQuotes(PageBlocks blocks, PageFeatures features)
    {
        const int most = 16, fewestUnits = 4, mostOfName = 8;
        for (int i = 0, quotes = 0; i < blocks.Count && quotes < most; i++)
        {
            if (!blocks[i].Kept || features.Text(i).Units < fewestUnits || !IsQuote(i)) continue;
            quotes++;
            // A sentence cut out of another begins with a capital of its own.
            ReadOnlySpan<char> words = WithoutSpeaker(blocks.Text(i)).Trim(" \"“”„«»‘’'.…")[1..];
            for (int other = 0; other < blocks.Count && blocks[i].Kept; other++)
                if (other != i && blocks[other].Kept && blocks[other].TextLength > words.Length
                    && blocks.Text(other).Contains(words, StringComparison.Ordinal))
                {
                    Drop(ref blocks[i], "repeats a sentence");
                }
            // The name under it goes with it.
            if (!blocks[i].Kept && i + 1 < blocks.Count && blocks[i + 1].Kept && IsQuote(i + 1) && features.Text(i + 1).Units < mostOfName)
                Drop(ref blocks[i + 1], "repeats a sentence");
        }

        // Rows of data repeat, too.
        bool IsQuote(int i) => blocks[i].Kind != BlockKind.TableRow
            && ((blocks.SurroundingsOf(i) & (Surroundings.Quote | Surroundings.Figure | Surroundings.Aside)) != 0
                || (features.NamesOf(i) & ClassGroups.PullQuote) != 0);
    }

    /// <summary>What stands between quotation marks where a name follows it.</summary>
    private static ReadOnlySpan<char> WithoutSpeaker(ReadOnlySpan<char> quote) =>
        QuotationMarks.Contains(quote[0]) && quote.LastIndexOfAny(QuotationMarks) is var last && last > quote.Length / 2
            ? quote[..last] : quote;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    /// <summary>
    /// What an article shows before its paywall is often a sentence or two: too little for
    /// the model to be sure of, and still what may be read.
    /// </summary>
    private static void KeepTeaser(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            ref PageBlock block = ref blocks[i];
            if (!block.Kept && block.Rule is null && block.Probability >= TeaserProbability && features.Text(i).IsGood
                && BodyRules.Against(tree, blocks, features, metadata, i) is null)
            {
                block.Kept = true;
            }
        }
    }

    /// <summary>
    /// Where nothing else is kept, a first paragraph that only the description makes a standfirst, or that reads like the article, is
    /// the whole article, and none.
    /// </summary>
    private static void KeepUnmarkedStandfirst(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        const float leastProbability = .1f, fewestUnits = 7;
        int best = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Probability < leastProbability || (best >= 0 && blocks[i].Probability <= blocks[best].Probability)
                || features.Text(i).Units < fewestUnits)
            {
                continue;
            }
            if (((features.NamesOf(i) & ClassGroups.Lead) == 0 || blocks[i].Probability >= Likely)
                && BodyRules.Against(tree, blocks, features, metadata, i) == BodyRules.Standfirst)
            {
                best = i;
            }
        }
        if (best >= 0) (blocks[best].Kept, blocks[best].Rule) = (true, null);
    }
}
