using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Labels tokens as begin, inside or outside of a cue: hashed features vote for labels, and every pair of neighbouring labels has a weight
/// for each kind of token at the second one. Trained as a conditional random field (Lafferty,
/// McCallum and Pereira 2001), quantised to one byte a weight.
/// </summary>
/// <param name="scale">The log-odds of one step of the weights.</param>
internal sealed class CueModel(WeightTable votes, int[] edges, float scale)
{
    /// <summary>The score of labels that a token cannot have.</summary>
    private const int Never = short.MinValue;

    private readonly int[] _edges = [.. edges, .. new int[Viterbi.Padding]];

    /// <summary>Bytes of a row of votes.</summary>
    public const int RowBytes = 4;

    public static CueModel Read(BinaryReader reader)
    {
        var edges = new int[reader.ReadInt32()];
        for (int i = 0; i < edges.Length; i++) edges[i] = reader.ReadInt32();
        float scale = reader.ReadSingle();
        return new CueModel(WeightTable.Read(reader, RowBytes), edges, scale);
    }

    public void Write(BinaryWriter writer)
    {
        ReadOnlySpan<int> edges = _edges.AsSpan(..^Viterbi.Padding);
        writer.Write(edges.Length);
        foreach (int edge in edges) writer.Write(edge);
        writer.Write(scale);
        votes.Write(writer);
    }

    /// <summary>Finds the cues in a run of tokens of one sentence; what stands around it is part of none.</summary>
    public void Find(TokenFeatures tokens, int first, int end, ModelScratch scratch)
    {
        // The token behind the run counts too: a cue ends before some kinds of words rather than before others.
        int count = end - first, framed = tokens.EndsSentence(end - 1) ? count : count + 1;
        Span<int> emissions = scratch.Emissions.AsSpan(0, framed * CueFeatures.Labels + Viterbi.Padding);
        for (int i = 0; i < count; i += FeatureHash.Lanes)
        {
            int lanes = Math.Min(FeatureHash.Lanes, count - i);
            Score(tokens, first + i, lanes, scratch.Features, emissions.Slice(i * CueFeatures.Labels, lanes * CueFeatures.Labels));
        }
        if (framed > count) ScoreNoCue(emissions.Slice(count * CueFeatures.Labels, CueFeatures.Labels));
        Span<byte> path = scratch.Path.AsSpan(0, framed);
        int before = tokens.BeginsSentence(first) ? Viterbi.Start : CueFeatures.Outside;
        Viterbi.Decode(emissions, _edges, tokens.Tags[first..(first + framed)], before, path, scratch.Back);
        for (int i = 0; i < count;)
        {
            int start = i++;
            if (path[start] != CueFeatures.Begin) continue;
            while (i < count && path[i] == CueFeatures.Inside) i++;
            int label = start > 0 ? path[start - 1] : before, kind = (int)tokens.Tag(first + start);
            scratch.Cues.Add(new ModelAttribution
            {
                CueFirst = first + start,
                CueEnd = first + i,
                CueMargin = scale * Margin(emissions[(start * CueFeatures.Labels)..], kind, label)
            });
        }
    }

    /// <summary>Scores the labels of a row of tokens.</summary>
    private void Score(TokenFeatures tokens, int first, int lanes, Vector256<uint>[] rows, Span<int> emissions)
    {
        ReadOnlySpan<Vector256<uint>> features = rows.AsSpan(0, CueFeatures.Write(tokens, first, lanes, rows));
        for (int lane = 0; lane < lanes; lane++)
        {
            Span<int> scores = emissions.Slice(lane * CueFeatures.Labels, CueFeatures.Labels);
            if (TokenTags.MayBeCue(tokens.Tag(first + lane)))
            {
                Vector128<short> sums = votes.SumRows(features, lane);
                for (int label = 0; label < CueFeatures.Labels; label++) scores[label] = sums[label];
            }
            else ScoreNoCue(scores);
        }
    }

    private static void ScoreNoCue(Span<int> scores)
    {
        scores.Fill(Never);
        scores[CueFeatures.Outside] = 0;
    }

    /// <summary>How much better a cue begins at a token than none, by its own score and the edge into it.</summary>
    private int Margin(ReadOnlySpan<int> emissions, int kind, int before) =>
        emissions[CueFeatures.Begin] + _edges[Viterbi.EdgeIndex(kind, before, CueFeatures.Begin)]
        - emissions[CueFeatures.Outside] - _edges[Viterbi.EdgeIndex(kind, before, CueFeatures.Outside)];
}
