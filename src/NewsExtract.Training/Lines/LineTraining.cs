using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Boilerplate;
using NewsExtract.Drafts;
using NewsExtract.Metadata;
using NewsExtract.Text;
using NewsExtract.Training.Blocks;

namespace NewsExtract.Training.Lines;

/// <summary>Trains the models of text mode on what the corpora's pages show, and measures them on hosts they did not see.</summary>
internal static class LineTraining
{
    private const int OuterFolds = 5, InnerFolds = 3;

    /// <summary>The corpora, and what their pages weigh: the news of today most, pages of 2011 least.</summary>
    private static readonly (string Name, float Weight)[] Corpora =
        [("fundus-publishers", 4), ("wcxb-dev-articles", .9f), ("daniel-multilingual", .7f), ("magic-html-article", 1),
            ("trafilatura-snippets", 1), ("postlight-metadata", 1)];

    private static readonly BoostingOptions First = new(Trees: 120, LearningRate: .12);
    private static readonly BoostingOptions Second = new(Trees: 100, LearningRate: .09);
    private static readonly BoostingOptions Headline = new(Trees: 80, LearningRate: .12);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(string data, TrainingOptions options)
    {
        List<DumpedPage> pages = Load(data);
        if (options.Validation) CrossValidate(pages, options.Predictions);
        if (!options.Final) return;
        byte[] model = Train(pages).Write();
        File.WriteAllBytes(options.Model, model);
        Console.WriteLine($"{options.Model}: {model.Length} bytes");
    }

    private static List<DumpedPage> Load(string data)
    {
        var pages = new List<DumpedPage>();
        var dumps = new PageDump();
        foreach ((string name, float weight) in Corpora)
        {
            string folder = Path.Combine(data, "corpora", name);
            if (!Directory.Exists(folder))
            {
                Console.WriteLine($"{name}: not in {data}, left out");
                continue;
            }
            var corpus = new Corpus(folder);
            DumpedPage[] read = [.. corpus.Pages().Select(page => DumpedPage.Read(corpus, page.Gold, page.Page, dumps, weight))];
            pages.AddRange(read);
            Console.WriteLine($"{name}: {read.Length} pages, {read.Sum(page => page.Whole.Text.Count)} lines, "
                + $"mean of the best body the lines can give {Mean(read.Where(page => page.Gold.Body.Length > 0), page => page.Whole.Oracle):F3}, "
                + $"titles among the lines {Mean(read.Where(page => page.Gold.Title is { Length: > 0 }), page => page.Whole.HasHeadline ? 1 : 0):F3}");
        }
        return pages;
    }

    private static double Mean(IEnumerable<DumpedPage> pages, Func<DumpedPage, double> value) =>
        pages.Select(value).DefaultIfEmpty().Average();

    /// <summary>Reads every page's text with models that saw no page of its host.</summary>
    private static void CrossValidate(List<DumpedPage> pages, string? predictions)
    {
        var dumps = new PageDump();
        var blocks = new PageBlocks();
        var rows = new List<(string File, JsonObject Row, ShingleMetric.PageCounts Counts, bool HasBody)>();
        for (int fold = 0; fold < OuterFolds; fold++)
        {
            var reader = new TextArticleReader(Train([.. pages.Where(page => BlockTraining.FoldOf(page.Host, OuterFolds) != fold)]));
            foreach (DumpedPage page in pages.Where(page => BlockTraining.FoldOf(page.Host, OuterFolds) == fold))
            {
                foreach (DumpStyle style in Enum.GetValues<DumpStyle>())
                {
                    TextArticle article = reader.Read(dumps.Write(page.Page, style), blocks, Deadline.None);
                    JsonObject row = Prediction(page, article.Metadata, blocks);
                    rows.Add(($"{page.Corpus.Name}-{style}", row, ShingleMetric.Compare(page.Gold.Body, (string)row["body"]!),
                        page.Gold.Body.Length > 0));
                }
            }
            Console.WriteLine($"fold {fold + 1} of {OuterFolds} done");
        }
        foreach (var file in rows.GroupBy(row => row.File))
        {
            ShingleMetric.Scores scores = ShingleMetric.Summarize([.. file.Where(row => row.HasBody).Select(row => row.Counts)]);
            Console.WriteLine($"{file.Key}: body, hosts not seen: F1 {scores.F1:F4} precision {scores.Precision:F4} recall {scores.Recall:F4}");
            if (predictions is null) continue;
            Directory.CreateDirectory(predictions);
            File.WriteAllLines(Path.Combine(predictions, file.Key.ToLowerInvariant() + ".jsonl"), file.Select(row => row.Row.ToJsonString(Relaxed)));
        }
    }

    /// <summary>What a text gave, in the format of the reference scorers, with what its corpus counts as body besides.</summary>
    private static JsonObject Prediction(DumpedPage page, PageMetadata metadata, PageBlocks blocks)
    {
        var draft = new ArticleDraft();
        ArticleBody.Join(blocks, draft);
        string? before = page.Corpus.Convention switch
        {
            BodyConvention.Standfirst => metadata.Standfirst?.ToString(),
            BodyConvention.Headline => metadata.Headline?.ToString(),
            _ => null,
        };
        return new JsonObject
        {
            ["id"] = page.Gold.Id,
            ["body"] = before is null ? draft.Body.ToString() : $"{before}\n\n{draft.Body}",
            ["title"] = metadata.Headline?.ToString(),
            ["authors"] = new JsonArray([.. metadata.Authors.Select(author => JsonValue.Create(author.Name.ToString()))]),
            ["date"] = metadata.DatePublished?.ToString(),
            ["standfirst"] = metadata.Standfirst?.ToString(),
        };
    }

    /// <summary>The later stages learn from scores that the first gave to hosts it did not see, as they will meet them.</summary>
    private static LineModel Train(IReadOnlyList<DumpedPage> dumped)
    {
        LinePage[] pages = [.. dumped.SelectMany(page => page.Texts).Where(page => page.Trains)];
        static int InnerFold(LinePage page) => BlockTraining.FoldOf(page.Host, OuterFolds * InnerFolds) / OuterFolds;
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            BoostedTrees inner = TrainBody(pages.Where(page => InnerFold(page) != fold), LineFeatures.FirstStageCount, First);
            foreach (LinePage page in pages.Where(page => InnerFold(page) == fold))
            {
                inner.Score(page.Features.Table);
                page.Features.AddContext();
            }
        }
        return new LineModel(TrainBody(pages, LineFeatures.FirstStageCount, First), TrainBody(pages, LineFeatures.Count, Second),
            GradientBoosting.Train(Table(pages, LineFeatures.Count, page => page.Headlines, page => page.HeadlineWeights), Headline));
    }

    private static BoostedTrees TrainBody(IEnumerable<LinePage> pages, int features, BoostingOptions options) =>
        GradientBoosting.Train(Table(pages, features, page => page.Labels, page => page.Weights), options);

    private static TrainingTable Table(IEnumerable<LinePage> pages, int features, Func<LinePage, bool[]> labels,
        Func<LinePage, float[]> weights)
    {
        (LinePage Page, int Line)[] rows = [.. pages.SelectMany(page => Enumerable.Range(0, page.Count)
            .Where(line => weights(page)[line] > 0).Select(line => (page, line)))];
        return TrainingTable.From(features, feature => [.. rows.Select(row => row.Page.Features.Value(row.Line, (LineFeature)feature))],
            [.. rows.Select(row => labels(row.Page)[row.Line] ? 1f : 0)], [.. rows.Select(row => weights(row.Page)[row.Line])]);
    }
}
