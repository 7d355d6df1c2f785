using System.Globalization;
using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>Measures the block classifier on pages that a model has not seen, nor others like them.</summary>
/// <param name="models">
/// A folder for the models; null for none. Those that are there already are not trained again, so that two versions of the rules can be
/// compared behind the same models, in a minute.
/// </param>
internal sealed class BlockValidation(string? models)
{
    public const int Folds = 5;

    /// <summary>Decides every page by a model that saw no page of its host, and prints the figures.</summary>
    public void OverHosts(IReadOnlyList<TrainingPage> pages)
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            BlockModel model = Model($"hosts-{fold}", [.. pages.Where(page => page.FoldOf(Folds) != fold)]);
            Decide([.. pages.Where(page => page.FoldOf(Folds) == fold)], model);
        }
        Print("hosts not seen", pages);
    }

    /// <summary>
    /// The same by a model that saw no page of its corpus and none of the corpus's hosts: other publishers, years, languages and
    /// opinions of what belongs to a body. What is to be expected of pages from elsewhere.
    /// </summary>
    public void OverCorpora(IReadOnlyList<TrainingPage> pages)
    {
        foreach (IGrouping<string, TrainingPage> corpus in pages.GroupBy(page => page.Corpus.Name))
        {
            HashSet<string> hosts = [.. corpus.Select(page => page.Host)];
            TrainingPage[] others = [.. pages.Where(page => page.Corpus.Name != corpus.Key && !hosts.Contains(page.Host))];
            if (others.Any(page => page.Trains)) Decide([.. corpus], Model(corpus.Key, others));
        }
        Print("corpora not seen", pages);
    }

    /// <summary>The model of that name, trained if it is not there.</summary>
    private BlockModel Model(string name, IReadOnlyList<TrainingPage> pages)
    {
        if (models is null) return BlockTraining.Train(pages);
        string file = Path.Combine(models, name + ".model");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(models);
            File.WriteAllBytes(file, BlockTraining.Train(pages).Write());
        }
        return BlockModel.Read(File.ReadAllBytes(file));
    }

    private static void Decide(IReadOnlyList<TrainingPage> pages, BlockModel model)
    {
        foreach (TrainingPage page in pages)
        {
            if (page.Blocks.Count == 0) continue;
            BlockClassifier.Score(model, page.Blocks, page.Features);
            BodyChoice.Make(page.Tree, page.Blocks, page.Features, page.Metadata);
        }
    }

    /// <summary>By four-word shingles; by snippets where the gold is none but those.</summary>
    private static void Print(string what, IReadOnlyList<TrainingPage> pages)
    {
        Console.WriteLine($"{what,-28}    F1  precision  recall");
        foreach (IGrouping<string, TrainingPage> corpus in pages.GroupBy(page => page.Corpus.Name))
        {
            (double f1, double precision, double recall) = corpus.Any(page => page.HasBody) ? Shingles(corpus) : Snippets(corpus);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Key,-28} {f1:.0000}      {precision:.0000}   {recall:.0000}"));
        }
    }

    private static (double F1, double Precision, double Recall) Shingles(IEnumerable<TrainingPage> pages)
    {
        ShingleMetric.Scores scores = ShingleMetric.Summarize(
            [.. pages.Where(page => page.HasBody).Select(page => ShingleMetric.Compare(page.Gold.Body, page.Predict()))]);
        return (scores.F1, scores.Precision, scores.Recall);
    }

    private static (double F1, double Precision, double Recall) Snippets(IEnumerable<TrainingPage> pages)
    {
        var metric = new SnippetMetric();
        foreach (TrainingPage page in pages) metric.Add(page.Gold, page.Predict(), []);
        return (metric.F1, metric.Precision, metric.Recall);
    }
}
