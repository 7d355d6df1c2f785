using System.Globalization;
using System.Text;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>Prints every figure for the corpora of a data folder, on request beside SmartReader on the same pages.</summary>
internal static class AccuracyReport
{
    /// <param name="dump">How the pages are written down before they are read in text mode; null to read them as they are.</param>
    public static void Print(string corpusFolder, DumpStyle? dump, bool rouge, bool peers, int worst, TextWriter output)
    {
        var corpus = new Corpus(corpusFolder);
        var dumps = new PageDump();
        Accuracy ours = Accuracy.Measure(corpus, rouge, page =>
            Prediction.Of(dump is { } style ? dumps.Of(page, style) : page, corpus.Convention));
        Accuracy? theirs = peers ? Accuracy.Measure(corpus, rouge, page =>
            Prediction.FromSmartReader(page, Encoding.UTF8.GetString(page.Content.Span))) : null;
        output.WriteLine($"{corpus.Name} (gold body: {corpus.Convention}){(peers ? "   NewsExtract  SmartReader" : "")}");
        foreach ((string name, double value) in ours.Figures())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {name,-18} {value,10:0.0000}{(theirs is null ? "" : $"  {theirs.Figures().GetValueOrDefault(name),10:0.0000}")}"));
        if (ours.ByLanguage().Count() > 1)
            output.WriteLine("  bodyF1 by language "
                + string.Join(", ", ours.ByLanguage()
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Language} {group.F1:0.000} ({group.Pages})"))));
        ours.PrintWorst(worst, output);
    }
}
