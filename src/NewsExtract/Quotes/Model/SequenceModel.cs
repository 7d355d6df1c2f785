namespace NewsExtract.Quotes.Model;

/// <summary>
/// A linear sequence model: hashed features vote for labels, and every pair of neighbouring labels has a weight for each kind of
/// token at the second one. Trained as an averaged structured perceptron (Collins 2002), quantised to one byte a weight.
/// </summary>
internal sealed class SequenceModel
{
    private readonly sbyte[] _weights;
    private readonly float[] _edges;
    private readonly float _scale;
    private readonly uint _mask;

    public SequenceModel(int labels, float scale, sbyte[] weights, float[] edges)
    {
        Labels = labels;
        _scale = scale;
        _weights = weights;
        _edges = edges;
        _mask = (uint)(weights.Length / labels) - 1;
    }

    public int Labels { get; }

    public ReadOnlySpan<float> Edges => _edges;

    /// <summary>Reads a model as <see cref="Write"/> writes it.</summary>
    public static SequenceModel Read(BinaryReader reader)
    {
        int labels = reader.ReadInt32();
        float scale = reader.ReadSingle();
        var edges = new float[reader.ReadInt32()];
        for (int i = 0; i < edges.Length; i++) edges[i] = reader.ReadSingle();
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new SequenceModel(labels, scale, weights, edges);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels);
        writer.Write(_scale);
        writer.Write(_edges.Length);
        foreach (float edge in _edges) writer.Write(edge);
        writer.Write(_weights.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Adds up the votes of one token's features.</summary>
    /// <param name="scores">Receives one score for each label.</param>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[scores.Length];
        foreach (uint feature in features)
        {
            ReadOnlySpan<sbyte> votes = _weights.AsSpan((int)(feature & _mask) * Labels, sums.Length);
            for (int label = 0; label < sums.Length; label++) sums[label] += votes[label];
        }
        for (int label = 0; label < sums.Length; label++) scores[label] = sums[label] * _scale;
    }
}

/// <summary>The best label sequence under emission scores and edge weights.</summary>
internal static class Viterbi
{
    /// <param name="emissions">For every token one score a label.</param>
    /// <param name="edges">Weights by kind of token, label before (one more for the start) and label.</param>
    /// <param name="kinds">For every token its kind.</param>
    /// <param name="path">Receives a label for every token.</param>
    /// <param name="back">Scratch of the size of <paramref name="emissions"/>.</param>
    public static void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> edges, ReadOnlySpan<byte> kinds, int labels, Span<byte> path, Span<byte> back)
    {
        if (path.IsEmpty) return;
        Span<float> scores = stackalloc float[labels];
        Span<float> next = stackalloc float[labels];
        ReadOnlySpan<float> start = edges.Slice(EdgeIndex(kinds[0], labels, 0, labels), labels);
        for (int label = 0; label < labels; label++) scores[label] = emissions[label] + start[label];
        for (int i = 1; i < path.Length; i++)
        {
            int table = EdgeIndex(kinds[i], 0, 0, labels);
            for (int label = 0; label < labels; label++)
            {
                float best = float.NegativeInfinity;
                int from = 0;
                for (int before = 0; before < labels; before++)
                {
                    float score = scores[before] + edges[table + before * labels + label];
                    if (score > best) (best, from) = (score, before);
                }
                next[label] = best + emissions[i * labels + label];
                back[i * labels + label] = (byte)from;
            }
            next.CopyTo(scores);
        }
        int last = 0;
        for (int label = 1; label < labels; label++)
        {
            if (scores[label] > scores[last]) last = label;
        }
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = (byte)last;
            last = back[i * labels + last];
        }
    }

    /// <summary>Where an edge's weight stands; the label before may be <paramref name="labels"/>, for the start.</summary>
    public static int EdgeIndex(int kind, int before, int label, int labels) => (kind * (labels + 1) + before) * labels + label;
}
