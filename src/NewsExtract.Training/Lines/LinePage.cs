using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Text;

namespace NewsExtract.Training.Lines;

/// <summary>A page's text with gold, read up to the point where the models decide.</summary>
internal sealed class LinePage
{
    /// <summary>Pages of whose gold the lines cannot give this much are of no use: their gold is of another version.</summary>
    private const double LeastOracle = .8;

    /// <summary>Lines further away from the body than this teach the same as those nearer: every fourth stands for four.</summary>
    private const int NearBody = 30;

    /// <summary>How far above and below the body's first line a headline is learned.</summary>
    private const int HeadlineAbove = 60, HeadlineBelow = 5;

    public required GoldPage Gold { get; init; }
    public required string Host { get; init; }
    public required ScrapedText Text { get; init; }
    public LineFeatures Features { get; } = new();
    /// <summary>The lines that were looked at: those before the comments.</summary>
    public int Count { get; private set; }
    public bool[] Labels { get; private set; } = [];
    public float[] Weights { get; private set; } = [];
    public bool[] Headlines { get; private set; } = [];
    public float[] HeadlineWeights { get; private set; } = [];
    public double Oracle { get; private set; }
    public bool HasHeadline => Headlines.Contains(true);
    public bool Trains => Weights.Any(weight => weight > 0) || HeadlineWeights.Any(weight => weight > 0);

    public static LinePage Read(GoldPage gold, string host, string dump, float weight)
    {
        var text = new ScrapedText(dump);
        (int Start, int End) region = ArticleRegion.Find(text);
        var page = new LinePage { Gold = gold, Host = host, Text = text };
        page.Count = CommentDump.Read(text, region.Start, out _);
        if (page.Count == 0) return page;
        page.Features.Compute(text, page.Count, region);
        page.Weights = new float[page.Count];
        page.Labels = new bool[text.Count];
        if (gold.Body.Length > 0) page.LabelBody(weight);
        else page.LabelSnippets(weight);
        page.LabelHeadline(weight);
        return page;
    }

    /// <summary>Lines weigh by the square root of their length, pages by the square root of their body's.</summary>
    private void LabelBody(float weight)
    {
        IReadOnlyList<string> paragraphs = Gold.Paragraphs.Count > 0 ? Gold.Paragraphs : Gold.Body.Split('\n');
        Labels = LineLabels.Of(Text, Gold.Body, paragraphs, out double oracle);
        Oracle = oracle;
        if (oracle < LeastOracle) return;
        int first = Array.IndexOf(Labels, true), last = Array.LastIndexOf(Labels, true);
        double words = Enumerable.Range(0, Count).Sum(i => Labels[i] ? Text[i].Words : 0);
        double scale = weight * 30 / Math.Sqrt(Math.Max(100, words));
        for (int i = 0; i < Count; i++)
        {
            bool isFar = i < first - NearBody || i > last + NearBody;
            float sample = !isFar || Text[i].IsProse ? 1 : i % 4 == 0 ? 4 : 0;
            Weights[i] = IsTitle(i, exactly: false) ? 0 : (float)(scale * Math.Sqrt(Math.Max(.5f, Text[i].Words))) * sample;
        }
    }

    private void LabelSnippets(float weight)
    {
        for (int i = 0; i < Count; i++)
        {
            Labels[i] = Holds(i, Gold.MustHave);
            if (Labels[i] != Holds(i, Gold.MustNotHave)) Weights[i] = weight * MathF.Sqrt(Text[i].Words);
        }
    }

    private bool Holds(int line, IReadOnlyList<string> snippets)
    {
        const int shortest = 6;
        string text = Text.Text(line).ToString();
        return snippets.Any(snippet => snippet.Length >= shortest && text.Contains(snippet, StringComparison.Ordinal));
    }

    /// <summary>Of pages that show their title the lines around the body's beginning teach what a headline is.</summary>
    private void LabelHeadline(float weight)
    {
        Headlines = [.. Enumerable.Range(0, Count).Select(i => IsTitle(i, exactly: true))];
        HeadlineWeights = new float[Count];
        int body = Array.IndexOf(Labels, true);
        if (!HasHeadline || body < 0) return;
        for (int i = Math.Max(0, body - HeadlineAbove); i < Math.Min(Count, body + HeadlineBelow); i++)
            HeadlineWeights[i] = Headlines[i] != IsTitle(i, exactly: false) ? 0 : weight;
    }

    /// <summary>Whether a line is the title, or, not exactly, begins with it and goes on for a few words.</summary>
    private bool IsTitle(int line, bool exactly)
    {
        const int mostOfSite = 8;
        if (string.IsNullOrEmpty(Gold.Title)) return false;
        ulong[] title = _title ??= Shingles.Words(Gold.Title), words = Shingles.Words(Text.Text(line));
        return title.Length > 0 && words.Length <= title.Length + (exactly ? 0 : mostOfSite) && words.AsSpan().StartsWith(title);
    }

    private ulong[]? _title;

    /// <summary>The text from its headline to a few lines behind its body, as people copy it; null when it has no body to show.</summary>
    public string? Cropped()
    {
        int first = Array.IndexOf(Labels, true), last = Array.LastIndexOf(Labels, true);
        if (Oracle < LeastOracle || first < 0) return null;
        int headline = Array.FindIndex(Headlines, isHeadline => isHeadline);
        int start = headline >= 0 && headline < first ? headline : first, end = Math.Min(Count, last + 1 + last % 4);
        return string.Join('\n', Enumerable.Range(start, end - start).Select(i => $"{(Text[i].Apart ? "\n" : "")}{Text.Text(i)}"));
    }

    /// <summary>Headline and body alone, a paragraph a line.</summary>
    public string? Bare()
    {
        int first = Array.IndexOf(Labels, true), headline = Array.FindIndex(Headlines, isHeadline => isHeadline);
        if (Oracle < LeastOracle || first < 0) return null;
        return string.Join("\n\n", Enumerable.Range(0, Count).Where(i => Labels[i] || i == headline && headline < first)
            .Select(i => Text.Text(i).ToString()));
    }
}
