using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Training.Blocks;

namespace NewsExtract.Training.Lines;

/// <summary>A page written down as scrapers do, in the forms that the models are to know.</summary>
/// <param name="Corpus">Where it is from.</param>
/// <param name="Gold">What it should give.</param>
/// <param name="Page">The page.</param>
/// <param name="Host">Its registered name: what folds are made of.</param>
/// <param name="Texts">The whole page; the same with other empty lines; the article with little around it; the article alone.</param>
internal sealed record DumpedPage(Corpus Corpus, GoldPage Gold, Page Page, string Host, IReadOnlyList<LinePage> Texts)
{
    /// <summary>What the forms beside the whole page weigh: they keep the models from asking too much of a text.</summary>
    private const float RespacedWeight = .5f, CroppedWeight = .3f, BareWeight = .2f;

    public LinePage Whole => Texts[0];

    public static DumpedPage Read(Corpus corpus, GoldPage gold, Page page, PageDump dumps, float weight)
    {
        string host = TrainingPage.HostOf(gold, page), dump = dumps.Write(page, DumpStyle.Copied);
        LinePage whole = LinePage.Read(gold, host, dump, weight);
        List<LinePage> texts = [whole, LinePage.Read(gold, host, Respaced(dump), weight * RespacedWeight)];
        if (whole.Cropped() is { } cropped) texts.Add(LinePage.Read(gold, host, cropped, weight * CroppedWeight));
        if (whole.Bare() is { } bare) texts.Add(LinePage.Read(gold, host, bare, weight * BareWeight));
        return new DumpedPage(corpus, gold, page, host, texts);
    }

    /// <summary>Without empty lines, or with one between all lines, each for half of the pages.</summary>
    private static string Respaced(string dump)
    {
        string dense = dump.Replace("\n\n", "\n", StringComparison.Ordinal);
        return dump.Length % 2 == 0 ? dense : dense.Replace("\n", "\n\n", StringComparison.Ordinal);
    }
}
