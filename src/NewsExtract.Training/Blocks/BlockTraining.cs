using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Boilerplate;

namespace NewsExtract.Training.Blocks;

/// <summary>Trains both stages of the block classifier and measures them on hosts they did not see.</summary>
internal static class BlockTraining
{
    private const int InnerFolds = 3;

    /// <summary>The corpora, and what their pages weigh: the news of today most, pages of 2011 least.</summary>
    private static readonly (string Name, float Weight)[] Corpora =
        [("fundus-publishers", 4), ("wcxb-dev-articles", .9f), ("daniel-multilingual", .7f), ("magic-html-article", 1),
            ("trafilatura-snippets", 1)];

    private static readonly BoostingOptions First = new(Trees: 120, LearningRate: .12);
    private static readonly BoostingOptions Second = new(Trees: 80, LearningRate: .09);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(string data, TrainingOptions options)
    {
        List<TrainingPage> pages = Load(data);
        if (options.Validation)
        {
            var validation = new BlockValidation(options.Models);
            validation.OverHosts(pages);
            if (options.Predictions is { } folder) WritePredictions(pages, folder);
            validation.OverCorpora(pages);
        }
        if (!options.Final) return;
        byte[] model = Train(pages).Write();
        File.WriteAllBytes(options.Model, model);
        Console.WriteLine($"{options.Model}: {model.Length} bytes");
    }

    private static List<TrainingPage> Load(string data)
    {
        var pages = new List<TrainingPage>();
        foreach ((string name, float weight) in Corpora)
        {
            string folder = Path.Combine(data, name);
            if (!Directory.Exists(folder)) folder = Path.Combine(data, "corpora", name);
            if (!Directory.Exists(folder))
            {
                Console.WriteLine($"{name}: not in {data}, left out");
                continue;
            }
            var corpus = new Corpus(folder);
            TrainingPage[] read = [.. corpus.Pages().Select(page => TrainingPage.Read(corpus, page.Gold, page.Page, weight))];
            pages.AddRange(read);
            Console.WriteLine($"{name}: {read.Length} pages, {read.Count(page => page.Trains)} to train on, {read.Sum(page => page.Blocks.Count)} blocks, "
                + $"mean of the best body the blocks can give {read.Where(page => page.HasBody).Select(page => page.Oracle).DefaultIfEmpty().Average():F3}");
        }
        return pages;
    }

    /// <summary>The fold that a host falls into.</summary>
    public static int FoldOf(string host, int folds)
    {
        uint hash = 2166136261;
        foreach (char c in host) hash = (hash ^ c) * 16777619;
        return (int)((hash >> 8) % (uint)folds);
    }

    /// <summary>The second stage learns from scores that the first gave to hosts it did not see, as it will meet them.</summary>
    public static BlockModel Train(IReadOnlyList<TrainingPage> all)
    {
        TrainingPage[] pages = [.. all.Where(page => page.Trains)];
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            int InnerFold(TrainingPage page) => page.FoldOf(BlockValidation.Folds * InnerFolds) / BlockValidation.Folds;
            BoostedTrees inner = GradientBoosting.Train(TrainingTable.From([.. pages.Where(page => InnerFold(page) != fold)],
                PageFeatures.FirstStageCount), First);
            foreach (TrainingPage page in pages.Where(page => InnerFold(page) == fold))
            {
                if (page.Blocks.Count == 0) continue;
                inner.Score(page.Features.Table);
                page.Features.AddContext(..);
            }
        }
        BoostedTrees second = GradientBoosting.Train(TrainingTable.From(pages, PageFeatures.Count), Second);
        BoostedTrees first = GradientBoosting.Train(TrainingTable.From(pages, PageFeatures.FirstStageCount), First);
        return new BlockModel(first, second);
    }

    private static void WritePredictions(List<TrainingPage> pages, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (IGrouping<string, TrainingPage> corpus in pages.GroupBy(page => page.Corpus.Name))
            File.WriteAllLines(Path.Combine(folder, corpus.Key + ".jsonl"), corpus.Select(page => new JsonObject
            {
                ["id"] = page.Gold.Id,
                ["body"] = page.Predict(),
                ["title"] = page.Metadata.Headline?.ToString(),
                ["standfirst"] = page.Metadata.Standfirst?.ToString(),
            }.ToJsonString(Relaxed)));
        File.WriteAllLines(Path.Combine(folder, "misses.tsv"), pages.SelectMany(Misses));
    }

    /// <summary>
    /// The blocks decided wrongly: corpus, page, what happened, probability, rule, weight, the elements around the block, its text.
    /// </summary>
    private static IEnumerable<string> Misses(TrainingPage page)
    {
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            string text = page.Blocks.Text(i).ToString().ReplaceLineEndings(" ").Replace('\t', ' ');
            bool wanted = page.HasBody ? page.Labels[i] : page.Holds(i, page.Gold.MustHave);
            bool unwanted = page.HasBody ? !page.Labels[i] : page.Holds(i, page.Gold.MustNotHave);
            if (!(block.Kept ? unwanted : wanted)) continue;
            yield return string.Join('\t', page.Corpus.Name, page.Gold.Id, block.Kept ? "kept" : "lost",
                block.Probability.ToString("F2", CultureInfo.InvariantCulture), block.Rule,
                page.Features.Text(i).Units.ToString("F1", CultureInfo.InvariantCulture), PathOf(page, block.Node), text);
        }
    }

    private static string PathOf(TrainingPage page, int node)
    {
        var path = new List<string>();
        for (; node > page.Tree.Body && path.Count < 6; node = page.Tree[node].Parent)
            path.Insert(0, $"{page.Tree[node].Tag}.{Encoding.UTF8.GetString(page.Tree.RawAttribute(node, "class"u8)).Replace(' ', '.').ReplaceLineEndings("")}".ToLowerInvariant());
        return string.Join(" > ", path);
    }
}
