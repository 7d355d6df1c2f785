using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// Learns the spans of cues: the probability of the right span among the candidates is made large (a softmax over their scores), by AdaGrad
/// (Duchi, Hazan and Singer 2011), with a random part of the features left out at every step.
/// </summary>
internal sealed class SpanTrainer(int edgeBits, int wholeBits)
{
    private const float Dropout = .25f;

    /// <summary>More candidates than extraction keeps, so that the ones it keeps are learned against those it does not.</summary>
    private const int Kept = 12;

    private readonly AdaGrad _edges = new(SpanModel.EdgeColumns << edgeBits);
    private readonly AdaGrad _wholes = new(1 << wholeBits);
    private readonly CueWindow _window = new();
    private readonly uint[] _buffer = new uint[SpanFeatures.Max];
    private readonly List<Edge> _tokens = [];
    private uint _salt;
    private float _rate;

    /// <summary>A token that may be an edge, with its features and its score for every column.</summary>
    private sealed record Edge(int Token, bool First, bool Last, uint[] Features, float[] Scores);

    /// <summary>A span that may be right, with the whole-span features; without edges it stands for none.</summary>
    private sealed record Candidate(Edge? First, Edge? Last, uint[] Features, float Score, bool Gold);

    /// <summary>Gold spans that were no candidates, of all.</summary>
    public (int Missed, int All, double Loss) Tally { get; private set; }

    /// <summary>Starts an epoch.</summary>
    public void Begin(float rate) => (_rate, Tally) = (rate, default);

    public void Learn(TokenFeatures tokens, LabelledDocument.GoldAttribution gold)
    {
        _window.Open(tokens, gold.Cue, wholeParagraph: true);
        _salt = _salt * 0x9E3779B1u + 12345;
        _tokens.Clear();
        for (int i = _window.First; i < _window.End; i++)
        {
            bool first = _window.CanBeFirst(i), last = _window.CanBeLast(i);
            if (first || last) _tokens.Add(Score(new Edge(i, first, last, WithDropout(SpanFeatures.Edge(_window, i, _buffer)), new float[SpanModel.EdgeColumns])));
        }
        var taken = new List<Piece>();
        Piece[] left = [.. gold.Content];
        Piece content = Learn(SpanKind.Content, left, default, taken);
        if (content.End == 0) return;
        taken.Add(content);
        Learn(SpanKind.Source, gold.Source.End > 0 ? [gold.Source] : [], default, taken);
        if (gold.Source.End > 0) taken.Add(gold.Source);
        for (int further = 0; further < SpanModel.MaxFurther; further++)
        {
            left = [.. left.Where(piece => piece != content)];
            Piece next = Learn(SpanKind.FurtherContent, left, content, taken);
            if (next.End == 0) break;
            taken.Add(next);
            content = next;
        }
    }

    /// <summary>Learns one choice.</summary>
    /// <param name="gold">The right spans; empty where none is right.</param>
    /// <returns>The right span that has the best score, or an empty one.</returns>
    private Piece Learn(SpanKind kind, Piece[] gold, Piece earlier, List<Piece> taken)
    {
        List<Candidate> candidates = Enumerate(kind, gold, earlier, taken);
        int found = candidates.Count(candidate => candidate.Gold);
        Tally = (Tally.Missed + (found == 0 ? 1 : 0), Tally.All + 1, Tally.Loss);
        if (found == 0) return default;
        float most = candidates.Max(candidate => candidate.Score);
        double all = 0, right = 0;
        foreach (Candidate candidate in candidates)
        {
            double share = Math.Exp(candidate.Score - most);
            all += share;
            if (candidate.Gold) right += share;
        }
        Tally = Tally with { Loss = Tally.Loss - Math.Log(right / all) };
        int column = 2 * (int)kind;
        var edges = new Dictionary<(Edge, int), float>();
        foreach (Candidate candidate in candidates)
        {
            double share = Math.Exp(candidate.Score - most);
            float gradient = (float)(share / all - (candidate.Gold ? share / right : 0));
            if (MathF.Abs(gradient) < 1e-4f) continue;
            foreach (uint feature in candidate.Features) _wholes.Step((int)(feature & ((1u << wholeBits) - 1)), gradient, _rate);
            if (candidate.First is null) continue;
            edges[(candidate.First, column)] = edges.GetValueOrDefault((candidate.First, column)) + gradient;
            edges[(candidate.Last!, column + 1)] = edges.GetValueOrDefault((candidate.Last!, column + 1)) + gradient;
        }
        foreach (((Edge edge, int at), float gradient) in edges)
        {
            if (MathF.Abs(gradient) < 1e-4f) continue;
            foreach (uint feature in edge.Features) _edges.Step(Row(feature) + at, gradient, _rate);
        }
        Candidate best = candidates.Where(candidate => candidate.Gold).MaxBy(candidate => candidate.Score)!;
        return best.First is null ? default : new Piece(best.First.Token, best.Last!.Token + 1);
    }

    private List<Candidate> Enumerate(SpanKind kind, Piece[] gold, Piece earlier, List<Piece> taken)
    {
        int column = 2 * (int)kind;
        bool Free(int token) => !taken.Any(piece => token >= piece.First && token < piece.End);
        Edge[] firsts = [.. _tokens.Where(edge => edge.First && Free(edge.Token)).OrderByDescending(edge => edge.Scores[column] + (gold.Any(piece => piece.First == edge.Token) ? 1e6f : 0)).Take(Kept)];
        Edge[] lasts = [.. _tokens.Where(edge => edge.Last && Free(edge.Token)).OrderByDescending(edge => edge.Scores[column + 1] + (gold.Any(piece => piece.End - 1 == edge.Token) ? 1e6f : 0)).Take(Kept)];
        var candidates = new List<Candidate>();
        if (kind != SpanKind.Content) candidates.Add(Whole(null, null, SpanFeatures.None(_window, kind, earlier, _buffer), 0, gold.Length == 0));
        foreach (Edge first in firsts)
        {
            foreach (Edge last in lasts)
            {
                var span = new Piece(first.Token, last.Token + 1);
                if (last.Token < first.Token || !SpanSearch.IsFree(span, kind, _window.Cue, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(taken))) continue;
                candidates.Add(Whole(first, last, SpanFeatures.Whole(_window, kind, span, earlier, _buffer), first.Scores[column] + last.Scores[column + 1], gold.Contains(span)));
            }
        }
        return candidates;
    }

    private Candidate Whole(Edge? first, Edge? last, int count, float edges, bool gold)
    {
        uint[] features = WithDropout(count);
        float score = edges;
        foreach (uint feature in features) score += _wholes[(int)(feature & ((1u << wholeBits) - 1))];
        return new Candidate(first, last, features, score, gold);
    }

    private Edge Score(Edge edge)
    {
        foreach (uint feature in edge.Features)
        {
            int row = Row(feature);
            for (int column = 0; column < SpanModel.EdgeColumns; column++) edge.Scores[column] += _edges[row + column];
        }
        return edge;
    }

    private int Row(uint feature) => (int)(feature & ((1u << edgeBits) - 1)) * SpanModel.EdgeColumns;

    /// <summary>The features in the buffer that this step does not leave out.</summary>
    private uint[] WithDropout(int count)
    {
        var kept = new List<uint>(count);
        foreach (uint feature in _buffer.AsSpan(0, count))
            if ((((feature ^ _salt) * 0x85EBCA77u) >> 24) >= 256 * Dropout) kept.Add(feature);
        return [.. kept];
    }

    /// <summary>The weights, quantised to one byte each with a common scale.</summary>
    public SpanModel ToModel()
    {
        float scale = AdaGrad.ScaleOf(_edges, _wholes);
        return new SpanModel(new WeightTable(_edges.Quantise(scale, 1 - Dropout), SpanModel.EdgeColumns), new WeightTable(_wholes.Quantise(scale, 1 - Dropout), 1));
    }
}
