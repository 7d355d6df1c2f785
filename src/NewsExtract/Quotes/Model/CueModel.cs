using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Labels tokens as begin, inside or outside of a cue: hashed features vote for labels, and every pair of neighbouring labels has a weight for each kind
/// of token at the second one. Trained as an averaged structured perceptron (Collins 2002), quantised to one byte a weight.
/// </summary>
internal sealed class CueModel(WeightTable votes, int[] edges)
{
    /// <summary>Columns of the table of votes: the labels, filled up to a power of two.</summary>
    public const int Columns = 4;

    public static CueModel Read(BinaryReader reader)
    {
        var edges = new int[reader.ReadInt32()];
        for (int i = 0; i < edges.Length; i++) edges[i] = reader.ReadInt32();
        return new CueModel(WeightTable.Read(reader, Columns), edges);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(edges.Length);
        foreach (int edge in edges) writer.Write(edge);
        votes.Write(writer);
    }

    /// <summary>Finds the cues in a run of tokens of one sentence.</summary>
    public void Find(TokenFeatures tokens, int first, int end, ModelScratch scratch)
    {
        Span<uint> features = stackalloc uint[CueFeatures.Max];
        int count = end - first;
        Span<int> emissions = scratch.Emissions.AsSpan(0, count * CueFeatures.Labels);
        for (int i = 0; i < count; i++)
        {
            Vector128<short> sums = votes.SumRows(features[..CueFeatures.Write(tokens, first + i, features)]);
            for (int label = 0; label < CueFeatures.Labels; label++) emissions[i * CueFeatures.Labels + label] = sums[label];
        }
        Span<byte> path = scratch.Path.AsSpan(0, count);
        int before = tokens.BeginsSentence(first) ? Viterbi.Start : CueFeatures.Outside;
        Viterbi.Decode<int>(emissions, edges, tokens.Tags[first..end], before, path, scratch.Back);
        for (int i = 0; i < count;)
        {
            int start = i++;
            if (path[start] != CueFeatures.Begin) continue;
            while (i < count && path[i] == CueFeatures.Inside) i++;
            scratch.Cues.Add(new Piece(first + start, first + i));
        }
    }
}
