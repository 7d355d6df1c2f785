using System.Text;
using System.Text.RegularExpressions;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// Exact title, exact set of authors and same day. Only pages whose gold has the field count; a missing prediction is a miss.
/// </summary>
internal sealed partial class MetadataMetric
{
    private int _titles, _titlesRight, _authors, _authorsRight, _dates, _datesRight, _standfirsts, _standfirstsFound;

    public double? Title => Share(_titlesRight, _titles);
    public double? Authors => Share(_authorsRight, _authors);
    public double? Date => Share(_datesRight, _dates);

    /// <summary>
    /// Share of gold standfirsts of which at least 80 % of the words stand, with at most as many others again, in the predicted one.
    /// </summary>
    public double? Standfirst => Share(_standfirstsFound, _standfirsts);

    public void Add(GoldPage gold, Prediction prediction)
    {
        if (!string.IsNullOrEmpty(gold.Title))
        {
            _titles++;
            if (Plain(gold.Title) == Plain(prediction.Title)) _titlesRight++;
        }
        if (gold.Authors.Count > 0)
        {
            _authors++;
            if (Names(gold.Authors).SetEquals(Names(prediction.Authors))) _authorsRight++;
        }
        if (!string.IsNullOrEmpty(gold.Date))
        {
            _dates++;
            if (Day().Match(prediction.Date ?? "").Value == gold.Date) _datesRight++;
        }
        if (!string.IsNullOrEmpty(gold.Standfirst))
        {
            _standfirsts++;
            if (MostlySame(gold.Standfirst, prediction.Standfirst)) _standfirstsFound++;
        }
    }

    private static double? Share(int right, int all) => all > 0 ? (double)right / all : null;

    private static bool MostlySame(string gold, string? predicted)
    {
        List<string> want = TextTokens.UnicodeRougeWords(gold), got = TextTokens.UnicodeRougeWords(predicted ?? "");
        int shared = want.GroupBy(word => word).Sum(group => Math.Min(group.Count(), got.Count(word => word == group.Key)));
        return shared >= 0.8 * want.Count && got.Count <= 2 * want.Count;
    }

    private static HashSet<string> Names(IEnumerable<string> authors) =>
        [.. authors.SelectMany(author => AuthorSeparator().Split(author)).Select(name => Plain(By().Replace(name.Trim(), "")))
            .Where(name => name.Length > 0)];

    private static string Plain(string? text) => string.Join(' ', TextTokens.WordsSplittingCjk(Fold(text ?? "")));

    /// <summary>
    /// What of compatibility normalization and case folding titles and names need: full-width forms, ligatures, ß and final sigma.
    /// </summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormC))
        {
            folded.Append(c switch
            {
                >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)).ToString(),
                'ﬁ' => "fi",
                'ﬂ' => "fl",
                'ﬀ' => "ff",
                '™' => "tm",
                '²' => "2",
                '³' => "3",
                '½' => "1⁄2",
                '…' => "...",
                'ß' or 'ẞ' => "ss",
                'ς' => "σ",
                _ => char.ToLowerInvariant(c).ToString(),
            });
        }
        return folded.ToString();
    }

    [GeneratedRegex(@"\s*(?:[;,|/\n]|\band\b|\bund\b|\bet\b|\by\b|&)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorSeparator();

    [GeneratedRegex(@"^(by|von|par|por|di|from)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();
}
