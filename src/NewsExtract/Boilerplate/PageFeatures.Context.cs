namespace NewsExtract.Boilerplate;

/// <content>What the first stage's scores of the blocks around it say of a block; the second stage reads them as well.</content>
internal sealed partial class PageFeatures
{
    /// <summary>How far the sums over neighbours reach: by this much each block counts less than the one nearer.</summary>
    private const float NearDecay = .6f, FarDecay = .9f;

    private float[] _containerScores = new float[512];

    /// <param name="scores">The first stage's log-odds of every block.</param>
    public void AddContext(ReadOnlySpan<float> scores)
    {
        float pageScore = SumByContainer(scores);
        AddBefore(scores, pageScore);
        AddAfter(scores);
        AddSections(scores);
        AddKeptDistance(scores);
        AddKeptNeighbours(scores);
    }

    /// <summary>The probability in the logistic model: sums of it over blocks cannot be ruled by one block.</summary>
    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>Sums the expected units of the body over containers, signatures and the page.</summary>
    private float SumByContainer(ReadOnlySpan<float> scores)
    {
        Containers containers = _blocks.Containers;
        if (_containerScores.Length < containers.Count) _containerScores = new float[containers.Count * 2];
        _containerScores.AsSpan(0, containers.Count).Clear();
        for (int i = 0; i < scores.Length; i++)
        {
            float expected = Probability(scores[i]) * _texts[i].Units;
            _containerScores[_blocks[i].Container] += expected;
            _pairs[PairOf(i)].Score += expected;
        }
        for (int i = containers.Count - 1; i > 0; i--) _containerScores[containers[i].Parent] += _containerScores[i];
        for (int i = 0; i < containers.Count; i++)
            if (_totals[i].Branch == i && _totals[i].LevelsFromCore == 1) _branches[containers[i].Signature].Score += _containerScores[i];
        return _containerScores[0];
    }

    private float ContainerScore(int container) => _containerScores[container] / Math.Max(.2f, _totals[container].Units);

    private void AddBefore(ReadOnlySpan<float> scores, float pageScore)
    {
        float near = -5, far = -5, kept = 0;
        int sinceKept = 0, dropped = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            FeatureRow row = Table.Row(i);
            int container = _blocks[i].Container;
            TallyTable.Tally pair = _pairs[PairOf(i)];
            row[Feature.Score] = scores[i];
            row[Feature.PreviousScore] = ScoreAt(scores, i - 1);
            row[Feature.NextScore] = ScoreAt(scores, i + 1);
            row[Feature.ScoreBefore] = near;
            row[Feature.ScoreFarBefore] = far;
            row[Feature.ParentScore] = ContainerScore(Math.Max(0, _blocks.Containers[container].Parent));
            row[Feature.BoxScore] = ContainerScore(BoxOf(container));
            row[Feature.BranchScore] = ContainerScore(_totals[container].Branch);
            TallyTable.Tally alike = _branches[_blocks.Containers[_totals[container].Branch].Signature];
            row[Feature.BranchSignatureScore] = alike.Score / Math.Max(.2f, alike.Units);
            row[Feature.SignatureScore] = pair.Score / Math.Max(.2f, pair.Units);
            row[Feature.KeptBefore] = pageScore > 0 ? kept / pageScore : 0;
            row[Feature.PageScore] = pageScore;
            float clamped = Math.Clamp(scores[i], -5, 5);
            near = near * NearDecay + clamped * (1 - NearDecay);
            far = far * FarDecay + clamped * (1 - FarDecay);
            kept += Probability(scores[i]) * _texts[i].Units;
            sinceKept = scores[i] > 0 ? 0 : sinceKept + 1;
            dropped = scores[i] > 0 ? 0 : dropped + (int)Math.Min(100, _texts[i].Units);
        }
    }

    private static float ScoreAt(ReadOnlySpan<float> scores, int i) => i >= 0 && i < scores.Length ? scores[i] : -6;

    private void AddAfter(ReadOnlySpan<float> scores)
    {
        float near = -5, far = -5, kept = 0, best = -6;
        int untilKept = 0;
        for (int i = scores.Length - 1; i >= 0; i--)
        {
            FeatureRow row = Table.Row(i);
            row[Feature.ScoreAfter] = near;
            row[Feature.ScoreFarAfter] = far;
            float clamped = Math.Clamp(scores[i], -5, 5);
            near = near * NearDecay + clamped * (1 - NearDecay);
            far = far * FarDecay + clamped * (1 - FarDecay);
            kept += Probability(scores[i]) * _texts[i].Units;
            best = Math.Max(best, scores[i]);
            untilKept = scores[i] > 0 ? 0 : untilKept + 1;
        }
    }

    private void AddSections(ReadOnlySpan<float> scores)
    {
        for (int start = 0; start < scores.Length;)
        {
            int end = start + 1;
            (float units, float expected) = (0, 0);
            for (; end < scores.Length && _blocks[end].Kind != BlockKind.Heading; end++)
                (units, expected) = (units + _texts[end].Units, expected + Probability(scores[end]) * _texts[end].Units);
            for (int i = start; i < end; i++)
            {
                Table.Row(i)[Feature.SectionScore] = units > 0 ? expected / units : 0;
                Table.Row(i)[Feature.HeadingScore] = scores[start];
            }
            start = end;
        }
    }

    /// <summary>Levels between a block and the smallest container that holds half of what the first stage keeps.</summary>
    private void AddKeptDistance(ReadOnlySpan<float> scores)
    {
        Containers containers = _blocks.Containers;
        float half = _containerScores[0] / 2;
        int core = 0;
        for (int i = 1; i < containers.Count; i++)
            if (containers[i].Parent == core && _containerScores[i] > half) core = i;
        for (int i = 0; i < scores.Length; i++)
        {
            FeatureRow row = Table.Row(i);
            int down = 0, at = _blocks[i].Container;
            // Containers stand in pre-order: those of the core's subtree follow it, its ancestors come before it.
            for (; down < 24 && at > 0 && !HoldsCore(at, core); down++) at = containers[at].Parent;
            row[Feature.LevelsFromKept] = down;
            row[Feature.LevelsToKept] = containers[core].Depth - containers[at].Depth;
            row[Feature.KeptCommonShare] = _containerScores[0] > 0 ? _containerScores[at] / _containerScores[0] : 0;
        }
    }

    /// <summary>Levels between a block and what it shares with the block that is kept before it, and with the one after it.</summary>
    private void AddKeptNeighbours(ReadOnlySpan<float> scores)
    {
        int kept = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0) kept = i;
        }
        kept = -1;
        for (int i = scores.Length - 1; i >= 0; i--)
        {
            if (scores[i] > 0) kept = i;
        }
    }

    /// <summary>Levels from a block's container up to the first that holds another block as well.</summary>
    private int LevelsFrom(int other, int block)
    {
        Containers containers = _blocks.Containers;
        int levels = 0;
        for (int at = _blocks[block].Container; levels < 16 && at > 0 && (_totals[at].First > other || _totals[at].Last < other); at = containers[at].Parent) levels++;
        return levels;
    }

    /// <summary>Only the core and its ancestors hold more than half of what is kept.</summary>
    private bool HoldsCore(int container, int core) => container <= core && _containerScores[container] >= _containerScores[core];
}
