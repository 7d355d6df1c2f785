using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// Learns the spans of cues: the probability of the right span among the candidates is made large (a softmax over their scores), by AdaGrad
/// (Duchi, Hazan and Singer 2011), with a random part of the features left out at every step.
/// </summary>
internal sealed class SpanTrainer(int edgeBits, int wholeBits)
{
    private const float Dropout = .3f;
    private const int SpanKinds = 3;

    /// <summary>More candidates than extraction keeps, so that the ones it keeps are learned against those it does not.</summary>
    private const int Kept = 12;

    private FeatureTable _edges = new(2 * SpanKinds);
    private FeatureTable _wholes = new(1);
    private readonly CueWindow _window = new();
    private readonly Vector256<uint>[] _row = new Vector256<uint>[SpanFeatures.Max];
    private readonly uint[] _buffer = new uint[SpanFeatures.Max];
    private readonly List<Edge> _tokens = [];
    private uint _salt;
    private float _rate;

    /// <summary>A token that may be an edge, with its features and its score for every column.</summary>
    private sealed record Edge(int Token, bool First, bool Last, int[] Rows, float[] Scores);

    /// <summary>A span that may be right, with the whole-span features; without edges it stands for none.</summary>
    private sealed record Candidate(Edge? First, Edge? Last, int[] Rows, float Score, bool Gold);

    /// <summary>The loss of the epoch so far.</summary>
    public double Loss { get; private set; }

    /// <summary>Starts an epoch.</summary>
    public void Begin(float rate) => (_rate, Loss) = (rate, 0);

    public void Learn(TokenFeatures tokens, LabelledDocument.GoldAttribution gold)
    {
        _window.Open(tokens, gold.Cue, wholeParagraph: true);
        _salt = _salt * 0x9E3779B1u + 12345;
        _tokens.Clear();
        for (int i = _window.First; i < _window.End; i++)
        {
            bool first = _window.CanBeFirst(i), last = _window.CanBeLast(i);
            if (!first && !last) continue;
            int features = FeatureHash.Lane(_row.AsSpan(0, SpanFeatures.Edges(_window, i, _row)), 0, _buffer);
            _tokens.Add(Score(new Edge(i, first, last, WithDropout(_edges, features), new float[2 * SpanKinds])));
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
        if (!candidates.Exists(candidate => candidate.Gold)) return default;
        float most = candidates.Max(candidate => candidate.Score);
        double all = 0, right = 0;
        foreach (Candidate candidate in candidates)
        {
            double share = Math.Exp(candidate.Score - most);
            all += share;
            if (candidate.Gold) right += share;
        }
        Loss -= Math.Log(right / all);
        int column = 2 * (int)kind;
        var edges = new Dictionary<(Edge, int), float>();
        foreach (Candidate candidate in candidates)
        {
            double share = Math.Exp(candidate.Score - most);
            float gradient = (float)(share / all - (candidate.Gold ? share / right : 0));
            if (MathF.Abs(gradient) < 1e-4f) continue;
            foreach (int row in candidate.Rows) _wholes.Step(row, 0, gradient, _rate);
            if (candidate.First is null) continue;
            edges[(candidate.First, column)] = edges.GetValueOrDefault((candidate.First, column)) + gradient;
            edges[(candidate.Last!, column + 1)] = edges.GetValueOrDefault((candidate.Last!, column + 1)) + gradient;
        }
        foreach (((Edge edge, int at), float gradient) in edges)
        {
            if (MathF.Abs(gradient) < 1e-4f) continue;
            foreach (int row in edge.Rows) _edges.Step(row, at, gradient, _rate);
        }
        Candidate best = candidates.Where(candidate => candidate.Gold).MaxBy(candidate => candidate.Score)!;
        return best.First is null ? default : new Piece(best.First.Token, best.Last!.Token + 1);
    }

    private List<Candidate> Enumerate(SpanKind kind, Piece[] gold, Piece earlier, List<Piece> taken)
    {
        int column = 2 * (int)kind;
        bool Free(int token) => !taken.Any(piece => token >= piece.First && token < piece.End);
        Edge[] firsts = [.. _tokens.Where(edge => edge.First && Free(edge.Token))
            .OrderByDescending(edge => edge.Scores[column] + (gold.Any(piece => piece.First == edge.Token) ? 1e6f : 0)).Take(Kept)];
        Edge[] lasts = [.. _tokens.Where(edge => edge.Last && Free(edge.Token))
            .OrderByDescending(edge => edge.Scores[column + 1] + (gold.Any(piece => piece.End - 1 == edge.Token) ? 1e6f : 0)).Take(Kept)];
        var candidates = new List<Candidate>();
        if (kind != SpanKind.Content)
            candidates.Add(Whole(null, null, SpanFeatures.None(_window, kind, earlier, _buffer), 0, gold.Length == 0));
        foreach (Edge first in firsts)
        {
            foreach (Edge last in lasts)
            {
                var span = new Piece(first.Token, last.Token + 1);
                if (last.Token < first.Token || !SpanSearch.IsFree(span, kind, _window.Cue,
                    System.Runtime.InteropServices.CollectionsMarshal.AsSpan(taken)))
                {
                    continue;
                }
                candidates.Add(Whole(first, last,
                    FeatureHash.Lane(_row.AsSpan(0, SpanFeatures.Wholes(_window, kind, [new SpanCandidate(span, 0)], earlier, _row)), 0,
                    _buffer), first.Scores[column] + last.Scores[column + 1], gold.Contains(span)));
            }
        }
        return candidates;
    }

    private Candidate Whole(Edge? first, Edge? last, int count, float edges, bool gold)
    {
        int[] rows = WithDropout(_wholes, count);
        float score = edges;
        foreach (int row in rows) score += _wholes[row, 0];
        return new Candidate(first, last, rows, score, gold);
    }

    private Edge Score(Edge edge)
    {
        foreach (int row in edge.Rows)
        {
            for (int column = 0; column < edge.Scores.Length; column++) edge.Scores[column] += _edges[row, column];
        }
        return edge;
    }

    /// <summary>The rows of the features in the buffer that have one and that this step does not leave out.</summary>
    private int[] WithDropout(FeatureTable table, int count)
    {
        var kept = new List<int>(count);
        foreach (uint feature in _buffer.AsSpan(0, count))
        {
            int row = table.RowOf(feature);
            if (row >= 0 && (((feature ^ _salt) * 0x85EBCA77u) >> 24) >= 256 * Dropout) kept.Add(row);
        }
        return [.. kept];
    }

    /// <summary>Ends the first epoch.</summary>
    public void Close()
    {
        _edges.Close();
        _wholes.Close();
    }

    /// <summary>Forgets the weights, and all features but those that the model has room for.</summary>
    public void Prune() => (_edges, _wholes) = (_edges.Prune(edgeBits), _wholes.Prune(wholeBits));

    /// <summary>The weights, quantised to one byte each with a common scale.</summary>
    public SpanModel ToModel(EdgePlaces places)
    {
        float scale = AdaGrad.ScaleOf(_edges.Weights.Concat(_wholes.Weights));
        return new SpanModel(places, _edges.Pack(SpanModel.EdgeBytes, edgeBits, scale, 1 - Dropout),
            _wholes.Pack(SpanModel.WholeBytes, wholeBits, scale, 1 - Dropout), scale);
    }
}
