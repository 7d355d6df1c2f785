namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// ROUGE-LSum as the Fundus paper uses it: for every gold sentence the union of its longest common subsequences with all predicted
/// sentences; a token counts once per occurrence left in both texts.
/// </summary>
internal static class RougeLsum
{
    /// <summary>Above this many optional paragraphs only all or none of them are tried.</summary>
    private const int MostOptional = 4;

    internal readonly record struct Scores(double Precision, double Recall, double F1);

    /// <param name="paragraphs">The gold; a paragraph in square brackets is optional, and the best choice of them counts.</param>
    public static Scores Best(IReadOnlyList<string> paragraphs, string predicted, Func<string, List<string>> tokenize) =>
        Variants(paragraphs).Select(gold => Compare(gold, predicted, tokenize)).MaxBy(scores => scores.F1);

    /// <summary>A predicted body as paragraphs with white space collapsed, one blank line between them.</summary>
    public static string Collapse(string body) =>
        string.Join("\n\n", body.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static IEnumerable<string> Variants(IReadOnlyList<string> paragraphs)
    {
        int[] optional = [.. Enumerable.Range(0, paragraphs.Count).Where(i => paragraphs[i] is ['[', .., ']'])];
        int all = (1 << Math.Min(optional.Length, 30)) - 1;
        IEnumerable<int> choices = optional.Length > MostOptional ? [0, all] : Enumerable.Range(0, all + 1);
        foreach (int dropped in choices)
            yield return string.Join("\n\n", paragraphs
                .Where((_, i) => Array.IndexOf(optional, i) is var k && (k < 0 || (dropped >> k & 1) == 0))
                .Select(paragraph => paragraph is ['[', .., ']'] ? paragraph[1..^1] : paragraph));
    }

    private static Scores Compare(string gold, string predicted, Func<string, List<string>> tokenize)
    {
        var ids = new Dictionary<string, int>();
        int[][] Encode(string text) =>
            [.. TextTokens.Sentences(text).Select(sentence =>
                tokenize(sentence).Select(word => ids.TryGetValue(word, out int id) ? id : ids[word] = ids.Count).ToArray())];
        int[][] want = Encode(gold), got = Encode(predicted);
        int wanted = want.Sum(sentence => sentence.Length), given = got.Sum(sentence => sentence.Length);
        if (wanted == 0 || given == 0) return default;

        int[] leftInGold = Counts(want, ids.Count), leftInPrediction = Counts(got, ids.Count);
        double hits = 0;
        foreach (int[] sentence in want)
        {
            bool[] marked = MarkUnionOfSubsequences(sentence, got);
            for (int i = 0; i < sentence.Length; i++)
            {
                if (!marked[i] || leftInPrediction[sentence[i]] == 0 || leftInGold[sentence[i]] == 0) continue;
                hits++;
                leftInPrediction[sentence[i]]--;
                leftInGold[sentence[i]]--;
            }
        }
        double precision = hits / given, recall = hits / wanted;
        return new Scores(precision, recall, hits > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }

    private static int[] Counts(int[][] sentences, int tokens)
    {
        var counts = new int[tokens];
        foreach (int token in sentences.SelectMany(sentence => sentence)) counts[token]++;
        return counts;
    }

    /// <summary>
    /// Which tokens of a sentence stand in its longest common subsequence with any candidate; ties are broken as in rouge_score.
    /// </summary>
    private static bool[] MarkUnionOfSubsequences(int[] sentence, int[][] candidates)
    {
        int m = sentence.Length, width = candidates.Max(candidate => candidate.Length) + 1;
        var marked = new bool[m];
        var table = new ushort[(m + 1) * width];
        foreach (int[] candidate in candidates)
        {
            for (int i = 1; i <= m; i++)
                for (int j = 1, row = i * width, up = row - width; j <= candidate.Length; j++)
                    table[row + j] = sentence[i - 1] == candidate[j - 1]
                        ? (ushort)(table[up + j - 1] + 1) : Math.Max(table[up + j], table[row + j - 1]);
            for (int i = m, j = candidate.Length; i > 0 && j > 0;)
            {
                if (sentence[i - 1] == candidate[j - 1]) { marked[i - 1] = true; i--; j--; }
                else if (table[i * width + j - 1] > table[(i - 1) * width + j]) j--;
                else i--;
            }
        }
        return marked;
    }
}
