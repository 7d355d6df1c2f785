using System.Globalization;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>The figures of one extractor on one corpus. A figure is null where the corpus has no gold for it.</summary>
internal sealed class Accuracy
{
    private readonly List<(GoldPage Gold, Prediction Prediction, ShingleMetric.PageCounts Counts)> _bodies = [];
    private readonly List<RougeLsum.Scores> _rouge = [];
    private readonly SnippetMetric _snippets = new();
    private readonly MetadataMetric _metadata = new();

    public static Accuracy Measure(Corpus corpus, bool rouge, Func<Page, Prediction> extract)
    {
        var accuracy = new Accuracy();
        foreach ((GoldPage gold, Page page) in corpus.Pages()) accuracy.Add(gold, extract(page), rouge);
        return accuracy;
    }

    private void Add(GoldPage gold, Prediction prediction, bool rouge)
    {
        _metadata.Add(gold, prediction);
        if (gold.MustHave.Count + gold.MustNotHave.Count + gold.Comments.Count > 0)
            _snippets.Add(gold, prediction.Body, prediction.Comments);
        if (gold.Body.Trim().Length == 0) return;
        _bodies.Add((gold, prediction, ShingleMetric.Compare(gold.Body, prediction.Body)));
        if (rouge)
            _rouge.Add(RougeLsum.Best(gold.Paragraphs.Count > 0 ? gold.Paragraphs : [gold.Body], RougeLsum.Collapse(prediction.Body),
                gold.Language == "en" ? TextTokens.RougeWords : TextTokens.UnicodeRougeWords));
    }

    /// <summary>All figures by name, in the order they are printed.</summary>
    public Dictionary<string, double> Figures()
    {
        var figures = new Dictionary<string, double>();
        void Put(string name, double? value)
        {
            if (value is { } known) figures[name] = known;
        }
        if (_bodies.Count > 0)
        {
            ShingleMetric.Scores body = ShingleMetric.Summarize([.. _bodies.Select(page => page.Counts)]);
            Put("bodyF1", body.F1);
            Put("bodyPrecision", body.Precision);
            Put("bodyRecall", body.Recall);
        }
        if (_rouge.Count > 0) Put("rougeLsum", _rouge.Average(scores => scores.F1) * 100);
        if (!_snippets.IsEmpty) Put("snippetF1", _snippets.F1);
        if (_snippets.CommentSnippets > 0)
        {
            Put("commentsLeaked", (double)_snippets.CommentSnippetsLeaked / _snippets.CommentSnippets);
            Put("commentsInRecords", (double)_snippets.CommentSnippetsInRecords / _snippets.CommentSnippets);
        }
        Put("title", _metadata.Title);
        Put("authors", _metadata.Authors);
        Put("date", _metadata.Date);
        Put("standfirst", _metadata.Standfirst);
        return figures;
    }

    /// <summary>Body F1 by language, for corpora of several.</summary>
    public IEnumerable<(string Language, int Pages, double F1)> ByLanguage() =>
        _bodies.GroupBy(page => page.Gold.Language).OrderBy(group => group.Key)
        .Select(group => (group.Key, group.Count(), ShingleMetric.Summarize([.. group.Select(page => page.Counts)]).F1));

    /// <summary>The pages with the lowest body F1, each with the first paragraphs wrongly kept and lost.</summary>
    public void PrintWorst(int count, TextWriter output)
    {
        foreach ((GoldPage gold, Prediction prediction, ShingleMetric.PageCounts counts) in _bodies.OrderBy(page => page.Counts.F1)
            .Take(count))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.F1:0.00} {gold.Id} {gold.Url}"));
            foreach (string kept in Missing(prediction.Body, gold.Body)) output.WriteLine($"     + wrongly kept  {kept}");
            foreach (string lost in Missing(gold.Body, prediction.Body)) output.WriteLine($"     - lost          {lost}");
        }
    }

    /// <summary>The first lines of one text that do not stand in the other.</summary>
    private static IEnumerable<string> Missing(string from, string other)
    {
        string squashed = RougeLsum.Collapse(other).Replace("\n\n", " ", StringComparison.Ordinal);
        return RougeLsum.Collapse(from).Split("\n\n")
            .Where(line => line.Count(c => c == ' ') > 2 && !squashed.Contains(Start(line, 60), StringComparison.Ordinal))
            .Take(4).Select(line => Start(line, 90));
    }

    private static string Start(string line, int length) => line.Length > length ? line[..length] : line;
}
