using System.Runtime.CompilerServices;

namespace NewsExtract.Boilerplate;

/// <content>What the first stage's scores of the blocks around it say of a block; the second stage reads them as well.</content>
internal sealed partial class PageFeatures
{
    /// <summary>How far the sum over what follows reaches: by this much each block counts less than the one nearer.</summary>
    private const float Decay = .6f;

    /// <summary>The score of what lies beyond the page's ends, and those within which scores add to the sum over what follows.</summary>
    private const float Outside = -6, MostScore = 5;

    /// <summary>What the first stage says of a container.</summary>
    private struct ContainerScore
    {
        /// <summary>Expected units of the body in it.</summary>
        public float Expected;
        /// <summary>The smallest container around it that holds half of all that is expected.</summary>
        public int Holder;
    }

    private ContainerScore[] _containerScores = [];
    private float[] _expected = [];

    /// <summary>Describes the blocks of some tiles by the scores that the first stage has set for all.</summary>
    public void AddContext(Range tiles)
    {
        ReadOnlySpan<float> scores = Table.Scores;
        (int first, int count) = tiles.GetOffsetAndLength(Table.Tiles);
        (first, int end) = (first * FeatureTable.Lanes, Math.Min(scores.Length, (first + count) * FeatureTable.Lanes));
        SumByContainer(scores);
        AddScores(scores, first, end);
        AddAfter(scores, first, end);
        AddSections(scores, first, end);
        AddKeptDistance(first, end);
    }

    /// <summary>The probability in the logistic model: sums of it over blocks cannot be ruled by one block.</summary>
    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>Sums the expected units of the body over containers, signatures and the page.</summary>
    private void SumByContainer(ReadOnlySpan<float> scores)
    {
        Containers containers = _blocks.Containers;
        if (_containerScores.Length < containers.Count) _containerScores = new ContainerScore[containers.Count * 2];
        _containerScores.AsSpan(0, containers.Count).Clear();
        for (int i = 0; i < scores.Length; i++) _pairs[_slots[i].Pair].Score = _branches[_slots[i].Branch].Score = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            float expected = _expected[i] = Probability(scores[i]) * _texts[i].Units;
            _containerScores[_blocks[i].Container].Expected += expected;
            _pairs[_slots[i].Pair].Score += expected;
        }
        ReadOnlySpan<Container> items = containers.Items;
        for (int i = items.Length - 1; i > 0; i--) _containerScores[items[i].Parent].Expected += _containerScores[i].Expected;
        foreach (int i in _totals.Branches) _branches[_branches.Find(items[i].Signature)].Score += _containerScores[i].Expected;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float ShareExpected(int container) => _containerScores[container].Expected / Math.Max(.2f, _totals[container].Units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ShareExpected(in Tally tally) => tally.Score / Math.Max(.2f, tally.Units);

    private void AddScores(ReadOnlySpan<float> scores, int first, int end)
    {
        float before = 0, all = _containerScores[0].Expected;
        for (int i = 0; i < first; i++) before += _expected[i];
        float likely = LikelyScore(scores);
        for (int i = first; i < end; i++)
        {
            FeatureRow row = Table.Row(i);
            int container = _blocks[i].Container;
            row[Feature.Score] = scores[i];
            row[Feature.ScoreToPage] = scores[i] - likely;
            row[Feature.PreviousScore] = i > 0 ? scores[i - 1] : Outside;
            row[Feature.NextScore] = i + 1 < scores.Length ? scores[i + 1] : Outside;
            row[Feature.ParentScore] = ShareExpected(Math.Max(0, _blocks.Containers[container].Parent));
            row[Feature.BoxScore] = ShareExpected(_totals[container].Box);
            row[Feature.BranchScore] = ShareExpected(_totals[container].Branch);
            row[Feature.BranchSignatureScore] = ShareExpected(_branches[_slots[i].Branch]);
            row[Feature.SignatureScore] = ShareExpected(_pairs[_slots[i].Pair]);
            row[Feature.KeptBefore] = all > 0 ? before / all : 0;
            row[Feature.PageScore] = all;
            before += _expected[i];
        }
    }

    /// <summary>
    /// The mean score of the likely text: on a page unlike those of the training all of an article's scores are low together.
    /// </summary>
    private float LikelyScore(ReadOnlySpan<float> scores)
    {
        float weights = 0, sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            // Squared, so that the many unlikely blocks count for nothing.
            float weight = _expected[i] * _expected[i] / _texts[i].Units;
            (weights, sum) = (weights + weight, sum + weight * Math.Clamp(scores[i], -MostScore, MostScore));
        }
        return weights > 0 ? sum / weights : Outside;
    }

    private void AddAfter(ReadOnlySpan<float> scores, int first, int end)
    {
        float after = -MostScore;
        for (int i = scores.Length - 1; i >= first; i--)
        {
            if (i < end) Table.Row(i)[Feature.ScoreAfter] = after;
            after = after * Decay + Math.Clamp(scores[i], -MostScore, MostScore) * (1 - Decay);
        }
    }

    private void AddSections(ReadOnlySpan<float> scores, int first, int end)
    {
        for (int start = 0, next; start < end; start = next)
        {
            (float units, float expected) = (0, 0);
            for (next = start + 1; next < scores.Length && _blocks[next].Kind != BlockKind.Heading; next++)
                (units, expected) = (units + _texts[next].Units, expected + _expected[next]);
            float share = units > 0 ? expected / units : 0, heading = scores[start];
            for (int i = Math.Max(start, first); i < Math.Min(next, end); i++)
            {
                FeatureRow row = Table.Row(i);
                row[Feature.SectionScore] = share;
                row[Feature.HeadingScore] = heading;
            }
        }
    }

    /// <summary>Where a block stands to the smallest container that holds half of what the first stage keeps.</summary>
    private void AddKeptDistance(int first, int end)
    {
        ReadOnlySpan<Container> containers = _blocks.Containers.Items;
        Span<ContainerScore> of = _containerScores.AsSpan(0, containers.Length);
        float all = of[0].Expected;
        int core = 0;
        for (int i = 1; i < containers.Length; i++)
            if (containers[i].Parent == core && of[i].Expected > all / 2) core = i;
        float least = of[core].Expected;
        // Containers stand in pre-order, and only the core and its ancestors hold more than half: those inside it follow it.
        for (int i = 1; i < containers.Length; i++)
            of[i].Holder = i <= core && of[i].Expected >= least ? i : of[containers[i].Parent].Holder;
        for (int i = first; i < end; i++)
        {
            FeatureRow row = Table.Row(i);
            ref readonly ContainerScore own = ref _containerScores[_blocks[i].Container];
            row[Feature.LevelsToKept] = containers[core].Depth - containers[own.Holder].Depth;
            row[Feature.KeptCommonShare] = all > 0 ? _containerScores[own.Holder].Expected / all : 0;
        }
    }
}
