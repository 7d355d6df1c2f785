using System.Text;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>Snippets that must or must not stand in a body (trafilatura's evaluation), and comment snippets that leaked into it.</summary>
internal sealed class SnippetMetric
{
    private int _found, _missing, _unwanted;

    public int CommentSnippets { get; private set; }
    public int CommentSnippetsLeaked { get; private set; }
    public int CommentSnippetsInRecords { get; private set; }

    public double Precision => _found + _unwanted > 0 ? (double)_found / (_found + _unwanted) : 0;
    public double Recall => _found + _missing > 0 ? (double)_found / (_found + _missing) : 0;
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
    public bool IsEmpty => _found + _missing == 0;

    public void Add(GoldPage gold, string predictedBody, IReadOnlyList<string> predictedComments)
    {
        string body = Squash(predictedBody);
        foreach (string snippet in gold.MustHave)
            if (body.Contains(Squash(snippet), StringComparison.Ordinal)) _found++;
            else _missing++;
        foreach (string snippet in gold.MustNotHave)
            if (body.Contains(Squash(snippet), StringComparison.Ordinal)) _unwanted++;
        foreach (string snippet in gold.Comments)
        {
            CommentSnippets++;
            if (body.Contains(Squash(snippet), StringComparison.Ordinal)) CommentSnippetsLeaked++;
            if (predictedComments.Any(comment => Squash(comment).Contains(Squash(snippet), StringComparison.Ordinal)))
                CommentSnippetsInRecords++;
        }
    }

    private static string Squash(string text)
    {
        var squashed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not (>= '\x1c' and <= '\x1f')) squashed.Append(c);
            else if (squashed.Length > 0 && squashed[^1] != ' ') squashed.Append(' ');
        }
        return squashed.ToString().TrimEnd(' ');
    }
}
