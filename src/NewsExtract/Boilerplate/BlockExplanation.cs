using System.Globalization;

namespace NewsExtract.Boilerplate;

/// <summary>Says of every block what was decided and by what: the rule, or the features that moved the model's log-odds most.</summary>
internal static class BlockExplanation
{
    public const int MostReasons = 5;

    /// <param name="blocks">The blocks, decided upon.</param>
    /// <param name="reasons">Why a block that no rule decided upon was kept or removed.</param>
    public static IReadOnlyList<BlockDecision> Of(PageBlocks blocks, Func<int, IReadOnlyList<string>> reasons)
    {
        var decisions = new List<BlockDecision>(blocks.Count + blocks.LeftOut.Count);
        for (int i = 0, leftOut = 0; i < blocks.Count; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            for (; leftOut < blocks.LeftOut.Count && blocks.LeftOut[leftOut].TextStart < block.TextStart; leftOut++)
                decisions.Add(OfRun(blocks, blocks.LeftOut[leftOut]));
            decisions.Add(new BlockDecision(block.Kind, blocks.Text(i).ToString(), block.Kept, block.Probability,
                block.Rule is { } rule ? [rule] : reasons(i)));
        }
        return decisions;
    }

    private static BlockDecision OfRun(PageBlocks blocks, in PageBlock block) =>
        new(block.Kind, blocks.Text(block).ToString(), block.Kept, block.Probability, ["in a run of links"]);

    /// <summary>Strongest first, as <c>LinkDensity 0.9 (-1.25)</c>: the feature, its value, and what it added to the log-odds.</summary>
    /// <param name="row">The block's features.</param>
    /// <param name="model">The model that scored it.</param>
    /// <param name="isScoredTwice">Whether the second stage did, too; else the features that it asks for are not set.</param>
    public static IReadOnlyList<string> FeaturesOf(FeatureRow row, BlockModel model, bool isScoredTwice)
    {
        Span<float> contributions = stackalloc float[PageFeatures.Count];
        contributions.Clear();
        model.First.Explain(row, contributions);
        if (isScoredTwice) AddSecondStage(row, model, contributions);
        var reasons = new List<string>(MostReasons);
        while (reasons.Count < MostReasons && Strongest(contributions) is { } strongest)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"{(Feature)strongest} {row[(Feature)strongest]:0.##} ({contributions[strongest]:+0.00;-0.00})"));
            contributions[strongest] = 0;
        }
        return reasons;
    }

    /// <summary>What the second stage owes to the first one's score is handed on to the features that made that score.</summary>
    private static void AddSecondStage(FeatureRow row, BlockModel model, Span<float> contributions)
    {
        float size = 0;
        foreach (float contribution in contributions) size += Math.Abs(contribution);
        Span<float> second = stackalloc float[PageFeatures.Count];
        second.Clear();
        model.Second.Explain(row, second);
        float share = size > 0 ? Math.Abs(second[(int)Feature.Score]) / size : 0;
        second[(int)Feature.Score] = 0;
        for (int i = 0; i < contributions.Length; i++) contributions[i] = contributions[i] * share + second[i];
    }

    private static int? Strongest(ReadOnlySpan<float> contributions)
    {
        int best = 0;
        for (int i = 1; i < contributions.Length; i++)
            if (Math.Abs(contributions[i]) > Math.Abs(contributions[best])) best = i;
        return Math.Abs(contributions[best]) >= .01f ? best : null;
    }
}
