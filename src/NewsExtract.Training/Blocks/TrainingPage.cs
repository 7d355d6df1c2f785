using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Training.Blocks;

/// <summary>A page with gold, read up to the point where the model decides. Keeps its tree, for the rules.</summary>
internal sealed class TrainingPage
{
    /// <summary>Pages of whose gold the blocks cannot give this much are of no use: their gold is of another version.</summary>
    private const double LeastOracle = .8;

    public required Corpus Corpus { get; init; }
    public required GoldPage Gold { get; init; }
    public required string Host { get; init; }
    public required PageTree Tree { get; init; }
    public required PageBlocks Blocks { get; init; }
    public required PageMetadata Metadata { get; init; }
    public PageFeatures Features { get; } = new();
    public bool[] Labels { get; private set; } = [];
    public float[] Weights { get; private set; } = [];
    /// <summary>Whether the page's gold body is good enough to learn from.</summary>
    public bool Trains { get; private set; }

    public static TrainingPage Read(Corpus corpus, GoldPage gold, Page page, float weight)
    {
        PageTree tree = new PageReader().Read(page, new NewsExtractorOptions(), Deadline.None);
        PageNames names = new PageNames().Read(tree);
        PageMetadata metadata = new MetadataReader().Read(tree, names, page.Url);
        CommentThread comments = new CommentReader().Read(tree, names, readComments: true);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, names, blocks, Deadline.None);
        BlockClassifier.Prepare(tree, blocks, comments);
        var result = new TrainingPage
        {
            Corpus = corpus,
            Gold = gold,
            Host = HostOf(gold, page),
            Tree = tree,
            Blocks = blocks,
            Metadata = metadata,
        };
        if (blocks.Count > 0) result.Features.Compute(tree, blocks, metadata);
        if (blocks.Count > 0) result.Label(weight);
        return result;
    }

    /// <summary>The last two labels of the host's name, so that one publisher's sites fall into one fold.</summary>
    public static string HostOf(GoldPage gold, Page page)
    {
        string[] labels = (page.Url?.Host ?? gold.Id).Split('.');
        return labels is [.., var second, var first] ? second is "co" or "com" or "org" or "net" or "gov" or "ac" && labels.Length > 2
            ? $"{labels[^3]}.{second}.{first}" : $"{second}.{first}" : labels[0];
    }

    public int FoldOf(int folds) => BlockTraining.FoldOf(Host, folds);

    private void Label(float weight)
    {
        if (HasBody) LabelBody(weight);
        else LabelSnippets(weight);
    }

    /// <summary>Whether the gold is a whole body, rather than pieces of what is one and what is none.</summary>
    public bool HasBody => Gold.Body.Length > 0;

    /// <summary>
    /// Of a page of which only pieces are known the blocks that hold one teach something, unless they hold some of both kinds.
    /// </summary>
    private void LabelSnippets(float weight)
    {
        Labels = new bool[Blocks.Count];
        Weights = new float[Blocks.Count];
        for (int i = 0; i < Blocks.Count; i++)
        {
            Labels[i] = Holds(i, Gold.MustHave);
            if (Labels[i] != Holds(i, Gold.MustNotHave) && !IsSettled(i)) Weights[i] = weight * MathF.Sqrt(Features.Text(i).Units);
        }
        Trains = Weights.Any(row => row > 0);
    }

    /// <summary>Whether a block holds one of some snippets; a word alone may stand anywhere.</summary>
    public bool Holds(int block, IReadOnlyList<string> snippets)
    {
        const int shortest = 6;
        string text = Blocks.Text(block).ToString();
        return snippets.Any(snippet => snippet.Length >= shortest && text.Contains(snippet, StringComparison.Ordinal));
    }

    /// <summary>Rows weigh by the square root of their length, pages by the square root of their body's.</summary>
    private void LabelBody(float weight)
    {
        IReadOnlyList<string> paragraphs = Gold.Paragraphs.Count > 0 ? Gold.Paragraphs : Gold.Body.Split('\n');
        Labels = BlockLabels.Of(Blocks, Features, Gold.Body, paragraphs, out double oracle);
        Oracle = oracle;
        Trains = oracle >= LeastOracle;
        double units = 0;
        for (int i = 0; i < Blocks.Count; i++) units += Labels[i] ? Features.Text(i).Units : 0;
        double scale = weight * 30 / Math.Sqrt(Math.Max(100, units));
        Weights = new float[Blocks.Count];
        for (int i = 0; i < Blocks.Count; i++)
            Weights[i] = IsSettled(i) ? 0 : (float)(scale * Math.Sqrt(Features.Text(i).Units)) * SampleWeight(i);
    }

    /// <summary>Of the many blocks that are nothing but links every fourth stands for four: the others would teach the same.</summary>
    private float SampleWeight(int block) => Labels[block] || Features.Text(block).LinkDensity < .9f ? 1 : block % 4 == 0 ? 4 : 0;

    public double Oracle { get; private set; }

    /// <summary>Blocks that a rule settles whatever the model says teach nothing, least where a corpus counts them as body.</summary>
    private bool IsSettled(int block) =>
        BodyRules.Against(Tree, Blocks, Features, Metadata, block) is not null || Repeats(block, Gold.Title);

    /// <summary>Whether a block says what a corpus may or may not count as body.</summary>
    private bool Repeats(int block, string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        HashSet<string> known = [.. TextTokens.Words(text)], words = [.. TextTokens.Words(Blocks.Text(block).ToString())];
        return words.Count > 3 && words.Count(known.Contains) > words.Count * .85;
    }

    /// <summary>The body with what the corpus counts as body besides, as the reference scorers expect it.</summary>
    public string Predict()
    {
        var draft = new ArticleDraft();
        ArticleBody.Join(Blocks, draft);
        string body = draft.Body.ToString();
        if (body.Length == 0) return "";
        return Corpus.Convention switch
        {
            BodyConvention.Standfirst => $"{Metadata.Standfirst}\n\n{body}",
            BodyConvention.Headline => $"{Metadata.Headline}\n\n{body}",
            BodyConvention.Captions =>
                string.Join("\n\n", Metadata.Images.SelectMany(image => (string?[])[image.Caption?.ToString(), image.Credit?.ToString()])
                    .Prepend(body)),
            _ => body,
        };
    }
}
