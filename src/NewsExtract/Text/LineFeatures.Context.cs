using NewsExtract.Boilerplate;

namespace NewsExtract.Text;

/// <content>What the first stage's scores of the lines around it say of a line; the later stages read them as well.</content>
internal sealed partial class LineFeatures
{
    /// <summary>How far the sums over what is before and behind reach: by this much each line counts less than the one nearer.</summary>
    private const float Decay = .7f;

    /// <summary>The score of what lies beyond the text's ends, and those within which scores add to the sums.</summary>
    private const float Outside = -6, MostScore = 5;

    private readonly TallyTable _bodyWords = new();
    private float[] _scores = [];

    /// <summary>Describes the lines by the scores that the first stage has set.</summary>
    public void AddContext()
    {
        if (_scores.Length < _count) _scores = new float[_count * 2];
        Table.Scores.CopyTo(_scores);
        AddNeighbours();
        AddSums();
        AddBody();
    }

    private float ScoreAt(int line) => line < 0 || line >= _count ? Outside : _scores[line];

    private float Expected(int line) => PageFeatures.Probability(_scores[line]) * _text[line].Words;

    private void AddNeighbours()
    {
        for (int i = 0; i < _count; i++)
        {
            Row row = RowOf(i);
            row[LineFeature.Score] = _scores[i];
            row[LineFeature.PreviousScore] = ScoreAt(i - 1);
            row[LineFeature.NextScore] = ScoreAt(i + 1);
            row[LineFeature.SecondPreviousScore] = ScoreAt(i - 2);
            row[LineFeature.SecondNextScore] = ScoreAt(i + 2);
        }
    }

    private void AddSums()
    {
        float all = 0, sum = 0, expected = 0, likeliest = 0;
        for (int i = 0; i < _count; i++)
        {
            all += Expected(i);
            likeliest = Math.Max(likeliest, PageFeatures.Probability(_scores[i]));
        }
        for (int i = 0; i < _count; i++)
        {
            Row row = RowOf(i);
            row[LineFeature.ScoreBefore] = sum;
            row[LineFeature.ExpectedBefore] = expected;
            row[LineFeature.ExpectedShareBefore] = expected / Math.Max(1, all);
            row[LineFeature.PageScore] = likeliest;
            sum = sum * Decay + Math.Clamp(_scores[i], -MostScore, MostScore);
            expected += Expected(i);
        }
        (sum, expected) = (0, 0);
        for (int i = _count - 1; i >= 0; i--)
        {
            Row row = RowOf(i);
            row[LineFeature.ScoreAfter] = sum;
            row[LineFeature.ExpectedAfter] = expected;
            sum = sum * Decay + Math.Clamp(_scores[i], -MostScore, MostScore);
            expected += Expected(i);
        }
    }

    /// <summary>
    /// The likely body: the run of lines with the largest sum, each line counting by how much likelier than not it is
    /// (maximum subsequence segmentation; Pasternack and Roth 2009).
    /// </summary>
    private (int Start, int End) LikelyBody()
    {
        const float costOfLine = .5f;
        float sum = 0, most = 0;
        int first = 0;
        (int Start, int End) body = (0, 0);
        for (int i = 0; i < _count; i++)
        {
            if (sum <= 0) (sum, first) = (0, i);
            float probability = PageFeatures.Probability(_scores[i]);
            sum += (2 * probability - 1) * _text[i].Words - (probability < .5f ? costOfLine : 0);
            if (sum > most) (most, body) = (sum, (first, i + 1));
        }
        return body;
    }

    private void AddBody()
    {
        (int start, int end) = LikelyBody();
        float inBody = 0, all = 0;
        for (int i = 0; i < _count; i++)
        {
            all += Expected(i);
            if (i >= start && i < end) inBody += Expected(i);
        }
        _bodyWords.Start(Math.Min(_count * 16, 1 << 16));
        for (int i = start; i < end; i++)
        {
            if (_scores[i] <= 0) continue;
            foreach (uint word in WordsOf(i)) _bodyWords.Add(word, 1, 1);
        }
        int gap = Far;
        for (int i = 0; i < _count; i++)
        {
            Row row = RowOf(i);
            row[LineFeature.FromBody] = i < start ? i - start : i >= end ? i - end + 1 : 0;
            row[LineFeature.BodyShare] = inBody / Math.Max(1, all);
            row[LineFeature.InBody] = OverlapWithBody(i, own: i >= start && i < end && _scores[i] > 0 ? 1 : 0);
            row[LineFeature.WordsToBody] = i < start ? _text.Words(i, start) : -_text.Words(start, i);
            row[LineFeature.BodyGap] = gap;
            gap = _scores[i] > 0 ? 0 : Math.Min(Far, gap + 1);
        }
        CompareOverlaps(start);
    }

    /// <summary>How much each line shares with the body beside the one above the body that shares most: the headline does.</summary>
    private void CompareOverlaps(int body)
    {
        const float longest = 14;
        float best = .1f;
        for (int i = Math.Max(0, body - Far); i < Math.Min(_count, body + 1); i++) best = Math.Max(best, Shared(i));
        for (int i = 0; i < _count; i++) RowOf(i)[LineFeature.InBodyOfBest] = Shared(i) / best;

        float Shared(int i) => Value(i, LineFeature.InBody) * Math.Min(longest, _text[i].Words);
    }

    /// <summary>The share of a line's words that stand in other lines of the likely body.</summary>
    private float OverlapWithBody(int line, int own)
    {
        int shared = 0;
        ReadOnlySpan<uint> words = WordsOf(line);
        foreach (uint word in words)
            if (_bodyWords[_bodyWords.Find(word)].Count > own) shared++;
        return shared / Math.Max(1f, words.Length);
    }
}
