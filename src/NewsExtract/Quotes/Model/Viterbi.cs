using System.Numerics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// The best sequence of cue labels under the scores of tokens and of pairs of labels: in whole
/// numbers when quotes are found, in fractions while training.
/// </summary>
internal static class Viterbi
{
    private const int Labels = CueFeatures.Labels;

    /// <summary>Stands for the label before the first token of a sentence.</summary>
    public const int Start = Labels;

    /// <param name="emissions">For every token one score a label.</param>
    /// <param name="edges">Weights by kind of token, label before (or <see cref="Start"/>) and label.</param>
    /// <param name="kinds">For every token its kind.</param>
    /// <param name="before">The label before the first token.</param>
    /// <param name="path">Receives a label for every token.</param>
    /// <param name="back">Scratch of the size of <paramref name="emissions"/>.</param>
    public static void Decode<T>(ReadOnlySpan<T> emissions, ReadOnlySpan<T> edges, ReadOnlySpan<byte> kinds, int before, Span<byte> path,
        Span<byte> back)
        where T : unmanaged, INumber<T>
    {
        if (path.IsEmpty) return;
        Span<T> scores = stackalloc T[Labels];
        Span<T> next = stackalloc T[Labels];
        for (int label = 0; label < Labels; label++) scores[label] = emissions[label] + edges[EdgeIndex(kinds[0], before, label)];
        for (int i = 1; i < path.Length; i++)
        {
            int table = EdgeIndex(kinds[i], 0, 0);
            for (int label = 0; label < Labels; label++)
            {
                int from = 0;
                T best = scores[0] + edges[table + label];
                for (int earlier = 1; earlier < Labels; earlier++)
                {
                    T score = scores[earlier] + edges[table + earlier * Labels + label];
                    if (score > best) (best, from) = (score, earlier);
                }
                next[label] = best + emissions[i * Labels + label];
                back[i * Labels + label] = (byte)from;
            }
            next.CopyTo(scores);
        }
        int last = 0;
        for (int label = 1; label < Labels; label++)
        {
            if (scores[label] > scores[last]) last = label;
        }
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = (byte)last;
            last = back[i * Labels + last];
        }
    }

    /// <summary>Where an edge's weight stands.</summary>
    public static int EdgeIndex(int kind, int before, int label) => (kind * (Labels + 1) + before) * Labels + label;
}
