using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>The best sequence of cue labels under the scores of tokens and of pairs of labels.</summary>
internal static class Viterbi
{
    private const int Labels = CueFeatures.Labels;

    /// <summary>Stands for the label before the first token of a sentence.</summary>
    public const int Start = Labels;

    /// <summary>Scores are read a vector at a time, which is wider than the labels: so many more are read behind the last.</summary>
    public const int Padding = 4 - Labels;

    /// <param name="emissions">For every token one score a label, and <see cref="Padding"/>.</param>
    /// <param name="edges">Weights by kind of token, label before (or <see cref="Start"/>) and label, and <see cref="Padding"/>.</param>
    /// <param name="kinds">For every token its kind.</param>
    /// <param name="before">The label before the first token.</param>
    /// <param name="path">Receives a label for every token.</param>
    /// <param name="back">Scratch: for every token and label the label before it.</param>
    public static void Decode(ReadOnlySpan<int> emissions, ReadOnlySpan<int> edges, ReadOnlySpan<byte> kinds, int before, Span<byte> path,
        Span<Vector128<int>> back)
    {
        if (path.IsEmpty) return;
        Vector128<int> scores = ScoresAt(emissions, 0) + ScoresAt(edges, EdgeIndex(kinds[0], before, 0));
        for (int i = 1; i < path.Length; i++)
        {
            int table = EdgeIndex(kinds[i], 0, 0);
            Vector128<int> best = Vector128.Create(scores[0]) + ScoresAt(edges, table), from = Vector128<int>.Zero;
            for (int earlier = 1; earlier < Labels; earlier++)
            {
                Vector128<int> score = Vector128.Create(scores[earlier]) + ScoresAt(edges, table + earlier * Labels),
                    better = Vector128.GreaterThan(score, best);
                best = Vector128.ConditionalSelect(better, score, best);
                from = Vector128.ConditionalSelect(better, Vector128.Create(earlier), from);
            }
            scores = best + ScoresAt(emissions, i * Labels);
            back[i] = from;
        }
        int last = 0;
        for (int label = 1; label < Labels; label++)
        {
            if (scores[label] > scores[last]) last = label;
        }
        for (int i = path.Length - 1; i > 0; i--)
        {
            path[i] = (byte)last;
            last = back[i][last];
        }
        path[0] = (byte)last;
    }

    /// <summary>Where an edge's weight stands.</summary>
    public static int EdgeIndex(int kind, int before, int label) => (kind * (Labels + 1) + before) * Labels + label;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ScoresAt(ReadOnlySpan<int> scores, int first) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(scores.Slice(first, Labels + Padding)));
}
